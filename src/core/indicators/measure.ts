// The measures of an indicator by period: what the rows of its resources give, before anything is judged.
// Absent periods of a regular rhythm are gaps of their own; nothing is carried forward into them.
import { selectObservations, type PeriodParts, type Voice } from '../query/observations.ts';
import type { Table } from '../table/dataset.ts';
import { error, type Issue } from '../values/issue.ts';
import {
  addPeriods,
  periodKind,
  periodOrder,
  periodStart,
  yearBefore,
  type Period,
} from '../values/period.ts';
import { isRegular } from './cadence.ts';
import { combine, divide, type Combined } from './combine.ts';
import type { BaseMeasure, IndicatorDefinition, Selection } from './definition.ts';
import { inhabitantsIn, NOBODY, yearOf, type Population } from './population.ts';

export type Tables = (resource: string) => Table | null;
/**
 * `population`: missing where nothing is divided by inhabitants. `now`: rows dated later are an outlook; ms since 1970. Missing: only what
 * is declared as one is.
 */
export type Context = { population?: Population; now?: number };

export type ByPeriod = Map<Period, Combined>;

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
  return found.periods;
};

const single = (selection: Selection, tables: Tables, issues: Issue[], voice: Voice): ByPeriod => {
  const kind = selection.over !== undefined ? 'sum' : 'value';
  return new Map(
    rowsOf(selection, tables, issues, voice).map((found) => [
      found.period,
      combine(found, { kind, of: selection }, issues),
    ]),
  );
};

/** The newest year with a value. Missing: null. */
export const newestYear = (values: ByPeriod): string | null => {
  const known = [...values].filter(([, one]) => one.value !== null || one.state !== null);
  const last = known.at(-1)?.[0];
  return last === undefined ? null : yearOf(last);
};

/** Values of a measure by period, ascending. */
const measured = (
  measure: BaseMeasure,
  tables: Tables,
  { population = NOBODY }: Context,
  issues: Issue[],
  voice: Voice,
): ByPeriod => {
  if (measure.kind !== 'ratio') {
    const weight = measure.kind === 'weightedMean' ? measure.weight : undefined;
    return new Map(
      rowsOf(measure.of, tables, issues, voice, weight).map((found) => [
        found.period,
        combine(found, measure, issues),
      ]),
    );
  }
  const top = single(measure.of, tables, issues, voice);
  const { to } = measure;
  if (typeof to === 'number')
    return new Map([...top].map(([period, value]) => [period, divide(value, to, measure.per)]));
  if (to === 'inhabitants') {
    const newest = newestYear(top);
    return new Map(
      [...top].map(([period, value]) => {
        const found = inhabitantsIn(population, period, newest)?.number ?? null;
        const result = divide(value, found, measure.per);
        return [
          period,
          found === null && value.value !== null
            ? { ...result, lacks: { kind: 'inhabitants', year: yearOf(period) } }
            : result,
        ];
      }),
    );
  }
  const bottom = single(to, tables, issues, voice);
  return new Map(
    [...top].map(([period, value]) => {
      const base = bottom.get(period);
      const missing: Combined = { ...value, value: null, emptiness: base?.emptiness ?? 'notReported' };
      return [
        period,
        base?.value === null || base === undefined
          ? value.value === null
            ? value
            : missing
          : divide(value, base.value, measure.per),
      ];
    }),
  );
};

const changeOf = (
  values: ByPeriod,
  against: 'previousPeriod' | 'yearBefore',
  as: 'absolute' | 'percent',
): ByPeriod => {
  const result: ByPeriod = new Map();
  const [first] = values.keys();
  for (const [period, value] of values) {
    const before = against === 'yearBefore' ? yearBefore(period) : addPeriods(period, -1);
    const base = values.get(before);
    // Before the first period there is nothing to report against: no change, and no gap either.
    if (!base && periodOrder(before) < periodOrder(first!)) continue;
    if (value.value === null) result.set(period, value);
    else if (base?.value === null || base === undefined)
      result.set(period, { ...value, value: null, emptiness: base?.emptiness ?? 'notReported' });
    else if (as === 'percent' && base.value === 0)
      result.set(period, { ...value, value: null, emptiness: 'unknown' });
    else {
      const delta = value.value - base.value;
      result.set(period, {
        ...value,
        value: Number((as === 'percent' ? (delta / Math.abs(base.value)) * 100 : delta).toPrecision(12)),
      });
    }
  }
  return result;
};

/** The reference of a period: a fixed number, or the newest one that had begun to hold by then; what is withheld for it stays so. */
export const referenceFor = (
  definition: IndicatorDefinition,
  tables: Tables,
  issues: Issue[],
): ((period: Period) => number | null) => {
  const { reference } = definition;
  if (reference === undefined) return () => null;
  if (typeof reference === 'number') return () => reference;
  const exact = single(reference, tables, issues, 'all');
  const begins = (period: Period): number =>
    periodKind(period) === 'time' ? periodOrder(period) : periodStart(period) * 1440;
  const values = [...exact]
    .filter(([, value]) => value.value !== null)
    .sort((a, b) => begins(a[0]) - begins(b[0]));
  const orders = values.map(([period]) => begins(period));
  return (period) => {
    const own = exact.get(period);
    if (own !== undefined) return own.value;
    const at = periodOrder(period);
    let low = 0,
      high = orders.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (orders[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? (values[low - 1]![1].value ?? null) : null;
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

/** Periods of the rhythm that no row names, as not reported: a line must not run over a day that is not there. */
const withGaps = (values: ByPeriod, cadence: IndicatorDefinition['cadence']): ByPeriod => {
  const result: ByPeriod = new Map();
  let before: Period | null = null;
  for (const [period, value] of values) {
    if (before !== null && isRegular(before, cadence) && isRegular(period, cadence)) {
      const absent: Period[] = [];
      let next = addPeriods(before, 1);
      while (periodOrder(next) < periodOrder(period) && absent.length <= MOST_ABSENT) {
        absent.push(next);
        next = addPeriods(next, 1);
      }
      if (absent.length <= MOST_ABSENT) for (const one of absent) result.set(one, ABSENT);
    }
    result.set(period, value);
    before = period;
  }
  return result;
};

/** Values of an indicator's measure by period, ascending, with its gaps. Errors: issues are added to `issues`. */
export const measuredBy = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
  issues: Issue[],
  voice: Voice = 'actual',
): ByPeriod => {
  const { measure } = definition;
  const base = measured(measure.kind === 'change' ? measure.of : measure, tables, context, issues, voice);
  return withGaps(
    measure.kind === 'change' ? changeOf(base, measure.against, measure.as) : base,
    definition.cadence,
  );
};
