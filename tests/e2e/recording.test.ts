// Recording in a real browser: what the screen called saved outlives a dead battery, drafts too; two windows; files from elsewhere.
// A few rounds of killing by default; COCKPIT_KILLS sets how many.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Served } from '../../src/cli/build/serve.ts';
import { berlin, dayAt, todayAt } from '../../src/core/values/berlin.ts';
import { serveApp } from '../support/app.ts';
import { momentOf, roundsOf, wroteDown } from '../support/kills.ts';
import { killBrowser, newProfile, openApp, openBrowser, settled, watch } from '../support/chromium.ts';

const ROUNDS = roundsOf('recording', 4);
const DAY = 86_400_000;
const FIELD = 'Schutzanzüge vorrätig (Stück)';

let app: Served;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

const toRecording = async (page: Page): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/erfassung'));
  await page.getByLabel(FIELD).waitFor();
};
const accept = async (page: Page, value: string): Promise<void> => {
  await page.getByLabel(FIELD).fill(value);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
};
const saved = (page: Page) => page.getByText('Die Werte stehen auf diesem Gerät').waitFor();

test('a recorded value is a figure at once, is taken back, and its history shows both', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  await toRecording(page);
  await accept(page, '17');
  await saved(page);
  await page.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
  await page.evaluate(() => (location.hash = '#/lage/schutzanzuege'));
  await page.getByText('17 Stück').first().waitFor();
  await page.getByText('Kritisch').first().waitFor();
  await toRecording(page);
  await accept(page, '44');
  await saved(page);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Für diesen Tag erfasst: 17 Stück').waitFor();
  await page.getByText('Verlauf: Schutzanzüge vorrätig').click();
  const history = await page.locator('details[open] li').allTextContents();
  expect(history.map((one) => one.split(' · ')[0])).toEqual(['17 Stück', '44 Stück', '17 Stück']);
  expect(trouble).toEqual([]);
  await context.close();
});

/** Types a value sign by sign, then another at once, and takes that over. Shape: told by `done` once the page says that it is stored. */
const typeAndTake = async (page: Page, digits: string, value: string): Promise<void> => {
  const field = page.getByLabel(FIELD);
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(digits, { delay: 25 });
  await accept(page, value);
  await saved(page);
};

type Told = { isTaken: boolean; draft: string | null };
/** What the page says of the draft and of what was taken over, each time that it changes. A browser that is killed told no more. */
const listening = async (page: Page): Promise<Told> => {
  const told: Told = { isTaken: false, draft: null };
  await page.exposeFunction('tell', (isTaken: boolean, draft: string) => {
    if (isTaken) told.isTaken = true;
    else told.draft = draft;
  });
  await page.getByLabel(FIELD).evaluate((input) => {
    const { tell } = globalThis as unknown as { tell: (isTaken: boolean, draft: string) => void };
    const look = (): void => {
      const text = document.body.innerText;
      if (text.includes('Die Werte stehen auf diesem Gerät')) tell(true, '');
      else if (text.includes('Entwurf gespeichert')) tell(false, (input as HTMLInputElement).value);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return told;
};

test(
  'killed at any moment of typing and taking over, what was called kept is there, and what was called stored too',
  { timeout: 180_000 + ROUNDS * 60_000, retry: 0 },
  async () => {
    const profile = await newProfile();
    let taken: string | null = null,
      span = 0;
    // The first tells how long it takes.
    for (let round = 0; round <= ROUNDS; round++) {
      const context = await openBrowser(profile);
      const page = await openApp(context, app.url);
      await settled(page);
      await toRecording(page);
      const before = await page.getByLabel(FIELD).inputValue();
      const told = await listening(page);
      const value = String(20 + (round % 24));
      const digits = `${(round % 9) + 1}0${round}753`;
      const begun = Date.now();
      const steps = typeAndTake(page, digits, value).then(
        () => undefined,
        (cause: unknown) => {
          // The browser goes in the middle of it.
          if (round === 0) throw cause;
        },
      );
      if (round === 0) {
        await steps;
        span = Date.now() - begun;
      } else
        await Promise.race([
          steps,
          new Promise((resolve) => setTimeout(resolve, momentOf(round, ROUNDS, span))),
        ]);
      killBrowser(profile);
      await context.close().catch(() => undefined);
      await steps;
      const again = await openBrowser(profile);
      const after = await openApp(again, app.url);
      await settled(after);
      await toRecording(after);
      const typed = await after.getByLabel(FIELD).inputValue();
      const stands = (one: string) => after.getByText(`Für diesen Tag erfasst: ${one} Stück`);
      const isTaken = typed === '' && (await stands(value).count()) > 0;
      // Each that the field held, in the order in which it did.
      const order = [before, ...Array.from(digits, (_, i) => digits.slice(0, i + 1)), value];
      const check = (): void => {
        if (told.isTaken) expect(isTaken).toBe(true);
        if (isTaken) return;
        // The last that was said, or a later one; never an earlier one, and none that was not typed.
        expect(order).toContain(typed);
        if (told.draft !== null)
          expect(order.lastIndexOf(typed)).toBeGreaterThanOrEqual(order.indexOf(told.draft));
      };
      if (isTaken) taken = value;
      const draft = typed === before ? 'the draft before' : 'a draft';
      const what = isTaken ? 'taken over' : draft;
      if (round > 0)
        wroteDown('recording', `${what}${told.isTaken || told.draft === typed ? ', said' : ''}`, check);
      else check();
      if (taken !== null) await stands(taken).waitFor();
      await again.close();
    }
    expect(taken).not.toBeNull();
  },
);

test('two tablets without a network: a file brings both values together, and a person decides', async () => {
  const one = await openBrowser(await newProfile(), { acceptDownloads: true });
  const other = await openBrowser(await newProfile());
  const [first, second] = [await openApp(one, app.url), await openApp(other, app.url)];
  for (const page of [first, second]) {
    await settled(page);
    await toRecording(page);
  }
  await accept(first, '31');
  await saved(first);
  await accept(second, '35');
  await saved(second);
  const download = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Als Datei speichern' }).click();
  const buffer = await readFile(await (await download).path());
  const give = (bytes: Buffer) =>
    second
      .getByLabel('Datei öffnen')
      .and(second.locator('input'))
      .setInputFiles({ name: 'erfassung.zip', mimeType: 'application/zip', buffer: bytes });
  await give(buffer.subarray(0, buffer.length - 40));
  await second.getByText('Die Datei ist beschädigt').waitFor();
  await give(Buffer.from('Fahrzeuge;7'));
  await second.getByText('enthält keine erfassten Werte').waitFor();
  await second.getByText('Für diesen Tag erfasst: 35 Stück').waitFor();
  await give(buffer);
  await second.getByText('Neue Einträge: 1. Schon vorhanden: 0. Verschiedene Werte danach: 1.').waitFor();
  await second.getByRole('button', { name: 'Einträge übernehmen' }).click();
  await second.getByRole('heading', { name: 'Verschiedene Werte: bitte entscheiden' }).waitFor();
  await second.getByRole('button', { name: '31 Stück nehmen' }).click();
  await second.getByText('Für diesen Tag erfasst: 31 Stück').waitFor();
  // The day's record and the open decision are told by two queries: the one may paint a moment before the other.
  await second
    .getByRole('heading', { name: 'Verschiedene Werte: bitte entscheiden' })
    .waitFor({ state: 'detached' });
  expect(await second.getByRole('button', { name: /nehmen$/ }).count()).toBe(0);
  await give(buffer);
  await second.getByText('Neue Einträge: 0. Schon vorhanden: 1. Verschiedene Werte danach: 0.').waitFor();
  await one.close();
  await other.close();
});

test('a day takes no more taps than fields and three; what is missing and what was begun is said and leads there', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  await settled(page);
  await toRecording(page);
  let taps = 0;
  const tap = async (what: ReturnType<Page['locator']>): Promise<void> => {
    taps++;
    await what.click();
  };
  const fields = ['Fahrzeuge einsatzbereit (Fahrzeuge)', 'Einsatzkräfte krank (Kräfte)', FIELD];
  for (const [i, name] of fields.entries()) {
    await tap(page.getByLabel(name));
    await page.keyboard.type(String(5 + i));
  }
  await tap(page.getByRole('group', { name: 'Funk geprüft' }).getByText('ja', { exact: true }));
  await tap(page.getByRole('button', { name: 'Prüfen' }));
  await tap(page.getByRole('button', { name: 'Übernehmen', exact: true }));
  await saved(page);
  expect(taps).toBeLessThanOrEqual(fields.length + 1 + 3);
  const reported = page.locator('section.card', { hasText: 'Gemeldet für' });
  await reported.getByText('Freiwillige Feuerwehr: vollständig').waitFor();
  await reported.getByText('Klinikum Musterhausen: noch nichts gemeldet').waitFor();
  await page.getByRole('button', { name: 'Erfassen: Klinikum Musterhausen' }).click();
  await page.getByLabel('Freie Betten (Betten)').fill('11');
  await page.getByText('Entwurf gespeichert').waitFor();
  await page.getByLabel('Einrichtung').selectOption('feuerwehr');
  await page.getByText('Angefangen, noch nicht übernommen').waitFor();
  await page.getByRole('button', { name: 'Weiter eingeben: Klinikum Musterhausen' }).click();
  expect(await page.getByLabel('Freie Betten (Betten)').inputValue()).toBe('11');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByText('Es fehlt noch: Notaufnahme').waitFor();
  await context.close();
});

test('a comparison value is changed apart, with a reason, from a day on; it is asked by, and its history stays', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  await toRecording(page);
  const field = page.getByLabel('Fahrzeuge einsatzbereit (Fahrzeuge)');
  await field.fill('11');
  await page.getByText('Das ist mehr als 9. Stimmt der Wert?').waitFor();
  await page.getByLabel('Ihre Funktion').fill('Wehrführung');
  await page.getByText('Vergleichswerte', { exact: true }).click();
  await page.getByLabel('Art', { exact: true }).selectOption('maximum');
  await page.getByLabel('Neuer Wert').fill('12');
  await page.getByRole('button', { name: 'Vergleichswert speichern' }).click();
  await page.getByText('Bitte einen Grund angeben').waitFor();
  // Half typed, and the tablet goes: it is a draft like any other.
  await page.locator('details.card').getByText('Entwurf gespeichert').waitFor();
  await page.reload();
  await page.getByLabel('Neuer Wert').waitFor();
  expect(await page.getByLabel('Neuer Wert').inputValue()).toBe('12');
  expect(await page.getByLabel('Art', { exact: true }).inputValue()).toBe('maximum');
  expect(await page.getByText('Angefangen, noch nicht übernommen').count()).toBe(0);
  await page.getByLabel('Grund', { exact: true }).fill('Drei Leihfahrzeuge');
  await page.getByRole('button', { name: 'Vergleichswert speichern' }).click();
  await page.getByText('Vergleichswert gespeichert.').waitFor();
  await expect.poll(() => page.getByText('Das ist mehr als').count()).toBe(0);
  expect(await field.inputValue()).toBe('11');
  await page.getByText('höchstens 12').waitFor();
  const history = page
    .locator('h3', { hasText: 'Verlauf: Fahrzeuge einsatzbereit, Höchstwert' })
    .locator('xpath=following-sibling::*[1]/li');
  expect(await history.first().textContent()).toMatch(
    /^12 Fahrzeuge · gilt ab .* · Wehrführung · .* · Drei Leihfahrzeuge$/,
  );
  expect(await history.last().textContent()).toBe('9 Fahrzeuge · veröffentlicht');
  await page.reload();
  await page.getByText('höchstens 12').waitFor();
  expect(await page.getByLabel('Neuer Wert').inputValue()).toBe('');
  expect(trouble).toEqual([]);
  await context.close();
});

test('a number is read back, Enter goes on, and who and why are asked for but not forced', async () => {
  const context = await openBrowser(await newProfile());
  const page = await openApp(context, app.url);
  const trouble = watch(page);
  await settled(page);
  await toRecording(page);
  await page.getByLabel('Fahrzeuge einsatzbereit (Fahrzeuge)').focus();
  for (const typed of ['7', '2', '1.500']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  expect(await page.getByLabel(FIELD).inputValue()).toBe('1.500');
  await page.getByText('Gelesen als: 1.500 Stück').waitFor();
  expect(await page.getByText('Gelesen als').count()).toBe(1);
  // The next one is a choice: from there Enter checks.
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const who = page.getByText('Es fehlt noch, wer erfasst');
  const why = page.getByText('Sie ändern einen Wert, der schon erfasst ist');
  await who.waitFor();
  expect(await why.count()).toBe(0);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Gespeichert: 4.').waitFor();
  await page.getByLabel('Ihre Funktion').fill('Gerätewart');
  await page.getByLabel(FIELD).fill('15');
  await page.keyboard.press('Control+Enter');
  await why.waitFor();
  expect(await who.count()).toBe(0);
  await page.getByRole('button', { name: 'Zurück' }).click();
  await page.getByLabel('Grund der Änderung').fill('Vertippt');
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).waitFor();
  expect(await why.count()).toBe(0);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText('Für diesen Tag erfasst: 15 Stück').waitFor();
  await page.getByText('Verlauf: Schutzanzüge vorrätig').click();
  expect(await page.locator('details[open] li').first().textContent()).toMatch(
    /^15 Stück · Gerätewart · .* · Vertippt$/,
  );
  expect(trouble).toEqual([]);
  await context.close();
});

test('a page that stays open over midnight is of the new day, but for what was begun; an earlier day is said', async () => {
  const context = await openBrowser(await newProfile());
  const page = await context.newPage();
  // Two minutes before midnight in Germany, tonight.
  const midnight = berlin((dayAt(Date.now()) + 1) * DAY);
  // As the page writes a day, whatever the browser speaks.
  const [before, after, later] = [-60_000, 60_000, DAY].map((ms) =>
    todayAt(midnight + ms)
      .split('-')
      .toReversed()
      .join('.'),
  );
  await page.clock.install({ time: midnight - 120_000 });
  await page.goto(app.url);
  await page.locator('article.tile').first().waitFor({ timeout: 30_000 });
  await settled(page);
  await toRecording(page);
  const day = page.getByLabel('Tag', { exact: true });
  const said = page.getByText('Sie erfassen für einen früheren Tag');
  expect(await day.inputValue()).toBe(before);
  await page.clock.fastForward(240_000);
  await expect.poll(() => day.inputValue()).toBe(after);
  expect(await said.count()).toBe(0);
  await page.getByLabel(FIELD).fill('21');
  await page.getByText('Entwurf gespeichert').waitFor();
  await page.clock.fastForward(DAY);
  await said.waitFor();
  expect([await day.inputValue(), await page.getByLabel(FIELD).inputValue()]).toEqual([after, '21']);
  await page.getByRole('button', { name: 'Zu heute' }).click();
  await page.getByText('Angefangen, noch nicht übernommen').waitFor();
  expect([await day.inputValue(), await page.getByLabel(FIELD).inputValue()]).toEqual([later, '']);
  expect(await said.count()).toBe(0);
  await page.getByRole('button', { name: 'Weiter eingeben: Freiwillige Feuerwehr' }).click();
  await said.waitFor();
  expect(await page.getByLabel(FIELD).inputValue()).toBe('21');
  await context.close();
});

test('two windows that type for one day keep both, and what one takes over leaves what the other typed since', async () => {
  const context = await openBrowser(await newProfile());
  const one = await openApp(context, app.url);
  await settled(one);
  const other = await openApp(context, app.url);
  await settled(other);
  for (const page of [one, other]) await toRecording(page);
  const SICK = 'Einsatzkräfte krank (Kräfte)';
  await one.getByLabel(FIELD).fill('31');
  await one.getByText('Entwurf gespeichert').waitFor();
  await other.getByLabel(SICK).fill('4');
  // The window that typed last shows both.
  await expect.poll(() => other.getByLabel(FIELD).inputValue()).toBe('31');
  await one.getByLabel(FIELD).fill('32');
  await expect.poll(() => one.getByLabel(SICK).inputValue()).toBe('4');
  await other.getByRole('button', { name: 'Prüfen' }).click();
  await other.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await saved(other);
  await other.getByText('Für diesen Tag erfasst: 31 Stück').waitFor();
  expect(await other.getByLabel(FIELD).inputValue()).toBe('32');
  expect(await other.getByLabel(SICK).inputValue()).toBe('');
  await context.close();
});
