// About how much room texts need. No font is measured, so it errs to the wide side; pure.
import type { ChartModel } from './model.ts';

/** Of the texts of a chart on a page. Unit: px. */
export const SIZE = 13;

/** Of a usual letter, of a capital, and of the widest ones. Unit: parts of the size. */
const USUAL = 0.58,
  CAPITAL = 0.7,
  WIDE = 0.92;
const CAPITALS = /[A-ZÄÖÜ&…]/,
  WIDEST = /[mwMW%@‰½↑↓↶∅▣]/,
  NARROW = /[ \u00a0.,:;!'|()[\]{}ijlfrtIJ·-]/;
const widthOf = (letter: string): number => {
  if (NARROW.test(letter)) return 0.42;
  if (WIDEST.test(letter)) return WIDE;
  return CAPITALS.test(letter) ? CAPITAL : USUAL;
};

/** Never less than usual letters need, and more for those that are wide. Unit: px at the given size. */
export const textWidth = (text: string, size: number): number => {
  let wide = 0;
  for (const letter of text) wide += widthOf(letter);
  return Math.max(wide, text.length * USUAL) * size;
};

/** Cut at the end, to fit; at least four letters stay. Unit: px. */
export const fitted = (text: string, room: number, size: number): string => {
  const letters = [...text];
  if (letters.length <= 4 || textWidth(text, size) <= room) return text;
  let cut = text;
  for (let most = letters.length - 1; most >= 4; most--) {
    cut = `${letters.slice(0, most - 1).join('')}…`;
    if (textWidth(cut, size) <= room) break;
  }
  return cut;
};

/** Unit: px. `thick`: of one bar with its air, `row`: of all bars of one label. */
export const barSizes = (model: ChartModel, size: number): { thick: number; row: number } => {
  const thick = size + (model.series.length === 1 ? 8 : 4);
  return { thick, row: thick * model.series.length + 12 };
};
