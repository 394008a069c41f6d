// How much is much: the one rule by which words and axis tell a line that moved from one that stood still. Written down with its borders
// and examples in docs/how-much.md; the oracle of the tests reckons it in its own way.

/** The axis never spans less than this share of the value: a line that hardly changed covers a fifth of its height at most. */
export const LEAST_SPAN = 0.1;
/** Up to this share of the largest value (by size) all values together count as hardly changed. */
const STEADY = 0.02;
/** First to last is a rise or fall from this share of the distance between lowest and highest on; below it, the values swung. */
export const TREND = 0.25;
/** A counter-movement of this share of that distance ends a leg. */
export const COUNTER = 1 / 3;
/** A leg is told as a turn from this share of that distance on, … */
export const TURN = 0.5;
/** … begins where the line last was as near to its top (or bottom) as this share of that distance, … */
export const KNEE = 0.15;
/** … and lasts at most this share of the time that is shown. */
export const RECENT = 0.5;
/** Noise of binary fractions is no movement. */
const EPS = 1e-9;
export const atLeast = (a: number, b: number): boolean =>
  a >= b - EPS * Math.max(1, Math.abs(a), Math.abs(b));

type Extent = { low: number; high: number };
export const extentOf = (values: readonly number[]): Extent => ({
  low: values.reduce((a, b) => Math.min(a, b), Infinity),
  high: values.reduce((a, b) => Math.max(a, b), -Infinity),
});

/** Whether values hardly changed. Missing: true where there are none. */
export const isSteady = ({ low, high }: Extent): boolean =>
  !(high > low) || high - low <= STEADY * Math.max(Math.abs(low), Math.abs(high)) * (1 + EPS);
