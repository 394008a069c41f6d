// `npm run dev`: the app from its sources, reloaded in a second after each change. Without a service worker, which would keep what was there before;
// the page syncs by itself then, as in a browser that has none. With `--sw` the build is made anew at each change and offered as an update, as
// tablets see it.
import { watch } from 'node:fs';
import { extname, join } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { todayAt } from '../../core/values/berlin.ts';
import { buildIfStale } from '../build/build.ts';
import { demoFiles } from '../../../demo/demo.ts';
import { serve, TYPES, type Served } from '../build/serve.ts';
import { own } from '../../core/values/own.ts';

const PORT = 5173;
/** Changes within this time are one. Unit: ms. */
const PAUSE = 150;

/** What the build puts beside the app: the demo municipality of today, and the file that says that the host is there. A service worker is refused. */
const beside = (): Plugin => ({
  name: 'beside',
  configureServer: ({ middlewares }) => {
    const day = todayAt(Date.now());
    const files = demoFiles(day);
    const build = new TextEncoder().encode(JSON.stringify({ version: 'dev', build: 'dev', day }));
    const all = new Map<string, Uint8Array>([['version.json', build]]);
    for (const [name, bytes] of files) all.set(`demo/${name}`, bytes);
    middlewares.use((request, response, next) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
      const bytes = all.get(path);
      if (bytes) {
        response.setHeader('Content-Type', own(TYPES, extname(path)) ?? 'application/octet-stream');
        return void response.end(bytes);
      }
      if (path !== 'sw.js') return next();
      response.statusCode = 404;
      response.end();
    });
  },
});

/** Serves the sources on loopback. Errors: rejects where the port is taken. */
export const serveSources = async (root: string, port: number): Promise<Served> => {
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    plugins: [beside()],
    server: { host: '127.0.0.1', port, strictPort: true },
  });
  await server.listen();
  const address = server.httpServer?.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${at}/`, close: () => server.close() };
};

const asBuilt = async (root: string, port: number): Promise<string> => {
  await buildIfStale(root);
  const { url } = await serve({ root: join(root, 'dist'), port });
  let timer: NodeJS.Timeout | null = null,
    running: Promise<void> = Promise.resolve();
  const again = (): void => {
    timer = null;
    running = running
      .then(() => buildIfStale(root))
      .then(
        () => console.log('built anew'),
        // What does not build yet is written on; the last good build is served on.
        (cause: unknown) => console.error(cause instanceof Error ? cause.message : cause),
      );
  };
  for (const folder of ['src', 'sw', 'demo', 'public'])
    watch(join(root, folder), { recursive: true }, () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(again, PAUSE);
    });
  return url;
};

export const dev = async (args: string[], root: string): Promise<undefined> => {
  const port = Number(process.env.PORT ?? PORT);
  const url = await (args.includes('--sw')
    ? asBuilt(root, port)
    : serveSources(root, port).then((served) => served.url));
  console.log(`\n${url}\nEnd with Ctrl+C.`);
  return undefined;
};
