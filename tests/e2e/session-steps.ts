// Steps that several tests of sessions take.
import type { Page } from 'playwright-core';

export const go = (page: Page, hash: string): Promise<string> =>
  page.evaluate((to) => (location.hash = to), hash);

/** A folder of two pages made as a person makes it: a name, two figures in two taps each. */
export const folderOf = async (page: Page, name = 'Sitzung im November'): Promise<void> => {
  await go(page, '#/sitzung');
  await page.getByRole('button', { name: 'Neue Sitzung' }).click();
  await page.getByLabel('Name der Sitzung').fill(name);
  await page.getByLabel('Gremium').fill('Gemeinderat');
  await page.getByLabel('Tag der Sitzung').fill('2026-11-24');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  for (const [indicator, title] of [
    ['pflegeplaetze', 'Freie Pflegeplätze'],
    ['trinkwasser-qualitaet', 'Trinkwasser'],
  ] as const) {
    await go(page, '#/lage');
    await page.locator('article.tile').first().waitFor();
    await page.locator(`article.tile a[href="#/lage/${indicator}"]`).click();
    await page.getByRole('button', { name: `In die Sitzung „${name}“` }).click();
    await page.getByText(`${title}`, { exact: false }).and(page.locator('.note span')).waitFor();
  }
};
