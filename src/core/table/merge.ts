// A new table against the one that is held: put in its place, below it, or merged by key, with what that changes.
import { error, type Issue } from '../values/issue.ts';
import { periodKind, type Period } from '../values/period.ts';
import { failed, ok, type Result } from '../values/result.ts';
import type { Column, ColumnStats, Table } from './dataset.ts';
import { cellAt, markAt, numberAt } from './dataset.ts';
import { columnFrom, pickRows } from './rebuild.ts';
import { periodFrom } from './times.ts';
import { berlin, offsetIfTwice } from '../values/berlin.ts';
import { narrow } from './vectors.ts';

export type MergeMode = 'replace' | 'append' | 'merge';
/** Rows by what happens to them. `vanished`: only in what is held; they go with `replace` and stay with `merge`. */
export type MergeReport = { added: number; changed: number; same: number; vanished: number };
export type Statful = Table & { stats: readonly ColumnStats[] };

/** Columns that say which row is which: everything that is no measure. */
export const keyColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ field }) => field.type !== 'number' || field.role === 'key' || field.role === 'time')
    .map(({ field }) => field.name);

/**
 * Times of the wall clock as instants, for tables that were held before zones were kept. In the hour that comes twice the first of a
 * name is summer time, the next one winter time.
 */
const asInstants = (column: Column): Column => {
  if (column.field.instant || column.vector.kind !== 'number') return column;
  const { vector } = column;
  const known = new Set<number>();
  const values = Float64Array.from({ length: column.length }, (_, row) => {
    const wall = numberAt(vector, row);
    if (Number.isNaN(wall)) return NaN;
    const utc = berlin(wall * 1000) / 1000;
    if (offsetIfTwice(utc * 1000) === null) return utc;
    const isSecond = known.has(utc);
    known.add(utc);
    return isSecond ? utc + 3600 : utc;
  });
  return { ...column, field: { ...column.field, instant: true }, vector: narrow(values) };
};

/** A table with its times kept as the other one keeps them, where that one knows more. */
const alignTimes = <T extends Table>(table: T, other: Table): T => {
  const instants = new Set(other.columns.flatMap(({ field }) => (field.instant ? [field.name] : [])));
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.field.type === 'datetime' && instants.has(column.field.name) ? asInstants(column) : column,
    ),
  };
};

/** A table without rows that stand in it twice, cell by cell. */
export const withoutTwins = <T extends Statful>(table: T): T => {
  const known = new Set<string>();
  const picks: number[] = [];
  keysOf(
    table,
    table.columns.map(({ field }) => field.name),
  ).forEach((key, row) => {
    if (known.has(key)) return;
    known.add(key);
    picks.push(0, row);
  });
  if (picks.length === table.rows * 2) return table;
  const fields = table.columns.map(({ field }) => field);
  return { ...table, ...pickRows([table], fields, new Uint32Array(picks)) };
};

const SEPARATOR = '\u0000';

const keysOf = (table: Table, names: readonly string[]): string[] => {
  const columns = names.map((name) => table.columns.find(({ field }) => field.name === name)!);
  return Array.from({ length: table.rows }, (_, row) =>
    columns.map((column) => JSON.stringify(cellAt(column, row))).join(SEPARATOR),
  );
};

const differs = (held: Table, next: Table): Issue[] => {
  const before = new Map(held.columns.map(({ field }) => [field.name, field]));
  const issues: Issue[] = [];
  for (const { field } of next.columns) {
    const old = before.get(field.name);
    if (!old) issues.push(error('COLUMN_UNEXPECTED', { column: field.name }, { name: field.name }));
    else if (old.type !== field.type || (old.unit ?? '') !== (field.unit ?? ''))
      issues.push(error('COLUMN_TYPE_CHANGED', { column: field.name }, { name: field.name }));
    before.delete(field.name);
  }
  for (const name of before.keys()) issues.push(error('COLUMN_MISSING', { column: name }, { name }));
  return issues;
};

/** The column of days of one table as periods, where the other holds months: both say the same. Missing: as it is where one day is none. */
const asPeriods = (table: Table, other: Table): Table => {
  const kinds = new Map(
    other.columns.flatMap(({ field, vector }) => {
      if (field.type !== 'period' || vector.kind !== 'codes') return [];
      const text = vector.dict.find((one) => one !== '');
      const kind = text === undefined ? null : periodKind(text as Period);
      return kind === 'month' || kind === 'quarter' || kind === 'year' ? [[field.name, kind] as const] : [];
    }),
  );
  const columns = table.columns.map((column) => {
    const { field, vector } = column;
    const kind = field.type === 'date' ? kinds.get(field.name) : undefined;
    if (kind === undefined || vector.kind !== 'number') return column;
    const texts = Array.from({ length: table.rows }, (_, row) => {
      const day = numberAt(vector, row);
      return Number.isNaN(day) ? '' : periodFrom(day, kind);
    });
    if (texts.includes(null)) return column;
    return columnFrom({ ...field, type: 'period' }, table.rows, {
      number: () => NaN,
      text: (row) => texts[row]!,
      mark: (row) => markAt(column.marks, row),
    }).column;
  });
  return { ...table, columns };
};

/** The table that results, and what it changes. Errors: columns that do not fit, keys that stand there twice. */
export const mergeTables = (
  before: Table,
  after: Statful,
  mode: MergeMode,
  keys: readonly string[],
): Result<{ table: Statful; report: MergeReport }> => {
  const held = alignTimes(asPeriods(before, after), after);
  const next = alignTimes({ ...after, ...asPeriods(after, before) }, before);
  const trouble = differs(held, next);
  if (trouble.length > 0 && mode !== 'replace') return failed(...trouble);
  const sameColumns = trouble.length === 0;
  const names = sameColumns ? keys : [];
  const heldKeys = names.length > 0 ? keysOf(held, names) : [];
  const nextKeys = names.length > 0 ? keysOf(next, names) : [];
  const heldAt = new Map(heldKeys.map((key, row) => [key, row]));
  const nextAt = new Map(nextKeys.map((key, row) => [key, row]));
  if (mode === 'merge') {
    if (names.length === 0) return failed(error('KEY_DUPLICATE', undefined, { raw: '' }));
    for (const [all, unique] of [
      [heldKeys, heldAt],
      [nextKeys, nextAt],
    ] as const)
      if (unique.size < all.length) {
        const twice = all.find((key, row) => unique.get(key) !== row) ?? '';
        return failed(
          error('KEY_DUPLICATE', undefined, { raw: twice.split(SEPARATOR).join(', ').slice(0, 120) }),
        );
      }
  }
  const measures = next.columns.filter(({ field }) => !names.includes(field.name));
  const heldColumns = new Map(held.columns.map((column) => [column.field.name, column]));
  const isSame = (row: number, was: number): boolean =>
    measures.every((column) => {
      const old = heldColumns.get(column.field.name);
      return old && JSON.stringify(cellAt(column, row)) === JSON.stringify(cellAt(old, was));
    });
  const report: MergeReport = { added: 0, changed: 0, same: 0, vanished: 0 };
  for (let row = 0; row < next.rows; row++) {
    const at = names.length > 0 && mode !== 'append' ? heldAt.get(nextKeys[row]!) : undefined;
    if (at === undefined) report.added++;
    else if (isSame(row, at)) report.same++;
    else report.changed++;
  }
  if (mode !== 'append') {
    if (names.length > 0) for (const key of heldAt.keys()) if (!nextAt.has(key)) report.vanished++;
    if (names.length === 0) report.vanished = held.rows;
  }
  if (mode === 'replace') return ok({ table: after, report });
  const picks: number[] = [];
  for (let row = 0; row < held.rows; row++) {
    const newer = mode === 'merge' ? nextAt.get(heldKeys[row]!) : undefined;
    picks.push(newer === undefined ? 0 : 1, newer ?? row);
  }
  for (let row = 0; row < next.rows; row++)
    if (mode === 'append' || !heldAt.has(nextKeys[row]!)) picks.push(1, row);
  const fields = next.columns.map(({ field }) => field);
  const made = pickRows([held, next], fields, new Uint32Array(picks));
  return ok({ table: { ...next, ...made }, report });
};
