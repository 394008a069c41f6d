// What the cells of a line rule out, or settle, whatever else it looks like: figures are no names, names of fields are.
import { readDate } from '../values/dates.ts';
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { ANY, B, bits, G, H, NOTE } from './states.ts';
import type { Usual } from './usual.ts';
import { UNIT_CELL } from './words.ts';

const NO_HEAD = ANY & ~bits(H, B);
const HEADS = bits(H, B);

/** A number of so many digits, alone above figures, is of what was counted. */
const LARGE = /^\d{5,9}$/;
const WHOLE = /^\d{1,9}$/;

/** Whether numbers go up from left to right, or in rounds that are alike: classes and months that are called by numbers. */
const areClasses = (numbers: readonly number[]): boolean => {
  const different = numbers.filter((one, i) => one !== numbers[i - 1]);
  const length = different.findIndex((one, i) => i > 0 && one < different[i - 1]!);
  if (length < 0) return true;
  return length > 1 && different.every((one, i) => one === different[i % length]);
};

class RuledOut {
  readonly may: Uint8Array;
  private readonly cells: Cells;
  private readonly sheet: Usual;

  constructor(cells: Cells, sheet: Usual) {
    this.cells = cells;
    this.sheet = sheet;
    this.may = new Uint8Array(cells.rows.length).fill(ANY);
  }

  private textsAt(line: number): readonly string[] {
    const { width, texts } = this.cells;
    return texts.slice(line * width, (line + 1) * width).map((text) => text.trim());
  }
  private filledIn(line: number): readonly number[] {
    return this.textsAt(line).flatMap((text, c) => (text === '' ? [] : [c]));
  }

  /** Numbers in columns of figures that go up and down are figures, whatever stands empty beside them. `numbers`: as in linesOf. */
  figures(numbers: Uint8Array): void {
    const { width, kinds } = this.cells;
    numbers.forEach((has, line) => {
      if (has === 0) return;
      const texts = this.textsAt(line);
      const found = this.sheet.numeric.flatMap((c) =>
        kinds[line * width + c] === KIND.number && !UNIT_CELL.test(texts[c]!) ? [texts[c]!] : [],
      );
      const whole = found.filter((text) => WHOLE.test(text)).map(Number);
      const isLarge = found.length === 1 && LARGE.test(found[0]!);
      // Numbers of columns may have slips, and are never much more than there are columns.
      const areOfColumns = whole.every((one) => one <= 2 * width) && whole.length === found.length;
      const areFigures = whole.length > 1 && !areClasses(whole) && !areOfColumns;
      if (isLarge || areFigures) this.may[line]! &= NO_HEAD;
    });
  }

  /** A day alone in the first column, or a year above a blank line, is when something was, and the name of no column. */
  days(): void {
    const { width, kinds, gaps } = this.cells;
    if (width < 3) return;
    for (let line = 0; line < this.may.length; line++) {
      if (kinds[line * width] !== KIND.year || this.filledIn(line).length > 1) continue;
      const isParted = line < this.sheet.first && (gaps[line + 1] ?? 0) > 0;
      if (isParted || readDate(this.textsAt(line)[0]!)?.kind === 'day') this.may[line]! &= NO_HEAD;
    }
  }

  /** Different words over most of the columns of figures call these, and no records; behind a gap among figures they are the names of others. */
  names(): void {
    const { numeric, first, last } = this.sheet;
    const { width, kinds, single, gaps } = this.cells;
    for (let line = 0; line < this.may.length; line++) {
      const texts = this.textsAt(line);
      const filled = numeric.filter((c) => texts[c] !== '');
      const words = filled.filter((c) => kinds[line * width + c] === KIND.text).map((c) => texts[c]!);
      const areDifferent = new Set(words).size > 1 && words.length > 2 && words.length * 2 > numeric.length;
      if (!areDifferent || single[line] === 1) continue;
      this.may[line]! &= ~bits(G);
      const isAmong = line > first && line < last && gaps[line]! > 0;
      if (isAmong && words.length === filled.length) this.may[line] = HEADS;
    }
  }

  /** `krs17`, `kreis_name`, `bev17` above the first record: how a data base calls its columns. What stands right above names them for people. */
  fields(): void {
    const { first } = this.sheet;
    const isField = (text: string): boolean => /^[a-z][a-z0-9_.]{1,30}$/i.test(text);
    const isCode = (text: string): boolean => isField(text) && /[_\d]/.test(text);
    for (let line = 0; line < Math.min(first, 12); line++) {
      const texts = this.textsAt(line);
      const isNamed = texts.every(isField) && new Set(texts).size === texts.length;
      const codes = texts.filter(isCode).length;
      if (texts.length < 3 || !isNamed || codes * 2 < texts.length) continue;
      const below = this.textsAt(line + 1);
      if (below.filter(isCode).length * 4 > codes) continue;
      this.may[line] = HEADS;
      const above = line > 0 ? this.textsAt(line - 1) : [];
      const words = new Set(above.filter((text) => text !== ''));
      const kinds = this.cells.kinds.subarray((line - 1) * texts.length, line * texts.length);
      const areWords = kinds.every((kind) => kind === KIND.text || kind === KIND.empty);
      if (words.size > 1 && words.size * 2 > texts.length && areWords) this.may[line - 1] = HEADS;
      return;
    }
  }

  /** Below the last figures and a gap: signs and numbers of notes, each with what it means, and lines of one cell. */
  legend(): void {
    const { width, kinds, gaps } = this.cells;
    const from = this.sheet.last + 1;
    if (from === 0 || from >= this.may.length || gaps[from] === 0) return;
    let count = 0;
    for (let line = from; line < this.may.length; line++) {
      const at = this.filledIn(line);
      if (at.length === 1) continue;
      const isMeaning = kinds[line * width + at[1]!] === KIND.text && this.textsAt(line)[at[1]!]!.length > 7;
      if (at.length !== 2 || at[0] !== 0 || this.textsAt(line)[0]!.length > 3 || !isMeaning) return;
      count++;
    }
    if (count > 0) this.may.fill(bits(NOTE), from);
  }

  /** A line that is drawn (`______`) below the last figures, and lines of one cell from there on: what is remarked of the table. */
  remarks(): void {
    const { last } = this.sheet;
    for (let line = Math.max(0, last + 1); last >= 0 && line < this.may.length; line++) {
      if (!/^(?:_{3,}|[-–—]{5,}|={5,})$/.test(this.textsAt(line)[0]!)) continue;
      const isAlone = (i: number): boolean => this.filledIn(i).length === 1;
      for (let at = line; at < this.may.length; at++) if (!isAlone(at)) return;
      this.may.fill(bits(NOTE), line);
      return;
    }
  }
}

/** Shape: for each line the states that it may have, as bits. `numbers`: whether a line holds a number that does not count columns. */
export const ruledOut = (cells: Cells, sheet: Usual, numbers: Uint8Array): Uint8Array => {
  const ruled = new RuledOut(cells, sheet);
  ruled.figures(numbers);
  ruled.days();
  ruled.names();
  ruled.fields();
  ruled.legend();
  ruled.remarks();
  return ruled.may;
};
