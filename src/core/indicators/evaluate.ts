// From tables to the result of an indicator. Pure, and without a clock: fresh or old is decided when it is shown (status.ts).
import { error, type Issue } from '../values/issue.ts';
import { periodKind, periodOrder, yearBefore, type Period } from '../values/period.ts';
import { dueAt, overdueAt } from './cadence.ts';
import { startsAt } from '../values/starts.ts';
import type { Combined } from './combine.ts';
import type { IndicatorDefinition } from './definition.ts';
import { limitsFor, rate } from './limits.ts';
import { measuredBy, referenceFor, type Context, type Reference, type Tables } from './measure.ts';
import type { Outlook } from './result.ts';
import { breaksOf, inhabitantsIn, inhabitantsWhy, NOBODY, yearOf } from './population.ts';
import { CLOCK_SLACK } from './status.ts';
import type { Change, IndicatorResult, Observation, Series } from './result.ts';
import type { ByPeriod } from './reckon.ts';
import { dividesByInhabitants, selectionsIn } from './terms.ts';
import { isUnjudged, spellsOf } from './spells.ts';
import { thinSeries } from './thin.ts';
import { fewerOf, unevenOf } from './uneven.ts';

/** A plan of centuries is no outlook. */
const MOST_AHEAD = 500;

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
    ...(found.lacks && { lacks: found.lacks }),
    ...(found.rows !== undefined && { rows: found.rows }),
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
    ...(all.some((one) => one.lacks) && { lacks: all.map((one) => one.lacks ?? null) }),
  };
};

/** States are drawn as steps: the worst is 1. */
const stateRank = (definition: IndicatorDefinition, state: string | null): number | null => {
  const at = state === null ? -1 : (definition.states?.indexOf(state) ?? -1);
  return at < 0 ? null : at + 1;
};

const has = (one: Observation): boolean => one.value !== null || one.state !== null;

/** Of how many rows each value is, where that says something: they are parts, or mostly as many. Missing: empty. */
const rowsOf = ({ measure }: IndicatorDefinition, all: readonly Observation[]): (number | null)[] => {
  const counts = all.map((one) => (has(one) ? (one.rows ?? null) : null));
  if (new Set(counts.filter((one) => one !== null)).size < 2) return [];
  if (unevenOf(counts, false) !== null) return counts;
  // Where rows never settle, those of each part are events; how many parts there are still says something.
  return arePartsOf(measure) ? counts.map((one, i) => one && (all[i]!.parts?.reported ?? one)) : [];
};
const arePartsOf = (measure: IndicatorDefinition['measure']): boolean =>
  selectionsIn(measure).some(({ over }) => over !== undefined);

const unjudgedOf = (isHeld: boolean, one: Reference): NonNullable<IndicatorResult['unjudged']> => {
  const why = one.value === null ? one.emptiness : 'zero';
  return { isHeld, ...(why !== null && why !== 'notReported' && { why }) };
};

const changeTo = (all: readonly Observation[], last: Observation, period: Period | null): Change | null => {
  const base = period === null ? undefined : all.find((one) => one.period === period);
  return base && base.value !== null && last.value !== null
    ? { period: base.period, value: base.value, delta: Number((last.value - base.value).toPrecision(12)) }
    : null;
};

const MOST_ISSUES = 20;
/** What says why there is nothing at all comes before what is said of single periods. */
const mostTelling = (issues: readonly Issue[]): Issue[] => {
  const isOfAll = ({ code }: Issue): boolean => code === 'NO_ROW_FITS' || code === 'FIELD_MISSING';
  return [...issues.filter(isOfAll), ...issues.filter((one) => !isOfAll(one))].slice(0, MOST_ISSUES);
};

/** Where each reason for having no value begins. */
const reasonsAfter = (empty: readonly Observation[]): NonNullable<IndicatorResult['after']> =>
  empty.flatMap((one, i) => {
    const emptiness = one.emptiness ?? 'unknown';
    return i > 0 && (empty[i - 1]!.emptiness ?? 'unknown') === emptiness
      ? []
      : [{ startsAt: startsAt(one.period), emptiness }];
  });

/**
 * Up to when rows are of the present. A clock that is behind may make the newest value seem to be of the future, by so much and no more:
 * rows beyond that were foretold, and so were all after now. Unit: ms since 1970.
 */
const presentOf = (all: readonly Observation[], now: number): number => {
  const last = all.at(-1);
  return last && startsAt(last.period) > now + CLOCK_SLACK ? now : now + CLOCK_SLACK;
};

/**
 * When the oldest rows of a measure were fetched, and the oldest Stand that a resource tells: what lay ahead then was foretold, however
 * late it is now, or was when it was fetched. Missing: Infinity.
 */
const knownIn = ({ measure }: IndicatorDefinition, tables: Tables, moment: 'fetchedAt' | 'stand'): number =>
  Math.min(...selectionsIn(measure).map(({ resource }) => tables(resource)?.[moment] ?? Infinity));

export type Evaluation = IndicatorResult & { series: Series; observations: readonly Observation[] };

/** `isTimeless`: a later moment gives the same: no row is dated after `now`, or all that are were foretold. */
export type Evaluated = { evaluation: Evaluation; isTimeless: boolean };

/** Evaluates an indicator with its whole series. Errors: issues; it never throws for what data hold. Cost: one pass over the rows of its resources. */
export const evaluateFully = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
): Evaluation => evaluateAt(definition, tables, context).evaluation;

/** As evaluateFully, and for how long that holds. */
export const evaluateAt = (definition: IndicatorDefinition, tables: Tables, context: Context): Evaluated => {
  const issues: Issue[] = [];
  const reference = referenceFor(definition, tables, issues);
  const observed = (values: ByPeriod): Observation[] =>
    [...values].map(([period, found]) =>
      observationOf(definition, period, found, reference(period).value, issues),
    );
  const actual = observed(measuredBy(definition, tables, context, issues));
  const { now, population = NOBODY } = context;
  const until = Math.min(now ?? Infinity, knownIn(definition, tables, 'fetchedAt'));
  const stand = knownIn(definition, tables, 'stand');
  // No clock of this device made the Stand: none may be behind.
  const present = Math.min(until === Infinity ? Infinity : presentOf(actual, until), stand);
  const isAhead = (one: Observation): boolean => startsAt(one.period) > present;
  const observations = actual.filter((one) => !isAhead(one));
  const ahead = actual.filter(isAhead);
  const counts = rowsOf(definition, observations);
  const series: Series = {
    ...seriesOf(definition, observations),
    ...(counts.some((one) => one !== null) && { rows: counts }),
  };
  const fewer = fewerOf(counts, arePartsOf(definition.measure));
  const latest = observations.at(-1) ?? null;
  let at = observations.length - 1;
  while (at >= 0 && !has(observations[at]!)) at--;
  const lastValue = at >= 0 ? observations[at]! : null;
  let judged = at;
  while (judged >= 0 && (!has(observations[judged]!) || isUnjudged(definition, observations[judged]!)))
    judged--;
  const held = judged >= 0 && judged < at ? series.ratings[judged]! : 'none';
  const isHeld = held === 'critical' || held === 'watch';
  const own = at >= 0 ? series.ratings[at]! : 'none';
  const rating = isHeld ? held : own;
  // Periods without a value, or without a judgement, do not break a run: nothing says that it had ended.
  let since = isHeld ? judged : at;
  for (let i = since - 1; i >= 0; i--) {
    if (!has(observations[i]!) || (rating !== 'none' && isUnjudged(definition, observations[i]!))) continue;
    if (series.ratings[i] !== rating) break;
    since = i;
  }
  const previousAt = lastValue ? observations.slice(0, at).findLast(has) : undefined;
  const isDeclared = selectionsIn(definition.measure).some((one) => one.outlook !== undefined);
  // Issues were told of these rows already.
  const foretold = isDeclared ? observed(measuredBy(definition, tables, context, [], 'all')) : ahead;
  const after = lastValue === null ? -Infinity : periodOrder(lastValue.period);
  const had = new Set(observations.filter(has).map((one) => one.period));
  const later = foretold.filter((one) => has(one) && periodOrder(one.period) > after && !had.has(one.period));
  const outlook: Outlook | null =
    later.length > 0
      ? { kind: isDeclared ? 'declared' : 'ahead', series: seriesOf(definition, later.slice(0, MOST_AHEAD)) }
      : null;
  const empty = [...observations.slice(at + 1), ...ahead.filter((one) => !has(one))];
  const per = definition.perInhabitants;
  const newest = lastValue && yearOf(lastValue.period);
  const isPerHead = per !== undefined || dividesByInhabitants(definition.measure);
  const people = isPerHead && lastValue ? inhabitantsIn(population, lastValue.period, newest) : null;
  const breaks = dividesByInhabitants(definition.measure)
    ? breaksOf(
        population,
        observations.filter(has).map((one) => one.period),
      )
    : [];
  const spells = spellsOf(definition, observations, series.ratings);
  const evaluation: Evaluation = {
    id: definition.id,
    definition,
    latest,
    ...(empty.length > 0 && { after: reasonsAfter(empty) }),
    lastValue,
    rating,
    ...(judged < at && { unjudged: unjudgedOf(isHeld, reference(lastValue!.period)) }),
    ratedSince: at >= 0 ? observations[since]!.period : null,
    ...(spells.length > 0 && { spells }),
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
      per !== undefined && people !== null && lastValue?.value != null
        ? Number(((lastValue.value / people.number) * per).toPrecision(12))
        : null,
    ...(people && { inhabitants: people }),
    ...(fewer && { fewer }),
    ...(per !== undefined &&
      lastValue &&
      !people && {
        inhabitantsMissing: yearOf(lastValue.period),
        inhabitantsWhy: inhabitantsWhy(population, lastValue.period),
      }),
    ...(breaks.length > 0 && { breaks }),
    ...(outlook && { outlook }),
    dueAt: lastValue && dueAt(lastValue.period, definition.cadence),
    overdueAt: lastValue && overdueAt(lastValue.period, definition.cadence, definition.graceDays),
    startsAt: lastValue && startsAt(lastValue.period),
    spark: thinSeries(series, 64, periodKind),
    resources: [
      ...new Set([
        ...resourcesOf(definition),
        // The table of inhabitants is a source as any other.
        ...(isPerHead && population.resource !== undefined ? [population.resource] : []),
      ]),
    ],
    issues: mostTelling(issues),
    series,
    observations,
  };
  return { evaluation, isTimeless: ahead.length === 0 || Math.min(until, stand) < (now ?? Infinity) };
};

/** What can be said of an indicator whose values are there, but protected and not opened: nothing, and why. */
export const lockedFully = (definition: IndicatorDefinition, context: Context): Evaluation => ({
  ...evaluateFully(definition, () => null, context),
  after: [{ startsAt: 0, emptiness: 'locked' }],
  issues: [error('RECORDS_LOCKED')],
});

const resourcesOf = (definition: IndicatorDefinition): string[] => [
  ...selectionsIn(definition.measure).map((one) => one.resource),
  ...(typeof definition.reference === 'object' ? [definition.reference.resource] : []),
];

/** The result without the whole series, as it is kept for the front page. */
export const resultOf = ({
  series: _series,
  observations: _observations,
  ...result
}: Evaluation): IndicatorResult => result;

export const evaluate = (
  definition: IndicatorDefinition,
  tables: Tables,
  context: Context,
): IndicatorResult => resultOf(evaluateFully(definition, tables, context));
