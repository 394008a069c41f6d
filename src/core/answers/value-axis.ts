// What the axis of values spans and where it is marked. Limits lie at their height or are named at the edge; none is moved.
import { LEAST_SPAN } from './much.ts';

/** The data keep at least this share of the height, whatever else is to be in the picture. */
const LEAST_DATA = 0.3;
/** Zero is in the picture where the data then still have this share of the height. */
const LEAST_FROM_ZERO = 0.4;

/** Shape: `ticks` ascending, two or more; the first and last are the ends of the axis (but for states). */
export type ValueAxis = { low: number; high: number; ticks: readonly number[]; isCut: boolean };

/** Round steps of 1, 2 or 5 from at or below `low` to at or above `high`. Shape: ascending, two or more. */
export const niceTicks = (low: number, high: number, wanted: number, least = 0): number[] => {
  const span = high - low || Math.abs(high) || 1;
  const raw = Math.max(least, span / Math.max(1, wanted));
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = Number((raw / power).toPrecision(12));
  const step = ([1, 2, 5].find((one) => factor <= one) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
};

/**
 * `bounds`: limits, targets, references that should be in the picture where they do not flatten it. `rows`: lines of text that the
 * height has room for. Missing: no value at all spans 0 to 1. Cost: one pass over values and bounds.
 */
export const valueAxis = (
  values: readonly number[],
  bounds: readonly number[],
  isBar: boolean,
  rows: number,
): ValueAxis => {
  let low = values.reduce((a, b) => Math.min(a, b), Infinity),
    high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(low)) [low, high] = [0, 1];
  if (isBar) [low, high] = [Math.min(0, low), Math.max(0, high)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const data = Math.max(high - low, size * LEAST_SPAN, 1e-12);
  if (size === 0) high = 1;
  else if (!isBar && high - low < data) {
    const middle = (low + high) / 2;
    // A value that is never below zero does not get an axis below zero.
    [low, high] = [low >= 0 ? Math.max(0, middle - data / 2) : middle - data / 2, middle + data / 2];
  }
  const [lowest, highest] = [low, high];
  const away = (bound: number): number => Math.max(lowest - bound, bound - highest, 0);
  for (const bound of [...new Set(bounds)].sort((a, b) => away(a) - away(b))) {
    const [a, b] = [Math.min(low, bound), Math.max(high, bound)];
    if (data / (b - a || 1) < LEAST_DATA) break;
    // A little air beyond a limit: its bad side is in the picture too.
    const air = 0.04 * (b - a);
    if (bound > high) high = b + air;
    if (bound < low) low = bound >= 0 ? Math.max(0, a - air) : a - air;
  }
  if (low > 0 && data / high >= LEAST_FROM_ZERO) low = 0;
  if (high < 0 && data / -low >= LEAST_FROM_ZERO) high = 0;
  const isWhole = [...values, ...bounds].every((value) => Number.isInteger(value));
  const ticks = niceTicks(low, high, Math.max(2, Math.min(7, Math.floor(rows / 3))), isWhole ? 1 : 1e-12);
  const ends = [ticks[0]!, ticks.at(-1)!] as const;
  return { low: ends[0], high: ends[1], ticks, isCut: ends[0] > 0 || ends[1] < 0 };
};

/** The axis of words for states: one tick a word, half a step of air on both sides. */
export const stateAxis = (states: number): ValueAxis => ({
  low: 0.5,
  high: states + 0.5,
  ticks: Array.from({ length: states }, (_, i) => i + 1),
  isCut: false,
});

/** Place of a value, 0 below to 1 above; outside of that where the axis does not reach it. */
export const heightOf = (value: number, { low, high }: ValueAxis): number =>
  (value - low) / (high - low || 1);
