// `npm run gallery`: each component of the app in each of its states, served from the sources. `-- --accept` takes the pictures anew, after a look at them.
import { join } from 'node:path';
import { build, createServer, type InlineConfig } from 'vite';
import { serve, type Served } from '../build/serve.ts';
import { run } from '../build/shell.ts';

const PORT = 5174;
/** What compares pictures: of components, of pages. */
const PICTURED = ['tests/e2e/gallery.test.ts', 'tests/e2e/pages.test.ts', 'tests/e2e/states.test.ts'];

const configOf = (root: string): InlineConfig => ({
  root: join(root, 'tests/gallery'),
  configFile: false,
  logLevel: 'warn',
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

/** Serves the sources, reloaded after each change. Errors: rejects where the port is taken. */
const serveGallery = async (root: string, port: number): Promise<Served> => {
  const server = await createServer({
    ...configOf(root),
    server: { host: '127.0.0.1', port, strictPort: true, fs: { allow: [root] } },
  });
  await server.listen();
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};

/** Builds the gallery, and the page of made-up charts, as the app is built and serves that. */
export const builtGallery = async (root: string): Promise<Served> => {
  const out = join(root, 'node_modules/.cache/cockpit/gallery');
  await build({
    ...configOf(root),
    build: { outDir: out, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  return serve({ root: out, port: 0, deployment: { catalog: null, hosts: [] } });
};

export const gallery = async (args: string[], root: string): Promise<number | undefined> => {
  if (args.includes('--accept'))
    return run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', ...PICTURED], {
      cwd: root,
      env: { COCKPIT_ACCEPT: '1' },
    });
  const { url } = await serveGallery(root, PORT);
  console.log(`\nBausteine der Oberfläche: ${url}\nBeenden mit Strg+C.`);
  return undefined;
};
