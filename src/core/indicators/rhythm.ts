// How often a column of days or periods has values, and how late figures of offices may come.
import { parsePeriod, periodKind, periodStart } from '../values/period.ts';
import type { ColumnStats } from '../table/dataset.ts';
import type { IndicatorDefinition } from './definition.ts';

const CADENCE = {
  year: 'yearly',
  schoolYear: 'yearly',
  half: 'halfyearly',
  third: 'fourmonthly',
  quarter: 'quarterly',
  month: 'monthly',
  week: 'weekly',
  day: 'daily',
  time: 'hourly',
} as const;

/** Figures of offices come late: as late again as they come apart. Unit: days. */
export const GRACE = {
  yearly: 366,
  halfyearly: 184,
  fourmonthly: 123,
  quarterly: 92,
  monthly: 31,
  weekly: 7,
  daily: 2,
  hourly: 1,
} as const;

/** The longest distance between two days that still is this rhythm. Unit: days. */
const STEPS = [
  [0.5, 'hourly'],
  [3.5, 'daily'],
  [10, 'weekly'],
  [45, 'monthly'],
  [107, 'quarterly'],
  [150, 'fourmonthly'],
  [230, 'halfyearly'],
] as const;

/** How often a column of days or periods has values: periods say it, days by their mean distance. One day alone is daily: sooner old than too late. */
export const cadenceOf = (stats: ColumnStats | undefined): IndicatorDefinition['cadence'] => {
  const first = parsePeriod(String(stats?.min ?? '')),
    last = parsePeriod(String(stats?.max ?? ''));
  if (!stats || !first || !last) return 'yearly';
  const kind = periodKind(last);
  if (kind !== 'day' && kind !== 'time') return CADENCE[kind];
  if (stats.distinct < 2) return CADENCE[kind];
  const step = (periodStart(last) - periodStart(first)) / (stats.distinct - 1);
  const found = STEPS.find(([most]) => step <= most)?.[1] ?? 'yearly';
  return kind === 'day' && found === 'hourly' ? 'daily' : found;
};
