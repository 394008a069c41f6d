// A new municipality, from nothing to its first tile, by what docs/publishing.md says: a folder is written, served beside the app, and seen.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../../src/cli/dev/new.ts';
import { serve } from '../../src/cli/build/serve.ts';
import { DIST } from '../support/app.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

test('a written folder shows its three tiles, fresh and judged', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'cockpit-new-')), 'neu-musterbach');
  expect(await newFolder([folder])).toBe(0);
  const app = await serve({ root: DIST, port: 0, catalog: folder });
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  await page.locator('article.tile').nth(2).waitFor();
  const tiles = await page.locator('article.tile').allInnerTexts();
  expect(tiles).toHaveLength(3);
  for (const title of ['Wartezeit im Bürgerbüro', 'Freie Kitaplätze', 'Störche auf dem Kirchturm'])
    expect(tiles.filter((text) => text.includes(title))).toHaveLength(1);
  expect(tiles.join()).not.toMatch(/noch kein Wert|überfällig|veraltet/i);
  expect(await page.locator('body').innerText()).toContain('Neu-Musterbach');
  expect(trouble).toEqual([]);
  await context.close();
  await app.close();
});
