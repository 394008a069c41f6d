// The only text of the database schema. Versions are only ever added; each is tested by an upgrade from all before it.
// Source of the layout (one record per column and segment): MEASURES.md of the design notes.
import Dexie, { type Table as DexieTable, type Transaction } from 'dexie';
import type { Catalog, Provenance } from '../core/catalog/catalog.ts';
import type { Change } from '../core/catalog/change.ts';
import type { Check } from '../core/catalog/reach.ts';
import type { Asked } from '../core/catalog/due.ts';
import type { Folder, PictureText } from '../core/folders/folder.ts';
import type { Note, Question } from '../core/notes/note.ts';
import type { Outlines } from '../core/compare/outlines.ts';
import type { OwnIndicator } from '../core/indicators/own.ts';
import type { Draft } from '../core/records/draft.ts';
import type { Batch } from '../core/records/outbox.ts';
import type { Entry } from '../core/records/entry.ts';
import type { SealedDraft, SealedEntry } from '../core/records/sealed.ts';
import { checkBorn } from './born.ts';
import { isSameShape, settle, untilMoved } from './move.ts';
import { wholeRows } from './rows.ts';
import type { Corrections } from '../core/table/corrections.ts';
import type { Around, ColumnStats, Field } from '../core/table/dataset.ts';
import type { Issue } from '../core/values/issue.ts';

export type CatalogRecord = {
  url: string;
  catalog: Catalog;
  sha256: string;
  fetched: number;
  warnings: readonly Issue[];
  schemaVersion: 1;
};

/** The manifest of a dataset: all that can be said without reading a column. `version` grows with each new content. */
export type DatasetRecord = {
  id: string;
  catalog: string;
  name: string;
  version: number;
  title: string;
  description: string | null;
  rows: number;
  bytes: number;
  fields: readonly Field[];
  stats: readonly ColumnStats[];
  /** Rows per segment, in order. */
  segments: readonly number[];
  provenance: Provenance;
  /** Hash of how the catalog says to read the bytes. */
  recipe: string;
  /** Which reading of sheets made it. Missing: one before they were counted. */
  reading?: number;
  /** What stood around the table in its sheet. Missing: nothing did, or it was read before this was kept. */
  around?: Around;
  issues: readonly Issue[];
  stored: number;
  schemaVersion: 1;
};

/** Shape: one typed array per column and segment; `dict` only in segment 0 of a text column. */
export type ColumnRecord = {
  dataset: string;
  version: number;
  column: number;
  segment: number;
  kind: 'number' | 'codes';
  data: Int8Array | Int16Array | Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;
  scale?: number;
  dict?: readonly string[];
  marks?: { rows: Uint32Array; signs: Uint8Array; alphabet: readonly string[] };
};

export type Outcome = 'changed' | 'unchanged' | 'failed' | 'held';
export type AskedRecord = Asked & {
  state: 'never' | 'current' | 'unchanged' | 'waiting' | 'held' | 'failed' | 'full';
  lastChanged: number | null;
  issues: readonly Issue[];
  history: readonly { at: number; outcome: Outcome; rows?: number; bytes?: number }[];
  /** What the last new content changed. */
  change?: Change;
};
export type RunRecord = {
  at: number;
  reason: string;
  changed: number;
  unchanged: number;
  failed: number;
  issues: readonly Issue[];
};
/** One record per catalog, so that a run in which nothing changed costs one small write. */
export type SyncRecord = {
  catalog: string;
  asked: Readonly<Record<string, AskedRecord>>;
  catalogAsked: AskedRecord | null;
  lastRun: RunRecord | null;
  lastSuccess: number | null;
};
/** How tables of one shape were read by a person's word. Shape: keyed by their headers as read without a word. */
export type RecipeRecord = {
  fingerprint: string;
  corrections: Corrections;
  /** The headers that the key was made of, and those that the corrections speak of. Missing: it was kept before these were. */
  shape?: readonly string[];
  names?: readonly string[];
  /** How the file was opened by a person's word. Missing: as it looked. */
  opened?: { encoding?: string; delimiter?: string };
  title: string;
  publisher: string;
  licence: string;
  /** The dataset that the last table of this shape became. */
  dataset: string;
  used: number;
};
/** Pages of a source that were read before it failed, to go on from. `progress` is the connectors' own. */
export type PartialRecord = { dataset: string; progress: unknown; at: number };
/** Outlines of a dataset that came as GeoJSON, also where nothing could be drawn: then it says why. Shape: one per dataset. */
export type ShapesRecord = { dataset: string; outlines: Outlines };
export type SettingRecord = { key: string; value: unknown };

export type CockpitDatabase = Dexie & {
  catalogs: DexieTable<CatalogRecord, string>;
  datasets: DexieTable<DatasetRecord, string>;
  columns: DexieTable<ColumnRecord, [string, number, number, number]>;
  sync: DexieTable<SyncRecord, string>;
  settings: DexieTable<SettingRecord, string>;
  recipes: DexieTable<RecipeRecord, string>;
  indicators: DexieTable<OwnIndicator, string>;
  partial: DexieTable<PartialRecord, string>;
  records: DexieTable<Entry | SealedEntry, string>;
  drafts: DexieTable<Draft | SealedDraft, string>;
  folders: DexieTable<Folder, string>;
  pictures: DexieTable<PictureText, string>;
  shapes: DexieTable<ShapesRecord, string>;
  checks: DexieTable<Check, string>;
  outbox: DexieTable<Batch, string>;
  notes: DexieTable<Note, string>;
  questions: DexieTable<Question, string>;
};

export type TableName = Exclude<keyof CockpitDatabase, keyof Dexie>;

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
): CockpitDatabase => {
  const db = new Dexie(name, { chromeTransactionDurability: durability }) as CockpitDatabase;
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
  const db = declared(name, schema, durability);
  db.use(wholeRows);
  const open = db.open.bind(db);
  // While it is written anew, everybody waits before they open it: what they write then goes into the new one.
  db.open = () => Dexie.Promise.resolve(untilMoved()).then(open) as ReturnType<typeof open>;
  db.on(
    'ready',
    async (opened) => {
      await settle(opened as CockpitDatabase, shaped);
      await checkBorn(opened as CockpitDatabase);
    },
    true,
  );
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
