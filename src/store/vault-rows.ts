// Everything recorded that lies in the database already: sealed where a passphrase is set up, opened where it is taken away, removed
// where it was forgotten. In small steps, each whole; whatever ends one half way, every row can still be read, and the next turn goes on.
import type { Table } from 'dexie';
import type { Draft } from '../core/records/draft.ts';
import type { Entry } from '../core/records/entry.ts';
import type { Batch } from '../core/records/outbox.ts';
import { isSealed, type SealedDraft, type SealedEntry } from '../core/records/sealed.ts';
import { isSameValue } from '../core/values/same.ts';
import type { CockpitDatabase } from './tables.ts';
import { beginJournal } from './journal.ts';
import { rewrite, type Move } from './move.ts';
import { forgetSealedPasswords, resealPasswords, sealBatch, unsealBatch } from './outbox.ts';
import { isSameDraft } from './drafts.ts';
import { sealDraft, sealEntry, unsealDraft, unsealEntry } from './sealing.ts';
import { changeVault, readVault, VAULT_KEY, type Vault } from './vault.ts';

const STEP = 200;
type AnyEntry = Entry | SealedEntry;
type AnyDraft = Draft | SealedDraft;

/** How rows of one table are sealed, or opened. `isSame`: nobody wrote the row anew meanwhile. */
type Resealing<Row extends object> = {
  table: Table<Row, string>;
  isDue: (row: Row) => boolean;
  reseal: (row: Row) => Promise<Row>;
  isSame: (one: Row, other: Row) => boolean;
};

/** Seals, or opens, what is due of one table. Shape: how many rows. Cost: as many rows in memory as a step has. */
const resealAll = async <Row extends object>(
  db: CockpitDatabase,
  vault: Vault,
  { table, isDue, reseal, isSame }: Resealing<Row>,
  onRows: (count: number) => void,
): Promise<number> => {
  const keys = await table.toCollection().primaryKeys();
  let resealed = 0;
  for (let at = 0; at < keys.length; at += STEP) {
    const step = keys.slice(at, at + STEP);
    const rows = await table.bulkGet(step);
    const fresh = await Promise.all(rows.map((row) => (row && isDue(row) ? reseal(row) : undefined)));
    if (fresh.some((row) => row !== undefined))
      resealed += await db.transaction('rw', [table, db.settings], async () => {
        if ((await readVault(db))?.id !== vault.id) throw new Error('protected in another way meanwhile');
        const now = await table.bulkGet(step);
        // What somebody wrote or removed meanwhile is newer than what was resealed.
        const mine: Row[] = fresh.flatMap((row, i) => {
          const [before, here] = [rows[i], now[i]];
          return row && before && here && isSame(before, here) ? [row] : [];
        });
        await table.bulkPut(mine);
        return mine.length;
      });
    onRows(step.length);
  }
  return resealed;
};

const resealings = (db: CockpitDatabase, key: CryptoKey, isSealing: boolean) => {
  const isDue = (row: AnyEntry | AnyDraft): boolean => isSealed(row) !== isSealing;
  const entries: Resealing<AnyEntry> = {
    table: db.records,
    isDue,
    reseal: (row) => (isSealed(row) ? unsealEntry(key, row) : sealEntry(key, row)),
    // Entries are never changed.
    isSame: () => true,
  };
  const drafts: Resealing<AnyDraft> = {
    table: db.drafts,
    isDue,
    reseal: (row) => (isSealed(row) ? unsealDraft(key, row) : sealDraft(key, row)),
    isSame: isSameDraft,
  };
  const batches: Resealing<Batch> = {
    table: db.outbox,
    isDue: (row) => row.bytes.length > 0 && (row.isSealed === true) !== isSealing,
    reseal: (row) => (isSealing ? sealBatch(key, row) : unsealBatch(key, row)),
    isSame: (one, other) =>
      one.isSealed === other.isSealed && one.sentAt === other.sentAt && one.tries === other.tries,
  };
  return { entries, drafts, batches };
};

export type OnShare = (share: number) => void;

const countAll = async (db: CockpitDatabase): Promise<number> =>
  (await db.records.count()) + (await db.drafts.count()) + (await db.outbox.count());

const resealEverything = async (
  db: CockpitDatabase,
  vault: Vault,
  key: CryptoKey,
  isSealing: boolean,
  onShare: OnShare,
): Promise<number> => {
  const all = await countAll(db);
  let done = 0;
  const onRows = (count: number): void => onShare(Math.min((done += count) / Math.max(all, 1), 1));
  const { entries, drafts, batches } = resealings(db, key, isSealing);
  return (
    (await resealAll(db, vault, entries, onRows)) +
    (await resealAll(db, vault, drafts, onRows)) +
    (await resealAll(db, vault, batches, onRows))
  );
};

/** Seals what lies in the open. Shape: how many rows; 0 where all was sealed. */
export const sealAll = async (
  db: CockpitDatabase,
  vault: Vault,
  key: CryptoKey,
  onShare: OnShare = () => undefined,
): Promise<number> => {
  const resealed = await resealEverything(db, vault, key, true, onShare);
  await resealPasswords(null, key);
  await changeVault(db, { isWhole: true });
  return resealed;
};

/**
 * Writes the database anew with everything recorded sealed, so that what lay in the open before lies nowhere any more. Missing: false
 * where the browser cannot do that; nothing was changed then, and `sealAll` seals what is there. Errors: as `rewrite`.
 */
export const sealAnew = (
  name: string,
  vault: Vault,
  key: CryptoKey,
  parts: Pick<Move, 'shaped' | 'onShare' | 'beforeSwitch' | 'at'>,
): Promise<boolean> => {
  const text = (row: unknown): string => JSON.stringify(row);
  return rewrite({
    ...parts,
    name,
    settings: [{ key: VAULT_KEY, value: vault }],
    turn: async (table, row) => {
      if (table === 'records') return isSealed(row as AnyEntry) ? row : sealEntry(key, row as Entry);
      if (table === 'drafts') return isSealed(row as AnyDraft) ? row : sealDraft(key, row as Draft);
      return table === 'outbox' ? sealBatch(key, row as Batch) : row;
    },
    isSame: async (table, before, after) => {
      if (isSameValue(before, after)) return true;
      if (table === 'records') return text(await unsealEntry(key, after as SealedEntry)) === text(before);
      if (table === 'drafts') return text(await unsealDraft(key, after as SealedDraft)) === text(before);
      return table === 'outbox' && isSameValue(await unsealBatch(key, after as Batch), before);
    },
  });
};

/** Whether something recorded lies in the open. */
export const hasOpen = async (db: CockpitDatabase): Promise<boolean> =>
  (await db.records.filter((row) => !isSealed(row)).count()) > 0 ||
  (await db.drafts.filter((row) => !isSealed(row)).count()) > 0;

const sealedLeft = async (db: CockpitDatabase): Promise<boolean> =>
  (await db.records.filter(isSealed).count()) > 0 ||
  (await db.drafts.filter(isSealed).count()) > 0 ||
  (await db.outbox.filter((one) => one.isSealed === true && one.bytes.length > 0).count()) > 0;

/** Opens everything again, and then takes the protection away. */
export const openAll = async (
  db: CockpitDatabase,
  vault: Vault,
  key: CryptoKey,
  onShare: OnShare = () => undefined,
): Promise<void> => {
  await changeVault(db, { isWhole: false });
  await resealPasswords(key, null);
  for (;;) {
    await resealEverything(db, vault, key, false, onShare);
    const isOver = await db.transaction('rw', [db.records, db.drafts, db.outbox, db.settings], async () => {
      // Somebody recorded meanwhile, under the key: once more.
      if (await sealedLeft(db)) return false;
      await db.settings.delete(VAULT_KEY);
      return true;
    });
    if (isOver) return;
  }
};

/** Removes what nobody can open, and the protection. Shape: how many entries went. */
export const eraseSealed = async (db: CockpitDatabase): Promise<number> => {
  const gone = await db.transaction('rw', [db.records, db.drafts, db.outbox, db.settings], async () => {
    const entries = await db.records.filter(isSealed).delete();
    await beginJournal(db);
    await db.drafts.filter(isSealed).delete();
    await db.outbox.filter((one) => one.isSealed === true).delete();
    await db.settings.delete(VAULT_KEY);
    return entries;
  });
  await forgetSealedPasswords();
  return gone;
};
