// What can be said of each line of a sheet in plain yes or no: the evidence that the reading weighs. Pure; no line is judged here.
import type { Cells } from './evidence.ts';
import { isFigure, KIND } from './kinds.ts';
import { isColumnNumbers, nextKinds, usualOf, type Usual } from './usual.ts';
import { lengthBucket, UNIT_CELL, WORDS } from './words.ts';

/** Names of features, each with a small number of its own. They are few: all are made of the words below. */
const numbers = new Map<string, number>();
const names: string[] = [];
export const featureOf = (name: string): number => {
  let id = numbers.get(name);
  if (id === undefined) {
    numbers.set(name, (id = names.length));
    names.push(name);
  }
  return id;
};
export const featureName = (id: number): string => names[id] ?? '';
export const featureCount = (): number => names.length;

/** Pairs of features, kept so that no name is joined twice. */
const pairs = new Map<number, number>();
const paired = (prefix: number, feature: number): number => {
  const key = prefix * 65_536 + feature;
  let id = pairs.get(key);
  if (id === undefined) pairs.set(key, (id = featureOf(`${names[prefix]!} & ${names[feature]!}`)));
  return id;
};

/** Whether two lines are alike in a way that says something of the step from one to the next. */
export const STEPS = [
  'always',
  'blank between',
  'same places',
  'same kinds',
  'deeper',
  'shallower',
  'other places',
] as const;

export type Lines = {
  /** Features of each line. */
  features: readonly (readonly number[])[];
  /** Steps from line i - 1 to line i. Shape: bits by the order of STEPS; the first is 0. */
  steps: Uint16Array;
  /** Whether a line holds a figure outside of what labels it. */
  figures: Uint8Array;
  /** Whether a line holds a number that neither counts columns nor is part of a unit: a head seldom does. */
  numbers: Uint8Array;
};

const SHARES = [
  [0.3, 'few'],
  [0.7, 'half'],
  [1, 'most'],
] as const;
const share = (part: number, whole: number): string => {
  if (whole === 0) return 'na';
  const s = part / whole;
  if (s === 0) return '0';
  return SHARES.find(([below]) => s < below)?.[1] ?? 'all';
};
const upTo = (n: number, most: number): string => (n >= most ? `${most}+` : String(n));
const far = (n: number): string => {
  if (n <= 3) return String(n);
  if (n <= 6) return '6';
  return n <= 12 ? '12' : 'far';
};
/** Filled cells beside those of most lines. */
const widthWord = (filled: number, against: number): string => {
  if (filled === 1) return 'one';
  if (against <= 0.34) return 'third';
  if (against <= 0.67) return 'half';
  if (against < 1) return 'less';
  return against === 1 ? 'usual' : 'more';
};
const differenceWord = (different: number, filled: number): string => {
  if (different === filled) return 'all different';
  return different === 1 ? 'all the same' : 'some the same';
};
const placeWord = (at: number, width: number): string => {
  if (at === 0) return 'at the left';
  return at < width / 2 ? 'inside' : 'at the right';
};
const COLUMN_WORDS = ['first', 'second'];

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

const indentOf = (cells: Cells, line: number): number => {
  for (let c = 0; c < cells.width; c++) {
    const text = cells.texts[line * cells.width + c]!;
    if (text.trim() !== '') return c * 4 + (/^\s*/.exec(text)?.[0].length ?? 0);
  }
  return 0;
};

const isBracketed = (text: string): boolean => /^\s*[([].*[)\]]\s*$/.test(text);

/** Features of a line by itself and in its columns. `main` are those that its neighbours are told of. */
const lineFeatures = (cells: Cells, sheet: Usual, line: number): { own: number[]; main: number[] } => {
  const { width, kinds, texts } = cells;
  const own: number[] = [],
    main: number[] = [];
  const say = (name: string): void => void own.push(featureOf(name));
  const sayMain = (name: string): void => {
    const id = featureOf(name);
    own.push(id);
    main.push(id);
  };
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
      if (c === firstAt) sayMain(`first cell ${word.name}`);
      else if (!seen.has(word.name)) {
        seen.add(word.name);
        say(`other cell ${word.name}`);
      }
    }
  }
  const after = filled - 1;
  say(`filled ${upTo(filled, 6)}`);
  const against = filled / sheet.usualFilled;
  sayMain(`width ${widthWord(filled, against)}`);
  say(`first cell in ${COLUMN_WORDS[firstAt] ?? 'later'} column`);
  sayMain(`first cell kind ${kinds[base + Math.max(0, firstAt)]!}`);
  say(`first column kind ${kinds[base]!}`);
  sayMain(`numbers ${share(rest[KIND.number]!, after)}`);
  sayMain(`texts ${share(rest[KIND.text]!, after)}`);
  say(`years ${share(rest[KIND.year]!, after)}`);
  say(`signs ${share(rest[KIND.sign]! + rest[KIND.mark]!, after)}`);
  if (counts[KIND.key]! > 0) say('has key');
  if (counts[KIND.mark]! > 0) say('has mark');
  if (filled > 0 && counts[KIND.number]! + counts[KIND.year]! + counts[KIND.sign]! === filled) say('no text');
  if (counts[KIND.text]! === filled && filled > 1) say('only text');
  if (filled > 1) {
    say(differenceWord(different.size, filled));
    if (filled === width && different.size === filled && counts[KIND.text] === filled)
      sayMain('every column named');
    if (lastAt === width - 1) say('last column filled');
  } else if (filled === 1) {
    say(`one cell ${placeWord(firstAt, width)} kind ${kinds[base + firstAt]!}`);
  }
  const label = texts[base + Math.max(0, firstAt)]!.trim();
  say(`first length ${lengthBucket(label.length)}`);
  say(`heads ${share(heads, filled)}`);
  say(`units ${share(units, filled - (units > 0 && units < filled ? 1 : 0))}`);
  if (brackets > 0) say(`brackets ${share(brackets, filled - (brackets < filled && filled > 1 ? 1 : 0))}`);
  say(`long ${share(long, filled)}`);
  if (!/\d/.test(label)) say('first without digit');
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
  sayMain(`in number columns figures ${share(numbered, all)}`);
  sayMain(`in number columns text ${share(worded, all)}`);
  say(`in number columns nothing ${share(empty, all)}`);
  say(`in number columns years ${share(yeared, all)}`);
  sayMain(`kinds as usual ${share(usual, either)}`);
  say(`lengths as usual ${share(fits, filled)}`);
  say(`texts again ${share(again, textCells)}`);
  const next = nextKinds(cells, line);
  let same = 0,
    some = 0;
  for (let c = 0; c < width; c++) {
    const kind = kinds[base + c]!;
    if (kind === KIND.empty && next[c] === KIND.empty) continue;
    some++;
    if (kind === next[c]) same++;
  }
  say(`kinds as next ${line + 1 === cells.rows.length ? 'none' : share(same, some)}`);
  const years = yearsIn(cells, line);
  if (years.count >= 2) {
    sayMain(`years ${years.rising ? 'in line' : 'apart'} ${years.different ? 'different' : 'again'}`);
    if (years.count >= filled - 1) say('only years');
  }
  if (isColumnNumbers(cells, line)) sayMain('column numbers');
  if (cells.ragged[line] !== 0) say(cells.ragged[line]! > 0 ? 'too many cells' : 'too few cells');
  if (cells.single[line] === 1) say('one merged cell');
  return { own, main };
};

const placeOf = (sheet: Usual, line: number, n: number): string[] => {
  const out: string[] = [];
  if (sheet.first < 0) out.push('no figures');
  else if (line < sheet.first) out.push('above figures', `above figures by ${far(sheet.first - line)}`);
  else if (line > sheet.last) out.push('below figures', `below figures by ${far(line - sheet.last)}`);
  else out.push(line === sheet.first ? 'first figures' : 'among figures');
  out.push(`from top ${far(line)}`, `from bottom ${far(n - 1 - line)}`);
  return out;
};

const stepBits = (cells: Cells, line: number, depth: readonly number[]): number => {
  const { width, kinds } = cells;
  let places = true,
    alike = true;
  for (let c = 0; c < width; c++) {
    const a = kinds[(line - 1) * width + c]!,
      b = kinds[line * width + c]!;
    if ((a === KIND.empty) !== (b === KIND.empty)) places = false;
    if (a !== b) alike = false;
  }
  const deeper = depth[line]! - depth[line - 1]!;
  return (
    1 |
    (cells.gaps[line]! > 0 ? 2 : 0) |
    (places ? 4 : 0) |
    (alike ? 8 : 0) |
    (deeper > 0 ? 16 : 0) |
    (deeper < 0 ? 32 : 0) |
    (places ? 0 : 64)
  );
};

/** The features of all lines of a sheet or of its sample. Cost: each cell a few times. */
export const linesOf = (cells: Cells): Lines => {
  const n = cells.rows.length;
  const sheet = usualOf(cells);
  const found = Array.from({ length: n }, (_, line) => lineFeatures(cells, sheet, line));
  const depth = Array.from({ length: n }, (_, line) => indentOf(cells, line));
  const seen = new Map<string, number>();
  const neighbours = [
    [-1, featureOf('line above')],
    [1, featureOf('line below')],
    [2, featureOf('second below')],
    [-2, featureOf('second above')],
  ] as const;
  let firstText = '';
  const features = found.map(({ own, main }, line) => {
    const all = [...own, featureOf('any')];
    const places = placeOf(sheet, line, n).map(featureOf);
    all.push(...places);
    for (const id of own) all.push(paired(places[0]!, id));
    for (const id of main) {
      all.push(paired(places[1]!, id));
      if (line === 0) all.push(paired(featureOf('from top 0'), id));
    }
    for (const [by, prefix] of neighbours) {
      const other = found[line + by];
      if (!other) all.push(paired(prefix, featureOf('missing')));
      else for (const id of other.main) all.push(paired(prefix, id));
    }
    const above = featureOf(`blank above ${upTo(cells.gaps[line]!, 2)}`);
    all.push(above, paired(places[0]!, above));
    const below =
      line + 1 < n ? featureOf(`blank below ${upTo(cells.gaps[line + 1]!, 2)}`) : featureOf('last line');
    all.push(below, paired(places[0]!, below));
    const kind = featureOf(cells.isGrid ? 'workbook' : 'separated');
    all.push(kind, paired(kind, places.at(-2)!));
    if (line === 0) for (const id of own) all.push(paired(kind, paired(featureOf('from top 0'), id)));
    // Exports one behind the other begin each with a mark of their encoding.
    const text = cells.texts
      .slice(line * cells.width, (line + 1) * cells.width)
      .join('\u0001')
      .replaceAll('\ufeff', '');
    if (line > 0 && text === firstText) all.push(featureOf('repeats the first line'));
    if (line === 0) firstText = text;
    if (seen.has(text)) all.push(featureOf('repeated'), paired(featureOf('repeated'), places[0]!));
    else seen.set(text, line);
    if (line > 0 && depth[line]! > depth[line - 1]!) all.push(featureOf('indented deeper'));
    if (line + 1 < n && depth[line + 1]! > depth[line]!) all.push(featureOf('next is deeper'));
    return all;
  });
  const steps = Uint16Array.from({ length: n }, (_, line) => (line === 0 ? 0 : stepBits(cells, line, depth)));
  const figures = Uint8Array.from({ length: n }, (_, line) => {
    for (let c = 0; c < cells.width; c++) if (cells.kinds[line * cells.width + c] === KIND.number) return 1;
    return 0;
  });
  const numbers = figures.map((_, line) => {
    if (isColumnNumbers(cells, line)) return 0;
    const from = line * cells.width;
    return Number(
      cells.texts.slice(from, from + cells.width).some((text, c) => {
        const kind = cells.kinds[from + c];
        return (
          (kind === KIND.number && !UNIT_CELL.test(text.trim())) ||
          (kind === KIND.mark && /^\s*\(/.test(text))
        );
      }),
    );
  });
  return { features, steps, figures, numbers };
};
