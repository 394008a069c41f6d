// A raw table of text to a typed one: by its published schema, or by looking at all its values.
import { withWays } from '../core/table/adding.ts';
import { withOverTime } from '../core/table/over-time.ts';
import { asShown } from '../core/table/as-shown.ts';
import { layoutOf } from '../core/table/layout.ts';
import { recordAt, type RawTable } from '../core/table/raw.ts';
import { trimmed } from '../core/table/trim.ts';
import { totalIssues } from '../core/table/total-check.ts';
import { calledNames, type Corrections } from '../core/table/corrections.ts';
import { joinTimes } from '../core/table/join-times.ts';
import { melt, meltTrouble } from '../core/table/melt.ts';
import { columnAt, cutOut, withCells } from '../core/table/changed-cells.ts';
import { error, issue, type Place } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { ReadTable } from './format.ts';
import { aroundOf, aroundTable, changesOf, doubtOf, pairedIn, ragged } from './around.ts';
import type { TypingOptions, Understood } from './typing-options.ts';
import { bySchema } from './by-schema.ts';
import { byLooking } from './by-looking.ts';
import { givenLayout } from './given-layout.ts';

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
    ...aroundTable(raw, layout, place, options),
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
