// Every fault of a network against every connector, over real connections: the data held stay as they are, byte by byte, an issue
// says why, and nothing half is stored. What only a browser enforces (leave across origins) is in tests/e2e/faults.test.ts.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchHttp } from '../../src/connectors/http.ts';
import { secondsToWait } from '../../src/connectors/status.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import type { SourceKind } from '../../src/core/catalog/source.ts';
import type { IssueCode } from '../../src/core/values/issue.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { sentence } from '../../src/i18n/issues.ts';
import { syncResource } from '../../src/sync/resource.ts';
import type { ResourceOutcome } from '../../src/sync/outcome.ts';
import { CASES, ROWS } from '../connectors/cases.ts';
import { startFaulty, type Faulty, type NetFault } from '../support/faulty.ts';
import { createTime } from '../support/time.ts';

const encode = (value: unknown): Uint8Array =>
  value instanceof Uint8Array
    ? value
    : new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const CSV = `ags;jahr;einwohner\n${ROWS.map((row) => row.join(';')).join('\n')}\n`;
type Source = { kind: SourceKind; path: string; answer: (url: URL) => Uint8Array | null };
const SOURCES: readonly Source[] = [
  ...CASES.map(({ kind, address, answer }): Source => {
    const { pathname, search } = new URL(address);
    return {
      kind,
      path: pathname + search,
      answer: (url) => {
        const said = answer(url, { maxBytes: 1, timeoutMs: 1 });
        return said === undefined ? null : encode(said);
      },
    };
  }),
  { kind: 'genesis', path: '/genesisws/rest/2020/data/tablefile?name=12411', answer: () => encode(CSV) },
  { kind: 'file', path: '/einwohner.csv', answer: () => encode(CSV) },
];

const FAULTS: readonly (readonly [NetFault, readonly IssueCode[]])[] = [
  ['reset', ['UNREACHABLE']],
  ['half', ['INTERRUPTED']],
  ['drip', ['TIMEOUT']],
  ['trickle', ['TIMEOUT']],
  ['longer', ['INTERRUPTED']],
  ['unasked', ['HTTP_OTHER']],
  ['missing', ['HTTP_NOT_FOUND']],
  ['gone', ['HTTP_NOT_FOUND']],
  ['busy', ['HTTP_BUSY']],
  ['broken', ['HTTP_SERVER']],
  ['loop', ['UNREACHABLE']],
  ['login', ['HTTP_FORBIDDEN']],
  ['page', ['WRONG_TYPE_HTML']],
  ['portal', ['WRONG_TYPE_HTML']],
  ['endless', ['TOO_LARGE']],
  ['empty', ['EMPTY_FILE', 'SOURCE_SHAPE', 'HTTP_OTHER']],
  ['private', ['ADDRESS_PRIVATE']],
];

/** Unit: ms. What a line may be silent for, and what the whole may take. */
const [SILENCE, WHOLE] = [15_000, 60_000];
/** How long a piece is waited for after the one before it. Missing: no time passes. Unit: ms. */
const PAUSES: Partial<Record<NetFault, number>> = { drip: SILENCE, trickle: SILENCE - 1 };

const RULES = { origin: 'http://127.0.0.1:1', hosts: null };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(SOURCES.map((one) => [one.kind, one] as const))('%s', (kind, source) => {
  let db: CockpitDatabase, server: Faulty;
  let tamper: (body: Uint8Array, url: URL) => Uint8Array = (body) => body;
  const signal = new AbortController().signal;
  const sync = (online = true, at = server.url): Promise<ResourceOutcome> => {
    const time = createTime();
    const { after } = time;
    const real = fetchHttp({ rules: RULES, probe: () => Promise.resolve(online), silenceMs: SILENCE, after });
    const onProgress = (): void => time.pass((server.fault && PAUSES[server.fault]) ?? 0);
    const catalog = readCatalog(
      JSON.stringify({
        resources: [{ name: 'bev', path: at + source.path, cockpit: { source: { kind } } }],
      }),
      `${server.url}/datapackage.json`,
    );
    if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
    return syncResource(
      {
        http: {
          get: (url, options) => real.get(url, { ...options, maxBytes: 1e6, timeoutMs: WHOLE, onProgress }),
        },
        clock: { now: () => Date.parse('2026-11-23T12:00:00Z') },
        lock: { exclusive: (_name, job) => job() },
        random: () => 0.5,
        db,
        read: readTables,
        sha256: (bytes) => Promise.resolve(sha(bytes)),
        announce: () => undefined,
        saveData: () => false,
      },
      catalog.value,
      catalog.value.resources[0]!,
      { signal, accept: false, onBytes: () => undefined },
    );
  };
  const everything = async () => ({
    datasets: await db.datasets.toArray(),
    columns: await db.columns.toArray(),
  });

  let held: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    db = openDatabase(`faults-${kind}`);
    server = await startFaulty((url) => {
      const body = source.answer(url);
      return body && tamper(body, url);
    });
    expect(await sync()).toMatchObject({ kind: 'changed' });
    held = await everything();
    expect(held.datasets[0]!.rows).toBeGreaterThan(0);
  });
  afterEach(async () => {
    server.fault = null;
    tamper = (body) => body;
    expect(await everything()).toEqual(held);
    // What was broken off leaves nothing that the next run could take for data.
    expect(await sync()).toMatchObject({ kind: 'unchanged' });
  });
  afterAll(async () => {
    await server.close();
    await db.delete();
  });

  const fails = (outcome: ResourceOutcome, codes: readonly IssueCode[]): void => {
    expect(outcome.kind).toBe('failed');
    const issues = 'issues' in outcome ? outcome.issues : [];
    expect(codes).toContain(issues[0]?.code);
    expect(sentence(issues[0]!, 'de')).not.toMatch(/undefined|Error|Fehler/);
  };

  test.each(FAULTS)('%s: the data held stay', async (fault, codes) => {
    server.fault = fault;
    const outcome = await sync();
    fails(outcome, codes);
    if (fault === 'busy')
      expect(outcome).toMatchObject({ issues: [{ params: { retryAfter: 120, status: 429 } }] });
  });
  // What such a body looks like hangs on where it ends; Node hands on what it could unpack, browsers do not.
  test.each(['shorter', 'badgzip'] as const)('%s: never a table of fewer rows', async (fault) => {
    server.fault = fault;
    const outcome = await sync();
    expect(['failed', 'held']).toContain(outcome.kind);
  });
  test('nobody there, a name that is not known, and no network are told apart', async () => {
    const idle = await startFaulty(() => null);
    await idle.close();
    fails(await sync(true, idle.url), ['UNREACHABLE']);
    fails(await sync(true, 'https://gibt-es-nicht.invalid'), ['UNREACHABLE']);
    fails(await sync(false, idle.url), ['OFFLINE']);
  });
  const RENAMED: Partial<Record<SourceKind, string>> = {
    jsonstat: '"geo"',
    sdmx: '"GEO"',
    pegelonline: '"value"',
    parquet: 'einwohner',
    genesis: 'einwohner',
    file: 'einwohner',
  };
  test('other columns than last time are not taken over', async () => {
    const name = RENAMED[kind] ?? '"einwohner"';
    const other = name.replace(/\w+/, (word) => [...word].reverse().join(''));
    tamper = (body) => Buffer.from(Buffer.from(body).toString('latin1').replaceAll(name, other), 'latin1');
    const outcome = await sync();
    expect(['failed', 'held']).toContain(outcome.kind);
  });
  const PART: Partial<Record<SourceKind, readonly [string, string]>> = {
    ckan: ['filters', '05999999'],
    opendatasoft: ['where', '05999999'],
    arcgis: ['where', '05999999'],
    ogc: ['ags', '05999999'],
    jsonstat: ['geo', '05999999'],
  };
  const part = PART[kind];
  if (part)
    test('far fewer rows than last time are held back, and the difference is told', async () => {
      tamper = (_body, url) => {
        const fewer = new URL(url);
        fewer.searchParams.set(...part);
        return source.answer(fewer)!;
      };
      const outcome = await sync();
      expect(outcome.kind).toBe('held');
      expect('issues' in outcome && outcome.issues.map(({ code }) => code)).toContain('ROWS_SHRUNK');
    });
});

test('a time to wait is understood as seconds and as a day', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  expect(
    ['120', ' 7 ', 'Mon, 23 Nov 2026 12:01:00 GMT', 'Mon, 23 Nov 2026 11:00:00 GMT', 'bald', '-5', null].map(
      (one) => secondsToWait(one, now),
    ),
  ).toEqual([120, 7, 60, null, null, null, null]);
});
