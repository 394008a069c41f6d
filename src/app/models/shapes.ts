// What the signals hold and the actions give: the shapes that pages see of everything behind them.
import type { Situation } from '../../core/catalog/situation.ts';
import type { Change } from '../../core/catalog/change.ts';
import type { Provenance } from '../../core/table/provenance.ts';
import type { Around, Cell, ColumnStats, Field } from '../../core/table/dataset.ts';
import type { Answers } from '../../core/answers/question.ts';
import type { ClockState } from '../../core/values/clock.ts';
import type { Issue } from '../../core/values/issue.ts';
import type { LocalSource } from '../../store/local-sources.ts';
import type { AskedFor, Explored } from '../../sync/explore.ts';
import type { Preview } from '../../sync/preview.ts';
import type { SourceKind } from '../../core/catalog/source.ts';
import type { Slice } from '../../core/table/slice-wanted.ts';

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

/** `persisted`: undefined until it is asked, null where the browser does not say. */
export type StorageView = {
  used: number | null;
  quota: number | null;
  persisted: boolean | null | undefined;
};

/** Whether the clock can be believed. `unknown` before the first look. `isDenied`: a person said that it is wrong. */
export type ClockView =
  { kind: 'unknown' } | { kind: 'fine' } | (Exclude<ClockState, { kind: 'fine' }> & { isDenied: boolean });

/** `missing`: the browser has no notifications. */
export type AlarmState = 'on' | 'off' | 'denied' | 'missing';
export type Appearance = 'device' | 'light' | 'dark' | 'contrast';
export type TextSize = 100 | 125 | 150 | 200;

export type { AskedFor, Explored, LocalSource, Preview, Slice, SourceKind };
