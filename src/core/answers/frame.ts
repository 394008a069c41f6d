// The frame of a chart, computed once and drawn by every renderer: domain and ticks of both axes, where limits, shaded ranges, gaps and
// labels lie. Without pixels: 0 is left and below, 1 right and above. It knows no words; texts are made from what stands here.
import { elapsedAt } from '../values/berlin.ts';
import { periodKind, type Period } from '../values/period.ts';
import { bandsOf, boundOf, edgesOf, type Band, type FrameBound } from './bounds.ts';
import { breaksOf, gapsOf, isSilentAt, type Gap } from './gaps.ts';
import type { FrameInput, FrameSeries } from './frame-input.ts';
import { placeOf, sequence, timeTicks, type TimeTick } from './time-axis.ts';
import { heightOf, stateAxis, valueAxis, type ValueAxis } from './value-axis.ts';

export type { Band, FrameBound } from './bounds.ts';
export type { Gap, GapKind } from './gaps.ts';
/** Unit: lines of text that fit above each other, ticks of time that fit beside each other. */
type Room = { rows: number; ticks: number };

/** Values that belong together without a gap, by index of label. */
type Run = { at: readonly number[]; isOutlook: boolean };
export type FrameEnd = { series: number; i: number; at: number };
export type Frame = {
  /** Middle of each label. */
  x: readonly number[];
  /** Width of a label's slot, for bars. */
  slot: number;
  ticks: readonly (TimeTick & { x: number })[];
  /** Where the present is: where values are late, or plans follow. */
  now: number | null;
  /** Where counting changes. */
  seriesBreaks: readonly number[];
  y: ValueAxis;
  runs: readonly (readonly Run[])[];
  bands: readonly Band[];
  bounds: readonly FrameBound[];
  gaps: readonly Gap[];
  ends: readonly FrameEnd[];
};

const finite = (values: readonly (number | null)[]): number[] => values.flatMap((value) => value ?? []);

type Across = {
  x: number[];
  slot: number;
  ticks: (TimeTick & { x: number })[];
  now: number | null;
  places: number[] | null;
};

const evenly = (n: number): Across => ({
  x: Array.from({ length: n }, (_, i) => (i + 0.5) / n),
  slot: 1 / Math.max(1, n),
  ticks: [],
  now: null,
  places: null,
});

/** More slots than these are none: bars then stand side by side. */
const MOST_SLOTS = 4_000;
/** Steps between times that have slots. Unit: minutes. */
const TIME_STEPS = [60, 30, 15, 10, 5, 1];

/** The slot of each period, from 0, and of a moment in minutes on the wall; `many` of them. Missing: null where they have none. */
type Slots = { at: readonly number[]; near: (minutes: number) => number; many: number };
const slotsOfTimes = (places: readonly number[]): Slots | null => {
  // Hours as they pass: the night of spring leaves no slot empty, and that of autumn has one for each hour of the same name.
  const first = elapsedAt(places[0]!);
  const passed = (minutes: number): number => elapsedAt(minutes) - first;
  const step = TIME_STEPS.find((one) => places.every((place) => passed(place) % one === 0));
  if (step === undefined) return null;
  const at = places.map((place) => passed(place) / step);
  return { at, near: (minutes) => passed(minutes) / step, many: at.at(-1)! + 1 };
};
const slotsOfPeriods = (periods: readonly Period[]): Slots | null => {
  const all = sequence(periods[0]!, periods.at(-1)!, MOST_SLOTS);
  if (!all) return null;
  const index = new Map(all.map((period, i) => [period, i]));
  const at = periods.map((period) => index.get(period) ?? NaN);
  const places = all.map(placeOf);
  const near = (minutes: number): number =>
    places.reduce(
      (best, place, i) => (Math.abs(place - minutes) < Math.abs(places[best]! - minutes) ? i : best),
      0,
    );
  return at.some((one) => Number.isNaN(one)) ? null : { at, near, many: all.length };
};

/** Bars stand in slots of their period; one without a row leaves its slot empty. */
const slotted = (periods: readonly Period[], room: Room): Across | null => {
  const first = periods[0];
  if (first === undefined) return null;
  const kind = periodKind(first);
  if (periods.some((period) => periodKind(period) !== kind)) return null;
  const places = periods.map(placeOf);
  const slots = kind === 'time' ? slotsOfTimes(places) : slotsOfPeriods(periods);
  if (!slots || slots.many > MOST_SLOTS) return null;
  const { at, near, many } = slots;
  const middle = (slot: number): number => (slot + 0.5) / many;
  return {
    x: at.map(middle),
    slot: 1 / many,
    ticks: timeTicks(periods, places[0]!, places.at(-1)!, room.ticks).map((tick) => ({
      ...tick,
      x: middle(near(tick.at)),
    })),
    now: null,
    places,
  };
};

const toScale = (input: FrameInput, room: Room): Across => {
  const periods = input.labels as readonly Period[];
  const places = periods.map(placeOf);
  const from = places[0] ?? 0,
    last = places.at(-1) ?? 0;
  const { now = NaN } = input;
  const isLate = isSilentAt(input, places);
  const hasOutlook = input.series.some(({ outlookFrom }) => outlookFrom !== undefined);
  const to = isLate ? now : last;
  const x = (minutes: number): number => (to === from ? 0.5 : (minutes - from) / (to - from));
  return {
    x: places.map(x),
    slot: 1 / Math.max(1, periods.length),
    ticks: timeTicks(periods, from, to, room.ticks).map((tick) => ({ ...tick, x: x(tick.at) })),
    now: isLate || (hasOutlook && now >= from && now <= to) ? x(now) : null,
    places,
  };
};

const acrossOf = (input: FrameInput, room: Room): Across => {
  const { kind, labels, isTime } = input;
  if (!isTime) return evenly(labels.length);
  if (kind !== 'bar') return toScale(input, room);
  return slotted(labels as readonly Period[], room) ?? evenly(labels.length);
};

const runsOf = ({ values, outlookFrom = Infinity }: FrameSeries, isBroken: (i: number) => boolean): Run[] => {
  const runs: { at: number[]; isOutlook: boolean }[] = [];
  let run: { at: number[]; isOutlook: boolean } | null = null;
  values.forEach((value, i) => {
    if (value === null) {
      run = null;
      return;
    }
    const isOutlook = i >= outlookFrom;
    if (run && isBroken(i)) run = null;
    if (run && run.isOutlook !== isOutlook) runs.push((run = { at: [run.at.at(-1)!], isOutlook }));
    if (!run) runs.push((run = { at: [], isOutlook }));
    run.at.push(i);
  });
  return runs;
};

/** Where the series end: the last value that is known, not the last one that is expected. */
const endsOf = (series: readonly FrameSeries[], axis: ValueAxis): FrameEnd[] =>
  series.flatMap(({ values, outlookFrom = Infinity }, at) => {
    const known = values.findLastIndex((value, i) => value !== null && i < outlookFrom);
    const i = known >= 0 ? known : values.findLastIndex((value) => value !== null);
    return i < 0 ? [] : [{ series: at, i, at: heightOf(values[i]!, axis) }];
  });

/** The frame of a chart. Cost: a few passes over labels and values. */
export const frameOf = (input: FrameInput, room: Room): Frame => {
  const { series, lines, states, kind, labels } = input;
  const values = series.flatMap((one) => finite(one.values));
  const axis = states
    ? stateAxis(states)
    : valueAxis(
        [...values, ...(input.least ?? [])],
        lines.flatMap((line) => finite(line.values)),
        kind === 'bar',
        room.rows,
      );
  const across = acrossOf(input, room);
  const { x, places } = across;
  // Before the first value nothing changes.
  const recounts = (input.seriesBreaks ?? []).filter((i) => i > 0 && i < labels.length);
  const breaks = kind === 'bar' || !places ? null : (input.breaks ?? breaksOf(places, series, input.rhythm));
  return {
    x,
    slot: across.slot,
    ticks: across.ticks,
    now: across.now,
    seriesBreaks: recounts.map((i) => edgesOf(x, i)[0]),
    y: axis,
    runs: series.map((one) => runsOf(one, (i) => breaks?.has(i) === true || recounts.includes(i))),
    bands: labels.length === 0 ? [] : bandsOf(input, x, axis),
    bounds: labels.length === 0 ? [] : lines.map((line, i) => boundOf(line, i, x, axis)),
    gaps: kind === 'bar' ? [] : gapsOf(input, x, places, breaks),
    ends: endsOf(series, axis),
  };
};

/** How much more the first labels weigh: they stay where they are, and the others make room. */
const FIRM = 1_000;

/**
 * Heights of labels so that none touches another, none leaves the picture, and each stands above what lies below it: a label beside the line
 * of another one would be a lie. As near to where they want to be as that allows (isotonic regression, pool adjacent violators).
 * Shape: as `wanted`. Unit: 0 to 1; `least` is the distance that two need, less where there is no room. `firm`: so many of the first keep
 * their place before the others.
 */
export const spread = (wanted: readonly number[], least: number, firm = 0): number[] => {
  const n = wanted.length;
  const step = Math.min(least, n > 1 ? 1 / (n - 1) : least);
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Without the distance that each needs from the one below it, the order is all that is left to keep.
  const pools: { sum: number; weight: number; count: number }[] = [];
  order.forEach((i, place) => {
    const weight = i < firm ? FIRM : 1;
    let pool = { sum: weight * (wanted[i]! - place * step), weight, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight > pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const highest = 1 - (n - 1) * step;
  const placed = new Array<number>(n);
  let place = 0;
  for (const { sum, weight, count } of pools)
    for (let i = 0; i < count; i++, place++)
      placed[order[place]!] = Math.max(0, Math.min(highest, sum / weight)) + place * step;
  return placed;
};
