// A table as a figure needs it: with a time. Where no column is one, years across become rows, else the Stand of the table is that of all rows.
import { parsePeriod, periodKind } from '../values/period.ts';
import type { Column, ColumnStats, Field, Table } from './dataset.ts';
import { melt, meltProposal, type Melt } from './melt.ts';
import { periodOf } from './heads.ts';
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
  if (across?.columns.every((name) => periodOf(name) !== null)) return { kind: 'across', melt: across };
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
  if (way.kind !== 'across') return { fields, stats, rows };
  const { columns, name, value } = way.melt;
  const isAcross = (field: Field): boolean => columns.includes(field.name);
  const kept = fields.flatMap((field, i) => (isAcross(field) ? [] : [{ field, stats: stats[i]! }]));
  const first = fields.find(isAcross)!;
  const labels = columns.map((one) => periodOf(one)?.text ?? one);
  const times = columns.length * rows;
  return {
    fields: [
      ...kept.map(({ field }) => field),
      { name, type: periodOf(columns[0]!)?.kind === 'Datum' ? 'date' : 'period', role: 'time' },
      { ...first, name: value, role: 'measure' },
    ],
    stats: [
      ...kept.map((one) => one.stats),
      timeStats(labels, times),
      merged(fields.flatMap((field, i) => (isAcross(field) ? [stats[i]!] : []))),
    ],
    rows: times,
  };
};

/** The table with its time. Cost: none where a column is one; else each cell once. `fields`: of all columns that the dataset has. */
export const timedTable = (table: Table, fields: readonly Field[], asOf: string | null): Table => {
  const way = wayOf(fields, asOf);
  const { fetchedAt } = table;
  if (way.kind === 'across')
    return { ...melt({ ...table, stats: [] }, way.melt), ...(fetchedAt !== undefined && { fetchedAt }) };
  if (way.kind !== 'stand') return table;
  const field = standField(way.asOf, fields);
  const { column }: { column: Column } = columnFrom(field, table.rows, {
    number: () => Date.parse(way.asOf) / 86_400_000,
    text: () => way.asOf,
    mark: () => null,
  });
  return { ...table, columns: [...table.columns, column] };
};
