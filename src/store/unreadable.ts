// What is sealed and does not open although the passphrase is the right one: bytes changed on the disk, or a forged backup. While it
// lies here nothing recorded is shown, since a correction may be among it; it stays until a person gives it up.
import type { Table } from 'dexie';
import type { Draft } from '../core/records/draft.ts';
import type { Entry } from '../core/records/entry.ts';
import type { Batch } from '../core/records/outbox.ts';
import { isSealed, type SealedDraft, type SealedEntry } from '../core/records/sealed.ts';
import { sameBytes } from '../core/values/bytes.ts';
import type { CockpitDatabase } from './tables.ts';
import { beginJournal } from './journal.ts';
import { unsealBatch } from './outbox.ts';
import { unsealDraft, unsealEntry } from './sealing.ts';
import { isUnreadable, readVault, type Vault } from './vault.ts';

/** `readable`: entries beside them that open. `from`, `to`: when the entries were recorded; unit: ms; null where there is none. */
export type Unreadable = {
  entries: number;
  drafts: number;
  readable: number;
  from: number | null;
  to: number | null;
};

const STEP = 200;

/** How rows of one table are opened. `bytesOf`: null for one that lies in the open. */
type Kind<Row extends object> = {
  table: Table<Row, string>;
  bytesOf: (row: Row) => Uint8Array | null;
  open: (key: CryptoKey, row: Row) => Promise<unknown>;
};
type Shut = { key: string; bytes: Uint8Array; at: number | null };

const sealedOf = (row: object): Uint8Array | null =>
  isSealed(row as SealedEntry | Entry) ? (row as SealedEntry).sealed : null;
const kinds = (db: CockpitDatabase) => {
  const entries: Kind<Entry | SealedEntry> = {
    table: db.records,
    bytesOf: sealedOf,
    open: (key, row) => unsealEntry(key, row as SealedEntry),
  };
  const drafts: Kind<Draft | SealedDraft> = {
    table: db.drafts,
    bytesOf: sealedOf,
    open: (key, row) => unsealDraft(key, row as SealedDraft),
  };
  const batches: Kind<Batch> = {
    table: db.outbox,
    bytesOf: (row) => (row.isSealed ? row.bytes : null),
    open: unsealBatch,
  };
  return { entries, drafts, batches };
};

/** Rows of one table that do not open, and how many can be read. Cost: as many rows in memory as a step has, and what is found. */
const search = async <Row extends object>(
  { table, bytesOf, open }: Kind<Row>,
  key: CryptoKey,
): Promise<{ shut: Shut[]; fine: number }> => {
  const keys = await table.toCollection().primaryKeys();
  const shut: Shut[] = [];
  let fine = 0;
  const look = async (row: Row | undefined, id: string): Promise<void> => {
    if (!row) return;
    const bytes = bytesOf(row);
    try {
      if (bytes) await open(key, row);
      fine++;
    } catch (cause) {
      if (!bytes || !isUnreadable(cause)) throw cause;
      shut.push({ key: id, bytes, at: 'at' in row && typeof row.at === 'number' ? row.at : null });
    }
  };
  for (let at = 0; at < keys.length; at += STEP) {
    const step = keys.slice(at, at + STEP);
    const rows = await table.bulkGet(step);
    await Promise.all(rows.map((row, i) => look(row, step[i]!)));
  }
  return { shut, fine };
};

/** Missing: null where everything opens. Cost: opens everything once. */
export const findUnreadable = async (db: CockpitDatabase, key: CryptoKey): Promise<Unreadable | null> => {
  const { entries, drafts, batches } = kinds(db);
  const found = await search(entries, key);
  const typed = await search(drafts, key);
  const waiting = await search(batches, key);
  if (found.shut.length + typed.shut.length + waiting.shut.length === 0) return null;
  const times = found.shut.flatMap(({ at }) => at ?? []).sort((one, other) => one - other);
  return {
    entries: found.shut.length,
    drafts: typed.shut.length,
    readable: found.fine,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  };
};

/** Removes rows that still are what did not open: what somebody wrote or restored meanwhile stays. Shape: how many went. */
const remove = async <Row extends object>(
  { table, bytesOf }: Kind<Row>,
  shut: readonly Shut[],
): Promise<number> => {
  const rows = await table.bulkGet(shut.map(({ key }) => key));
  const same = shut.filter(({ bytes }, i) => {
    const row = rows[i];
    const now = row ? bytesOf(row) : null;
    return now !== null && sameBytes(now, bytes);
  });
  await table.bulkDelete(same.map(({ key }) => key));
  return same.length;
};

/**
 * Removes what does not open, and nothing else; what waits to be sent is made anew from the entries that are left. Shape: how many
 * entries and drafts went; 0 where it is protected in another way meanwhile.
 */
export const removeUnreadable = async (
  db: CockpitDatabase,
  vault: Vault,
  key: CryptoKey,
): Promise<number> => {
  const { entries, drafts, batches } = kinds(db);
  const found = await search(entries, key);
  const typed = await search(drafts, key);
  const waiting = await search(batches, key);
  return db.transaction('rw', [db.records, db.drafts, db.outbox, db.settings], async () => {
    if ((await readVault(db))?.id !== vault.id) return 0;
    await beginJournal(db);
    await remove(batches, waiting.shut);
    return (await remove(entries, found.shut)) + (await remove(drafts, typed.shut));
  });
};
