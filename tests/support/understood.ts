// A text as the import on a person's device understands it: what a sync says as a warning is asked.
import type { Corrections } from '../../src/core/table/corrections.ts';
import { openTables } from '../../src/formats/open.ts';
import { understandTable } from '../../src/formats/text-table.ts';

/** The table, and what is said of it. Errors: thrown, by the code of the first. */
export const understood = async (lines: readonly string[], corrections: Corrections = {}) => {
  const opened = await openTables(new TextEncoder().encode(`${lines.join('\r\n')}\r\n`), { name: 't.csv' });
  if (!opened.ok) throw new Error(opened.issues[0]?.code);
  const found = understandTable(
    opened.value.tables[0]!,
    { corrections, dropTotals: true },
    { file: 't.csv' },
  );
  if (!found.ok) throw new Error(found.issues[0]?.code);
  return { table: found.value.table, issues: found.issues };
};
