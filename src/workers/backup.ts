// Makes a backup of the database, checks one, and puts one in place. The worker around it gives it files and clocks; nothing here fetches.
import { error, type IssueCode } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { Damaged } from '../files/codec.ts';
import type { OtherEntry } from '../core/records/other.ts';
import { isKeptPart, keptPart, partsFor } from '../core/records/part.ts';
import { createFrames, type Head, type Spill } from '../files/backup.ts';
import { CHUNK, closeAll } from '../files/backup-file.ts';
import { openFile, type OpenedFile } from '../files/backup-open.ts';
import { newSeal, TAG } from '../files/seal.ts';
import { BACKUP_KEY, countRows, NEWEST, readAll, RESTORED_KEY, type BackupMark } from '../store/backup.ts';
import { replaceAll, stageColumns, sweepColumns, wantedDatasets } from '../store/backup-apply.ts';
import { Clash, mergeAll } from '../store/backup-merge.ts';
import { isQuota, openDatabase, SCHEMA } from '../store/database.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { sha256Hex } from '../formats/bytes.ts';
import { LOCAL } from '../store/listed.ts';
import { SOURCES } from '../store/local-sources.ts';
import { subscribedUrl } from '../store/sources.ts';
import { readVault, VAULT_KEY } from '../store/vault.ts';
import type { Applied, BackupPreview } from './backup-protocol.ts';
import { look, Refused, rowsOf, steps, type BackupParts, type Held } from './backup-look.ts';

export type { BackupParts, Held };

/** Of a database of the old shape that is brought to the new one beside the real one. */
const UPGRADING = 'gemeinde-cockpit-upgrade';

/** Of what files the parts are that a backup gives on. */
const KIND = 'backup';

/** All rows of a database as frames in a spill. Shape: how many pieces and bytes; `kept`: parts that are only given on. */
const layDown = async (
  parts: BackupParts,
  db: CockpitDatabase,
  spill: Spill,
  head: Head,
): Promise<{ pieces: number; total: number; entries: number; kept: OtherEntry[] }> => {
  const progress = steps(parts, 'reading');
  const all = await countRows(db);
  const frames = createFrames(spill, parts.chunk ?? CHUNK, parts.blobBytes);
  const kept: OtherEntry[] = [];
  let rows = 0,
    entries = 0,
    current = '';
  frames.head(head);
  await readAll(
    db,
    (name) => frames.table((current = name)),
    (row) => {
      frames.row(row);
      if (current === 'records') {
        entries++;
        if (isKeptPart(row as OtherEntry)) kept.push(row as OtherEntry);
      }
      progress(++rows / Math.max(all, 1));
    },
  );
  const pieces = frames.end();
  return { pieces, total: frames.bytes(), entries, kept };
};

const hashesOf = async (spill: Spill, pieces: number): Promise<string[]> => {
  const hashes: string[] = [];
  for (let i = 0; i < pieces; i++) hashes.push(await sha256Hex(spill.read(i)));
  return hashes;
};

/** Whether a file that was written opens from its first byte to its last, and holds what was looked at before it was sealed. */
const isReadBack = async (
  parts: BackupParts,
  file: Blob,
  passphrase: string | null,
  hashes: readonly string[],
): Promise<boolean> => {
  const opened = await openFile(file, passphrase);
  if (opened.kind !== 'open' || opened.count !== hashes.length) return false;
  const progress = steps(parts, 'checking');
  for (const [i, hash] of hashes.entries()) {
    if ((await sha256Hex(await opened.read(i))) !== hash) return false;
    progress((i + 1) / hashes.length);
  }
  await opened.others();
  return true;
};

/** The whole device in one file, read back before it is given. Errors: QUOTA where there is no room even for blobs; BACKUP_UNREADABLE. */
export const createBackup = async (
  parts: BackupParts,
  asked: { passphrase: string | null; settings: Readonly<Record<string, string>>; version: string },
): Promise<Result<{ file: Blob; at: number; entries: number; odd: number }>> => {
  const seal = asked.passphrase === null ? null : await newSeal(asked.passphrase);
  const slot = (parts.chunk ?? CHUNK) + (seal ? TAG : 0);
  const at = parts.now();
  const { version, settings } = asked;
  const head: Head = { app: 'gemeinde-cockpit', created: at, schema: NEWEST, version, settings };
  for (const isSmall of [false, true]) {
    const spill = await parts.spill(slot, isSmall);
    try {
      const { pieces, total, entries, kept } = await layDown(parts, parts.db, spill, head);
      const { odd } = look(parts, { spill, pieces, total }, new Set());
      const hashes = await hashesOf(spill, pieces);
      const given = { created: at, seal, parts: partsFor(KIND, kept) };
      const file = await closeAll(spill, pieces, given, steps(parts, 'sealing'));
      if (await isReadBack(parts, file, asked.passphrase, hashes))
        return ok({ file, at, entries, odd: odd.size });
      await spill.drop();
      return failed(error('BACKUP_UNREADABLE'));
    } catch (cause) {
      await spill.drop();
      if (cause instanceof Damaged || cause instanceof Refused) return failed(error('BACKUP_UNREADABLE'));
      if (!isQuota(cause)) throw cause;
    }
  }
  return failed(error('QUOTA'));
};

const vaultOf = async (db: CockpitDatabase): Promise<string | null> => (await readVault(db))?.id ?? null;
const protectionOf = (there: string | null, here: string | null): BackupPreview['protection'] => {
  if (there === here) return here === null ? 'none' : 'same';
  if (here === null) return 'comes';
  return there === null ? 'goes' : 'other';
};

/** A backup of an older shape, brought to the newest in a database of its own: the real one is not touched. */
const upgraded = async (parts: BackupParts, old: Held): Promise<Held> => {
  const drop = async (): Promise<void> => openDatabase(UPGRADING).delete();
  await drop();
  const before = openDatabase(
    UPGRADING,
    SCHEMA.filter((one) => one.version <= old.head.schema),
  );
  const spill = await parts.spill(parts.chunk ?? CHUNK, false);
  try {
    const staged = await stageColumns(before, rowsOf(old), parts.now());
    await replaceAll(before, rowsOf(old, steps(parts, 'checking')), staged, []);
    before.close();
    const after = openDatabase(UPGRADING);
    const head = { ...old.head, schema: NEWEST };
    const { pieces, total } = await layDown(parts, after, spill, head);
    after.close();
    // What was odd is not among them any more.
    return { ...old, spill, pieces, total, head, odd: new Set() };
  } catch (cause) {
    await spill.drop();
    throw cause;
  } finally {
    before.close();
    await old.spill.drop();
    await drop();
  }
};

const utf8 = new TextEncoder();
const SAID = {
  foreign: 'BACKUP_FOREIGN',
  damaged: 'BACKUP_DAMAGED',
  newer: 'BACKUP_NEWER',
  passphraseNeeded: 'BACKUP_PASSPHRASE',
  passphraseWrong: 'BACKUP_WRONG_PASSPHRASE',
} as const;

/** Lays the pieces of a file aside. Shape: bytes. Errors: Damaged. */
const layAside = async (
  opened: OpenedFile & { kind: 'open' },
  spill: Spill,
  onProgress: (share: number) => void,
): Promise<number> => {
  let total = 0;
  for (let i = 0; i < opened.count; i++) {
    const content = await opened.read(i);
    total += content.length;
    spill.write(i, content);
    onProgress((i + 1) / opened.count);
  }
  return total;
};

/** Checks a file from the first byte to the last row. Errors: BACKUP_*, QUOTA; nothing was changed then. */
export const openBackup = async (
  parts: BackupParts,
  file: Blob,
  name: string,
  passphrase: string | null,
): Promise<Result<{ preview: BackupPreview; held: Held }>> => {
  const refuse = (code: IssueCode) => failed(error(code, { file: name }));
  const opened = await openFile(file, passphrase);
  if (opened.kind !== 'open') return refuse(SAID[opened.kind]);
  for (const isSmall of [false, true]) {
    const spill = await parts.spill(opened.slot, isSmall);
    try {
      const total = await layAside(opened, spill, steps(parts, 'reading'));
      const others = await opened.others();
      const ids = new Set<unknown>(await parts.db.records.toCollection().primaryKeys());
      const raw = { spill, pieces: opened.count, total };
      const { preview, ...looked } = look(parts, raw, ids);
      const { head, vault } = looked;
      preview.protection = protectionOf(vault, await vaultOf(parts.db));
      const current = await subscribedUrl(parts.db);
      preview.isOther = preview.catalog !== null && current !== null && current !== preview.catalog;
      const { catalog } = preview;
      const unknown = await Promise.all(
        others.map((one) => keptPart(one, KIND, catalog ?? '', (text) => sha256Hex(utf8.encode(text)))),
      );
      const found: Held = { ...raw, ...looked, catalog, unknown };
      const held = head.schema < NEWEST ? await upgraded(parts, found) : found;
      return ok({ preview, held });
    } catch (cause) {
      await spill.drop();
      if (cause instanceof Damaged) return refuse('BACKUP_DAMAGED');
      if (cause instanceof Refused) return refuse(cause.code);
      if (!isQuota(cause)) throw cause;
    }
  }
  return failed(error('QUOTA'));
};

/**
 * Puts a checked backup in place; what is seen changes in one transaction. Errors: QUOTA, BACKUP_CLASH; everything is as it was then.
 * Call it only while no other can run.
 */
export const applyBackup = async (
  parts: BackupParts,
  held: Held,
  entries: number,
  mode: 'merge' | 'replace',
): Promise<Result<Applied>> => {
  const { db } = parts;
  const writing = () => rowsOf(held, steps(parts, 'writing'));
  try {
    await sweepColumns(db);
    if (mode === 'replace') {
      const here = await readVault(db);
      const staged = await stageColumns(db, writing(), parts.now());
      await parts.beforeSwitch?.();
      const settings = [
        { key: BACKUP_KEY, value: { at: held.head.created, entries } satisfies BackupMark },
        { key: RESTORED_KEY, value: parts.now() },
        ...held.aside,
        // The same key under an older passphrase: the one that holds here stays.
        ...(here && here.id === held.vault ? [{ key: VAULT_KEY, value: here }] : []),
      ];
      await replaceAll(db, rowsOf(held), staged, settings, held.unknown);
      return ok({ entries, others: 0, settings: held.head.settings });
    }
    // Two keys for one table: half of it could never be opened.
    if (protectionOf(held.vault, await vaultOf(db)) === 'other')
      return failed(error('BACKUP_OTHER_PASSPHRASE'));
    const current = (await subscribedUrl(db)) ?? held.catalog;
    const isTaken = (catalog: string): boolean =>
      catalog === current || catalog === LOCAL || catalog === SOURCES;
    const wanted = await wantedDatasets(db, rowsOf(held), isTaken);
    const staged = await stageColumns(
      db,
      writing(),
      parts.now(),
      (dataset, version) => wanted.get(dataset)?.there === version,
    );
    const settings = [{ key: RESTORED_KEY, value: parts.now() }, ...held.aside];
    const merged = await mergeAll(db, rowsOf(held), staged, wanted, isTaken, settings, held.unknown);
    return ok({ ...merged, settings: {} });
  } catch (cause) {
    if (cause instanceof Clash) return failed(error('BACKUP_CLASH'));
    if (isQuota(cause)) return failed(error('QUOTA'));
    throw cause;
  } finally {
    await sweepColumns(db).catch((cause: unknown) => console.warn('not swept', cause));
  }
};
