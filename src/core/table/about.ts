// What a table says of itself beside its cells, as a sheet of its own in exported workbooks: so that what is imported again is the same.
import type { ColumnCorrection } from './corrections.ts';
import type { ColumnType, Field, Role } from './dataset.ts';

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
