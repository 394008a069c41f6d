// What an opened file says of its tables: which is meant, what a description or this app's own sheet says of the columns.
import { readSchema } from '../core/catalog/read.ts';
import { ABOUT_SHEET, columnsAbout } from '../core/table/about.ts';
import type { Corrections } from '../core/table/corrections.ts';
import type { RawTable } from '../core/table/raw.ts';
import type { Opened, SchemaSpec } from '../formats/format.ts';

/** The visible sheet with the most cells: documentation and lists of values are smaller. */
export const mainSheet = (tables: readonly RawTable[]): number => {
  let best = 0,
    most = -1;
  tables.forEach((table, i) => {
    if (table.name === ABOUT_SHEET && tables.length > 1) return;
    const size = (table.hidden ? 0 : 1) + table.rows * table.columns.length * (table.hidden ? 0.001 : 1);
    if (size > most) [best, most] = [i, size];
  });
  return best;
};

type Description = { resources?: unknown; about?: unknown };
/** What the description of an archive holds. Missing: nothing where it is no JSON; the table is looked at instead. */
const describedIn = ({ description }: Opened): Description => {
  if (description === undefined) return {};
  try {
    return (JSON.parse(description) as Description | null) ?? {};
  } catch {
    return {};
  }
};

/** The schema of a table in an archive with a Data Package. Missing: null where it has none, or one that cannot be read. */
export const schemaIn = (opened: Opened, name: string): SchemaSpec | null => {
  const described = describedIn(opened).resources;
  const resources = Array.isArray(described) ? (described as { path?: unknown; schema?: unknown }[]) : [];
  const own =
    opened.tables.length === 1 && resources.length === 1
      ? resources[0]
      : resources.find((one) => typeof one.path === 'string' && one.path.endsWith(name));
  if (own?.schema === undefined) return null;
  const schema = readSchema(JSON.stringify(own.schema), { resource: name });
  return schema.ok ? schema.value : null;
};

/** A workbook or a package that this app exported says itself what stood around its table; the workbook also what its columns are. */
export const aboutRowsOf = (opened: Opened): readonly (readonly string[])[] => {
  const { about } = describedIn(opened);
  if (Array.isArray(about))
    return about
      .slice(0, 2_000)
      .flatMap((row: unknown) =>
        Array.isArray(row) && row.every((cell) => typeof cell === 'string') ? [row] : [],
      );
  const sheet = opened.tables.find((table) => table.name === ABOUT_SHEET);
  if (!sheet || opened.tables.length < 2) return [];
  return Array.from({ length: Math.min(sheet.rows, 2_000) }, (_, row) =>
    sheet.columns.slice(0, 4).map((column) => column.get(row)),
  );
};

export const aboutOf = (opened: Opened): Corrections | null => {
  const columns = columnsAbout(aboutRowsOf(opened));
  return columns && columns.length > 0 ? { columns } : null;
};
