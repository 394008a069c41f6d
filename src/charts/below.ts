// The words below a chart, and what stands at its edges: times, names, signs of gaps, the legend. Each with its place in px.
import type { Frame, GapKind } from '../core/answers/frame.ts';
import { hasYearAfter, isChangeAfter } from '../core/answers/time-axis.ts';
import type { Box, PlacedText } from './places.ts';
import type { ChartModel } from './model.ts';
import { fitted, textWidth } from './scale.ts';

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

/**
 * Ticks of time that do not touch; where the year changes is kept before its neighbour. What a tick says depends on those that are
 * written, not on those that had no room.
 */
export const timeTexts = (
  model: ChartModel,
  frame: Frame,
  box: Box,
  size: number,
  y: number,
): PlacedText[] => {
  type Placed = { text: PlacedText; to: number; tick: Frame['ticks'][number] };
  const placed: Placed[] = [];
  const width = box.right - box.left;
  const place = (tick: Frame['ticks'][number]): { one: Placed; from: number } => {
    const before = placed.at(-1)?.tick.period;
    const said = {
      ...tick,
      isChange: isChangeAfter(before, tick.period),
      hasYear: hasYearAfter(before, tick.period, model.now),
    };
    const text = model.words.time(said);
    const wide = textWidth(text, size);
    const from = Math.max(2, Math.min(box.left + tick.x * width - wide / 2, box.right + 8 - wide));
    const at = { role: 'time' as const, text, x: from + wide / 2, y, anchor: 'middle' as const };
    return { one: { text: at, to: from + wide, tick: said }, from };
  };
  for (const tick of frame.ticks) {
    let { one, from } = place(tick);
    const isFree = (): boolean => (placed.at(-1)?.to ?? -Infinity) + size * 0.7 <= from;
    while (!isFree() && one.tick.isChange && placed.length > 1 && !placed.at(-1)!.tick.isChange) {
      placed.pop();
      ({ one, from } = place(tick));
    }
    if (isFree()) placed.push(one);
  }
  return placed.map(({ text }) => text);
};

/** Names below a line or a bar, every so many that none touches the next, counted from the last; times are never cut. */
export const nameTexts = (
  model: ChartModel,
  frame: Frame,
  box: Box,
  size: number,
  y: number,
): PlacedText[] => {
  const width = box.right - box.left;
  const room = width / Math.max(1, Math.min(4, model.labels.length)) - size;
  const names = model.labels.map((label) => {
    const name = model.axis(label);
    return model.isTime ? name : fitted(name, room, size);
  });
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name, size)), 0);
  const step = Math.max(1, Math.ceil((widest + size) / Math.max(1, width / Math.max(1, names.length))));
  const placed: PlacedText[] = [];
  let free = Infinity;
  for (let i = names.length - 1; i >= 0; i -= step) {
    const text = names[i]!;
    const half = textWidth(text, size) / 2;
    const x = Math.max(2 + half, Math.min(box.left + frame.x[i]! * width, box.right + 8 - half));
    // The last one is moved into the picture, where it may be too near.
    if (x + half > free) continue;
    placed.unshift({ role: 'time', text, x, y, anchor: 'middle' });
    free = x - half - size * 0.7;
  }
  return placed;
};

/** Below the plot: no line runs through a sign. Unit: px that they need there beyond what there is. */
export const gapRoom = (frame: Frame, hasEdge: boolean, size: number): number => {
  if (frame.gaps.length === 0) return 0;
  return hasEdge ? size * 1.1 : Math.max(0, size * 0.6 - 5);
};
export const gapTexts = (frame: Frame, box: Box, size: number): PlacedText[] => {
  let free = -Infinity;
  return frame.gaps.flatMap((gap): PlacedText[] => {
    // At the left it keeps away from the lowest value, at the right from the last one.
    const wide = box.right - box.left;
    const middle = ((gap.from + gap.to) / 2) * wide;
    const x = Math.max(size * 0.2, Math.min(wide - size * 0.5, middle)) + box.left;
    if (x < free) return [];
    free = x + size * 1.1;
    return [{ role: 'gap', text: GAP_SIGNS[gap.kind], x, y: box.bottom + 3 + size * 0.76, anchor: 'middle' }];
  });
};

/** A text as lines that fit, broken between words; a word alone is longer than a line at most. */
export const broken = (text: string, room: number, size: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
};

/** Lines of text, filled with parts as far as the width goes. */
export const wrapped = (parts: readonly string[], room: number, size: number): string[] => {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length > 0 ? `${lines.at(-1)} · ${part}` : part;
    if (lines.length > 0 && textWidth(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(...(textWidth(part, size) <= room ? [part] : broken(part, room, size)));
  }
  return lines;
};

/** What is to be said below the picture: a cut axis, and what the signs of gaps mean. */
export const legendOf = (model: ChartModel, frame: Frame): string[] => [
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
