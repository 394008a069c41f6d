// Where the parts of a chart lie in px, and the frame that they are laid out from.
import { frameOf, type Frame } from '../core/answers/frame.ts';
import type { ChartModel } from './model.ts';

type TextRole = 'value' | 'time' | 'end' | 'limit' | 'edge' | 'now' | 'gap' | 'legend';
/** `y` is the baseline. Unit: px. */
export type PlacedText = {
  role: TextRole;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Of the series or line that it names. */
  of?: number;
};
export type Box = { left: number; right: number; top: number; bottom: number };
export type Layout = {
  frame: Frame;
  box: Box;
  /** The whole drawing's: lying bars are as high as they need to be, others higher than asked for where words leave no room. */
  height: number;
  texts: readonly PlacedText[];
  /** px of a place of the frame. */
  x: (at: number) => number;
  y: (at: number) => number;
  /** px of a value along the axis of values. */
  value: (value: number) => number;
};

export const frameIn = (model: ChartModel, rows: number, ticks: number): Frame =>
  frameOf(
    {
      kind: model.kind,
      labels: model.labels,
      isTime: model.isTime,
      series: model.series,
      lines: model.lines,
      ...(model.direction && { direction: model.direction }),
      ...(model.states && { states: model.states.length }),
      ...(model.now !== undefined && { now: model.now }),
      ...(model.rhythm !== undefined && { rhythm: model.rhythm }),
      ...(model.isSilent && { isSilent: true }),
      ...(model.seriesBreaks && { seriesBreaks: model.seriesBreaks.map(({ i }) => i) }),
      ...(model.breaks && { breaks: model.breaks }),
      ...(model.least && { least: model.least }),
    },
    { rows: Math.max(3, rows), ticks: Math.max(2, ticks) },
  );
