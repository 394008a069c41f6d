// A frame in the room that there is: margins, and the place of each text in px. Both renderers draw what stands here and decide nothing.
import { heightOf } from '../core/answers/value-axis.ts';
import { frameOf, spread, type Frame, type GapKind } from '../core/answers/frame.ts';
import { barSizes } from './scale.ts';
import type { ChartModel } from './model.ts';
import { fitted, textWidth } from './scale.ts';

export type TextRole = 'value' | 'time' | 'end' | 'limit' | 'edge' | 'now' | 'gap' | 'legend';
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
  /** The whole drawing's; lying bars are as high as they need to be. */
  height: number;
  texts: readonly PlacedText[];
  /** px of a place of the frame. */
  x: (at: number) => number;
  y: (at: number) => number;
  /** px of a value along the axis of values. */
  value: (value: number) => number;
};

/** What tells the kinds of emptiness apart where the line is missing; their words stand in the legend. */
const GAP_SIGNS: Readonly<Record<GapKind, string>> = {
  notReported: '○',
  notCollected: '×',
  withdrawn: '↶',
  secret: '■',
  unknown: '?',
  locked: '▣',
  inhabitants: '∅',
  silent: '…',
};

/** Ticks of time that do not touch; where the year changes is kept before its neighbour. */
const timeTexts = (model: ChartModel, frame: Frame, box: Box, size: number, y: number): PlacedText[] => {
  const placed: { text: PlacedText; from: number; to: number; isChange: boolean }[] = [];
  const width = box.right - box.left;
  for (const tick of frame.ticks) {
    const text = model.words.time(tick);
    const wide = textWidth(text, size);
    const middle = box.left + tick.x * width;
    const from = Math.max(2, Math.min(middle - wide / 2, box.right + 8 - wide));
    const one = {
      text: { role: 'time' as const, text, x: from + wide / 2, y, anchor: 'middle' as const },
      from,
      to: from + wide,
      isChange: tick.isChange,
    };
    const before = placed.at(-1);
    if (before && before.to + size * 0.7 > from) {
      if (!tick.isChange || before.isChange) continue;
      placed.pop();
    }
    placed.push(one);
  }
  return placed.map(({ text }) => text);
};

/** Names below a line or a bar, every so many that none touches the next, counted from the last. */
const nameTexts = (model: ChartModel, frame: Frame, box: Box, size: number, y: number): PlacedText[] => {
  const names = model.labels.map((label) => model.axis(label));
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name, size)), 0);
  const width = box.right - box.left;
  const step = Math.max(1, Math.ceil((widest + size) / Math.max(1, width / Math.max(1, names.length))));
  return names.flatMap((text, i): PlacedText[] =>
    (names.length - 1 - i) % step === 0
      ? [{ role: 'time', text, x: box.left + frame.x[i]! * width, y, anchor: 'middle' }]
      : [],
  );
};

const gapTexts = (frame: Frame, box: Box, size: number): PlacedText[] => {
  let free = -Infinity;
  return frame.gaps.flatMap((gap): PlacedText[] => {
    const x = box.left + ((gap.from + gap.to) / 2) * (box.right - box.left);
    if (x < free) return [];
    free = x + size;
    return [{ role: 'gap', text: GAP_SIGNS[gap.kind], x, y: box.bottom - 4, anchor: 'middle' }];
  });
};

/** Lines of text, filled with parts as far as the width goes. */
const wrapped = (parts: readonly string[], room: number, size: number): string[] => {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length > 0 ? `${lines.at(-1)} · ${part}` : part;
    if (lines.length > 0 && textWidth(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map((line) => fitted(line, room, size));
};

/** What is to be said below the picture: a cut axis, and what the signs of gaps mean. */
const legendOf = (model: ChartModel, frame: Frame): string[] => [
  ...(frame.y.isCut && !model.states
    ? [frame.y.low > 0 ? model.words.cut(frame.y.low, false) : model.words.cut(frame.y.high, true)]
    : []),
  ...(model.series.some(({ outlookFrom, values }) => outlookFrom !== undefined && outlookFrom < values.length)
    ? [`┄ ${model.words.outlook}`]
    : []),
  ...(frame.seriesBreaks.length > 0 ? (model.seriesBreaks ?? []).map(({ text }) => `┊ ${text}`) : []),
  ...[...new Set(frame.gaps.map(({ kind }) => kind))].map(
    (kind) => `${GAP_SIGNS[kind]} ${model.words.gap(kind)}`,
  ),
];

const named = (model: ChartModel, series: number, i: number): string => {
  const value = model.tick(model.series[series]!.values[i]!);
  return model.series.length > 1 ? `${model.series[series]!.name}: ${value}` : value;
};

const frameIn = (model: ChartModel, rows: number, ticks: number): Frame =>
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

/** Lines, steps and standing bars. Unit: px; `size` is that of the texts. */
const standing = (model: ChartModel, width: number, height: number, size: number): Layout => {
  const row = size * 1.35;
  const frame = frameIn(model, height / row - 4, (width * 0.72) / (size * 5.2));
  const valueWords = model.states
    ? frame.y.ticks.map((tick) => model.states![tick - 1] ?? '')
    : model.words.ticks(frame.y.ticks);
  const isBar = model.kind === 'bar';
  const limits = frame.bounds.filter(({ at }) => at !== null);
  const outside = frame.bounds.filter((bound) => bound.outside !== null);
  const above = outside.filter((bound) => bound.outside!.side === 'above'),
    below = outside.filter((bound) => bound.outside!.side === 'below');
  const ends = isBar ? [] : frame.ends;
  const most = width * 0.34;
  const left =
    14 +
    Math.min(
      width * 0.3,
      valueWords.reduce((wide, word) => Math.max(wide, textWidth(word, size)), 0),
    );
  // Ends of series and names of limits stand in the right margin, where no line runs through them.
  const right =
    16 +
    Math.min(
      most,
      Math.max(
        size,
        ...ends.map(({ series, i }) => textWidth(named(model, series, i), size) * 1.08),
        ...limits.map(({ line }) => textWidth(model.lines[line]!.label, size)),
      ),
    );
  const legend = wrapped(legendOf(model, frame), width - 20, size * 0.9);
  const top = size + 8 + above.length * row;
  const bottom = height - size - 18 - legend.length * row - below.length * row;
  const box: Box = { left, right: width - right, top, bottom };
  const x = (at: number): number => box.left + at * (box.right - box.left);
  const y = (at: number): number => box.bottom - at * (box.bottom - box.top);
  const least = row / Math.max(1, box.bottom - box.top);
  const heights = spread([...ends.map(({ at }) => at), ...limits.map(({ at }) => at!)], least, ends.length);
  const beside = (at: number): number => y(at) + size * 0.36;
  const edge = (bound: (typeof outside)[number], side: 'above' | 'below'): string => {
    const line = model.lines[bound.line]!;
    return `${side === 'above' ? '↑' : '↓'} ${line.edge?.[side] ?? `${line.label}: ${model.tick(bound.outside!.value)}`}`;
  };
  const under = height - 8 - legend.length * row;
  const texts: PlacedText[] = [
    ...frame.y.ticks.map((tick, i): PlacedText => ({
      role: 'value',
      text: fitted(valueWords[i]!, width * 0.3, size),
      x: box.left - 8,
      y: beside(heightOf(tick, frame.y)),
      anchor: 'end',
    })),
    ...(model.isTime && frame.ticks.length > 0
      ? timeTexts(model, frame, box, size, under)
      : nameTexts(model, frame, box, size, under)),
    ...ends.map((end, i): PlacedText => ({
      role: 'end',
      of: end.series,
      text: fitted(named(model, end.series, end.i), right - 12, size * 1.06),
      x: box.right + 8,
      y: beside(heights[i]!),
      anchor: 'start',
    })),
    ...limits.map((bound, i): PlacedText => ({
      role: 'limit',
      of: bound.line,
      text: fitted(model.lines[bound.line]!.label, right - 12, size),
      x: box.right + 8,
      y: beside(heights[ends.length + i]!),
      anchor: 'start',
    })),
    ...above.map((bound, i): PlacedText => ({
      role: 'edge',
      of: bound.line,
      text: fitted(edge(bound, 'above'), width - box.left - 8, size),
      x: box.left,
      y: size + i * row,
      anchor: 'start',
    })),
    ...below.map((bound, i): PlacedText => ({
      role: 'edge',
      of: bound.line,
      text: fitted(edge(bound, 'below'), width - box.left - 8, size),
      x: box.left,
      y: box.bottom + (i + 1) * row,
      anchor: 'start',
    })),
    ...(frame.now === null
      ? []
      : [
          {
            role: 'now' as const,
            text: model.words.now,
            x: x(frame.now),
            y: box.top - 5,
            anchor: frame.now > 0.9 ? ('end' as const) : ('middle' as const),
          },
        ]),
    ...gapTexts(frame, box, size),
    ...legend.map((text, i): PlacedText => ({
      role: 'legend',
      text,
      x: 10,
      y: height - 6 - (legend.length - 1 - i) * row,
      anchor: 'start',
    })),
  ];
  return { frame, box, height, texts, x, y, value: (value) => y(heightOf(value, frame.y)) };
};

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
  const right =
    14 +
    Math.min(
      width * 0.34,
      figures.reduce((wide, text) => Math.max(wide, textWidth(text, size) * 1.08), 0),
    );
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
