// Columns as a schema publishes them: nothing is guessed.
import type { Layout } from '../core/table/layout.ts';
import type { RawTable } from '../core/table/raw.ts';
import { fieldOf, matchFields, readerBySchema } from '../core/table/schema.ts';
import { typeColumn } from '../core/table/typing.ts';
import { error, type Place } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { SchemaSpec } from './format.ts';
import type { Typed } from './typing-options.ts';

export const bySchema = (raw: RawTable, layout: Layout, schema: SchemaSpec, place: Place): Result<Typed> => {
  const { at, issues } = matchFields(layout.names, schema.fields, place);
  if (issues.some((one) => one.severity === 'error')) return failed(...issues);
  const range = { from: layout.from, to: layout.to, lineOf: (row: number) => raw.lines[row] ?? row + 1 };
  const scratch = new Float64Array(raw.rows);
  const columns = schema.fields.map((spec, i) =>
    typeColumn(
      raw.columns[at[i]!]!,
      fieldOf(spec),
      readerBySchema(spec, schema.missingValues),
      range,
      place,
      scratch,
    ),
  );
  columns.forEach((column, i) => {
    const { type, name } = column.column.field;
    if (type === 'text' || column.stats.count > 0 || !column.issues.some((one) => UNREAD.has(one.code)))
      return;
    // A period under the name of a date is a period; only what is neither cannot be read.
    const again =
      type === 'date' || type === 'datetime'
        ? typeColumn(
            raw.columns[at[i]!]!,
            fieldOf({ ...schema.fields[i]!, format: 'period' }),
            readerBySchema({ ...schema.fields[i]!, format: 'period' }, schema.missingValues),
            range,
            place,
            scratch,
          )
        : null;
    if (again && again.stats.count > 0 && again.issues.length === 0) columns[i] = again;
    // One row is one mistake; a column is more.
    else if (range.to - range.from > 1)
      issues.push(error('COLUMN_UNREADABLE', { ...place, column: name }, { name }));
  });
  return ok({ columns, issues });
};

const UNREAD: ReadonlySet<string> = new Set(['NOT_A_NUMBER', 'NOT_A_DATE', 'NOT_A_BOOLEAN']);
