// Fewer points of a series for a small picture: the last ones, thinned so that gaps stay gaps and peaks stay peaks.
import { lttb } from '../query/thin.ts';
import { periodOrder, type Period, type PeriodKind } from '../values/period.ts';
import type { Series } from './result.ts';

/** How far back a sparkline looks. Unit: points. */
const LAST: Readonly<Record<PeriodKind, number>> = {
  time: 72,
  day: 60,
  week: 52,
  month: 24,
  quarter: 12,
  third: 12,
  half: 10,
  schoolYear: 15,
  year: 15,
};

export const pick = (series: Series, at: readonly number[]): Series => ({
  periods: at.map((i) => series.periods[i]!),
  values: at.map((i) => series.values[i]!),
  emptiness: at.map((i) => series.emptiness[i]!),
  states: series.states && at.map((i) => series.states![i]!),
  judged: series.judged && at.map((i) => series.judged![i]!),
  ratings: at.map((i) => series.ratings[i]!),
  ...(series.lacks && { lacks: at.map((i) => series.lacks![i]!) }),
  ...(series.rows && { rows: at.map((i) => series.rows![i]!) }),
});

/** The last stretch of a series with at most `points` points. */
export const thinSeries = (
  series: Series,
  points: number,
  kindOf: (period: Period) => PeriodKind,
): Series => {
  const { periods, values } = series;
  const last = periods.at(-1);
  if (last === undefined) return series;
  const from = Math.max(0, periods.length - LAST[kindOf(last)]);
  const at = Array.from({ length: periods.length - from }, (_, i) => from + i);
  if (at.length <= points) return pick(series, at);
  const kept = lttb(
    Float64Array.from(at, (i) => periodOrder(periods[i]!)),
    Float64Array.from(at, (i) => values[i] ?? NaN),
    points,
  );
  return pick(
    series,
    Array.from(kept, (i) => at[i]!),
  );
};
