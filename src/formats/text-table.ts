// A raw table of text to a typed one: by its published schema, or by looking at all its values.
import { CellColumn } from '../core/table/cells.ts';
import { inferCells } from '../core/table/infer-cells.ts';
import { evidenceOf, inferColumn, type Texts } from '../core/table/infer.ts';
import { layoutOf, type Layout } from '../core/table/layout.ts';
import type { RawColumn, RawTable } from '../core/table/raw.ts';
import { trimmed } from '../core/table/trim.ts';
import { fieldOf, matchFields, readerBySchema } from '../core/table/schema.ts';
import { readerOf, typeColumn, type TypedColumn } from '../core/table/typing.ts';
import type { Field } from '../core/table/dataset.ts';
import { error, issue, warning, type Issue, type Place } from '../core/values/issue.ts';
import type { Convention } from '../core/values/number.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { ReadTable, SchemaSpec } from './format.ts';
import { genesisField } from './genesis.ts';

/** The different texts of the data rows of a column. Header and footnotes are looked at too only where they are few. */
const textsOf =
  (column: RawColumn, layout: Layout): Texts =>
  (see) => {
    const outside = new Map<string, number>();
    for (let row = 0; row < layout.from; row++)
      outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
    for (let row = layout.to; row < column.length; row++)
      outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
    column.each((text, count, first) => {
      const inside =
        count === 1 ? (first >= layout.from && first < layout.to ? 1 : 0) : count - (outside.get(text) ?? 0);
      return inside > 0 ? see(text, inside, Math.max(first, layout.from)) : undefined;
    });
  };

const ragged = (raw: RawTable, layout: Layout, place: Place): Issue[] => {
  let count = 0,
    first = -1;
  if (raw.isGrid) return [];
  const expected = raw.widths[layout.headers.at(-1) ?? layout.from] ?? layout.columns;
  for (let row = layout.from; row < layout.to; row++)
    if (raw.widths[row] !== expected && raw.widths[row] !== layout.columns) {
      count++;
      if (first < 0) first = row;
    }
  return count === 0
    ? []
    : [
        warning(
          'RAGGED_ROWS',
          { ...place, row: raw.lines[first]! },
          { count, line: raw.lines[first]!, cells: raw.widths[first]!, expected },
        ),
      ];
};

type Typed = { columns: TypedColumn[]; issues: Issue[] };

const bySchema = (raw: RawTable, layout: Layout, schema: SchemaSpec, place: Place): Result<Typed> => {
  const { at, issues } = matchFields(layout.names, schema.fields, place);
  if (issues.some((one) => one.severity === 'error')) return failed(...issues);
  const range = { from: layout.from, to: layout.to, lineOf: (row: number) => raw.lines[row] ?? row + 1 };
  const columns = schema.fields.map((spec, i) =>
    typeColumn(raw.columns[at[i]!]!, fieldOf(spec), readerBySchema(spec, schema.missingValues), range, place),
  );
  return ok({ columns, issues });
};

const byLooking = (raw: RawTable, layout: Layout, place: Place): Typed => {
  const issues: Issue[] = [];
  const range = { from: layout.from, to: layout.to, lineOf: (row: number) => raw.lines[row] ?? row + 1 };
  const texts = raw.columns.map((column) => textsOf(column, layout));
  const said = new Set<Convention>();
  for (let i = 0; i < layout.columns; i++) {
    const convention = evidenceOf(texts[i]!);
    if (convention) said.add(convention);
  }
  const others = said.size === 1 ? [...said][0]! : null;
  const atRow = (one: Issue): Issue =>
    one.place?.row === undefined
      ? one
      : { ...one, place: { ...one.place, row: range.lineOf(one.place.row) } };
  const columns = layout.names.slice(0, layout.columns).map((name, i) => {
    const column = raw.columns[i]!;
    const byCells = column instanceof CellColumn ? inferCells(name, column, layout, others, place) : null;
    const proposal =
      byCells?.proposal ??
      genesisField(name, layout.names, inferColumn(name, texts[i]!, others, place), (n) =>
        raw.columns[n]!.get(layout.from),
      );
    issues.push(
      ...proposal.issues
        .filter((one) => one.code !== 'NOT_A_NUMBER' && one.code !== 'DATE_INVALID')
        .map(atRow),
    );
    const unit = proposal.unit ?? (proposal.type === 'number' ? (layout.units[i] ?? '') : '');
    const field: Field = {
      name,
      type: proposal.type,
      role: proposal.role,
      ...(unit !== '' && { unit }),
      ...(proposal.rule.type === 'number' && proposal.rule.percent && { percent: true }),
    };
    return typeColumn(byCells?.raw ?? column, field, readerOf(proposal.rule), range, place);
  });
  return { columns, issues };
};

/** Types a raw table. Errors: a schema that does not fit, a sheet without a table. */
export const typeTable = (
  whole: RawTable,
  options: { schema?: SchemaSpec; dialect?: { header?: boolean; headerRows?: readonly number[] } },
  place: Place,
): Result<ReadTable> => {
  const raw = trimmed(whole);
  const layout = layoutOf(
    raw,
    options.schema && options.dialect?.header !== false && !options.dialect?.headerRows
      ? { headerRows: headerFor(raw, options.schema) }
      : options.dialect,
  );
  if (layout.columns === 0 || layout.names.length === 0)
    return failed(error('NO_TABLE', place, { sheet: raw.name }));
  const typed = options.schema
    ? bySchema(raw, layout, options.schema, place)
    : ok(byLooking(raw, layout, place));
  if (!typed.ok) return typed;
  const issues = [
    ...typed.value.issues,
    ...typed.value.columns.flatMap((column) => column.issues),
    ...ragged(raw, layout, place),
  ];
  // Nothing is set aside in silence: what stands around the table is said.
  for (const [code, texts] of [
    ['TITLE_ROWS', layout.titles],
    ['FOOTNOTE_ROWS', layout.footnotes],
  ] as const)
    if (texts.length > 0)
      issues.push(issue('info', code, place, { count: texts.length, text: texts.join(' · ').slice(0, 600) }));
  const { left, kept } = layout.totals;
  if (left.length > 0) issues.push(issue('info', 'TOTAL_ROWS', place, { count: left.length }));
  for (const row of kept)
    issues.push(warning('TOTAL_KEPT', { ...place, row: raw.lines[row]! }, { row: raw.lines[row]! }));
  if (!options.schema && layout.headers.length === 0)
    issues.push(issue('info', 'HEADER_EMPTY', place, { name: layout.names[0]! }));
  return ok(
    {
      name: raw.name,
      hidden: raw.hidden,
      headerRows: layout.headers.map((row) => raw.lines[row]!),
      rows: layout.to - layout.from,
      columns: typed.value.columns.map(({ column }) => column),
      stats: typed.value.columns.map(({ stats }) => stats),
    },
    issues,
  );
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
