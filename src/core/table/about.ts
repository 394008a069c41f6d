// What a table says of itself beside its cells, as a sheet of its own in exported workbooks: so that what is imported again is the same.
import type { ColumnCorrection } from './corrections.ts';
import type { RawTable } from './raw.ts';
import type { Around, ColumnType, Field, FileTotal, Role } from './dataset.ts';

export const ABOUT_SHEET = 'Angaben';
const HEADER = ['Spalte', 'Art', 'Einheit', 'Bedeutung'] as const;
const TYPES: Readonly<Record<ColumnType, string>> = {
  number: 'Zahl',
  text: 'Text',
  date: 'Datum',
  datetime: 'Zeitpunkt',
  period: 'Zeitraum',
  boolean: 'Ja/Nein',
};
const ROLES: Readonly<Record<Role, string>> = {
  region: 'Ort',
  time: 'Zeit',
  measure: 'Wert',
  dimension: 'Merkmal',
  key: 'Schlüssel',
};

/** Rows of the sheet: what is known of the table first, then a line per column. */
export const aboutRows = (
  about: readonly (readonly [string, string])[],
  fields: readonly Field[],
): readonly (readonly string[])[] => [
  ...about,
  [],
  HEADER,
  ...fields.map(({ name, type, unit, role }) => [
    name,
    TYPES[type],
    unit ?? '',
    role === null ? '' : ROLES[role],
  ]),
];

/** The same below the table, in a file that has no sheets. */
export const aboutBelow = (...given: Parameters<typeof aboutRows>): readonly (readonly string[])[] => [
  [ABOUT_SHEET],
  ...aboutRows(...given).filter((row) => row.length > 0),
];
/** Lines of it at most. */
const MOST_BELOW = 2_000;

/** The row that such lines begin with, below the table. Missing: -1. Cost: a look at the last rows. */
export const aboutStart = ({ rows, columns }: RawTable): number => {
  const isOnly = (row: number, words: readonly string[]): boolean =>
    columns.every((column, i) => column.get(row).trim() === (words[i] ?? ''));
  let hasColumns = false;
  for (let row = rows - 1; row > 0 && row > rows - MOST_BELOW; row--) {
    hasColumns ||= isOnly(row, HEADER);
    if (hasColumns && isOnly(row, [ABOUT_SHEET])) return row;
  }
  return -1;
};

const typeOf = (word: string): ColumnType | undefined =>
  (Object.keys(TYPES) as ColumnType[]).find((type) => TYPES[type] === word);
const roleOf = (word: string): Role | null =>
  (Object.keys(ROLES) as Role[]).find((role) => ROLES[role] === word) ?? null;

/** Columns as such a sheet says them. Missing: null where it is another sheet. */
export const columnsAbout = (rows: readonly (readonly string[])[]): ColumnCorrection[] | null => {
  const at = rows.findIndex((row) => HEADER.every((word, i) => row[i] === word));
  if (at < 0) return null;
  return rows.slice(at + 1).flatMap(([name = '', type = '', unit = '', role = '']) => {
    const found = typeOf(type);
    return name === '' || found === undefined ? [] : [{ name, type: found, unit, role: roleOf(role) }];
  });
};

const ABOVE = 'Über der Tabelle',
  BELOW = 'Unter der Tabelle',
  TOTAL = 'Summe der Datei, Zeile ',
  PART = 'Teil in der Datei, Zeile ',
  NAMES = 'Spalten der Summen',
  CHANGED = 'Von Hand geändert, Zeile ';
const BETWEEN = ' | ';
/** Cells side by side in one; a stroke of their own stays theirs. */
const joined = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/[\\|]/g, '\\$&')).join(BETWEEN);
const parted = (text: string): string[] =>
  text.split(BETWEEN).map((cell) => cell.replace(/\\([\\|])/g, '$1'));

/** What a row is called by its cells: the first that holds something; a number before a word is none of its name. */
const calledBy = (cells: readonly string[]): string => {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const [first = '', second = ''] = at < 0 ? [] : [cells[at], cells[at + 1]].map((cell) => cell?.trim());
  return at < 2 && !/\p{L}/u.test(first) && /\p{L}{3}/u.test(second) ? second : first;
};

/** What stood around a table in its file, as lines of that sheet. */
export const aroundRows = (around: Around | undefined): (readonly [string, string])[] =>
  around
    ? [
        ...around.titles.map((text) => [ABOVE, text] as const),
        ...around.notes.map((text) => [BELOW, text] as const),
        ...(around.names && around.totals.length > 0 ? [[NAMES, joined(around.names)] as const] : []),
        ...around.totals.map(
          ({ row, cells, isPart }) => [`${isPart ? PART : TOTAL}${row}`, joined(cells)] as const,
        ),
        ...(around.changes ?? []).map(
          ({ row, column, was, text }) => [`${CHANGED}${row}`, joined([column, was, text])] as const,
        ),
      ]
    : [];

/** What such a sheet says of the table in words, as one would read it above: title, source, Stand. Missing: empty. */
export const aboutTexts = (rows: readonly (readonly string[])[]): string[] => {
  const end = rows.findIndex(([what = '']) => what.trim() === '' || what === HEADER[0]);
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .flatMap(([what = '', text = '']) =>
      /^[^:]*, Zeile \d+$/.test(what) || what === NAMES
        ? []
        : [[what === ABOVE || what === BELOW ? '' : what, text].filter((one) => one !== '').join(': ')],
    );
};

/** What stood around the table, as such a sheet says it. Missing: null where it says nothing of it. */
export const aroundAbout = (rows: readonly (readonly string[])[]): Omit<Around, 'confidence'> | null => {
  const titles: string[] = [],
    notes: string[] = [],
    totals: FileTotal[] = [],
    changes: NonNullable<Around['changes']>[number][] = [];
  let names: string[] | undefined;
  for (const [what = '', text = ''] of rows) {
    if (what === HEADER[0]) break;
    if (what === ABOVE) titles.push(text);
    else if (what === BELOW) notes.push(text);
    else if (what === NAMES) names = parted(text);
    else if (what.startsWith(TOTAL) || what.startsWith(PART)) {
      const isPart = what.startsWith(PART);
      const cells = parted(text);
      const row = Number(what.slice((isPart ? PART : TOTAL).length));
      totals.push({ row, label: calledBy(cells), cells, ...(isPart && { isPart }) });
    } else if (what.startsWith(CHANGED)) {
      const [column = '', was = '', now = ''] = parted(text);
      changes.push({ row: Number(what.slice(CHANGED.length)), column, was, text: now });
    }
  }
  return titles.length + notes.length + totals.length + changes.length === 0
    ? null
    : { titles, notes, totals, ...(names && { names }), ...(changes.length > 0 && { changes }) };
};
