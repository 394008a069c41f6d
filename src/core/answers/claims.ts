// What may be said of a series, as data: indices into it, never words. i18n makes the sentences; nothing else says numbers of it.
// The rule of how much is much is in much.ts. Pure, and without a clock: whether a value still holds is for status.ts.
import type { IndicatorDefinition } from '../indicators/definition.ts';
import { reaches } from '../indicators/limits.ts';
import type { Foretold } from '../indicators/outlook.ts';
import type { Break } from '../indicators/population.ts';
import type { NoReference, Rating, Series } from '../indicators/result.ts';
import { unevenOf, type Uneven } from '../indicators/uneven.ts';
import type { Emptiness } from '../values/marks.ts';
import { elapsedAt } from '../values/berlin.ts';
import { periodKind, periodOrder, type Period } from '../values/period.ts';
import { atLeast, COUNTER, extentOf, isSteady, KNEE, RECENT, TREND, TURN } from './much.ts';

type Bad = 'critical' | 'watch';
/** An unbroken stretch of values, first and last index. */
type Run = { from: number; to: number };

/** Why there is no value. `inhabitants`: what is divided is there, and nobody says how many people lived there that year. */
export type Reason = Emptiness | 'inhabitants';

/** Shape: one per period. Missing: null where there is a value. */
export const reasonsOf = ({ emptiness, lacks }: Pick<Series, 'emptiness' | 'lacks'>): (Reason | null)[] =>
  emptiness.map((reason, i) =>
    reason !== null && lacks?.[i]?.kind === 'inhabitants' ? 'inhabitants' : reason,
  );

export type Claims = {
  /** How many values there are. */
  known: number;
  first: number | null;
  last: number | null;
  /** `steady`: hardly changed. `swing`: it moved, but ends about where it began. */
  move: 'none' | 'single' | 'same' | 'steady' | 'up' | 'down' | 'swing';
  /** Where the last rise or fall began, where that is most of the movement and in the later half of the time. */
  turn: { at: number; move: 'up' | 'down' } | null;
  /** The first of each. */
  lowest: number | null;
  highest: number | null;
  /** What the last value is rated, and since when without a break; periods without a value do not break it. */
  rated: { rating: Bad; since: number; isWhole: boolean } | null;
  /** Before that: stretches that were critical, that were to be watched, in the order of time. */
  beyond: readonly { rating: Bad; count: number; runs: readonly Run[] }[];
  /** Kind state: words worse than the last one, worst first. */
  worse: readonly { state: string; count: number; last: number }[];
  missing: readonly { reason: Reason; count: number }[];
  /** Of how many rows or parts the values are, where that differs. Missing: null. */
  uneven: Uneven | null;
  /** Rows of times: the longest stretch between two neighbours that is longer than their rhythm. */
  gap: Run | null;
  /** The target and the last value. Missing: null without a target or a direction. */
  target: { isReached: boolean } | null;
  /**
   * What is expected after the last value: its last value, what lies further out on the way there (`lowest` where higher is better, `highest`
   * where lower is, both where nothing says so), and what is foretold to become worse: never judged as now. Missing: null where nothing is.
   */
  outlook: {
    last: number;
    lowest: number | null;
    highest: number | null;
    foretold: Foretold | null;
  } | null;
  /** What was bad and cannot be judged any more, with the period that was judged last. Missing: null. */
  held: Held | null;
  /** Where counting changed: a step there may be the count. */
  breaks: readonly Break[];
};

/** What is known besides the values that happened. `outlook`: periods after the last value. */
export type Beyond = {
  outlook?: Series | null;
  foretold?: Foretold | null;
  breaks?: readonly Break[];
  held?: Held | null;
};
/** `why`: what it relates to is there, and withheld, unknown, or zero or less. */
export type Held = { rating: Bad; period: Period; why?: NoReference };

type Point = { i: number; value: number };

const pointsOf = (series: Series): Point[] =>
  series.values.flatMap((value, i) => (value === null ? [] : [{ i, value }]));

/** Unit: minutes; only distances say something. Times by the minutes that pass, days and longer by the calendar. */
const timeAt = ({ periods }: Series, i: number): number => {
  const period = periods[i]!;
  return periodKind(period) === 'time' ? elapsedAt(periodOrder(period)) : periodOrder(period);
};

/** Where the leg that ends the series began. Missing: null where it is not most of the movement, or began in the first half. */
const turnOf = (all: readonly Point[], series: Series): Claims['turn'] => {
  const last = all.at(-1)!;
  const { low, high } = extentOf(all.map((one) => one.value));
  const range = high - low;
  const time = (point: Point): number => timeAt(series, point.i);
  const shown = time(last) - time(all[0]!);
  for (const sign of [-1, 1] as const) {
    // Falling, seen from its end: back to where the line rose by too much. A rise is the same upside down.
    let peak = last.value * -sign,
      start = all.length - 1;
    for (let at = all.length - 1; at >= 0; at--) {
      const value = all[at]!.value * -sign;
      if (atLeast(peak - value, COUNTER * range)) break;
      peak = Math.max(peak, value);
      start = at;
    }
    if (!atLeast(peak - last.value * -sign, TURN * range)) continue;
    let knee = all.length - 1;
    while (knee > start && !atLeast(all[knee]!.value * -sign, peak - KNEE * range)) knee--;
    const point = all[knee]!;
    if (time(last) - time(point) <= RECENT * shown) return { at: point.i, move: sign < 0 ? 'down' : 'up' };
  }
  return null;
};

const moveOf = (all: readonly Point[], hasCrossed: boolean): Claims['move'] => {
  const first = all[0],
    last = all.at(-1);
  if (!first || !last) return 'none';
  if (all.length === 1) return 'single';
  const extent = extentOf(all.map((one) => one.value));
  if (extent.high === extent.low) return 'same';
  if (isSteady(extent) && !hasCrossed) return 'steady';
  const delta = last.value - first.value;
  if (!atLeast(Math.abs(delta), TREND * (extent.high - extent.low))) return 'swing';
  return delta > 0 ? 'up' : 'down';
};

const isBad = (rating: Rating): rating is Bad => rating === 'critical' || rating === 'watch';

/** Stretches of one rating among the values before `end`. */
const runsOf = (all: readonly Point[], series: Series, rating: Bad, end: number): Run[] => {
  const runs: Run[] = [];
  let isOpen = false;
  for (const { i } of all.slice(0, end)) {
    if (series.ratings[i] !== rating) isOpen = false;
    else if (isOpen) runs[runs.length - 1] = { from: runs.at(-1)!.from, to: i };
    else {
      runs.push({ from: i, to: i });
      isOpen = true;
    }
  }
  return runs;
};

const worseOf = (all: readonly Point[], series: Series, last: Point): Claims['worse'] => {
  const found = new Map<number, { state: string; count: number; last: number }>();
  for (const { i, value } of all) {
    const state = series.states?.[i];
    if (state == null || value >= last.value) continue;
    found.set(value, { state, count: (found.get(value)?.count ?? 0) + 1, last: i });
  }
  return [...found].sort(([one], [other]) => one - other).map(([, worse]) => worse);
};

/** Days and longer have a row for every period; times have not, so what is absent is told by the distance. */
const gapOf = (all: readonly Point[], series: Series): Run | null => {
  if (all.length < 3 || periodKind(series.periods[all[0]!.i]!) !== 'time') return null;
  const steps = all.slice(1).map(({ i }, at) => ({
    from: all[at]!.i,
    to: i,
    length: timeAt(series, i) - timeAt(series, all[at]!.i),
  }));
  const sorted = steps.map((one) => one.length).sort((one, other) => one - other);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const longest = steps.reduce((a, b) => (b.length > a.length ? b : a));
  return longest.length > 2 * usual ? { from: longest.from, to: longest.to } : null;
};

const targetOf = (
  { target, direction, kind }: Pick<IndicatorDefinition, 'target' | 'direction' | 'kind'>,
  last: number,
): Claims['target'] => {
  if (target === undefined || kind === 'state' || (direction !== 'up' && direction !== 'down')) return null;
  return { isReached: reaches(last, { target, direction }) === true };
};

const outlookOf = (
  { outlook, foretold = null }: Beyond,
  { direction, kind }: Pick<IndicatorDefinition, 'direction' | 'kind'>,
): Claims['outlook'] => {
  const all = outlook ? pointsOf(outlook) : [];
  const last = all.at(-1);
  if (!last) return null;
  const { low, high } = extentOf(all.map(({ value }) => value));
  const beyondLast = (value: number): number | null =>
    kind === 'state' || value === last.value ? null : all.find((one) => one.value === value)!.i;
  return {
    last: last.i,
    lowest: direction === 'down' ? null : beyondLast(low),
    highest: direction === 'up' ? null : beyondLast(high),
    foretold,
  };
};

/** Cost: a few passes over the series. */
export const claimsOf = (
  series: Series,
  definition: Pick<IndicatorDefinition, 'kind' | 'direction' | 'target'>,
  beyond: Beyond = {},
): Claims => {
  const all = pointsOf(series);
  const last = all.at(-1) ?? null;
  const isState = definition.kind === 'state';
  const rating = last ? series.ratings[last.i]! : 'none';
  let since = Math.max(0, all.length - 1);
  while (since > 0 && series.ratings[all[since - 1]!.i] === rating) since--;
  const hasCrossed = new Set(all.map(({ i }) => series.ratings[i])).size > 1;
  const move = moveOf(all, hasCrossed);
  const missing = new Map<Reason, number>();
  for (const reason of reasonsOf(series))
    if (reason !== null) missing.set(reason, (missing.get(reason) ?? 0) + 1);
  const end = isBad(rating) ? since : all.length;
  const reach = (better: (a: number, b: number) => boolean): number | null =>
    all.length === 0 ? null : all.reduce((a, b) => (better(b.value, a.value) ? b : a)).i;
  return {
    known: all.length,
    first: all[0]?.i ?? null,
    last: last?.i ?? null,
    move,
    turn:
      last && !isState && (move === 'up' || move === 'down' || move === 'swing') ? turnOf(all, series) : null,
    lowest: reach((a, b) => a < b),
    highest: reach((a, b) => a > b),
    rated: isBad(rating) ? { rating, since: all[since]!.i, isWhole: since === 0 } : null,
    beyond: (['critical', 'watch'] as const).flatMap((one) => {
      const runs = runsOf(all, series, one, end);
      const count = all.slice(0, end).filter(({ i }) => series.ratings[i] === one).length;
      return count > 0 ? [{ rating: one, count, runs }] : [];
    }),
    worse: isState && last ? worseOf(all, series, last) : [],
    missing: [...missing].map(([reason, count]) => ({ reason, count })),
    uneven: unevenOf(series.rows ?? [], true),
    gap: gapOf(all, series),
    target: last && targetOf(definition, last.value),
    outlook: outlookOf(beyond, definition),
    held: beyond.held ?? null,
    breaks: beyond.breaks ?? [],
  };
};
