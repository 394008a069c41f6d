// Largest-Triangle-Three-Buckets: fewer points that look the same. Gaps (NaN) stay gaps.
// Source: Sveinn Steinarsson, "Downsampling Time Series for Visual Representation", 2013, section 4.2.

/** Indices of the points to keep inside one run without gaps. */
const run = (
  xs: Float64Array,
  ys: Float64Array,
  from: number,
  to: number,
  n: number,
  into: number[],
): void => {
  const length = to - from;
  if (length <= n || n < 3) {
    const step = n < 3 ? Math.max(1, length - 1) : 1;
    for (let i = from; i < to; i += step) into.push(i);
    if (into.at(-1) !== to - 1) into.push(to - 1);
    return;
  }
  const size = (length - 2) / (n - 2);
  into.push(from);
  let last = from;
  for (let bucket = 0; bucket < n - 2; bucket++) {
    const begin = from + 1 + Math.floor(bucket * size),
      end = from + 1 + Math.floor((bucket + 1) * size);
    const nextEnd = Math.min(to, from + 1 + Math.floor((bucket + 2) * size));
    let meanX = 0,
      meanY = 0;
    const many = Math.max(1, nextEnd - end);
    for (let i = end; i < nextEnd; i++) {
      meanX += xs[i]!;
      meanY += ys[i]!;
    }
    meanX /= many;
    meanY /= many;
    if (nextEnd <= end) [meanX, meanY] = [xs[to - 1]!, ys[to - 1]!];
    let best = begin,
      area = -1;
    for (let i = begin; i < end; i++) {
      const size2 = Math.abs(
        (xs[last]! - meanX) * (ys[i]! - ys[last]!) - (xs[last]! - xs[i]!) * (meanY - ys[last]!),
      );
      if (size2 > area) [area, best] = [size2, i];
    }
    into.push(best);
    last = best;
  }
  into.push(to - 1);
};

/**
 * Indices to keep, ascending; first and last of each run, and one point of each gap, are always among them.
 * Shape: at most about `n` points plus two per run. Missing: NaN in `ys`. Cost: one pass.
 */
export const lttb = (xs: Float64Array, ys: Float64Array, n: number): Uint32Array => {
  const kept: number[] = [];
  const total = ys.length;
  let i = 0;
  while (i < total) {
    if (Number.isNaN(ys[i]!)) {
      kept.push(i);
      while (i < total && Number.isNaN(ys[i]!)) i++;
      continue;
    }
    let end = i;
    while (end < total && !Number.isNaN(ys[end]!)) end++;
    run(xs, ys, i, end, Math.max(2, Math.round((n * (end - i)) / total)), kept);
    i = end;
  }
  return new Uint32Array(kept);
};
