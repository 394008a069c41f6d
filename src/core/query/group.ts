// Groups of rows to one number each: by period, region or any column, split by a second one. Loops over typed arrays.
import { markAt, missingOf, type Column, type Table } from '../table/dataset.ts';
import { keyOf, type Key, type Per } from './keys.ts';

export type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';
/** Shape: `values[s][x]` of series s at label x. Missing: null. */
export type Groups = { labels: string[]; series: { name: string; values: (number | null)[] }[] };

export type GroupSpec = {
  x: string;
  y: string;
  series?: string;
  aggregate: Aggregate;
  /** Joins the days or periods of `x` to longer ones. */
  per?: Per;
  /** Only the labels with the largest values of the first series, largest first. */
  top?: number;
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

/**
 * One value per group of `x` (and of `series`), over the given rows or all. `-` counts as exactly zero.
 * Missing: cells without a value do not count; a group of none is null. Cost: one pass; groups are array-indexed.
 */
export const groupRows = (table: Table, rows: Uint32Array | null, spec: GroupSpec): Groups => {
  const x = find(table, spec.x),
    y = find(table, spec.y),
    by = find(table, spec.series);
  const { aggregate } = spec;
  if (!x || (!y && aggregate !== 'count')) return { labels: [], series: [] };
  const key = keyOf(x, spec.per);
  const split = by ? keyOf(by) : null;
  const total = rows ? rows.length : table.rows;
  const { data: keys, offset, ids } = key;

  const chosen = new Int32Array(split?.labels.length ?? 0).fill(-1);
  let names = [''];
  if (split) {
    const many = new Float64Array(split.labels.length);
    for (let i = 0; i < total; i++) {
      const id = split.ids[split.data[rows ? rows[i]! : i]! - split.offset] ?? -1;
      if (id >= 0) many[id]!++;
    }
    const order = Array.from(many.keys())
      .filter((id) => many[id]! > 0)
      .sort((a, b) => many[b]! - many[a]! || a - b)
      .slice(0, MAX_SERIES);
    order.forEach((id, s) => (chosen[id] = s));
    names = order.map((id) => split.labels[id]!);
  }
  const size = key.labels.length;
  const n = new Float64Array(size * names.length);
  const value = new Float64Array(size * names.length);
  if (aggregate === 'min') value.fill(Infinity);
  if (aggregate === 'max') value.fill(-Infinity);
  const seen = new Uint8Array(size);
  const { data, missing, factor, zero } = measureOf(aggregate === 'count' ? undefined : y);
  const isSum = aggregate === 'sum' || aggregate === 'mean';
  const isWhole = !rows && !split && isSum && data !== null && factor !== 0 && zero === null;
  if (isWhole) addUp(key, data, missing, total, { n, value, seen });
  else
    for (let i = 0; i < total; i++) {
      const row = rows ? rows[i]! : i;
      const id = ids[keys[row]! - offset] ?? -1;
      if (id < 0) continue;
      let at = id;
      if (split) {
        const s = chosen[split.ids[split.data[row]! - split.offset] ?? -1] ?? -1;
        if (s < 0) continue;
        at += s * size;
      }
      seen[id] = 1;
      if (data === null) {
        n[at]!++;
        continue;
      }
      let raw = factor === 0 && data[row]! !== missing ? 1 : data[row]!;
      if (raw === missing || raw !== raw) {
        if (zero === null || !['-', '–'].includes(markAt(zero, row) ?? '')) continue;
        raw = 0;
      }
      n[at]!++;
      if (isSum) value[at]! += raw;
      else if (aggregate === 'last') value[at] = raw;
      else if (aggregate === 'min' ? raw < value[at]! : raw > value[at]!) value[at] = raw;
    }
  const read = (at: number): number | null => {
    if (n[at] === 0) return null;
    if (aggregate === 'count') return n[at]!;
    return Number((value[at]! * (factor || 1) * (aggregate === 'mean' ? 1 / n[at]! : 1)).toPrecision(14));
  };
  let order = ordered(x, key.labels).filter((id) => seen[id] === 1);
  if (spec.top !== undefined)
    order = order
      .filter((id) => n[id]! > 0)
      .sort((a, b) => read(b)! - read(a)!)
      .slice(0, spec.top);
  return {
    labels: order.map((id) => key.labels[id]!),
    series: names.map((name, s) => ({ name, values: order.map((id) => read(s * size + id)) })),
  };
};

/** The commonest question in the tightest loop: sums of all rows by one key. */
const addUp = (
  { data: keys, offset, ids }: Key,
  data: ArrayLike<number>,
  missing: number,
  total: number,
  into: { n: Float64Array; value: Float64Array; seen: Uint8Array },
): void => {
  const { n, value, seen } = into;
  for (let row = 0; row < total; row++) {
    const id = ids[keys[row]! - offset] ?? -1;
    if (id < 0) continue;
    const raw = data[row]!;
    if (raw === missing || raw !== raw) {
      seen[id] = 1;
      continue;
    }
    n[id]!++;
    value[id]! += raw;
  }
  for (let id = 0; id < seen.length; id++) if (n[id]! > 0) seen[id] = 1;
};

/** Ids in the order of their labels: time and numbers ascending, text as a German reader expects it. */
const ordered = (x: Column, labels: readonly string[]): number[] => {
  const ids = Array.from(labels.keys());
  if (x.field.type === 'number') return ids.sort((a, b) => Number(labels[a]) - Number(labels[b]));
  if (x.field.role === 'time' || x.field.type !== 'text')
    return ids.sort((a, b) => (labels[a]! < labels[b]! ? -1 : 1));
  const collator = new Intl.Collator('de', { numeric: true });
  return ids.sort((a, b) => collator.compare(labels[a]!, labels[b]!));
};

/** The newest row of each group, in the order of the groups' first rows; of equal times the later row. Missing: rows without group or time are passed over. */
export const latestRows = (
  table: Table,
  rows: Uint32Array | null,
  spec: { group: string; time: string },
): Uint32Array => {
  const group = find(table, spec.group),
    time = find(table, spec.time);
  if (!group || !time) return new Uint32Array(0);
  const key = keyOf(group),
    when = keyOf(time);
  const rank = new Int32Array(when.labels.length);
  ordered({ ...time, field: { ...time.field, role: 'time' } }, when.labels).forEach(
    (id, at) => (rank[id] = at),
  );
  const best = new Int32Array(key.labels.length).fill(-1),
    newest = new Int32Array(key.labels.length).fill(-1);
  const total = rows ? rows.length : table.rows;
  for (let i = 0; i < total; i++) {
    const row = rows ? rows[i]! : i;
    const id = key.ids[key.data[row]! - key.offset] ?? -1;
    const t = when.ids[when.data[row]! - when.offset] ?? -1;
    if (id < 0 || t < 0 || rank[t]! < newest[id]!) continue;
    newest[id] = rank[t]!;
    best[id] = row;
  }
  return Uint32Array.from(best.filter((row) => row >= 0));
};
