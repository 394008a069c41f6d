// The loop of developers: the sources served as they are, with the demo municipality and without a service worker.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveSources } from '../../src/cli/dev/dev.ts';

const root = join(import.meta.dirname, '../..');

test('the sources are served with the demo municipality, and no service worker keeps what was there before', async () => {
  const served = await serveSources(root, 0);
  try {
    const get = (path: string) => fetch(new URL(path, served.url));
    expect(await (await get('')).text()).toContain('src/main.tsx');
    expect((await get('src/main.tsx')).status).toBe(200);
    const catalog = (await (await get('demo/datapackage.json')).json()) as { resources: { path: string }[] };
    const table = await get(`demo/${catalog.resources[0]!.path}`);
    expect(table.status).toBe(200);
    expect(table.headers.get('content-type')).not.toBe('text/html');
    expect((await get('version.json')).status).toBe(200);
    expect((await get('sw.js')).status).toBe(404);
  } finally {
    await served.close();
  }
});
