// A frame in the room that there is: margins, and the place of each text in px. Both renderers draw what stands here and decide nothing.
import { heightOf } from '../core/answers/value-axis.ts';
import type { ChartModel } from './model.ts';
import { frameIn, type Box, type Layout, type PlacedText } from './places.ts';
import { barSizes, fitted, textWidth } from './scale.ts';
import { standing } from './standing.ts';

export type { Box, Layout, PlacedText } from './places.ts';

/** Lying bars: names at the left, each value at the end of its bar, one below the other. */
const lying = (model: ChartModel, width: number, size: number): Layout => {
  const frame = frameIn(model, 12, 4);
  const names = model.labels.map((label) => model.axis(label));
  const { thick, row } = barSizes(model, size);
  const left = Math.min(
    width * 0.38,
    12 + names.reduce((wide, name) => Math.max(wide, textWidth(name, size)), 0),
  );
  const figures = model.series.flatMap(({ values }) =>
    values.map((value) => (value === null ? '–' : model.tick(value))),
  );
  const right = 14 + figures.reduce((wide, text) => Math.max(wide, textWidth(text, size) * 1.08), 0);
  const height = names.length * row + 12;
  const box: Box = { left, right: width - right, top: 4, bottom: height - 6 };
  const value = (one: number): number => box.left + heightOf(one, frame.y) * (box.right - box.left);
  const y = (at: number): number => box.top + at * (box.bottom - box.top);
  const texts: PlacedText[] = names.map((name, i) => ({
    role: 'time',
    text: fitted(name, left - 10, size),
    x: left - 8,
    y: 8 + i * row + (row - 12) / 2 + size * 0.36,
    anchor: 'end',
  }));
  model.series.forEach((series, s) =>
    series.values.forEach((one, i) =>
      texts.push({
        role: 'end',
        of: s,
        text: one === null ? '–' : model.tick(one),
        x: Math.max(value(0), one === null ? value(0) : value(one)) + 6,
        y: 8 + i * row + s * thick + thick / 2 + size * 0.3,
        anchor: 'start',
      }),
    ),
  );
  return { frame, box, height, texts, x: (at) => box.left + at * (box.right - box.left), y, value };
};

/** Where all of a chart lies. Unit: px. Cost: a few passes over the model. */
export const layoutOf = (model: ChartModel, width: number, height: number, size: number): Layout =>
  model.kind === 'bar' && model.isLying ? lying(model, width, size) : standing(model, width, height, size);
