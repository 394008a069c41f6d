// When the next value is expected and from when on the last one is old. Days end at midnight in Germany.
import { addPeriods, periodEnd, periodKind, type Period, type PeriodKind } from '../values/period.ts';
import { berlin, wallAt } from '../values/berlin.ts';
import { startsAt } from '../values/starts.ts';
import type { IndicatorDefinition } from './definition.ts';

const HOUR = 3_600_000,
  DAY = 24 * HOUR;

type Cadence = IndicatorDefinition['cadence'];
const KIND: Readonly<Record<Cadence, readonly PeriodKind[]>> = {
  hourly: ['time'],
  daily: ['day'],
  weekly: ['week'],
  monthly: ['month'],
  quarterly: ['quarter'],
  fourmonthly: ['third'],
  halfyearly: ['half'],
  yearly: ['year', 'schoolYear'],
};
const STEP_DAYS: Readonly<Record<Cadence, number>> = {
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  fourmonthly: 123,
  halfyearly: 184,
  yearly: 366,
};

/** Every rhythm there is. */
export const CADENCES = Object.keys(STEP_DAYS) as readonly Cadence[];

/** How far apart values of a rhythm are at most. Unit: minutes. */
export const rhythmOf = (cadence: Cadence): number => STEP_DAYS[cadence] * 1440;

const wallEnd = (period: Period): number => (periodEnd(period) + 1) * DAY;

/** Of days and longer. */
const dueWall = (period: Period, cadence: Cadence): number => {
  const kind = periodKind(period);
  if (KIND[cadence].includes(kind)) return wallEnd(addPeriods(period, 1));
  return wallEnd(period) + STEP_DAYS[cadence] * DAY;
};

/**
 * When the value after this one should be there: at the end of the next period. A value dated by a day in a slower rhythm
 * (a monthly figure as of the 30th) is followed one rhythm later. Unit: ms since 1970.
 */
export const dueAt = (period: Period, cadence: Cadence): number => {
  if (periodKind(period) !== 'time') return berlin(dueWall(period, cadence));
  if (cadence === 'hourly') return startsAt(period) + HOUR;
  // A reading of 08:00 in a daily rhythm is the value of its day.
  return berlin(dueWall(period.slice(0, 10) as Period, cadence));
};

/** From when on the value is old: whole days of grace end at midnight too, over a change of the clocks as well; less than one is hours. */
export const overdueAt = (period: Period, cadence: Cadence, graceDays: number): number => {
  const due = dueAt(period, cadence);
  return graceDays < 1 ? due + graceDays * DAY : berlin(wallAt(due) + graceDays * DAY);
};

/** Whether periods of this kind follow each other in this rhythm without a break, so that an absent one is a gap. */
export const isRegular = (period: Period, cadence: Cadence): boolean =>
  cadence !== 'hourly' && KIND[cadence].includes(periodKind(period));
