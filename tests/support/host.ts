// A web space that is changed file by file under running tablets, with the faults of real ones: a page for everything, a login page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { typeOf } from '../../sw/versions.ts';
import { DIST } from './app.ts';

export const LOGIN =
  '<!doctype html><html><title>Anmeldung</title><body>Willkommen im WLAN. Bitte anmelden.</body></html>';

export type WebSpace = {
  url: string;
  /** Path -> content. */
  files: Map<string, Buffer>;
  /** Paths at which a login page answers with 200 instead. */
  login: (path: string) => boolean;
  /** Answers with the app's page, and 200, for what is not there. */
  hasFallback: boolean;
  /** Of everything but the worker; an hour by default, as a host that does not know better. */
  caching: string;
  /** What the host says the time is; missing: what it is. Unit: ms. */
  date?: number;
  asked: string[];
  /** An answer waits for this; missing: it comes at once. */
  hold?: (path: string) => Promise<void> | undefined;
  close: () => Promise<void>;
};

/** The built app as it lies on a web space. */
export const builtFiles = (root = DIST): Map<string, Buffer> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(root.length + 1), readFileSync(file)];
      }),
  );

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The same build as another version: another entry, another page, another worker; it says its name in `data-edition`. */
export const editionOf = (files: ReadonlyMap<string, Buffer>, edition: string): Map<string, Buffer> => {
  const page = files.get('index.html')!.toString();
  const entry = /assets\/(index-[\w-]{8})\.js/.exec(page)![1]!;
  const renamed = `index-${edition.padEnd(8, edition)}`;
  const code = Buffer.from(
    `${files.get(`assets/${entry}.js`)!.toString()}\ndocument.documentElement.dataset.edition = '${edition}';\n`,
  );
  const nextPage = Buffer.from(page.replaceAll(entry, renamed));
  const { build } = JSON.parse(files.get('version.json')!.toString()) as { build: string };
  const worker = files
    .get('sw.js')!
    .toString()
    .replaceAll(entry, renamed)
    .replaceAll(build, `${edition}-${build}`)
    .replaceAll(sha256(files.get(`assets/${entry}.js`)!), sha256(code))
    .replaceAll(sha256(files.get('index.html')!), sha256(nextPage));
  const next = new Map(files);
  next.delete(`assets/${entry}.js`);
  next.set(`assets/${renamed}.js`, code).set('index.html', nextPage).set('sw.js', Buffer.from(worker));
  return next;
};

export const startWebSpace = async (files: ReadonlyMap<string, Buffer>, port = 0): Promise<WebSpace> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (space.date !== undefined) response.setHeader('Date', new Date(space.date).toUTCString());
    const path =
      decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname.slice(1)) || 'index.html';
    space.asked.push(path);
    await space.hold?.(path);
    if (space.login(path)) return void response.setHeader('Content-Type', 'text/html').end(LOGIN);
    const found = space.files.get(path);
    const bytes = found ?? (space.hasFallback ? space.files.get('index.html') : undefined);
    if (!bytes) return void response.writeHead(404).end('Not found');
    response.setHeader('Content-Type', found ? typeOf(path) : 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', path === 'sw.js' ? 'no-cache' : space.caching);
    response.end(bytes);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const space: WebSpace = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`,
    files: new Map(files),
    login: () => false,
    hasFallback: false,
    caching: 'max-age=3600',
    asked: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return space;
};
