// The door of a backup: every row is looked at before one thing is changed. Rows stand in the order of their keys, so none comes twice.
import { PATH } from '../core/compare/outlines.ts';
import { parseEntry } from '../core/records/entry.ts';
import { keyOf, tablesAt, type Row } from './backup.ts';
import { parseVault, VAULT_KEY } from './vault.ts';

export type RowProblem = 'damaged' | 'future' | 'tooMany';
export const MAX_ENTRIES = 1_000_000;
/** Clocks of tablets differ; more than a day is no clock. Unit: ms. */
const AHEAD = 86_400_000;

type Given = Record<string, unknown>;
const isRecord = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && Object.getPrototypeOf(given) === Object.prototype;
const isText = (given: unknown): given is string => typeof given === 'string';
const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && (given as number) >= 0;
const isListOf = (given: unknown, is: (one: unknown) => boolean): given is unknown[] =>
  Array.isArray(given) && given.every(is);
const isTextOrNull = (given: unknown): boolean => given === null || isText(given);

const isDraft = (row: Given): boolean =>
  isListOf(
    row.fields,
    (one) =>
      isRecord(one) &&
      isText(one.field) &&
      isText(one.text) &&
      (one.none === null || one.none === 'notReported' || one.none === 'notCollected'),
  ) &&
  isText(row.telephoneBy) &&
  isText(row.telephoneAt) &&
  isText(row.reason) &&
  isCount(row.at);

const isDataset = (row: Given): boolean =>
  isText(row.catalog) &&
  isText(row.name) &&
  isText(row.title) &&
  isTextOrNull(row.description) &&
  isCount(row.version) &&
  isCount(row.rows) &&
  isCount(row.bytes) &&
  isCount(row.stored) &&
  isText(row.recipe) &&
  isListOf(row.fields, (one) => isRecord(one) && isText(one.name) && isText(one.type)) &&
  isListOf(row.stats, isRecord) &&
  row.stats.length === row.fields.length &&
  isListOf(row.segments, isCount) &&
  (row.segments as number[]).reduce((sum, n) => sum + n, 0) === row.rows &&
  isRecord(row.provenance) &&
  isListOf(row.issues, isRecord);

const INTEGERS = [Int8Array, Int16Array, Int32Array] as const;
const CODES = [Uint8Array, Uint16Array, Uint32Array] as const;

const isColumn = (row: Given): boolean => {
  if (!isCount(row.version) || !isCount(row.column) || !isCount(row.segment)) return false;
  const { data, marks } = row as { data?: unknown; marks?: unknown };
  if (row.kind === 'number') {
    if (!(data instanceof Float64Array) && !INTEGERS.some((one) => data instanceof one)) return false;
    if (row.scale !== undefined && !Number.isSafeInteger(row.scale)) return false;
  } else if (row.kind !== 'codes' || !CODES.some((one) => data instanceof one)) return false;
  if (row.dict !== undefined && !isListOf(row.dict, isText)) return false;
  if (marks === undefined) return true;
  return (
    isRecord(marks) &&
    marks.rows instanceof Uint32Array &&
    marks.signs instanceof Uint8Array &&
    marks.rows.length === marks.signs.length &&
    isListOf(marks.alphabet, isText)
  );
};

const isMiddle = (given: unknown): boolean =>
  given === null ||
  (isRecord(given) && [given.x, given.y, given.room].every((one) => Number.isSafeInteger(one)));
const isOutline = (given: unknown): boolean =>
  isRecord(given) &&
  isText(given.path) &&
  PATH.test(given.path) &&
  isListOf(given.box, Number.isSafeInteger) &&
  given.box.length === 4 &&
  isListOf(given.says, (pair) => isListOf(pair, isText) && pair.length === 2) &&
  isMiddle(given.middle);

/** Under a passphrase: what is inside is looked at by who has it. */
const isSealedRow = (row: Given, names: number): boolean =>
  row.sealed instanceof Uint8Array && isCount(row.at) && Object.keys(row).length === names;

/** What is told apart by its own shape; every other table must hold plain objects with a key. */
const SHAPES: Readonly<Record<string, (row: Given) => boolean>> = {
  drafts: isDraft,
  datasets: isDataset,
  columns: isColumn,
  catalogs: (row) =>
    isRecord(row.catalog) && Array.isArray(row.catalog.resources) && row.catalog.url === row.url,
  sync: (row) => isRecord(row.asked),
  settings: (row) =>
    row.key === 'sources'
      ? isListOf(row.value, (one) => isRecord(one) && isText(one.name) && isText(one.address))
      : row.key !== VAULT_KEY || parseVault(row.value) !== null,
  indicators: (row) => isRecord(row.definition) && isText(row.dataset) && isCount(row.at),
  shapes: (row) =>
    isRecord(row.outlines) && isListOf(row.outlines.areas, isOutline) && isCount(row.outlines.skipped),
  folders: (row) => Array.isArray(row.pages) && isText(row.name) && isCount(row.changed),
};

/** Columns that a manifest promises: per dataset what is still missing of its version. */
type Promised = {
  version: number;
  segments: readonly number[];
  fields: number;
  left: number;
  most: Map<number, number>;
};

/**
 * Looks at rows of one version of the schema, in the order of the file. Missing: null where a row is in order.
 * `finish` says whether all that was promised came.
 */
export const createCheck = (
  schema: number,
  now: number,
  compare: (one: IDBValidKey, other: IDBValidKey) => number,
) => {
  const tables = tablesAt(schema);
  const promised = new Map<string, Promised>();
  let before: { table: string; key: IDBValidKey } | null = null;
  let entries = 0,
    hasVault = false;

  const promise = (row: Given): void => {
    const { segments, fields } = row as { segments: number[]; fields: unknown[] };
    promised.set(row.id as string, {
      version: row.version as number,
      segments,
      fields: fields.length,
      left: segments.length * fields.length,
      most: new Map(),
    });
  };
  const keep = (row: Given): boolean => {
    const { version, column, segment, data, dict } = row as unknown as {
      version: number;
      column: number;
      segment: number;
      data: Uint8Array;
      dict?: readonly string[];
    };
    const one = promised.get(row.dataset as string);
    // Columns of an older version are the way back from an import.
    if (one?.version !== version) return true;
    if (column >= one.fields || data.length !== one.segments[segment]) return false;
    if (row.kind === 'codes') {
      if (segment === 0) {
        if (!dict) return false;
        one.most.set(column, dict.length);
      }
      const most = one.most.get(column) ?? 0;
      for (const code of data) if (code >= most) return false;
    }
    one.left--;
    return true;
  };

  return {
    row: ({ table, row }: Row): RowProblem | null => {
      const path = tables.get(table);
      if (path === undefined || !isRecord(row)) return 'damaged';
      const key = keyOf(path, row);
      if (key === undefined) return 'damaged';
      if (before?.table === table && compare(before.key, key) >= 0) return 'damaged';
      before = { table, key };
      if (table === 'records') {
        if (++entries > MAX_ENTRIES) return 'tooMany';
        if (isSealedRow(row, 4)) {
          if (!hasVault || !isText(row.catalog)) return 'damaged';
          return (row.at as number) > now + AHEAD ? 'future' : null;
        }
        const entry = parseEntry(row);
        if (!entry || Object.keys(row).length !== Object.keys(entry).length) return 'damaged';
        if (entry.at > now + AHEAD || Date.parse(entry.day) > now + AHEAD) return 'future';
        return null;
      }
      if (table === 'drafts' && isSealedRow(row, 3)) return hasVault ? null : 'damaged';
      if (SHAPES[table] && !SHAPES[table](row)) return 'damaged';
      // Settings stand before what is sealed.
      if (table === 'settings' && row.key === VAULT_KEY) hasVault = true;
      if (table === 'datasets') promise(row);
      return table === 'columns' && !keep(row) ? 'damaged' : null;
    },
    finish: (): RowProblem | null =>
      [...promised.values()].every((one) => one.left === 0) ? null : 'damaged',
  };
};
