// Where a line must not run on: values that are missing with a reason, and stretches in which nothing was heard.
import { elapsedAt } from '../values/berlin.ts';
import type { Reason } from './claims.ts';
import type { FrameInput, FrameSeries } from './frame-input.ts';

/** `silent`: no row at all for longer than the rhythm; nobody said why. */
export type GapKind = Reason | 'silent';
export type Gap = { kind: GapKind; from: number; to: number };

/** A step that is longer than this many rhythms is a silence; where no rhythm is known, this many usual steps. */
const LATE = 1.5,
  LATE_UNKNOWN = 3;

/** Where labels lie in time, ascending. Unit: minutes since 1970 on the wall. */
type Places = readonly number[] | Float64Array;

/** Minutes between two places, as they passed: no hour is missed in the night of spring that has none. */
const passed = (from: number, to: number): number => elapsedAt(to) - elapsedAt(from);

/** The step in the middle of all. Missing: 0 without any. Cost: one pass where most steps are the same one, else a sort. */
const usualOf = (steps: Float64Array): number => {
  // What is more than half of all is the one that outlasts all others, each crossed out against one of another length.
  let most = 0,
    lead = 0;
  for (const step of steps) {
    if (lead > 0) lead += step === most ? 1 : -1;
    else [most, lead] = [step, 1];
  }
  let many = 0;
  for (const step of steps) if (step === most) many++;
  return many * 2 > steps.length ? most : (steps.slice().sort()[steps.length >> 1] ?? 0);
};

const stepsOf = (places: Places): Float64Array => {
  const steps = new Float64Array(Math.max(0, places.length - 1));
  let before = elapsedAt(places[0] ?? NaN);
  for (let i = 0; i < steps.length; i++) {
    const at = elapsedAt(places[i + 1]!);
    steps[i] = at - before;
    before = at;
  }
  return steps;
};

/** The longest of the steps that is no silence. Missing: Infinity with fewer than two steps and no rhythm. */
const longestOf = (steps: Float64Array, rhythm: number | undefined): number => {
  if (rhythm === undefined) return steps.length < 2 ? Infinity : LATE_UNKNOWN * usualOf(steps);
  return LATE * Math.max(rhythm, usualOf(steps));
};

/** The longest step between two values that is no silence. Missing: Infinity with fewer than two steps and no rhythm. */
const patience = (places: Places, rhythm: number | undefined): number => longestOf(stepsOf(places), rhythm);

/** Whether the chart ends at the present, behind its last value: that one is older than it may be, or than the rhythm lets expect. */
export const isSilentAt = (
  { now = NaN, rhythm, isSilent }: Pick<FrameInput, 'now' | 'rhythm' | 'isSilent'>,
  places: Places,
): boolean => {
  const late = passed(places.at(-1) ?? NaN, now);
  return isSilent === true ? late > 0 : late > patience(places, rhythm ?? Infinity);
};

/** Indices before which a line breaks, since too much time lies between. */
export const breaksOf = (
  places: Places,
  series: readonly FrameSeries[],
  rhythm: number | undefined,
): ReadonlySet<number> => {
  const steps = stepsOf(places);
  const most = longestOf(steps, rhythm);
  const outlook = Math.min(...series.map(({ outlookFrom = Infinity }) => outlookFrom));
  const breaks = new Set<number>();
  for (let i = 1; i < places.length; i++)
    // Between what is and what is expected there may be time.
    if (i !== outlook && steps[i - 1]! > most) breaks.add(i);
  return breaks;
};

/** Gaps of the first series, from left to right. Unit: 0 to 1 of the width. */
export const gapsOf = (
  input: FrameInput,
  x: readonly number[],
  places: readonly number[] | null,
  breaks: ReadonlySet<number> | null,
): Gap[] => {
  const { series, labels } = input;
  const first = series[0];
  if (!first || labels.length === 0) return [];
  const gaps: Gap[] = [];
  const add = (kind: GapKind, from: number, to: number): void => {
    const before = gaps.at(-1);
    if (before && before.kind === kind && before.to >= from - 1e-9) before.to = to;
    else gaps.push({ kind, from, to });
  };
  first.values.forEach((value, i) => {
    if (breaks?.has(i)) add('silent', x[i - 1]!, x[i]!);
    const reason = first.emptiness?.[i] ?? null;
    if (value !== null || reason === null) return;
    add(
      reason,
      i === 0 ? 0 : (x[i - 1]! + x[i]!) / 2,
      i === x.length - 1 ? Math.min(1, x[i]! + (x[i]! - (x[i - 1] ?? x[i]!)) / 2) : (x[i]! + x[i + 1]!) / 2,
    );
  });
  if (places && isSilentAt(input, places)) add('silent', x.at(-1)!, 1);
  return gaps;
};
