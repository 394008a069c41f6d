// The measures of an indicator by period: what the rows of its resources give, before anything is judged.
// Absent periods of a regular rhythm are gaps of their own; nothing is carried forward into them.
import { unitOfField } from '../query/calc.ts';
import { selectObservations, type PeriodParts, type Voice } from '../query/observations.ts';
import type { Table } from '../table/dataset.ts';
import { error, warning, type Issue } from '../values/issue.ts';
import { addPeriods, periodKind, periodOrder, periodStart, type Period } from '../values/period.ts';
import { isRegular } from './cadence.ts';
import { combine, type Combined, type Simple } from './combine.ts';
import type { IndicatorDefinition } from './definition.ts';
import type { Selection } from '../query/selection.ts';
import { inhabitantsIn, inhabitantsWhy, NOBODY, yearOf, type Population } from './population.ts';
import { nameOf, selectionsIn } from './terms.ts';
import { reckoned, type ByPeriod, type Leaves } from './reckon.ts';
import { resultUnit } from './units.ts';

export type Tables = (resource: string) => Table | null;
/**
 * `population`: missing where nothing is divided by inhabitants. `now`: rows dated later are an outlook; ms since 1970. Missing: only what
 * is declared as one is.
 */
export type Context = { population?: Population; now?: number };

const rowsOf = (
  selection: Selection,
  tables: Tables,
  issues: Issue[],
  voice: Voice,
  weight?: string,
): readonly PeriodParts[] => {
  const table = tables(selection.resource);
  if (!table) {
    issues.push(error('RESOURCE_MISSING', { resource: selection.resource }, { name: selection.resource }));
    return [];
  }
  const found = selectObservations(table, selection, weight, voice);
  issues.push(...found.issues);
  if (!found.fits && !table.isRecorded)
    issues.push(warning('NO_ROW_FITS', { resource: selection.resource }, { name: nameOf(selection) }));
  return found.periods;
};

const selected = (measure: Simple, tables: Tables, issues: Issue[], voice: Voice): ByPeriod => {
  const weight = measure.kind === 'weightedMean' ? measure.weight : undefined;
  return new Map(
    rowsOf(measure.of, tables, issues, voice, weight).map((found) => [
      found.period,
      combine(found, measure, issues),
    ]),
  );
};

const single = (selection: Selection, tables: Tables, issues: Issue[], voice: Voice): ByPeriod =>
  selected({ kind: selection.over !== undefined ? 'sum' : 'value', of: selection }, tables, issues, voice);

/** The newest year with a value. Missing: null. */
const newestYear = (values: ByPeriod): string | null => {
  const known = [...values].filter(([, one]) => one.value !== null || one.state !== null);
  const last = known.at(-1)?.[0];
  return last === undefined ? null : yearOf(last);
};

/** Missing: `value` null, with the reason where the data say one. */
export type Reference = Pick<Combined, 'value' | 'emptiness'>;
const NO_REFERENCE: Reference = { value: null, emptiness: null };

/** The reference of a period: a fixed number, or the newest one that had begun to hold by then; what is withheld for it stays so. */
export const referenceFor = (
  definition: IndicatorDefinition,
  tables: Tables,
  issues: Issue[],
): ((period: Period) => Reference) => {
  const { reference } = definition;
  if (reference === undefined) return () => NO_REFERENCE;
  if (typeof reference === 'number') return () => ({ value: reference, emptiness: null });
  const exact = single(reference, tables, issues, 'all');
  const begins = (period: Period): number =>
    periodKind(period) === 'time' ? periodOrder(period) : periodStart(period) * 1440;
  const values = [...exact]
    .filter(([, value]) => value.value !== null)
    .sort((a, b) => begins(a[0]) - begins(b[0]));
  const orders = values.map(([period]) => begins(period));
  return (period) => {
    const own = exact.get(period);
    if (own !== undefined) return own;
    const at = periodOrder(period);
    let low = 0,
      high = orders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (orders[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return values[low - 1]?.[1] ?? NO_REFERENCE;
  };
};

/** More absent periods in one stretch than this are a wrong date rather than a gap. */
const MOST_ABSENT = 4_000;
const ABSENT: Combined = {
  value: null,
  state: null,
  emptiness: 'notReported',
  sign: null,
  parts: null,
  reported: null,
  recorded: null,
};

/** So many weeks whose Saturdays or Sundays never have a row say that nothing is counted on them. */
const FREE_WEEKS = 4;
/** 1 January 1970 was a Thursday. */
const WEEKEND = [2, 3];
const dayOfWeek = (period: Period): number => ((periodStart(period) % 7) + 7) % 7;
/** Days of the weekend that never have a row, though the rows span weeks enough: an office that is closed has nothing to report. */
const freeDays = (values: ByPeriod): readonly number[] => {
  const days = [...values.keys()].filter((period) => periodKind(period) === 'day');
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || periodStart(last) - periodStart(first) < FREE_WEEKS * 7) return [];
  const seen = new Set(days.map(dayOfWeek));
  return WEEKEND.filter((day) => !seen.has(day));
};

/** What is asked for, where only some rows are: of a period without a row none of them may fit. Missing: null where all rows count. */
const filteredName = (measure: IndicatorDefinition['measure']): string | null => {
  const [one, second] = selectionsIn(measure);
  return one && !second && Object.keys(one.filter ?? {}).length > 0 ? nameOf(one) : null;
};

/**
 * Periods of the rhythm that no row names, as not reported: a line must not run over a day that is not there. Days of the
 * weekend that never have one are not collected.
 */
const withGaps = (values: ByPeriod, { cadence, measure }: IndicatorDefinition): ByPeriod => {
  const result: ByPeriod = new Map();
  const free = cadence === 'daily' ? freeDays(values) : [];
  const name = filteredName(measure);
  const absent: Combined = { ...ABSENT, ...(name !== null && { lacks: { kind: 'parts', names: [name] } }) };
  const absentAt = (period: Period): Combined =>
    free.length > 0 && free.includes(dayOfWeek(period)) ? { ...ABSENT, emptiness: 'notCollected' } : absent;
  let before: Period | null = null;
  for (const [period, value] of values) {
    if (before !== null && isRegular(before, cadence) && isRegular(period, cadence)) {
      const between: Period[] = [];
      let next = addPeriods(before, 1);
      while (periodOrder(next) < periodOrder(period) && between.length <= MOST_ABSENT) {
        between.push(next);
        next = addPeriods(next, 1);
      }
      if (between.length <= MOST_ABSENT) for (const one of between) result.set(one, absentAt(one));
    }
    result.set(period, value);
    before = period;
  }
  return result;
};

/** The unit that the columns give. Missing: empty. */
const unitOf =
  (tables: Tables) =>
  (amount: Parameters<Leaves['unitOf']>[0]): string => {
    const found = resultUnit(amount, ({ resource, field }) => {
      const column = tables(resource)?.columns.find((one) => one.field.name === field);
      return column ? unitOfField(column.field) : null;
    });
    return found.kind === 'unit' ? found.unit : '';
  };

/** Values of an indicator's measure by period, ascending, with its gaps. Errors: issues are added to `issues`. */
export const measuredBy = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
  issues: Issue[],
  voice: Voice = 'actual',
): ByPeriod => {
  const values = reckoned(definition.measure, {
    of: (one) => ('kind' in one ? selected(one, tables, issues, voice) : single(one, tables, issues, voice)),
    peopleIn: (top) => {
      const newest = newestYear(top);
      const { population = NOBODY } = context;
      return (period) =>
        inhabitantsIn(population, period, newest)?.number ?? inhabitantsWhy(population, period);
    },
    unitOf: unitOf(tables),
  });
  return withGaps(values, definition);
};
