// Limits: which version holds for a period, whether a definition's limits are whole, and how a value is rated by them.
// The boundary rule in one place: the limit itself is still on the better side, unless `at: 'worse'` says otherwise.
import { error, type Issue } from '../values/issue.ts';
import { dayToIso, periodEnd, type Period } from '../values/period.ts';
import type { IndicatorDefinition, LimitVersion } from './definition.ts';
import type { Rating } from './result.ts';

/**
 * The limits in force on the last day of a period; a period that a change falls into is judged by what held at its end.
 * Missing: null before the first version and where there are none.
 */
export const limitsFor = (
  definition: Pick<IndicatorDefinition, 'limits'>,
  period: Period,
): LimitVersion | null => {
  const day = dayToIso(periodEnd(period));
  return definition.limits.find((one) => one.from <= day && (one.to === undefined || day < one.to)) ?? null;
};

/** Noise of binary fractions (0.1 + 0.2) must not tip a limit. Unit: relative to the larger of the two. */
const TOLERANCE = 1e-9;
export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether a value lies beyond a lower (or upper) limit. */
const below = (value: number, limit: number, at: LimitVersion['at']): boolean =>
  same(value, limit) ? at === 'worse' : value < limit;
const above = (value: number, limit: number, at: LimitVersion['at']): boolean =>
  same(value, limit) ? at === 'worse' : value > limit;

type Bound = number | [number, number] | undefined;

const beyond = (
  value: number,
  bound: Bound,
  direction: IndicatorDefinition['direction'],
  at: LimitVersion['at'],
): boolean => {
  if (bound === undefined || direction === 'none') return false;
  if (typeof bound !== 'number') return below(value, bound[0], at) || above(value, bound[1], at);
  return direction === 'down'
    ? above(value, bound, at)
    : direction === 'up'
      ? below(value, bound, at)
      : false;
};

/** Rates a value (in the scale of the limits) or a state. Missing: `none` where there is nothing to judge by. */
export const rate = (
  judged: number | null,
  state: string | null,
  limits: LimitVersion | null,
  direction: IndicatorDefinition['direction'],
): Rating => {
  if (!limits || direction === 'none') return 'none';
  if (state !== null) {
    if (limits.criticalStates === undefined && limits.watchStates === undefined) return 'none';
    if (limits.criticalStates?.includes(state)) return 'critical';
    return limits.watchStates?.includes(state) ? 'watch' : 'good';
  }
  if (judged === null || (limits.watch === undefined && limits.critical === undefined)) return 'none';
  if (beyond(judged, limits.critical, direction, limits.at)) return 'critical';
  return beyond(judged, limits.watch, direction, limits.at) ? 'watch' : 'good';
};

const orderIssue = (definition: IndicatorDefinition, version: LimitVersion): string | null => {
  const { direction } = definition;
  const { watch, critical } = version;
  if (definition.kind === 'state') {
    if (watch !== undefined || critical !== undefined) return 'watch';
    const known = new Set(definition.states ?? []);
    const named = [...(version.watchStates ?? []), ...(version.criticalStates ?? [])];
    if (named.length > 0 && direction === 'none') return 'watchStates';
    return named.every((one) => known.has(one)) && new Set(named).size === named.length
      ? null
      : 'watchStates';
  }
  if (version.watchStates || version.criticalStates) return 'watchStates';
  if (direction === 'none') return watch === undefined && critical === undefined ? null : 'watch';
  if (version.relative && definition.reference === undefined) return 'relative';
  const pairs = [watch, critical].filter((one) => one !== undefined);
  if (pairs.some((one) => (typeof one === 'number') === (direction === 'corridor'))) return 'watch';
  for (const one of pairs) if (typeof one !== 'number' && one[0] >= one[1]) return 'watch';
  if (watch === undefined || critical === undefined) return null;
  if (typeof watch === 'number' && typeof critical === 'number')
    return direction === 'up' ? (critical < watch ? null : 'critical') : critical > watch ? null : 'critical';
  if (typeof watch !== 'number' && typeof critical !== 'number')
    return critical[0] <= watch[0] && watch[1] <= critical[1] ? null : 'critical';
  return 'critical';
};

/** Issues of a definition's limits: order against the direction, gaps and overlaps in time. Paths are inside the definition. */
export const checkLimits = (definition: IndicatorDefinition): Issue[] => {
  const issues: Issue[] = [];
  definition.limits.forEach((version, i) => {
    const wrong = orderIssue(definition, version);
    if (wrong !== null)
      issues.push(error('LIMITS_ORDER', { path: `limits[${i}].${wrong}` }, { name: definition.title }));
    if (version.to !== undefined && version.to <= version.from)
      issues.push(
        error(
          'LIMITS_OVERLAP',
          { path: `limits[${i}].to` },
          { name: definition.title, from: version.from, to: version.to },
        ),
      );
  });
  const ordered = definition.limits
    .map((version, i) => ({ version, i }))
    .sort((a, b) => (a.version.from < b.version.from ? -1 : 1));
  ordered.slice(1).forEach(({ version, i }, n) => {
    const before = ordered[n]!.version;
    if (before.to === undefined || before.to > version.from)
      issues.push(
        error(
          'LIMITS_OVERLAP',
          { path: `limits[${i}].from` },
          { name: definition.title, from: version.from, to: before.to ?? '' },
        ),
      );
    else if (before.to < version.from)
      issues.push(
        error(
          'LIMITS_GAP',
          { path: `limits[${i}].from` },
          { name: definition.title, from: before.to, to: version.from },
        ),
      );
  });
  return issues;
};
