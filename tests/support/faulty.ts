// A server that misbehaves on command, whatever it is asked for: the faults of a network and of a host, below every connector.
import { createServer, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export type Answer = Uint8Array | null;
export type NetFault =
  | 'reset'
  | 'half'
  | 'drip'
  | 'trickle'
  | 'longer'
  | 'shorter'
  | 'badgzip'
  | 'unasked'
  | 'missing'
  | 'gone'
  | 'busy'
  | 'broken'
  | 'loop'
  | 'login'
  | 'page'
  | 'portal'
  | 'endless'
  | 'empty'
  | 'private';

export type Faulty = {
  url: string;
  fault: NetFault | null;
  requests: number;
  close: () => Promise<void>;
};

const PAGE = '<!doctype html><html><body><form>Anmeldung WLAN</form></body></html>';

const misbehave = (fault: NetFault, response: ServerResponse, body: Uint8Array, path: string): void => {
  const status = (code: number, text = ''): void => {
    response.statusCode = code;
    response.end(text);
  };
  const every = (ms: number, piece: string): void => {
    const timer = setInterval(() => response.write(piece), ms);
    response.on('close', () => clearInterval(timer));
  };
  const moved = (to: string): void => {
    response.setHeader('Location', to);
    status(302);
  };
  switch (fault) {
    case 'reset':
      return void response.socket?.destroy();
    case 'half':
      response.write(body.subarray(0, Math.max(1, body.length >> 1)), () => response.socket?.destroy());
      return;
    case 'drip':
      return void response.write(body.subarray(0, 1));
    case 'trickle':
      return every(10, ' ');
    case 'longer':
      response.setHeader('Content-Length', body.length + 100);
      response.write(body, () => response.socket?.end());
      return;
    case 'shorter':
      response.setHeader('Content-Length', body.length >> 1);
      response.write(body.subarray(0, body.length >> 1));
      return void response.end();
    case 'badgzip':
      response.setHeader('Content-Encoding', 'gzip');
      return void response.end(gzipSync(body).subarray(0, 15));
    case 'unasked':
      return status(304);
    case 'missing':
      return status(404);
    case 'gone':
      return status(410);
    case 'busy':
      response.setHeader('Retry-After', '120');
      return status(429);
    case 'broken':
      return status(500);
    case 'loop':
      return moved(path);
    case 'login':
      return status(401);
    case 'page':
      response.setHeader('Content-Type', 'text/html');
      return status(200, PAGE);
    case 'portal':
      return moved('/anmelden');
    case 'endless':
      return every(1, ' '.repeat(100_000));
    case 'empty':
      return status(200);
    case 'private':
      // This machine by another name: the bytes would come, and the address is one that must not be read.
      return moved(
        `http://0.0.0.0:${response.socket?.localPort}${path}${path.includes('?') ? '&' : '?'}sound=1`,
      );
  }
};

/** `answer` gives the sound body for an address; ranges are cut out of it. Missing: 404. */
export const startFaulty = async (answer: (url: URL) => Uint8Array | null): Promise<Faulty> => {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const url = new URL(path, `http://${request.headers.host}`);
    faulty.requests++;
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (url.pathname === '/anmelden') return void response.end(PAGE);
    const whole = answer(url);
    if (!whole) {
      response.statusCode = 404;
      return void response.end();
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    const body = range ? whole.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
    if (faulty.fault !== null && !url.searchParams.has('sound')) {
      if (
        range &&
        ['half', 'drip', 'trickle', 'longer', 'shorter', 'endless', 'badgzip'].includes(faulty.fault)
      )
        response.statusCode = 206;
      return misbehave(faulty.fault, response, body, path);
    }
    if (range) {
      response.statusCode = 206;
      response.setHeader('Content-Range', `bytes ${range[1]}-${range[2]}/${whole.length}`);
    }
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  const faulty: Faulty = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    fault: null,
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return faulty;
};
