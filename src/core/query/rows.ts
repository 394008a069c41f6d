// Which rows of a table pass a filter, in which order. Index arrays over typed columns; no row objects.
import { berlin } from '../values/berlin.ts';
import { markAt, missingOf, numberAt, type Column, type NumberVector, type Table } from '../table/dataset.ts';
import { parsePeriod, periodEnd, periodIn, periodKind, periodOrder, periodStart } from '../values/period.ts';
import { keyOf } from './keys.ts';

/**
 * All that is given must hold. `from` and `to`: both ends included, numbers with a point, days and periods as ISO text (a period
 * passes where it lies inside); a column that has no order passes nothing then. `known`: only cells with a value.
 */
export type RowFilter = {
  column: string;
  equals?: readonly string[];
  contains?: string;
  from?: string;
  to?: string;
  known?: true;
};
/** `turned`: of the table whose years or months across stand below each other (core/table/timed.ts); a reader turns it before rows are looked for. */
export type RowQuery = {
  filter?: readonly RowFilter[];
  sort?: { column: string; descending: boolean };
  turned?: true;
};

const isSet = ({ equals, contains, from, to, known }: RowFilter): boolean =>
  equals !== undefined ||
  (contains?.trim() ?? '') !== '' ||
  from !== undefined ||
  to !== undefined ||
  known === true;

type Test = (row: number) => boolean;

const DAY = 1_440;
type Moment = NonNullable<ReturnType<typeof parsePeriod>>;

/** First and last minute of a period, on the wall. */
const firstOf = (period: Moment): number =>
  periodKind(period) === 'time' ? periodOrder(period) : periodStart(period) * DAY;
const lastOf = (period: Moment): number =>
  periodKind(period) === 'time' ? periodOrder(period) : periodEnd(period) * DAY + DAY - 1;

/** The ends of a range in the numbers of a column, those of texts in minutes. Missing: null where an end is none of its kind. */
const endsOf = (column: Column, { from, to }: RowFilter): { low: number; high: number } | null => {
  const { type } = column.field;
  const minute = (text: string, read: (period: Moment) => number): number => {
    const period = parsePeriod(text);
    return period === null ? NaN : read(period);
  };
  const plain = (text: string): number =>
    /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : NaN;
  const end = type === 'number' ? plain : minute;
  const low = from === undefined ? -Infinity : end(from, firstOf);
  const high = to === undefined ? Infinity : end(to, lastOf);
  if (Number.isNaN(low) || Number.isNaN(high)) return null;
  if (type === 'datetime') {
    // Days begin by the clock in Germany.
    const at = (minute: number): number =>
      column.field.instant && Number.isFinite(minute) ? berlin(minute * 60_000) / 1000 : minute * 60;
    return { low: at(low), high: at(high + 1) - 1 };
  }
  // A day passes where all of it lies inside.
  if (column.vector.kind === 'number' && type === 'date')
    return { low: Math.ceil(low / DAY), high: Math.floor((high + 1) / DAY) - 1 };
  // What is shown as 12.5 % is asked for as 12.5.
  return column.field.percent ? { low: low / 100, high: high / 100 } : { low, high };
};

const rangeTest = (column: Column, filter: RowFilter): Test => {
  const { vector, field } = column;
  const ends = endsOf(column, filter);
  if (!ends) return () => false;
  if (vector.kind === 'number') {
    if (field.type === 'boolean') return () => false;
    const { data } = vector;
    const missing = missingOf(data);
    // Compared as stored: the ends are scaled once instead of every cell. The tolerance is that of the shortest written number.
    const low = Math.ceil(ends.low * 10 ** vector.scale - 1e-6),
      high = Math.floor(ends.high * 10 ** vector.scale + 1e-6);
    if (data instanceof Float64Array) return (row) => data[row]! >= ends.low && data[row]! <= ends.high;
    return (row) => data[row]! !== missing && data[row]! >= low && data[row]! <= high;
  }
  const good = vector.dict.map((text) => {
    const period = periodIn(text.trim());
    return period !== null && firstOf(period) >= ends.low && lastOf(period) <= ends.high;
  });
  return (row) => good[vector.data[row] ?? 0] ?? false;
};

const isMissing = (vector: NumberVector): Test => {
  const { data } = vector;
  const missing = missingOf(data);
  return (row) => data[row]! === missing || data[row]! !== data[row]!;
};

const knownTest = ({ vector, marks }: Column): Test => {
  if (vector.kind === 'codes') return (row) => (vector.data[row] ?? 0) !== 0;
  const none = isMissing(vector);
  // `-` is a value: exactly zero.
  return (row) => !none(row) || ['-', '–'].includes(markAt(marks, row) ?? '');
};

/** Each different text is looked at once; only the signs, which are few, are looked at row by row. */
const textTest = (column: Column, filter: RowFilter): Test => {
  const wanted = filter.equals && new Set(filter.equals);
  const part = filter.contains?.trim().toLocaleLowerCase('de');
  const holds = (text: string): boolean =>
    (!wanted || wanted.has(text)) &&
    (part === undefined ||
      part === '' ||
      text.toLocaleLowerCase('de').includes(part) ||
      text.replace('.', ',').includes(part));
  const { vector, marks } = column;
  const inPlace = (row: number): boolean => holds(marks ? (markAt(marks, row) ?? '') : '');
  if (vector.kind === 'codes') {
    const good = vector.dict.map(holds);
    return (row) => {
      const code = vector.data[row] ?? 0;
      return code === 0 ? inPlace(row) : (good[code] ?? false);
    };
  }
  const key = keyOf(column);
  const good = key.labels.map(holds);
  return (row) => {
    const id = key.ids[key.data[row]! - key.offset] ?? -1;
    return id < 0 ? inPlace(row) : good[id]!;
  };
};

const testsOf = (column: Column, filter: RowFilter): Test[] => [
  ...(filter.equals !== undefined || (filter.contains?.trim() ?? '') !== ''
    ? [textTest(column, filter)]
    : []),
  ...(filter.from !== undefined || filter.to !== undefined ? [rangeTest(column, filter)] : []),
  ...(filter.known ? [knownTest(column)] : []),
];

/** Whether a row passes all that a filter asks of its column. */
export const testOf = (column: Column, filter: RowFilter): ((row: number) => boolean) => {
  const tests = testsOf(column, filter);
  return (row) => tests.every((holds) => holds(row));
};

/** Row numbers that pass, in order. Missing values come last whatever the direction. Cost: a pass, and a sort if asked. */
export const rowsFor = (table: Table, query: RowQuery): Uint32Array => {
  const tests = (query.filter ?? []).flatMap((filter) => {
    const column = table.columns.find(({ field }) => field.name === filter.column);
    return column && isSet(filter) ? testsOf(column, filter) : [];
  });
  const kept = new Uint32Array(table.rows);
  let n = 0;
  for (let row = 0; row < table.rows; row++) if (tests.every((holds) => holds(row))) kept[n++] = row;
  const rows = kept.subarray(0, n);
  const by = query.sort && table.columns.find(({ field }) => field.name === query.sort!.column);
  if (!by) return rows;
  const { vector } = by;
  const factor = query.sort!.descending ? -1 : 1;
  if (vector.kind === 'codes') {
    const collator = new Intl.Collator('de', { numeric: true });
    const order = vector.dict
      .map((_, code) => code)
      .sort((a, b) => collator.compare(vector.dict[a]!, vector.dict[b]!));
    const rank = new Float64Array(vector.dict.length);
    order.forEach((code, at) => {
      rank[code] = at;
    });
    return rows.sort((a, b) => {
      const x = vector.data[a]!,
        y = vector.data[b]!;
      if ((x === 0) !== (y === 0)) return x === 0 ? 1 : -1;
      return factor * (rank[x]! - rank[y]!) || a - b;
    });
  }
  const values = Float64Array.from(rows, (row) => numberAt(vector, row));
  const at = Uint32Array.from(rows.keys()).sort((a, b) => {
    const x = values[a]!,
      y = values[b]!;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return factor * (x - y) || a - b;
  });
  return at.map((i) => rows[i]!);
};
