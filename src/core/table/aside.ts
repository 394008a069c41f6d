// What stands at the right of a table and is none of its columns: a legend of signs, notes, a few figures of its own. Nothing above it names it
// as the columns are named; its texts are kept as notes.
import { KIND, kindOf } from './kinds.ts';
import { recordAt, type RawTable } from './raw.ts';
import { columnsOf } from './trim.ts';
import { SOURCE_WORD } from './words.ts';

/** The head of a table stands among its first records. */
const LOOKED_AT = 200;
/** More records or columns than these are data, whatever they are called. */
const MOST_LINES = 40,
  MOST_OWN = 12,
  MOST_COLUMNS = 4;

const LEGEND_HEAD = /^\W*(Legende|Zeichenerklärung|Zeichen|Abkürzungen|Legend|Symbols)\W*$/i;
/** `x = geheim`, `EW: Einwohner` in one cell. */
const EXPLAINED = /^\S{1,6} ?(?:=|:|–|-) ?\p{L}{2}/u;
const FOOTNOTE = /^(?:\d{1,2}\)|\*{1,3}\)?|[a-z]\)|\(\d\)|[¹²³⁴⁵⁶]) ?\p{L}{2}/u;

const WORD = /^[^\d]*\p{L}{2}/u;

/** Cells of a record, in some columns, that hold anything. */
type Line = { row: number; at: readonly number[]; texts: readonly string[]; kinds: readonly number[] };

const lineOf = (sheet: RawTable, row: number, from: number): Line => {
  const at: number[] = [];
  for (let c = from; c < sheet.columns.length; c++) if (sheet.columns[c]!.get(row).trim() !== '') at.push(c);
  const texts = at.map((c) => sheet.columns[c]!.get(row).trim());
  return { row, at, texts, kinds: at.map((c, i) => kindOf(texts[i]!, sheet.columns[c]!.typed?.(row))) };
};

/** The records with anything in some columns. Missing: null where they are many. Cost: a look at each cell until then. */
const linesFrom = (sheet: RawTable, from: number): Line[] | null => {
  const rows = new Set<number>();
  for (let c = from; c < sheet.columns.length; c++) {
    const column = sheet.columns[c]!;
    for (let row = 0; row < sheet.rows; row++)
      if (column.get(row).trim() !== '') {
        rows.add(row);
        if (rows.size > MOST_LINES) return null;
      }
  }
  return [...rows].sort((a, b) => a - b).map((row) => lineOf(sheet, row, from));
};

/** The line that names the columns. Missing: -1. */
const headOf = (sheet: RawTable): number => {
  let head = -1,
    first = -1;
  for (let row = 0; row < Math.min(sheet.rows, LOOKED_AT); row++) {
    const { at, kinds } = lineOf(sheet, row, 0);
    if (kinds.some((kind, i) => kind === KIND.number && at[i]! > 0)) return head;
    if (at.length > 1) head = row;
    if (at.length > 1 && first < 0) first = row;
  }
  // A list without figures.
  return first;
};

const isNote = (text: string): boolean =>
  EXPLAINED.test(text) || FOOTNOTE.test(text) || (SOURCE_WORD.test(text) && /[\s:]\S/.test(text));
/** Whether a line explains a sign, or notes something. */
const explains = ({ texts, kinds }: Line): boolean => {
  const [first = '', second = ''] = texts;
  if (texts.length === 1) return isNote(first);
  const isSign = kinds[0] === KIND.sign || kinds[0] === KIND.mark;
  const isMade = /^[=:–-]$/.test(second);
  return (isSign || (isMade && first.length <= 6)) && WORD.test(texts[isMade ? 2 : 1] ?? '');
};
const isHeading = ({ texts }: Line): boolean => texts.length === 1 && LEGEND_HEAD.test(texts[0]!);

const isEmpty = (sheet: RawTable, c: number): boolean => {
  const column = sheet.columns[c]!;
  for (let row = 0; row < sheet.rows; row++) if (column.get(row).trim() !== '') return false;
  return true;
};

/** Few lines below each other, each a word with what belongs to it, beside longer data. */
const isOwn = (sheet: RawTable, head: number, lines: readonly Line[], isApart: boolean): boolean => {
  const own = lines.filter((line) => !isHeading(line));
  const [first] = own;
  if (!first || own.length > MOST_OWN || (own.length < 2 && !isApart) || lines[0]!.row < head) return false;
  const isBlock = own.every(
    ({ row, at, kinds }, i) =>
      row === first.row + i && at[0] === first.at[0] && at.length > 1 && kinds[0] === KIND.text,
  );
  const isAbove = first.row > head && lines.every((line) => line.row > head || isHeading(line));
  // A line of words above figures names them: it is a table.
  const hasHead = own.some(({ kinds }) => kinds.includes(KIND.number)) && !first.kinds.includes(KIND.number);
  const isDistinct = new Set(own.map(({ texts }) => texts[0])).size === own.length;
  // Where every record had such a word it would be a column.
  const goesOn = lineOf(sheet, own.at(-1)!.row + 1, 0).at.length > 1 || first.row > head + 1;
  return isBlock && isAbove && !hasHead && isDistinct && goesOn;
};

const noteOf = ({ texts, kinds }: Line): string => {
  const [first = '', second = '', ...rest] = texts;
  if (texts.length === 1) return first;
  if (/^[=:–-]$/.test(second)) return `${first} = ${rest.join(' ')}`;
  return `${first}${kinds[0] === KIND.sign || kinds[0] === KIND.mark ? ' = ' : ': '}${[second, ...rest].join(' ')}`;
};

/** Whether a name of merged cells goes over a column. */
const isSpanned = (sheet: RawTable, head: number, c: number): boolean =>
  sheet.merges?.some(([top, left, , right]) => {
    const row = recordAt(sheet, top);
    return row >= 0 && row <= head && left < c && right >= c && lineOf(sheet, row, 0).at.length > 1;
  }) ?? false;

/**
 * The table without what stands at its right, and the texts of that. Missing: the same sheet, no texts. Cost: a look at the last columns until
 * they hold too much to be a legend.
 */
export const asideOf = (sheet: RawTable): { sheet: RawTable; texts: readonly string[] } => {
  const none = { sheet, texts: [] };
  if (sheet.columns.length < 3 || sheet.rows < 3) return none;
  const head = headOf(sheet);
  if (head < 0) return none;
  let found = none as { sheet: RawTable; texts: readonly string[] },
    filled = 0;
  for (let from = sheet.columns.length - 1; from >= 2 && filled < MOST_COLUMNS; from--) {
    if (isSpanned(sheet, head, from)) break;
    if (isEmpty(sheet, from)) continue;
    filled++;
    const lines = linesFrom(sheet, from);
    if (!lines) break;
    // What stands alone above the table is its title.
    const isTitle = lines.every(({ row, at }) => row < head && lineOf(sheet, row, 0).at.length === at.length);
    const isLegend = lines.some(explains) && lines.every((line) => explains(line) || isHeading(line));
    if (isTitle || !(isLegend || isOwn(sheet, head, lines, isEmpty(sheet, from - 1)))) continue;
    let to = from;
    while (to > 0 && isEmpty(sheet, to - 1)) to--;
    found = to < 2 ? none : { sheet: columnsOf(sheet, 0, to), texts: lines.map(noteOf) };
  }
  return found;
};
