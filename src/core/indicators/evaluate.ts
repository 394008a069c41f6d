// From tables to the result of an indicator. Pure, and without a clock: fresh or old is decided when it is shown (status.ts).
import { selectObservations, type PeriodParts } from '../query/observations.ts';
import { error, type Issue } from '../values/issue.ts';
import { addPeriods, periodKind, periodOrder, yearBefore, type Period } from '../values/period.ts';
import type { Table } from '../table/dataset.ts';
import { dueAt, overdueAt, startsAt } from './cadence.ts';
import { combine, divide, type Combined } from './combine.ts';
import type { BaseMeasure, IndicatorDefinition, Selection } from './definition.ts';
import { limitsFor, rate } from './limits.ts';
import type { Change, IndicatorResult, Observation, Series } from './result.ts';
import { thinSeries } from './thin.ts';

export type Tables = (resource: string) => Table | null;
export type Context = { inhabitants: number | null };

type ByPeriod = Map<Period, Combined>;

const rowsOf = (
  selection: Selection,
  tables: Tables,
  issues: Issue[],
  weight?: string,
): readonly PeriodParts[] => {
  const table = tables(selection.resource);
  if (!table) {
    issues.push(error('RESOURCE_MISSING', { resource: selection.resource }, { name: selection.resource }));
    return [];
  }
  const found = selectObservations(table, selection, weight);
  issues.push(...found.issues);
  return found.periods;
};

const single = (selection: Selection, tables: Tables, issues: Issue[]): ByPeriod => {
  const kind = selection.over !== undefined ? 'sum' : 'value';
  return new Map(
    rowsOf(selection, tables, issues).map((found) => [
      found.period,
      combine(found, { kind, of: selection }, issues),
    ]),
  );
};

/** Values of a measure by period, ascending. */
const measured = (measure: BaseMeasure, tables: Tables, context: Context, issues: Issue[]): ByPeriod => {
  if (measure.kind !== 'ratio') {
    const weight = measure.kind === 'weightedMean' ? measure.weight : undefined;
    return new Map(
      rowsOf(measure.of, tables, issues, weight).map((found) => [
        found.period,
        combine(found, measure, issues),
      ]),
    );
  }
  const top = single(measure.of, tables, issues);
  if (measure.to === 'inhabitants' || typeof measure.to === 'number') {
    const bottom = measure.to === 'inhabitants' ? context.inhabitants : measure.to;
    return new Map([...top].map(([period, value]) => [period, divide(value, bottom, measure.per)]));
  }
  const bottom = single(measure.to, tables, issues);
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
  for (const [period, value] of values) {
    const base = values.get(against === 'yearBefore' ? yearBefore(period) : addPeriods(period, -1));
    if (!base && values.size > 0 && [...values.keys()][0] === period) continue;
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

/** The reference of a period: a fixed number, or the newest one published up to then. */
const referenceFor = (
  definition: IndicatorDefinition,
  tables: Tables,
  issues: Issue[],
): ((period: Period) => number | null) => {
  const { reference } = definition;
  if (reference === undefined) return () => null;
  if (typeof reference === 'number') return () => reference;
  const values = [...single(reference, tables, issues)].filter(([, value]) => value.value !== null);
  const orders = values.map(([period]) => periodOrder(period));
  const exact = new Map(values.map(([period, value]) => [period, value.value]));
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
    return low > 0 ? (values[low - 1]![1].value ?? null) : null;
  };
};

const observationOf = (
  definition: IndicatorDefinition,
  period: Period,
  found: Combined,
  reference: number | null,
  issues: Issue[],
): Observation => {
  let { state, emptiness } = found;
  if (definition.kind === 'state') {
    if (state !== null && definition.states && !definition.states.includes(state)) {
      issues.push(error('UNKNOWN_STATE', undefined, { name: state.slice(0, 40), period }));
      state = null;
      emptiness = 'unknown';
    } else if (state === null && found.value !== null) emptiness = 'unknown';
  } else if (state !== null) {
    state = null;
    emptiness = 'unknown';
  }
  const value = definition.kind === 'state' || emptiness !== null ? null : found.value;
  const limits = limitsFor(definition, period);
  const share =
    value !== null && reference !== null && reference > 0
      ? Number(((value / reference) * 100).toPrecision(12))
      : null;
  return {
    period,
    value,
    state,
    emptiness,
    sign: found.sign,
    reference,
    judged: limits?.relative ? share : value,
    parts: found.parts,
    reported: found.reported,
    recorded: found.recorded,
  };
};

const seriesOf = (definition: IndicatorDefinition, all: readonly Observation[]): Series => {
  const isState = definition.kind === 'state';
  const scaled = all.some((one) => one.judged !== one.value);
  return {
    periods: all.map((one) => one.period),
    values: all.map((one) => (isState ? stateRank(definition, one.state) : one.value)),
    emptiness: all.map((one) => one.emptiness),
    states: isState ? all.map((one) => one.state) : null,
    judged: scaled && !isState ? all.map((one) => one.judged) : null,
    ratings: all.map((one) =>
      rate(one.judged, one.state, limitsFor(definition, one.period), definition.direction),
    ),
  };
};

/** States are drawn as steps: the worst is 1. */
const stateRank = (definition: IndicatorDefinition, state: string | null): number | null => {
  const at = state === null ? -1 : (definition.states?.indexOf(state) ?? -1);
  return at < 0 ? null : at + 1;
};

const has = (one: Observation): boolean => one.value !== null || one.state !== null;

const changeTo = (all: readonly Observation[], last: Observation, period: Period | null): Change | null => {
  const base = period === null ? undefined : all.find((one) => one.period === period);
  return base && base.value !== null && last.value !== null
    ? { period: base.period, value: base.value, delta: Number((last.value - base.value).toPrecision(12)) }
    : null;
};

export type Evaluation = IndicatorResult & { series: Series; observations: readonly Observation[] };

/** Evaluates an indicator with its whole series. Errors: issues; it never throws for what data hold. Cost: one pass over the rows of its resources. */
export const evaluateFully = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
): Evaluation => {
  const issues: Issue[] = [];
  const { measure } = definition;
  const base = measured(measure.kind === 'change' ? measure.of : measure, tables, context, issues);
  const values = measure.kind === 'change' ? changeOf(base, measure.against, measure.as) : base;
  const reference = referenceFor(definition, tables, issues);
  const observations = [...values].map(([period, found]) =>
    observationOf(definition, period, found, reference(period), issues),
  );
  const series = seriesOf(definition, observations);
  const latest = observations.at(-1) ?? null;
  let at = observations.length - 1;
  while (at >= 0 && !has(observations[at]!)) at--;
  const lastValue = at >= 0 ? observations[at]! : null;
  const rating = at >= 0 ? series.ratings[at]! : 'none';
  let since = at;
  while (
    since > 0 &&
    (series.ratings[since - 1] === rating || !has(observations[since - 1]!)) &&
    has(observations[since]!)
  ) {
    let before = since - 1;
    while (before >= 0 && !has(observations[before]!)) before--;
    if (before < 0 || series.ratings[before] !== rating) break;
    since = before;
  }
  const previousAt = lastValue ? observations.slice(0, at).findLast(has) : undefined;
  const per = definition.perInhabitants;
  return {
    id: definition.id,
    definition,
    latest,
    lastValue,
    rating,
    ratedSince: at >= 0 ? observations[since]!.period : null,
    limits: lastValue ? limitsFor(definition, lastValue.period) : null,
    previous:
      lastValue && previousAt && definition.kind !== 'state'
        ? changeTo(observations, lastValue, previousAt.period)
        : null,
    yearBefore:
      lastValue && definition.kind !== 'state'
        ? changeTo(observations, lastValue, yearBefore(lastValue.period))
        : null,
    perInhabitants:
      per !== undefined && context.inhabitants !== null && lastValue?.value != null
        ? Number(((lastValue.value / context.inhabitants) * per).toPrecision(12))
        : null,
    dueAt: lastValue && dueAt(lastValue.period, definition.cadence),
    overdueAt: lastValue && overdueAt(lastValue.period, definition.cadence, definition.graceDays),
    startsAt: lastValue && startsAt(lastValue.period),
    spark: thinSeries(series, 64, periodKind),
    resources: [...new Set(resourcesOf(definition))],
    issues: issues.slice(0, 20),
    series,
    observations,
  };
};

const resourcesOf = (definition: IndicatorDefinition): string[] => {
  const measure = definition.measure.kind === 'change' ? definition.measure.of : definition.measure;
  return [
    measure.of.resource,
    ...(measure.kind === 'ratio' && typeof measure.to === 'object' ? [measure.to.resource] : []),
    ...(typeof definition.reference === 'object' ? [definition.reference.resource] : []),
  ];
};

/** The result without the whole series, as it is kept for the front page. */
export const evaluate = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
): IndicatorResult => {
  const {
    series: _series,
    observations: _observations,
    ...result
  } = evaluateFully(definition, tables, context);
  return result;
};
