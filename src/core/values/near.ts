/** Noise of binary fractions (0.1 + 0.2) must not tip a limit. Unit: relative to the larger of the two. */
const TOLERANCE = 1e-9;
export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
