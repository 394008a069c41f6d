// A publisher on loopback with a small catalog of its own, who misbehaves on command. Counts what is asked of it.
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { gzipSync } from 'node:zlib';

export type Fault =
  | 'none'
  | 'refuse'
  | 'reset'
  | 'cut'
  | 'short'
  | 'hang'
  | 'gone'
  | 'missing'
  | 'busy'
  | 'broken'
  | 'login'
  | 'html'
  | 'loop'
  | 'private'
  | 'badgzip'
  | 'endless'
  | 'columns'
  | 'fewer'
  | 'older'
  | 'badjson'
  | 'badschema'
  | 'nocors'
  | 'empty'
  | 'newer'
  | 'hidden'
  | 'slow'
  | 'held'
  | 'portal'
  | 'drip'
  | 'units';

export type Publisher = {
  url: string;
  catalogUrl: string;
  /** Path -> what goes wrong there. */
  faults: Map<string, Fault>;
  requests: { path: string; conditional: boolean; method: string }[];
  /** Another value for the next day. */
  setValue: (value: number) => void;
  setHashes: (on: boolean) => void;
  /** Ends the answers that `held` began. */
  release: () => void;
  /** Asked inside the network by what `private` and `hidden` lead to, where the very data are given out. Shape: one address per request. */
  inside: readonly string[];
  /** What `private` leads to, for whoever may go there. */
  insideUrl: string;
  close: () => Promise<void>;
};

/** An address of this machine that other machines of its network reach it by. Missing: the one that stands for all of them. */
const addressOfThis = (): string =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find((one) => one.family === 'IPv4' && !one.internal)?.address ?? '0.0.0.0';

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(';')).join('\r\n') + '\r\n';

/** Starts a publisher whose newest value is of `today` (`YYYY-MM-DD`). */
export const startPublisher = async (today: string, port = 0): Promise<Publisher> => {
  let value = 42;
  let hashes = false;
  const faults = new Map<string, Fault>();
  const requests: Publisher['requests'] = [];
  const day = (back: number): string =>
    new Date(Date.parse(`${today}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
  const plaetze = (fault: Fault): string => {
    const days = Array.from(
      { length: fault === 'fewer' ? 20 : 60 },
      (_, i) => (fault === 'older' ? 30 : 0) + 59 - i - (fault === 'fewer' ? 0 : 0),
    ).filter((back) => fault !== 'fewer' || back >= 40);
    return csv([
      ['datum', fault === 'columns' ? 'anzahl' : 'frei'],
      ...days.map((back) => [
        day(back),
        (back === 0 ? value : 30 + (back % 7)) * (fault === 'units' ? 1000 : 1),
      ]),
    ]);
  };
  const betten = (): string =>
    csv([['datum', 'belegt'], ...Array.from({ length: 30 }, (_, i) => [day(29 - i), 70 + (i % 9)])]);
  const sha = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const definition = (id: string, title: string, resource: string, field: string, limits: object) => ({
    id,
    title,
    area: 'pflege',
    kind: 'number',
    unit: 'Plätze',
    measure: { kind: 'value', of: { resource, field, time: 'datum' } },
    direction: 'up',
    cadence: 'daily',
    graceDays: 1,
    limits: [{ from: '2020-01-01', reason: 'Test', author: 'Test', ...limits }],
  });
  const catalog = (fault: Fault): string => {
    const resource = (name: string, field: string, text: string) => ({
      name,
      title: name,
      path: `${name}.csv`,
      licenses: [{ name: 'dl-de/zero-2-0' }],
      updateHours: 1,
      ...(hashes && { hash: sha(text), bytes: Buffer.byteLength(text) }),
      schema: {
        fields: [
          { name: 'datum', type: 'date' },
          { name: field, type: 'number' },
        ],
      },
    });
    const all = {
      name: 'testdorf',
      title: 'Testdorf',
      contributors: [{ title: 'Testdorf', roles: ['publisher'] }],
      resources: [resource('plaetze', 'frei', plaetze('none')), resource('betten', 'belegt', betten())],
      cockpit: {
        version: fault === 'newer' ? 2 : 1,
        municipality: { name: 'Testdorf', inhabitants: 5000, demo: false },
        areas: [{ id: 'pflege', title: 'Pflege' }],
        indicators: [
          definition('frei', 'Freie Plätze', 'plaetze', 'frei', { watch: 10, critical: 5 }),
          definition('belegt', 'Belegte Betten', 'betten', 'belegt', { watch: 10, critical: 5 }),
        ],
        dashboards: [{ id: 'lage', title: 'Lage', indicators: ['frei', 'belegt'] }],
      },
    };
    if (fault === 'badschema')
      all.cockpit.indicators[0]!.limits[0] = {
        from: '2020-01-01',
        reason: 'x',
        author: 'x',
        watch: 5,
        critical: 10,
      } as never;
    return JSON.stringify(all);
  };
  const bodies: Readonly<Record<string, (fault: Fault) => string>> = {
    '/datapackage.json': catalog,
    '/plaetze.csv': plaetze,
    '/betten.csv': betten,
  };

  const send = (
    response: ServerResponse,
    body: string,
    type: string,
    etag: string,
    conditional: boolean,
  ): void => {
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', type);
    if (conditional) {
      response.statusCode = 304;
      response.end();
    } else response.end(body);
  };
  const held: (() => void)[] = [];
  const inside: string[] = [];
  const insideServer = createServer((request, response) => {
    inside.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/csv');
    response.end(plaetze('none').replaceAll(/;\d+/g, ';999'));
  });
  await new Promise<void>((resolve) => insideServer.listen(0, '0.0.0.0', resolve));
  const insidePort = (insideServer.address() as AddressInfo).port;
  const server = createServer((request, response) => {
    if (request.url === '/anmelden') {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', 'text/html');
      return void response.end('<!doctype html><html><body>Willkommen im WLAN</body></html>');
    }
    const path = (request.url ?? '/').split('?')[0]!;
    const fault = faults.get(path) ?? 'none';
    requests.push({
      path,
      conditional: request.headers['if-none-match'] !== undefined,
      method: request.method ?? '',
    });
    if (fault !== 'nocors') response.setHeader('Access-Control-Allow-Origin', '*');
    const body = bodies[path]?.(fault) ?? '';
    const half = Buffer.from(body).subarray(0, Math.floor(body.length / 2));
    const status = (code: number, text = ''): void => {
      response.statusCode = code;
      response.end(text);
    };
    switch (fault) {
      case 'refuse':
        return void request.socket.destroy();
      case 'reset':
        response.setHeader('Content-Length', Buffer.byteLength(body));
        response.write(half);
        return void setTimeout(() => request.socket.destroy(), 30);
      case 'cut':
        response.removeHeader('Content-Length');
        response.useChunkedEncodingByDefault = false;
        response.shouldKeepAlive = false;
        response.write(body.slice(0, body.lastIndexOf('\r\n', body.length / 2) + 2));
        return void response.end();
      case 'short':
        response.setHeader('Content-Length', body.lastIndexOf('\r\n', body.length / 2) + 2);
        response.shouldKeepAlive = false;
        response.strictContentLength = false;
        return void response.end(body);
      case 'hang':
        return;
      case 'gone':
        return status(410);
      case 'missing':
        return status(404);
      case 'busy':
        response.setHeader('Retry-After', '120');
        return status(429);
      case 'broken':
        return status(500);
      case 'login':
        return status(401);
      case 'html':
        response.setHeader('Content-Type', 'text/html');
        return status(200, '<!doctype html><html><body><form>Anmeldung WLAN</form></body></html>');
      case 'loop':
        response.setHeader('Location', path);
        return status(302);
      case 'private':
        response.setHeader('Location', `http://${addressOfThis()}:${insidePort}/plaetze.csv`);
        return status(302);
      case 'hidden':
        // Another name of this machine, which leads to the data and yet is a private address.
        response.setHeader('Location', `http://0.0.0.0:${insidePort}/plaetze.csv`);
        return status(302);
      case 'held':
        response.setHeader('Content-Type', 'text/csv');
        response.write(half);
        return void held.push(() => response.end(Buffer.from(body).subarray(half.length)));
      case 'portal':
        response.setHeader('Location', '/anmelden');
        return status(302);
      case 'drip': {
        response.setHeader('Content-Type', 'text/csv');
        response.write('datum;frei\r\n');
        return;
      }
      case 'badgzip':
        response.setHeader('Content-Encoding', 'gzip');
        return void response.end(gzipSync(body).subarray(0, 40));
      case 'endless': {
        const timer = setInterval(() => response.write('x;'.repeat(500_000)), 2);
        response.on('close', () => clearInterval(timer));
        return;
      }
      case 'badjson':
        return status(200, '{"resources": [');
      case 'empty':
        return status(200, '');
      case 'slow':
        // Begins at once and takes its time; the whole comes in the end.
        response.setHeader('Content-Type', 'text/csv');
        response.write(half);
        return void setTimeout(() => response.end(body.slice(half.length)), 2_000);
      case 'none':
      case 'columns':
      case 'fewer':
      case 'older':
      case 'badschema':
      case 'nocors':
      case 'newer':
      case 'units': {
        if (!bodies[path]) return status(404);
        const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 12)}"`;
        return send(
          response,
          body,
          path.endsWith('.json') ? 'application/json' : 'text/csv',
          etag,
          request.headers['if-none-match'] === etag,
        );
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  return {
    url,
    catalogUrl: `${url}/datapackage.json`,
    faults,
    requests,
    setValue: (next) => {
      value = next;
    },
    setHashes: (on) => {
      hashes = on;
    },
    release: () => held.splice(0).forEach((end) => end()),
    inside,
    insideUrl: `http://${addressOfThis()}:${insidePort}/plaetze.csv`,
    close: async () => {
      for (const one of [server, insideServer]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
};
