// Parts of a year in the many orders in which people write them: `2025 1. Quartal`, `Woche 3/2025`, `1HJ2025`, `Tertial II/2025`.
import { parsePeriod, type Period } from './period.ts';

const WORDS: ReadonlyMap<string, 'Q' | 'H' | 'T' | 'W'> = new Map([
  ...['q', 'qu', 'quartal', 'quarter', 'vj', 'vierteljahr'].map((word) => [word, 'Q'] as const),
  ...['h', 'hj', 'halbj', 'halbjahr'].map((word) => [word, 'H'] as const),
  ...['t', 'tertial', 'jahresdrittel'].map((word) => [word, 'T'] as const),
  ...['w', 'kw', 'woche', 'kalenderwoche', 'week'].map((word) => [word, 'W'] as const),
]);
const ROMAN: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);
/** Words and numbers, and what may stand between them. */
const TOKEN = /[a-zä]+|'?\d+/gi;
const BETWEEN = /^[ .,/–-]{0,3}$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Missing: null where it is not one word, one year and one number or Roman numeral, or no calendar has that part. `isProven`: the column is of
 * such parts, so that two digits behind one letter are a year too (`T1/25`, `1Q25`).
 */
export const partOfYearIn = (
  text: string,
  century: (year: number) => number,
  isProven = false,
): Period | null => {
  if (text.length > 30 || !/\d/.test(text)) return null;
  const tokens = text.match(TOKEN) ?? [];
  if (tokens.length !== 3) return null;
  let rest = text;
  for (const token of tokens) {
    const at = rest.indexOf(token);
    if (!BETWEEN.test(rest.slice(0, at))) return null;
    rest = rest.slice(at + token.length);
  }
  if (!/^\.?$/.test(rest)) return null;
  const all = tokens.map((token) => token.toLowerCase());
  const word = all.find((token) => WORDS.has(token));
  const kind = word === undefined ? undefined : WORDS.get(word);
  const others = all.filter((token) => token !== word);
  if (!kind || others.length !== 2) return null;
  if (word!.length === 1 && /[ .,/–-]/.test(text.slice(text.toLowerCase().indexOf(word!) + 1).charAt(0)))
    return null;
  // Two digits are a year behind a whole word, or after an apostrophe: `T1/25` may be the number of a door.
  const isShort = (token: string): boolean =>
    /^'\d\d$/.test(token) || ((isProven || word!.length > 1) && /^\d\d$/.test(token) && all.at(-1) === token);
  // `Woche 10–11` is a span, and `Raum H 1/2001` one of rooms.
  const year =
    others.find((token) => YEAR.test(token)) ??
    (kind === 'W' ? others.find((token) => token.startsWith("'")) : others.find(isShort));
  const count = others.find((token) => token !== year);
  if (year === undefined || count === undefined) return null;
  const n = ROMAN.get(count) ?? (/^\d{1,2}$/.test(count) ? count : '');
  const full = YEAR.test(year) ? year : String(century(Number(year.replace("'", ''))));
  return parsePeriod(`${full}-${kind}${kind === 'W' ? n.padStart(2, '0') : String(Number(n))}`);
};
