// A raw table of text to a typed one: by its published schema, or by looking at all its values.
import { withWays } from '../core/table/adding.ts';
import { withOverTime } from '../core/table/over-time.ts';
import { asShown } from '../core/table/as-shown.ts';
import { CellColumn } from '../core/table/cells.ts';
import { inferCells } from '../core/table/infer-cells.ts';
import { evidenceOf, inferColumn, orderOf } from '../core/table/infer.ts';
import { isOfMoney } from '../core/table/infer-number.ts';
import type { Proposal } from '../core/table/rules.ts';
import type { Texts } from '../core/table/seen.ts';
import { numbersLabels } from '../core/table/keys.ts';
import { layoutOf, type GivenLayout, type Layout } from '../core/table/layout.ts';
import { NumberColumn } from '../core/table/number-column.ts';
import { asQuestion } from '../core/table/questions.ts';
import { recordAt, type RawColumn, type RawTable } from '../core/table/raw.ts';
import { scaledLike } from '../core/table/scaled.ts';
import { trimmed } from '../core/table/trim.ts';
import { fieldOf, matchFields, readerBySchema } from '../core/table/schema.ts';
import { totalIssues } from '../core/table/total-check.ts';
import { readerOf, typeColumn, type TypedColumn } from '../core/table/typing.ts';
import { calledNames, type Corrections } from '../core/table/corrections.ts';
import type { Field } from '../core/table/dataset.ts';
import { joinTimes } from '../core/table/join-times.ts';
import { melt, meltTrouble } from '../core/table/melt.ts';
import { columnAt, cutOut, withCells } from '../core/table/changed-cells.ts';
import { error, issue, warning, type Issue, type Place } from '../core/values/issue.ts';
import { unitOfHeader } from '../core/values/number.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { asText, corrected, likeOthers } from './corrected-column.ts';
import type { ReadTable, SchemaSpec } from './format.ts';
import { genesisField } from './genesis.ts';
import { aroundOf, aroundTable, changesOf, doubtOf, pairedIn, ragged } from './around.ts';

/** The different texts of the data rows of a column. Header and footnotes are looked at too only where they are few. */
const textsOf = (column: RawColumn, { from, to }: Layout): Texts =>
  Object.assign(
    (see: Parameters<Texts>[0]) => {
      const outside = new Map<string, number>();
      for (let row = 0; row < from; row++)
        outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
      for (let row = to; row < column.length; row++)
        outside.set(column.get(row), (outside.get(column.get(row)) ?? 0) + 1);
      column.each((text, count, first) => {
        const inside = count === 1 ? Number(first >= from && first < to) : count - (outside.get(text) ?? 0);
        return inside > 0 ? see(text, inside, Math.max(first, from)) : undefined;
      });
    },
    column instanceof NumberColumn && { numbers: { column, from, to } },
  );

/** `headNames`: as in the header, where a person calls columns otherwise. */
type Named = Layout & { headNames: readonly string[] };
type Typed = { columns: TypedColumn[]; issues: Issue[] };

const bySchema = (raw: RawTable, layout: Layout, schema: SchemaSpec, place: Place): Result<Typed> => {
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

/** A number that would be added up. */
const isAmount = ({ type, role, unit }: Proposal): boolean =>
  type === 'number' && role === 'measure' && unit === null;

const byLooking = (
  raw: RawTable,
  layout: Named,
  place: Place,
  { corrections = {}, dropTotals, dropCategories }: TypingOptions,
): Typed => {
  const issues: Issue[] = [];
  const range = { from: layout.from, to: layout.to, lineOf: (row: number) => raw.lines[row] ?? row + 1 };
  const texts = raw.columns.map((column) => textsOf(column, layout));
  // What a person said of one column holds for the others that ask the same.
  const said = new Set(corrections.columns?.flatMap(({ convention }) => convention ?? []));
  const isSaid = said.size > 0;
  for (let i = 0; i < layout.columns; i++) {
    const column = raw.columns[i]!;
    const see: Texts = column instanceof CellColumn ? (one) => column.eachText(one, layout) : texts[i]!;
    const convention = evidenceOf(layout.names[i]!, see);
    if (convention && !isSaid) said.add(convention);
  }
  const others = said.size === 1 ? [...said][0]! : null;
  const atRow = (one: Issue): Issue =>
    one.place?.row === undefined
      ? one
      : { ...one, place: { ...one.place, row: range.lineOf(one.place.row) } };
  const isAmong = isOfMoney([...layout.names, ...layout.units]);
  const scratch = new Float64Array(raw.rows);
  const totals = (i: number): string[] => layout.totals.left.map(({ cells }) => cells[i] ?? '');
  const answers = new Map(corrections.columns?.map((one) => [one.name, one]));
  const looks = layout.names.slice(0, layout.columns).flatMap((name, i) => {
    const correction = answers.get(layout.headNames[i]!);
    if (correction?.type === 'skip') return [];
    const column = raw.columns[i]!;
    const byCells =
      column instanceof CellColumn
        ? inferCells(
            name,
            column,
            layout,
            others,
            place,
            correction,
            isAmong,
            scaledLike(layout.names, raw.columns, i),
          )
        : null;
    const looked = byCells ?? {
      proposal: genesisField(name, layout.names, inferColumn(name, texts[i]!, others, place, isAmong), (n) =>
        raw.columns[n]!.get(layout.from),
      ),
      raw: column,
    };
    const key = isAmount(looked.proposal) ? numbersLabels(raw, name, i, layout, totals(i)) : null;
    if (key !== null)
      looked.proposal = {
        ...looked.proposal,
        role: 'key',
        issues: [warning('KEY_GUESSED', { ...place, column: name }, { name, raw: key })],
      };
    const seen =
      column.declared?.isText && ['number', 'boolean'].includes(looked.proposal.type)
        ? { proposal: asText(looked.proposal), raw: column }
        : looked;
    return [{ ...corrected(seen, column, correction), name, i, correction }];
  });
  const decided = looks.map(
    ({ proposal, i, correction }) => correction?.order ?? orderOf(proposal, texts[i]!),
  );
  const columns = looks.map(({ name, i, correction, ...own }) => {
    const column = raw.columns[i]!;
    const { proposal, raw: values } = likeOthers(own, column, decided);
    issues.push(
      ...proposal.issues
        .filter((one) => one.code !== 'NOT_A_NUMBER' && one.code !== 'DATE_INVALID')
        .map((one) => atRow(dropTotals || dropCategories ? asQuestion(one) : one)),
    );
    const { title, description } = column.declared ?? {};
    const around = column.declared?.unit ?? (title === undefined ? null : unitOfHeader(title));
    // `in 1.000 €` above a table is said of its amounts, not of its years.
    const isCounted = proposal.type === 'number' && proposal.role !== 'time' && proposal.role !== 'key';
    const unit = proposal.unit ?? (isCounted ? (around ?? layout.units[i] ?? '') : '');
    const field: Field = {
      name,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      type: proposal.type,
      role: proposal.role,
      ...(unit !== '' && { unit }),
      ...(proposal.rule.type === 'number' && proposal.rule.percent && { percent: true }),
      ...(proposal.type === 'number' && correction?.adds && { adds: correction.adds }),
    };
    return typeColumn(values, field, readerOf(proposal.rule), range, place, scratch);
  });
  return { columns, issues };
};

export type TypingOptions = {
  schema?: SchemaSpec;
  dialect?: { header?: boolean; headerRows?: readonly number[] };
  corrections?: Corrections;
  /** Records of a program: a row without a value is one all the same, and nothing stands around them. */
  isNamed?: boolean;
  /** Totals that add up are left out whatever column their label stands in: there is a person to ask. */
  dropTotals?: boolean;
  /** See ReadOptions. */
  dropCategories?: boolean;
};
/** The typed table with where it stood and the cells it was made of, for showing both side by side. */
export type Understood = { table: ReadTable; layout: Named; raw: RawTable; sheet: RawTable };

/** The row that holds all names of columns which a description of the whole table gives, and none besides. Missing: null. */
const namedRow = (raw: RawTable, corrections: Corrections | undefined): number | null => {
  const names = new Set((corrections?.columns ?? []).map(({ name }) => name));
  if (names.size === 0 || names.size !== raw.columns.length) return null;
  for (let row = 0; row < Math.min(raw.rows, 40); row++)
    if (raw.columns.every((column) => names.has(column.get(row).replace(/\s+/g, ' ').trim())))
      return raw.lines[row]!;
  return null;
};

const givenLayout = (
  raw: RawTable,
  { schema, dialect, corrections, dropTotals, dropCategories }: TypingOptions,
): GivenLayout => {
  const { headerRows, keepTotals, lines, columns } = corrections ?? {};
  const fills = new Map(
    columns?.flatMap(({ name, fill }) => (fill === undefined ? [] : [[name, fill] as const])),
  );
  const given = {
    ...(fills.size > 0 && { fills }),
    ...(keepTotals && { keepTotals }),
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

/** The cells that count, and beside them the lines as they are read: by what the file says, unless something was written where it has nothing. */
const correctedSheet = (
  sheet: RawTable,
  before: RawTable,
  { cells = [] }: Corrections,
): { raw: RawTable; before?: RawTable } => {
  if (cells.length === 0) return { raw: before };
  const isThere = cells.every(
    ({ line, column }) =>
      recordAt(sheet, line) < 0 || (recordAt(before, line) >= 0 && columnAt(before, column) >= 0),
  );
  return isThere ? { raw: withCells(before, cells), before } : { raw: trimmed(withCells(sheet, cells)) };
};

/** Types a raw table. Errors: a schema that does not fit, a sheet without a table. */
export const understandTable = (
  whole: RawTable,
  options: TypingOptions,
  place: Place,
): Result<Understood> => {
  // By a schema nothing is guessed, and nothing is left out.
  const { corrections = {} } = options;
  const sheet = cutOut(whole, corrections.cut);
  const { raw: given, before } = correctedSheet(
    sheet,
    options.schema || options.isNamed ? sheet : trimmed(sheet),
    corrections,
  );
  const first = layoutOf(given, { ...givenLayout(given, options), ...(before && { before }) });
  const raw = options.schema ? given : asShown(given, first);
  const read =
    raw === given ? first : layoutOf(raw, { ...givenLayout(raw, options), before: before ?? given });
  const found = { ...read, headNames: read.names, names: calledNames(read.names, corrections.columns) };
  const layout =
    options.isNamed && found.totals.left.length === 0 && found.headers.length > 0
      ? { ...found, to: raw.rows, footnotes: [] }
      : found;
  if (layout.columns === 0 || layout.names.length === 0)
    return failed(error('NO_TABLE', place, { sheet: raw.name }));
  const { body } = layout;
  const typed = options.schema
    ? bySchema(body, layout, options.schema, place)
    : ok(byLooking(body, layout, place, options));
  if (!typed.ok) return typed;
  const issues = [
    ...typed.value.issues,
    ...typed.value.columns.flatMap((column) => column.issues),
    ...ragged(body, layout, place),
    ...aroundTable(raw, layout, place),
    ...changesOf(corrections, raw, place),
  ];
  if (!options.schema && layout.headers.length === 0)
    issues.push(issue('info', 'HEADER_EMPTY', place, { name: layout.names[0]! }));
  issues.push(...doubtOf(raw, layout, place, options));
  if (!options.schema) issues.push(...pairedIn(raw, place, options));
  const columns = typed.value.columns.map(({ column }) => withWays(column));
  const table: ReadTable = {
    name: raw.name,
    hidden: raw.hidden,
    headerRows: layout.headers.map((row) => raw.lines[row]!),
    rows: layout.to - layout.from,
    columns,
    stats: typed.value.columns.map(({ stats }) => stats),
    around: aroundOf(layout, raw, columns, corrections),
  };
  issues.push(...totalIssues(table.around?.totals ?? [], place));
  const { melt: spec } = corrections;
  const called = new Map(layout.headNames.map((name, i) => [name, layout.names[i]!]));
  const across = spec && { ...spec, columns: spec.columns.map((name) => called.get(name) ?? name) };
  if (across)
    issues.push(...meltTrouble(table, across).map((one) => ({ ...one, place: { ...place, ...one.place } })));
  const turned = across ? { ...table, ...melt(table, across) } : table;
  // By a schema nothing is added either.
  const joined = options.schema ? { table: turned, issues: [] } : joinTimes(turned);
  const seen = { ...joined.table, columns: withOverTime(joined.table.columns, joined.table.rows) };
  return ok({ table: seen, layout, raw: body, sheet: raw }, [...issues, ...joined.issues]);
};

/** Names of the columns as the header has them, by what is said of lines. Cost: the reading of the lines. */
export const headNames = (whole: RawTable, corrections: Corrections): readonly string[] => {
  const { columns: _columns, melt: _melt, ...lines } = corrections;
  const raw = trimmed(withCells(cutOut(whole, corrections.cut), corrections.cells));
  const { names, columns } = layoutOf(raw, givenLayout(raw, { corrections: lines, dropTotals: true }));
  return names.slice(0, columns);
};

/** The typed table alone; see understandTable. */
export const typeTable = (whole: RawTable, options: TypingOptions, place: Place): Result<ReadTable> => {
  const understood = understandTable(whole, options, place);
  return understood.ok ? ok(understood.value.table, understood.issues) : understood;
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
