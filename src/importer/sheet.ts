// The sheet as it is, a window at a time: cells as they stand in the file, what each line is taken for, and what a person changed.
import { rangesOf } from '../core/table/changed-cells.ts';
import type { Corrections } from '../core/table/corrections.ts';
import { recordFrom, type Merge, type RawTable } from '../core/table/raw.ts';
import { letterOf } from './letters.ts';

/** `row` counts records of the sheet from 0, `column` its columns; `to` and `right` are exclusive. */
export type Window = { from: number; to: number; left: number; right: number };
/**
 * `role`: a letter as in `lines` of a reading (`m` title, `h` header, `d` data …), `x` for a line of another table of the sheet.
 * `gap`: rows of the file above it that hold nothing. `changed`: columns of the window that a person wrote.
 */
export type SheetLine = {
  row: number;
  line: number;
  role: string;
  gap: number;
  hidden: boolean;
  cells: readonly string[];
  changed: readonly number[];
};
/** Merged cells that reach into the window. Shape: records and columns of the sheet, `bottom` and `right` inclusive. */
export type SheetWindow = {
  window: Window;
  lines: readonly SheetLine[];
  merges: readonly { top: number; left: number; bottom: number; right: number }[];
};
/** `at`: its place in the file, from 0. `width`: signs that its cells need, 4 to 28. */
export type SheetColumn = { at: number; letter: string; hidden: boolean; width: number };
/** What a sheet is at large. `marks`: how many lines have each role. */
export type SheetFrame = {
  rows: number;
  columns: readonly SheetColumn[];
  roles: Readonly<Record<string, number>>;
};

const CELL = 200,
  ROWS = 400,
  COLUMNS = 120;

const roleAt = (table: RawTable, row: number, letters: string, corrections: Corrections): string => {
  const line = table.lines[row]!;
  const range = corrections.cut && rangesOf(corrections.cut)[corrections.cut.part];
  if (range && (line < range.from || line >= range.to)) return 'x';
  return letters[line - 1] ?? '.';
};

const LOOKED = 120;
/** Signs that most cells of a column need; what flows over its edge (titles, notes) is not asked. */
const widthOf = (table: RawTable, column: number, letters: string): number => {
  let most = 4;
  let seen = 0;
  for (let row = 0; row < table.rows && seen < LOOKED; row++) {
    const role = letters[table.lines[row]! - 1] ?? '.';
    if (role === 'm' || role === 'n' || role === 'g') continue;
    seen++;
    // Names over several columns have room enough; a long one is read in the panel.
    most = Math.max(most, Math.min(role === 'h' ? 12 : 28, table.columns[column]!.get(row).length));
  }
  return most;
};

export const frameOf = (table: RawTable, letters: string, corrections: Corrections): SheetFrame => {
  const roles = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const role = roleAt(table, row, letters, corrections);
    roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  return {
    rows: table.rows,
    columns: table.columns.map((_, i) => {
      const at = table.origin?.[i] ?? i;
      return {
        at,
        letter: letterOf(at),
        hidden: table.hiddenColumns?.has(at) === true,
        width: widthOf(table, i, letters),
      };
    }),
    roles: Object.fromEntries(roles),
  };
};

/** Cells of a window, at most 400 rows by 120 columns. `sheet`: the same with what a person changed. Cost: the cells of the window. */
export const windowOf = (
  table: RawTable,
  sheet: RawTable,
  asked: Window,
  letters: string,
  corrections: Corrections,
): SheetWindow => {
  const from = Math.max(0, Math.min(asked.from, table.rows)),
    left = Math.max(0, Math.min(asked.left, table.columns.length));
  const to = Math.min(table.rows, asked.to, from + ROWS),
    right = Math.min(table.columns.length, asked.right, left + COLUMNS);
  const changes = new Map<number, Set<number>>();
  for (const { line, column } of corrections.cells ?? [])
    changes.set(line, (changes.get(line) ?? new Set()).add(column));
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, i): SheetLine => {
    const row = from + i,
      line = table.lines[row]!;
    const own = changes.get(line);
    return {
      row,
      line,
      role: roleAt(table, row, letters, corrections),
      gap: Math.max(0, line - (row > 0 ? table.lines[row - 1]! : 0) - 1),
      hidden: table.hiddenLines?.has(line) === true,
      cells: Array.from({ length: Math.max(0, right - left) }, (__, c) =>
        sheet.columns[left + c]!.get(row).slice(0, CELL),
      ),
      changed: own
        ? Array.from({ length: Math.max(0, right - left) }, (__, c) => left + c).filter((c) =>
            own.has(table.origin?.[c] ?? c),
          )
        : [],
    };
  });
  return { window: { from, to, left, right }, lines, merges: mergesIn(table, { from, to, left, right }) };
};

const mergesIn = (table: RawTable, { from, to, left, right }: Window): SheetWindow['merges'] => {
  const first = table.lines[from] ?? 0,
    last = table.lines[to - 1] ?? 0;
  const isNear = ([top, near, bottom, far]: Merge): boolean =>
    bottom >= first && top <= last && far >= left && near < right;
  return (table.merges ?? []).filter(isNear).flatMap(([top, near, bottom, far]) => {
    const one = {
      top: recordFrom(table, top),
      left: near,
      bottom: recordFrom(table, bottom + 1) - 1,
      right: Math.min(far, table.columns.length - 1),
    };
    return one.bottom < one.top || (one.bottom === one.top && one.right === one.left) ? [] : [one];
  });
};
