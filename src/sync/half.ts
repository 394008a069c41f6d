// Signs that a file was still being written when it was fetched: its last line has no end, or its last number lost digits. Nothing else
// tells such a file from a whole one where the publisher names no hash.
import { error, type Issue } from '../core/values/issue.ts';
import { keyColumns } from '../core/table/merge.ts';
import { cellText } from '../core/table/cell-text.ts';
import type { Column } from '../core/table/dataset.ts';
import type { ReadTable } from '../formats/format.ts';
import { readColumns } from '../store/datasets.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/tables.ts';

const NEWLINE = 10,
  RETURN = 13;

/** Whether the last byte but for zeros (UTF-16) ends a line. */
export const endsLine = (bytes: Uint8Array): boolean => {
  const last = bytes.at(-1) === 0 ? bytes.at(-2) : bytes.at(-1);
  return last === NEWLINE || last === RETURN;
};

const isText = (format: string): boolean => /^(csv|tsv)$/.test(format);

/** Whether a number is the beginning of another one: `3` of `305`, `12,5` of `12,57`. */
const isBeginning = (now: string, before: string): boolean =>
  now !== '' && now.length < before.length && before.startsWith(now) && /\d$/.test(now);

/** The row of the held table with the same keys. Missing: -1. */
const sameRow = (held: readonly Column[], keys: readonly string[], wanted: readonly string[]): number => {
  const columns = keys.map((name) => held.find(({ field }) => field.name === name));
  const length = columns[0]?.length ?? 0;
  for (let row = length - 1; row >= 0; row--)
    if (columns.every((column, i) => column && cellText(column, row) === wanted[i])) return row;
  return -1;
};

/** Why new text looks cut, against what is held. Missing: null. Cost: reads what is held where the text has no end. */
export const halfFile = async (
  db: CockpitDatabase,
  held: DatasetRecord,
  bytes: Uint8Array,
  table: ReadTable,
): Promise<Issue | null> => {
  if (!isText(held.provenance.format) || endsLine(bytes) || table.rows === 0) return null;
  if (held.provenance.endsLine) return error('FILE_NO_END');
  const before = await readColumns(db, held.id);
  const last = table.columns.at(-1);
  if (!before || last?.field.type !== 'number') return null;
  const keys = keyColumns(table.columns).filter((name) => name !== last.field.name);
  const wanted = keys.map((name) =>
    cellText(
      table.columns.find(({ field }) => field.name === name)!,
      table.rows - 1,
    ),
  );
  const row = keys.length === 0 ? table.rows - 1 : sameRow(before.table.columns, keys, wanted);
  const old = before.table.columns.find(({ field }) => field.name === last.field.name);
  if (!old || row < 0 || row >= old.length) return null;
  const [is, was] = [cellText(last, table.rows - 1), cellText(old, row)];
  return isBeginning(is, was)
    ? error('FILE_CUT', { column: last.field.name }, { before: was, after: is })
    : null;
};
