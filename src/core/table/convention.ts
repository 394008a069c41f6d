// Which way a column writes its numbers: what its own cells prove, then what the other columns and the way of its file say, then a question.
import { error, warning, type Issue, type Place } from '../values/issue.ts';
import type { Convention } from '../values/number.ts';
import { isCountName, isSumName } from './column-words.ts';
import type { Seen } from './seen.ts';

/** One slip among many is named by its cell and turns nothing. */
export const isSlip = (few: number, many: number): boolean => many >= 20 && few * 50 <= many;

/** `columns`: what the other columns of the file say. `file`: how programs write numbers that part cells as this file does. Missing: null. */
export type Habits = { columns: Convention | null; file: Convention | null };

/** Money whose smaller coin has two digits: `$62,660` are thousands. */
const HAS_CENTS = /^[$£]$/;
/** Thousands in groups, and a decimal sign or another group. */
const PARTED = /\d([.,])\d{3}[.,]\d/;

/**
 * Missing: null where a column writes them both ways, with the error that says so. A warning asks: decimals and thousands are a thousand times apart.
 */
export const conventionOf = (
  seen: Seen,
  { columns, file }: Habits,
  place: Place,
): { convention: Convention | null; issues: Issue[] } => {
  const { de, en, dot3, comma3, plain } = seen.shapes;
  const name = place.column ?? '';
  const found = (convention: Convention, ...issues: Issue[]) => ({ convention, issues });
  const mixed = (a: string, b: string) => ({
    convention: null,
    issues: [error('NUMBER_MIXED', place, { a, b, name })],
  });
  if (de.count > 0 && en.count > 0) {
    if (isSlip(en.count, de.count)) return found('de');
    return isSlip(de.count, en.count) ? found('en') : mixed(de.text, en.text);
  }
  // `1.234` beside whole numbers of which none has four digits: the points group thousands. A few prove nothing.
  const areThousands =
    !seen.plainBig && plain.count > 0 && plain.count * 20 >= Math.max(dot3.count, comma3.count);
  const settled = (convention: Convention, clear: typeof de, grouped: typeof de, crossed: typeof de) => {
    if (clear.count === 0) return null;
    if (columns === convention) return found(convention);
    // `12,5` makes no thousands of hundreds of `738.759`, but `1.234,50` shows how its file writes them.
    const isShown = file === convention && PARTED.test(clear.text);
    if (isSlip(clear.count, crossed.count) && !isShown) return null;
    // What the other columns say otherwise outweighs both.
    const isUsual = columns === null && file === convention;
    const isThird = columns === null && seen.thirds[convention === 'de' ? ',' : '.'] > 0;
    const speaksAgainst = isCountName(name) || areThousands || (file !== null && !isUsual);
    if (isThird && !speaksAgainst) return found(convention);
    // `12.34` among hundreds of `1.234` is a slip, unless its file is one of those in which a point is the decimal sign: that is asked.
    const isFew = isSlip(clear.count, grouped.count);
    if (isUsual && !isFew) return found(convention);
    const isTold = (isThird || isUsual) && !isCountName(name);
    if (!isTold && isFew) return found(convention === 'en' ? 'de' : 'en');
    // `1.234` four times and `12.34` once: decimals, or thousands with a slip.
    const params = { odd: clear.text, example: grouped.text, name };
    return grouped.count > clear.count || (isThird && areThousands)
      ? found(convention, warning('NUMBER_SLIP', { ...place, row: clear.row }, params))
      : found(convention);
  };
  const clear = settled('en', en, dot3, comma3) ?? settled('de', de, comma3, dot3);
  if (clear) return clear;
  if (dot3.count === 0 && comma3.count === 0) return found(columns ?? 'de');
  if (dot3.count > 0 && comma3.count > 0) return mixed(dot3.text, comma3.text);
  if (columns) return found(columns);
  const grouped = dot3.count > 0 ? dot3 : comma3;
  const thousands = dot3.count > 0 ? ('de' as const) : ('en' as const);
  const hasCents = [...seen.units].some(
    ([unit, { count }]) => HAS_CENTS.test(unit) && count * 2 > grouped.count,
  );
  // `1.084` alone may be the price of a litre: a sum among them has more digits.
  const isSum = file === thousands && isSumName(name) && seen.widest > 1;
  if (isCountName(name) || (hasCents && thousands === 'en') || isSum) return found(thousands);
  if (areThousands) return found(thousands);
  const params = { example: grouped.text, name, as: dot3.count > 0 ? 'thousands' : 'decimals' };
  return found('de', warning('NUMBER_AMBIGUOUS', place, params));
};

/**
 * Whether a column shows the others of its file that it is written as files of its kind are: `0,744` beside semicolons, thousands of people,
 * `1.204` among as many like `980`.
 */
export const showsUsual = (name: string, seen: Seen, file: Convention): boolean => {
  const { de, en, dot3, comma3, plain } = seen.shapes;
  const [grouped, decimals, other] = file === 'de' ? [dot3, comma3, en] : [comma3, dot3, de];
  if (other.count > 0 || (grouped.count > 0 && decimals.count > 0)) return false;
  if (seen.thirds[file === 'de' ? ',' : '.'] > 0) return grouped.count === 0;
  const areThousands = !seen.plainBig && plain.count > 0 && plain.count * 4 >= grouped.count;
  return grouped.count > 0 && (areThousands || isCountName(name));
};
