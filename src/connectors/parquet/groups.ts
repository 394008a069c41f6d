// Which row groups a slice can touch, by the least and the greatest value that their statistics name: texts, whole numbers, days, times.
import type { FileMetaData, RowGroup } from 'hyparquet';
import { choicesOf, type Slice } from '../../core/table/slice-wanted.ts';
import { inTime } from '../../core/table/slice.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { parsePeriod, periodEnd, periodStart } from '../../core/values/period.ts';
import type { Kind } from './cells.ts';

/** What a row must hold in one column, and whether a group from `least` to `greatest` can hold such a row. */
type Test = {
  column: string;
  keeps: (text: string) => boolean;
  spans: (least: unknown, greatest: unknown) => boolean;
};

const DAY = 86_400_000;

/** First and last day of a statistic or text. Missing: null where it is no time. */
export const daysOf = (value: unknown): readonly [number, number] | null => {
  if (value instanceof Date) {
    const day = Math.floor(value.getTime() / DAY);
    return Number.isNaN(day) ? null : [day, day];
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const period = parsePeriod(/^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text);
  return period === null ? null : [periodStart(period), periodEnd(period)];
};

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;

/** One of the wanted values lies between the two, as far as they can be compared. */
const mayBe = (wanted: readonly string[], least: unknown, greatest: unknown): boolean => {
  if (typeof least === 'string' && typeof greatest === 'string')
    return wanted.some((one) => one >= least && one <= greatest);
  const [low, high] = [numberOf(least), numberOf(greatest)];
  if (low !== null && high !== null)
    return wanted.some((one) => {
      const n = Number(one);
      // Keys with leading zeros and words are compared by the rows themselves.
      return one.trim() === '' || Number.isNaN(n) || (n >= low && n <= high);
    });
  if (!(least instanceof Date) || !(greatest instanceof Date)) return true;
  const days = [daysOf(least), daysOf(greatest)];
  return wanted.some((one) => {
    const day = daysOf(one);
    return !day || !days[0] || !days[1] || (day[1] + 1 >= days[0][0] && day[0] - 1 <= days[1][1]);
  });
};

/** Of a slice. Numbers made here from raw values have no statistics that could be compared: such columns decide by row. */
const testsOf = (slice: Slice, kinds: ReadonlyMap<string, Kind>): readonly Test[] => {
  const isRaw = (column: string): boolean =>
    ['decimal', 'time', 'interval', 'uuid'].includes(kinds.get(column)?.kind ?? 'plain');
  const tests = choicesOf(slice).map(({ column, oneOf }): Test => {
    const wanted = new Set(oneOf);
    return {
      column,
      keeps: (text) => wanted.has(text),
      spans: (least, greatest) => isRaw(column) || mayBe(oneOf, least, greatest),
    };
  });
  const { time } = slice;
  if (!time) return tests;
  const [from, to] = [daysOf(time.from)?.[0] ?? -Infinity, daysOf(time.to)?.[1] ?? Infinity];
  // A column of which the reader of tables makes a time may look otherwise here: then the slice is cut there.
  const isTime = inTime(time);
  return [
    ...tests,
    {
      column: time.column,
      keeps: (text) => daysOf(text) === null || isTime(text),
      spans: (least, greatest) => {
        const [low, high] = [daysOf(least), daysOf(greatest)];
        // A day of slack: a moment may be of another day by the clock in Germany.
        return !low || !high || isRaw(time.column) || (high[1] + 1 >= from && low[0] - 1 <= to);
      },
    },
  ];
};

export type Group = { group: RowGroup; start: number; end: number };
/** With the rows that each holds. */
const groupsOf = (metadata: FileMetaData): readonly Group[] => {
  let start = 0;
  return metadata.row_groups.map((group) => {
    const end = start + Number(group.num_rows);
    const found = { group, start, end };
    start = end;
    return found;
  });
};

export const columnIn = (group: RowGroup, name: string) =>
  group.columns.find((one) => one.meta_data?.path_in_schema.join('.') === name)?.meta_data;

const mayHold = (group: RowGroup, tests: readonly Test[]): boolean =>
  tests.every(({ column, spans }) => {
    const statistics = columnIn(group, column)?.statistics;
    const [least, greatest] = [
      statistics?.min_value ?? statistics?.min,
      statistics?.max_value ?? statistics?.max,
    ];
    return least === undefined || greatest === undefined || spans(least, greatest);
  });

/** What the columns of a group take on the line. Unit: bytes. */
const bytesOf = (group: RowGroup, columns: readonly string[]): number =>
  group.columns.reduce(
    (sum, { meta_data: data }) =>
      sum + (data && columns.includes(data.path_in_schema[0] ?? '') ? Number(data.total_compressed_size) : 0),
    0,
  );

/** A part of a file is not worth more without a word, where most of the file is moved for it. Unit: bytes. */
const COSTLY = 20e6;

type Wanted = {
  tests: readonly Test[];
  /** Those that may hold a row of the slice. */
  groups: readonly Group[];
  /** Groups of the file. */
  of: number;
  /** What the columns take on the line. Unit: bytes. */
  bytes: number;
};

/** What a slice needs of a file, known from the footer. `kinds` are those of the file, `columns` those that are read. */
export const wantedOf = (
  metadata: FileMetaData,
  slice: Slice,
  kinds: ReadonlyMap<string, Kind>,
  columns: readonly string[],
): Wanted => {
  const tests = testsOf(slice, kinds);
  const all = groupsOf(metadata);
  const groups = all.filter(({ group }) => mayHold(group, tests));
  const bytes = groups.reduce((sum, { group }) => sum + bytesOf(group, columns), 0);
  return { tests, groups, of: all.length, bytes };
};

/** Why it is not fetched without a further word: too large, or most of the file for a part of it. Missing: null. */
export const barrierOf = ({ tests, groups, of, bytes }: Wanted, max: number): Issue | null => {
  if (bytes > max) return error('TOO_LARGE', undefined, { max, size: bytes });
  const isSpread = tests.length > 0 && groups.length > 1 && groups.length * 2 > of;
  return isSpread && bytes > COSTLY
    ? error('SOURCE_COSTLY', undefined, { size: bytes, name: tests[0]!.column })
    : null;
};
