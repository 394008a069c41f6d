// What is shown of an indicator over a chosen stretch, at a moment: what happened, what is expected, and whether that still holds. Made
// once for page, slide, paper, reading version and minutes; charts and sentences are drawn and written from nothing else.
import { foretold } from '../indicators/outlook.ts';
import type { IndicatorResult, Observation, Series } from '../indicators/result.ts';
import { effectiveAt } from '../indicators/status.ts';
import { pick } from '../indicators/thin.ts';
import { periodEnd, periodStart, yearBefore } from '../values/period.ts';
import type { Beyond, Held } from './claims.ts';

export type Range = 'month' | 'year' | 'all';
const DAYS: Readonly<Record<Range, number>> = { month: 31, year: 366, all: Infinity };

export type FullResult = IndicatorResult & { series: Series; observations: readonly Observation[] };

/**
 * `series` happened; `beyond.outlook` comes after it. `references`: capacity or base by label, of both behind each other; null where there
 * is none. `isOld`: the last value does not hold any more. Unit: `at` ms since 1970.
 */
export type Figure = {
  full: FullResult;
  series: Series;
  beyond: Beyond;
  references: readonly (number | null)[];
  isOld: boolean;
  at: number;
};

const indices = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** The last stretch of a series. At least two points stay where there are two. */
const stretch = (series: Series, range: Range): Series => {
  const last = series.periods.at(-1);
  if (last === undefined || range === 'all') return series;
  const from = periodEnd(last) - DAYS[range];
  const first = series.periods.findIndex((one) => periodEnd(one) > from);
  return pick(
    series,
    indices(Math.max(0, Math.min(first, series.periods.length - 2)), series.periods.length),
  );
};

/** Which spans differ for a series. */
export const rangesFor = (series: Series): Range[] => {
  const lengths = (['month', 'year', 'all'] as const).map(
    (range) => [range, stretch(series, range).periods.length] as const,
  );
  return lengths
    .filter(([, length], i) => length > 2 && (i === lengths.length - 1 || length !== lengths[i + 1]![1]))
    .map(([range]) => range);
};

/** The stretch that is shown where nobody chose: the last year, or all where that is no more. */
export const usualRange = (series: Series): Range => (rangesFor(series).includes('year') ? 'year' : 'all');

/** As much of what is expected as the stretch reaches ahead; at least one. Missing: null where nothing is. */
const ahead = (full: FullResult, range: Range): Series | null => {
  const { outlook, lastValue } = full;
  if (!outlook) return null;
  const { periods } = outlook.series;
  const until = lastValue === null ? Infinity : periodEnd(lastValue.period) + DAYS[range];
  const beyond = periods.findIndex((one) => periodStart(one) > until);
  return pick(outlook.series, indices(0, beyond < 0 ? periods.length : Math.max(1, beyond)));
};

/** What a value relates to, out of its share: an outlook holds no references of its own. */
const referenceOf = ({ values, judged }: Series, i: number): number | null => {
  const [value, share] = [values[i] ?? null, judged?.[i] ?? null];
  return value === null || share === null || share === 0 ? null : (value / share) * 100;
};

/** What was bad when it was last judged, and goes on since nothing can be judged after it. Missing: null. */
const heldOf = ({ unjudged, rating, series: { periods, ratings } }: FullResult): Held | null => {
  const at = ratings.findLastIndex((one) => one !== 'none');
  return unjudged?.isHeld && at >= 0 && (rating === 'critical' || rating === 'watch')
    ? { rating, period: periods[at]!, ...(unjudged.why && { why: unjudged.why }) }
    : null;
};

/** Cost: one pass over the series. */
export const figureOf = (full: FullResult, range: Range, at: number): Figure => {
  const series = stretch(full.series, range);
  const outlook = ahead(full, range);
  const shown = new Set<string>(series.periods.slice(1));
  return {
    full,
    series,
    beyond: {
      outlook,
      foretold: foretold(full.outlook, full.rating, at),
      held: heldOf(full),
      // A break before the stretch changes nothing in it.
      breaks: (full.breaks ?? []).filter(({ period }) => shown.has(period)),
    },
    references: [
      ...full.observations
        .slice(full.observations.length - series.periods.length)
        .map((one) => one.reference),
      ...(outlook?.periods ?? []).map((_, i) => referenceOf(outlook!, i)),
    ],
    isOld: effectiveAt(full, at).shown === null,
    at,
  };
};

/**
 * The values of the same periods one year before, one for each that is shown; null where there was none. Missing: null where there is no
 * such value at all, and for words, which no line compares.
 */
export const yearBeforeOf = ({ full, series }: Figure): readonly (number | null)[] | null => {
  if (full.definition.kind === 'state') return null;
  const { periods, values } = full.series;
  const held = new Map<string, number | null>(periods.map((one, i) => [one, values[i] ?? null]));
  const before = series.periods.map((one) => held.get(yearBefore(one)) ?? null);
  return before.some((value) => value !== null) ? before : null;
};

/** Whether there is a course to draw: two values, of which one may be expected only. */
export const isDrawn = ({ series, beyond }: Figure): boolean =>
  [...series.values, ...(beyond.outlook?.values ?? [])].filter((value) => value !== null).length >= 2;
