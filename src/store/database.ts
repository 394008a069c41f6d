// The only text of the database schema. Versions are only ever added; each is tested by an upgrade from all before it.
// Source of the layout (one record per column and segment): MEASURES.md of the design notes.
import Dexie, { type Transaction } from 'dexie';
import { checkBorn } from './born.ts';
import { atDoor, isSameShape } from './browser-databases.ts';
import { openHeld } from './move.ts';
import { tellsFull } from './quota.ts';
import { wholeRows } from './rows.ts';
import type { CockpitDatabase } from './tables.ts';

export type SchemaVersion = {
  version: number;
  stores: Readonly<Record<string, string | null>>;
  upgrade?: (transaction: Transaction) => Promise<void>;
};

/** All released shapes, in order. Never change one that was released. */
export const SCHEMA: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      catalogs: 'url',
      datasets: 'id, catalog',
      columns: '[dataset+version+column+segment]',
      sync: 'catalog',
      settings: 'key',
      recipes: 'fingerprint',
      indicators: 'id, at',
      partial: 'dataset',
      records: 'id, catalog',
      drafts: 'key',
    },
  },
  {
    version: 2,
    stores: {
      folders: 'id',
      pictures: 'hash',
      notes: 'id, place',
      questions: 'id',
      outbox: 'id, catalog',
      checks: 'address',
      shapes: 'dataset',
    },
  },
];

export const DATABASE_NAME = 'gemeinde-cockpit';

type Durability = 'relaxed' | 'strict';
const declared = (
  name: string,
  schema: readonly SchemaVersion[],
  durability: Durability,
  factory: IDBFactory = indexedDB,
): CockpitDatabase => {
  const db = new Dexie(name, {
    chromeTransactionDurability: durability,
    indexedDB: factory,
  }) as CockpitDatabase;
  for (const { version, stores, upgrade } of schema) {
    const one = db.version(version).stores(stores);
    if (upgrade) one.upgrade(upgrade);
  }
  return db;
};
/** For who moves a database: it waits for nobody, and looks at nothing. */
export const shaped = (name: string): CockpitDatabase => declared(name, SCHEMA, 'strict');

/**
 * Opens the database (at the first use). Losing a write is worse than a slow one only for what people type or bring: who writes
 * that opens it `strict`. Everything else can be fetched again.
 */
export const openDatabase = (
  name = DATABASE_NAME,
  schema: readonly SchemaVersion[] = SCHEMA,
  durability: Durability = 'relaxed',
): CockpitDatabase => {
  // While it is written anew, everybody waits before they open it: what they write then goes into the new one. Where there was no room
  // to bring that to its place, it is opened where it lies.
  const db: CockpitDatabase = declared(
    name,
    schema,
    durability,
    atDoor((open) => openHeld(name, shaped, open)),
  );
  db.use(wholeRows);
  db.use(tellsFull);
  db.on('ready', (opened) => checkBorn(opened as CockpitDatabase), true);
  // Another tab brings a newer shape: let it, and never write in the old one again. The page asks to be reloaded. Where it is the same
  // shape, it is written anew, and opened again at the next use.
  db.on('versionchange', ({ oldVersion, newVersion }) => {
    db.close({ disableAutoOpen: !isSameShape(oldVersion, newVersion) });
    // Dexie's own answer would close it too, but open it again in the old shape at the next use.
    return false;
  });
  return db;
};

export { isQuota } from './quota.ts';
