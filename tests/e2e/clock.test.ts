// A tablet whose clock was wrong: asked once, nothing recorded meanwhile is lost, and what was recorded in a false future is put right.
// The clock of the page alone can be set from outside; the workers judge by their own, which is right.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { todayAt } from '../../src/core/values/berlin.ts';
import { serveApp } from '../support/app.ts';
import { axe } from '../support/axe.ts';
import { newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

const DAY = 86_400_000;
const FIELD = 'Schutzanzüge vorrätig (Stück)';
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
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return async () => {
    expect(trouble).toEqual([]);
    await context.close();
  };
});

/** The device starts again with another clock, without a network. */
const startAt = async (time: number, hash: string): Promise<void> => {
  await page.goto('about:blank');
  await page.clock.setFixedTime(time);
  await page.goto(`${app.url}${hash}`);
  await page.getByText('Offline', { exact: false }).first().waitFor();
};
const question = () => page.getByText('Geht die Uhr dieses Geräts richtig?');
const accept = async (value: string): Promise<void> => {
  await page.getByLabel(FIELD).fill(value);
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
};
const german = (time: number): string => {
  const [year, month, day] = todayAt(time).split('-');
  return `${day}.${month}.${year}`;
};

test('three years ahead: asked on every page, once; a value waits as a draft; a false future is opened and withdrawn', async () => {
  const now = Date.now();
  const future = now + 3 * 365 * DAY;
  await context.setOffline(true);
  await startAt(future, '#/lage');
  await question().waitFor();
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await question().waitFor();
  await page.getByLabel(FIELD).waitFor();
  expect(await axe(page)).toEqual([]);
  await accept('12');
  await page.getByText('Noch nicht übernommen').waitFor();
  await page.getByRole('button', { name: 'Nein, die Uhr geht falsch' }).click();
  await page.getByText('Die Uhr dieses Geräts geht falsch').waitFor();
  // Started again it is not asked again, but still said; the draft is there.
  await page.reload();
  await page.getByText('Die Uhr dieses Geräts geht falsch').waitFor();
  await expect.poll(() => page.getByLabel(FIELD).inputValue()).toBe('12');
  // The mistake: somebody says that it is right. It is not asked for the next value.
  await page.getByRole('button', { name: /^Ja, jetzt ist/ }).click();
  await accept('12');
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  await accept('13');
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  expect(await question().count()).toBe(0);

  // The clock is put right.
  await startAt(now, '#/erfassung');
  await page.getByText('Das ist früher als der letzte bekannte Stand').waitFor();
  await page.getByRole('button', { name: /^Ja, jetzt ist/ }).click();
  await expect.poll(() => question().count()).toBe(0);
  await page.getByRole('heading', { name: 'Für Tage in der Zukunft erfasst' }).waitFor();
  // The right value of today is a figure although the false one lies after it.
  await accept('15');
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  await page.evaluate(() => (location.hash = '#/lage/schutzanzuege'));
  await page.getByText('15 Stück').first().waitFor();
  expect(await page.getByText('liegt in der Zukunft').count()).toBe(0);
  // The false one is opened, seen and withdrawn.
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByRole('button', { name: new RegExp(`^Öffnen: .*, ${german(future)}`) }).click();
  await page.getByText('Dieser Tag liegt in der Zukunft').waitFor();
  await page.getByText('Für diesen Tag erfasst: 13 Stück').waitFor();
  await page.getByText('Verlauf: Schutzanzüge vorrätig').click();
  await page.getByRole('button', { name: 'Zurückziehen' }).first().click();
  await expect
    .poll(() => page.getByRole('heading', { name: 'Für Tage in der Zukunft erfasst' }).count())
    .toBe(0);
  await page.evaluate(() => (location.hash = '#/lage/schutzanzuege'));
  await page.getByText('15 Stück').first().waitFor();
});

test('two weeks in a cupboard without a network ask nothing', async () => {
  await context.setOffline(true);
  await startAt(Date.now() + 14 * DAY, '#/erfassung');
  await accept('12');
  await page.getByText('Die Werte stehen auf diesem Gerät').waitFor();
  expect(await question().count()).toBe(0);
});

test('a clock before the last sync is said', async () => {
  await context.setOffline(true);
  await startAt(Date.now() - 3 * 365 * DAY, '#/lage');
  await page.getByText('Das ist früher als der letzte bekannte Stand').waitFor();
});
