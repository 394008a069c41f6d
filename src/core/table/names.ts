// Names of columns from one or several header rows: merged cells reach over what they cover, units stand beside the name.
// Source: TABLES.md section 3 of the design notes, table detection (4).
import { kindOf, KIND } from './kinds.ts';
import type { RawTable } from './raw.ts';
import { UNIT_CELL, UNIT_PHRASE } from './words.ts';

const textAt = (table: RawTable, row: number, i: number): string =>
  table.columns[i]!.get(row).replace(/\s+/g, ' ').trim();

const shown = (unit: string): string => {
  const inside = unit
    .replace(/^[([]/, '')
    .replace(/[)\]]$/, '')
    .trim();
  const bare = /^in\s/i.test(inside) ? inside.slice(2).trim() : inside;
  return /^(EUR|Euro)$/i.test(bare) ? '€' : /^(Prozent|v\. ?H\.)$/i.test(bare) ? '%' : bare;
};

/** Units per column where the last header row holds nothing else. Missing: null where it does. */
export const unitsRow = (table: RawTable, headers: readonly number[], columns: number): string[] | null => {
  const last = headers.at(-1);
  if (last === undefined || headers.length < 2) return null;
  const texts = Array.from({ length: columns }, (_, i) => textAt(table, last, i));
  const found = texts.filter((text) => text !== '');
  if (found.length === 0 || !found.every((text) => UNIT_CELL.test(text))) return null;
  return texts.map((text) => (text === '' ? '' : shown(text)));
};

/** Cells of header rows, each with the text that reaches over it. Shape: `[row][column]`. */
const reaching = (table: RawTable, headers: readonly number[], columns: number): string[][] => {
  const cells = headers.map((row) => Array.from({ length: columns }, (_, i) => textAt(table, row, i)));
  const lines = headers.map((row) => table.lines[row]!);
  let merged = false;
  for (const [firstRow, firstColumn, lastRow, lastColumn] of table.merges ?? []) {
    const top = lines.indexOf(firstRow);
    if (top < 0) continue;
    merged ||= lastColumn > firstColumn;
    const text = cells[top]![firstColumn] ?? '';
    for (let h = top; h < lines.length && lines[h]! <= lastRow; h++)
      for (let i = firstColumn; i <= Math.min(lastColumn, columns - 1); i++)
        if (cells[h]![i] === '') cells[h]![i] = text;
  }
  if (merged) return cells;
  // Separated text has no merged cells: what is empty belongs to the name at its left, within the group above.
  const below = (h: number, i: number): boolean => cells.slice(h + 1).some((row) => row[i] !== '');
  for (let h = 0; h < cells.length - 1; h++)
    for (let i = 1; i < columns; i++) {
      if (cells[h]![i] !== '' || cells[h]![i - 1] === '') continue;
      const sameGroup = cells.slice(0, h).every((row) => row[i] === row[i - 1]);
      if (sameGroup && below(h, i) && below(h, i - 1)) cells[h]![i] = cells[h]![i - 1]!;
    }
  return cells;
};

/** `Bevölke-` above `rung` is one word; other parts are joined by a dash. */
const joined = (parts: readonly string[]): string =>
  parts.reduce(
    (name, part) =>
      name === ''
        ? part
        : /\p{Ll}-$/u.test(name) && /^\p{Ll}/u.test(part)
          ? name.slice(0, -1) + part
          : `${name} – ${part}`,
    '',
  );

const YEAR_MARK = /^((?:1[89]|20|21)\d\d)\s*(?:[pres]|\*{1,3}\)?|\d{1,2}\)|\\\d|\(\d\)|[¹²³⁴⁵⁶]+)$/;
const RULE = /^[-–—_=.\s]+$/;
/** `1 2 3 4` under the names: the numbers of columns. */
const isNumbering = (texts: readonly string[]): boolean => {
  const filled = texts
    .filter((text) => text !== '')
    .map((text) => Number(/^\(?(\d{1,3})[.)]?$/.exec(text)?.[1] ?? NaN));
  return filled.length >= 2 && filled.every((n, i) => (i === 0 ? n <= 2 : n === filled[i - 1]! + 1));
};

/** Units that a row of the head gives to columns: one for each, or one for all at its right. Missing: null where it holds something else. */
const unitsIn = (texts: readonly string[]): string[] | null => {
  const filled = texts.flatMap((text, i) => (text === '' ? [] : [i]));
  const named = filled[0] === 0 && /^(Unit|Einheit|Maßeinheit)/i.test(texts[0]!) ? filled.slice(1) : filled;
  if (named.length === 0 || !named.every((i) => UNIT_CELL.test(texts[i]!))) return null;
  if (named.length > 1) return texts.map((text, i) => (named.includes(i) ? shown(text) : ''));
  return texts.map((_, i) => (i >= named[0]! ? shown(texts[named[0]!]!) : ''));
};

/** `Angaben in Tsd. EUR` above a table. Missing: empty text. */
export const unitOfTitles = (titles: readonly string[]): string => {
  for (const title of titles) {
    if (
      !UNIT_PHRASE.test(title.replace(/^[([]/, '')) &&
      !/\b(Angaben|Beträge|Werte|Zahlen) in\b/i.test(title)
    )
      continue;
    const text = title
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\.$/, '')
      .replace(/ ?[)\]]$/, '');
    const m = /(?:\bin|Einheit:?) ([^,;()[\]]{1,24})$/i.exec(text);
    if (m && UNIT_CELL.test(m[1]!)) return shown(m[1]!);
  }
  return '';
};

export type Head = { names: readonly string[]; units: readonly string[]; numbering: readonly number[] };

/** Names and units of the columns from all rows of a head. `numbering`: rows that only number the columns. */
export const headOf = (
  table: RawTable,
  headers: readonly number[],
  columns: number,
  around: { titles: readonly string[] },
): Head => {
  const rows = headers.map((row) => Array.from({ length: columns }, (_, i) => textAt(table, row, i)));
  const numbering = headers.filter(
    (_, h) =>
      headers.length > 1 &&
      h > 0 &&
      (isNumbering(rows[h]!) || rows[h]!.every((text) => text === '' || RULE.test(text))),
  );
  const rest = headers.filter((row) => !numbering.includes(row));
  const found = rest.map((row) => (rest.length > 1 ? unitsIn(rows[headers.indexOf(row)]!) : null));
  const at = found.findLastIndex((one) => one !== null);
  const units = at > 0 ? found[at]! : null;
  const named = units ? rest.filter((_, h) => h !== at) : rest;
  const title = unitOfTitles(around.titles);
  const names = namesOf(table, named, columns, units);
  return {
    names,
    units: names.map((_, i) => (units?.[i] ?? '') || title),
    numbering,
  };
};

/** Unique, non-empty names: header rows joined with a dash, equal parts once. Units tell apart what would be named alike. */
export const namesOf = (
  table: RawTable,
  headers: readonly number[],
  columns: number,
  units: readonly string[] | null,
): string[] => {
  const cells = reaching(table, headers, columns);
  const bare = Array.from({ length: columns }, (_, i) => {
    const parts = cells
      .map((row) => row[i]!)
      .filter((part) => part !== '' && !(cells.length > 1 && RULE.test(part)))
      // The note of a year is told below the table; its column is the year.
      .map((part) => (kindOf(part) === KIND.year ? part.replace(YEAR_MARK, '$1') : part));
    return joined(parts.filter((part, p) => part !== parts[p - 1]));
  });
  const seen = new Map<string, number>();
  return bare.map((name, i) => {
    const unit = units?.[i] ?? '';
    const alike = name !== '' && unit !== '' && bare.filter((other) => other === name).length > 1;
    const full = name === '' ? `Spalte ${i + 1}` : alike ? `${name} – ${unit}` : name;
    const times = (seen.get(full) ?? 0) + 1;
    seen.set(full, times);
    return times === 1 ? full : `${full} (${times})`;
  });
};
