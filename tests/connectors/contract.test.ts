// What every connector owes: the same rows whatever the pages, trouble as issues, nothing half, nothing of another host.
import { describe, expect, test } from 'vitest';
import type { Whole } from '../../src/connectors/connector.ts';
import { CONNECTORS, connectorOf } from '../../src/connectors/index.ts';
import { readSource } from '../../src/connectors/pages.ts';
import type { Progress, ReadOptions } from '../../src/connectors/reading.ts';
import type { Slice } from '../../src/core/table/slice-wanted.ts';
import type { Result } from '../../src/core/values/result.ts';
import { CASES, type Case } from './cases.ts';
import { network, type Answerer } from './http.ts';

const signal = new AbortController().signal;
const codes = (result: Result<unknown>): readonly string[] => result.issues.map(({ code }) => code);
const read = (
  one: Case,
  answer: Answerer = one.answer,
  slice: Slice = {},
  options: Partial<ReadOptions> = {},
): Promise<Result<Whole>> =>
  readSource(network(answer), connectorOf(one.kind)!, one.address, slice, { signal, ...options });

/** What is no table of rows has its own tests: texts and archives below, catalogues in dcat.test.ts. */
const NO_ROWS: ReadonlySet<string> = new Set(['genesis', 'dcat']);
test.each(CONNECTORS.map(({ kind }) => kind))('%s has its case here', (kind) =>
  expect(NO_ROWS.has(kind) !== CASES.some((one) => one.kind === kind)).toBe(true),
);

describe.each(CASES.map((one) => [one.kind, one] as const))('%s', (kind, one) => {
  const connector = connectorOf(kind)!;

  test('is the first that recognises its page and its address', () => {
    for (const address of [one.page, one.address])
      expect(CONNECTORS.find((other) => other.recognise(new URL(address)))?.kind).toBe(kind);
    expect(connector.recognise(new URL('https://musterhausen.de/fileadmin/bevoelkerung.csv'))).toBe(false);
  });

  test('says what a pasted address holds', async () => {
    const about = connector.about(one.page);
    const http = network(one.answer);
    const reply = await http.get(about ?? one.page, { maxBytes: 1e6, timeoutMs: 1 });
    const found = reply.ok ? connector.describe(reply.value, one.page) : reply;
    expect(found).toMatchObject({ ok: true, value: { title: one.title } });
    expect(found.ok && found.value.offers.length).toBe(one.offers);
    expect(found.ok && found.value.offers.every((offer) => /^https:/.test(offer.address))).toBe(true);
  });

  test('gives all rows, with numbers as numbers and keys as texts', async () => {
    const whole = await read(one);
    expect(whole).toMatchObject({ ok: true, value: { body: { names: one.names, rows: one.rows } } });
  });

  if (one.part)
    test('asks the source for the part only', async () => {
      const http = network(one.answer);
      const whole = await readSource(http, connector, one.address, one.part!.slice, { signal });
      expect(http.asked.some((address) => address.includes(one.part!.asked))).toBe(true);
      expect(whole).toMatchObject({ ok: true, value: { offered: one.part!.offered } });
      expect(whole.ok && whole.value.body.kind === 'rows' && whole.value.body.rows.length).toBe(
        one.part!.rows,
      );
    });

  test.each([
    ['a page to log in at', '<!doctype html><html><body>Anmeldung WLAN</body></html>', 'WRONG_TYPE_HTML'],
    ['half an answer', '{"result": {"records": [{"a"', 'SOURCE_SHAPE'],
    ['another shape', '{"hello": "world"}', 'SOURCE_SHAPE'],
    ['null', 'null', 'SOURCE_SHAPE'],
    [
      'members with names of the language',
      '{"__proto__": {"features": []}, "constructor": 1}',
      'SOURCE_SHAPE',
    ],
    [
      'a report of trouble',
      '<?xml version="1.0"?><ows:ExceptionReport><ows:ExceptionText>Ebene fehlt</ows:ExceptionText></ows:ExceptionReport>',
      'SOURCE_REFUSED',
    ],
  ])('%s is an issue and never a table', async (_name, body, code) =>
    expect(codes(await read(one, () => body))).toEqual([code]),
  );

  test.each([
    'HTTP_NOT_FOUND',
    'HTTP_FORBIDDEN',
    'HTTP_BUSY',
    'HTTP_SERVER',
    'TIMEOUT',
    'OFFLINE',
    'INTERRUPTED',
    'UNREACHABLE',
    'TOO_LARGE',
  ] as const)('the network says %s, and so does it', async (code) =>
    expect(codes(await read(one, () => ({ code })))).toEqual([code]),
  );

  test('one broken connection is asked again', async () => {
    let calls = 0;
    const whole = await read(one, (url, options) =>
      ++calls === 1 ? { code: 'INTERRUPTED' } : one.answer(url, options),
    );
    expect(whole).toMatchObject({ ok: true, value: { body: { rows: one.rows } } });
  });

  test('a person who cancels is heard at once', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(read(one, one.answer, {}, { signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  test('more rows than a device holds are refused', async () =>
    expect(codes(await read(one, one.answer, {}, { limits: { rows: one.rows.length - 1 } }))).toEqual([
      'SOURCE_TOO_LARGE',
    ]));
});

describe.each(
  CASES.filter(({ kind }) => ['ckan', 'arcgis', 'ogc'].includes(kind)).map((one) => [one.kind, one] as const),
)('pages of %s', (_kind, one) => {
  test('go on where they were broken off', async () => {
    let kept: Progress | null = null;
    const keep = (now: Progress | null): Promise<void> => {
      if (now) kept = structuredClone(now);
      return Promise.resolve();
    };
    let pages = 0;
    const broken = await read(
      one,
      (url, options) =>
        !url.searchParams.has('returnCountOnly') && ++pages > 2
          ? { code: 'OFFLINE' }
          : one.answer(url, options),
      {},
      { keep },
    );
    expect(codes(broken)).toEqual(['OFFLINE']);
    const http = network(one.answer);
    const whole = await readSource(http, connectorOf(one.kind)!, one.address, {}, { signal, resume: kept });
    expect(whole).toMatchObject({ ok: true, value: { body: { names: one.names, rows: one.rows } } });
    expect(http.asked[0]).toMatch(/offset=4/i);
  });

  test('that lack rows are no table', async () => {
    let dropped = 0;
    const whole = await read(one, (url, options) => {
      const said = structuredClone(one.answer(url, options)) as {
        result?: { records: unknown[] };
        features?: unknown[];
      };
      const rows = said.result?.records ?? said.features;
      if (rows && rows.length === 2) {
        rows.pop();
        dropped++;
      }
      return said;
    });
    expect(dropped).toBeGreaterThan(0);
    expect(
      whole.ok && whole.value.body.kind === 'rows' && whole.value.body.rows.length < one.rows.length,
    ).toBe(false);
  });

  test('that lead in a circle end', async () => {
    const whole = await read(
      one,
      (url, options) => {
        url.searchParams.set(url.searchParams.has('resultOffset') ? 'resultOffset' : 'offset', '0');
        const said = structuredClone(one.answer(url, options)) as { result?: { total: number } };
        if (said.result) said.result.total = 1e9;
        return said;
      },
      {},
      { limits: { pages: 20 } },
    );
    expect(whole.ok).toBe(false);
  });
});

test.each([
  ['the rest comes by its number', false, []],
  ['or nothing is taken over', true, ['SOURCE_INCOMPLETE']],
])('a next page on another host is not followed: %s', async (_name, isDeaf, trouble) => {
  const one = CASES.find(({ kind }) => kind === 'ogc')!;
  const http = network((url, options) => {
    if (isDeaf) url.searchParams.delete('offset');
    const said = one.answer(url, options) as { links?: { href: string }[] };
    for (const link of said.links ?? []) link.href = 'https://10.0.0.1/collections/bev/items';
    return said;
  });
  const whole = await readSource(http, connectorOf('ogc')!, one.address, {}, { signal });
  expect(codes(whole)).toEqual(trouble);
  expect(http.asked.every((address) => address.startsWith('https://ogc.musterhausen.de/'))).toBe(true);
});

test('a table that changed while it was read is read once more', async () => {
  const one = CASES.find(({ kind }) => kind === 'ckan')!;
  let calls = 0;
  const whole = await read(one, (url, options) => {
    const said = structuredClone(one.answer(url, options)) as { result: { total: number } };
    if (++calls === 1) said.result.total = 6;
    return said;
  });
  expect(whole).toMatchObject({ ok: true, value: { body: { rows: one.rows }, isCounted: true } });
});

test('a source that does not understand a filter is asked for all', async () => {
  const one = CASES.find(({ kind }) => kind === 'ogc')!;
  const whole = await read(
    one,
    (url, options) => (url.searchParams.has('ags') ? { code: 'HTTP_OTHER' } : one.answer(url, options)),
    one.part!.slice,
  );
  expect(whole).toMatchObject({ ok: true, value: { body: { rows: one.rows } } });
});

describe('DKAN', () => {
  const dataset = {
    title: 'Bürgeranträge',
    license_title: 'cc-by',
    private: 'Veröffentlicht',
    metadata_modified: 'Date changed\t2016-03-02T15:08:35+01:00',
    resources: [
      {
        id: '1',
        name: 'Liste',
        url: '/files/liste.csv',
        format: 'csv',
        size: '',
        last_modified: 'Date changed\t2016-03-02T15:08:35+01:00',
      },
      { id: '2', name: 'Seite', url: 'https://d.de/x', format: 'html' },
    ],
  };
  test('a list of one dataset, dates inside of words and sizes of nothing are understood', () => {
    const address = 'https://d.de/dataset/b%C3%BCrgerantr%C3%A4ge-%C2%A7-24';
    const connector = connectorOf('ckan')!;
    expect(connector.about(address)).toBe(
      'https://d.de/api/3/action/package_show?id=b%C3%BCrgerantr%C3%A4ge-%C2%A7-24',
    );
    const bytes = new TextEncoder().encode(JSON.stringify({ success: true, result: [dataset] }));
    expect(connector.describe({ url: address, bytes, mediaType: null }, address)).toMatchObject({
      ok: true,
      value: {
        title: 'Bürgeranträge',
        offers: [
          {
            kind: 'file',
            address: 'https://d.de/files/liste.csv',
            asOf: '2016-03-02',
            bytes: null,
            licence: { name: 'cc-by' },
          },
        ],
      },
    });
  });
});

describe('GENESIS', () => {
  const page = (body: string | Uint8Array) =>
    connectorOf('genesis')!.page(
      {
        url: 'https://g.de/',
        bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
        mediaType: null,
      },
      'https://g.de/',
    );
  test.each([
    [98, 'Die Tabelle ist zu groß'],
    [99, 'Der Auftrag wurde erstellt'],
    [104, 'Es gibt keine Objekte'],
    [-1, 'Unbekannt'],
  ])('code %i inside HTTP 200 is a refusal in its own words', (Code, Content) => {
    const found = page(JSON.stringify({ Status: { Code, Content, Type: 'Fehler' }, Object: null }));
    expect(found.issues).toMatchObject([{ code: 'SOURCE_REFUSED', params: { said: Content } }]);
  });
  test('a zip and a text are the file, a table wrapped in JSON is unwrapped', () => {
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4);
    expect(page(zip)).toMatchObject({ ok: true, value: { kind: 'file', bytes: zip } });
    const wrapped = page(JSON.stringify({ Status: { Code: 0 }, Object: { Content: 'a;b\n1;2\n' } }));
    expect(wrapped.ok && wrapped.value.kind === 'file' && new TextDecoder().decode(wrapped.value.bytes)).toBe(
      'a;b\n1;2\n',
    );
  });
});
