// The cells of a sheet as the reading of its lines needs them: kinds and texts, of a sample where the sheet is long.
import { CELL, CellColumn } from './cells.ts';
import { kindOf, KIND } from './kinds.ts';
import { NumberColumn } from './number-column.ts';
import type { RawTable } from './raw.ts';
import { closedUp } from './spaced.ts';

/** Shape: `kinds` and `texts` hold `width` cells per line; `rows[i]` is the record that line i is, ascending. */
export type Cells = {
  rows: Uint32Array;
  width: number;
  kinds: Uint8Array;
  texts: readonly string[];
  /** Empty lines above each line in the file. */
  gaps: Uint8Array;
  /** Cells of the record against the usual number: -1 fewer, 1 more. A workbook has none: all zero. */
  ragged: Int8Array;
  /** 1 where one merged range is all that stands in the line. */
  single: Uint8Array;
  /** 1 where a merged range goes from the line above into this one. */
  joined: Uint8Array;
  isGrid: boolean;
};

const FIRST = 120,
  LAST = 80,
  BETWEEN = 100,
  RARE = 150,
  /** More than this is sampled. */
  WHOLE = 460,
  COLUMNS = 48,
  PATTERN_COLUMNS = 5;

/** Which columns are looked at: all, or the first and some of the rest. */
const columnsOf = (table: RawTable): number[] => {
  const all = table.columns.length;
  if (all <= COLUMNS) return Array.from({ length: all }, (_, i) => i);
  const rest = 12,
    first = COLUMNS - rest;
  return Array.from({ length: COLUMNS }, (_, i) =>
    i < first ? i : first + Math.floor(((i - first) * (all - first)) / rest),
  );
};

const [NOTHING, FIGURE, WORD] = [0, 1, 2];
const classOf = (text: string): number => {
  const kind = kindOf(text);
  if (kind === KIND.empty) return NOTHING;
  return kind === KIND.text || kind === KIND.mark ? WORD : FIGURE;
};
const classOfCell = (column: CellColumn, row: number): number => {
  const kind = column.kinds[row] ?? CELL.empty;
  if (kind === CELL.text) return classOf(column.get(row));
  return kind === CELL.empty ? NOTHING : FIGURE;
};

/** One small number per record and column: empty, figure or text. Cost: each different text is looked at once. */
const addClasses = (table: RawTable, i: number, into: Uint32Array, scratch: Uint8Array): void => {
  const column = table.columns[i]!;
  if (column instanceof CellColumn)
    for (let row = 0; row < table.rows; row++) scratch[row] = classOfCell(column, row);
  else if (column instanceof NumberColumn) column.mapOthers(scratch, FIGURE, classOf);
  else column.map(scratch, classOf);
  for (let row = 0; row < table.rows; row++) into[row] = into[row]! * 3 + scratch[row]!;
};

/** How often each number stands there. Cost: hardly more than a look at each, where equal ones follow each other. */
export const countsOf = (numbers: Uint32Array | Uint16Array): Map<number, number> => {
  const counts = new Map<number, number>();
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    const value = numbers[from]!;
    while (to < numbers.length && numbers[to] === value) to++;
    counts.set(value, (counts.get(value) ?? 0) + to - from);
  }
  return counts;
};

/**
 * The records that are looked at. Shape: ascending; all of a short sheet, else its beginning, its end, some between, and what looks unlike
 * the rest. Cost: one pass over a few columns.
 */
export const sampleOf = (table: RawTable): Uint32Array => {
  const { rows } = table;
  if (rows <= WHOLE) return Uint32Array.from({ length: rows }, (_, i) => i);
  const chosen = new Set<number>();
  for (let i = 0; i < FIRST; i++) chosen.add(i);
  for (let i = rows - LAST; i < rows; i++) chosen.add(i);
  for (let i = 0; i < BETWEEN; i++) chosen.add(FIRST + Math.floor(((rows - FIRST - LAST) * i) / BETWEEN));
  const patterns = new Uint32Array(rows),
    scratch = new Uint8Array(rows);
  const columns = table.columns.length;
  const looked = Math.min(columns, PATTERN_COLUMNS);
  for (let i = 0; i < looked; i++) addClasses(table, Math.floor((i * columns) / looked), patterns, scratch);
  if (!table.isGrid)
    for (let row = 0; row < rows; row++)
      patterns[row] = patterns[row]! * 4_096 + (table.widths[row]! & 4_095);
  const counts = countsOf(patterns);
  // The rarest first, so that a form which is common in this sheet does not push out the lone header of a second table.
  const limit = [1, 3, 10, 30, Math.max(30, rows * 0.005)].findLast(
    (most) => [...counts.values()].filter((n) => n <= most).reduce((a, b) => a + b, 0) <= RARE,
  );
  const isRare = new Set([...counts].flatMap(([pattern, n]) => (n <= (limit ?? 0) ? [pattern] : [])));
  if (isRare.size > 0)
    for (let row = 0; row < rows; row++)
      if (isRare.has(patterns[row]!)) {
        chosen.add(row);
        if (row > 0) chosen.add(row - 1);
        if (row + 1 < rows) chosen.add(row + 1);
      }
  return Uint32Array.from(chosen).sort();
};

/** Line breaks inside the cells of a record: the next one begins that much later without a gap. */
const breaksIn = (table: RawTable, row: number): number => {
  let most = 0;
  for (const column of table.columns) {
    const text = column.get(row);
    if (text.length > 1 && text.includes('\n')) most = Math.max(most, text.split('\n').length - 1);
  }
  return most;
};

const gapsOf = (table: RawTable, rows: Uint32Array): Uint8Array =>
  Uint8Array.from(rows, (row) => {
    if (row === 0) return Math.min(9, Math.max(0, table.lines[0]! - 1));
    const gap = table.lines[row]! - table.lines[row - 1]! - 1;
    return gap <= 0 ? 0 : Math.min(9, Math.max(0, table.isGrid ? gap : gap - breaksIn(table, row - 1)));
  });

const usualWidth = (table: RawTable, rows: Uint32Array): number => {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(table.widths[row]!, (counts.get(table.widths[row]!) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

/** The cells of the records given. Cost: each cell once. */
export const cellsOf = (table: RawTable, rows: Uint32Array = sampleOf(table)): Cells => {
  const columns = columnsOf(table);
  const width = columns.length;
  const kinds = new Uint8Array(rows.length * width),
    texts: string[] = new Array<string>(rows.length * width).fill('');
  const known = new Map<string, number>();
  columns.forEach((at, c) => {
    const column = table.columns[at]!;
    rows.forEach((row, i) => {
      const text = column.get(row);
      if (column.isVoid?.(row) === true) kinds[i * width + c] = KIND.sign;
      if (text === '') return;
      texts[i * width + c] = closedUp(text);
      if (column.typed?.(row) === true) kinds[i * width + c] = kindOf(text, true);
      else {
        let kind = known.get(text);
        if (kind === undefined) known.set(text, (kind = kindOf(text)));
        kinds[i * width + c] = kind;
      }
    });
  });
  const single = new Uint8Array(rows.length),
    joined = new Uint8Array(rows.length);
  if (table.merges && table.merges.length > 0) {
    const byLine = new Map<number, number>();
    rows.forEach((row, i) => byLine.set(table.lines[row]!, i));
    const written = Array.from(rows, (_, i) => {
      let n = 0;
      for (let c = 0; c < width; c++) if (kinds[i * width + c] !== KIND.empty) n++;
      return n;
    });
    /** Some programs write what is merged into each of its cells. */
    const isAll = (line: number, first: number, right: number): boolean => {
      for (let c = 0; c < width; c++) {
        const isIn = c >= first && columns[c]! <= right;
        const at = line * width + c;
        if (kinds[at] !== KIND.empty && (!isIn || texts[at] !== texts[line * width + first])) return false;
      }
      return true;
    };
    for (const [top, left, bottom, right] of table.merges) {
      const first = columns.indexOf(left);
      const from = byLine.get(top);
      for (let line = top + 1; line <= Math.min(bottom, top + 12); line++) {
        const i = byLine.get(line);
        if (i !== undefined && i > 0 && table.lines[rows[i - 1]!]! >= top) joined[i] = 1;
      }
      if (first < 0 || from === undefined || kinds[from * width + first] === KIND.empty) continue;
      const text = texts[from * width + first]!,
        kind = kinds[from * width + first]!;
      // A name over several columns stands over each; a title over all of them is one cell.
      if (right > left && (written[from] === 1 || isAll(from, first, right))) single[from] = 1;
      if (right > left && written[from]! < 2 && first === 0) continue;
      for (let line = top; line <= Math.min(bottom, top + 12); line++) {
        const i = byLine.get(line);
        if (i === undefined || (i !== from && written[i] === 0)) continue;
        for (let c = first; c < width && columns[c]! <= right; c++)
          if (kinds[i * width + c] === KIND.empty) {
            kinds[i * width + c] = kind;
            texts[i * width + c] = text;
          }
      }
    }
  }
  const usual = usualWidth(table, rows);
  const ragged = new Int8Array(rows.length);
  if (!table.isGrid) rows.forEach((row, i) => (ragged[i] = Math.sign(table.widths[row]! - usual)));
  return {
    rows,
    width,
    kinds,
    texts,
    gaps: gapsOf(table, rows),
    ragged,
    single,
    joined,
    isGrid: table.isGrid === true,
  };
};
