// What is asked of a dataset, as data: it is kept in folders and addresses, so its words do not change, only more are added.
// The parsers are the door for folders and addresses from elsewhere: exactly as the type says, or null.
import { parseCalc } from './calc.ts';
import type { GroupSpec } from './group.ts';
import type { Aggregate } from './tally.ts';
import type { Per } from './keys.ts';
import type { RowFilter, RowQuery } from './rows.ts';

export type TableQuery = RowQuery;
export type ChartQuery = GroupSpec & {
  dataset: string;
  filter?: NonNullable<RowQuery['filter']>;
  turned?: true;
};

export const AGGREGATES: readonly Aggregate[] = ['sum', 'mean', 'min', 'max', 'count', 'last'];
export const PERS: readonly Per[] = ['week', 'month', 'quarter', 'year'];
/** A picture of more labels than these is no picture. */
export const MOST_TOP = 60;
const MOST_FILTERS = 20,
  MOST_VALUES = 300,
  MOST_TEXT = 500;

const isText = (given: unknown, max = MOST_TEXT): given is string =>
  typeof given === 'string' && given.length <= max;
const isName = (given: unknown): given is string => isText(given) && given !== '';
const isOneOf = <T extends string>(given: unknown, all: readonly T[]): given is T =>
  (all as readonly unknown[]).includes(given);

const parseFilter = (given: unknown): RowFilter | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { column, equals, contains, from, to, known } = given as Record<string, unknown>;
  if (!isName(column)) return null;
  if (equals !== undefined && !(Array.isArray(equals) && equals.length <= MOST_VALUES)) return null;
  if (equals !== undefined && !equals.every((one) => isText(one))) return null;
  for (const one of [contains, from, to]) if (one !== undefined && !isName(one)) return null;
  if (known !== undefined && known !== true) return null;
  // A filter that filters nothing is a mistake.
  if ([equals, contains, from, to, known].every((one) => one === undefined)) return null;
  return {
    column,
    ...(equals !== undefined && { equals: equals as string[] }),
    ...(contains !== undefined && { contains: contains as string }),
    ...(from !== undefined && { from: from as string }),
    ...(to !== undefined && { to: to as string }),
    ...(known === true && { known }),
  };
};

/** Filters from outside. Missing: null where one of them is none: rows that a person left out must not come back unseen. */
const parseFilters = (given: unknown): RowFilter[] | null => {
  if (!Array.isArray(given) || given.length > MOST_FILTERS) return null;
  const found = given.map(parseFilter);
  return found.every((one) => one !== null) ? found : null;
};

export const parseTableQuery = (given: unknown): TableQuery | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { filter, sort, turned } = given as Record<string, unknown>;
  if (turned !== undefined && turned !== true) return null;
  const filters = filter === undefined ? undefined : parseFilters(filter);
  if (filters === null) return null;
  let by: TableQuery['sort'];
  if (sort !== undefined) {
    const { column, descending } = (typeof sort === 'object' ? (sort ?? {}) : {}) as Record<string, unknown>;
    if (!isName(column) || typeof descending !== 'boolean') return null;
    by = { column, descending };
  }
  return { ...(filters && { filter: filters }), ...(by && { sort: by }), ...(turned && { turned }) };
};

export const parseChartQuery = (given: unknown): ChartQuery | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { dataset, x, y, series, aggregate, filter, per, top, time, calc, turned } = given as Record<
    string,
    unknown
  >;
  if (turned !== undefined && turned !== true) return null;
  // A count needs no column to count: its `y` is empty.
  if (!isName(dataset) || !isName(x) || !isText(y) || !isOneOf(aggregate, AGGREGATES)) return null;
  if (y === '' && aggregate !== 'count') return null;
  if (series !== undefined && !isName(series)) return null;
  if (time !== undefined && !isName(time)) return null;
  if (per !== undefined && !isOneOf(per, PERS)) return null;
  if (top !== undefined && !(Number.isInteger(top) && (top as number) >= 1 && (top as number) <= MOST_TOP))
    return null;
  const filters = filter === undefined ? undefined : parseFilters(filter);
  if (filters === null) return null;
  // Without its calculation a value would be another one.
  const reckoned = calc === undefined ? undefined : parseCalc(calc);
  if (reckoned === null) return null;
  return {
    dataset,
    x,
    y,
    aggregate,
    ...(series !== undefined && { series }),
    ...(filters && { filter: filters }),
    ...(per !== undefined && { per }),
    ...(top !== undefined && { top: top as number }),
    ...(time !== undefined && { time }),
    ...(reckoned && { calc: reckoned }),
    ...(turned && { turned }),
  };
};
