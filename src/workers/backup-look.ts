// What a backup holds, looked at row by row before one thing is changed: by who makes one, and by who takes one back.
import { Damaged, type BlobBytes } from '../files/codec.ts';
import type { OtherEntry } from '../core/records/other.ts';
import { readFrames, type Head, type Spill } from '../files/backup.ts';
import type { IssueCode } from '../core/values/issue.ts';
import { NEWEST, tablesAt, type Row } from '../store/backup.ts';
import { createCheck } from '../store/backup-check.ts';
import { SCHEMA } from '../store/database.ts';
import type { CockpitDatabase, SettingRecord } from '../store/tables.ts';
import { VAULT_KEY, type Vault } from '../store/vault.ts';
import type { BackupPreview, BackupStep } from './backup-protocol.ts';

export type BackupParts = {
  db: CockpitDatabase;
  now: () => number;
  /** A place for pieces of at most `slot` bytes; `isSmall`: where files of our own found no room. */
  spill: (slot: number, isSmall: boolean) => Promise<Spill>;
  blobBytes: BlobBytes;
  compare: (one: IDBValidKey, other: IDBValidKey) => number;
  onProgress: (step: BackupStep, share: number) => void;
  /** Called when all is laid ready and one transaction is left: whoever must not be disturbed holds it up. */
  beforeSwitch?: () => Promise<void>;
  /** Unit: bytes of a piece; smaller in tests. */
  chunk?: number;
  /** Fewer in tests. */
  maxEntries?: number;
};

/** What was checked and waits for a person's word. */
export type Held = {
  spill: Spill;
  pieces: number;
  total: number;
  head: Head;
  catalog: string | null;
  /** Of the passphrase that protects what was recorded. Missing: null. */
  vault: string | null;
  /** Rows that were damaged on the saved device, by their number: they are kept as settings, where nothing shows them. */
  odd: ReadonlySet<number>;
  aside: readonly SettingRecord[];
  /** Parts that this version does not know, as they are kept. */
  unknown: readonly OtherEntry[];
};

export const steps = (parts: BackupParts, step: BackupStep) => {
  let last = -1;
  return (share: number): void => {
    // A message for every row would be slower than the row.
    const percent = Math.floor(Math.min(share, 1) * 100);
    if (percent !== last) parts.onProgress(step, (last = percent) / 100);
  };
};

/** Rows of a checked spill, in order. */
export const rowsOf = (
  { spill, pieces, total, odd }: Held,
  onRow: (share: number) => void = () => undefined,
): (() => Row | null) => {
  const next = readFrames(spill, pieces, total);
  let table = '',
    read = 0,
    number = -1;
  return () => {
    for (;;) {
      const frame = next();
      if (!frame) return null;
      if (frame.kind === 'table') table = frame.name;
      if (frame.kind !== 'row') continue;
      read += frame.bytes;
      onRow(read / total);
      if (odd.has(++number)) continue;
      return { table, row: frame.row as Record<string, unknown>, bytes: frame.bytes };
    }
  };
};

export class Refused extends Error {
  readonly code: IssueCode;
  constructor(code: IssueCode) {
    super(code);
    this.code = code;
  }
}
const REFUSED = { damaged: 'BACKUP_DAMAGED', tooMany: 'BACKUP_TOO_MANY' } as const;
/** More than this is no accident. */
const MAX_ODD = 10_000;

/** Looks at every row, and counts what a person wants to know. Errors: Damaged, Refused. */
export const look = (
  parts: BackupParts,
  held: Pick<Held, 'spill' | 'pieces' | 'total'>,
  here: Set<unknown>,
): { preview: BackupPreview } & Pick<Held, 'head' | 'vault' | 'odd' | 'aside'> => {
  const next = readFrames(held.spill, held.pieces, held.total);
  const first = next();
  if (first?.kind !== 'head') throw new Damaged('head');
  const { head } = first;
  if (head.schema > NEWEST) throw new Refused('BACKUP_NEWER');
  if (!SCHEMA.some((one) => one.version === head.schema)) throw new Damaged('schema');
  const names = [...tablesAt(head.schema).keys()];
  const check = createCheck(head.schema, parts.compare, parts.maxEntries);
  const progress = steps(parts, 'checking');
  const preview: BackupPreview = {
    created: head.created,
    entries: 0,
    here: here.size,
    onlyHere: 0,
    datasets: 0,
    folders: 0,
    catalog: null,
    isOther: false,
    protection: 'none',
    odd: 0,
  };
  const odd = new Set<number>();
  const aside: SettingRecord[] = [];
  const manifests = new Map<unknown, number>();
  let table = '',
    read = 0,
    number = -1,
    vault: string | null = null;
  const layAside = (from: string, at: number, row: unknown): void => {
    odd.add(at);
    if (odd.size > MAX_ODD) throw new Damaged('nothing is whole');
    // What was published or imported is fetched again; what is left of its columns is of no use.
    if (from !== 'columns') aside.push({ key: `aside:${head.created}:${at}`, value: { table: from, row } });
  };
  for (let frame = next(); frame; frame = next()) {
    if (frame.kind === 'table') {
      if (names.shift() !== frame.name) throw new Damaged('table');
      table = frame.name;
    } else if (frame.kind === 'row') {
      const row = frame.row as Record<string, unknown>;
      number++;
      const problem = check.row({ table, row, bytes: frame.bytes });
      if (problem === 'odd') layAside(table, number, row);
      else if (problem) throw new Refused(REFUSED[problem]);
      if (table === 'datasets') manifests.set(row.id, number);
      if (problem === 'odd') {
        // It is no entry, dataset or folder.
      } else if (table === 'records') {
        preview.entries++;
        here.delete(row.id);
      } else if (table === 'datasets') preview.datasets++;
      else if (table === 'folders') preview.folders++;
      else if (table === 'settings' && row.key === 'subscribed' && typeof row.value === 'string')
        preview.catalog = row.value;
      else if (table === 'settings' && row.key === VAULT_KEY) vault = (row.value as Vault).id;
      progress((read += frame.bytes) / held.total);
    }
  }
  if (names.length > 0) throw new Damaged('table');
  for (const manifest of check.finish()) {
    layAside('datasets', manifests.get(manifest.id)!, manifest);
    preview.datasets--;
  }
  preview.onlyHere = here.size;
  preview.odd = odd.size;
  return { preview, head, vault, odd, aside };
};
