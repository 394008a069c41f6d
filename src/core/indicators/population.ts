// How many people live in the municipality, by year. ONE function for ratios, tiles, pages and comparisons: never another year's number.
import type { Emptiness } from '../values/marks.ts';
import { periodKind, type Period } from '../values/period.ts';

/** `census`: counted. `register`: carried forward from the last census, or by the office's register. */
type PopulationKind = 'census' | 'register';
/** `isUndated`: nobody says of which year the number is; it is used for `year`. */
export type Inhabitants = {
  year: string;
  number: number;
  kind: PopulationKind | null;
  /** The year of the census that it is carried forward from. Missing: it is not, or nobody names it. */
  basis?: string;
  isUndated?: true;
};
/**
 * `years` by ascending year. `single`: the one undated or dated number of a catalog without a list.
 * It holds for the year of its day and, as the number at its beginning, for the next one; without a day for the newest year of the data.
 */
export type Population = {
  years: readonly Inhabitants[];
  single: { number: number; asOf: string | null } | null;
  /** Years of which the data say why they have no number. */
  lacking?: readonly { year: string; emptiness: Emptiness }[];
  /** The resource whose columns hold it. Missing: the catalog itself says it. */
  resource?: string;
};

export const NOBODY: Population = { years: [], single: null };

/** The year whose number belongs to a period: that of its name; a year of schools is that in which it begins. */
export const yearOf = (period: Period | string): string => period.slice(0, 4);

/** Missing: null where that year has no number. `newest`: the newest year of the data, for a number without a day. */
export const inhabitantsIn = (
  population: Population,
  period: Period,
  newest: string | null,
): Inhabitants | null => {
  const year = yearOf(period);
  const { years, single } = population;
  if (years.length > 0) return years.find((one) => one.year === year) ?? null;
  if (!single) return null;
  const holds =
    single.asOf === null
      ? year === newest
      : year === yearOf(single.asOf) || Number(year) === Number(yearOf(single.asOf)) + 1;
  if (!holds) return null;
  const { number, asOf } = single;
  return asOf === null
    ? { year, number, kind: null, isUndated: true }
    : { year: yearOf(asOf), number, kind: null };
};

/** Why a period has no inhabitants to divide by. */
export const inhabitantsWhy = ({ lacking = [] }: Population, period: Period): Emptiness =>
  lacking.find(({ year }) => year === yearOf(period))?.emptiness ?? 'notReported';

/**
 * Where a series goes to newly counted numbers: a step there may be the count and no change of life. `recount`: from one census to another;
 * else from numbers carried forward.
 */
export type Break = { period: Period; kind: 'census'; year: string; recount?: true };

/** Counts that are fewer years apart are one: a census is held every ten years. */
const LEAST_BETWEEN = 5;
/** The year of the count that a number goes back to. Missing: NaN where nobody names it. */
const countOf = ({ basis, kind, year }: Inhabitants): number =>
  Number(basis ?? (kind === 'census' ? year : NaN));
const isRecount = (before: Inhabitants, one: Inhabitants): boolean =>
  Math.abs(countOf(one) - countOf(before)) >= LEAST_BETWEEN;

/** Shape: the first period of each year that was counted anew, where the period before it was carried forward or of another census. */
export const breaksOf = (population: Population, periods: readonly Period[]): Break[] => {
  const known = periods.flatMap((period) => {
    const found = inhabitantsIn(population, period, null);
    return found?.kind == null ? [] : [{ period, found }];
  });
  return known.flatMap(({ period, found }, i): Break[] => {
    const before = known[i - 1]?.found;
    if (!before) return [];
    const told: Break = { period, kind: 'census', year: yearOf(period) };
    if (isRecount(before, found)) return [{ ...told, recount: true }];
    return found.kind === 'census' && before.kind === 'register' ? [told] : [];
  });
};

/** Whether periods of a series lie in more than one year. */
export const spansYears = (periods: readonly Period[]): boolean =>
  new Set(
    periods.map((period) => (periodKind(period) === 'schoolYear' ? period.slice(0, 7) : yearOf(period))),
  ).size > 1;

const COUNTED = /zensus|census|volksz(ä|ae)hlung/i;
/** `Fortschreibung auf Basis des Zensus 2022` is carried forward. */
const CARRIED = /fortschreib|fortgeschrieb|register|carried/i;
/** A word of a column for how a number came about. Missing: null for an empty one. */
export const kindOfWord = (word: string | null): PopulationKind | null => {
  if (word === null || word.trim() === '') return null;
  return COUNTED.test(word) && !CARRIED.test(word) ? 'census' : 'register';
};

/** The census that a word names: `Fortschreibung auf Basis des Zensus 2022`. Missing: undefined. */
export const basisOfWord = (word: string | null): string | undefined =>
  /(?:zensus|census|zählung|zaehlung)(?: (?:vom|von|des|jahr|jahres))? ?(\d{4})(?!\d)/i.exec(word ?? '')?.[1];
