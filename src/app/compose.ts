// Puts the models together, for the app and for the tests: each over the ports of its world, most of them loaded when they are asked for.
import { error } from '../core/values/issue.ts';
import type { Situation } from '../core/catalog/situation.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import type { SyncNews } from '../sync/ports.ts';
import type { DataClient } from '../workers/client.ts';
import type { Agent } from './agent.ts';
import { createClock } from './models/clock.ts';
import { createFront } from './models/front.ts';
import { createOwnFiles } from './models/own-files.ts';
import type { ModelPorts } from './models/ports.ts';
import { createStorage } from './models/storage.ts';
import { createSync } from './models/sync.ts';
import type { GetModel, Models } from './models/types.ts';
import type { State } from './state.ts';

/** The world as the models know it: a browser, or what a test puts in its place. */
export type World = {
  db: CockpitDatabase;
  /** The same database opened `strict`: done means on the disk. */
  openStrict: () => CockpitDatabase;
  data: DataClient;
  agent: Agent;
  announce: (news: SyncNews) => void;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** A file beside the app. */
  fetchFile: (name: string, cache: RequestCache) => Promise<Response>;
  /** The address that a catalog's is relative to. */
  base: string;
  version: string;
  holdsInput: () => boolean;
  reload: (hash?: string) => void;
  onShown: (shown: Situation) => void;
  /** What a passphrase protects, shown where it was typed. */
  opened: (
    parts: Pick<World, 'db' | 'holdsInput'> & {
      evaluate: () => Promise<unknown>;
      refresh: () => Promise<void>;
    },
    shown: Situation,
  ) => Promise<Situation>;
  lock: () => Promise<Models['lock']>;
};

/** Loads once; what did not come is asked for again by the next who needs it. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: Promise<T> | null = null;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = null;
      throw cause;
    }));
};

type Loaders = { readonly [Name in keyof Models]: () => Promise<Models[Name]> };
/** What is there at once, and what is loaded when it is asked for. */
const loadersOf = (
  state: State,
  world: World,
  ports: ModelPorts,
  here: Pick<Models, 'clock' | 'files' | 'storage' | 'sync'>,
): Loaders => ({
  clock: () => Promise.resolve(here.clock),
  files: () => Promise.resolve(here.files),
  storage: () => Promise.resolve(here.storage),
  sync: () => Promise.resolve(here.sync),
  lock: world.lock,
  alarm: once(async () => (await import('./models/alarm.ts')).createAlarm(ports)),
  backup: once(async () => (await import('./models/backup.ts')).createBackup(ports)),
  device: once(async () => (await import('./models/device.ts')).createDevice({ ...world, state })),
  figures: once(async () => (await import('./models/figures.ts')).createFigures(ports)),
  folders: once(async () => (await import('./models/folders.ts')).createFolders(ports)),
  imports: once(async () => (await import('./models/imports.ts')).createImports(ports)),
  notes: once(async () => (await import('./models/notes.ts')).createNotes(ports)),
  outbox: once(async () => (await import('./models/outbox.ts')).createOutbox(ports)),
  recording: once(async () => (await import('./models/recording.ts')).createRecording(ports)),
  search: once(async () => (await import('./models/search.ts')).createSearch(ports)),
  sources: once(async () => (await import('./models/sources.ts')).createSources(ports)),
  tables: once(async () =>
    (await import('./models/tables.ts')).createTables(ports, () => state.datasets.value),
  ),
  vault: once(async () => (await import('./models/vault.ts')).createVault(ports)),
});

export const composeModels = (state: State, world: World) => {
  const { db, data, agent } = world;
  const gone = (why: 'evicted' | 'erased'): void => {
    state.gone.value ??= why;
  };
  const front = createFront({
    db,
    state,
    onShown: world.onShown,
    onEvicted: () => gone('evicted'),
    opened: (shown) =>
      world.opened(
        {
          db,
          holdsInput: world.holdsInput,
          evaluate: () => data.ask('evaluate', {}),
          refresh: front.refresh,
        },
        shown,
      ),
  });
  const clock = createClock({
    db,
    now: world.now,
    show: (view) => {
      if (JSON.stringify(view) !== JSON.stringify(state.clock.value)) state.clock.value = view;
    },
  });
  const storage = createStorage(state);
  const files = createOwnFiles(state.offline, agent);
  const sync = createSync({
    state,
    agent,
    refresh: front.refresh,
    measure: storage.measure,
    askPersist: storage.askPersist,
    fetchVersion: () => world.fetchFile('version.json', 'no-store'),
    answered: clock.answered,
    forget: () => data.ask('forget', {}),
    wait: world.wait,
  });
  /** A change made here, for this window and the others. */
  const tell: ModelPorts['tell'] = async (what) => {
    await data.ask('evaluate', {});
    await (what === 'recorded' ? front.refreshRecorded() : front.refresh());
    await storage.measure();
    world.announce({ kind: 'done', at: world.now() });
  };
  let strict: CockpitDatabase | null = null;
  const ports: ModelPorts = {
    get db() {
      return (strict ??= world.openStrict());
    },
    data,
    tell,
    language: () => state.language.value,
    version: world.version,
    ask: agent.ask,
    lookAtClock: clock.look,
    sync: () => sync.run('button'),
  };
  const load = loadersOf(state, world, ports, { clock, files, storage, sync });
  const model: GetModel = (name) => load[name]();

  /** Quietly: what is missing is said by the banner, on every page. */
  const keepWhole = (): void =>
    void files.repair().catch((cause: unknown) => console.warn('own files not looked at', cause));
  return {
    model,
    sync,
    front,
    clock,
    gone,
    keepWhole,
    /** What a start looks at. Errors: none; trouble of storage becomes the state `broken`. */
    begin: async (): Promise<void> => {
      try {
        const { begin } = await import('./models/begin.ts');
        await begin({ ...world, state, front, sync, keepWhole, measure: storage.measure, gone });
      } catch (cause) {
        console.error(cause);
        if (state.situation.value.kind !== 'ready')
          state.situation.value = {
            kind: 'broken',
            issue: error('STORAGE_UNAVAILABLE', undefined, { detail: String(cause) }),
          };
      }
    },
  };
};
export type Composed = ReturnType<typeof composeModels>;
