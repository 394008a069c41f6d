// Lines, steps and standing bars in the room that there is. A number is never cut: where the room is short, names and units give way.
import type { Frame, FrameEnd } from '../core/answers/frame.ts';
import { spread } from '../core/answers/frame.ts';
import { heightOf } from '../core/answers/value-axis.ts';
import { broken, gapRoom, gapTexts, legendOf, nameTexts, timeTexts, wrapped } from './below.ts';
import { frameIn, type Box, type Layout, type PlacedText } from './places.ts';
import type { ChartModel } from './model.ts';
import { fitted, textWidth } from './scale.ts';

/** The plot is at least as high as so many lines of text; with more words around it the whole drawing grows. */
const LEAST_ROWS = 5;
/** Values at the ends are bold. */
const BOLD = 1.08;
/** Of the width: of words beside the plot at the left, of names at the right. */
const LEFT = 0.3,
  RIGHT = 0.34,
  LEFT_MOST = 0.36,
  PLOT = 0.4;

/** What stands at the left of each tick, as lines; without units where they do not fit. Words of states are broken between words. */
const valueWordsOf = (
  model: ChartModel,
  { y: { ticks } }: Frame,
  width: number,
  size: number,
  lines: number,
): string[][] => {
  const wide = (word: string): number => textWidth(word, size);
  const { states } = model;
  if (!states) {
    const whole = model.words.ticks(ticks);
    const isWide = whole.some((word) => wide(word) > width * LEFT_MOST);
    return (isWide ? model.words.ticks(ticks, true) : whole).map((word) => [word]);
  }
  const longest = Math.max(0, ...states.flatMap((state) => state.split(' ').map(wide)));
  const room = Math.max(width * LEFT, Math.min(width * LEFT_MOST, longest));
  return ticks.map((tick) => {
    const state = states[tick - 1] ?? '';
    const all = broken(state, room, size).map((line) => fitted(line, room, size));
    return all.length <= lines ? all : [fitted(state, room, size)];
  });
};

/** `sign`: how its line is drawn. */
type Named = { name: string; value: string; sign: string };
const SIGNS = ['──', '╌╌', '···', '─·─'] as const;
const namedOf = (model: ChartModel, { series, i }: FrameEnd): Named => {
  const one = model.series[series]!;
  const name = model.series.length > 1 ? one.name : '';
  return { name, value: model.tick(one.values[i]!), sign: SIGNS[series % SIGNS.length]! };
};
const saidOf = ({ name, value }: Pick<Named, 'name' | 'value'>): string =>
  name === '' ? value : `${name}: ${value}`;
/** The value whole, and as much of the name as there is room for; names that begin alike keep their ends. */
const endTexts = (ends: readonly Named[], room: number, size: number): string[] => {
  const cut = ends.map((one) => {
    const isWhole = one.name === '' || textWidth(saidOf(one), size) <= room;
    return isWhole ? one.name : fitted(one.name, room - textWidth(`: ${one.value}`, size), size);
  });
  return ends.map(({ name, value }, i) => {
    const short = cut[i]!;
    if (short === name || cut.filter((other) => other === short).length === 1)
      return saidOf({ name: short, value });
    return saidOf({ name: `…${[...name].slice(1 - [...short].length).join('')}`, value });
  });
};

/** Of the words beside the plot at its right. Missing: null where the plot would be too narrow; then they stand above it. */
const marginOf = (
  model: ChartModel,
  ends: readonly Named[],
  names: number,
  width: number,
  left: number,
  size: number,
): number | null => {
  const wide = (text: string): number => textWidth(text, size) * BOLD;
  // Of a name at least its beginning; a word of a state is whole.
  const least = ends.map(({ name, value }) => wide(`${name === '' ? '' : 'Abcd: '}${value}`));
  const whole = Math.max(size, names, ...ends.map((one) => wide(saidOf(one))));
  const right = 16 + Math.max(names, Math.min(width * RIGHT, whole), ...least);
  const isTight = width - left - right < width * PLOT || (model.states !== undefined && right > width * 0.4);
  return ends.length > 0 && isTight ? null : right;
};

type Line = Pick<PlacedText, 'role' | 'of' | 'text'>;
/** Limits outside the picture, each as the lines of text that name it. */
const edgeLines = (
  model: ChartModel,
  frame: Frame,
  side: 'above' | 'below',
  room: number,
  size: number,
): Line[] =>
  frame.bounds.flatMap(({ line, outside }): Line[] => {
    if (outside?.side !== side) return [];
    const { edge, label } = model.lines[line]!;
    const said = edge?.[side] ?? `${label}: ${model.tick(outside.value)}`;
    const all = broken(`${side === 'above' ? '↑' : '↓'} ${said}`, room, size);
    return all.map((text) => ({ role: 'edge', of: line, text }));
  });
/** What stands above the plot, line by line from the top: values that have no room beside it, limits beyond it. */
const linesAbove = (ends: readonly Named[], at: readonly FrameEnd[], room: number, size: number): Line[] =>
  ends.flatMap((one, i) =>
    broken(ends.length > 1 ? `${one.sign} ${saidOf(one)}` : one.value, room, size * BOLD).map((text) => ({
      role: 'end' as const,
      of: at[i]!.series,
      text,
    })),
  );

/** Where lines beyond the plot begin and how long they may be: below each other with the plot, or over the whole width. */
const roomOf = (
  model: ChartModel,
  ends: readonly Named[],
  frame: Frame,
  width: number,
  left: number,
  size: number,
): readonly [number, number] => {
  const room = width - left - 8;
  const all = [
    ...edgeLines(model, frame, 'above', room, size),
    ...edgeLines(model, frame, 'below', room, size),
    ...linesAbove(ends, frame.ends, room, size),
  ];
  return all.every(({ text }) => textWidth(text, size) * BOLD <= room) ? [left, room] : [10, width - 20];
};

/** From a baseline downwards. */
const placed = (lines: readonly Line[], x: number, from: number, row: number): PlacedText[] =>
  lines.map((line, i) => ({ ...line, x, y: from + i * row, anchor: 'start' }));

const nowText = (model: ChartModel, frame: Frame, box: Box, size: number): PlacedText[] => {
  if (frame.now === null) return [];
  const x = box.left + frame.now * (box.right - box.left);
  const half = textWidth(model.words.now, size) / 2;
  const text: Omit<PlacedText, 'anchor'> = { role: 'now', text: model.words.now, x, y: box.top - 5 };
  if (frame.now > 0.9 || x + half > box.right) return [{ ...text, anchor: 'end' }];
  return [{ ...text, anchor: x - half < box.left ? 'start' : 'middle' }];
};

/** Unit: px; `size` is that of the texts. */
export const standing = (model: ChartModel, width: number, given: number, size: number): Layout => {
  const row = size * 1.35;
  const rows = given / row - 4;
  const first = frameIn(model, rows, (width * 0.72) / (size * 5.2));
  const lines = Math.max(1, Math.floor(rows / Math.max(1, first.y.ticks.length)));
  const valueWords = valueWordsOf(model, first, width, size, lines);
  const limits = first.bounds.filter(({ at }) => at !== null);
  const ends = model.kind === 'bar' ? [] : first.ends;
  const named = ends.map((end) => namedOf(model, end));
  const left = 14 + valueWords.flat().reduce((wide, word) => Math.max(wide, textWidth(word, size)), 0);
  // Ends of series and names of limits stand in the right margin, where no line runs through them.
  const names = Math.max(0, ...limits.map(({ line }) => textWidth(model.lines[line]!.label, size)));
  const margin = marginOf(model, named, names, width, left, size);
  const right = margin ?? 16 + Math.max(size, names);
  const beside = margin === null ? [] : ends;
  const [indent, room] = roomOf(model, named, first, width, left, size);
  const above = [
    ...(margin === null ? linesAbove(named, ends, room, size) : []),
    ...edgeLines(model, first, 'above', room, size),
  ];
  const below = edgeLines(model, first, 'below', room, size);
  const legend = wrapped(legendOf(model, first), width - 20, size * 0.9);
  const gaps = gapRoom(first, below.length > 0, size);
  const top = size + 8 + above.length * row;
  const under = size + 18 + gaps + (legend.length + below.length) * row;
  const height = Math.max(given, top + LEAST_ROWS * row + under);
  const box: Box = { left, right: width - right, top, bottom: height - under };
  const timeY = height - 8 - legend.length * row;
  const timed = (frame: Frame): PlacedText[] =>
    (model.isTime && frame.ticks.length > 0 ? timeTexts : nameTexts)(model, frame, box, size, timeY);
  let frame = first,
    times = timed(first);
  if (times.length < 2 && model.labels.length > 1) {
    // Fewer ticks that have room say more than many that have none.
    frame = frameIn(model, rows, (box.right - box.left) / (size * 7));
    times = timed(frame);
  }
  const x = (at: number): number => box.left + at * (box.right - box.left);
  const y = (at: number): number => box.bottom - at * (box.bottom - box.top);
  const least = row / Math.max(1, box.bottom - box.top);
  const heights = spread(
    [...beside.map(({ at }) => at), ...limits.map(({ at }) => at!)],
    least,
    beside.length,
  );
  const lineAt = (at: number): number => y(at) + size * 0.36;
  const endWords = endTexts(named, right - 12, size * BOLD);
  const texts: PlacedText[] = [
    ...frame.y.ticks.flatMap((tick, i) =>
      valueWords[i]!.map((text, k, all): PlacedText => ({
        role: 'value',
        text,
        x: box.left - 8,
        y: lineAt(heightOf(tick, frame.y)) + (k - (all.length - 1) / 2) * size * 1.1,
        anchor: 'end',
      })),
    ),
    ...times,
    ...beside.map((end, i): PlacedText => ({
      role: 'end',
      of: end.series,
      text: endWords[i]!,
      x: box.right + 8,
      y: lineAt(heights[i]!),
      anchor: 'start',
    })),
    ...limits.map((bound, i): PlacedText => ({
      role: 'limit',
      of: bound.line,
      text: model.lines[bound.line]!.label,
      x: box.right + 8,
      y: lineAt(heights[beside.length + i]!),
      anchor: 'start',
    })),
    ...placed(above, indent, size, row),
    ...placed(below, indent, box.bottom + gaps + row, row),
    ...nowText(model, frame, box, size),
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
