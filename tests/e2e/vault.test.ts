// Recorded values under a passphrase: on the disk nothing can be read, on the screen nothing is seen, and nothing is lost.
// A few rounds of killing by default; COCKPIT_KILLS sets how many.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { killBrowser, newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';
import { addEntries, countsOf, rowsOf } from '../support/database.ts';
import { roundsOf, wroteDown } from '../support/kills.ts';

const ROUNDS = roundsOf('encrypting', 4);
const FIELD = 'Schutzanzüge vorrätig (Stück)';
const PASSPHRASE = 'vier Wörter zum Merken';
/** Words that nothing else in the app says. */
const BEFORE = 'Zeugwart Siebenschläfer',
  AFTER = 'Wachleiterin Haselmaus';

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const go = (page: Page, hash: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = to), `#/${hash}`);
const toRecording = async (page: Page): Promise<void> => {
  await go(page, 'erfassung');
  await page.getByLabel(FIELD).waitFor();
};
const record = async (page: Page, value: string, by: string): Promise<void> => {
  await toRecording(page);
  await page.getByLabel(FIELD).fill(value);
  await page.getByText('Telefonisch gemeldet', { exact: true }).click();
  await page.getByLabel('Gemeldet von (Funktion)').fill(by);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
};
const card = (page: Page) => page.locator('#verschluesselung');
const toCard = async (page: Page): Promise<void> => {
  await go(page, 'einstellungen/verschluesselung');
  await card(page).waitFor();
};
const protect = async (page: Page, passphrase = PASSPHRASE): Promise<void> => {
  await toCard(page);
  await card(page).getByLabel('Neues Kennwort', { exact: true }).fill(passphrase);
  await card(page).getByLabel('Noch einmal das neue Kennwort').fill(passphrase);
  await card(page).getByRole('button', { name: 'Verschlüsseln' }).click();
};
const isOpen = (page: Page, timeout?: number) =>
  card(page)
    .getByText('verschlüsselt und gerade entsperrt')
    .waitFor(timeout === undefined ? {} : { timeout });
const unlock = async (page: Page, passphrase = PASSPHRASE): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
};
const start = async (profile: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await openBrowser(profile);
  const page = await openApp(context, app.url);
  await settled(page);
  return { context, page };
};

/** Changes one byte of what is sealed. */
const spoil = (page: Page, table: string, key: string): Promise<void> =>
  page.evaluate(
    ([name, id]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gemeinde-cockpit');
        opening.onerror = () => reject(new Error('open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          const asked = store.get(id);
          asked.onsuccess = () => {
            const row = asked.result as { sealed: Uint8Array };
            row.sealed[20]! ^= 1;
            store.put(row);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, key] as const,
  );

/** A number as V8 writes it into a database: a whole one in sevens of bits, or as eight bytes. */
const asStored = (n: number): Buffer[] => {
  const bytes = [0x49];
  for (let left = n * 2; left > 0; left = Math.floor(left / 128))
    bytes.push((left % 128) | (left >= 128 ? 128 : 0));
  const double = Buffer.alloc(9);
  double[0] = 0x4e;
  double.writeDoubleLE(n, 1);
  return [Buffer.from(bytes), double];
};
/** Files below a folder that hold one of the words or numbers, in whatever encoding a browser may use. */
const holding = async (folder: string, words: readonly (string | number)[]): Promise<string[]> => {
  const wanted = words.flatMap((word) => [
    ...(typeof word === 'number' ? asStored(word) : []),
    Buffer.from(String(word), 'utf8'),
    Buffer.from(String(word), 'utf16le'),
    Buffer.from(String(word), 'latin1'),
  ]);
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    const about = await stat(file).catch(() => null);
    if (!about?.isFile()) continue;
    const bytes = await readFile(file);
    for (const [i, one] of wanted.entries())
      if (bytes.includes(one)) found.push(`${name}: ${wanted[i]!.toString('latin1')}`);
  }
  return found;
};

describe('recorded values under a passphrase', () => {
  let profile: string, context: BrowserContext, page: Page, trouble: string[];
  beforeEach(async () => {
    profile = await newProfile();
    ({ context, page } = await start(profile));
    trouble = watch(page);
    return async () => {
      expect(trouble).toEqual([]);
      await context.close();
    };
  });

  test('are a figure while it is open, and after a restart neither seen nor on the disk until it is typed', async () => {
    await protect(page);
    await isOpen(page);
    await record(page, '17', AFTER);
    await page.getByLabel(FIELD).fill('4711');
    await page.getByText('Entwurf gespeichert').waitFor();
    await go(page, 'lage/schutzanzuege');
    await page.getByText('17 Stück').first().waitFor();
    await context.close();
    expect(await holding(profile, [AFTER])).toEqual([]);

    ({ context, page } = await start(profile));
    trouble = watch(page);
    await context.setOffline(true);
    expect((await rowsOf(page, 'records')).every((row) => !('value' in row))).toBe(true);
    expect((await rowsOf(page, 'drafts')).every((row) => !('fields' in row))).toBe(true);
    await page.getByText('Erfasste Werte sind gesperrt.').waitFor();
    await go(page, 'lage/schutzanzuege');
    await page.getByText('gesperrt', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/17|[Nn]och kein Wert/);
    expect(await axe(page)).toEqual([]);
    await go(page, 'erfassung');
    await page.getByText('verschlüsselt und gesperrt').waitFor();
    expect(await page.getByLabel(FIELD).count()).toBe(0);
    expect(await axe(page)).toEqual([]);
    await unlock(page, 'vier Wörter zum Vergessen');
    await page.getByText('Das war nicht das Kennwort').waitFor();
    await unlock(page);
    // The draft is there as it was typed.
    await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe('4711');
    await page.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
    await go(page, 'lage/schutzanzuege');
    await page.getByText('17 Stück').first().waitFor();
    // What a person hands over is theirs to read: the worker that writes it has the key too.
    await go(page, 'erfassung');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als Datei speichern' }).click();
    expect((await stat(await (await download).path())).size).toBeGreaterThan(200);
    await context.setOffline(false);
  });

  test('are not on the disk: no value, no draft, nothing of what was there before', async () => {
    const [OLD, NEW, DRAFTED, TYPED] = [7316259, 8427361, 9182736, 6273648] as const;
    await record(page, String(OLD), BEFORE);
    await page.getByLabel(FIELD).fill(String(DRAFTED));
    await page.getByText('Entwurf gespeichert').waitFor();
    await go(page, 'lage/schutzanzuege');
    await page
      .getByText(/7[.\u202f\u00a0]?316[.\u202f\u00a0]?259/)
      .first()
      .waitFor();
    await context.close();
    // The search finds what lies in the open: it would be worth nothing otherwise.
    for (const one of [OLD, String(DRAFTED), BEFORE])
      expect(await holding(profile, [one]), String(one)).not.toEqual([]);

    ({ context, page } = await start(profile));
    trouble = watch(page);
    await protect(page);
    await isOpen(page);
    await record(page, String(NEW), AFTER);
    await page.getByLabel(FIELD).fill(String(TYPED));
    await page.getByText('Entwurf gespeichert').waitFor();
    await go(page, 'lage/schutzanzuege');
    await page
      .getByText(/8[.\u202f\u00a0]?427[.\u202f\u00a0]?361/)
      .first()
      .waitFor();
    const words = [OLD, NEW, DRAFTED, TYPED, BEFORE, AFTER, PASSPHRASE];
    // The browser clears its files beside everything else it does.
    await expect.poll(() => holding(profile, words)).toEqual([]);
    await context.close();
    expect(await holding(profile, words)).toEqual([]);

    ({ context, page } = await start(profile));
    trouble = watch(page);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await unlock(page);
    await toRecording(page);
    await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe(String(TYPED));
    await context.close();
    expect(await holding(profile, words)).toEqual([]);
    ({ context, page } = await start(profile));
    trouble = watch(page);
  });

  test('in another window what is typed meanwhile stays, and is sealed with the rest', async () => {
    await record(page, '17', BEFORE);
    const second = await context.newPage();
    await second.goto(`${app.url}#/erfassung`);
    await second.getByLabel(FIELD).fill('47');
    await second.getByText('Entwurf gespeichert').waitFor();
    await protect(page);
    // Typed while everything is written anew, or right after.
    await second.getByLabel(FIELD).pressSequentially('11', { delay: 150 });
    await isOpen(page);
    await second.getByText('Entwurf gespeichert').waitFor();
    expect(await second.getByLabel(FIELD).inputValue()).toBe('4711');
    expect(await second.getByText('eine neue Fassung gestartet').count()).toBe(0);
    await expect.poll(async () => (await rowsOf(page, 'drafts')).length).toBe(1);
    expect((await rowsOf(page, 'drafts')).every((row) => 'sealed' in row)).toBe(true);
    expect((await rowsOf(page, 'records')).every((row) => 'sealed' in row)).toBe(true);
    await second.reload();
    await expect.poll(() => second.getByLabel(FIELD).inputValue()).toBe('4711');
    await second.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
    await second.close();
  });

  test('that were there before are sealed, and open again where it is taken away', async () => {
    await record(page, '17', BEFORE);
    await protect(page);
    await isOpen(page);
    await toRecording(page);
    await page.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
    expect(JSON.stringify(await rowsOf(page, 'records'))).not.toContain(BEFORE);
    await toCard(page);
    await card(page).getByText('Verschlüsselung aufheben').click();
    await card(page).locator('details[open]').getByLabel('Kennwort', { exact: true }).fill('falsch falsch');
    await card(page).getByRole('button', { name: 'Aufheben' }).click();
    await card(page).getByText('Das war nicht das Kennwort').waitFor();
    await card(page).locator('details[open]').getByLabel('Kennwort', { exact: true }).fill(PASSPHRASE);
    await card(page).getByRole('button', { name: 'Aufheben' }).click();
    await card(page).getByText('nicht mehr verschlüsselt').waitFor();
    expect(JSON.stringify(await rowsOf(page, 'records'))).toContain(BEFORE);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Erfasste Werte verschlüsseln' }).waitFor();
    await go(page, 'lage/schutzanzuege');
    await page.getByText('17 Stück').first().waitFor();
  });

  test('opened in one window are open in the other, and locked in one are locked in all', async () => {
    await protect(page);
    await isOpen(page);
    await record(page, '17', AFTER);
    const second = await context.newPage();
    await second.goto(`${app.url}#/lage/schutzanzuege`);
    await second.getByText('17 Stück').first().waitFor();
    await toCard(page);
    await card(page).getByRole('button', { name: 'Jetzt sperren' }).click();
    await card(page).getByText('verschlüsselt und gesperrt').waitFor();
    await second.getByText('Erfasste Werte sind gesperrt.').waitFor();
    expect(await second.locator('main').innerText()).not.toContain('17');
    // A banner on any page takes the passphrase.
    await second.getByRole('button', { name: 'Entsperren' }).click();
    await unlock(second);
    await second.getByText('17 Stück').first().waitFor();
    await isOpen(page);
    await second.close();
  });

  test('lock by themselves after a time without a touch, and keep what was being typed', async () => {
    await protect(page);
    await isOpen(page);
    await toRecording(page);
    await page.getByLabel(FIELD).fill('4711');
    await page.getByText('Entwurf gespeichert').waitFor();
    // Twenty minutes pass without anybody.
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 20 * 60_000;
    });
    await page.getByText('verschlüsselt und gesperrt').waitFor();
    expect(await page.getByLabel(FIELD).isVisible()).toBe(false);
    await unlock(page);
    await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe('4711');
  });

  test('cannot be frozen into a session while they are locked', async () => {
    await protect(page);
    await isOpen(page);
    await record(page, '17', AFTER);
    await go(page, 'sitzung');
    await page.getByRole('button', { name: 'Neue Sitzung' }).click();
    await page.getByLabel('Name der Sitzung').fill('November');
    await page.getByLabel('Tag der Sitzung').fill('2026-11-24');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page.getByRole('heading', { level: 1, name: 'November' }).waitFor();
    const folder = await page.evaluate(() => location.hash.slice(2));
    await go(page, 'lage/schutzanzuege');
    await page.getByRole('button', { name: 'In die Sitzung „November“' }).click();
    await page.locator('.note span').getByText('Schutzanzüge').waitFor();
    await toCard(page);
    await card(page).getByRole('button', { name: 'Jetzt sperren' }).click();
    await card(page).getByText('verschlüsselt und gesperrt').waitFor();
    await go(page, folder);
    await page.getByText('Diese Stelle bleibt leer, bis').waitFor();
    await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
    await page.getByText('mit einem Kennwort geschützt und gerade gesperrt').waitFor();
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await unlock(page);
    await page.getByText('17 Stück').first().waitFor();
    await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
    await page.locator('.checkcode').waitFor();
  });

  test('whose passphrase is lost can be given up, asked twice; everything else stays', async () => {
    await protect(page);
    await isOpen(page);
    await record(page, '17', AFTER);
    await toCard(page);
    await card(page).getByRole('button', { name: 'Jetzt sperren' }).click();
    await card(page).getByText('Kennwort vergessen').click();
    const button = card(page).getByRole('button', { name: 'Verschlüsselte Werte löschen' });
    await button.click({ force: true });
    expect((await countsOf(page)).records).toBe(1);
    await card(page).getByLabel('Ja, die verschlüsselten Werte').check();
    await button.click();
    await card(page).getByText('Gelöscht: 1 verschlüsselte').waitFor();
    expect((await countsOf(page)).records).toBe(0);
    await record(page, '18', AFTER);
    await go(page, 'lage/schutzanzuege');
    await page.getByText('18 Stück').first().waitFor();
  });

  test('of which one does not open are said to be damaged; that one is given up, and a backup brings it back', async () => {
    await protect(page);
    await isOpen(page);
    await record(page, '17', AFTER);
    await record(page, '18', AFTER);
    await go(page, 'einstellungen/sicherung');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sicherung erstellen' }).click();
    const backup = await readFile(await (await download).path());
    const [damaged] = await rowsOf(page, 'records');
    await spoil(page, 'records', String(damaged!.id));
    await context.close();

    ({ context, page } = await start(profile));
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await unlock(page);
    const said = page.getByText('Ein Teil der verschlüsselten Werte lässt sich nicht öffnen.');
    await said.waitFor();
    expect(await axe(page)).toEqual([]);
    await go(page, 'lage/schutzanzuege');
    await page.getByText('gesperrt', { exact: true }).waitFor();
    await go(page, 'erfassung');
    await said.waitFor();
    expect(await page.getByLabel(FIELD).count()).toBe(0);
    await page.getByRole('link', { name: 'Was kann ich tun?' }).click();
    await card(page).getByText('Beschädigte Einträge: 1, erfasst am').waitFor();
    expect(await axe(page)).toEqual([]);
    await card(page).getByText('Nur das Beschädigte entfernen').click();
    await card(page).getByText('Die übrigen Einträge (1) bleiben').waitFor();
    const remove = card(page).getByRole('button', { name: 'Beschädigtes entfernen' });
    await remove.click({ force: true });
    expect((await countsOf(page)).records).toBe(2);
    await card(page).getByLabel('Ja, das Beschädigte').check();
    await remove.click();
    await card(page).getByText('Entfernt: 1. Die übrigen Werte werden wieder gezeigt.').waitFor();
    await said.waitFor({ state: 'detached' });
    expect((await countsOf(page)).records).toBe(1);
    await go(page, 'lage/schutzanzuege');
    await page
      .getByText(/1[78] Stück/)
      .first()
      .waitFor();
    await go(page, 'einstellungen/sicherung');
    await page
      .getByLabel('Datei der Sicherung')
      .setInputFiles({ name: 'alt.gcsicherung', mimeType: 'application/octet-stream', buffer: backup });
    await page.getByRole('button', { name: 'Zusammenführen' }).click();
    await page.getByText('Zusammengeführt. Neue Werte: 1.').waitFor();
    expect((await rowsOf(page, 'records')).map(({ id }) => id)).toContain(damaged!.id);
    await go(page, 'lage/schutzanzuege');
    await page.getByText('18 Stück').first().waitFor();
    await go(page, 'erfassung');
    await page.getByText('Für diesen Tag erfasst: 18 Stück').waitFor();
  });

  test('many of them are sealed with progress, and the page stays awake', async () => {
    await addEntries(page, 20_000, 'viele');
    await page.evaluate(() => {
      const seen: number[] = [];
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) seen.push(one.duration);
      }).observe({ type: 'longtask' });
      (window as unknown as { tasks: number[] }).tasks = seen;
    });
    const begun = Date.now();
    await protect(page);
    // Twenty thousand, written and read back twice.
    await isOpen(page, 180_000);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    console.info(
      `20,000 entries sealed in ${Date.now() - begun} ms, longest task ${Math.max(0, ...tasks)} ms`,
    );
    expect((await rowsOf(page, 'records')).every((row) => 'sealed' in row)).toBe(true);
  }, 300_000);
});

test(
  'killed while it is set up or taken away, every value is there, and readable with the passphrase or without',
  { timeout: 120_000 + ROUNDS * 60_000, retry: 0 },
  async () => {
    const profile = await newProfile();
    let { context, page } = await start(profile);
    await record(page, '17', BEFORE);
    await addEntries(page, 3_000, 'viele');
    let isProtected = false;
    for (let round = 1; round <= ROUNDS; round++) {
      await toCard(page);
      if (isProtected) {
        await card(page).getByText('Verschlüsselung aufheben').click();
        await card(page).locator('details[open]').getByLabel('Kennwort', { exact: true }).fill(PASSPHRASE);
        await card(page).getByRole('button', { name: 'Aufheben' }).click();
      } else await protect(page);
      // Somewhere between the first row and a little after the last; the moment is the point.
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 4_000));
      killBrowser(profile);
      await context.close().catch(() => undefined);
      ({ context, page } = await start(profile));
      await toCard(page);
      const locked = card(page).getByText('verschlüsselt und gesperrt');
      const off = card(page).getByLabel('Neues Kennwort', { exact: true });
      await locked.or(off).waitFor();
      isProtected = await locked.isVisible();
      const rows = await rowsOf(page, 'records');
      wroteDown('encrypting', isProtected ? 'encrypted' : 'in the open', () => {
        expect(rows).toHaveLength(3_001);
        // Setting up is one step: where it did not come to its end, everything is as it was.
        if (!isProtected) expect(rows.some((row) => 'sealed' in row)).toBe(false);
      });
      if (isProtected) {
        await unlock(page);
        await isOpen(page);
        // Unlocking went on where it ended.
        expect((await rowsOf(page, 'records')).every((row) => 'sealed' in row)).toBe(true);
      }
      expect((await countsOf(page)).records).toBe(3_001);
      await toRecording(page);
      await page.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
    }
    await context.close();
  },
);
