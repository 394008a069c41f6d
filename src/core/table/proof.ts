// How much it says that a row is the sum of others, without a word that calls it so: small or round figures add up by chance, large ones,
// in several columns, do not.
import { agreement, type Figures } from './adding-up.ts';

/** In bits: a row of which nothing is known adds up the others by chance once in 2 to this power. */
export const CALLED = 5,
  DOUBT = 8,
  PROVEN = 11,
  /** Where columns that are called no rate do not add up, or words tell other totals. */
  CLEAR = 18,
  /** Where columns speak against it: weighted figures, parties that are added up elsewhere. No several columns agree so by chance. */
  CERTAIN = 45;

/** Of how many rows a sum is more than any of them would be by itself, in bits. */
const beyondParts = (count: number): number => Math.min(6, (count - 1) * 1.2);

/** How much a figure says that others add up to: of how many that could stand there it is one. Unit: bits. Missing: 0. */
export const bitsAt = (figures: Figures, column: number, at: number): number => {
  const sizes = (['de', 'en'] as const).flatMap((convention) => {
    const value = figures.column(column, convention)[at]!;
    const grain = figures.grain(column, convention);
    return Number.isNaN(value) || grain === 0 ? [] : [1 + Math.abs(value) / grain];
  });
  return sizes.length === 0 ? 0 : Math.log2(Math.min(...sizes));
};

/** Whether the figures of a column go up nearly always, as keys and numbers of rows do: they say nothing against a sum. */
const ascends = (figures: Figures, column: number): boolean => {
  let found = ascending.get(figures);
  if (!found) ascending.set(figures, (found = new Map()));
  let is = found.get(column);
  if (is === undefined) {
    const known = figures.read(column).values.filter((one) => !Number.isNaN(one));
    const falls = known.filter((one, i) => i > 0 && one <= known[i - 1]!).length;
    found.set(column, (is = known.length >= LIST && falls * 20 < known.length));
  }
  return is;
};
const ascending = new WeakMap<Figures, Map<number, boolean>>();
/** Less do not show an order. */
const LIST = 12;

const knownOf = (values: Float64Array, parts: readonly number[]): number[] =>
  parts.map((part) => values[part]!).filter((one) => !Number.isNaN(one));

/** Whether parts come to about a row in a column, and not to several times it: what stands among them is no whole once more. */
const isAbout = (figures: Figures, column: number, at: number, parts: readonly number[]): boolean => {
  const { values } = figures.read(column);
  const share = knownOf(values, parts).reduce((sum, one) => sum + one, 0) / values[at]!;
  return share > 0.5 && share < 1.5;
};

/** What the first parts are of a row: the same where columns are alike. */
const sharesIn = (figures: Figures, column: number, at: number, parts: readonly number[]): string => {
  const { values } = figures.read(column);
  return parts
    .slice(0, 8)
    .map((part) => (values[part]! / values[at]!).toPrecision(5))
    .join();
};

/** In one column. `isLoose`: called no rate, it holds what lies between its parts. Missing: null where it says that the row is no sum. */
const proofIn = (
  figures: Figures,
  column: number,
  at: number,
  parts: readonly number[],
): { bits: number; isLoose: boolean } | null => {
  const none = { bits: 0, isLoose: false };
  const values = figures.column(column, 'de');
  const value = Number.isNaN(values[at]!) ? figures.column(column, 'en')[at]! : values[at]!;
  const known = knownOf(values, parts);
  if (Number.isNaN(value) || (known.length > 0 && known.every((one) => one === value))) return none;
  const { same, other } = agreement(figures, at, parts, 'sum', column);
  if (same > 0) return { bits: bitsAt(figures, column, at), isLoose: false };
  if (figures.rates.has(column)) return none;
  // Means, the least and the most of the parts.
  if (known.length > 1 && Math.min(...known) <= value && value <= Math.max(...known))
    return { bits: 0, isLoose: true };
  const isDenied = other > 0 || (value === 0 && known.some((one) => one !== 0));
  return isDenied && !ascends(figures, column) ? null : none;
};

/** Whether what speaks for a row being the sum of parts is enough. `least`: in bits. Cost: one look at each cell of the parts. */
export const isProven = (
  figures: Figures,
  at: number,
  parts: readonly number[],
  least: number,
  mayBeDenied = false,
): boolean => {
  if (parts.length < 2) return false;
  let [bits, ofRates, isLoose, isDenied] = [0, 0, false, false];
  // Years that are planned alike agree by one chance and not by several.
  const seen = new Set<string>();
  for (let column = figures.first; column < figures.width; column++) {
    const proof = proofIn(figures, column, at, parts);
    if (proof === null) {
      if (!mayBeDenied || (bitsAt(figures, column, at) >= DOUBT && !isAbout(figures, column, at, parts)))
        return false;
      isDenied = true;
      continue;
    }
    isLoose ||= proof.isLoose;
    if (proof.bits === 0) continue;
    const shares = sharesIn(figures, column, at, parts);
    if (seen.has(shares)) continue;
    seen.add(shares);
    if (figures.rates.has(column)) ofRates += proof.bits;
    else bits += proof.bits;
  }
  if (isDenied) return bits >= CERTAIN;
  // Shares add up by themselves to what is no sum of anything else.
  const found = bits > 0 ? bits : ofRates;
  return found > 0 && found + beyondParts(parts.length) >= (isLoose ? Math.max(least, CLEAR) : least);
};

/**
 * Whether rows that are called as their groups are add up what else is in them, and their figures say enough, all together: the main village is
 * called as its municipality is, and small counts add up by chance. `groups`: each such row with the others of its group.
 */
export const areProven = (
  figures: Figures,
  groups: readonly (readonly [at: number, parts: readonly number[]])[],
): boolean => {
  let bits = 0;
  for (const [at, parts] of groups) {
    const { same, other } = agreement(figures, at, parts, 'sum');
    if (same === 0 || other > 0) return false;
    for (let column = figures.first; column < figures.width; column++)
      if (!figures.rates.has(column)) bits += bitsAt(figures, column, at);
  }
  return groups.some(([, parts]) => parts.length > 1) && bits >= PROVEN;
};
