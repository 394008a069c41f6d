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

/** The longest step between two values that is no silence. Missing: Infinity with fewer than two steps and no rhythm. */
export const patience = (places: Places, rhythm: number | undefined): number => {
  const steps = new Float64Array(Math.max(0, places.length - 1));
  for (let i = 0; i < steps.length; i++) steps[i] = passed(places[i]!, places[i + 1]!);
  const usual = steps.sort()[steps.length >> 1] ?? 0;
  if (rhythm !== undefined) return LATE * Math.max(rhythm, usual);
  return places.length < 3 ? Infinity : LATE_UNKNOWN * usual;
};

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
  const most = patience(places, rhythm);
  const outlook = Math.min(...series.map(({ outlookFrom = Infinity }) => outlookFrom));
  const breaks = new Set<number>();
  for (let i = 1; i < places.length; i++)
    // Between what is and what is expected there may be time.
    if (i !== outlook && passed(places[i - 1]!, places[i]!) > most) breaks.add(i);
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
