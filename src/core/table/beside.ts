// Several tables side by side on one sheet, with an empty column between them: their rows have nothing to do with each other.
import { withCells } from './changed-cells.ts';
import { KEY_NAME } from './column-words.ts';
import { kindOf, KIND } from './kinds.ts';
import { recordAt, type Merge, type RawColumn, type RawTable } from './raw.ts';
import { columnsOf, isEmptyColumn } from './trim.ts';
import { WORDS } from './words.ts';

/** Longer sheets are lists: as many rows in two tables beside each other would be chance, and nobody prints them so. */
const MOST_ROWS = 20_000;
/** Up to this many rows two tables end in the same one by chance. */
const BY_CHANCE = 60;
/** Up to this many records a sheet is laid out for the eye, and an empty column may be the end of a table. */
const LAID_OUT = 500;
const TOTAL = WORDS.find(({ name }) => name === 'total')!;

/** Columns from `left` to `right` (exclusive) between empty ones. Missing label: -1; missing rows: `from` is that of the sheet's end. */
type Block = {
  left: number;
  right: number;
  kinds: (row: number, column: number) => number;
  /** Records that hold anything, ascending. */
  lines: readonly number[];
  /** Its records with a label and a figure, or with a second text where it has no figures at all. */
  data: readonly number[];
  hasFigures: boolean;
  /** Texts of the line above its records. Missing: empty texts. */
  names: readonly string[];
  head: number;
  /** Whether a text of its own stands alone above its head. */
  isTitled: boolean;
  labels: readonly string[];
  isLabelled: boolean;
  /** Whether words call its rows. */
  isWorded: boolean;
  /** Whether its first column could call its rows, and others say something of them. */
  mayStandAlone: boolean;
};

/** What may call a row; signs do in a list of signs alone. */
const LABELS = [KIND.text, KIND.key, KIND.year, KIND.mark] as readonly number[];

/** Years that label rows follow each other; numbers of four digits do not. */
const isCounted = (labels: readonly string[]): boolean =>
  !labels.every((text) => /^\d{4}$/.test(text)) ||
  labels.every((text, i) => i === 0 || Math.abs(Number(text) - Number(labels[i - 1])) === 1);

/** Whole numbers that number rows, up to a total. */
const isRising = (labels: readonly string[]): boolean => {
  const numbers = labels.filter((text, i) => i + 1 < labels.length || !TOTAL.test(text)).map(Number);
  return numbers.every((one, i) => Number.isInteger(one) && (i === 0 || one > numbers[i - 1]!));
};

/** Two words by turns in many rows answer something and call nothing. */
const isYesOrNo = (labels: readonly string[]): boolean => labels.length >= 10 && new Set(labels).size <= 2;

/** Kinds of the cells of a column, looked at once. */
type Kinds = (column: number) => Uint8Array;
const kindsIn = (sheet: RawTable): Kinds => {
  const known = new Map<number, Uint8Array>();
  return (i) => {
    let kinds = known.get(i);
    if (!kinds) {
      const column = sheet.columns[i]!;
      kinds = new Uint8Array(sheet.rows);
      for (let row = 0; row < sheet.rows; row++) kinds[row] = kindOf(column.get(row), column.typed?.(row));
      known.set(i, kinds);
    }
    return kinds;
  };
};

const blockOf = (sheet: RawTable, of: Kinds, left: number, right: number): Block => {
  const width = right - left;
  const known = Array.from({ length: width }, (_, c) => of(left + c));
  const kinds = (row: number, column: number): number => known[column - left]![row]!;
  const at = Array.from({ length: width }, (_, c) => left + c);
  const filledIn = (row: number): number => at.filter((c) => kinds(row, c) !== KIND.empty).length;
  const lines = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => filledIn(row) > 0);
  const figures = (row: number): number[] => at.slice(1).filter((c) => kinds(row, c) === KIND.number);
  const hasFigures = lines.some((row) => figures(row).length > 0);
  const first = lines.find((row) => (hasFigures ? figures(row).length > 0 : filledIn(row) > 1)) ?? -1;
  const above = lines.filter((row) => row < first);
  const head = hasFigures ? (above.findLast((row) => filledIn(row) > 1) ?? -1) : first;
  const data = lines.filter(
    (row) => row > head && (hasFigures ? figures(row).length > 0 : filledIn(row) > 1),
  );
  const isLabel = (kind: number): boolean => LABELS.includes(kind) || (kind === KIND.sign && !hasFigures);
  // A number for each row may stand in front of what it is called.
  const worded = at.slice(0, 2).find((c) => data.every((row) => isLabel(kinds(row, c)))) ?? -1;
  const isNumbered = isRising(data.map((row) => sheet.columns[left]!.get(row).trim()));
  const label = worded < 0 && isNumbered ? left : worded;
  const labels = label < 0 ? [] : data.map((row) => sheet.columns[label]!.get(row).trim());
  const names = head < 0 ? [] : at.map((c) => sheet.columns[c]!.get(head).trim());
  const isCalled = worded >= 0 && (isCounted(labels) || isRising(labels));
  const isKeyed = KEY_NAME.test(names[0] ?? '');
  return {
    left,
    right,
    kinds,
    lines,
    data,
    hasFigures,
    names,
    head,
    isTitled: above.some((row) => row < head && filledIn(row) === 1 && kinds(row, left) === KIND.text),
    labels,
    isLabelled: data.length > 1 && head >= 0 && label >= 0 && label - left < width - 1 && isCounted(labels),
    isWorded: worded >= 0,
    mayStandAlone: data.length > 1 && (isCalled || isKeyed) && label - left < width - 1 && !isYesOrNo(labels),
  };
};

const isDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** Whether what stands at the right is a table that has nothing to do with the rows at its left. */
const isApart = (one: Block, other: Block): boolean => {
  if (!other.isLabelled || one.right - one.left < 2 || one.data.length < 2) return false;
  const [from, to] = [other.data[0]!, other.data.at(-1)!];
  const mine = new Set(one.lines),
    theirs = new Set(other.lines);
  // Nothing at the right of a row that goes on below: values of records are missing so, not rows of a table.
  const hasHoles = one.data.some((row) => row > from && row < to && !theirs.has(row));
  const isNamedAlike = other.names[0] !== '' && other.names[0] === one.names[0];
  const isTitledAlone = other.isTitled && other.names[0] !== '' && other.hasFigures;
  const hasTotals = other.labels.some((text) => TOTAL.test(text));
  if (other.hasFigures && (isNamedAlike || isTitledAlone)) return true;
  if (hasHoles || !isDistinct(other.labels)) return false;
  const isElsewhere =
    one.head !== other.head || one.data.at(-1) !== to || other.data.some((row) => !mine.has(row));
  if (!other.hasFigures) return isElsewhere && other.data.length * 2 <= one.lines.length;
  const isByChance =
    other.isWorded && one.hasFigures && isDistinct(one.labels) && other.data.length <= BY_CHANCE;
  return isElsewhere || hasTotals || isByChance;
};

/** Whether it could be a table of its own as well: both call their rows. A person says then which it is. */
const mayBeApart = (sheet: RawTable, one: Block, other: Block): boolean =>
  sheet.rows <= LAID_OUT && one.mayStandAlone && other.mayStandAlone;

const isAcross = ([, left, , right]: Merge, gap: number): boolean => left <= gap && right >= gap;

const isBlank = (text: string): boolean => text.trim() === '';
/** Whether a record holds one text and nothing besides. */
const isAlone = (sheet: RawTable, row: number): boolean =>
  row < 0 || sheet.columns.filter((column) => !isBlank(column.get(row))).length < 2;

const MOST_ALONE = 3;
/** Records of a column that hold anything, as far as they are few. Missing: null. */
const fewIn = (sheet: RawTable, column: RawColumn): number[] | null => {
  if (isEmptyColumn(column)) return [];
  const rows: number[] = [];
  for (let row = 0; row < sheet.rows; row++)
    if (!isBlank(column.get(row)) || column.typed?.(row)) {
      rows.push(row);
      if (rows.length > MOST_ALONE) return null;
    }
  return rows;
};

/** Columns with nothing in them between others, but for texts that stand alone in their line; and the records of these. */
const gapsIn = (sheet: RawTable): { gaps: number[]; texts: number[] } => {
  const gaps: number[] = [],
    alone = new Set<number>();
  sheet.columns.forEach((column, i) => {
    const rows = fewIn(sheet, column);
    if (!rows?.every((row) => isAlone(sheet, row))) return;
    if (sheet.merges?.some((merge) => isAcross(merge, i) && !isAlone(sheet, recordAt(sheet, merge[0]))))
      return;
    gaps.push(i);
    for (const row of rows) alone.add(row);
  });
  return { gaps, texts: [...alone].sort((a, b) => a - b) };
};

/** Records with one text above all blocks, where all of these begin in the same line below: it is said of each. */
const titlesOf = (sheet: RawTable, groups: readonly Block[], alone: readonly number[]): number[] => {
  const [first, ...others] = groups;
  const start = others[0]!.lines[0]!;
  const before = first!.lines.filter((row) => row < start);
  const isCommon =
    others.every(({ lines }) => lines[0] === start) &&
    first!.lines.includes(start) &&
    before.every((row) => isAlone(sheet, row));
  return [...(isCommon ? before : []), ...alone.filter((row) => row < start)].sort((a, b) => a - b);
};

/** A head that says the same names over and over: a list that was set in columns of print. Missing: null where it does not. */
const printedSpans = (sheet: RawTable, of: Kinds): [number, number][] | null => {
  const width = sheet.columns.length;
  const head = Math.min(
    ...Array.from({ length: Math.min(sheet.rows, FIRST_LINES) }, (_, row) => row).filter((row) =>
      sheet.columns.every((column) => !isBlank(column.get(row))),
    ),
  );
  if (!Number.isFinite(head)) return null;
  const names = sheet.columns.map((column) => column.get(head).trim());
  const part = names.indexOf(names[0]!, 1);
  const isRepeated =
    part > 1 &&
    width % part === 0 &&
    names.every((name, i) => name === names[i % part]) &&
    isDistinct(names.slice(0, part));
  if (!isRepeated) return null;
  const spans = Array.from({ length: width / part }, (_, i): [number, number] => [i * part, (i + 1) * part]);
  return spans.every((span) => blockOf(sheet, of, ...span).isLabelled) ? spans : null;
};
const FIRST_LINES = 10;

/** `isHeld`: they may be one table (a title holds them together, the same rows go on), so that a person has to say what they are. */
export type Beside = { tables: readonly RawTable[]; isHeld: boolean };

/**
 * The tables that stand beside each other, from the left; the sheet itself where there is one. What stands above all of them is said of each.
 * Cost: a look at each column until a full cell; all cells where one is empty.
 */
export const besideOf = (sheet: RawTable): Beside => {
  const alone = { tables: [sheet], isHeld: false };
  if (sheet.rows < 3 || sheet.rows > MOST_ROWS || sheet.columns.length < 4) return alone;
  const { gaps, texts } = gapsIn(sheet);
  const edges = [-1, ...gaps, sheet.columns.length];
  const ranges = edges
    .slice(1)
    .flatMap((right, i) => (right > edges[i]! + 1 ? [[edges[i]! + 1, right] as const] : []));
  const of = kindsIn(sheet);
  if (ranges.length < 2) {
    const printed = gaps.length === 0 && sheet.rows <= LAID_OUT ? printedSpans(sheet, of) : null;
    if (printed === null) return alone;
    return { tables: printed.map(([left, right]) => columnsOf(sheet, left, right)), isHeld: true };
  }
  const spans: [number, number][] = [];
  let isUnsure = false;
  for (const [left, right] of ranges) {
    const last = spans.at(-1);
    const block = blockOf(sheet, of, left, right);
    // What goes on is looked at as one only where something may end it.
    const before = last && (block.isLabelled || block.mayStandAlone) ? blockOf(sheet, of, ...last) : null;
    const isSure = before !== null && isApart(before, block);
    const isSplit = isSure || (before !== null && mayBeApart(sheet, before, block));
    if (last && !isSplit) last[1] = right;
    else spans.push([left, right]);
    if (last && isSplit && !isSure) isUnsure = true;
  }
  if (spans.length < 2) return alone;
  const groups = spans.map((span) => blockOf(sheet, of, ...span));
  const titles = titlesOf(sheet, groups, texts);
  const tables = groups.map(({ left, right, lines }, i) => {
    const own = new Set(lines);
    const here = (i === 0 ? [...new Set([...titles, ...texts])] : titles).filter((row) => !own.has(row));
    const said = here.map((row) => ({
      line: sheet.lines[row]!,
      column: sheet.origin?.[left] ?? left,
      text: sheet.columns.map((column) => column.get(row).trim()).join(''),
      was: '',
    }));
    return withCells(columnsOf(sheet, left, right), said);
  });
  return { tables, isHeld: isUnsure || titles.length > 0 };
};
