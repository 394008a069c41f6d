// What an import shows of a table that was understood: small, plain data that crosses from the worker to the page.
import type { Corrections } from '../core/table/corrections.ts';
import { cellAt, type Cell, type ColumnStats, type Field, type FileTotal } from '../core/table/dataset.ts';
import { meltProposal, type Melt } from '../core/table/melt.ts';
import { columnAt } from '../core/table/changed-cells.ts';
import { answersTo, type Answer } from '../core/table/questions.ts';
import { recordAt, type RawTable } from '../core/table/raw.ts';
import type { Issue } from '../core/values/issue.ts';
import type { Understood } from '../formats/typing-options.ts';
import { letterOf } from './letters.ts';
import { frameOf, type SheetFrame } from './sheet.ts';

/** One row as it stands in the file. Unit: `line` from 1. */
export type RawRow = { line: number; cells: readonly string[] };
export type ColumnView = {
  /** As in the header: corrections refer to it. */
  name: string;
  /** What it is called now. */
  label: string;
  /** Where it stands in the sheet, from 0. Missing: -1, it was made of lines. */
  at: number;
  /** Whether blank cells were filled with what stands above. */
  filled: boolean;
  /** Where it stood in the file: `C` for the third. */
  letter: string;
  /** Null where the person left it out. */
  field: Field | null;
  stats: ColumnStats | null;
  /** `raw` is null where the cell came typed: what stands in a workbook then is no text. */
  examples: readonly { raw: string | null; cell: Cell }[];
  /** What has to be known of it, each with its answers. */
  questions: readonly Question[];
};
export type Question = { issue: Issue; answers: readonly Answer[] };
export type Understanding = {
  sheet: number;
  headerRows: readonly number[];
  titles: readonly string[];
  footnotes: readonly string[];
  /** Rows of totals that were left out. */
  totals: number;
  rows: number;
  columns: readonly ColumnView[];
  /** First rows of the sheet, for choosing the header. */
  top: readonly RawRow[];
  /** First and last rows as they will be taken over. */
  head: readonly (readonly Cell[])[];
  tail: readonly (readonly Cell[])[];
  fields: readonly Field[];
  /** Of the columns as they will be taken over. */
  stats: readonly ColumnStats[];
  issues: readonly Issue[];
  /** How many more there are of the kinds that are listed. */
  unlisted: number;
  errors: number;
  warnings: number;
  melt: Melt | null;
  fingerprint: string;
  corrections: Corrections;
  frame: SheetFrame;
  /** How sure the reading of the lines is, 0 to 1; the line it doubts most, null for none. */
  confidence: number;
  doubt: number | null;
  /** Its place among the lines of the sheet, from 0. Missing: null where nothing is doubted. */
  doubtRow: number | null;
  /** Totals of the file, each against ours. */
  sums: readonly FileTotal[];
};

const TOP = 14,
  HEAD = 20,
  TAIL = 5,
  EXAMPLES = 3,
  OF_A_KIND = 30;

/** A row of the file with all its columns, empty ones too. */
const rawRow = (raw: RawTable, row: number): RawRow => ({
  line: raw.lines[row]!,
  cells: raw.columns.slice(0, 60).map((column) => column.get(row).slice(0, 200)),
});

/** Rows of the file around one of its lines. Missing: empty where there is no such line. */
export const rowsAround = (raw: RawTable, line: number, before = 2, after = 2): RawRow[] => {
  const at = raw.lines.findIndex((one) => one >= line);
  if (at < 0) return [];
  const from = Math.max(0, at - before);
  return Array.from({ length: Math.min(raw.rows, at + after + 1) - from }, (_, i) => rawRow(raw, from + i));
};

/** Same headers, same shape: a table of next month is known again. */
export const fingerprintOf = (names: readonly string[]): string => {
  let hash = 0x811c9dc5;
  const text = names.map((name) => name.trim().toLowerCase()).join('\u0000');
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return `${names.length}-${hash.toString(36)}`;
};

/** Columns that evidently go on in rows, by the names of the header. Missing: null. */
const proposalOf = ({ table, layout }: Understood): Melt | null => {
  const found = meltProposal(table.columns.map(({ field }) => field));
  const names = new Map(layout.names.map((name, i) => [name, layout.headNames[i]!]));
  return found && { ...found, columns: found.columns.map((name) => names.get(name) ?? name) };
};

const ORDER = { error: 0, warning: 1, info: 2 };
/** The issues in order, of each kind the first: many of one never push out another. */
const listed = (issues: readonly Issue[]): Pick<Understanding, 'issues' | 'unlisted'> => {
  const counts = new Map<string, number>();
  const few = issues.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= OF_A_KIND;
  });
  return {
    issues: few.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    unlisted: issues.length - few.length,
  };
};

export const viewOf = (
  understood: Understood,
  issues: readonly Issue[],
  corrections: Corrections,
  sheet: number,
  file: RawTable,
): Understanding => {
  const { table, layout, raw, sheet: whole } = understood;
  const questions = issues.flatMap((one): Question[] => {
    const answers = answersTo(one);
    return answers.length > 0 ? [{ issue: one, answers }] : [];
  });
  const melted = new Set(corrections.melt?.columns ?? []);
  const filled = new Set(layout.made.filter(({ how }) => how === 'filled').map(({ name }) => name));
  const columns = layout.names.slice(0, layout.columns).map((name, i): ColumnView => {
    const headName = layout.headNames[i]!;
    const origin = raw.origin?.[i] ?? i;
    const at = table.columns.findIndex(({ field }) => field.name === name);
    const column = at < 0 ? null : table.columns[at]!;
    const examples: { raw: string | null; cell: Cell }[] = [];
    const shown = new Set<string>();
    for (
      let row = layout.from;
      row < Math.min(layout.to, layout.from + 200) && examples.length < EXAMPLES;
      row++
    ) {
      const text = raw.columns[i]!.get(row);
      const isNew = text.trim() !== '' && !shown.has(text);
      shown.add(text);
      if (isNew)
        examples.push({
          raw: raw.columns[i]!.typed?.(row) && column && !corrections.melt ? null : text.slice(0, 80),
          cell: column && !corrections.melt ? cellAt(column, row - layout.from) : text.slice(0, 80),
        });
    }
    return {
      name: headName,
      label: name,
      at: origin < 0 ? -1 : columnAt(file, origin),
      filled: filled.has(headName),
      letter: origin < 0 ? '+' : letterOf(origin),
      field: column?.field ?? (melted.has(headName) ? { name, type: 'number', role: 'measure' } : null),
      stats: at < 0 ? null : table.stats[at]!,
      examples,
      questions: questions.filter(({ issue }) => issue.place?.column === name),
    };
  });
  const rows = (from: number, to: number): Cell[][] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      table.columns.map((column) => cellAt(column, from + i)),
    );
  const doubt =
    issues.find(({ code }) => code === 'LAYOUT_UNSURE' || code === 'LAYOUT_UNKNOWN')?.place?.row ?? null;
  return {
    sheet,
    headerRows: table.headerRows,
    titles: layout.titles,
    footnotes: layout.footnotes,
    totals: layout.totals.left.length,
    rows: table.rows,
    columns,
    top: Array.from({ length: Math.min(TOP, whole.rows) }, (_, row) => rawRow(whole, row)),
    head: rows(0, Math.min(HEAD, table.rows)),
    tail: rows(Math.max(HEAD, table.rows - TAIL), table.rows),
    fields: table.columns.map(({ field }) => field),
    stats: table.stats,
    ...listed(issues),
    errors: issues.filter((one) => one.severity === 'error').length,
    warnings: issues.filter((one) => one.severity === 'warning').length,
    melt: corrections.melt ?? proposalOf(understood),
    fingerprint: fingerprintOf(layout.headNames),
    corrections,
    frame: frameOf(file, layout.letters, corrections),
    confidence: layout.confidence,
    doubt,
    doubtRow: doubt === null ? null : recordAt(file, doubt),
    sums: table.around?.totals ?? [],
  };
};
