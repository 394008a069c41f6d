// A round of a tablet after `mirror`, counted at the web server: what did not change costs the catalog, and nothing else.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mirrorCatalog } from '../../src/cli/publishing/mirror/catalog.ts';
import { nodeHttp } from '../../src/cli/publishing/mirror/http.ts';
import { fetchHttp } from '../../src/connectors/http.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import type { SyncPorts } from '../../src/sync/ports.ts';
import { fetchCatalog, runSync } from '../../src/sync/run.ts';
import { startPublisher, type Publisher } from '../support/publisher.ts';

let db: CockpitDatabase, publisher: Publisher, folder: string, space: Server;
let origin = '';
const asked: string[] = [];
beforeEach(async () => {
  db = openDatabase(`round-${Math.random()}`);
  publisher = await startPublisher('2026-11-23');
  folder = await mkdtemp(join(tmpdir(), 'cockpit-round-'));
  // A web space that knows no conditions: whatever is asked for is sent whole.
  space = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    asked.push(name);
    readFile(join(folder, name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => space.listen(0, '127.0.0.1', resolve));
  const address = space.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  asked.length = 0;
});
afterEach(async () => {
  space.closeAllConnections();
  space.close();
  await publisher.close();
  await rm(folder, { recursive: true, force: true });
  await db.delete();
});

const mirror = async (): Promise<void> => {
  const text = await (await fetch(publisher.catalogUrl)).text();
  const options = { accept: new Set<string>(), now: new Date('2026-11-23T12:00:00Z') };
  const found = await mirrorCatalog(
    nodeHttp({ intranet: false }),
    text,
    publisher.catalogUrl,
    folder,
    options,
  );
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
};
const ports = (): SyncPorts => ({
  http: fetchHttp({ rules: { origin, hosts: null }, probe: () => Promise.resolve(true) }),
  clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
  lock: { exclusive: (_name, job) => job() },
  random: () => 0.5,
  db,
  read: readTables,
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  announce: () => undefined,
  saveData: () => false,
});
/** A person asks for everything; what crossed the line, by name. */
const round = async (): Promise<{ outcome: object; asked: string[] }> => {
  asked.length = 0;
  const outcome = await runSync(ports(), { reason: 'button' }, 'lock', new AbortController().signal);
  return { outcome, asked: [...asked].sort() };
};

test('an unchanged round costs the catalog and nothing else, a changed file that file and the catalog', async () => {
  await mirror();
  const signal = new AbortController().signal;
  const url = `${origin}/datapackage.json`;
  const catalog = await fetchCatalog(ports(), url, signal);
  if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
  await subscribeTo(db, catalog.value.catalog, catalog.value.sha256, 0, []);
  const first = await round();
  expect(first.outcome).toMatchObject({ changed: 2, failed: 0 });
  expect(first.asked).toHaveLength(3);
  for (let again = 0; again < 3; again++) {
    const next = await round();
    expect(next.outcome).toMatchObject({ changed: 0, unchanged: 2, failed: 0 });
    expect(next.asked).toEqual(['datapackage.json']);
  }
  // The mirror runs again and finds nothing new: still the catalog alone.
  await mirror();
  expect((await round()).asked).toEqual(['datapackage.json']);
  publisher.setValue(57);
  await mirror();
  const changed = await round();
  expect(changed.outcome).toMatchObject({ changed: 1, unchanged: 1 });
  expect(changed.asked).toHaveLength(2);
  expect(changed.asked).toContain('datapackage.json');
});
