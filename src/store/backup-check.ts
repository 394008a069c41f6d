// The door of a backup: every row is looked at before one thing is changed. Rows stand in the order of their keys, so none comes twice.
import { parseEntry } from '../core/records/entry.ts';
import { isOther } from '../core/records/other.ts';
import { keyOf, tablesAt, type Row } from './backup.ts';
import { isRecord, isSealedRow, isText, SHAPES } from './backup-shapes.ts';
import { VAULT_KEY } from './vault.ts';
import { own } from '../core/values/own.ts';

/** `odd`: the row alone is not as it has to be, on the device that was saved too; it is laid aside. All else refuses the file. */
type RowProblem = 'damaged' | 'odd' | 'tooMany';
export const MAX_ENTRIES = 1_000_000;

type Given = Record<string, unknown>;

/** Columns that a manifest promises: per dataset what is still missing of its version. */
type Promised = {
  row: Given;
  version: number;
  segments: readonly number[];
  fields: number;
  left: number;
  most: Map<number, number>;
};

/**
 * Looks at rows of one version of the schema, in the order of the file. Missing: null where a row is in order. What one's own device
 * recorded is taken back whatever its day. `finish` gives the manifests whose columns did not all come.
 */
export const createCheck = (
  schema: number,
  compare: (one: IDBValidKey, other: IDBValidKey) => number,
  maxEntries = MAX_ENTRIES,
) => {
  const tables = tablesAt(schema);
  const promised = new Map<string, Promised>();
  let before: { table: string; key: IDBValidKey } | null = null;
  let entries = 0,
    hasVault = false;

  const promise = (row: Given): void => {
    const { segments, fields } = row as { segments: number[]; fields: unknown[] };
    promised.set(row.id as string, {
      row,
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
      if (path === undefined) return 'damaged';
      if (!isRecord(row)) return 'odd';
      const key = keyOf(path, row);
      if (key === undefined) return 'odd';
      if (before?.table === table && compare(before.key, key) >= 0) return 'damaged';
      before = { table, key };
      if (table === 'records') {
        if (++entries > maxEntries) return 'tooMany';
        if (isSealedRow(row, 4)) {
          return hasVault && isText(row.catalog) ? null : 'odd';
        }
        const entry = parseEntry(row);
        if (!entry) return isOther(row) ? null : 'odd';
        return Object.keys(row).length === Object.keys(entry).length ? null : 'odd';
      }
      if (table === 'drafts' && isSealedRow(row, 3)) return hasVault ? null : 'odd';
      if (own(SHAPES, table)?.(row) === false) return 'odd';
      // Settings stand before what is sealed.
      if (table === 'settings' && row.key === VAULT_KEY) hasVault = true;
      if (table === 'datasets') promise(row);
      return table === 'columns' && !keep(row) ? 'odd' : null;
    },
    finish: (): Given[] => [...promised.values()].flatMap(({ left, row }) => (left === 0 ? [] : [row])),
  };
};
