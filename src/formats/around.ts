// What is said of a sheet around its table: titles, notes, totals, lines that became columns, and what the reading is not sure of.
import { columnAt } from '../core/table/changed-cells.ts';
import type { Corrections } from '../core/table/corrections.ts';
import type { Column } from '../core/table/dataset.ts';
import { countsOf } from '../core/table/evidence.ts';
import type { Layout } from '../core/table/layout.ts';
import type { PartedRow } from '../core/table/wholes.ts';
import { headDays } from '../core/table/made-days.ts';
import { recordAt, type RawTable } from '../core/table/raw.ts';
import { textOfLine } from '../core/table/recipe.ts';
import { calledAt } from '../core/table/row-labels.ts';
import { LIKELY } from '../core/table/reading-version.ts';
import { checkTotals } from '../core/table/total-check.ts';
import { issue, warning, type Issue, type Place } from '../core/values/issue.ts';
import type { ReadTable } from './format.ts';

/** Rows that may not belong together stand in the way where there is a person, and are not taken over where there is none. */
export const pairedIn = (
  raw: RawTable,
  place: Place,
  {
    corrections,
    dropTotals,
    dropCategories,
  }: { corrections?: Corrections; dropTotals?: boolean; dropCategories?: boolean },
): Issue[] =>
  raw.beside === undefined || corrections?.paired
    ? []
    : [
        issue(dropTotals || dropCategories ? 'error' : 'warning', 'TABLES_PAIRED', place, {
          count: raw.beside,
          first: raw.name.slice(0, raw.name.lastIndexOf(' (')),
        }),
      ];

const COUNTS: ReadonlySet<string> = new Set(['data', 'total']);
/** What the reading of the lines is not sure of, with the row that it doubts most. */
export const doubtOf = (
  raw: RawTable,
  layout: Layout,
  place: Place,
  {
    corrections,
    dialect,
    dropTotals,
  }: { corrections?: Corrections; dialect?: { headerRows?: readonly number[] }; dropTotals?: boolean },
): Issue[] => {
  const doubted = raw.lines[layout.doubt] ?? 0;
  const isUnknown = layout.confidence < LIKELY;
  // What a person or a catalog said of the head is the answer; that a row counts or not is one for this row alone.
  if (
    layout.doubt < 0 ||
    corrections?.sure ||
    corrections?.headerRows ||
    corrections?.lines?.some(
      ({ as, line, to = line }) => !COUNTS.has(as) || (!isUnknown && line <= doubted && doubted <= to),
    ) ||
    dialect?.headerRows
  )
    return [];
  const row = raw.lines[layout.doubt]!;
  const heads = layout.headers.map((at) => raw.lines[at]!).join(', ');
  return [
    // Where there is a person, she is asked before anything is taken over.
    issue(
      isUnknown && dropTotals ? 'error' : 'warning',
      isUnknown ? 'LAYOUT_UNKNOWN' : 'LAYOUT_UNSURE',
      { ...place, row },
      {
        row,
        heads,
        count: layout.headers.length,
      },
    ),
  ];
};

/** Cells that a person wrote otherwise than the file: they are named as long as they are there. */
export const changesOf = ({ cells = [] }: Corrections, raw: RawTable, place: Place): Issue[] => {
  const here = cells.filter(({ line }) => recordAt(raw, line) >= 0);
  const [first] = here;
  return first
    ? [
        issue(
          'info',
          'CELLS_CHANGED',
          { ...place, row: first.line },
          {
            count: here.length,
            rows: here
              .slice(0, 20)
              .map(({ line, was, text }) => `${line}: „${was.slice(0, 40)}“ → „${text.slice(0, 40)}“`)
              .join(', '),
          },
        ),
      ]
    : [];
};

/** What is kept beside the table; each total of the file with what ours are. */
export const aroundOf = (
  { titles, footnotes, totals, confidence, letters, names, body, from, to }: Layout,
  raw: RawTable,
  columns: readonly Column[],
  { cells = [] }: Corrections,
): NonNullable<ReadTable['around']> => {
  const at = columns.map(({ field }) => {
    const place = names.indexOf(field.name);
    return place >= 0 && (body.origin?.[place] ?? 0) >= 0 ? place : -1;
  });
  const checks = checkTotals(
    totals.left.filter((one) => !one.isCategory && !one.isPart && !one.isUnsummed),
    { columns, at, lines: body.lines.subarray(from, to), letters },
    raw,
  );
  const changes = cells.flatMap(({ line, column, was, text }) =>
    recordAt(raw, line) < 0 ? [] : [{ row: line, column: names[columnAt(raw, column)] ?? '', was, text }],
  );
  return {
    titles,
    notes: [...footnotes, ...(raw.aside ?? [])],
    totals: totals.left.map(({ isCategory, over: _over, isUnsummed, ...one }) => {
      const check = isCategory || one.isPart || isUnsummed ? null : checks.shift();
      return { ...one, ...(check && { check }) };
    }),
    ...(totals.left.length > 0 && { names }),
    ...(changes.length > 0 && { changes }),
    confidence,
    lines: letters,
  };
};

const MADE = {
  groups: ['GROUPS_TO_COLUMN', 'info'],
  filled: ['FILLED_DOWN', 'info'],
  once: ['AMOUNT_MERGED', 'warning'],
} as const;

/** A name without the count that tells it apart from those alike. */
const baseOf = (name: string): string => name.slice(0, name.lastIndexOf(' ('));
const isRenamed = (name: string, names: readonly string[]): boolean =>
  / \(\d{1,4}\)$/.test(name) && names.includes(baseOf(name));

/** Nothing is set aside in silence: what stands around the table, and which rows were left out, is said. */
export const aroundTable = (
  raw: RawTable,
  layout: Layout,
  place: Place,
  { dropTotals, dropCategories }: { dropTotals?: boolean; dropCategories?: boolean } = {},
): Issue[] => {
  const issues: Issue[] = [];
  for (const [code, texts] of [
    ['TITLE_ROWS', layout.titles],
    ['FOOTNOTE_ROWS', layout.footnotes],
  ] as const)
    if (texts.length > 0)
      issues.push(issue('info', code, place, { count: texts.length, text: texts.join(' · ').slice(0, 600) }));
  issues.push(...headDays(raw, layout.headers, place));
  const again = layout.names.filter((name) => isRenamed(name, layout.names)).map((name) => baseOf(name));
  for (const column of new Set(again)) issues.push(issue('info', 'HEADER_DUPLICATE', { ...place, column }));
  const { kept, open, levels, categories } = layout.totals;
  const left = layout.totals.left.filter((one) => !one.isCategory && !one.isPart);
  for (const { name, label, count, first, isLeft } of categories)
    issues.push(
      issue(
        isLeft ? 'info' : 'warning',
        isLeft ? 'TOTAL_CATEGORY' : 'TOTAL_CATEGORY_KEPT',
        { ...place, row: first, column: name },
        { name, label: label.slice(0, 60), count },
      ),
    );
  if (left.length > 0)
    issues.push(
      issue(
        'info',
        'TOTAL_ROWS',
        { ...place, row: left[0]!.row },
        {
          count: left.length,
          rows: left
            .slice(0, 20)
            .map(({ row, label }) => (label === '' ? String(row) : `${row} (${label.slice(0, 40)})`))
            .join(', '),
        },
      ),
    );
  const parted = ({ row, label, parts }: PartedRow) => ({
    row,
    label: label.slice(0, 60),
    count: parts.length,
    rows: parts.slice(0, 20).join(', '),
  });
  for (const one of layout.totals.some.slice(0, 20))
    issues.push(issue('info', 'PARTS_LEFT', { ...place, row: one.parts[0]! }, parted(one)));
  for (const one of layout.totals.unsure.slice(0, 20))
    issues.push(warning('PARTS_UNSURE', { ...place, row: one.row }, parted(one)));
  if (layout.repeated.length > 0)
    issues.push(
      warning(
        'HEADER_REPEATED',
        { ...place, row: raw.lines[layout.repeated[0]!]! },
        {
          row: raw.lines[layout.repeated[0]!]!,
          count: layout.repeated.length,
        },
      ),
    );
  for (const { name, count, how } of layout.made) {
    const [code, severity] = MADE[how];
    issues.push(issue(severity, code, { ...place, column: name }, { name, count }));
  }
  if (levels.length > 0)
    issues.push(
      issue(
        dropTotals || dropCategories ? 'error' : 'warning',
        'LEVELS_KEPT',
        { ...place, row: raw.lines[levels[0]!]! },
        {
          count: levels.length,
          more: Math.max(0, levels.length - MOST_LEVELS),
          rows: levels
            .slice(0, MOST_LEVELS)
            .map((row) => `${raw.lines[row]!} (${nameOf(raw, row).slice(0, 40)})`)
            .join(', '),
        },
      ),
    );
  for (const row of kept) {
    // What is called a sum and is none would count twice: where there is a person, she says so before anything is taken over.
    const isAsked = (dropTotals || dropCategories) && open.includes(row);
    const line = raw.lines[row]!;
    const text = textOfLine(raw, row);
    const name = calledAt(raw, row) || text;
    issues.push(
      issue(isAsked ? 'error' : 'warning', 'TOTAL_KEPT', { ...place, row: line }, { row: line, text, name }),
    );
  }
  return issues;
};

/** The first words of a record: keys and numbers of rows may stand before them. */
const nameOf = (raw: RawTable, row: number): string =>
  raw.columns.map((column) => column.get(row).trim()).find((text) => /\p{L}{2}/u.test(text)) ??
  textOfLine(raw, row);

/** More are not named one by one. */
const MOST_LEVELS = 6;

const LOOKED = 200;
/** Records whose cells are more or fewer than those of the head and of most others: they may stand under the wrong names. */
export const ragged = (raw: RawTable, layout: Layout, place: Place): Issue[] => {
  if (raw.isGrid) return [];
  const times = countsOf(raw.widths.subarray(layout.from, layout.to));
  const usual = [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const expected = layout.headWidth || usual;
  // Cells that stand under no name, in most records: a decimal comma that cut them, or a name that lacks.
  const isOver =
    expected > 0 &&
    usual > expected &&
    raw.columns.some(
      ({ get }, i) =>
        i >= expected &&
        (raw.origin?.[i] ?? i) >= 0 &&
        Array.from({ length: Math.min(LOOKED, layout.to - layout.from) }, (_, n) =>
          get(layout.from + n),
        ).some((text) => text.trim() !== ''),
    );
  let count = 0,
    first = -1;
  for (let row = layout.from; row < layout.to; row++)
    if (raw.widths[row] !== expected && (isOver || raw.widths[row] !== usual)) {
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
