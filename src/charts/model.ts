// What a chart is drawn from, without Chart.js: series over labels, lines at limits, and a text for every point. Where all of it lies
// is decided by the frame (core/answers/frame.ts), once for every renderer.
import type { Direction, FrameLine, FrameSeries } from '../core/answers/frame-input.ts';
import type { ChartWords } from '../i18n/axis.ts';

/** `isBefore`: what was a year before; it steps back behind what is. */
type ChartSeries = FrameSeries & { name: string; isBefore?: true };
/** `edge`: what is written where the line lies outside the picture: `Kritisch erst über 500 €`. */
export type ChartLine = FrameLine & { label: string; edge?: { above: string; below: string } };

export type ChartModel = {
  kind: 'line' | 'bar' | 'step';
  /** Kind bar: lying bars, for labels that are names. */
  isLying?: boolean;
  /** Labels are periods, ascending: they lie on an axis of time. */
  isTime: boolean;
  labels: readonly string[];
  series: readonly ChartSeries[];
  lines: readonly ChartLine[];
  direction?: Direction;
  /** Words of the value axis for ordinal states: index 1.. */
  states?: readonly string[];
  /** The present, where the chart is to reach it. Unit: minutes since 1970 on the wall. */
  now?: number;
  /** How far apart values are expected. Unit: minutes. */
  rhythm?: number;
  /** The last value is older than it may be: the chart ends at the present. */
  isSilent?: boolean;
  /** Labels from which values are counted in another way, with what is said of that below the picture. */
  seriesBreaks?: readonly { i: number; text: string }[];
  /** Labels before which a line breaks, where points were left out after that was found. */
  breaks?: ReadonlySet<number>;
  /** What the axis of values spans at least, for drawings side by side. */
  least?: readonly [number, number];
  words: ChartWords;
  tick: (value: number) => string;
  axis: (label: string) => string;
  /** For eye and ear. */
  point: (series: number, i: number) => string;
};

/** Keeps the labels at some indices, ascending, as thinning chose them. */
export const pickModel = (model: ChartModel, at: readonly number[]): ChartModel => ({
  ...model,
  labels: at.map((i) => model.labels[i]!),
  series: model.series.map(({ emptiness, outlookFrom, ...one }) => ({
    ...one,
    values: at.map((i) => one.values[i] ?? null),
    ...(emptiness && { emptiness: at.map((i) => emptiness[i] ?? null) }),
    ...(outlookFrom !== undefined && { outlookFrom: at.filter((i) => i < outlookFrom).length }),
  })),
  lines: model.lines.map((one) => ({ ...one, values: at.map((i) => one.values[i] ?? null) })),
  ...(model.seriesBreaks && {
    seriesBreaks: model.seriesBreaks.map((one) => ({ ...one, i: at.filter((i) => i < one.i).length })),
  }),
  point: (series, i) => model.point(series, at[i]!),
});
