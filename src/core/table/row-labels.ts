// What the rows of a sheet are called, and which columns only number them.
import { isRate } from './adding.ts';
import { KIND, kindOf } from './kinds.ts';
import { prepare } from '../values/number.ts';
import type { RawTable } from './raw.ts';
import { closedUp } from './spaced.ts';
import { isCalledTotal } from './total-words.ts';

export type Label = { text: string; column: number };

/** What a record is called: its first cell that holds something, without columns that only number the records. Missing: null. */
export const labelAt = (table: RawTable, row: number, skipped = 0): Label | null => {
  for (let i = skipped; i < table.columns.length; i++) {
    const text = prepare(table.columns[i]!.get(row));
    if (text !== '') return { text: closedUp(text), column: i - skipped };
  }
  return null;
};

/** How many of the first columns are the same in each record: a year, a key of the place. */
export const constantColumns = (table: RawTable, rows: Uint32Array): number => {
  const isSame = ({ get }: RawTable['columns'][number]): boolean => {
    const text = get(rows[0]!).trim();
    return text !== '' && kindOf(text) !== KIND.text && rows.every((row) => get(row).trim() === text);
  };
  const at = rows.length < 3 ? 0 : table.columns.findIndex((column) => !isSame(column));
  return Math.max(0, at);
};

/** The same, but where a year or a key stands first and the word of a total next: `2023;insgesamt`. */
export const totalLabelAt = (table: RawTable, row: number, skipped: number): Label | null => {
  const first = labelAt(table, row, skipped);
  const next = first && closedUp(table.columns[first.column + skipped + 1]?.get(row).trim() ?? '');
  return next && isCalledTotal(next) && kindOf(first.text) !== KIND.text
    ? { text: next, column: first.column + 1 }
    : first;
};

/** Columns whose heads say that no rows of them add up. */
export const ratesIn = (table: RawTable, headers: readonly number[]): ReadonlySet<number> =>
  new Set(
    table.columns.flatMap(({ get }, i) => (isRate(headers.map((row) => get(row)).join(' ')) ? [i] : [])),
  );

/** Whether the first column gives each record a number of its own, and the second is words. */
export const numbersEach = (table: RawTable, rows: Uint32Array): boolean => {
  const [first, second] = table.columns;
  if (!first || !second || table.columns.length < 3) return false;
  const seen = new Set<string>();
  let words = 0;
  for (const row of rows) {
    const text = prepare(first.get(row));
    if (text !== '' && (!/^\d{1,6}[.)]?$/.test(text) || seen.has(text))) return false;
    seen.add(text);
    if (/\p{L}/u.test(second.get(row))) words++;
  }
  return seen.size > 2 && words * 2 > rows.length;
};

/** Whether behind its label a record holds nothing but signs in place of figures. */
export const hasOnlySigns = (table: RawTable, row: number, at = 0): boolean => {
  const kinds = table.columns.slice(at + 1).map(({ get }) => kindOf(get(row)));
  return kinds.includes(KIND.sign) && kinds.every((kind) => kind === KIND.sign || kind === KIND.empty);
};

/** Labels stand in one of the first columns. */
const LABELS = 6;
/** The first column that is mostly words: what the rows are called beside keys and days. Missing: null. */
export const namesIn = (table: RawTable, rows: readonly number[]): RawTable['columns'][number] | null =>
  table.columns
    .slice(0, LABELS)
    .find(({ get }) => rows.filter((row) => kindOf(get(row)) === KIND.text).length * 2 > rows.length) ?? null;

/** What a row is called: the word of a total in it, else its first cell with a letter in it, else its first one. */
export const calledAt = (table: RawTable, row: number): string => {
  const cells = table.columns.slice(0, LABELS).map(({ get }) => closedUp(get(row).trim()));
  const first = labelAt(table, row);
  const second = first && first.column < 2 ? cells[first.column + 1] : undefined;
  const isWord = second !== undefined && /\p{L}{3}/u.test(second) && !/\p{L}/u.test(first!.text);
  return cells.find(isCalledTotal) ?? (isWord ? second : (first?.text ?? ''));
};
