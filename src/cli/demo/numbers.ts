// Made-up numbers that look real: seeded, so that the same day gives the same bytes.

export type Random = () => number;

/** Source: mulberry32, a 32-bit generator of the public domain. */
export const seeded = (text: string): Random => {
  let state = 0;
  for (const char of text) state = (Math.imul(state, 31) + char.codePointAt(0)!) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** About normal, mean 0, deviation 1. */
export const noise = (random: Random): number => random() + random() + random() + random() - 2;

/** 1 in the depth of winter, -1 in midsummer. */
export const winter = (day: number): number => Math.cos(((day - 15) / 365.25) * 2 * Math.PI);
/** 0 is Monday. */
export const weekday = (day: number): number => (day + 3) % 7;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * A value per step, oldest first: a course of its own that runs into `ends` at the end, so that the last values are as designed.
 * `course(i, back)`: i from the oldest, back from the newest.
 */
export const course = (n: number, ends: readonly number[], of: (i: number, back: number) => number): number[] => {
  const values = Array.from({ length: n }, (_, i) => of(i, n - 1 - i));
  const blend = 21;
  const first = ends[0] ?? 0;
  for (let k = 0; k < blend && n - ends.length - 1 - k >= 0; k++) {
    const at = n - ends.length - 1 - k;
    const weight = 1 - (k + 1) / (blend + 1);
    values[at] = values[at]! * (1 - weight) + first * weight;
  }
  ends.forEach((value, k) => {
    values[n - ends.length + k] = value;
  });
  return values;
};
