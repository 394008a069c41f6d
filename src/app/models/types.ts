// What pages see of everything behind them: signals to read, and models to ask for by their noun. compose.ts makes the real ones.
// Pages import this and never the store, the workers or the network.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '../../i18n/locale.ts';
import type { Broken } from '../../store/rows.ts';
import type { AlarmActions } from './alarm.ts';
import type { BackupActions } from './backup.ts';
import type { DeviceClock } from './clock.ts';
import type { DeviceActions } from './device.ts';
import type { FigureActions } from './figures.ts';
import type { FolderActions } from './folders.ts';
import type { ImportActions } from './imports.ts';
import type { LockActions } from './lock.ts';
import type { NoteActions } from './notes.ts';
import type { OutboxActions } from './outbox.ts';
import type { OwnFiles } from './own-files.ts';
import type { RecordingActions } from './recording.ts';
import type { SearchActions } from './search.ts';
import type { SourceActions } from './sources.ts';
import type { StorageActions } from './storage.ts';
import type { SyncActions } from './sync.ts';
import type { TableActions } from './tables.ts';
import type { VaultActions } from './vault.ts';
import type {
  Appearance,
  ClockView,
  DatasetSummary,
  OfflineReadiness,
  SituationState,
  StorageView,
  SyncState,
  TextSize,
} from './shapes.ts';

export type * from './shapes.ts';

/** What can be done, by the noun that it is done to: a file of this folder each. */
export type Models = {
  alarm: AlarmActions;
  backup: BackupActions;
  clock: DeviceClock;
  device: DeviceActions;
  figures: FigureActions;
  files: OwnFiles;
  folders: FolderActions;
  imports: ImportActions;
  lock: LockActions;
  notes: NoteActions;
  outbox: OutboxActions;
  recording: RecordingActions;
  search: SearchActions;
  sources: SourceActions;
  storage: StorageActions;
  sync: SyncActions;
  tables: TableActions;
  vault: VaultActions;
};
/** A model, loaded when the first asks for it. Errors: rejects where its file does not come; the next who asks has it tried again. */
export type GetModel = <Name extends keyof Models>(name: Name) => Promise<Models[Name]>;

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

  model: GetModel;
  syncNow: () => void;
  cancelSync: () => void;
  /** Registers an unsaved input of this window; call the returned function when it is saved or given up. */
  holdInput: () => () => void;
};
