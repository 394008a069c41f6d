// Names of columns from one or several header rows: merged cells reach over what they cover, units stand beside the name.
// Source: TABLES.md section 3 of the design notes, table detection (4).
import { isColumnNumber, lettersColumns, numbersColumns } from './column-numbers.ts';
import { kindOf, KIND } from './kinds.ts';
import { isUnitAlone, knownUnit, scaleOf } from '../values/units.ts';
import { unitOfTitle } from '../values/unit-names.ts';
import type { RawTable } from './raw.ts';
import { UNIT_CELL, UNIT_PHRASE } from './words.ts';

const textAt = (table: RawTable, row: number, i: number): string =>
  table.columns[i]!.get(row).replace(/\s+/g, ' ').trim();

const inside = (text: string): string =>
  text
    .replace(/^[([]/, '')
    .replace(/[)\]]$/, '')
    .trim();
const isUnit = (text: string): boolean => UNIT_CELL.test(text) || knownUnit(inside(text)) !== null;
/** A unit as it is shown, whatever way it is written. */
const shown = (text: string): string => {
  const bare = inside(text);
  return knownUnit(bare) ?? (/^in\s/i.test(bare) ? bare.slice(2).trim() : bare);
};

/** Units per column where the last header row holds nothing else. Missing: null where it does. */
export const unitsRow = (table: RawTable, headers: readonly number[], columns: number): string[] | null => {
  const last = headers.at(-1);
  if (last === undefined || headers.length < 2) return null;
  const texts = Array.from({ length: columns }, (_, i) => textAt(table, last, i));
  const found = texts.filter((text) => text !== '');
  if (found.length === 0 || !found.every(isUnit)) return null;
  return texts.map((text) => (text === '' ? '' : shown(text)));
};

/** Cells of header rows, each with the text that reaches over it. Shape: `[row][column]`. */
const reaching = (
  table: RawTable,
  headers: readonly number[],
  text: (row: number, i: number) => string,
  columns: number,
  isUnit: (row: number, i: number) => boolean = () => false,
): string[][] => {
  const cells = headers.map((row) => Array.from({ length: columns }, (_, i) => text(row, i)));
  const lines = headers.map((row) => table.lines[row]!);
  let merged = false;
  for (const [firstRow, firstColumn, lastRow, lastColumn] of table.merges ?? []) {
    const top = lines.indexOf(firstRow);
    if (top < 0) continue;
    merged ||= lastColumn > firstColumn;
    const reached = cells[top]![firstColumn] ?? '';
    for (let h = top; h < lines.length && lines[h]! <= lastRow; h++)
      for (let i = firstColumn; i <= Math.min(lastColumn, columns - 1); i++)
        if (cells[h]![i] === '') cells[h]![i] = reached;
  }
  if (merged) return cells;
  // Separated text has no merged cells: what is empty belongs to the name at its left, within the group above.
  const below = (h: number, i: number): boolean =>
    cells.some((row, at) => at > h && (row[i] !== '' || isUnit(headers[at]!, i)));
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
  parts.reduce((name, part) => {
    if (name === '') return part;
    const isOneWord = /\p{Ll}-$/u.test(name) && /^\p{Ll}/u.test(part);
    return isOneWord ? name.slice(0, -1) + part : `${name} – ${part}`;
  }, '');

const YEAR_MARK =
  /^((?:1[89]|20|21)\d\d)(?: ?(?:[pres]|\*{1,3}\)?|\d{1,2}\)|\\\d|\(\d\)|[¹²³⁴⁵⁶]{1,6})){1,3}$/;
/** A line drawn in signs; of Markdown it says with colons how a column stands. */
const RULE = /^[-–—_=.:+\s]+$/;
/** Units that a row of the head gives to columns: one for each, or one for all at its right. Missing: null where it holds something else. */
const unitsIn = (texts: readonly string[]): string[] | null => {
  const filled = texts.flatMap((text, i) => (text === '' ? [] : [i]));
  const named = filled[0] === 0 && /^(Unit|Einheit|Maßeinheit)/i.test(texts[0]!) ? filled.slice(1) : filled;
  if (named.length === 0 || !named.every((i) => isUnit(texts[i]!))) return null;
  if (named.length > 1) return texts.map((text, i) => (named.includes(i) ? shown(text) : ''));
  return texts.map((_, i) => (i >= named[0]! ? shown(texts[named[0]!]!) : ''));
};

/** `Angaben in Tsd. EUR` above a table. Missing: empty text. */
export const unitOfTitles = (titles: readonly string[]): string => {
  for (const title of titles) {
    const said = unitOfTitle(title);
    if (said !== null) return said;
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
    if (m && isUnit(m[1]!)) return shown(m[1]!);
  }
  return '';
};

/** Under these no money and no weight is counted, whatever the title says of all others. Houses and vehicles are bought as well as counted. */
const OTHERWISE =
  /(^|\W)((plan|ist)?stellen|vzä|einwohner|ew|einw|bevölkerung|personen|menschen|männer|frauen|schüler|studierende|beschäftigte|arbeitslose|besucher|gäste|übernachtungen|wähler|wahlberechtigte|stimmen|geburten|sterbefälle|zuzüge|fortzüge|plätze|wohnungen|einsätze|fälle|rang|je|pro|nr)(innen|:innen|\*innen)?(\W|$)|hebesatz|anzahl|zahl(\W|$)|(fall|einwohner|schüler|besucher)zahl|bescheide|quote|anteil|prozent|%|index|nummer|alter(\W|$)/i;
const countsOtherwise = (name: string): boolean => OTHERWISE.test(name);

export type Head = { names: readonly string[]; units: readonly string[] };

/** What the head rows say of each column, joined with a dash, equal parts once. Missing: empty text. */
const bareNames = (cells: readonly (readonly string[])[], columns: number): string[] =>
  Array.from({ length: columns }, (_, i) => {
    const parts = cells
      .map((row) => row[i]!)
      .filter((part) => part !== '' && !(cells.length > 1 && RULE.test(part)))
      // The note of a year is told below the table; its column is the year.
      .map((part) => (kindOf(part) === KIND.year ? part.replace(YEAR_MARK, '$1') : part));
    return joined(parts.filter((part, p) => part !== parts[p - 1]));
  });

/** A row of the head with what is merged to the right in it. */
const spreadRow = (table: RawTable, row: number, columns: number): string[] => {
  const texts = Array.from({ length: columns }, (_, i) => textAt(table, row, i));
  for (const [top, left, , right] of table.merges ?? [])
    if (top === table.lines[row]!)
      for (let i = left + 1; i <= Math.min(right, columns - 1); i++)
        if (texts[i] === '') texts[i] = texts[left] ?? '';
  return texts;
};

/** The unit that stands lowest in a column of the head, below its name. Shape: the row and the unit; missing: null. */
const unitBelow = (
  rows: ReadonlyMap<number, readonly string[]>,
  named: readonly number[],
  i: number,
): { row: number; unit: string } | null => {
  const row = named.findLast((one) => rows.get(one)![i] !== '');
  if (row === undefined || row === named[0]) return null;
  const texts = rows.get(row)!;
  const isOther = (text: string): boolean => text !== texts[i] && /^[\d. ]+$/.test(text);
  return isUnitAlone(texts[i]!) && !texts.some(isOther) ? { row, unit: shown(texts[i]!) } : null;
};

/** Names and units of the columns from all rows of a head. Rows that only number the columns name none, unless nothing else tells them apart. */
export const headOf = (
  table: RawTable,
  headers: readonly number[],
  columns: number,
  around: { titles: readonly string[] },
): Head => {
  const rows = new Map(headers.map((row) => [row, spreadRow(table, row, columns)]));
  const isBelow = (row: number): boolean => row !== headers[0];
  const isLettered = (row: number): boolean => lettersColumns(rows.get(row)!);
  const counting = headers.filter(
    (row) => isBelow(row) && (isLettered(row) || numbersColumns(rows.get(row)!, () => true, 2)),
  );
  const named = headers.filter(
    (row) => !isBelow(row) || !rows.get(row)!.every((text) => text === '' || RULE.test(text)),
  );
  const words = named.filter((row) => !counting.includes(row));
  const found = words.map((row) => (named.length > 1 ? unitsIn(rows.get(row)!) : null));
  const at = found.findLastIndex((one) => one !== null);
  const units = Array.from({ length: columns }, (_, i) => (at > 0 ? found[at]![i]! : ''));
  const rest = at > 0 ? named.filter((row) => row !== words[at]) : named;
  const taken = new Map<string, true>();
  units.forEach((unit, i) => {
    const below = unit === '' ? unitBelow(rows, words, i) : null;
    if (!below || !rest.includes(below.row)) return;
    units[i] = below.unit;
    taken.set(`${below.row} ${i}`, true);
  });
  const isTaken = (row: number, i: number): boolean => taken.has(`${row} ${i}`);
  const textOf = (row: number, i: number): string => (isTaken(row, i) ? '' : textAt(table, row, i));
  const isCounted = (row: number, i: number): boolean =>
    counting.includes(row) && (isLettered(row) || isColumnNumber(rows.get(row)![i]!));
  const worded = rest.filter(
    (row) => !counting.includes(row) || rows.get(row)!.some((text) => /\p{L}/u.test(text)),
  );
  const without = bareNames(
    reaching(table, worded, (row, i) => (isCounted(row, i) ? '' : textOf(row, i)), columns, isTaken),
    columns,
  );
  const numbered = without.flatMap((name, i) =>
    counting.some((row) => isCounted(row, i)) ? [`${name}\u0000${units[i]}`] : [],
  );
  const bare =
    new Set(numbered).size > numbered.length / 2 || numbered.length === 0
      ? without
      : bareNames(reaching(table, rest, textOf, columns, isTaken), columns);
  // `CDU` above `Anzahl` and `%`: the name is that of both.
  const full = [...bare];
  const unitTexts = at > 0 ? rows.get(words[at]!)! : [];
  for (let i = 1; i < columns; i++)
    if (full[i] === '' && unitTexts[i] && unitTexts[i - 1]) full[i] = full[i - 1]!;
  // The same where the unit stands beside other names: `CDU – Anzahl`, `CDU – %`.
  const top = headers[0] ?? 0;
  for (let i = 1; i < columns; i++)
    if (full[i] !== '' && textAt(table, top, i) === '' && rest.some((row) => isTaken(row, i)))
      full[i] = `${full[i]} – ${units[i]}`;
  const title = unitOfTitles(around.titles);
  const isOfTitle = (name: string): boolean => scaleOf(title).base === '' || !countsOtherwise(name);
  return {
    names: different(full, units),
    units: units.map((unit, i) => unit || (isOfTitle(full[i]!) ? title : '')),
  };
};

/** Unique, non-empty names. Units tell apart what would be named alike. */
const different = (bare: readonly string[], units: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return bare.map((name, i) => {
    const unit = units[i]!;
    const alike = name !== '' && unit !== '' && bare.filter((other) => other === name).length > 1;
    const full = alike ? `${name} – ${unit}` : name || `Spalte ${i + 1}`;
    const times = (seen.get(full) ?? 0) + 1;
    seen.set(full, times);
    return times === 1 ? full : `${full} (${times})`;
  });
};
