// Groups of rows to one number each: by period, region or any column, split by a second one. Loops over typed arrays.
import { markAt, missingOf, type Column, type Table } from '../table/dataset.ts';
import type { Emptiness } from '../values/marks.ts';
import { periodIn, periodOrder } from '../values/period.ts';
import type { Calc } from './calc.ts';
import { keyOf, type Key, type Per } from './keys.ts';
import { largest, type Rest } from './largest.ts';
import { reasonsIn } from './reasons.ts';

export type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';
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

/** More than four lines in one chart are refused; the most frequent ones stay. */
const MAX_SERIES = 4;

const find = (table: Table, name: string | undefined): Column | undefined =>
  name === undefined ? undefined : table.columns.find(({ field }) => field.name === name);

/** The cells to add up, unscaled: sums of whole numbers are exact, and are divided once at the end. */
const measureOf = (column: Column | undefined) => {
  if (!column) return { data: null, missing: NaN, factor: 1, zero: null };
  const { vector, field, marks } = column;
  if (vector.kind === 'codes') return { data: vector.data, missing: 0, factor: 0, zero: null };
  return {
    data: vector.data,
    missing: missingOf(vector.data),
    factor: (field.percent ? 100 : 1) / 10 ** vector.scale,
    zero: marks?.alphabet.some((sign) => sign === '-' || sign === '–') ? marks : null,
  };
};

/** The most frequent texts of a column as series. Shape: `at[id]` is the series of a group, -1 where it is left out. */
const splitOf = (column: Column, rows: Uint32Array | null, total: number) => {
  const key = keyOf(column);
  const at = new Int32Array(key.labels.length).fill(-1);
  const many = new Float64Array(key.labels.length);
  for (let i = 0; i < total; i++) {
    const id = key.ids[key.data[rows ? rows[i]! : i]! - key.offset] ?? -1;
    if (id >= 0) many[id]!++;
  }
  const order = Array.from(many.keys())
    .filter((id) => many[id]! > 0)
    .sort((a, b) => many[b]! - many[a]! || a - b);
  order.slice(0, MAX_SERIES).forEach((id, s) => (at[id] = s));
  return {
    key,
    at,
    names: order.slice(0, MAX_SERIES).map((id) => key.labels[id]!),
    others: order.slice(MAX_SERIES).map((id) => ({ name: key.labels[id]!, rows: many[id]! })),
  };
};

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
  const total = rows ? rows.length : table.rows;
  const { data: keys, offset, ids } = key;
  const split = by ? splitOf(by, rows, total) : null;
  const names = split?.names ?? [''];
  const size = key.labels.length;
  const n = new Float64Array(size * names.length);
  const lacks = new Float64Array(size * names.length);
  const value = new Float64Array(size * names.length);
  if (aggregate === 'min') value.fill(Infinity);
  if (aggregate === 'max') value.fill(-Infinity);
  const seen = new Uint8Array(size);
  const when = isLast && time ? groupTimes(time) : null;
  const newest = new Int32Array(when ? value.length : 0).fill(-1);
  const { data, missing, factor, zero } = measureOf(aggregate === 'count' ? undefined : y);
  const isSum = aggregate === 'sum' || aggregate === 'mean';
  const reasons = data === null ? null : reasonsIn(y, value.length);
  let outside = 0;
  const isWhole =
    !rows && !split && isSum && data !== null && factor !== 0 && zero === null && reasons === null;
  if (isWhole) outside = addUp(key, data, missing, total, { n, lacks, value, seen });
  else
    for (let i = 0; i < total; i++) {
      const row = rows ? rows[i]! : i;
      const id = ids[keys[row]! - offset] ?? -1;
      if (id < 0) {
        outside++;
        continue;
      }
      let at = id;
      if (split) {
        const s = split.at[split.key.ids[split.key.data[row]! - split.key.offset] ?? -1] ?? -1;
        if (s < 0) continue;
        at += s * size;
      }
      seen[id] = 1;
      if (data === null) {
        n[at]!++;
        continue;
      }
      let raw = factor === 0 && data[row]! !== missing ? 1 : data[row]!;
      let has = true;
      if (raw === missing || raw !== raw) {
        has = zero !== null && ['-', '–'].includes(markAt(zero, row) ?? '');
        raw = 0;
      }
      if (when) {
        const t = when.rankAt(row);
        if (t < 0 || t < newest[at]!) continue;
        if (t > newest[at]!) {
          [newest[at], n[at], lacks[at]] = [t, 0, 0];
          reasons?.clear(at);
        }
      } else if (isLast) {
        [n[at], lacks[at]] = [0, 0];
        reasons?.clear(at);
      }
      if (!has) {
        lacks[at]!++;
        reasons?.add(at, row);
        continue;
      }
      n[at]!++;
      if (isSum) value[at]! += raw;
      else if (isLast) value[at] = raw;
      else if (aggregate === 'min' ? raw < value[at]! : raw > value[at]!) value[at] = raw;
    }
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

/** The commonest question in the tightest loop: sums of all rows by one key. Shape: how many rows are in no group. */
const addUp = (
  { data: keys, offset, ids }: Key,
  data: ArrayLike<number>,
  missing: number,
  total: number,
  into: { n: Float64Array; lacks: Float64Array; value: Float64Array; seen: Uint8Array },
): number => {
  const { n, lacks, value, seen } = into;
  let outside = 0;
  for (let row = 0; row < total; row++) {
    const id = ids[keys[row]! - offset] ?? -1;
    if (id < 0) {
      outside++;
      continue;
    }
    const raw = data[row]!;
    if (raw === missing || raw !== raw) {
      lacks[id]!++;
      continue;
    }
    n[id]!++;
    value[id]! += raw;
  }
  for (let id = 0; id < seen.length; id++) if (n[id]! + lacks[id]! > 0) seen[id] = 1;
  return outside;
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
