// A battery dies while a session is frozen, while entries of another tablet are taken in, while a new version of the app comes: all of it
// is there or nothing, and what was typed before is there in any case. COCKPIT_KILLS sets how many rounds.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { writeHandover } from '../../src/files/handover.ts';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { killBrowser, newProfile, openApp, openBrowser, settled } from '../support/chromium.ts';
import { addEntries, putRows, rowsOf } from '../support/database.ts';
import { builtFiles, editionOf, startWebSpace, type WebSpace } from '../support/host.ts';
import { momentOf, roundsOf, untilMoment, wroteDown, type Kind } from '../support/kills.ts';
import { entry } from '../support/records.ts';
import { folderOf, go } from './session-steps.ts';

const FIELD = 'Schutzanzüge vorrätig (Stück)';
const FEW = 2;
let app: Served, space: WebSpace;
beforeAll(async () => {
  app = await serveApp();
  space = await startWebSpace(builtFiles());
});
afterAll(async () => {
  await app.close();
  await space.close();
});

type Round = {
  url: string;
  kind: Kind;
  /** Makes ready what is interrupted. */
  before: (page: Page, round: number) => Promise<void>;
  /** What is interrupted, up to the sentence that it is done. */
  act: (page: Page, round: number) => Promise<void>;
  /** What is found by the next start. Shape: it in a word, and what throws if something was lost. `said`: that it is done was seen. */
  found: (page: Page, round: number, said: boolean) => Promise<{ what: string; check: () => void }>;
  isOffline?: boolean;
};
/** Rounds on one device; the one before the first tells how long it takes, unhindered. */
const rounds = async ({ url, kind, before, act, found, isOffline = false }: Round): Promise<void> => {
  const [profile, count] = [await newProfile(), roundsOf(kind, FEW)];
  let span = 0;
  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await openBrowser(profile);
    const page = await openApp(context, url);
    await settled(page);
    return { context, page };
  };
  for (let round = 0; round <= count; round++) {
    const { context, page } = await start();
    await before(page, round);
    const begun = Date.now();
    let said = false,
      isKilled = false;
    const steps = act(page, round).then(
      () => {
        said = !isKilled;
      },
      (cause: unknown) => {
        // The browser goes in the middle of it.
        if (!isKilled) throw cause;
      },
    );
    await (round === 0 ? steps : untilMoment(steps, momentOf(round, count, span)));
    if (round === 0) span = Date.now() - begun;
    isKilled = true;
    killBrowser(profile);
    await context.close().catch(() => undefined);
    await steps;
    const again = await openBrowser(profile);
    await again.setOffline(isOffline);
    const after = await openApp(again, url);
    await settled(after);
    const { what, check } = await found(after, round, said);
    if (round > 0) wroteDown(kind, `${what}${said ? ', said' : ''}`, check);
    else {
      check();
      expect(what).toBe('new');
    }
    await again.close();
  }
};
const timeoutOf = (kind: Kind): { timeout: number; retry: 0 } => ({
  timeout: 180_000 + roundsOf(kind, FEW) * 60_000,
  retry: 0,
});

test(
  'killed at any moment of freezing a session, it is open as it was, or frozen with every picture',
  timeoutOf('freezing'),
  async () => {
    type Part = { id: string };
    type Stored = {
      id: string;
      name: string;
      pages: (Part & { blocks: Part[] })[];
      frozen: null | { hash: string; code: string; pictures: Record<string, string> };
    };
    const stored = async (page: Page, id: string): Promise<Stored> =>
      ((await rowsOf(page, 'folders')) as Stored[]).find((one) => one.id === id)!;
    let made: Stored | undefined;
    const folderIn = (round: number): Stored => ({
      ...made!,
      id: `mappe-${round}`,
      name: `Runde ${round}`,
      // Enough of them to take a while.
      pages: Array.from({ length: 12 }, (_, i) =>
        made!.pages.map((one) => ({
          ...one,
          id: `${one.id}-${i}`,
          blocks: one.blocks.map((block) => ({ ...block, id: `${block.id}-${i}` })),
        })),
      ).flat(),
    });
    const toFolder = async (page: Page, round: number): Promise<void> => {
      await go(page, '#/sitzung');
      await page.getByRole('link', { name: `Runde ${round}` }).click();
      await page.locator('.sessionpage').nth(23).waitFor();
    };
    await rounds({
      url: app.url,
      kind: 'freezing',
      before: async (page, round) => {
        if (!made) {
          await folderOf(page);
          [made] = (await rowsOf(page, 'folders')) as [Stored];
        }
        await putRows(page, 'folders', [folderIn(round)]);
        await page.reload();
        await toFolder(page, round);
      },
      act: async (page) => {
        await page.getByRole('button', { name: 'Sitzung vorbereiten' }).click();
        await page.getByText('unverändert seit dem Festhalten').waitFor();
      },
      found: async (page, round, said) => {
        await toFolder(page, round);
        const { frozen, pages } = await stored(page, `mappe-${round}`);
        if (frozen) await page.getByText('unverändert seit dem Festhalten').waitFor();
        else await page.getByRole('button', { name: 'Sitzung vorbereiten' }).waitFor();
        const code = frozen && (await page.locator('.page > .card .checkcode strong').innerText());
        const pictures = new Set((await rowsOf(page, 'pictures')).map(({ hash }) => hash));
        return {
          what: frozen ? 'new' : 'old',
          check: () => {
            if (said) expect(frozen).not.toBeNull();
            if (!frozen) return expect(pages).toEqual(folderIn(round).pages);
            expect(code?.replace('-', '')).toBe(frozen.code.replace('-', ''));
            expect(Object.keys(frozen.pictures)).toHaveLength(24);
            for (const hash of Object.values(frozen.pictures)) expect(pictures).toContain(hash);
          },
        };
      },
    });
  },
);

test(
  'killed at any moment of taking in entries of another tablet, all of them are there or none, and one’s own stay',
  timeoutOf('merging'),
  async () => {
    const COUNT = 3_000;
    const idsOf = async (page: Page, start: string): Promise<number> =>
      (await rowsOf(page, 'records')).filter(({ id }) => String(id).startsWith(start)).length;
    const handed = new Map<number, Buffer>();
    await rounds({
      url: app.url,
      kind: 'merging',
      before: async (page, round) => {
        await addEntries(page, 100, `eigene-${round}`);
        const [{ value: catalog }] = (await rowsOf(page, 'settings')).filter(
          ({ key }) => key === 'subscribed',
        ) as [{ value: string }];
        handed.set(
          round,
          Buffer.from(
            await writeHandover(
              catalog,
              Array.from({ length: COUNT }, (_, i) =>
                entry({
                  id: `fremde-${round}-${String(i).padStart(6, '0')}`,
                  catalog,
                  field: `feld${i}`,
                  value: i,
                }),
              ),
            ),
          ),
        );
        await go(page, '#/erfassung');
        await page.getByLabel(FIELD).waitFor();
        await page
          .getByLabel('Datei öffnen')
          .and(page.locator('input'))
          .setInputFiles({
            name: 'erfassung.zip',
            mimeType: 'application/zip',
            buffer: handed.get(round)!,
          });
        await page.getByRole('button', { name: 'Einträge übernehmen' }).waitFor();
      },
      act: async (page) => {
        await page.getByRole('button', { name: 'Einträge übernehmen' }).click();
        await page.getByText('Nichts wurde überschrieben.').waitFor();
      },
      found: async (page, round, said) => {
        const [foreign, own] = [await idsOf(page, `fremde-${round}-`), await idsOf(page, `eigene-${round}-`)];
        return {
          what: foreign === 0 ? 'old' : 'new',
          check: () => {
            expect(said ? [COUNT] : [0, COUNT]).toContain(foreign);
            expect(own).toBe(100);
          },
        };
      },
    });
  },
);

test(
  'killed at any moment of an update of the app, it starts without a network, the old one or the new, with what was typed',
  timeoutOf('updating'),
  async () => {
    const A = builtFiles();
    let held: string | null = null;
    const editionOn = (page: Page): Promise<string | null> =>
      page.evaluate(() => document.documentElement.dataset.edition ?? null);
    const nameOf = (round: number): string => String.fromCharCode('B'.charCodeAt(0) + round);
    await rounds({
      url: space.url,
      kind: 'updating',
      isOffline: true,
      before: async (page, round) => {
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await go(page, '#/erfassung');
        await page.getByLabel(FIELD).fill(String(100 + round));
        await page.getByText('Entwurf gespeichert').waitFor();
        // What is typed would keep this window from starting anew by itself.
        await go(page, '#/lage');
        // All new files at once: those of one name in many editions are told apart by their content.
        space.files = new Map([...A, ...editionOf(A, nameOf(round))]);
      },
      act: async (page, round) => {
        await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
        await page.getByText('Eine neue Fassung der App ist bereit.').waitFor();
        await page.getByRole('button', { name: 'Jetzt neu starten' }).click();
        await page.waitForFunction(
          (name) => document.documentElement.dataset.edition === name,
          nameOf(round),
        );
        await page.locator('h1').first().waitFor();
      },
      found: async (page, round, said) => {
        await go(page, '#/erfassung');
        await page.getByLabel(FIELD).waitFor();
        // By now a script has come that could say it; the tiles are drawn before.
        const edition = await editionOn(page);
        const typed = await page.getByLabel(FIELD).inputValue();
        await go(page, '#/einstellungen/speicher');
        await page.getByText(/^Offline bereit/).waitFor();
        const before = held;
        held = edition;
        return {
          what: edition === nameOf(round) ? 'new' : 'old',
          check: () => {
            // One that came whole in the round before may have waited for this start.
            expect(said ? [nameOf(round)] : [before, nameOf(round - 1), nameOf(round)]).toContain(edition);
            expect(typed).toBe(String(100 + round));
          },
        };
      },
    });
  },
);
