// A table in memory as typed column vectors: what decoders make, what the store keeps and what queries read.
// It deliberately has no row objects.
import { offsetIfTwice, wallAt } from '../values/berlin.ts';

export type ColumnType = 'number' | 'text' | 'date' | 'datetime' | 'period' | 'boolean';
/** What a column is for. `region` is a key such as AGS or ARS, always text. */
export type Role = 'region' | 'time' | 'measure' | 'dimension' | 'key';

export type Field = {
  name: string;
  title?: string;
  description?: string;
  type: ColumnType;
  role: Role | null;
  /** As shown beside a number: `€`, `%`, `Plätze`. */
  unit?: string;
  /** The stored number is a share of one: 0.125 is shown as 12.5 %. */
  percent?: boolean;
  /** Of a datetime: the source named the zone of each, and seconds are those of UTC. Missing: they are those of a clock on the wall. */
  instant?: true;
  /** Its words tell what comes in from what goes out (`Ertrag`, `Aufwand`): amounts beside it add up to nothing. Missing: they do not. */
  bothWays?: true;
  /** How its values behave from one time to the next (over-time.ts). Missing: nobody looked, or there is one time. */
  overTime?: 'moves' | 'steady' | 'open';
  /** How its values are put together, as published. Missing: it is inferred (adding.ts). */
  adds?: 'sum' | 'mean' | 'latest' | 'none';
};

export type IntArray = Int8Array | Int16Array | Int32Array;
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/**
 * Numbers, days (since 1970-01-01), seconds (since 1970-01-01T00:00; wall clock, or UTC where the field says instant) or 0/1, in the smallest lossless array.
 * Unit: value = data[i] / 10 ** scale.
 * Missing: the smallest value of the integer array (see MISSING), NaN in a Float64Array.
 */
export type NumberVector = { kind: 'number'; data: IntArray | Float64Array; scale: number };

/** Text and periods as codes into a dictionary. Missing: code 0; `dict[0]` is always the empty text. */
export type CodeVector = { kind: 'codes'; data: CodeArray; dict: readonly string[] };

export type Vector = NumberVector | CodeVector;

/**
 * Quality signs, only where there are any. Shape: `rows` ascending, `signs[i]` an index into `alphabet`.
 * A marked row has no value where the sign stands in its place (`.`), and has one where it stands beside it (`123 p`, `(123)`).
 */
export type Marks = { rows: Uint32Array; signs: Uint8Array; alphabet: readonly string[] };

export type Column = { field: Field; length: number; vector: Vector; marks: Marks | null };

/** What is known of a column without reading it. Shape of `min`, `max`: numbers for numbers, ISO text for dates and periods. */
export type ColumnStats = {
  count: number;
  missing: number;
  marks: Readonly<Record<string, number>>;
  distinct: number;
  min: number | string | null;
  max: number | string | null;
  /** Numbers only. */
  sum: number | null;
};

/** A total of the file against ours. `same`: columns that agree; `rows`: how many it adds up, all of the table or a part of it. */
export type TotalCheck = {
  same: number;
  rows: number;
  of: 'all' | 'part';
  differs: readonly { name: string; said: number; ours: number }[];
};
/**
 * Unit: `row` of the file, from 1. Missing `check`: there was nothing to compare. `isPart`: it is some of another row (`darunter`), which is
 * among the data.
 */
export type FileTotal = {
  row: number;
  label: string;
  cells: readonly string[];
  check?: TotalCheck;
  isPart?: true;
};

/** What stands around a table in its sheet, kept beside it. */
export type Around = {
  titles: readonly string[];
  notes: readonly string[];
  /** Rows that add up others, or are some of another, and are no data. */
  totals: readonly FileTotal[];
  /** Names of the columns that the cells of the totals stand in. Missing: it was read before these were kept. */
  names?: readonly string[];
  /** Cells that a person wrote otherwise than the file. Unit: `row` from 1. Missing: none. */
  changes?: readonly { row: number; column: string; was: string; text: string }[];
  /** How sure the reading of the lines is: 0 to 1. */
  confidence: number;
};
/**
 * One table with a name, its columns of equal length, and where its header stood (rows of the file, from 1).
 * `fetchedAt`: when its rows were fetched, ms since 1970; what was dated later then was foretold. Missing: nobody knows, or it was recorded here.
 * `isRecorded`: rows are what people entered here: what none is of was not entered yet.
 * `stand`: the moment that they describe, ms since 1970; what is dated later is foretold. Missing: none is told, or only a day or a period.
 */
export type Table = {
  name: string;
  hidden: boolean;
  headerRows: readonly number[];
  rows: number;
  columns: readonly Column[];
  fetchedAt?: number;
  isRecorded?: true;
  stand?: number;
};

/** The sentinel of each integer array that says: no value. */
export const missingOf = (data: IntArray | Float64Array): number => {
  if (data instanceof Int8Array) return -128;
  if (data instanceof Int16Array) return -32768;
  return data instanceof Int32Array ? -2147483648 : NaN;
};

/** The number in a row. Missing: NaN. */
export const numberAt = (vector: NumberVector, row: number): number => {
  const raw = vector.data[row] ?? NaN;
  if (Number.isNaN(raw) || (!(vector.data instanceof Float64Array) && raw === missingOf(vector.data)))
    return NaN;
  return vector.scale === 0 ? raw : raw / 10 ** vector.scale;
};

/** The text in a row. Missing: null. */
export const textAt = (vector: CodeVector, row: number): string | null => {
  const code = vector.data[row] ?? 0;
  return code === 0 ? null : (vector.dict[code] ?? null);
};

/** The quality sign in a row, or null. Cost: a binary search over the marked rows. */
export const markAt = (marks: Marks | null, row: number): string | null => {
  if (!marks) return null;
  let low = 0,
    high = marks.rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1,
      at = marks.rows[middle]!;
    if (at === row) return marks.alphabet[marks.signs[middle]!] ?? null;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return null;
};

/** A cell as outside code sees it (the `head` of `inspect`): value, ISO text, `null` for empty, a sign as an object. */
export type Cell = string | number | boolean | null | { mark: string };

const two = (n: number): string => String(n).padStart(2, '0');

/** Wall-clock seconds since 1970 as `2025-06-30T14:00:00` (seconds left out where they are zero). */
export const secondsToIso = (seconds: number): string => {
  const d = new Date(seconds * 1000);
  const s = d.getUTCSeconds();
  return `${d.toISOString().slice(0, 10)}T${two(d.getUTCHours())}:${two(d.getUTCMinutes())}${s ? `:${two(s)}` : ''}`;
};

/** A stored time as a clock in Germany shows it; the hour that comes twice carries its offset. */
export const momentText = (field: Pick<Field, 'instant'>, seconds: number): string =>
  field.instant
    ? secondsToIso(wallAt(seconds * 1000) / 1000) + (offsetIfTwice(seconds * 1000) ?? '')
    : secondsToIso(seconds);

/** A stored time as other programs must read it: instants with their offset, always. */
export const exactMoment = (field: Pick<Field, 'instant'>, seconds: number): string => {
  if (!field.instant) return secondsToIso(seconds);
  const wall = wallAt(seconds * 1000) / 1000;
  return `${secondsToIso(wall)}+0${(wall - seconds) / 3600}:00`;
};

/** The cell of a column in a row, typed by its field. */
export const cellAt = (column: Column, row: number): Cell => {
  const { vector, field } = column;
  if (vector.kind === 'codes') {
    const text = textAt(vector, row);
    if (text !== null) return text;
  } else {
    const value = numberAt(vector, row);
    if (!Number.isNaN(value)) {
      if (field.type === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
      if (field.type === 'datetime') return momentText(field, value);
      return field.type === 'boolean' ? value === 1 : value;
    }
  }
  const mark = markAt(column.marks, row);
  return mark === null ? null : { mark };
};
