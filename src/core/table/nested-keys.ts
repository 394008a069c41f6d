// Keys of regions of several levels in one column: a land, its districts, their municipalities. What stands above is the whole of what stands
// below it, also where figures lack and nothing adds up.
import { prepare } from '../values/number.ts';
import type { RawTable } from './raw.ts';

/** Columns in which a key may stand. */
const LOOKED = 4;
const LANDS = 16;
/** More keys of districts of government there are not: others count through. */
const MOST_DISTRICTS = 60;
const LEAST = 6;
/** Germany, as the offices of statistics write it. Source: Regionaldatenbank Deutschland. */
const WHOLE = 'DG';

/**
 * A key with the zeros that it lost: 2 digits of a land, 3 of a district of government, 5 of a district, 8 of a municipality. Missing: null.
 * Source: Destatis, Gemeindeverzeichnis.
 */
const fullKey = (text: string): string | null => {
  if (text === WHOLE) return '';
  if (!/^\d{1,8}$/.test(text)) return null;
  const value = Number(text);
  const length = text.length <= 2 && value <= LANDS ? 2 : [0, 0, 3, 3, 5, 5, 0, 8, 8][text.length]!;
  const key = length === 0 ? '' : text.padStart(length, '0');
  const land = Number(key.slice(0, 2));
  return key.length === length && land >= 1 && land <= LANDS ? key : null;
};

/** The nearest key above one that is there. Missing: null. */
const above = (key: string, here: ReadonlySet<string>): string | null =>
  [5, 3, 2, 0]
    .map((length) => key.slice(0, length))
    .find((one) => one.length < key.length && here.has(one)) ?? null;

const parentsIn = (keys: readonly (string | null)[]): ReadonlySet<string> => {
  const here = new Set(keys.flatMap((key) => (key === null ? [] : [key])));
  const isKreis = [...here].some((key) => key.length >= 5);
  const districts = [...here].filter((key) => key.length === 3).length;
  const isOther = keys.filter((key) => key === null).length * 20 > keys.length;
  if (keys.length < LEAST || isOther || !isKreis || districts > MOST_DISTRICTS) return new Set();
  const parts = new Map<string, number>();
  let under = 0,
    lower = 0;
  for (const key of here) {
    if (key.length < 5) continue;
    lower++;
    const whole = above(key, here);
    if (whole !== null) under++;
    for (let one = whole; one !== null; one = above(one, here)) parts.set(one, (parts.get(one) ?? 0) + 1);
  }
  const wholes = new Set([...parts].flatMap(([key, count]) => (count > 1 ? [key] : [])));
  const lands = [...here].filter((key) => key.length === 2);
  const areParted = lands.filter((key) => wholes.has(key)).length * 2 >= lands.length;
  return areParted && under * 5 >= lower * 4 ? wholes : new Set();
};

/** Records whose key is the beginning of others. Shape: places among `rows`; none where no column holds keys of several levels. */
export const nestedKeys = (table: RawTable, rows: readonly number[]): readonly number[] => {
  for (const column of table.columns.slice(0, LOOKED)) {
    if (rows.slice(0, LEAST).every((row) => fullKey(prepare(column.get(row))) === null)) continue;
    const keys = rows.map((row) => fullKey(prepare(column.get(row))));
    const parents = parentsIn(keys);
    if (parents.size > 0) return keys.flatMap((key, at) => (key !== null && parents.has(key) ? [at] : []));
  }
  return [];
};
