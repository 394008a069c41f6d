// One row of the bench: a ratio counts, a lone time does not.
export type Row = { measure: string; value: number; reference: number; goal: string; unit: string };

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median of some runs after one that is not counted. Unit: ms. */
export type Timed = (job: () => unknown, times?: number) => Promise<number>;
