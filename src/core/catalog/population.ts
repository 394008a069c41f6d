// The inhabitants of the municipality of a catalog: published as a list, or as columns of a resource. Made once for everything that divides by them.
import { selectObservations } from '../query/observations.ts';
import type { Tables } from '../indicators/measure.ts';
import type { Selection } from '../query/selection.ts';
import {
  basisOfWord,
  kindOfWord,
  NOBODY,
  yearOf,
  type Inhabitants,
  type Population,
} from '../indicators/population.ts';
import type { Emptiness } from '../values/marks.ts';
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

type InYear = Omit<Inhabitants, 'number'> & { number: number | null; emptiness: Emptiness | null };
/** Of several days of a year its newest, as the number at its end; rows in the order of time. Missing: years whose newest row is no number. */
const newestOfYears = (rows: readonly InYear[]): InYear[] => {
  const years = new Map<string, InYear>();
  // A later day without a number takes nothing from an earlier one, but one that is not clear does.
  for (const row of rows)
    if (row.number !== null || row.emptiness === null || years.get(row.year)?.number == null)
      years.set(row.year, row);
  return [...years.values()];
};

/**
 * Inhabitants by year. Missing: nobody without a catalog; years without a number are left out, and so are those whose newest day stands there
 * twice.
 */
export const populationOf = (
  catalog: Pick<Catalog, 'population' | 'municipality'> | null,
  tables: Tables,
): Population => {
  if (!catalog) return NOBODY;
  const { population, municipality } = catalog;
  const selection = populationSelection(catalog);
  const table = selection && tables(selection.resource);
  const inColumns = (): InYear[] =>
    selection && table
      ? newestOfYears(
          selectObservations(table, selection).periods.map(({ period, parts }): InYear => {
            const [part, second] = parts;
            const number = part?.value ?? null;
            const kind = kindOfWord(part!.over);
            const basis = kind === 'register' ? basisOfWord(part!.over) : undefined;
            const about = { year: yearOf(period), kind, ...(basis && { basis }) };
            if (second || (number !== null && number <= 0))
              return { ...about, number: null, emptiness: null };
            return { ...about, number, emptiness: part!.emptiness };
          }),
        )
      : [];
  const columns = inColumns();
  const listed = Array.isArray(population)
    ? population.map(({ year, number, kind }) => ({ year: String(year), number, kind }))
    : columns.flatMap(({ emptiness: _, ...row }) =>
        row.number === null ? [] : [{ ...row, number: row.number }],
      );
  const lacking = columns.flatMap(({ year, number, emptiness }) =>
    number === null ? [{ year, emptiness: emptiness ?? ('unknown' as const) }] : [],
  );
  return {
    years: listed.sort((a, b) => (a.year < b.year ? -1 : 1)),
    single:
      population === undefined && municipality?.inhabitants !== undefined
        ? { number: municipality.inhabitants, asOf: municipality.inhabitantsAsOf ?? null }
        : null,
    ...(lacking.length > 0 && { lacking }),
    ...(selection && { resource: selection.resource }),
  };
};
