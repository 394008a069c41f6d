// The inhabitants that a comparison divides by, and by which areas are of one size.
import { inhabitantsIn, yearOf, type Population } from '../indicators/population.ts';
import type { Period } from '../values/period.ts';
import type { Values } from './values.ts';

export type Base = { value: number; year: string };
/** The inhabitants of an area by year, or its one number where nothing says of when it is. */
export const populationIn = (bases: Values, key: string): Population => {
  const known = bases.periods.flatMap((when) => {
    const found = bases.at(key, when);
    return found?.value != null && found.value >= 0 ? [{ when, number: found.value }] : [];
  });
  const byYear = new Map(
    known.filter(({ when }) => when !== '').map((one) => [yearOf(one.when), one.number]),
  );
  const undated = known.find(({ when }) => when === '');
  return {
    years: [...byYear].map(([year, number]) => ({ year, number, kind: null })),
    single: undated ? { number: undated.number, asOf: null } : null,
  };
};

/**
 * Inhabitants of an area for values of a period: those of that very year, never another's. An undated number holds for the newest year of
 * the values; undated values are divided by the newest number, whose year is told. Missing: null.
 */
export const baseAt = (population: Population, period: string, newest: string | null): Base | null => {
  if (period !== '') {
    const found = inhabitantsIn(population, period as Period, newest);
    return found && { value: found.number, year: found.year };
  }
  const last = population.years.at(-1);
  if (last) return { value: last.number, year: last.year };
  return population.single && { value: population.single.number, year: '' };
};

/** The newest number up to a year: for who belongs to a class of sizes, not for dividing. Missing: null. */
export const sizeAt = ({ years, single }: Population, period: string): number | null =>
  years.findLast(({ year }) => period === '' || year <= yearOf(period))?.number ?? single?.number ?? null;
