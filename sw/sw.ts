// Event listeners only: what to do is decided in answer.ts, versions.ts and src/sync/agent.ts.
import { fetchHttp } from '../src/connectors/http.ts';
import { fetchPut } from '../src/connectors/put.ts';
import { readTables } from '../src/formats/read.ts';
import { openDatabase } from '../src/store/database.ts';
import { readSnapshot } from '../src/store/snapshot.ts';
import { answerRequest, createAgent } from '../src/sync/agent.ts';
import { CHANNEL, webAnswers, webLock, webSaveData, type SyncNews } from '../src/sync/ports.ts';
import { AgentRequest, type Completeness } from '../src/sync/protocol.ts';
import { openFrom, tellOfCritical } from './alarm.ts';
import { answerFor, type Answer } from './answer.ts';
import { createFront } from './front.ts';
import { writeFront } from 'cockpit:front';
import { createLast } from './last.ts';
import { isShare, keepShared } from './share.ts';
import { createVersion } from './versions.ts';
import { sha256Hex } from '../src/formats/bytes.ts';

declare const self: ServiceWorkerGlobalScope;
type SyncEvent = ExtendableEvent & { tag: string };

const scope = self.registration.scope;
const version = createVersion(__APP__, scope, {
  caches,
  fetch: (url, cache) => fetch(url, { cache }),
  sha256: sha256Hex,
  now: () => Date.now(),
});
const last = createLast(__LAST__, scope, __APP__.headers);
const channel = new BroadcastChannel(CHANNEL);
const announce = (news: SyncNews): void => channel.postMessage(news);

const probe = async (): Promise<boolean> => {
  try {
    const response = await fetch(new URL('version.json', scope), { cache: 'no-store' });
    announce({ kind: 'connection', online: response.ok });
    return response.ok;
  } catch {
    // No answer is the answer.
    announce({ kind: 'connection', online: false });
    return false;
  }
};

const rules = { origin: self.location.origin, hosts: __HOSTS__ };
const db = openDatabase();
const agent = createAgent(
  {
    http: fetchHttp({ rules, probe }),
    put: fetchPut({ rules, probe }),
    clock: { now: () => Date.now() },
    lock: webLock,
    random: Math.random,
    db,
    read: readTables,
    sha256: sha256Hex,
    announce,
    saveData: webSaveData,
  },
  rules,
  scope,
  webAnswers,
);

self.addEventListener('install', (event) => event.waitUntil(version.install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(version.activate(self.registration.installing !== null).then(() => self.clients.claim())),
);

const shell = new URL('index.html', scope).href;
const front = createFront({ read: readSnapshot, write: writeFront, now: () => Date.now() });

/** Only the bytes of this version are given out under its names: a login page is no chunk, and a newer page does not fit the others. */
const respond = async (url: string): Promise<Response> => {
  const kept = (await version.match(url, url === shell)) ?? (await version.bring(url).catch(noted));
  return kept ?? (url === shell ? last.page() : Response.error());
};
const noted = (cause: unknown): undefined => console.warn('not brought', cause) as undefined;

/** The page itself, with the front page drawn into it where a person looks at it. */
const shellFor = async (request: Request): Promise<Response> => {
  const isPage = request.destination === 'document';
  const [page, markup] = await Promise.all([respond(shell), isPage ? front.markup(request.url) : null]);
  return front.put(page, markup);
};
const answered = async (
  answer: Exclude<Answer, { kind: 'network' }>,
  request: Request,
): Promise<Response> => {
  switch (answer.kind) {
    case 'older':
      return (await version.matchOlder(answer.url)) ?? fetch(request);
    case 'shell':
      return shellFor(request);
    case 'file':
      return respond(answer.url);
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isShare(request, scope)) {
    event.respondWith(keepShared(request, scope));
    return;
  }
  const aside = request.method === 'GET' ? last.match(request.url) : undefined;
  if (aside) {
    event.respondWith(aside);
    return;
  }
  const answer = answerFor(request, scope, version.urls);
  if (answer.kind === 'network') return;
  event.respondWith(answered(answer, request));
});

/** What cannot be brought may be of another version by now: then that one is looked for. */
const repair = async (): Promise<Completeness> => {
  const found = await version.repair();
  if (found.missing > 0)
    await self.registration.update().catch((cause: unknown) => console.warn('no update check', cause));
  return found;
};

const handle = async (request: AgentRequest): Promise<unknown> => {
  switch (request.type) {
    case 'check':
      return version.check();
    case 'repair':
      return repair();
    case 'SKIP_WAITING':
      return self.skipWaiting();
    default:
      return answerRequest(agent, request);
  }
};

self.addEventListener('message', (event) => {
  const request = AgentRequest.safeParse(event.data);
  if (!request.success) return;
  const [port] = event.ports;
  event.waitUntil(
    handle(request.data).then(
      (value) => port?.postMessage({ ok: true, value }),
      (cause: unknown) => {
        console.error(cause);
        port?.postMessage({ ok: false, detail: String(cause) });
      },
    ),
  );
});

/** A sync that fails asks the browser to come again, as the specification of Background Sync says. */
const onSync = async (reason: 'sync' | 'periodicsync'): Promise<void> => {
  let outcome = await agent.sync({ reason });
  // Another run is ending: what is wished for now may be newer than what it asked for.
  for (let times = 0; outcome.kind === 'busy' && times < 60; times++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    outcome = await agent.sync({ reason });
  }
  const sent = await agent.outbox(false);
  await tellOfCritical(db);
  if (outcome.kind === 'done' && outcome.changed + outcome.unchanged === 0 && outcome.failed > 0)
    throw new Error('nothing reached');
  if (sent.kind === 'waiting') throw new Error(`not sent: ${sent.issue.code}`);
};
self.addEventListener('sync' as 'message', (event) => {
  (event as unknown as SyncEvent).waitUntil(onSync('sync'));
});
self.addEventListener('periodicsync' as 'message', (event) => {
  (event as unknown as SyncEvent).waitUntil(onSync('periodicsync'));
});
self.addEventListener('notificationclick', (event) => {
  event.waitUntil(openFrom(event.notification));
});
