// Every signal of the app: what pages read, and what stands behind them writes.
import { signal } from '@preact/signals';
import { languageOf, type Language } from '../i18n/locale.ts';
import type { Broken } from '../store/rows.ts';
import { keptSetting } from './settings.ts';
import type {
  Appearance,
  ClockView,
  DatasetSummary,
  OfflineReadiness,
  SituationState,
  StorageView,
  SyncState,
  TextSize,
} from './models/shapes.ts';

const oneOf = <T extends string>(value: string | null, all: readonly T[], otherwise: T): T =>
  all.includes(value as T) ? (value as T) : otherwise;

const noSync: SyncState = {
  connection: 'unknown',
  running: null,
  lastRun: null,
  lastSuccess: null,
  resources: [],
  queued: false,
  withoutServiceWorker: false,
};

export type State = ReturnType<typeof createState>;

export const createState = () => ({
  language: signal<Language>(languageOf(keptSetting('language'))),
  appearance: signal<Appearance>(
    oneOf(keptSetting('appearance'), ['device', 'light', 'dark', 'contrast'], 'device'),
  ),
  textSize: signal<TextSize>(
    Number(oneOf(keptSetting('textSize'), ['100', '125', '150', '200'], '100')) as TextSize,
  ),
  dashboard: signal<string | null>(keptSetting('dashboard')),
  now: signal(Date.now()),
  clock: signal<ClockView>({ kind: 'unknown' }),
  situation: signal<SituationState>({ kind: 'first' }),
  sync: signal<SyncState>(noSync),
  datasets: signal<readonly DatasetSummary[] | null>(null),
  offline: signal<OfflineReadiness>({ kind: 'unknown' }),
  storage: signal<StorageView>({ used: null, quota: null, persisted: undefined }),
  broken: signal<readonly Broken[]>([]),
  noRoom: signal(false),
  gone: signal<'evicted' | 'erased' | null>(null),
  update: signal<'none' | 'ready' | 'otherInput' | 'taken'>('none'),
  deploymentCatalog: signal<string | null>(null),
});
