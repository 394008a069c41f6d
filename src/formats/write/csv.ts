// A table as CSV for German offices, in parts that need not stand in memory as one text.
import type { Column } from '../../core/table/dataset.ts';
import { csvLines } from '../../core/table/write-csv.ts';
import { cellWithSign } from './values.ts';

const PART = 5_000;

/** The text of the rows, header first. A number with a sign keeps it: what is provisional must not become final on the way. */
export const csvParts = (columns: readonly Column[], rows: Uint32Array): string[] => {
  const parts: string[] = [];
  let part = '',
    n = 0;
  const cells = (function* () {
    for (const row of rows) yield columns.map((column) => cellWithSign(column, row));
  })();
  for (const line of csvLines(
    columns.map(({ field }) => field),
    cells,
  )) {
    part += line;
    if (++n % PART > 0) continue;
    parts.push(part);
    part = '';
  }
  return [...parts, part];
};
