// A long line with fewer points, none of which is made up: what the eye sees stays.
import { breaksOf } from '../core/answers/gaps.ts';
import { lttb } from '../core/query/thin.ts';
import { type Period } from '../core/values/period.ts';
import { periodMiddles } from '../core/values/middles.ts';
import { pickModel, type ChartModel } from './model.ts';

/** Where a whole line breaks, in the numbering of the points that are kept. */
const keptBreaks = (model: ChartModel, places: Float64Array, at: readonly number[]): Set<number> => {
  const whole = model.breaks ?? breaksOf(places, model.series, model.rhythm);
  const kept = new Set<number>();
  if (whole.size === 0) return kept;
  at.forEach((i, k) => {
    // A break anywhere since the point that was kept before; one before the first breaks nothing.
    for (let j = (at[k - 1] ?? i) + 1; j <= i; j++)
      if (whole.has(j)) {
        kept.add(k);
        break;
      }
  });
  return kept;
};

const numbersOf = (values: readonly (number | null)[]): Float64Array => {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) numbers[i] = values[i] ?? NaN;
  return numbers;
};

/** Bars are never thinned: a missing bar would be a missing value. Shape: about `most` points of all series together. */
export const thinModel = (model: ChartModel, most: number): ChartModel => {
  const n = model.labels.length;
  if (model.kind === 'bar' || n <= most) return model;
  const places = model.isTime
    ? periodMiddles(model.labels as readonly Period[])
    : Float64Array.from(model.labels.keys());
  const keep = new Set<number>();
  for (const { values, emptiness, outlookFrom } of model.series) {
    for (const i of lttb(places, numbersOf(values), Math.floor(most / model.series.length))) keep.add(i);
    // Each reason of a gap is kept, and where the outlook begins is a corner of its own.
    emptiness?.forEach((reason, i) => reason !== null && reason !== emptiness[i - 1] && keep.add(i));
    for (const i of outlookFrom === undefined ? [] : [outlookFrom - 1, outlookFrom])
      if (i >= 0 && i < n) keep.add(i);
  }
  for (const { i } of model.seriesBreaks ?? []) keep.add(i - 1).add(i);
  keep.delete(-1);
  const at = [...keep].sort((a, b) => a - b);
  const picked = pickModel(model, at);
  return model.isTime ? { ...picked, breaks: keptBreaks(model, places, at) } : picked;
};
