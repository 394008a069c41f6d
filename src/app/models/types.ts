// What the pages see of everything behind them: signals to read, actions to call. services.ts makes the real one.
// Pages import this and never the store, the workers or the network.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Situation } from '../../core/catalog/situation.ts';
import type { Change } from '../../core/catalog/change.ts';
import type { Provenance } from '../../core/table/provenance.ts';
import type { Adding } from '../../core/table/adding.ts';
import type { Around, Cell, ColumnStats, Field } from '../../core/table/dataset.ts';
import type { IndicatorDefinition } from '../../core/indicators/definition.ts';
import type { Draft } from '../../core/records/draft.ts';
import type { Entry } from '../../core/records/entry.ts';
import type { OwnIndicator } from '../../core/indicators/own.ts';
import type { Answers } from '../../core/answers/question.ts';
import type { ChartQuery, TableQuery } from '../../core/query/queries.ts';
import type { IndicatorResult, Observation, Series } from '../../core/indicators/result.ts';
import type { ClockState } from '../../core/values/clock.ts';
import type { Issue } from '../../core/values/issue.ts';
import type { ImportClient } from '../../workers/import-client.ts';
import type { Broken } from '../../store/rows.ts';
import type { LocalSource } from '../../store/local-sources.ts';
import type { AskedFor, Explored } from '../../sync/explore.ts';
import type { Preview } from '../../sync/preview.ts';
import type { SourceKind } from '../../core/catalog/source.ts';
import type { Slice } from '../../core/table/slice-wanted.ts';
import type { Result } from '../../core/values/result.ts';
import type { Language } from '../../i18n/locale.ts';
import type { Desk } from '../desk.ts';

export type { ChartQuery, TableQuery } from '../../core/query/queries.ts';
export type { Situation } from '../../core/catalog/situation.ts';

/** `first`: nothing known yet (first start). `none`: no catalog subscribed. `lost`: there were data, the browser removed them. */
export type SituationState =
  | { kind: 'first' }
  | { kind: 'none' }
  | { kind: 'lost' }
  | { kind: 'broken'; issue: Issue }
  | { kind: 'ready'; situation: Situation; from: 'snapshot' | 'data' };

export type ResourceState = {
  name: string;
  title: string;
  url: string | null;
  /** Ask of the last run: `held` = new content was refused and the old data stay. */
  state: 'never' | 'due' | 'running' | 'current' | 'unchanged' | 'waiting' | 'held' | 'failed' | 'full';
  lastChecked: number | null;
  lastSuccess: number | null;
  lastChanged: number | null;
  /** What the last new content changed. Missing: null before it. */
  change: Change | null;
  /** How often it is asked. Unit: hours. */
  updateHours: number;
  nextTry: number | null;
  failures: number;
  issues: readonly Issue[];
  history: readonly {
    at: number;
    outcome: 'changed' | 'unchanged' | 'failed' | 'held';
    rows?: number;
    bytes?: number;
  }[];
};

export type SyncState = {
  /** Measured by asking our own origin, never by navigator.onLine alone. `unknown` before the first answer. */
  connection: 'online' | 'offline' | 'unknown';
  running: { reason: string; done: number; total: number; current: string | null; bytes: number } | null;
  lastRun: {
    at: number;
    reason: string;
    changed: number;
    unchanged: number;
    failed: number;
    issues: readonly Issue[];
  } | null;
  /** Last run that reached at least one source, ms since 1970. */
  lastSuccess: number | null;
  resources: readonly ResourceState[];
  /** The catalog itself could not be fetched, so often in a row. Missing: it was. */
  catalogFailures?: number;
  /** A run asked for without a network waits for one. */
  queued: boolean;
  /** The last run could not write for want of room. */
  isFull?: boolean;
  /** No service worker here (private window): syncing works, starting without a network does not. */
  withoutServiceWorker: boolean;
};

export type DatasetSummary = {
  id: string;
  name: string;
  title: string;
  description: string | null;
  rows: number;
  /** Stored bytes on this device (before the browser compresses them). */
  bytes: number;
  fields: readonly Field[];
  stats: readonly ColumnStats[];
  provenance: Provenance;
  state: ResourceState | null;
  /** Imported by hand, and what was there before is kept. */
  canUndo: boolean;
  /** Imported by hand and read by an older reading than this one: importing the file again may give other figures. */
  isOlder?: boolean;
  /** What stood around the table in its sheet. */
  around?: Around;
};

/** A dataset opened for reading. Rows come in slices, so that a hundred thousand scroll. */
export type OpenTable = {
  summary: DatasetSummary;
  /** Rows that pass the filter. */
  rows: number;
  slice: (from: number, count: number, signal?: AbortSignal) => Promise<readonly (readonly Cell[])[]>;
};
/** CSV in the German dialect; workbooks; a Data Package with schema and provenance. */
export type ExportFormat = 'csv' | 'xlsx' | 'ods' | 'datapackage';
export type ChartData = Readonly<Answers['groups']['groups']>;

export type OfflineReadiness =
  | { kind: 'unknown' }
  | { kind: 'checking' }
  | { kind: 'ready'; checkedAt: number; files: number }
  | { kind: 'incomplete'; checkedAt: number; missing: number }
  | { kind: 'impossible'; issue: Issue };

export type StorageView = { used: number | null; quota: number | null; persisted: boolean | null };

/** Whether the clock can be believed. `unknown` before the first look. `isDenied`: a person said that it is wrong. */
export type ClockView =
  { kind: 'unknown' } | { kind: 'fine' } | (Exclude<ClockState, { kind: 'fine' }> & { isDenied: boolean });

/** `missing`: the browser has no notifications. */
export type AlarmState = 'on' | 'off' | 'denied' | 'missing';
export type Appearance = 'device' | 'light' | 'dark' | 'contrast';
export type TextSize = 100 | 125 | 150 | 200;

/** Finding out what an address is, and taking it over as a source of this device. */
export type SourceActions = {
  explore: (asked: AskedFor) => Promise<Result<Explored>>;
  preview: (source: { address: string; kind: SourceKind; slice: Slice }) => Promise<Result<Preview>>;
  /** Keeps the source and asks it at once. */
  add: (source: LocalSource) => Promise<Result<string>>;
  remove: (name: string) => Promise<void>;
  /** Ends explore and preview. */
  cancel: () => Promise<void>;
};
export type { AskedFor, Explored, LocalSource, Preview, Slice, SourceKind };

export type Services = {
  /** Read only: who wants another one asks to `speak` it. */
  language: Signal<Language>;
  /** Another language, once its words are there. Errors: rejects where they cannot be loaded. */
  speak: (language: Language) => Promise<void>;
  appearance: Signal<Appearance>;
  textSize: Signal<TextSize>;
  /** The dashboard that was chosen last. Missing: null for the first. */
  dashboard: Signal<string | null>;
  /** ms since 1970, moves on every minute and when the page becomes visible: ages follow it. */
  now: ReadonlySignal<number>;
  clock: ReadonlySignal<ClockView>;
  situation: ReadonlySignal<SituationState>;
  sync: ReadonlySignal<SyncState>;
  datasets: ReadonlySignal<readonly DatasetSummary[] | null>;
  offline: ReadonlySignal<OfflineReadiness>;
  storage: ReadonlySignal<StorageView>;
  /** Rows on this device that are damaged: left out everywhere, and named. Shape: empty where none are. */
  broken: ReadonlySignal<readonly Broken[]>;
  /** What this window wrote last found no room. */
  noRoom: ReadonlySignal<boolean>;
  /** What this window shows is not on the device any more: the browser removed it, or a person did in another window. Missing: null. */
  gone: ReadonlySignal<'evicted' | 'erased' | null>;
  /** `ready`: a new version waits for consent. `otherInput`: another window holds an unsaved input. `taken`: another window switched; reload when convenient. */
  update: ReadonlySignal<'none' | 'ready' | 'otherInput' | 'taken'>;
  /** Version and day of the build. */
  app: {
    version: string;
    built: string;
    deploymentCatalog: string | null;
    lockedHosts: readonly string[] | null;
  };

  syncNow: () => void;
  cancelSync: () => void;
  /** Takes over new content that was held back because it differs too much from what is held; a person has seen the difference. */
  acceptHeld: (resource: string) => void;
  /** Checks the address, fetches and checks the catalog, then takes it over. Errors: issues, and everything stays as it was. */
  subscribe: (address: string, signal?: AbortSignal) => Promise<readonly Issue[]>;
  unsubscribe: () => Promise<void>;
  openTable: (dataset: string, query?: TableQuery) => Promise<OpenTable>;
  chart: (query: ChartQuery) => Promise<ChartData>;
  /** Full series of an indicator (not thinned), for the detail page. */
  series: (
    indicator: string,
  ) => Promise<IndicatorResult & { series: Series; observations: readonly Observation[] }>;
  /** The source line of each licence that the software's parts ask for. */
  licences: () => Promise<readonly { name: string; version: string; licence: string; text: string }[]>;
  /** A table as a file: the selection as it is shown, with what is known of it in `about`. Errors: rejects where it is cancelled. */
  exportAs: (
    dataset: string,
    query: TableQuery,
    format: ExportFormat,
    about: readonly (readonly [string, string])[],
    signal?: AbortSignal,
  ) => Promise<Blob>;
  sources: () => Promise<SourceActions>;
  /** What stands behind the later pages, loaded when the first of them asks. */
  desk: () => Promise<Desk>;
  /** A worker that opens, understands and stores one file; end it when the page is left. */
  importing: () => Promise<ImportClient>;
  /** Tells every window that an imported dataset is there. */
  imported: () => Promise<void>;
  /** Takes the last import of a dataset back. */
  undoImport: (dataset: string) => Promise<boolean>;
  /** Removes an imported dataset from the device. */
  removeImport: (dataset: string) => Promise<void>;
  /** How the values of a column of an imported dataset are put together; null takes it back. */
  setAdding: (dataset: string, column: string, adds: Adding | null) => Promise<void>;
  /** Indicators made on this device. */
  ownIndicators: () => Promise<readonly OwnIndicator[]>;
  saveIndicator: (own: OwnIndicator) => Promise<void>;
  removeIndicator: (id: string) => Promise<void>;
  /** What a definition that is not kept yet would show. */
  tryIndicator: (definition: IndicatorDefinition, dataset: string) => Promise<IndicatorResult>;
  /** Different values of a column, at most 300, in order. */
  valuesOf: (dataset: string, column: string) => Promise<readonly string[]>;
  alarm: () => Promise<AlarmState>;
  /** Asks the browser where it must; `denied` where it does not allow it. */
  setAlarm: (on: boolean) => Promise<AlarmState>;
  /** Everything recorded by hand for a catalog. `known`: what this gave before; then only what came since is read. */
  records: (catalog: string, known?: readonly Entry[]) => Promise<readonly Entry[]>;
  /**
   * Adds entries, all or none, and drops the draft they were made of; done means on the disk. Shape: how many were new. Errors: rejects
   * with `ClockDoubt` while the clock is not believed, `QuotaExceededError` where there is no room.
   */
  addRecords: (entries: readonly Entry[], taken: Draft | null) => Promise<number>;
  draft: (key: string) => Promise<Draft | null>;
  /** `base`: what was on the screen before the key stroke. Shape: what is kept, with what another window typed meanwhile. */
  keepDraft: (draft: Draft, base: Draft | null) => Promise<Draft>;
  lookAtClock: () => Promise<ClockView>;
  confirmClock: () => Promise<void>;
  denyClock: () => Promise<void>;
  /** Compares every file of the app with what was published and brings what is absent or wrong. Shape: how many were brought. */
  repairOffline: () => Promise<number>;
  /** What keeps this window to PIN and role, once it is loaded: called, it does so from now on, by what is kept then. */
  guarding: () => Promise<() => void>;
  /** Locks all windows. Done when the PIN was typed in one. */
  lockNow: () => Promise<void>;
  askPersist: () => Promise<void>;
  deleteAll: () => Promise<void>;
  applyUpdate: (anyway?: boolean) => void;
  /** Registers an unsaved input of this window; call the returned function when it is saved or given up. */
  holdInput: () => () => void;
};
