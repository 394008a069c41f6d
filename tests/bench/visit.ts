// Modules of tests/bench/page in a real Chromium, on a page of their own.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/build/serve.ts';

type Times = Readonly<Record<string, number>>;

/** Builds a module and serves it. `run` visits it with a profile, and gives what it found: `globalThis.bench` of it, a promise. */
export const benchPage = async (
  root: string,
  name: string,
  executablePath: string,
): Promise<{ run: (profile: string, what?: string) => Promise<Times>; close: () => Promise<void> }> => {
  const [{ chromium }, { build }] = [await import('playwright-core'), await import('vite')];
  const folder = await mkdtemp(join(tmpdir(), 'cockpit-bench-page-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(root, 'tests/bench/page', name), formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><title>bench</title><script type="module" src="bench.js"></script>',
  );
  const app = await serve({ root: folder, port: 0, deployment: { catalog: null, hosts: null } });
  return {
    run: async (profile, what = '') => {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
      try {
        const page = await context.newPage();
        page.on('pageerror', (cause) => console.error(`bench: ${cause.message}`));
        await page.goto(`${app.url}#${what}`);
        await page.waitForFunction(() => (globalThis as { bench?: unknown }).bench !== undefined);
        return (await page.evaluate('globalThis.bench')) as Times;
      } finally {
        await context.close();
      }
    },
    close: () => app.close(),
  };
};

export const newBenchProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'cockpit-bench-'));
