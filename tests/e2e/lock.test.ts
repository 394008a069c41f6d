// A shared tablet: nothing is seen before the PIN, wrong tries wait, idle and away lock, roles keep other pages out of the way.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

let app: Served, context: BrowserContext, page: Page, trouble: string[];
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  context = await openBrowser(await newProfile());
  page = await openApp(context, app.url);
  trouble = watch(page);
  await settled(page);
  await page.evaluate(() => (location.hash = '#/einstellungen/geraet'));
  await page.getByRole('heading', { name: 'Gemeinsam genutztes Gerät' }).waitFor();
  return async () => {
    expect(trouble).toEqual([]);
    await context.close();
  };
});

const setPin = async (pin: string): Promise<void> => {
  await page.getByLabel('Neue PIN').fill(pin);
  await page.getByLabel('PIN wiederholen').fill(pin);
  await page.getByRole('button', { name: 'PIN setzen' }).click();
  await page.getByText('Eine PIN ist gesetzt.').waitFor();
};
const isLocked = () => page.getByRole('heading', { level: 1, name: 'Gesperrt' }).waitFor();
const type = async (pin: string): Promise<void> => {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
};
const seen = (): Promise<string> => page.evaluate(() => document.body.innerText);

describe('a PIN', () => {
  test('is asked for before anything is shown, offline too, by keyboard alone', async () => {
    await setPin('4711');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('4711');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.goto(`${app.url}#/lage`);
    await page.reload();
    await isLocked();
    expect(await page.locator('article.tile').count()).toBe(0);
    expect(await seen()).not.toMatch(/Musterhausen|Plätze/);
    expect(await seen()).toContain('Sie verschlüsselt sie nicht');
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lock-pin');
    await type('0000');
    await page.getByText('Das war nicht die PIN').waitFor();
    await type('4711');
    await page.locator('article.tile').first().waitFor();
    await context.setOffline(false);
  });
  test('waits longer with every wrong try, and a reload is no way round', async () => {
    await setPin('4711');
    await page.getByRole('button', { name: 'Jetzt sperren' }).click();
    await isLocked();
    for (let i = 0; i < 3; i++) {
      await type('1111');
      await page.getByText('Das war nicht die PIN').waitFor();
      await expect.poll(() => page.getByLabel('PIN', { exact: true }).inputValue()).toBe('');
    }
    await page.getByText(/Noch \d Sekunden/).waitFor();
    expect(await page.getByRole('button', { name: 'Entsperren' }).isDisabled()).toBe(true);
    await page.reload();
    await isLocked();
    await page.getByText(/Noch \d Sekunden/).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Entsperren' }).isEnabled(), { timeout: 15_000 })
      .toBe(true);
    await type('4711');
    await page.getByRole('heading', { level: 1, name: 'Gemeinsam genutztes Gerät' }).waitFor();
  });
  test('locks after a time without a touch, keeps what was typed, and gives the focus back', async () => {
    await setPin('4711');
    await page.evaluate(() => (location.hash = '#/erfassung'));
    const field = page.getByLabel('Schutzanzüge vorrätig (Stück)');
    await field.fill('12');
    // Six minutes pass without anybody.
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 6 * 60_000;
    });
    await isLocked();
    expect(await field.isVisible()).toBe(false);
    await type('4711');
    await expect.poll(() => field.isVisible()).toBe(true);
    expect(await field.inputValue()).toBe('12');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rec-schutzanzuege');
  });
  test('guards its own settings, and goes only with the old one', async () => {
    await setPin('4711');
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    await page.evaluate(() => (location.hash = '#/einstellungen/geraet'));
    await page.getByLabel('Bisherige PIN').fill('9999');
    await page.getByRole('button', { name: 'Ändern' }).click();
    await page.getByText('Das war nicht die PIN').waitFor();
    expect(await page.getByRole('button', { name: 'PIN entfernen' }).count()).toBe(0);
    await page.getByLabel('Bisherige PIN').fill('4711');
    await page.getByRole('button', { name: 'Ändern' }).click();
    await page.getByRole('button', { name: 'PIN entfernen' }).click();
    await page.getByText('PIN entfernt.').waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Gemeinsam genutztes Gerät' }).waitFor();
  });
  test('forgotten, leaves only deleting everything, said before and asked twice', async () => {
    await setPin('4711');
    await page.getByRole('button', { name: 'Jetzt sperren' }).click();
    await page.getByText('PIN vergessen').click();
    await page.getByText('lässt sich nicht wiederherstellen. Sie können alles').waitFor();
    const lock = page.locator('.lock');
    // Without the tick it does nothing.
    await lock.getByRole('button', { name: 'Alles löschen' }).click({ force: true });
    await isLocked();
    await lock.getByLabel('Ja, alles auf diesem Gerät löschen').check();
    await lock.getByRole('button', { name: 'Alles löschen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Willkommen beim Gemeinde-Cockpit' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('cockpit.lock'))).toBeNull();
    expect(await page.locator('article.tile').count()).toBe(0);
  });
});

describe('a PIN in two windows', () => {
  let other: Page;
  /** Six minutes pass in one window without anybody. */
  const wait = (of: Page): Promise<void> =>
    of.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 6 * 60_000;
    });
  const isHidden = async (of: Page): Promise<void> => {
    await of.getByRole('heading', { level: 1, name: 'Gesperrt' }).waitFor();
    expect(await of.evaluate(() => document.body.innerText)).not.toMatch(/Musterhausen|Plätze/);
  };
  const isShown = (of: Page) => of.getByRole('navigation').first().waitFor();
  /** Set in one while the other was open already. */
  beforeEach(async () => {
    other = await openApp(context, app.url);
    await settled(other);
    await setPin('4711');
  });
  test('locked by hand in one, both are, and who opens one has opened both', async () => {
    await page.getByRole('button', { name: 'Jetzt sperren' }).click();
    await isHidden(page);
    await isHidden(other);
    await other.getByLabel('PIN', { exact: true }).fill('4711');
    await other.keyboard.press('Enter');
    await isShown(other);
    await isShown(page);
  });
  test('nobody touches either: both lock, also the one that knew of no PIN when it was opened', async () => {
    await wait(other);
    await isHidden(other);
    await isHidden(page);
  });
  test('a window that only starts asks for the PIN and locks no other', async () => {
    const third = await context.newPage();
    await third.goto(app.url);
    await isHidden(third);
    await isShown(page);
    await isShown(other);
    await page.getByRole('button', { name: 'Jetzt sperren' }).click();
    await isHidden(other);
    await third.getByLabel('PIN', { exact: true }).fill('4711');
    await third.keyboard.press('Enter');
    for (const one of [third, page, other]) await isShown(one);
  });
  test('whoever uses one window uses them all', async () => {
    // Touched in a third one, six minutes from now.
    await page.evaluate(() => localStorage.setItem('cockpit.touched', String(Date.now() + 6 * 60_000)));
    await wait(page);
    await wait(other);
    for (const one of [page, other])
      await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await other.locator('main.lock').count()).toBe(0);
    expect(await page.locator('main.lock').count()).toBe(0);
  });
  test('taken away in one, no window asks for it or says that it is there', async () => {
    await other.evaluate(() => (location.hash = '#/einstellungen/geraet'));
    await other.getByText('Eine PIN ist gesetzt.').waitFor();
    await other.getByLabel('Bisherige PIN').waitFor();
    await page.getByRole('button', { name: 'PIN entfernen' }).click();
    await other.getByText('Es ist keine PIN gesetzt.').waitFor();
    await wait(other);
    await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await other.locator('main.lock').count()).toBe(0);
  });
});

describe('what a tablet is for', () => {
  test('looking only: nothing leads to recording or importing, and an address says why', async () => {
    await page.getByLabel('Nur ansehen').check();
    const nav = page.getByRole('navigation').first();
    await expect.poll(() => nav.getByRole('link', { name: 'Erfassung' }).count()).toBe(0);
    await page.evaluate(() => (location.hash = '#/daten'));
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    expect(await page.locator('a[href="#/daten/import"]').isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = '#/erfassung'));
    await page.getByText('nur zum Ansehen eingerichtet').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('#/lage');
  });
  test('recording only: it begins there, after a restart too, and can be changed back', async () => {
    await page.getByLabel('Nur erfassen').check();
    await page.goto(`${app.url}#/lage`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Erfassung' }).waitFor();
    const nav = page.getByRole('navigation').first();
    expect(await nav.getByRole('link').allTextContents()).toEqual(['Erfassung', 'Einstellungen']);
    await nav.getByRole('link', { name: 'Einstellungen' }).click();
    await page.getByRole('link', { name: 'Gemeinsam genutztes Gerät' }).click();
    await page.getByLabel('Erfassen und ansehen').check();
    await expect.poll(() => nav.getByRole('link', { name: 'Lage' }).count()).toBe(1);
  });
});
