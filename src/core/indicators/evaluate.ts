// From tables to the result of an indicator. Pure, and without a clock: fresh or old is decided when it is shown (status.ts).
import { error, type Issue } from '../values/issue.ts';
import { periodKind, periodOrder, yearBefore, type Period } from '../values/period.ts';
import { dueAt, overdueAt } from './cadence.ts';
import { startsAt } from '../values/starts.ts';
import type { IndicatorDefinition } from './definition.ts';
import { limitsFor } from './limits.ts';
import { measuredBy, referenceFor, type Context, type Reference, type Tables } from './measure.ts';
import type { Outlook, Change, IndicatorResult, Observation, Rating, Series } from './result.ts';
import { breaksOf, inhabitantsIn, inhabitantsWhy, NOBODY, yearOf, type Population } from './population.ts';
import { CLOCK_SLACK } from './status.ts';
import type { ByPeriod } from './reckon.ts';
import { dividesByInhabitants, selectionsIn } from './terms.ts';
import { isUnjudged, spellsOf } from './spells.ts';
import { thinSeries } from './thin.ts';
import { fewerOf } from './uneven.ts';
import { has, seriesOf, observationOf, rowsOf, arePartsOf } from './observations.ts';

/** A plan of centuries is no outlook. */
const MOST_AHEAD = 500;

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

/** `rating`: what holds now: of a last value that nothing judges, what was bad before goes on. Places in the observations; -1 for none. */
type Last = { at: number; judged: number; since: number; isHeld: boolean; rating: Rating };
const lastIn = (
  definition: IndicatorDefinition,
  observations: readonly Observation[],
  ratings: readonly Rating[],
): Last => {
  const isJudged = (one: Observation): boolean => has(one) && !isUnjudged(definition, one);
  const at = observations.findLastIndex(has);
  const judged = observations.findLastIndex(isJudged);
  const held = judged >= 0 && judged < at ? ratings[judged]! : 'none';
  const isHeld = held === 'critical' || held === 'watch';
  const own = at >= 0 ? ratings[at]! : 'none';
  const rating = isHeld ? held : own;
  // Periods without a value, or without a judgement, do not break a run: nothing says that it had ended.
  let since = isHeld ? judged : at;
  for (let i = since - 1; i >= 0; i--) {
    const one = observations[i]!;
    if (rating === 'none' ? !has(one) : !isJudged(one)) continue;
    if (ratings[i] !== rating) break;
    since = i;
  }
  return { at, judged, since, isHeld, rating };
};

/** What was foretold beyond the last value. */
const outlookOf = (
  definition: IndicatorDefinition,
  isDeclared: boolean,
  foretold: readonly Observation[],
  observations: readonly Observation[],
): Outlook | null => {
  const had = observations.filter(has).map(({ period }) => period);
  const last = had.at(-1);
  const after = last === undefined ? -Infinity : periodOrder(last);
  const known = new Set(had);
  const later = foretold.filter(
    (one) => has(one) && periodOrder(one.period) > after && !known.has(one.period),
  );
  if (later.length === 0) return null;
  return {
    kind: isDeclared ? 'declared' : 'ahead',
    series: seriesOf(definition, later.slice(0, MOST_AHEAD)),
  };
};

/** What a result says by inhabitants, and which resources it is of. */
const byInhabitants = (
  definition: IndicatorDefinition,
  population: Population,
  observations: readonly Observation[],
  lastValue: Observation | null,
): Pick<
  IndicatorResult,
  'perInhabitants' | 'inhabitants' | 'inhabitantsMissing' | 'inhabitantsWhy' | 'breaks' | 'resources'
> => {
  const per = definition.perInhabitants;
  const isDivided = dividesByInhabitants(definition.measure);
  const isPerHead = per !== undefined || isDivided;
  const newest = lastValue && yearOf(lastValue.period);
  const people = isPerHead && lastValue ? inhabitantsIn(population, lastValue.period, newest) : null;
  const breaks = isDivided
    ? breaksOf(
        population,
        observations.filter(has).map((one) => one.period),
      )
    : [];
  // The table of inhabitants is a source as any other.
  const base = isPerHead && population.resource !== undefined ? [population.resource] : [];
  return {
    perInhabitants:
      per !== undefined && people !== null && lastValue?.value != null
        ? Number(((lastValue.value / people.number) * per).toPrecision(12))
        : null,
    ...(people && { inhabitants: people }),
    ...(per !== undefined &&
      lastValue &&
      !people && {
        inhabitantsMissing: yearOf(lastValue.period),
        inhabitantsWhy: inhabitantsWhy(population, lastValue.period),
      }),
    ...(breaks.length > 0 && { breaks }),
    resources: [...new Set([...resourcesOf(definition), ...base])],
  };
};

/** How the last value changed: since the one before it, and since a year before. Missing: null, and of states. */
const changesOf = (
  definition: IndicatorDefinition,
  observations: readonly Observation[],
  at: number,
): Pick<IndicatorResult, 'previous' | 'yearBefore'> => {
  const last = observations[at];
  if (!last || definition.kind === 'state') return { previous: null, yearBefore: null };
  const before = observations.slice(0, at).findLast(has);
  return {
    previous: before ? changeTo(observations, last, before.period) : null,
    yearBefore: changeTo(observations, last, yearBefore(last.period)),
  };
};

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
  const { at, judged, since, isHeld, rating } = lastIn(definition, observations, series.ratings);
  const lastValue = observations[at] ?? null;
  const isDeclared = selectionsIn(definition.measure).some((one) => one.outlook !== undefined);
  // Issues were told of these rows already.
  const foretold = isDeclared ? observed(measuredBy(definition, tables, context, [], 'all')) : ahead;
  const outlook = outlookOf(definition, isDeclared, foretold, observations);
  const empty = [...observations.slice(at + 1), ...ahead.filter((one) => !has(one))];
  const spells = spellsOf(definition, observations, series.ratings);
  const evaluation: Evaluation = {
    id: definition.id,
    definition,
    latest: observations.at(-1) ?? null,
    ...(empty.length > 0 && { after: reasonsAfter(empty) }),
    lastValue,
    rating,
    ...(judged < at && { unjudged: unjudgedOf(isHeld, reference(lastValue!.period)) }),
    ratedSince: observations[since]?.period ?? null,
    ...(spells.length > 0 && { spells }),
    limits: lastValue ? limitsFor(definition, lastValue.period) : null,
    ...changesOf(definition, observations, at),
    ...byInhabitants(definition, population, observations, lastValue),
    ...(fewer && { fewer }),
    ...(outlook && { outlook }),
    dueAt: lastValue && dueAt(lastValue.period, definition.cadence),
    overdueAt: lastValue && overdueAt(lastValue.period, definition.cadence, definition.graceDays),
    startsAt: lastValue && startsAt(lastValue.period),
    spark: thinSeries(series, 64, periodKind),
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
