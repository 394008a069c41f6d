// What one line of a sheet says by itself and in its columns.
import type { Cells } from './evidence.ts';
import { isFigure, KIND } from './kinds.ts';
import { isColumnNumbers, nextKinds, type Usual } from './usual.ts';
import { lengthBucket, UNIT_CELL, WORDS } from './words.ts';
import { upTo, widthWord, COLUMN_WORDS, share, differenceWord, placeWord } from './line-words.ts';
import { featureOf } from './features.ts';

/** Years that stand side by side. */
const yearsIn = (cells: Cells, line: number): { count: number; rising: boolean; different: boolean } => {
  const found: number[] = [];
  for (let c = 0; c < cells.width; c++)
    if (cells.kinds[line * cells.width + c] === KIND.year) {
      const m = /(1[89]|20|21)\d\d/.exec(cells.texts[line * cells.width + c]!);
      if (m) found.push(Number(m[0]));
    }
  return {
    count: found.length,
    rising: found.every((one, i) => i === 0 || Math.abs(one - found[i - 1]!) <= 10),
    different: new Set(found).size === found.length,
  };
};

const isBracketed = (text: string): boolean => /^\s*[([].*[)\]]\s*$/.test(text);

/** What is said of a line. `main` are the features that its neighbours are told of. */
class Said {
  readonly own: number[] = [];
  readonly main: number[] = [];
  say(name: string): void {
    this.own.push(featureOf(name));
  }
  sayMain(name: string): void {
    const id = featureOf(name);
    this.own.push(id);
    this.main.push(id);
  }
}

/** The cells of a line, counted; what their words say is said on the way. */
const tallyOf = (cells: Cells, sheet: Usual, line: number, said: Said) => {
  const { width, kinds, texts } = cells;
  const base = line * width;
  const counts = new Uint32Array(7),
    rest = new Uint32Array(7);
  let filled = 0,
    firstAt = -1,
    lastAt = -1,
    heads = 0,
    units = 0,
    brackets = 0,
    long = 0,
    textCells = 0,
    again = 0,
    fits = 0,
    usual = 0,
    either = 0;
  const different = new Set<string>();
  const seen = new Set<string>();
  for (let c = 0; c < width; c++) {
    const kind = kinds[base + c]!;
    if (kind === KIND.empty) {
      if (sheet.usualKind[c] !== KIND.empty) either++;
      continue;
    }
    const text = texts[base + c]!;
    counts[kind]!++;
    filled++;
    either++;
    if (kind === sheet.usualKind[c]) usual++;
    if (text.length >= sheet.lengths[c]!.low && text.length <= sheet.lengths[c]!.high) fits++;
    different.add(text.trim());
    if (firstAt >= 0) rest[kind]!++;
    else firstAt = c;
    lastAt = c;
    if (text.length > 30) long++;
    if (UNIT_CELL.test(text.trim())) units++;
    if (isBracketed(text)) brackets++;
    if (kind === KIND.text || kind === KIND.key) {
      textCells++;
      if ((sheet.recurring[c]!.get(text) ?? 0) > 1) again++;
    }
    if (kind !== KIND.text) continue;
    for (const word of WORDS) {
      if (!word.test(text)) continue;
      if (word.name === 'head') heads++;
      if (c === firstAt) said.sayMain(`first cell ${word.name}`);
      else if (!seen.has(word.name)) {
        seen.add(word.name);
        said.say(`other cell ${word.name}`);
      }
    }
  }
  return {
    counts,
    rest,
    filled,
    firstAt,
    lastAt,
    heads,
    units,
    brackets,
    long,
    textCells,
    again,
    fits,
    usual,
    either,
    different: different.size,
  };
};

type Tally = ReturnType<typeof tallyOf>;

/** How much stands in it, of which kinds. */
const sayCells = (cells: Cells, sheet: Usual, line: number, tally: Tally, said: Said): void => {
  const { width, kinds, texts } = cells;
  const { counts, rest, filled, firstAt, lastAt, heads, units, brackets, long, different } = tally;
  const base = line * width;
  const after = filled - 1;
  said.say(`filled ${upTo(filled, 6)}`);
  const against = filled / sheet.usualFilled;
  said.sayMain(`width ${widthWord(filled, against)}`);
  said.say(`first cell in ${COLUMN_WORDS[firstAt] ?? 'later'} column`);
  said.sayMain(`first cell kind ${kinds[base + Math.max(0, firstAt)]!}`);
  said.say(`first column kind ${kinds[base]!}`);
  said.sayMain(`numbers ${share(rest[KIND.number]!, after)}`);
  said.sayMain(`texts ${share(rest[KIND.text]!, after)}`);
  said.say(`years ${share(rest[KIND.year]!, after)}`);
  said.say(`signs ${share(rest[KIND.sign]! + rest[KIND.mark]!, after)}`);
  if (counts[KIND.key]! > 0) said.say('has key');
  if (counts[KIND.mark]! > 0) said.say('has mark');
  if (filled > 0 && counts[KIND.number]! + counts[KIND.year]! + counts[KIND.sign]! === filled)
    said.say('no text');
  if (counts[KIND.text]! === filled && filled > 1) said.say('only text');
  if (filled > 1) {
    said.say(differenceWord(different, filled));
    if (filled === width && different === filled && counts[KIND.text] === filled)
      said.sayMain('every column named');
    if (lastAt === width - 1) said.say('last column filled');
  } else if (filled === 1) {
    said.say(`one cell ${placeWord(firstAt, width)} kind ${kinds[base + firstAt]!}`);
  }
  const label = texts[base + Math.max(0, firstAt)]!.trim();
  said.say(`first length ${lengthBucket(label.length)}`);
  said.say(`heads ${share(heads, filled)}`);
  said.say(`units ${share(units, filled - (units > 0 && units < filled ? 1 : 0))}`);
  if (brackets > 0)
    said.say(`brackets ${share(brackets, filled - (brackets < filled && filled > 1 ? 1 : 0))}`);
  said.say(`long ${share(long, filled)}`);
  if (!/\d/.test(label)) said.say('first without digit');
};

/** How it goes with the columns: of figures, and of all by what is usual in them. */
const sayColumns = (cells: Cells, sheet: Usual, line: number, tally: Tally, said: Said): void => {
  const { width, kinds } = cells;
  const { filled, usual, either, fits, again, textCells } = tally;
  const base = line * width;
  let numbered = 0,
    worded = 0,
    empty = 0,
    yeared = 0;
  for (const c of sheet.numeric) {
    const kind = kinds[base + c]!;
    if (kind === KIND.empty) empty++;
    else if (isFigure(kind)) numbered++;
    else if (kind === KIND.year) yeared++;
    else worded++;
  }
  const all = sheet.numeric.length;
  said.sayMain(`in number columns figures ${share(numbered, all)}`);
  said.sayMain(`in number columns text ${share(worded, all)}`);
  said.say(`in number columns nothing ${share(empty, all)}`);
  said.say(`in number columns years ${share(yeared, all)}`);
  said.sayMain(`kinds as usual ${share(usual, either)}`);
  said.say(`lengths as usual ${share(fits, filled)}`);
  said.say(`texts again ${share(again, textCells)}`);
};

/** How it goes with the next line, and the years, counts and marks in it. */
const sayBeside = (cells: Cells, line: number, { filled }: Tally, said: Said): void => {
  const { width, kinds } = cells;
  const base = line * width;
  const next = nextKinds(cells, line);
  let same = 0,
    some = 0;
  for (let c = 0; c < width; c++) {
    const kind = kinds[base + c]!;
    if (kind === KIND.empty && next[c] === KIND.empty) continue;
    some++;
    if (kind === next[c]) same++;
  }
  said.say(`kinds as next ${line + 1 === cells.rows.length ? 'none' : share(same, some)}`);
  const years = yearsIn(cells, line);
  if (years.count >= 2) {
    said.sayMain(`years ${years.rising ? 'in line' : 'apart'} ${years.different ? 'different' : 'again'}`);
    if (years.count >= filled - 1) said.say('only years');
  }
  if (isColumnNumbers(cells, line)) said.sayMain('column numbers');
  if (cells.ragged[line] !== 0) said.say(cells.ragged[line]! > 0 ? 'too many cells' : 'too few cells');
  if (cells.single[line] === 1) said.say('one merged cell');
};

/** Features of a line by itself and in its columns. */
export const lineFeatures = (cells: Cells, sheet: Usual, line: number): Said => {
  const said = new Said();
  const tally = tallyOf(cells, sheet, line, said);
  sayCells(cells, sheet, line, tally, said);
  sayColumns(cells, sheet, line, tally, said);
  sayBeside(cells, line, tally, said);
  return said;
};
