// What is said of the lines of a table before it is looked at: by a person, a schema, a description.
import type { GivenLayout } from '../core/table/wholes.ts';
import type { RawTable } from '../core/table/raw.ts';
import type { Corrections } from '../core/table/corrections.ts';
import type { SchemaSpec } from './format.ts';
import type { TypingOptions } from './typing-options.ts';

/** The row that holds all names of columns which a description of the whole table gives, and none besides. Missing: null. */
const namedRow = (raw: RawTable, corrections: Corrections | undefined): number | null => {
  const names = new Set((corrections?.columns ?? []).map(({ name }) => name));
  if (names.size === 0 || names.size !== raw.columns.length) return null;
  for (let row = 0; row < Math.min(raw.rows, 40); row++)
    if (raw.columns.every((column) => names.has(column.get(row).replace(/\s+/g, ' ').trim())))
      return raw.lines[row]!;
  return null;
};

export const givenLayout = (
  raw: RawTable,
  { schema, dialect, corrections, dropTotals, dropCategories }: TypingOptions,
): GivenLayout => {
  const { headerRows, keepTotals, levels, lines, columns } = corrections ?? {};
  const fills = new Map(
    columns?.flatMap(({ name, fill }) => (fill === undefined ? [] : [[name, fill] as const])),
  );
  const given = {
    ...(fills.size > 0 && { fills }),
    ...(keepTotals && { keepTotals }),
    ...(levels && { levels }),
    ...(dropTotals && { dropTotals }),
    ...((dropTotals || dropCategories) && { dropCategories: true }),
    ...(lines && lines.length > 0 && { lines }),
  };
  const named = !lines || lines.length === 0 ? namedRow(raw, corrections) : null;
  if (named !== null && (!headerRows || (headerRows.length === 1 && headerRows[0] === named)))
    return { declared: true, headerRows: [named], ...given };
  if (headerRows) return { ...(headerRows.length > 0 ? { headerRows } : { header: false }), ...given };
  if (schema && dialect?.header !== false && !dialect?.headerRows)
    return { declared: true, headerRows: headerFor(raw, schema), ...given };
  return { ...(schema && { declared: true }), ...dialect, ...given };
};

/** With a schema the header is the row that holds its names; the first row where none does, so that what is missing can be named. */
const headerFor = (raw: RawTable, schema: SchemaSpec): readonly number[] => {
  const names = new Set(schema.fields.map((field) => field.name));
  for (let row = 0; row < Math.min(raw.rows, 40); row++) {
    const hits = raw.columns.filter((column) =>
      names.has(column.get(row).replace(/\s+/g, ' ').trim()),
    ).length;
    if (hits >= Math.max(1, names.size / 2)) return [raw.lines[row]!];
  }
  return [raw.lines[0] ?? 1];
};
