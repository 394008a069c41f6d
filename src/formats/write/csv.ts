// A table as CSV for German offices, in parts that need not stand in memory as one text.
import type { Column } from '../../core/table/dataset.ts';
import { aboutBelow } from '../../core/table/about.ts';
import { csvAbout, csvLines } from '../../core/table/write-csv.ts';
import { cellWithSign, type Export } from './values.ts';

const PART = 5_000;

/**
 * The text of the rows, header first. A number with a sign keeps it: what is provisional must not become final on the way. `about`: what is
 * said of the table, for below it; missing: nothing.
 */
export const csvParts = (
  columns: readonly Column[],
  rows: Uint32Array,
  about: Export['about'] = [],
): string[] => {
  const parts: string[] = [];
  let part = '',
    n = 0;
  const cells = (function* () {
    for (const row of rows) yield columns.map((column) => cellWithSign(column, row));
  })();
  const fields = columns.map(({ field }) => field);
  for (const line of csvLines(fields, cells)) {
    part += line;
    if (++n % PART > 0) continue;
    parts.push(part);
    part = '';
  }
  return [...parts, part, about.length > 0 ? csvAbout(aboutBelow(about, fields)) : ''];
};
