// Over a real line: ranges under a condition, tried again, of one content only; and what a server says of itself where it refuses.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeHttp } from '../../src/cli/publishing/mirror/http.ts';
import { fetchHttp } from '../../src/connectors/http.ts';
import { parquet } from '../../src/connectors/parquet/parquet.ts';
import { saidIn } from '../../src/connectors/said.ts';
import type { Http } from '../../src/core/ports.ts';
import { sentence } from '../../src/i18n/issues.ts';

const { signal } = new AbortController();
let server: Server;
let origin = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

const ports = (): [string, Http][] => [
  ['browser', fetchHttp({ rules: { origin, hosts: null }, probe: () => Promise.resolve(true) })],
  ['Node', nodeHttp({ intranet: false })],
];
const fileOf = (n: number): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'ags', data: Array.from({ length: n }, (_, i) => `0599${9000 + (i % 40)}`), type: 'STRING' },
        { name: 'wert', data: Array.from({ length: n }, (_, i) => i * 1.5), type: 'DOUBLE' },
      ],
      rowGroupSize: Math.max(1, n / 4),
    }),
  );

/** As a good host gives parts: only of the content that the condition names. */
const give = (file: Buffer, etag: string, request: IncomingMessage, response: ServerResponse): void => {
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  const condition = request.headers['if-range'];
  response.setHeader('ETag', etag);
  if (from === undefined || (condition !== undefined && condition !== etag)) return void response.end(file);
  const part = file.subarray(Number(from), Number(to) + 1);
  response.writeHead(206, {
    'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${file.length}`,
  });
  response.end(part);
};

describe('Parquet', () => {
  test('is asked for under the condition that nothing changed, and is no table where it did', async () => {
    const [one, two] = [fileOf(4000), fileOf(4000)];
    for (const [name, http] of ports()) {
      let calls = 0;
      const conditions: (string | undefined)[] = [];
      answer = (request, response) => {
        conditions.push(request.headers['if-range'] as string | undefined);
        give(one, '"1"', request, response);
      };
      const whole = await parquet.read!(http, `${origin}/a.parquet`, {}, signal);
      expect([name, whole.ok && whole.value.mark]).toEqual([name, `"1" ${one.length}`]);
      expect(new Set(conditions.slice(1))).toEqual(new Set(['"1"']));
      // Of the same length, in the middle of the reading.
      answer = (request, response) =>
        ++calls > 2 ? give(two, '"2"', request, response) : give(one, '"1"', request, response);
      const torn = await parquet.read!(http, `${origin}/a.parquet`, {}, signal);
      expect(torn.issues.map(({ code }) => code)).toEqual(['INTERRUPTED']);
    }
  });
  test('a line that breaks twice at one range is tried a third time', async () => {
    const file = fileOf(4000);
    for (const [, http] of ports()) {
      let broken = 2;
      answer = (request, response) =>
        request.headers.range !== 'bytes=0-3' && broken-- > 0
          ? void response.destroy()
          : give(file, '"1"', request, response);
      expect((await parquet.read!(http, `${origin}/a.parquet`, {}, signal)).ok).toBe(true);
    }
  });
  test('of a host without ranges is read whole, by browsers and by a mirror', async () => {
    const file = fileOf(400);
    answer = (_request, response) => void response.end(file);
    for (const [, http] of ports())
      expect(await parquet.read!(http, `${origin}/a.parquet`, {}, signal)).toMatchObject({
        ok: true,
        value: { offered: 400 },
      });
  });
  test('a slice whose rows lie all over a large file is said before it is moved, and moved where somebody wants it', async () => {
    const n = 3_000_000;
    const file = Buffer.from(
      parquetWriteBuffer({
        codec: 'UNCOMPRESSED',
        columnData: [
          { name: 'ags', data: Array.from({ length: n }, (_, i) => 1000 + (i % 40)), type: 'INT32' },
          { name: 'wert', data: Float64Array.from({ length: n }, (_, i) => Math.sqrt(i)), type: 'DOUBLE' },
        ],
        rowGroupSize: n / 10,
      }),
    );
    answer = (request, response) => give(file, '"1"', request, response);
    const asked: number[] = [];
    const http = ports()[0]![1];
    const noted: Http = {
      get: async (url, options) => {
        const reply = await http.get(url, options);
        if (reply.ok) asked.push(reply.value.bytes.length);
        return reply;
      },
    };
    const slice = { region: { column: 'ags', oneOf: ['1007'] } };
    const told = await parquet.read!(noted, `${origin}/a.parquet`, slice, signal);
    expect(told.issues).toMatchObject([{ code: 'SOURCE_COSTLY', params: { name: 'ags' } }]);
    expect(sentence(told.issues[0]!)).toMatch(/\d\sMB übertragen .* nach „ags“ zu sortieren/);
    expect(asked.reduce((sum, one) => sum + one, 0)).toBeLessThan(100_000);
    const wanted = await parquet.read!(noted, `${origin}/a.parquet`, slice, signal, { isWorthIt: true });
    expect(wanted.ok && wanted.value.body.kind === 'rows' && wanted.value.body.rows.length).toBe(n / 40);
  });
});

describe('the words of a server', () => {
  test.each([
    [
      'application/problem+json',
      '{"type":"x","title":"Bad Request","detail":"limit ist zu groß","status":400}',
      'limit ist zu groß',
    ],
    [
      'application/json',
      '{"code":"InvalidParameterValue","description":"Unbekannte Eigenschaft"}',
      'Unbekannte Eigenschaft',
    ],
    [
      'application/json',
      '{"success":false,"error":{"message":"Zugriff verweigert","__type":"Authorization Error"}}',
      'Zugriff verweigert',
    ],
    [
      'application/json',
      '{"error":{"code":"x","message":{"lang":"de","value":"Filter ungültig"}}}',
      'Filter ungültig',
    ],
    ['application/json', '{"errors":[{"code":150,"title":"Schlüssel falsch"}]}', 'Schlüssel falsch'],
    [
      'text/xml',
      '<?xml version="1.0"?><ows:ExceptionReport><ows:Exception><ows:ExceptionText>Ebene fehlt</ows:ExceptionText></ows:Exception></ows:ExceptionReport>',
      'Ebene fehlt',
    ],
    [
      'application/vnd.ogc.se_xml',
      '<ServiceExceptionReport><ServiceException code="x"><![CDATA[ Schicht &lt;a&gt; unbekannt ]]></ServiceException></ServiceExceptionReport>',
      'Schicht unbekannt',
    ],
    [
      'application/xml',
      '<mes:Error><mes:ErrorMessage code="100"><com:Text xml:lang="de">Nichts gefunden</com:Text></mes:ErrorMessage></mes:Error>',
      'Nichts gefunden',
    ],
  ])('stand in the sentence: %s %s', async (type, body, said) => {
    for (const [, http] of ports())
      for (const status of [400, 404, 403, 500]) {
        answer = (_request, response) => void response.writeHead(status, { 'Content-Type': type }).end(body);
        const found = await http.get(`${origin}/x`, { maxBytes: 1e6, timeoutMs: 5000 });
        expect(found.issues[0]?.params).toMatchObject({ status, said });
        expect(sentence(found.issues[0]!)).toContain(`Die Quelle sagt: „${said}“`);
      }
  });
  test.each([
    ['a page for people', 'text/html', '<html><title>404</title></html>'],
    ['half a JSON', 'application/json', '{"detail":"hal'],
    ['nothing', 'application/json', ''],
    ['numbers', 'application/json', '{"status":400}'],
  ])('%s says nothing', async (_name, type, body) => {
    for (const [, http] of ports()) {
      answer = (_request, response) => void response.writeHead(400, { 'Content-Type': type }).end(body);
      const found = await http.get(`${origin}/x`, { maxBytes: 1e6, timeoutMs: 5000 });
      expect(found.issues[0]?.code).toBe('HTTP_OTHER');
      expect(found.issues[0]?.params).not.toHaveProperty('said');
    }
  });
  test('are bounded, and nothing but text', () => {
    const long = saidIn(Buffer.from(JSON.stringify({ detail: 'x'.repeat(5000) })), 'application/json');
    expect(long!.length).toBeLessThanOrEqual(300);
    expect(saidIn(Buffer.from('{"detail":"<b>a</b>\\u202e\\u0007 b"}'), null)).toBe('a b');
    expect(saidIn(Buffer.from('{"__proto__":{"detail":"x"},"detail":{"constructor":1}}'), null)).toBeNull();
  });
  test('a body without end is left after its first part', async () => {
    answer = (_request, response) => {
      response.writeHead(500, { 'Content-Type': 'application/json' });
      const more = (): void => {
        while (response.write(' '.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    };
    for (const [, http] of ports())
      expect((await http.get(`${origin}/x`, { maxBytes: 1e6, timeoutMs: 20_000 })).issues[0]?.code).toBe(
        'HTTP_SERVER',
      );
  });
});
