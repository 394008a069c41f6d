// A short table by its lines, read as an import does.
import { openTables } from '../../src/formats/open.ts';
import { withParts } from '../../src/formats/separate.ts';
import { understandTable } from '../../src/formats/text-table.ts';
import type { Corrections } from '../../src/core/table/corrections.ts';

/** The sum of the second column and of each by its name, the records, and what is said; `asked`: what stands in the way. */
export const readRows = async (rows: readonly string[], corrections: Corrections = {}) => {
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  const opened = await openTables(bytes, { name: 't' });
  if (!opened.ok) throw new Error('opened');
  const [sheet] = withParts(opened.value, 't').tables;
  const found = understandTable(sheet!, { corrections, dropTotals: true }, {});
  if (!found.ok) throw new Error('understood');
  const { table } = found.value;
  return {
    sum: table.stats[1]?.sum,
    sums: Object.fromEntries(table.columns.map(({ field }, i) => [field.name, table.stats[i]?.sum])),
    rows: table.rows,
    codes: found.issues.map(({ code }) => code),
    asked: found.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    fields: table.columns.map(({ field }) => ({ name: field.name, type: field.type, role: field.role })),
  };
};
