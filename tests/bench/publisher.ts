// A publisher for the bench of a sync: 50 sources on a loopback server that counts requests and bytes of both directions on the wire.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

export const SOURCES = 50;

export const CHANGED = 5;

export type Counts = {
  requests: number;
  conditional: number;
  unchanged: number;
  received: number;
  sent: number;
};

export type Publisher = {
  catalogUrl: string;
  set: (edition: number) => void;
  take: () => Counts;
  close: () => void;
};

/** About 40 kB. Sources from `CHANGED` on are of edition 0 for ever. */
export const csvOf = (source: number, edition: number): string => {
  const lines = ['datum;gebiet;wert'];
  const now = source < CHANGED ? edition : 0;
  for (let i = 0; i < 1500; i++)
    lines.push(
      `${new Date(1.7e12 + i * 864e5).toISOString().slice(0, 10)};0${5_000_000 + (i % 40)};${(i * (source + 3) + now) % 9973}`,
    );
  return `${lines.join('\n')}\n`;
};

export const startPublisher = async (): Promise<Publisher> => {
  let edition = 0;
  let counts: Counts = { requests: 0, conditional: 0, unchanged: 0, received: 0, sent: 0 };
  const sockets = new Map<Socket, { read: number; written: number }>();
  const catalog = JSON.stringify({
    name: 'bench',
    title: 'Bench',
    resources: Array.from({ length: SOURCES }, (_, i) => ({
      name: `quelle${i}`,
      path: `quelle${i}.csv`,
      licenses: [{ name: 'dl-de/zero-2-0' }],
    })),
  });
  const bodyOf = (request: IncomingMessage): string | null => {
    if (request.url === '/datapackage.json') return catalog;
    const source = /^\/quelle(\d+)\.csv$/.exec(request.url ?? '')?.[1];
    return source ? csvOf(Number(source), edition) : null;
  };
  const server = createServer((request, response) => {
    const body = bodyOf(request);
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (body === null) {
      response.statusCode = 404;
      return void response.end();
    }
    const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
    const isSame = request.headers['if-none-match'] === etag;
    if (request.url !== '/datapackage.json') {
      counts.requests++;
      if (request.headers['if-none-match'] !== undefined) counts.conditional++;
      if (isSame) counts.unchanged++;
    }
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'no-cache');
    if (isSame) {
      response.statusCode = 304;
      return void response.end();
    }
    response.setHeader('Content-Type', request.url!.endsWith('.json') ? 'application/json' : 'text/csv');
    response.end(body);
  });
  server.on('connection', (socket) => sockets.set(socket, { read: 0, written: 0 }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    catalogUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/datapackage.json`,
    set: (next) => {
      edition = next;
    },
    take: () => {
      const taken = { ...counts };
      for (const [socket, before] of sockets) {
        taken.received += socket.bytesRead - before.read;
        taken.sent += socket.bytesWritten - before.written;
        sockets.set(socket, { read: socket.bytesRead, written: socket.bytesWritten });
      }
      counts = { requests: 0, conditional: 0, unchanged: 0, received: 0, sent: 0 };
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
