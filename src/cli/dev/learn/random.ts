// Chance that repeats itself: the same seed gives the same layouts.

export type Random = {
  /** 0 <= x < 1. */
  next: () => number;
  /** A whole number from a to b, both included. */
  int: (a: number, b: number) => number;
  chance: (p: number) => boolean;
  pick: <A>(list: readonly A[]) => A;
};

/** Source: mulberry32, public domain. */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (a: number, b: number): number => a + Math.floor(next() * (b - a + 1));
  return { next, int, chance: (p) => next() < p, pick: (list) => list[int(0, list.length - 1)]! };
};
