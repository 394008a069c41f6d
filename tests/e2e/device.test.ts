// The device and the app's own versions: update, install, full storage, lost files, lost database, wrong clock, sudden death.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { serve, type Served } from '../../src/cli/build/serve.ts';
import { DIST, serveApp, today } from '../support/app.ts';
import {
  newProfile,
  openApp,
  openBrowser,
  settled,
  subscribe,
  watch,
  killBrowser,
} from '../support/chromium.ts';
import { brokenDatasets } from '../support/database.ts';
import { earlyMomentOf, roundsOf, wroteDown } from '../support/kills.ts';
import { startPublisher, type Publisher } from '../support/publisher.ts';

/** Of killing; COCKPIT_KILLS sets how many. */
const ROUNDS = roundsOf('syncing', 5);
const opened: BrowserContext[] = [];
const servers: { close: () => Promise<void> }[] = [];
const device = async (profile?: string): Promise<BrowserContext> => {
  const context = await openBrowser(profile ?? (await newProfile()));
  opened.push(context);
  return context;
};
const keep = <T extends { close: () => Promise<void> }>(server: T): T => {
  servers.push(server);
  return server;
};
afterAll(async () => {
  await Promise.all(opened.map((context) => context.close().catch(() => undefined)));
  await Promise.all(servers.map((server) => server.close()));
});

const goTo = (page: Page, hash: string): Promise<unknown> =>
  page.evaluate((to) => (location.hash = to), hash);

describe('a new version of the app', () => {
  let app: Served, context: BrowserContext;
  const root = mkdtempSync(join(tmpdir(), 'cockpit-dist-'));
  /** The same build with another text in it is another version. */
  const publish = (edition: string): void => {
    cpSync(DIST, root, { recursive: true });
    const sw = readFileSync(join(DIST, 'sw.js'), 'utf8');
    writeFileSync(join(root, 'sw.js'), `/* ${edition} */\n${sw}`);
  };
  beforeAll(async () => {
    publish('A');
    app = keep(await serve({ root, port: 0 }));
    context = await device();
  });

  test('waits, asks, keeps what is typed, and comes in every window on one tap', async () => {
    const page = await openApp(context, app.url),
      other = await openApp(context, app.url);
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await goTo(other, '#/einstellungen/adresse');
    await other.getByLabel('Adresse', { exact: true }).fill('https://halb-getippt');
    publish('B');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('Eine neue Fassung der App ist bereit.').waitFor();
    await other.getByText('Eine neue Fassung der App ist bereit.').waitFor();
    expect(await other.getByLabel('Adresse', { exact: true }).inputValue()).toBe('https://halb-getippt');
    const before = await page.evaluate(() => performance.timeOrigin);
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
    await page.getByRole('button', { name: 'Jetzt neu starten' }).click();
    await page.getByText('In einem anderen Fenster ist eine Eingabe offen.').waitFor();
    await page.getByRole('button', { name: 'Trotzdem neu starten' }).click();
    await expect
      .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => before), { timeout: 15_000 })
      .not.toBe(before);
    await page.locator('article.tile').first().waitFor();
    expect(await page.getByText('Eine neue Fassung der App ist bereit.').count()).toBe(0);
    await other.getByText('Eine neue Fassung der App wurde gestartet.').waitFor();
    expect(await other.getByLabel('Adresse', { exact: true }).inputValue()).toBe('https://halb-getippt');
  });
});

describe('an installed app', () => {
  test('is installable, starts on its own, shows how many figures are critical, and is woken by the browser', async () => {
    const app = keep(await serveApp()),
      context = await device();
    const page = await openApp(context, app.url);
    await settled(page);
    const cdp = await context.newCDPSession(page);
    const { installabilityErrors } = (await cdp.send('Page.getInstallabilityErrors' as never)) as unknown as {
      installabilityErrors: unknown[];
    };
    expect(installabilityErrors).toEqual([]);
    const send = cdp.send.bind(cdp) as unknown as (
      method: string,
      params?: object,
    ) => Promise<Record<string, unknown>>;
    await send('PWA.install', { manifestId: app.url, installUrlOrBundleUrl: app.url });
    await send('PWA.changeAppUserSettings', { manifestId: app.url, displayMode: 'standalone' });
    const next = context.waitForEvent('page');
    await send('PWA.launch', { manifestId: app.url });
    const alone = await next;
    await alone.locator('article.tile').first().waitFor();
    expect(await alone.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
    await settled(alone);
    await expect
      .poll(async () => (await send('PWA.getOsAppState', { manifestId: app.url })).badgeCount, {
        timeout: 10_000,
      })
      .toBe(1);
  });

  test('asks its sources when the browser says so: Background Sync and Periodic Background Sync', async () => {
    const app = keep(await serveApp()),
      publisher = keep(await startPublisher(today())),
      context = await device();
    const page = await openApp(context, app.url);
    await settled(page);
    await subscribe(page, publisher.catalogUrl);
    await page.getByText('Testdorf').first().waitFor();
    await goTo(page, '#/lage');
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor();
    await settled(page);
    const cdp: CDPSession = await context.newCDPSession(page);
    const registrations: { registrationId: string; scopeURL: string }[] = [];
    cdp.on('ServiceWorker.workerRegistrationUpdated', (event) => registrations.push(...event.registrations));
    await cdp.send('ServiceWorker.enable');
    await expect.poll(() => registrations.length).toBeGreaterThan(0);
    const { registrationId } = registrations.at(-1)!;
    const origin = new URL(app.url).origin;
    publisher.setValue(3);
    publisher.requests.length = 0;
    await cdp.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'taeglich' });
    // What was asked a moment ago is not asked again: the worker decides, the event only asks it.
    await page.waitForTimeout(800);
    expect(publisher.requests.filter((one) => one.path.endsWith('.csv'))).toEqual([]);
    await page.evaluate(async () => {
      const request = indexedDB.open('gemeinde-cockpit');
      const db = await new Promise<IDBDatabase>(
        (resolve) => (request.onsuccess = () => resolve(request.result)),
      );
      const store = db.transaction('sync', 'readwrite').objectStore('sync');
      const all = await new Promise<{ asked: Record<string, { nextTry: number }>; catalogAsked: unknown }[]>(
        (resolve) => {
          const got = store.getAll();
          got.onsuccess = () => resolve(got.result as never);
        },
      );
      for (const one of all) {
        for (const asked of Object.values(one.asked)) asked.nextTry = 1;
        store.put(one);
      }
      db.close();
    });
    await cdp.send('ServiceWorker.dispatchPeriodicSyncEvent', { origin, registrationId, tag: 'taeglich' });
    await goTo(page, '#/lage');
    await page
      .getByRole('article', { name: 'Freie Plätze' })
      .getByText('Kritisch')
      .waitFor({ timeout: 15_000 });
    // What a person wished for without a line is asked for when it is back, however fresh the data are.
    publisher.setValue(42);
    await cdp.send('ServiceWorker.dispatchSyncEvent', {
      origin,
      registrationId,
      tag: 'nachholen',
      lastChance: true,
    });
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor({ timeout: 15_000 });
  });

  test('is registered for both kinds of background sync, and a run goes on when every window is closed', async () => {
    const app = keep(await serveApp()),
      publisher = keep(await startPublisher(today())),
      context = await device();
    await context.grantPermissions(['background-sync'], { origin: new URL(app.url).origin });
    const page = await openApp(context, app.url);
    await settled(page);
    await subscribe(page, publisher.catalogUrl);
    await page.getByText('Testdorf').first().waitFor();
    await goTo(page, '#/lage');
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor();
    await settled(page);
    // What a person wished for without a line is left to the browser.
    const tags = (): Promise<string[]> =>
      page.evaluate(async () => {
        const registration = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
          sync: { getTags: () => Promise<string[]> };
        };
        return registration.sync.getTags();
      });
    await app.close();
    await context.setOffline(true);
    await goTo(page, '#/daten');
    await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
    await expect.poll(tags, { timeout: 15_000 }).toContain('nachholen');
    await context.setOffline(false);
    // The app's own host is gone, its sources are not: the worker asks them, and no window is there.
    publisher.setValue(3);
    publisher.faults.set('/plaetze.csv', 'slow');
    publisher.requests.length = 0;
    const blank = await context.newPage();
    await page.evaluate(() =>
      navigator.serviceWorker.controller!.postMessage({ type: 'sync', reason: 'button' }),
    );
    await expect
      .poll(() => publisher.requests.some((one) => one.path === '/plaetze.csv'), { timeout: 15_000 })
      .toBe(true);
    await page.close();
    await blank.bringToFront();
    const worker = context.serviceWorkers().find((one) => one.url().startsWith(app.url))!;
    const newest = (): Promise<number> =>
      worker.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const request = indexedDB.open('gemeinde-cockpit');
            request.onerror = () => reject(new Error('indexedDB'));
            request.onsuccess = () => {
              const db = request.result;
              const got = db.transaction('datasets').objectStore('datasets').getAll();
              got.onsuccess = () => {
                db.close();
                const all = got.result as { name: string; stats: { min: number | string | null }[] }[];
                resolve(Number(all.find((one) => one.name === 'plaetze')?.stats[1]?.min ?? NaN));
              };
            };
          }),
      );
    await expect.poll(newest, { timeout: 20_000 }).toBe(3);
    const again = await context.newPage();
    await again.goto(`${app.url}#/lage`);
    await again.getByRole('article', { name: 'Freie Plätze' }).getByText('Kritisch').waitFor();
    await blank.close();
  });

  test('tells of a figure that became critical while nobody looked, once, and only where a person wants it', async () => {
    const app = keep(await serveApp()),
      publisher = keep(await startPublisher(today())),
      context = await device();
    await context.grantPermissions(['notifications'], { origin: new URL(app.url).origin });
    const page = await openApp(context, app.url);
    await settled(page);
    await subscribe(page, publisher.catalogUrl);
    await page.getByText('Testdorf').first().waitFor();
    await goTo(page, '#/lage');
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor();
    await settled(page);
    // A window of the same origin that does not show the app, from which the browser is driven and asked.
    const other = await context.newPage();
    await other.goto(`${app.url}version.json`);
    const cdp: CDPSession = await context.newCDPSession(other);
    const registrations: { registrationId: string }[] = [];
    cdp.on('ServiceWorker.workerRegistrationUpdated', (event) => registrations.push(...event.registrations));
    await cdp.send('ServiceWorker.enable');
    await expect.poll(() => registrations.length).toBeGreaterThan(0);
    const { registrationId } = registrations.at(-1)!;
    const { origin } = new URL(app.url);
    const told = (): Promise<string[]> =>
      other.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map((one) => one.title);
      });
    const sync = async (value: number): Promise<void> => {
      publisher.setValue(value);
      publisher.requests.length = 0;
      await cdp.send('ServiceWorker.dispatchSyncEvent', {
        origin,
        registrationId,
        tag: 'nachholen',
        lastChance: true,
      });
      await expect.poll(() => publisher.requests.some((one) => one.path === '/plaetze.csv')).toBe(true);
    };
    await goTo(page, '#/einstellungen/benachrichtigung');
    await page.getByLabel('Melden, wenn eine Kennzahl kritisch wird').check();
    await page.getByText('Eingeschaltet.').waitFor();
    // Nobody looks at the app any more.
    await page.goto('about:blank');
    const windows = (): Promise<string[]> =>
      context
        .serviceWorkers()[0]!
        .evaluate(
          '(async () => (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).map((one) => one.url))()',
        ) as Promise<string[]>;
    await expect.poll(windows, { timeout: 10_000 }).toEqual([`${app.url}version.json`]);
    await sync(3);
    await expect.poll(told, { timeout: 60_000 }).toEqual(['Kritisch: Freie Plätze']);
    await other.close();
  });

  test('works below a path of its own', async () => {
    const app = keep(await serveApp(0, '/rathaus/cockpit/')),
      context = await device();
    const page = await openApp(context, app.url);
    const trouble = watch(page);
    await settled(page);
    await app.close();
    await page.reload();
    await page.locator('article.tile').first().waitFor();
    await page.getByRole('article', { name: 'Freie Pflegeplätze' }).getByRole('link').click();
    await page.locator('.chart canvas').waitFor();
    expect(trouble).toEqual([]);
  });

  test('talks to nobody but its own host and the sources named', async () => {
    const app = keep(await serveApp()),
      context = await device();
    const hosts = new Set<string>();
    context.on('request', (request) => hosts.add(new URL(request.url()).origin));
    const page = await openApp(context, app.url);
    await settled(page);
    for (const hash of ['#/lage/pflegeplaetze', '#/daten', '#/einstellungen', '#/impressum']) {
      await goTo(page, hash);
      await page.waitForTimeout(300);
    }
    expect(
      [...hosts].filter((origin) => origin !== new URL(app.url).origin && !/^(blob|data|null)/.test(origin)),
    ).toEqual([]);
  });
});

/** Everything that this window has asked the service worker by now was heard: a question of ours behind it is answered. */
const answered = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => (port1.onmessage = resolve));
    active!.postMessage({ type: 'check' }, [port2]);
    await answer;
  });

describe('a device in trouble', () => {
  let app: Served, publisher: Publisher;
  beforeAll(async () => {
    app = keep(await serveApp());
    publisher = keep(await startPublisher(today()));
  });
  const subscribed = async (profile?: string): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await device(profile);
    const page = await openApp(context, app.url);
    await settled(page);
    await subscribe(page, publisher.catalogUrl);
    await page.getByText('Testdorf').first().waitFor();
    await settled(page);
    await goTo(page, '#/lage');
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText(/\d/).first().waitFor();
    await settled(page);
    return { context, page };
  };

  test('files of the app that the browser took away are missed, said and repaired', async () => {
    const { page } = await subscribed();
    const before = await page.evaluate(async () => {
      const counts = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
      );
      return Math.max(...counts);
    });
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const [first, second] = await cache.keys();
        for (const one of [first, second]) if (one) await cache.delete(one);
      }
    });
    await goTo(page, '#/einstellungen/speicher');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByText(/^Offline bereit/).waitFor();
    const left = (): Promise<number> =>
      page.evaluate(async () => {
        const counts = await Promise.all(
          (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
        );
        return Math.max(...counts);
      });
    await expect.poll(left).toBe(before);
  });

  test('a database that the browser removed is not taken for a first visit', async () => {
    const { context, page } = await subscribed();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', {
      origin: new URL(app.url).origin,
      storageTypes: 'indexeddb',
    });
    await page.reload();
    await page.getByText('Auf diesem Gerät sind keine Daten mehr').waitFor();
    await page.getByRole('link', { name: 'Sicherung einspielen' }).waitFor();
    await page.getByRole('button', { name: 'Daten neu abrufen' }).click();
    await page.getByRole('article', { name: 'Freie Plätze' }).getByText('42').waitFor();
  });

  test('a clock eight days on turns every daily value old, from the kept page too', async () => {
    const { page } = await subscribed();
    const tile = page.getByRole('article', { name: 'Freie Plätze' });
    await tile.getByText('In Ordnung').waitFor();
    await page.clock.install({ time: Date.now() + 8 * 86_400_000 });
    await page.reload();
    // The first picture comes from the service worker, whose clock is not the one that was turned.
    await tile.getByText('Keine aktuellen Daten').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('In Ordnung (');
  });

  test('two windows that ask at once make one run', async () => {
    const { context, page } = await subscribed();
    const other = await openApp(context, app.url);
    await settled(other);
    await goTo(page, '#/daten');
    await goTo(other, '#/daten');
    for (const one of [page, other]) await one.getByRole('button', { name: 'Jetzt aktualisieren' }).waitFor();
    const tap = (one: Page): Promise<void> =>
      one.evaluate(() =>
        [...document.querySelectorAll('button')]
          .find((button) => button.textContent === 'Jetzt aktualisieren')!
          .click(),
      );
    publisher.setValue(57);
    publisher.faults.set('/plaetze.csv', 'held');
    publisher.requests.length = 0;
    const asked = (path: string): number => publisher.requests.filter((one) => one.path === path).length;
    await tap(page);
    await expect.poll(() => asked('/plaetze.csv')).toBe(1);
    // The run of the first window goes on for as long as the answer is held; the second asks in the meantime.
    await tap(other);
    await answered(other);
    publisher.faults.clear();
    publisher.release();
    for (const one of [page, other]) {
      await settled(one);
      await goTo(one, '#/lage');
      await one.getByRole('article', { name: 'Freie Plätze' }).getByText('57').waitFor();
    }
    expect([asked('/datapackage.json'), asked('/plaetze.csv'), asked('/betten.csv')]).toEqual([1, 1, 1]);
    // Asked once that run is over, there is another one: what was asked in the meantime is the reason that there was none.
    publisher.requests.length = 0;
    await goTo(other, '#/daten');
    await other.getByRole('button', { name: 'Jetzt aktualisieren' }).waitFor();
    await tap(other);
    await expect.poll(() => asked('/plaetze.csv')).toBe(1);
    publisher.setValue(42);
  });

  test(
    'killed at any moment of a sync, the device holds a whole dataset, the old or the new',
    { timeout: 120_000 + ROUNDS * 60_000, retry: 0 },
    async () => {
      const profile = await newProfile();
      const first = await subscribed(profile);
      await first.context.close();
      const shown = (of: Page) => of.getByRole('article', { name: 'Freie Plätze' }).locator('.value');
      let held = 42,
        span = 0;
      // The first tells how long it takes.
      for (let round = 0; round <= ROUNDS; round++) {
        const fresh = 50 + round;
        const context = await device(profile);
        const page = await openApp(context, app.url);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        // What a start fetches is over: only the run of this round is killed.
        await settled(page);
        publisher.setValue(fresh);
        await goTo(page, '#/daten');
        const begun = Date.now();
        await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
        await goTo(page, '#/lage');
        // From "at once" on to "after it is shown".
        const said = await shown(page)
          .and(page.getByText(String(fresh)))
          .waitFor({ timeout: round === 0 ? 60_000 : Math.max(1, earlyMomentOf(round, ROUNDS, span)) })
          .then(
            () => true,
            () => false,
          );
        if (round === 0) span = Date.now() - begun;
        killBrowser(profile);
        await context.close().catch(() => undefined);
        const again = await device(profile);
        // Without a line: what is shown is what is held.
        await again.setOffline(true);
        const after = await openApp(again, app.url);
        const value = Number((await shown(after).textContent())!.replace(/\D+/g, ''));
        const broken = await brokenDatasets(after);
        const check = (): void => {
          // Never an earlier one again, and never one that there was not.
          expect(said ? [fresh] : [held, fresh]).toContain(value);
          expect(broken).toEqual([]);
        };
        const what = `${value === fresh ? 'new' : 'old'}${said ? ', shown' : ''}`;
        if (round > 0) wroteDown('syncing', what, check);
        else check();
        held = value;
        await goTo(after, '#/daten');
        await after.getByRole('link', { name: 'plaetze' }).click();
        await after.getByText('60 von 60 Zeilen').waitFor();
        await again.close();
      }
      publisher.setValue(42);
    },
  );
});
