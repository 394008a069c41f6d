// Groups of rows to one number each: by period, region or any column, split by a second one. Loops over typed arrays.
import type { Column, Table } from '../table/dataset.ts';
import type { Emptiness } from '../values/marks.ts';
import { periodIn, periodOrder } from '../values/period.ts';
import type { Calc } from './calc.ts';
import { keyOf, type Per } from './keys.ts';
import { largest, type Rest } from './largest.ts';
import { reasonsIn } from './reasons.ts';
import { measureOf, splitOf, tallied, type Aggregate } from './tally.ts';
/**
 * One series of values over the labels. Missing: null. `lacks` counts the cells without a value in each group, `counts` those with one.
 */
export type GroupSeries = {
  name: string;
  values: (number | null)[];
  lacks: number[];
  counts: number[];
  /** Aggregate `last` with a time: of when each value is; null where there is none. */
  times?: readonly (string | null)[];
  /** What weighs most of why cells of a group have no value; null where all have one. Missing: all that lack are not there yet. */
  reasons?: readonly (Emptiness | null)[];
};
/** Shape: `values[s][x]` of series s at label x. What is not in the picture is counted and named, never dropped in silence. */
export type Groups = {
  labels: string[];
  series: GroupSeries[];
  /** Rows in no group: their cell is empty, or longer than the period asked for. */
  outside: number;
  /** Series that are left out, those with most rows first. */
  others: { name: string; rows: number }[];
  /** What `top` leaves out. Missing: null. */
  rest: Rest | null;
};

export type GroupSpec = {
  x: string;
  y: string;
  series?: string;
  aggregate: Aggregate;
  /** Joins the days or periods of `x` to longer ones. */
  per?: Per;
  /** Only the labels with the largest values of the first series, largest first. */
  top?: number;
  /** Aggregate `last`: the column that says which row is the newest. Missing: the last row of the table. */
  time?: string;
  /** What the value of each group is reckoned with (core/answers). Missing: nothing. */
  calc?: Calc;
};

const find = (table: Table, name: string | undefined): Column | undefined =>
  name === undefined ? undefined : table.columns.find(({ field }) => field.name === name);

/** Which time of a column comes after which: a rank per row, -1 where there is none, and the text of a rank. */
export const groupTimes = (column: Column) => {
  const { data, offset, ids, labels } = keyOf(column);
  const rank = new Int32Array(labels.length);
  ordered({ ...column, field: { ...column.field, role: 'time' } }, labels).forEach(
    (id, at) => (rank[id] = at),
  );
  const rankAt = (row: number): number => {
    const id = ids[data[row]! - offset] ?? -1;
    return id < 0 ? -1 : rank[id]!;
  };
  const textAt = (at: number): string | null => (at < 0 ? null : (labels[rank.indexOf(at)] ?? null));
  return { rankAt, textAt };
};

/** The first and the last day or period of a column that rows have. Missing: null where none has one. Cost: one pass. */
export const reachOf = (
  table: Table,
  rows: Uint32Array | null,
  name: string,
): { from: string; to: string } | null => {
  const column = find(table, name);
  if (!column) return null;
  const { data, offset, ids, labels } = keyOf(column);
  const seen = new Uint8Array(labels.length);
  const total = rows ? rows.length : table.rows;
  for (let i = 0; i < total; i++) {
    const id = ids[data[rows ? rows[i]! : i]! - offset] ?? -1;
    if (id >= 0) seen[id] = 1;
  }
  const order = ordered({ ...column, field: { ...column.field, role: 'time' } }, labels).filter(
    (id) => seen[id] === 1,
  );
  const [first, last] = [order[0], order.at(-1)];
  return first === undefined || last === undefined ? null : { from: labels[first]!, to: labels[last]! };
};

const NOTHING: Groups = { labels: [], series: [], outside: 0, others: [], rest: null };

/**
 * One value per group of `x` (and of `series`), over the given rows or all. `-` counts as exactly zero.
 * Missing: null for a group of none, for a sum or mean that lacks a value (it would look right and be wrong), and for a last value
 * where several rows are the newest. Cost: one pass; groups are array-indexed.
 */
export const groupRows = (table: Table, rows: Uint32Array | null, spec: GroupSpec): Groups => {
  const x = find(table, spec.x),
    y = find(table, spec.y),
    by = find(table, spec.series),
    time = find(table, spec.time);
  const { aggregate } = spec;
  const isLast = aggregate === 'last';
  if (!x || (!y && aggregate !== 'count') || (isLast && spec.time !== undefined && !time)) return NOTHING;
  const key = keyOf(x, spec.per);
  const split = by ? splitOf(by, rows, rows ? rows.length : table.rows) : null;
  const names = split?.names ?? [''];
  const size = key.labels.length;
  const when = isLast && time ? groupTimes(time) : null;
  const measure = measureOf(aggregate === 'count' ? undefined : y);
  const { factor } = measure;
  const isSum = aggregate === 'sum' || aggregate === 'mean';
  const reasons = measure.data === null ? null : reasonsIn(y, size * names.length);
  const { n, lacks, value, seen, newest, outside } = tallied(table, rows, {
    aggregate,
    key,
    split,
    measure,
    when,
    reasons,
  });
  const read = (at: number): number | null => {
    if (n[at] === 0 || (isLast && n[at]! + lacks[at]! > 1) || (isSum && lacks[at]! > 0)) return null;
    if (aggregate === 'count') return n[at]!;
    return Number((value[at]! * (factor || 1) * (aggregate === 'mean' ? 1 / n[at]! : 1)).toPrecision(14));
  };
  const all = ordered(x, key.labels).filter((id) => seen[id] === 1);
  const { order, rest } =
    spec.top === undefined
      ? { order: all, rest: null }
      : largest(
          all.filter((id) => n[id]! + lacks[id]! > 0),
          spec.top,
          read,
          key.labels,
          aggregate === 'sum' || aggregate === 'count',
        );
  return {
    labels: order.map((id) => key.labels[id]!),
    series: names.map((name, s) => ({
      name,
      values: order.map((id) => read(s * size + id)),
      lacks: order.map((id) => lacks[s * size + id]!),
      counts: order.map((id) => n[s * size + id]!),
      ...(reasons && { reasons: order.map((id) => reasons.of(s * size + id)) }),
      ...(when && {
        times: order.map((id) => (read(s * size + id) === null ? null : when.textAt(newest[s * size + id]!))),
      }),
    })),
    outside,
    others: split?.others ?? [],
    rest,
  };
};

/** Ids in the order of their labels: time and numbers ascending, text as a German reader expects it. */
const ordered = (x: Column, labels: readonly string[]): number[] => {
  const ids = Array.from(labels.keys());
  if (x.field.type === 'number') return ids.sort((a, b) => Number(labels[a]) - Number(labels[b]));
  if (x.field.role === 'time' || x.field.type !== 'text') {
    // Periods of different lengths by their end; texts that are none as texts.
    const orders = labels.map((text) => {
      const period = periodIn(text);
      return period === null ? NaN : periodOrder(period);
    });
    return ids.sort((a, b) => orders[a]! - orders[b]! || (labels[a]! < labels[b]! ? -1 : 1));
  }
  const collator = new Intl.Collator('de', { numeric: true });
  return ids.sort((a, b) => collator.compare(labels[a]!, labels[b]!));
};
