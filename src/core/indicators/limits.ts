// Limits: which version holds for a period, whether a definition's limits are whole, and how a value is rated by them.
// The boundary rule in one place: the limit itself is still on the better side, unless `at: 'worse'` says otherwise.
import { same } from '../values/near.ts';
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
  if (direction === 'down') return above(value, bound, at);
  return direction === 'up' && below(value, bound, at);
};

/** Whether a value reaches the target. Missing: null without a target, or where nothing says which side is better. */
export const reaches = (
  value: number,
  { target, direction }: Pick<IndicatorDefinition, 'target' | 'direction'>,
): boolean | null => {
  if (target === undefined || (direction !== 'up' && direction !== 'down')) return null;
  return same(value, target) || (direction === 'up' ? value > target : value < target);
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
