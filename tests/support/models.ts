// The models of the app over a database in memory: the builder is the app's own, only the world is made here.
import { vi } from 'vitest';
import { composeModels, type Composed, type World } from '../../src/app/compose.ts';
import { createState, type State } from '../../src/app/state.ts';
import { DATABASE_NAME, openDatabase, SCHEMA } from '../../src/store/database.ts';
import { expectData } from '../../src/store/born.ts';
import { removeSnapshots } from '../../src/store/snapshot.ts';
import type { AgentRequest } from '../../src/sync/protocol.ts';
import type { SyncNews } from '../../src/sync/ports.ts';
import { createData } from '../../src/workers/data.ts';
import type { DataClient } from '../../src/workers/client.ts';
import { fakeLocalStorage } from './storage.ts';

export type Tried = Composed & {
  state: State;
  db: World['db'];
  /** What the agent was asked, in order. */
  asked: AgentRequest[];
  /** What other windows were told. */
  told: SyncNews[];
  settings: Map<string, string>;
  reloaded: (string | undefined)[];
  end: () => Promise<void>;
};

export type Given = {
  /** What the agent answers. */
  answer?: (request: AgentRequest) => unknown;
  now?: () => number;
  fetchFile?: World['fetchFile'];
  holdsInput?: () => boolean;
};

/** A browser without a network, whose agent does nothing. */
export const tryModels = async ({
  answer = () => ({ kind: 'done', left: 0 }),
  now = () => Date.parse('2026-11-24T08:00:00Z'),
  fetchFile = () => Promise.reject(new TypeError('no network')),
  holdsInput = () => false,
}: Given = {}): Promise<Tried> => {
  const settings = fakeLocalStorage();
  vi.stubGlobal('navigator', {
    storage: {
      // The last thing that a run does.
      estimate: vi.fn(() => Promise.resolve({ usage: 10, quota: 100 })),
      persisted: () => Promise.resolve(false),
    },
  });
  // Of the browser before.
  expectData(null);
  await removeSnapshots();
  const db = openDatabase(`${DATABASE_NAME}-${crypto.randomUUID()}`);
  const state = createState();
  const asked: AgentRequest[] = [],
    told: SyncNews[] = [],
    reloaded: (string | undefined)[] = [];
  const data = createData(db);
  const composed = composeModels(state, {
    db,
    openStrict: () => openDatabase(db.name, SCHEMA, 'strict'),
    data: {
      ask: (op, ask) => data({ id: 0, op, ask } as Parameters<typeof data>[0]),
    } as DataClient,
    agent: {
      ask: (request) => {
        asked.push(request);
        return Promise.resolve(answer(request));
      },
      registration: null,
      workbox: null,
      installFailed: false,
    },
    announce: (news) => told.push(news),
    now,
    wait: () => Promise.resolve(),
    fetchFile,
    base: 'https://app.example/',
    version: '0.0.0-test',
    holdsInput,
    reload: (hash) => reloaded.push(hash),
    onShown: () => undefined,
    opened: (_parts, shown) => Promise.resolve(shown),
    lock: () => Promise.reject(new Error('no page')),
  });
  return { ...composed, state, db, asked, told, settings, reloaded, end: () => db.delete() };
};
