// Several tables below or beside each other on one sheet: each becomes a table of its own. The same head once more is no other table.
import { prepare } from '../values/number.ts';
import { ABOUT_SHEET, aboutStart } from './about.ts';
import { asideOf } from './aside.ts';
import { besideOf } from './beside.ts';
import type { RawTable } from './raw.ts';
import { B, D, G, H, NOTE, S, T, U } from './states.ts';
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

const labelAt = (table: RawTable, row: number): string => prepare(table.columns[0]!.get(row));

/** The line right above a head that a blank parts from what is above it, and that was taken for a note on that: its title. */
const titleAbove = (table: RawTable, states: Uint8Array, head: number): number => {
  const isParted = head > 1 && table.lines[head - 1]! - table.lines[head - 2]! > 1;
  return isParted && states[head - 1] === NOTE ? head - 1 : head;
};

/** First records of the tables after the first. Under the same names only a title of its own makes another table. */
const startsOf = (table: RawTable, states: Uint8Array): number[] => {
  const starts: number[] = [];
  if (!states.includes(B)) return starts;
  const isTitle = (row: number): boolean => states[row] === T || states[row] === U;
  const titles = new Set<string>();
  let heads = new Set<string>(),
    labels = new Set<string>(),
    hasData = false;
  for (let row = 0; row < table.rows; row++) {
    const state = states[row]!;
    if (state === H) {
      heads.add(textOf(table, row));
      labels.add(labelAt(table, row));
    } else if (state === D || state === S) hasData = true;
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
    // The same names under another name of the labels: districts below years.
    const label = labelAt(table, row);
    const isOther = label !== '' && labels.size > 0 && !labels.has(label) && !GOES_ON.test(label);
    if (hasData && goesOn && (isNamed || isOther || !texts.some((text) => heads.has(text)))) {
      starts.push(isNamed ? from : titleAbove(table, states, from));
      heads = new Set(texts);
      labels = new Set([label]);
      hasData = false;
    }
    row = to - 1;
  }
  return starts;
};

/**
 * `beside`: how many stand side by side; `whole`: all that stands beside each other as one table. Missing: null where there is nothing beside.
 * `isHeld`: see besideOf. `aside`: texts at the right that are no table.
 */
export type Parts = {
  tables: readonly RawTable[];
  beside: number;
  whole: RawTable | null;
  isHeld: boolean;
  aside: readonly string[];
};

/** The tables of a sheet: itself where it holds one. Cost: one reading of its lines, which the layout uses again. */
export const partsOf = (given: RawTable): Parts => {
  const { sheet, texts: aside } = asideOf(given);
  const { tables: blocks, isHeld } = besideOf(sheet);
  const beside = blocks.length;
  const parts = blocks.flatMap((block) => belowOf(block));
  const notes = aside.length > 0 ? { aside } : {};
  const tables = parts.map((part, i) => ({
    ...part,
    name: beside === 1 ? part.name : numbered(given.name, i),
    ...notes,
  }));
  const count = beside === 1 && aside.length > 0 ? 2 : beside;
  const from = beside === 1 ? given : { ...sheet, ...notes };
  const whole = count > 1 ? { ...from, name: `${given.name} (1–${count})`, beside: count } : null;
  return { tables, beside, whole, isHeld, aside };
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
