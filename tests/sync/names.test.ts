// A name from outside is a name like any other, whatever JavaScript keeps under it: one odd resource never makes the others unreadable.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { resourcesOf } from '../../src/app/models/datasets.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import type { Http } from '../../src/core/ports.ts';
import { own } from '../../src/core/values/own.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed, ok } from '../../src/core/values/result.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import { listDatasets } from '../../src/store/listed.ts';
import { catalogRecord, syncRecord } from '../../src/store/sources.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import { runSync } from '../../src/sync/run.ts';

const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf', 'normal'];
const URL = 'https://amt.example/datapackage.json';

test('a catalog of such resources is read whole, and what became of each is kept', async () => {
  const files = new Map<string, string>(
    NAMES.map((name, i) => [`https://amt.example/${i}.csv`, `Ort;${name}\nNord;${i}\nSüd;7\n`]),
  );
  files.set(
    URL,
    JSON.stringify({ resources: NAMES.map((name, i) => ({ name, title: name, path: `${i}.csv` })) }),
  );
  const http: Http = {
    get: (url) => {
      const text = files.get(url);
      return Promise.resolve(
        text === undefined
          ? failed(error('HTTP_NOT_FOUND'))
          : ok({ url, bytes: new TextEncoder().encode(text), mediaType: null, lastModified: null }),
      );
    },
  };
  const db = openDatabase('names');
  const ports = {
    http,
    clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
    lock: { exclusive: <T>(_name: string, job: () => Promise<T>) => job() },
    random: () => 0.5,
    db,
    read: readTables,
    sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
    announce: () => undefined,
    saveData: () => false,
  };
  const read = readCatalog(files.get(URL)!, URL);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  await subscribeTo(db, read.value, '', 0, []);
  const signal = new AbortController().signal;
  const outcome = await runSync(ports, { reason: 'start' }, 'names', signal);
  expect(outcome).toMatchObject({ kind: 'done', changed: NAMES.length, failed: 0 });
  const { catalog } = (await catalogRecord(db, URL))!;
  const record = await syncRecord(db, URL);
  expect(Object.keys(record.asked).sort()).toEqual([...NAMES].sort());
  expect(resourcesOf(catalog, record).map(({ name, state }) => [name, state])).toEqual(
    NAMES.map((name) => [name, 'current']),
  );
  const datasets = await listDatasets(db, URL);
  expect(datasets.map(({ name, fields }) => [name, fields[1]!.name]).sort()).toEqual(
    NAMES.map((name) => [name, name]).sort(),
  );
  await db.delete();
});

test('what is inherited is not held', () => {
  expect([
    own({ a: 1 }, 'a'),
    own({}, 'constructor'),
    own(JSON.parse('{"__proto__":1}') as Record<string, number>, '__proto__'),
  ]).toEqual([1, undefined, 1]);
});
