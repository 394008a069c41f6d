// Bytes to typed tables: opened, understood by looking at all of them or by a published schema.
import type { RawTable } from '../core/table/raw.ts';
import { unseenIn } from '../core/table/unseen.ts';
import { issue, warning, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Reading, ReadOptions, ReadTable, ReadTables } from './format.ts';
import { openTables } from './open.ts';
import { withParts } from './separate.ts';
import { typeTable } from './text-table.ts';

/** JSON writes numbers with a point, whatever the schema says of text. */
const asJson = (schema: NonNullable<ReadOptions['schema']>): NonNullable<ReadOptions['schema']> => ({
  ...schema,
  fields: schema.fields.map((field) => ({ ...field, decimalChar: '.', groupChar: '' })),
});

const emptyTable = (raw: RawTable): ReadTable => ({
  name: raw.name,
  hidden: raw.hidden,
  headerRows: [],
  rows: 0,
  columns: [],
  stats: [],
});

/** See ReadTables. Sheets without a cell are listed, without columns. */
export const readTables: ReadTables = async (bytes, options) => {
  const opened = await openTables(bytes, options);
  if (!opened.ok) return opened;
  const { tables: sheets, isNamed, description: _description, ...how } = opened.value;
  const isGiven = options.schema !== undefined || options.dialect?.headerRows !== undefined;
  const parts = isGiven ? { tables: sheets, wholes: [], issues: [] } : withParts(opened.value, options.name);
  const { tables } = parts;
  const several = tables.length > 1;
  const issues: Issue[] = [...opened.issues, ...parts.issues];
  const read: ReadTable[] = [];
  for (const raw of tables) {
    options.signal?.throwIfAborted();
    if (raw.rows === 0) {
      read.push(emptyTable(raw));
      continue;
    }
    const place = { file: options.name, ...(several && { sheet: raw.name }) };
    const typed: Result<ReadTable> = typeTable(
      raw,
      {
        ...(options.schema && {
          schema: how.delimiter === null && isNamed ? asJson(options.schema) : options.schema,
        }),
        ...(isNamed
          ? { isNamed, dialect: { headerRows: [raw.lines[0] ?? 1] } }
          : options.dialect && { dialect: options.dialect }),
        ...(options.dropCategories && { dropCategories: true }),
      },
      place,
    );
    if (!typed.ok) {
      if (!several) return typed;
      issues.push(...typed.issues.map((one) => ({ ...one, severity: 'warning' as const })));
      read.push(emptyTable(raw));
      continue;
    }
    if (raw.hidden) issues.push(issue('info', 'HIDDEN_SHEET', place, { sheet: raw.name }));
    issues.push(...unseenIn(raw, place));
    read.push(typed.value);
    issues.push(...typed.issues);
  }
  if (read.length === 0) return failed(...issues.filter((one) => one.severity === 'error'), noTable(options));
  if (read.every((table) => table.columns.length === 0))
    issues.push(warning('NO_TABLE', { file: options.name }));
  return ok({ ...how, tables: read } satisfies Reading, issues);
};

const noTable = (options: ReadOptions): Issue => ({
  code: 'NO_TABLE',
  severity: 'error',
  place: { file: options.name },
});
