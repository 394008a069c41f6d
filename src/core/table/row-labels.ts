// What the rows of a sheet are called, and which columns only number them.
import { KIND, kindOf } from './kinds.ts';
import { prepare } from '../values/number.ts';
import type { RawTable } from './raw.ts';

export type Label = { text: string; column: number };

/** What a record is called: its first cell that holds something, without columns that only number the records. Missing: null. */
export const labelAt = (table: RawTable, row: number, skipped = 0): Label | null => {
  for (let i = skipped; i < table.columns.length; i++) {
    const text = prepare(table.columns[i]!.get(row));
    if (text !== '') return { text, column: i - skipped };
  }
  return null;
};

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

/** What a row is called: its first cell with a letter in it, else its first one. */
export const calledAt = (table: RawTable, row: number): string => {
  const first = labelAt(table, row);
  const second = first && first.column < 2 ? table.columns[first.column + 1]?.get(row).trim() : undefined;
  return second !== undefined && /\p{L}{3}/u.test(second) && !/\p{L}/u.test(first!.text)
    ? second
    : (first?.text ?? '');
};
