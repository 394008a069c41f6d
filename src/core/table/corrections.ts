// What a person (or a remembered recipe) says of a table against what was understood. Plain data: it is stored and sent between threads.
import type { Convention } from '../values/number.ts';
import type { Adding } from './adding.ts';
import type { ColumnType, Role } from './dataset.ts';
import type { Melt } from './melt.ts';
import type { LineRole } from './sheet-reading.ts';

/** By the name as it stands in the header. `skip`: the column is left out. */
export type ColumnCorrection = {
  name: string;
  /** What the column is to be called. Missing or blank: as in the header. */
  as?: string;
  type?: ColumnType | 'skip';
  /** How numbers are written: `de` has a decimal comma. */
  convention?: Convention;
  /** Shape: empty text for none. */
  unit?: string;
  role?: Role | null;
  /** How its values are put together. Missing or null: as it is inferred. */
  adds?: Adding | null;
  /** Keys get zeros in front up to this length. Unit: digits. */
  pad?: number;
  /** What a number without the sign is in a column of per cent: `7,5` is 7.5 % or 750 %. Missing: as it looks. */
  bare?: 'percent' | 'share';
  /** What a number without a scale is among those whose formats show thousands or millions: itself, or as the others. Missing: itself. */
  plain?: 'same' | 'alike';
  /** Whether numbers such as -999 count or stand for no value. Missing: as it looks. */
  fillers?: 'missing' | 'counts';
  /** Whether brackets around a number are a minus or mark it, as statistics do with what is uncertain. Missing: as it looks. */
  brackets?: 'minus' | 'mark';
  /** What stands first in a date such as `01/02/2024`. Missing: as it looks. */
  order?: 'day' | 'month';
  /** Whether what stands there also holds for the blank cells below. Missing: as it looks. */
  fill?: boolean;
};

/**
 * What lines of the file are for, above what is read. Unit: `line` and `to` (inclusive) are rows of the file, from 1.
 * `text`: what stood in the first of them, by which it is found in the next file. Missing `to`: one line.
 */
export type LineMark = { line: number; to?: number; as: LineRole; text?: string };

/** A cell as a person wrote it. Unit: `line` from 1, `column` of the file from 0. `was`: what the file has; empty text empties a cell. */
export type CellChange = { line: number; column: number; text: string; was: string };

/** The sheet holds several tables, and this is one of them. Unit: rows of the file in which the second and further ones begin. */
export type Cut = { starts: readonly LineStart[]; part: number };
export type LineStart = { line: number; text: string };

export type Corrections = {
  /** Of which form this is. Missing: the first, without anything that came later. */
  version?: 2;
  /** Rows of the file, from 1; an empty list: there is no header. */
  headerRows?: readonly number[];
  keepTotals?: boolean;
  lines?: readonly LineMark[];
  columns?: readonly ColumnCorrection[];
  melt?: Melt | null;
  cells?: readonly CellChange[];
  cut?: Cut;
  /** A person looked at what the reading doubts, and it is right. */
  sure?: true;
  /** What looks like tables side by side is one: its rows belong together. */
  paired?: true;
  /** What rows are that add up others, level over level, and that no word calls so. Missing: they stay among the data, and are asked about. */
  levels?: 'total' | 'data';
};

/** Whether anything is said at all; which table of a sheet is meant says nothing of it. */
export const isUntouched = ({ cut: _cut, version: _version, ...rest }: Corrections): boolean =>
  Object.keys(rest).length === 0;

const lineEnd = ({ line, to }: LineMark): number => Math.max(line, to ?? line);

/** The marks with one more, which takes the place of those it covers. Cost: the number of marks. */
export const withMark = (marks: readonly LineMark[], mark: LineMark): LineMark[] => {
  const last = lineEnd(mark);
  const others = marks.flatMap((one): LineMark[] => {
    const end = lineEnd(one);
    if (end < mark.line || one.line > last) return [one];
    const { text: _text, ...bare } = one;
    return [
      ...(one.line < mark.line ? [{ ...one, to: mark.line - 1 }] : []),
      ...(end > last ? [{ ...bare, line: last + 1, to: end }] : []),
    ];
  });
  return [...others, mark].sort((a, b) => a.line - b.line);
};

/** The changes with one more; what is as the file has it again is no change. */
export const withCell = (cells: readonly CellChange[], change: CellChange): CellChange[] => [
  ...cells.filter((one) => one.line !== change.line || one.column !== change.column),
  ...(change.text === change.was ? [] : [change]),
];

/** The columns with one more answer to one of them; answers to other questions of it stay. */
export const withColumn = (
  columns: readonly ColumnCorrection[],
  name: string,
  part: Omit<ColumnCorrection, 'name'>,
): ColumnCorrection[] => {
  const before = columns.find((one) => one.name === name);
  return [...columns.filter((one) => one !== before), { ...before, ...part, name }];
};

/** What columns are called: as in the header, or as a person said, each once. Shape: as `names`. */
export const calledNames = (
  names: readonly string[],
  columns: readonly ColumnCorrection[] = [],
): readonly string[] => {
  const said = new Map(columns.flatMap(({ name, as }) => (as?.trim() ? [[name, as.trim()] as const] : [])));
  if (said.size === 0) return names;
  const taken = new Set(names.filter((name) => !said.has(name)));
  return names.map((name) => {
    const wanted = said.get(name);
    if (wanted === undefined) return name;
    let own = wanted;
    for (let n = 2; taken.has(own); n++) own = `${wanted} (${n})`;
    taken.add(own);
    return own;
  });
};
