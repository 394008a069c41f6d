// The inhabitants of the municipality of a catalog: published as a list, or as columns of a resource. Made once for everything that divides by them.
import { selectObservations } from '../query/observations.ts';
import type { Tables } from '../indicators/measure.ts';
import type { Selection } from '../query/selection.ts';
import { kindOfWord, NOBODY, yearOf, type Inhabitants, type Population } from '../indicators/population.ts';
import type { Catalog } from './catalog.ts';

/** The selection of a population in columns. Missing: null where it is a list or there is none. */
export const populationSelection = ({ population }: Pick<Catalog, 'population'>): Selection | null =>
  population === undefined || Array.isArray(population)
    ? null
    : (({ resource, field, time, filter, kind }) => ({
        resource,
        field,
        time,
        ...(filter && { filter }),
        ...(kind !== undefined && { over: kind }),
      }))(population as Exclude<typeof population, readonly unknown[]>);

/** Inhabitants by year. Missing: nobody without a catalog; years whose row is empty or stands there twice are left out. */
export const populationOf = (
  catalog: Pick<Catalog, 'population' | 'municipality'> | null,
  tables: Tables,
): Population => {
  if (!catalog) return NOBODY;
  const { population, municipality } = catalog;
  const selection = populationSelection(catalog);
  const table = selection && tables(selection.resource);
  const inColumns = (): Inhabitants[] =>
    selection && table
      ? selectObservations(table, selection).periods.flatMap(({ period, parts }) => {
          const [part, second] = parts;
          return part?.value != null && part.value > 0 && !second
            ? [{ year: yearOf(period), number: part.value, kind: kindOfWord(part.over) }]
            : [];
        })
      : [];
  const listed = Array.isArray(population)
    ? population.map(({ year, number, kind }) => ({ year: String(year), number, kind }))
    : inColumns();
  return {
    years: listed.sort((a, b) => (a.year < b.year ? -1 : 1)),
    single:
      population === undefined && municipality?.inhabitants !== undefined
        ? { number: municipality.inhabitants, asOf: municipality.inhabitantsAsOf ?? null }
        : null,
  };
};
