// Times of the benches that run in a page.
export const timed = async (job: () => unknown): Promise<number> => {
  const start = performance.now();
  await job();
  return performance.now() - start;
};
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Median of some runs after one that is not counted. Unit: ms. */
export const medianOf = async (job: () => unknown, runs: number): Promise<number> => {
  await job();
  const all: number[] = [];
  for (let i = 0; i < runs; i++) all.push(await timed(job));
  return median(all);
};
