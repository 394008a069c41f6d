// The cells of a column as small whole numbers, so that grouping is a look-up in an array. No text is made per row.
import { placeIn } from '../values/place-in.ts';
import { missingOf, momentText, type Column } from '../table/dataset.ts';
import { dayToIso, periodIn, periodEnd, periodKind, periodStart, weekOf } from '../values/period.ts';

/** Days, times and periods joined to longer periods. */
export type Per = 'week' | 'month' | 'quarter' | 'year';

/** Shape: group of a row = ids[data[row] - offset]; -1 where the cell is empty. `labels[id]` is its text. */
export type Key = {
  data: ArrayLike<number>;
  offset: number;
  ids: Int32Array;
  labels: readonly string[];
};

/** Wider ranges of numbers are numbered by a map. */
const DENSE = 1 << 21;

const dayLabel = (day: number, per: Per): string => {
  if (per === 'week') return weekOf(day);
  const iso = dayToIso(day);
  if (per === 'quarter') return `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
  return iso.slice(0, per === 'year' ? 4 : 7);
};

/** The longer period that a text lies in; a week counts where its Thursday lies. Missing: empty where it does not fit into one. */
export const perOf = (text: string, per: Per | undefined): string => {
  if (per === undefined || text === '') return text;
  const period = periodIn(text);
  if (period === null) return '';
  if (periodKind(period) === 'week') return dayLabel(periodStart(period) + 3, per);
  const label = dayLabel(periodStart(period), per);
  return label === dayLabel(periodEnd(period), per) ? label : '';
};

/** Numbers different values one after the other: for fractions and for ranges too wide for an array. */
const numbered = (data: ArrayLike<number>, missing: number): { data: Int32Array; values: number[] } => {
  const found = new Map<number, number>();
  const codes = new Int32Array(data.length);
  const values: number[] = [];
  for (let row = 0; row < data.length; row++) {
    const raw = data[row]!;
    if (raw === missing || Number.isNaN(raw)) {
      codes[row] = -1;
      continue;
    }
    let code = found.get(raw);
    if (code === undefined) {
      code = values.length;
      found.set(raw, code);
      values.push(raw);
    }
    codes[row] = code;
  }
  return { data: codes, values };
};

const kept = new WeakMap<Column, Map<Per | undefined, Key>>();

/** Cost: two passes over numbers for their range, for text only its dictionary; once per column, which never changes. */
export const keyOf = (column: Column, per?: Per): Key => {
  let own = kept.get(column);
  if (!own) kept.set(column, (own = new Map()));
  let key = own.get(per);
  if (!key) own.set(per, (key = makeKey(column, per)));
  return key;
};

const makeKey = (column: Column, per: Per | undefined): Key => {
  const { vector, field } = column;
  const labels: string[] = [];
  const known = new Map<string, number>();
  const idOf = (text: string): number => (text === '' ? -1 : placeIn(labels, known, text));
  if (vector.kind === 'codes') {
    const ids = Int32Array.from(vector.dict, (text, code) => (code === 0 ? -1 : idOf(perOf(text, per))));
    return { data: vector.data, offset: 0, ids, labels };
  }
  const { data, scale } = vector;
  const missing = missingOf(data);
  const textOf = (raw: number): string => {
    const value = scale === 0 ? raw : raw / 10 ** scale;
    if (field.type === 'date') return per === undefined ? dayToIso(value) : dayLabel(value, per);
    if (field.type === 'datetime') return perOf(momentText(field, value), per);
    return field.type === 'boolean' ? String(value === 1) : String(value);
  };
  let low = Infinity,
    high = -Infinity;
  for (let row = 0; row < data.length; row++) {
    const raw = data[row]!;
    if (raw === missing) continue;
    if (raw < low) low = raw;
    if (raw > high) high = raw;
  }
  if (data instanceof Float64Array || high - low > DENSE) {
    const { data: codes, values } = numbered(data, missing);
    const ids = new Int32Array(values.length + 1).fill(-1);
    values.forEach((raw, code) => {
      ids[code + 1] = idOf(textOf(raw));
    });
    return { data: codes, offset: -1, ids, labels };
  }
  if (low > high) return { data, offset: missing, ids: Int32Array.of(-1), labels };
  // Labels are made only for values that occur; the empty cell lies outside the array and so has no group.
  const used = new Uint8Array(high - low + 1);
  for (let row = 0; row < data.length; row++) if (data[row]! !== missing) used[data[row]! - low] = 1;
  const ids = Int32Array.from(used, (is, at) => (is === 1 ? idOf(textOf(at + low)) : -1));
  return { data, offset: low, ids, labels };
};
