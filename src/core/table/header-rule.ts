// Where the head of a flat list is by plain rules: the second opinion of the reading, and what finds the end below a declared head.
// It looks at shapes only. Source: TABLES.md section 3 of the design notes.
import { numberShape, prepare } from '../values/number.ts';
import { SIGNS } from '../values/marks.ts';
import { countsOf } from './evidence.ts';
import { unitsRow } from './names.ts';
import type { RawTable } from './raw.ts';
import { splitUnit } from '../values/units.ts';

const LOOK = 60;
const FOOTER =
  /^(\*?\d?\)|\*|(Quelle|Stand|Hinweis|Anmerkung|Copyright|Zeichenerklärung|Erläuterung|Source|Note)\b|©|\(C\)|_{3,})/i;

const isNumeric = (text: string): boolean => {
  const t = prepare(text);
  if (t === '') return false;
  if (SIGNS.has(t)) return true;
  const split = splitUnit(t);
  return split !== null && numberShape(split.number.replace(/[()]/g, '')) !== 'none';
};
const isYear = (text: string): boolean =>
  /^(1[89]|20|21)\d\d(-\d\d(-\d\d)?)?$/.test(text.trim()) || /^\d\d\.\d\d\.\d{4}$/.test(text.trim());

/** Whether a cell is data by itself: a number, a sign, or typed as number, day or time by its workbook. */
const isDatum = (table: RawTable, row: number, i: number): boolean =>
  table.columns[i]!.typed?.(row) === true || isNumeric(table.columns[i]!.get(row));

const cellsOf = (table: RawTable, row: number): string[] => table.columns.map((column) => column.get(row));
const filled = (table: RawTable, row: number): number =>
  table.columns.reduce((n, column) => n + (column.get(row).trim() === '' ? 0 : 1), 0);

/** The most frequent number of cells. */
const modalWidth = (table: RawTable): number => {
  const counts = countsOf(table.widths);
  let best = 0,
    most = 0;
  for (const [width, count] of counts)
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  return best;
};

/** Columns whose cells in the middle of the sheet are numbers. */
const numericColumns = (table: RawTable, from: number, to: number): number[] => {
  const rows: number[] = [];
  const step = Math.max(1, Math.floor((to - from) / 40));
  // Titles and headers are above: in a short sheet they may be as many as the data.
  for (let row = from + Math.min(20, Math.floor((to - from) / 2)); row < to; row += step) rows.push(row);
  return table.columns.flatMap((column, i) => {
    let some = 0,
      numeric = 0;
    for (const row of rows) {
      const text = column.get(row);
      if (text.trim() === '') continue;
      some++;
      if (isDatum(table, row, i)) numeric++;
    }
    return some > 0 && numeric / some >= 0.7 ? [i] : [];
  });
};

/** Rows of footnotes and sources at the end. Shape: first row that no longer belongs to the table. */
const endOf = (table: RawTable, width: number): number => {
  const first = Math.max(0, table.rows - LOOK);
  for (let row = first; row < table.rows; row++) {
    const cells = cellsOf(table, row);
    if (/^_{3,}$/.test(cells[0]!.trim()) && cells.slice(1).every((cell) => cell.trim() === '')) return row;
  }
  let to = table.rows;
  while (to > 0) {
    const cells = cellsOf(table, to - 1);
    const count = cells.filter((cell) => cell.trim() !== '').length;
    const head = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    const empty = count === 0 && width > 1;
    const note =
      width > 2 &&
      count === 1 &&
      cells[0]!.trim() !== '' &&
      !isNumeric(head) &&
      table.widths[to - 1]! <= width;
    if (!(
      empty ||
      (FOOTER.test(head) && count < Math.max(2, width / 2)) ||
      (note && (FOOTER.test(head) || head.length > 40 || table.widths[to - 1]! === 1))
    ))
      break;
    to--;
  }
  return to;
};

const headerRowsOf = (
  table: RawTable,
  start: number,
  to: number,
  width: number,
): { headers: number[]; from: number } => {
  const numeric = numericColumns(table, start, to);
  const cellAt = (row: number, i: number): string => table.columns[i]!.get(row);
  const yearSeries = (row: number): boolean => {
    const years = numeric.map((i) => cellAt(row, i)).filter((cell) => cell.trim() !== '');
    return (
      years.length >= 2 &&
      years.every(isYear) &&
      new Set(years).size === years.length &&
      !numeric.every((i) => isYear(cellAt(Math.min(to - 1, row + 1), i)))
    );
  };
  const looksData = (row: number): boolean => {
    if (filled(table, row) < Math.max(1, width / 2) || yearSeries(row)) return false;
    let good = 0,
      real = 0;
    for (const i of numeric) {
      const cell = cellAt(row, i);
      if (cell.trim() === '') good++;
      else if (isDatum(table, row, i)) {
        good++;
        real++;
      }
    }
    return real > 0 && good / numeric.length >= 0.7;
  };
  const enough = Math.max(Math.min(2, width), Math.ceil(width * 0.34));
  const last = Math.min(to, start + LOOK);
  if (numeric.length === 0) {
    for (let row = start; row < last; row++)
      if (filled(table, row) >= Math.max(1, width * 0.8)) return { headers: [row], from: row + 1 };
    return { headers: start < to ? [start] : [], from: Math.min(to, start + 1) };
  }
  let first = start;
  while (first < last && !looksData(first)) first++;
  if (first === last) first = Math.min(to, start + 1);
  // A row with a different name in every cell is a header by itself: what follows are data, with gaps perhaps.
  for (let row = start; row < first; row++) {
    const cells = cellsOf(table, row)
      .slice(0, width)
      .map((cell) => cell.trim());
    if (
      width > 1 &&
      table.widths[row]! <= width &&
      cells.every((cell) => cell !== '') &&
      new Set(cells).size === cells.length &&
      !cells.some((_, i) => isDatum(table, row, i))
    ) {
      const headers = [row];
      const isSame = (next: number): boolean => cells.every((cell, i) => cellAt(next, i).trim() === cell);
      // The names once more, as prints with a header on each page have them, or their units.
      while (row + headers.length < last && isSame(row + headers.length)) headers.push(row + headers.length);
      const next = row + headers.length;
      if (next < last && unitsRow(table, [row, next], width) !== null) headers.push(next);
      return { headers, from: row + headers.length };
    }
  }
  let top = first;
  // A row of subtitles under merged ones is narrow, and still between the data and a wide row of names.
  const isSubtitle = (row: number): boolean =>
    row > start &&
    filled(table, row) > 0 &&
    filled(table, row - 1) >= enough &&
    !looksData(row - 1) &&
    !cellsOf(table, row).some((cell) => isNumeric(cell) && !isYear(cell));
  const isApart = (row: number): boolean =>
    table.isGrid === true && row < first && table.lines[row]! - table.lines[row - 1]! > 1;
  while (
    top > start &&
    first - top < 6 &&
    !isApart(top) &&
    (filled(table, top - 1) >= enough || isSubtitle(top - 1))
  )
    top--;
  if (top === first) {
    // Nothing above the first row of numbers is wide enough for a header: the row just above, or none at all.
    if (first > start && filled(table, first - 1) > 0 && width <= 2)
      return { headers: [first - 1], from: first };
    return { headers: [], from: start };
  }
  return { headers: Array.from({ length: first - top }, (_, i) => top + i), from: first };
};

export type Rule = { headers: readonly number[]; start: number; from: number; end: number };

/** What the rules say of a sheet. `from` to `end`: the data. */
export const ruleFor = (table: RawTable): Rule => {
  const { width, start, end } = boundsOf(table);
  const found = headerRowsOf(table, start, end, width);
  return { headers: found.headers, start, from: Math.min(found.from, end), end };
};

/** First filled row and first row below the data. */
export const boundsOf = (table: RawTable): { width: number; start: number; end: number } => {
  const width = Math.max(1, modalWidth(table));
  let start = 0;
  while (start < table.rows && filled(table, start) === 0) start++;
  return { width, start, end: Math.max(start, endOf(table, width)) };
};
