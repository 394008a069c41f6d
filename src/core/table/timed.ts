// A table as a figure needs it: with a time. Where no column is one, years across become rows, else the Stand of the table is that of all rows.
import { parsePeriod, periodKind } from '../values/period.ts';
import { cellAt, type Column, type ColumnStats, type Field, type Table } from './dataset.ts';
import { melt, meltPlace, meltProposal, type Melt } from './melt.ts';
import { columnFrom } from './rebuild.ts';

/** The column that holds the Stand of the table. */
export const STAND = 'Stand';

export const isTime = ({ role, type }: Field): boolean =>
  role === 'time' || type === 'date' || type === 'datetime' || type === 'period';

type Known = { fields: readonly Field[]; stats: readonly ColumnStats[]; rows: number };
type Way =
  { kind: 'own' } | { kind: 'across'; melt: Melt } | { kind: 'stand'; asOf: string } | { kind: 'none' };

/** How a table gets its time. `asOf`: a day or period, null where none is known. */
const wayOf = (fields: readonly Field[], asOf: string | null): Way => {
  if (fields.some(isTime)) return { kind: 'own' };
  const across = meltProposal(fields);
  if (across) return { kind: 'across', melt: across };
  return asOf !== null && parsePeriod(asOf) ? { kind: 'stand', asOf } : { kind: 'none' };
};

const standField = (asOf: string, fields: readonly Field[]): Field => {
  const kind = parsePeriod(asOf);
  const name = fields.some((one) => one.name === STAND) ? `${STAND} (2)` : STAND;
  return { name, type: kind && periodKind(kind) === 'day' ? 'date' : 'period', role: 'time' };
};

const merged = (stats: readonly ColumnStats[]): ColumnStats => {
  const numbers = (pick: (one: ColumnStats) => number | string | null): number[] =>
    stats.map(pick).filter((one): one is number => typeof one === 'number');
  const all = (pick: (one: ColumnStats) => number): number => stats.reduce((sum, one) => sum + pick(one), 0);
  const [lows, highs] = [numbers(({ min }) => min), numbers(({ max }) => max)];
  return {
    count: all(({ count }) => count),
    missing: all(({ missing }) => missing),
    marks: {},
    distinct: Math.max(0, ...stats.map(({ distinct }) => distinct)),
    min: lows.length > 0 ? Math.min(...lows) : null,
    max: highs.length > 0 ? Math.max(...highs) : null,
    sum: all(({ sum }) => sum ?? 0),
  };
};

const timeStats = (texts: readonly string[], rows: number): ColumnStats => {
  const sorted = [...texts].sort();
  return {
    count: rows,
    missing: 0,
    marks: {},
    distinct: new Set(texts).size,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    sum: null,
  };
};

/** Columns as a figure may choose them, with what is known of each. Missing: as they are where there is no time to be had. */
export const timedFields = ({ fields, stats, rows }: Known, asOf: string | null): Known => {
  const way = wayOf(fields, asOf);
  if (way.kind === 'stand')
    return {
      fields: [...fields, standField(way.asOf, fields)],
      stats: [...stats, timeStats([way.asOf], rows)],
      rows,
    };
  return way.kind === 'across' ? acrossFields({ fields, stats, rows }, way.melt) : { fields, stats, rows };
};

/** What melting would make of the columns: a table of one record without values says it, labels and all. */
const acrossFields = ({ fields, stats, rows }: Known, spec: Melt): Known => {
  const nothing = { number: () => NaN, text: () => null, mark: () => null };
  const columns = fields.map((field) => columnFrom(field, 1, nothing).column);
  const turned = melt({ name: '', hidden: false, headerRows: [], columns, rows: 1, stats: [] }, spec);
  const times = turned.rows;
  const isAcross = ({ name }: Field): boolean => spec.columns.includes(name);
  const statsOf = (column: Column): ColumnStats => {
    const { name } = column.field;
    const kept = fields.findIndex((field) => field.name === name && !isAcross(field));
    if (kept >= 0) return { ...stats[kept]!, ...scaled(stats[kept]!, times) };
    const parts = fields.flatMap((field, i) =>
      isAcross(field) && meltPlace(spec, field.name)?.value === name ? [stats[i]!] : [],
    );
    if (parts.length > 0) {
      const of = merged(parts);
      // A period without a plan has none in all records.
      return { ...of, missing: times * rows - of.count };
    }
    const labels = Array.from({ length: times }, (_, row) => String(cellAt(column, row) ?? ''));
    return timeStats(labels, times * rows);
  };
  return {
    fields: turned.columns.map(({ field }) => field),
    stats: turned.columns.map(statsOf),
    rows: rows * times,
  };
};

/** What stood once stands in each of the records that were made of it. */
const scaled = ({ count, missing }: ColumnStats, times: number): Pick<ColumnStats, 'count' | 'missing'> => ({
  count: count * times,
  missing: missing * times,
});

/** Columns with what is known of each, where years or months across stand below each other. Missing: null where none stand across. */
export const turnedFields = (known: Known): Known | null =>
  wayOf(known.fields, null).kind === 'across' ? timedFields(known, null) : null;

/** The table with years or months across below each other. Missing: null where none stand across. Cost: each cell once. */
export const turnedTable = (table: Table, fields: readonly Field[]): Table | null =>
  wayOf(fields, null).kind === 'across' ? timedTable(table, fields, null) : null;

/** The table with its Stand as a column. Missing: null where none is known. */
const standTable = (table: Table, fields: readonly Field[], asOf: string | null): Table | null => {
  if (asOf === null || !parsePeriod(asOf)) return null;
  const { column }: { column: Column } = columnFrom(standField(asOf, fields), table.rows, {
    number: () => Date.parse(asOf) / 86_400_000,
    text: () => asOf,
    mark: () => null,
  });
  return { ...table, columns: [...table.columns, column] };
};

/**
 * The table with its time. Cost: none where a column is one; else each cell once. `fields`: of all columns that the dataset has. `names`: what is
 * asked; a figure that names columns as they stand across is of the Stand of the table.
 */
export const timedTable = (
  table: Table,
  fields: readonly Field[],
  asOf: string | null,
  names: readonly string[] = [],
): Table => {
  const way = wayOf(fields, asOf);
  const has = ({ columns }: Table): boolean =>
    names.every((name) => columns.some(({ field }) => field.name === name));
  if (way.kind === 'across') {
    const turned = melt({ ...table, stats: [] }, way.melt);
    const stand = has(turned) ? null : standTable(table, fields, asOf);
    return stand && has(stand) ? stand : turned;
  }
  return way.kind === 'stand' ? standTable(table, fields, way.asOf)! : table;
};
