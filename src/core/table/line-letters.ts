// The lines of a sheet as one text, as `inspect` gives it and the import keeps it.
import type { RawTable } from './raw.ts';
import { D, S } from './states.ts';

const LETTERS = new TextEncoder().encode('mmhdgehn');
const [DOT, E] = new TextEncoder().encode('.e');

/**
 * One letter per row of the sheet: title, note, header, group, data, total; `.` for nothing. `isShown`: a row that is called a total and counts
 * is one of the data, as it is done.
 */
export const lettersOf = (
  table: RawTable,
  states: Uint8Array,
  { totals, out, isShown }: { totals: readonly number[]; out: ReadonlySet<number>; isShown: boolean },
): string => {
  const letters = new Uint8Array(table.rows === 0 ? 0 : table.lines[table.rows - 1]!).fill(DOT!);
  for (let row = 0; row < table.rows; row++)
    letters[table.lines[row]! - 1] = LETTERS[isShown && states[row] === S ? D : states[row]!]!;
  for (const row of totals) letters[table.lines[row]! - 1] = E!;
  for (const row of out) letters[table.lines[row]! - 1] = DOT!;
  return new TextDecoder().decode(letters);
};
