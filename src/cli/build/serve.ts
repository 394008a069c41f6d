// A static file server for the built app, with the response headers of a real deployment. It writes nothing.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cacheControl, commonHeaders, type Deployment } from './headers.ts';
import { own } from '../../core/values/own.ts';

export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.zip': 'application/zip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.conf': 'text/plain; charset=utf-8',
};

/** Where a catalog of one's own lies. */
const OWN = 'gemeinde';

export type Served = { url: string; close: () => Promise<void> };
type ServeOptions = {
  root: string;
  port: number;
  /** Path below which the app lies, `/` by default; begins and ends with a slash. */
  base?: string;
  deployment?: Deployment;
  /** Folder of a catalog that is served below `gemeinde/`, and followed by a fresh tablet. */
  catalog?: string;
  /** Called with method and path of each request. */
  onRequest?: (method: string, path: string) => void;
};

/** Serves a folder on loopback. Errors: rejects where the port is taken. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const base = options.base ?? '/';
  const deployment: Deployment =
    options.deployment ??
    (JSON.parse(await readFile(join(options.root, 'deployment.json'), 'utf8')) as Deployment);
  const headers = commonHeaders(deployment);
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', request.headers['if-none-match']).then(
      ({ status, file, etag, type, path, text }) => {
        options.onRequest?.(request.method ?? 'GET', path);
        for (const [name, value] of headers) response.setHeader(name, value);
        if (status === 301) response.setHeader('Location', base);
        response.setHeader('Cache-Control', status < 400 ? cacheControl(path) : 'no-cache');
        if (etag) response.setHeader('ETag', etag);
        if (type) response.setHeader('Content-Type', type);
        response.statusCode = status;
        if (text !== undefined) return void response.end(text);
        if (!file || status !== 200 || request.method === 'HEAD')
          return void response.end(status === 404 ? 'Not found' : undefined);
        createReadStream(file).pipe(response);
      },
      (cause: unknown) => {
        console.error(cause);
        response.statusCode = 500;
        response.end();
      },
    );
  });

  type Answer = { status: number; path: string; file?: string; etag?: string; type?: string; text?: string };
  const answer = async (url: string, ifNoneMatch: string | undefined): Promise<Answer> => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    if (!path.startsWith(base)) return { status: path === '/' || `${path}/` === base ? 301 : 404, path };
    const inside = normalize(path.slice(base.length) || 'index.html');
    const isOwn = options.catalog !== undefined && inside.startsWith(join(OWN, sep));
    const root = isOwn ? options.catalog! : options.root;
    const name = isOwn ? inside.slice(OWN.length + 1) : inside;
    const file = join(root, name.endsWith('/') || name === '.' ? 'index.html' : name);
    if (file !== root && !file.startsWith(root.replace(/[/\\]$/, '') + sep)) return { status: 404, path };
    if (options.catalog !== undefined && inside === 'deployment.json')
      return {
        status: 200,
        path,
        type: TYPES['.json']!,
        text: JSON.stringify({ ...deployment, catalog: `${OWN}/datapackage.json` }),
      };
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return { status: 404, path };
    const etag = `"${createHash('sha1').update(`${found.size}-${found.mtimeMs}-${inside}`).digest('base64url').slice(0, 16)}"`;
    const type = own(TYPES, extname(file)) ?? 'application/octet-stream';
    return ifNoneMatch === etag ? { status: 304, path, etag, type } : { status: 200, path, file, etag, type };
  };

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
