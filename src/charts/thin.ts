// A long line with fewer points, none of which is made up: what the eye sees stays.
import { lttb } from '../core/query/thin.ts';
import { pickModel, type ChartModel } from './model.ts';

/** Bars are never thinned: a missing bar would be a missing value. Shape: about `most` points of all series together. */
export const thinModel = (model: ChartModel, most: number): ChartModel => {
  const n = model.labels.length;
  if (model.kind === 'bar' || n <= most) return model;
  const xs = Float64Array.from({ length: n }, (_, i) => i);
  const keep = new Set<number>();
  for (const { values } of model.series)
    for (const i of lttb(
      xs,
      Float64Array.from(values, (value) => value ?? NaN),
      Math.floor(most / model.series.length),
    ))
      keep.add(i);
  return pickModel(
    model,
    [...keep].sort((a, b) => a - b),
  );
};
