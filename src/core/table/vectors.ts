// Smallest lossless vectors, and the statistics of a column. Pure loops over typed arrays.
import type {
  CodeVector,
  ColumnStats,
  ColumnType,
  IntArray,
  Marks,
  NumberVector,
  Vector,
} from './dataset.ts';
import { missingOf, momentText } from './dataset.ts';

const SCALES = [0, 1, 2, 3, 4, 5, 6] as const;

/** The smallest power of ten that makes all values whole, and their span. Missing: NaN is passed over. */
const fit = (values: Float64Array): { scale: number; low: number; high: number } | null => {
  let scale = 0,
    factor = 1;
  let low = Infinity,
    high = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
    while (scale < SCALES.length && Math.round(value * factor) / factor !== value) factor = 10 ** ++scale;
    if (scale === SCALES.length || Object.is(value, -0)) return null;
  }
  return { scale, low: Math.round(low * 10 ** scale), high: Math.round(high * 10 ** scale) };
};

/** Narrows numbers to the smallest integer array that holds `value * 10 ** scale` exactly, else keeps 64-bit floats. */
export const narrow = (values: Float64Array): NumberVector => {
  const found = fit(values);
  const kinds = [
    [Int8Array, 127],
    [Int16Array, 32_767],
    [Int32Array, 2_147_483_647],
  ] as const;
  const kind = found && kinds.find(([, max]) => found.low >= -max && found.high <= max);
  if (!found || (found.low === Infinity && values.length === 0))
    return { kind: 'number', data: values, scale: 0 };
  if (found.low === Infinity)
    return { kind: 'number', data: new Int8Array(values.length).fill(-128), scale: 0 };
  if (!kind) return { kind: 'number', data: values, scale: 0 };
  const [Kind, max] = kind;
  const data: IntArray = new Kind(values.length);
  const factor = 10 ** found.scale;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    data[i] = value !== value ? -max - 1 : Math.round(value * factor);
  }
  return { kind: 'number', data, scale: found.scale };
};

const codesFor = (most: number) => {
  if (most <= 256) return Uint8Array;
  return most <= 65_536 ? Uint16Array : Uint32Array;
};

/** Codes in the smallest array. */
export const narrowCodes = (codes: Uint32Array | Float64Array, dict: readonly string[]): CodeVector => ({
  kind: 'codes',
  data: new (codesFor(dict.length))(codes),
  dict,
});

/** What decides how a number of a column is shown. */
type Shown = { type: ColumnType; instant?: true };
const shown = ({ type, instant }: Shown, value: number): number | string | null => {
  switch (type) {
    case 'date':
      return new Date(value * 86_400_000).toISOString().slice(0, 10);
    case 'datetime':
      return momentText(instant ? { instant } : {}, value);
    case 'boolean':
      return null;
    default:
      return value;
  }
};

/** How many different values there are, of which `low` and `high` are the ends. Missing values are passed over. */
const distinctOf = ({ data, scale }: NumberVector, low: number, high: number): number => {
  const isFloat = data instanceof Float64Array;
  const first = isFloat ? low : Math.round(low * 10 ** scale);
  const span = isFloat ? Infinity : Math.round(high * 10 ** scale) - first + 1;
  let distinct = 0;
  // One bit for each where they lie close enough, until all between the ends were there; else in order.
  if (span <= Math.max(1 << 20, data.length * 8)) {
    const seen = new Uint8Array((span + 7) >> 3);
    for (let row = 0; row < data.length && distinct < span; row++) {
      const at = data[row]! - first;
      const bit = 1 << (at & 7);
      // The missing one is smaller than all others.
      if (at < 0 || (seen[at >> 3]! & bit) !== 0) continue;
      seen[at >> 3]! |= bit;
      distinct++;
    }
    return distinct;
  }
  const sorted = data.slice().sort();
  for (let i = 0; i < sorted.length; i++)
    if (sorted[i]! >= first && (i === 0 || sorted[i] !== sorted[i - 1])) distinct++;
  return distinct;
};

type Extent = { count: number; min: number; max: number; sum: number };

const extentOf = (values: Float64Array): Extent => {
  let count = 0,
    sum = 0,
    rest = 0,
    min = Infinity,
    max = -Infinity;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
    // Neumaier's sum: the order of the rows does not show in the last digits.
    const next = sum + value;
    rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return { count, min, max, sum: sum + rest };
};

/** So many whole numbers of 32 bits add up to less than 2 to the 53rd: their sum is exact. */
const EXACT_ROWS = 2 ** 22;

/** The same of whole numbers, from which a decimal sign is `scale` digits away. */
const wholeExtentOf = (data: IntArray, scale: number): Extent => {
  const missing = missingOf(data);
  let count = 0,
    sum = 0,
    min = Infinity,
    max = -Infinity;
  for (let row = 0; row < data.length; row++) {
    const value = data[row]!;
    if (value === missing) continue;
    count++;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const factor = 10 ** scale;
  return { count, min: min / factor, max: max / factor, sum: sum / factor };
};

const numberStats = (
  of: Shown,
  vector: NumberVector,
  values: Float64Array,
  marks: Readonly<Record<string, number>>,
  signed: number,
): ColumnStats => {
  const { type } = of;
  const { data, scale } = vector;
  const { count, min, max, sum } =
    data instanceof Float64Array || data.length > EXACT_ROWS ? extentOf(values) : wholeExtentOf(data, scale);
  const distinct = count === 0 ? 0 : distinctOf(vector, min, max);
  const isNumber = type === 'number';
  return {
    count,
    missing: values.length - count - signed,
    marks,
    distinct,
    min: count === 0 ? null : shown(of, min),
    max: count === 0 ? null : shown(of, max),
    sum: isNumber && count > 0 ? tidy(sum) : null,
  };
};

/** Noise of the last binary digits is not shown. */
const tidy = (value: number): number => Number(value.toPrecision(15));

const codeStats = (
  type: ColumnType,
  vector: CodeVector,
  marks: Readonly<Record<string, number>>,
  signed: number,
): ColumnStats => {
  const used = new Uint8Array(vector.dict.length);
  let count = 0;
  for (const code of vector.data)
    if (code !== 0) {
      used[code] = 1;
      count++;
    }
  let distinct = 0;
  let min: string | null = null,
    max: string | null = null;
  for (let code = 1; code < used.length; code++) {
    if (!used[code]) continue;
    distinct++;
    if (type !== 'period') continue;
    const text = vector.dict[code]!;
    if (min === null || text < min) min = text;
    if (max === null || text > max) max = text;
  }
  // Different texts as they stand in the file: no text is one of them.
  const empty = vector.data.length - count - signed;
  return {
    count,
    missing: empty,
    marks,
    distinct: type === 'text' && empty > 0 ? distinct + 1 : distinct,
    min,
    max,
    sum: null,
  };
};

/** Statistics of a column. `signed` of the marked rows have no value. Cost: two passes; a sort for `distinct` of numbers that lie far apart. */
export const statsOf = (
  of: Shown,
  vector: Vector,
  values: Float64Array | null,
  marks: Marks | null,
  signed: number,
): ColumnStats => {
  const counts = new Map<string, number>();
  for (const code of marks?.signs ?? []) {
    const sign = marks!.alphabet[code]!;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const plain = Object.fromEntries(counts);
  return vector.kind === 'codes'
    ? codeStats(of.type, vector, plain, signed)
    : numberStats(of, vector, values ?? new Float64Array(0), plain, signed);
};
