// What a file itself shows some of its lines to be, by merged cells and by signs: states that a reading may give them, whatever they look like.
import { numbersColumns } from './column-numbers.ts';
import type { Cells } from './evidence.ts';
import { KIND } from './kinds.ts';
import { ANY, AROUND, B, bits, G, H, HEAD, NOTE, T } from './states.ts';
import type { Usual } from './usual.ts';
import { UNIT_CELL } from './words.ts';

/** A head of more lines was not seen. */
const MOST_NAMES = 12;

/** What calls the records below it, or stands around them. */
const CALLS = bits(T, G, NOTE);

/** `# Quelle: …`, alone in its line. Source: CSV on the Web, comment prefix. */
const COMMENT = /^#($|[\s_\p{L}©])/u;
/** Data bases of the statistical offices begin a table so, and all up to its names with the first cell alone. Source: GENESIS, CSV. */
const GENESIS = /^GENESIS-Tabelle:/;

class Marked {
  readonly may: Uint8Array;
  private readonly n: number;
  private readonly cells: Cells;
  private readonly sheet: Usual;
  private readonly numbers: Uint8Array;

  constructor(cells: Cells, sheet: Usual, numbers: Uint8Array) {
    this.cells = cells;
    this.sheet = sheet;
    this.numbers = numbers;
    this.n = cells.rows.length;
    this.may = new Uint8Array(this.n).fill(ANY);
  }

  private textsAt(line: number): readonly string[] {
    const { width, texts } = this.cells;
    return texts.slice(line * width, (line + 1) * width);
  }
  /** A word in the first column, and none over the columns of figures. */
  private isLabelled(line: number): boolean {
    const { kinds, width } = this.cells;
    const isWord = (c: number): boolean => kinds[line * width + c] === KIND.text;
    return isWord(0) && !this.sheet.numeric.some(isWord);
  }
  private isAlone(line: number): boolean {
    return this.textsAt(line).every((text, c) => (text.trim() !== '') === (c === 0));
  }
  /** Different words over columns of figures. */
  private wordsOver(line: number): readonly string[] {
    const texts = this.textsAt(line);
    return [...new Set(this.sheet.numeric.map((c) => texts[c]!.trim()))].filter((text) => text !== '');
  }

  /** Several words, over most of the columns of figures. */
  private areNames(line: number): boolean {
    const texts = this.textsAt(line);
    const filled = this.sheet.numeric.filter((c) => texts[c]!.trim() !== '').length;
    return this.wordsOver(line).length > 1 && filled * 2 > this.sheet.numeric.length;
  }

  /** Lines that begin with the sign of what is no record, several above all others or below them. */
  comments(): void {
    const isOne = (line: number): boolean => COMMENT.test(this.textsAt(line)[0] ?? '') && this.isAlone(line);
    const run = (from: number, by: number): void => {
      let line = from;
      while (line >= 0 && line < this.n && isOne(line)) line += by;
      // One alone may be a name, and lines that are all of this kind are a list of them.
      if (Math.abs(line - from) < 2 || line < 0 || line >= this.n) return;
      for (let at = from; at !== line; at += by) this.may[at] = AROUND;
    };
    run(0, 1);
    run(this.n - 1, -1);
  }

  titlesOfGenesis(): void {
    if (this.n === 0 || !GENESIS.test(this.textsAt(0)[0] ?? '')) return;
    let line = 0;
    while (line < this.n && this.isAlone(line)) line++;
    if (line < this.n) this.may.fill(AROUND, 0, line);
    // Lines without a label right above the first figures are names, though each stands over one column.
    const { first } = this.sheet;
    let head = first;
    while (head > line && this.textsAt(head - 1)[0]!.trim() === '') head--;
    if (first - head <= MOST_NAMES) this.may.fill(HEAD, Math.max(0, head), Math.max(0, first));
  }

  /** A line that numbers the columns, but for what is merged into it from above. */
  private isNumbered(line: number): boolean {
    const above = line > 0 ? this.textsAt(line - 1) : [];
    const own = this.textsAt(line).map((text, c) => (text === above[c] ? '' : text));
    return numbersColumns(own);
  }

  /** Its numbers are none of records: they count columns, or its label is merged with that of names above. */
  private hasNoFigures(line: number): boolean {
    return this.numbers[line] === 0 || this.isNumbered(line) || this.isBesideNames(line);
  }
  private isBesideNames(line: number): boolean {
    const [label] = this.textsAt(line);
    const isMerged = this.cells.joined[line] === 1 && label !== '' && label === this.textsAt(line - 1)[0];
    if (!isMerged) return false;
    return this.numbers[line - 1] === 0 ? this.wordsOver(line - 1).length > 1 : this.isBesideNames(line - 1);
  }
  /** The first line of figures of records. Missing: -1. */
  private firstFigures(): number {
    let { first } = this.sheet;
    while (first >= 0 && first < this.n && (this.isNumbered(first) || this.isBesideNames(first))) first++;
    return first;
  }

  /** Lines that merged cells hold together, above the first figures. */
  merged(): void {
    const { joined } = this.cells;
    const first = this.firstFigures();
    for (let from = 0; from < first;) {
      let end = from + 1;
      while (end < this.n && joined[end] === 1) end++;
      if (end <= first) this.run(from, end, first);
      from = end;
    }
  }

  private run(from: number, end: number, first: number): void {
    const lines = Array.from({ length: end - from }, (_, i) => from + i);
    const isBelowNames = from > 0 && this.areNames(from - 1);
    // A number in them is of columns, or they are records. Below names of their own they may be records of which no figure is known.
    const areFree = lines.every((line) => this.hasNoFigures(line));
    const haveWords = lines.some((line) => this.wordsOver(line).length > 1);
    if (lines.length > 1 && haveWords && areFree && !isBelowNames) {
      for (const line of lines) {
        const own = this.wordsOver(line);
        // Several words that are no units are names.
        const areNames =
          own.length > 1 && !this.isNumbered(line) && !own.every((text) => UNIT_CELL.test(text));
        this.may[line] = areNames ? bits(H, B) : HEAD;
      }
      // The name of the labels is merged down over all of the head: it begins there, and what has a label of its own below it is no part of it.
      const [label] = this.textsAt(from);
      if (label === '' || label !== this.textsAt(from + 1)[0]) return;
      this.may.fill(AROUND, 0, from);
      const isWhole = lines.every((line) => this.textsAt(line)[0] === label);
      if (isWhole && this.isLabelled(end)) this.may[end]! &= ~HEAD;
    } else if (isBelowNames && end === first && this.comesAgain(from, end)) {
      // What is merged alike again below figures calls the records that follow.
      this.may.fill(CALLS, from, end);
    }
  }

  /** Lines of one merged cell each, between names and the first figures: they call what follows where such lines come again. */
  stacked(): void {
    const first = this.firstFigures();
    let from = first;
    while (from > 1 && this.placeAt(from - 1) > 0) from--;
    if (from === first || this.wordsOver(from - 1).length < 2 || !this.hasNoFigures(from - 1)) return;
    const places = new Set(Array.from({ length: first - from }, (_, i) => this.placeAt(from + i)));
    const again = Array.from({ length: this.n - first }, (_, i) => first + i).filter((line) =>
      places.has(this.placeAt(line)),
    );
    // Above names of its own such a line is the title of another table.
    const isTitle = again.some((line) => this.numbers[line + 1] === 0 && this.areNames(line + 1));
    if (again.length < 2 || isTitle) return;
    this.may.fill(CALLS, from, first);
    for (const line of again) this.may[line] = CALLS;
  }

  /** Where one merged cell is all that stands in a line: its first column. Missing: -1. */
  private placeAt(line: number): number {
    return this.cells.single[line] === 1 ? this.textsAt(line).findIndex((text) => text !== '') : -1;
  }
  private comesAgain(from: number, end: number): boolean {
    const place = this.placeAt(from);
    const others = Array.from({ length: end - from - 1 }, (_, i) => this.textsAt(from + 1 + i));
    if (place < 0 || others.some((texts) => texts.some((text) => text !== ''))) return false;
    for (let line = end + 1; line < this.n; line++) if (this.placeAt(line) === place) return true;
    return false;
  }
}

/** Shape: for each line the states that it may have, as bits. `numbers`: whether a line holds a number that does not count columns. */
export const markedLines = (cells: Cells, sheet: Usual, numbers: Uint8Array): Uint8Array => {
  const marked = new Marked(cells, sheet, numbers);
  marked.comments();
  marked.titlesOfGenesis();
  marked.merged();
  marked.stacked();
  return marked.may;
};
