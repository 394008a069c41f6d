// What is stored, table by table. Types only: database.ts opens it and says in which versions it came to be.
import type { Dexie, Table as DexieTable } from 'dexie';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
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

type Outcome = 'changed' | 'unchanged' | 'failed' | 'held';
export type AskedRecord = Asked & {
  state: 'never' | 'current' | 'unchanged' | 'waiting' | 'held' | 'failed' | 'full';
  lastChanged: number | null;
  issues: readonly Issue[];
  history: readonly { at: number; outcome: Outcome; rows?: number; bytes?: number }[];
  /** What the last new content changed. */
  change?: Change;
};
type RunRecord = {
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
type PartialRecord = { dataset: string; progress: unknown; at: number };
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
