// Several tables below or beside each other on one sheet: each becomes a table of its own. The same head once more is no other table.
import { prepare } from '../values/number.ts';
import { ABOUT_SHEET, aboutStart } from './about.ts';
import { besideOf } from './beside.ts';
import type { RawTable } from './raw.ts';
import { B, D, G, H, S, T, U } from './reading.ts';
import { readSheet } from './sheet-reading.ts';
import { selected, trimmed } from './trim.ts';

const numbered = (name: string, i: number): string => (i === 0 ? name : `${name} (${i + 1})`);

const textOf = (table: RawTable, row: number): string =>
  table.columns.map((column) => prepare(column.get(row))).join('\u0001');

/** Records from `from` to `to` (exclusive) as a table of their own. */
export const cut = (table: RawTable, from: number, to: number, name: string): RawTable => {
  const rows = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  return {
    ...table,
    name,
    columns: table.columns.map((column) => selected(column, rows)),
    rows: rows.length,
    lines: table.lines.slice(from, to),
    widths: table.widths.slice(from, to),
  };
};

/** What stands on each page of a print. */
const GOES_ON = /\b(?:Fortsetzung|noch|continued|cont\.|Seite|Blatt|page|Übertrag)\b/i;

/** First records of the tables after the first. Under the same names only a title of its own makes another table. */
const startsOf = (table: RawTable, states: Uint8Array): number[] => {
  const starts: number[] = [];
  if (!states.includes(B)) return starts;
  const isTitle = (row: number): boolean => states[row] === T || states[row] === U;
  const titles = new Set<string>();
  let heads = new Set<string>(),
    hasData = false;
  for (let row = 0; row < table.rows; row++) {
    const state = states[row]!;
    if (state === H) heads.add(textOf(table, row));
    else if (state === D || state === S) hasData = true;
    if (state !== B) continue;
    let to = row;
    while (to < table.rows && (states[to] === B || states[to] === U)) to++;
    const texts = Array.from({ length: to - row }, (_, i) => textOf(table, row + i));
    const goesOn = states.subarray(to).some((one) => one === D || one === S);
    let from = row;
    while (from > 0 && (isTitle(from - 1) || states[from - 1] === G)) from--;
    const above = Array.from({ length: row - from }, (_, i) => from + i).filter(isTitle);
    for (let at = 0; at < from; at++) if (isTitle(at)) titles.add(textOf(table, at));
    const isNamed = above.some((at) => {
      const text = textOf(table, at);
      return !titles.has(text) && !GOES_ON.test(text);
    });
    if (hasData && goesOn && (isNamed || !texts.some((text) => heads.has(text)))) {
      starts.push(from);
      heads = new Set(texts);
      hasData = false;
    }
    row = to - 1;
  }
  return starts;
};

/** `beside`: how many stand side by side; `whole`: all of these as one table. Missing: null where there is one. `isHeld`: see besideOf. */
export type Parts = { tables: readonly RawTable[]; beside: number; whole: RawTable | null; isHeld: boolean };

/** The tables of a sheet: itself where it holds one. Cost: one reading of its lines, which the layout uses again. */
export const partsOf = (sheet: RawTable): Parts => {
  const { tables: blocks, isHeld } = besideOf(sheet);
  const beside = blocks.length;
  const parts = blocks.flatMap((block) => belowOf(block));
  if (beside === 1) return { tables: parts, beside, whole: null, isHeld };
  const tables = parts.map((part, i) => ({ ...part, name: numbered(sheet.name, i) }));
  return { tables, beside, whole: { ...sheet, name: `${sheet.name} (1–${beside})`, beside }, isHeld };
};

const belowOf = (sheet: RawTable): readonly RawTable[] => {
  const table = trimmed(sheet);
  if (table.rows < 4) return [sheet];
  const { states } = readSheet(table);
  const starts = startsOf(table, states);
  if (starts.length === 0) return [table];
  return [0, ...starts].map((from, i) => {
    const to = starts[i] ?? table.rows;
    return cut(table, from, to, numbered(sheet.name, i));
  });
};

/** A table of separated text without the lines below it in which this app says what stood around it, and these as a sheet. */
export const withoutAbout = (table: RawTable): readonly RawTable[] => {
  const start = aboutStart(table);
  return start < 0
    ? [table]
    : [trimmed(cut(table, 0, start, table.name)), cut(table, start + 1, table.rows, ABOUT_SHEET)];
};
