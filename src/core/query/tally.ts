// Rows counted into their groups: loops over typed arrays.
import { markAt, missingOf, type Column, type Table } from '../table/dataset.ts';
import { keyOf, type Key } from './keys.ts';
import type { reasonsIn } from './reasons.ts';

export type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';

/** More than four lines in one chart are refused; the most frequent ones stay. */
const MAX_SERIES = 4;

/** The cells to add up, unscaled: sums of whole numbers are exact, and are divided once at the end. */
export const measureOf = (column: Column | undefined) => {
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
export const splitOf = (column: Column, rows: Uint32Array | null, total: number) => {
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

/** What is counted, into which group of which series. */
type Counting = {
  aggregate: Aggregate;
  key: Key;
  split: ReturnType<typeof splitOf> | null;
  measure: ReturnType<typeof measureOf>;
  /** Which rows are the newest of a group. Missing: null where the last one counts. */
  when: { rankAt: (row: number) => number } | null;
  reasons: ReturnType<typeof reasonsIn>;
};
type Tally = {
  /** Cells with a value, those without, and what is made of the values. Shape: at the group, plus the series times the groups. */
  n: Float64Array;
  lacks: Float64Array;
  value: Float64Array;
  /** Groups that have rows. */
  seen: Uint8Array;
  /** Rank of the newest time; empty where nothing asks for it. */
  newest: Int32Array;
};

const emptyTally = ({ aggregate, key, split, when }: Counting): Tally => {
  const groups = key.labels.length,
    size = groups * (split?.names ?? ['']).length;
  const value = new Float64Array(size);
  if (aggregate === 'min') value.fill(Infinity);
  if (aggregate === 'max') value.fill(-Infinity);
  return {
    n: new Float64Array(size),
    lacks: new Float64Array(size),
    value,
    seen: new Uint8Array(groups),
    newest: new Int32Array(when ? size : 0).fill(-1),
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

/** Any question, row by row. Shape: how many rows are in no group. */
const addEach = (
  { aggregate, key, split, measure, when, reasons }: Counting,
  rows: Uint32Array | null,
  total: number,
  { n, lacks, value, seen, newest }: Tally,
): number => {
  const { data: keys, offset, ids } = key;
  const { data, missing, factor, zero } = measure;
  const size = seen.length;
  const isLast = aggregate === 'last',
    isSum = aggregate === 'sum' || aggregate === 'mean';
  let outside = 0;
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
  return outside;
};

/** Counts the given rows, or all. Shape: `outside` is how many rows are in no group. Cost: one pass. */
export const tallied = (
  table: Table,
  rows: Uint32Array | null,
  counting: Counting,
): Tally & { outside: number } => {
  const into = emptyTally(counting);
  const { aggregate, key, split, measure, reasons } = counting;
  const { data, missing, factor, zero } = measure;
  const isSum = aggregate === 'sum' || aggregate === 'mean';
  const isPlain = data !== null && factor !== 0 && zero === null && reasons === null;
  const outside =
    isPlain && isSum && !rows && !split
      ? addUp(key, data, missing, table.rows, into)
      : addEach(counting, rows, rows ? rows.length : table.rows, into);
  return { ...into, outside };
};
