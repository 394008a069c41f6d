// What a clerk does on the sheet of an import: by the words and roles that she sees.
import type { Page } from 'playwright-core';
import { forgetImport } from '../support/chromium.ts';

/** The steps on a page. `page`: the one of the moment. */
export const sheetSteps = (page: () => Page) => {
  /** A file by name and content, or one on disk. */
  const open = async (name: string, content?: string | Uint8Array): Promise<void> => {
    await page().evaluate(() => (location.hash = '#/daten'));
    await page().getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    await forgetImport(page());
    await page().evaluate(() => (location.hash = '#/daten/import'));
    await page().getByRole('heading', { level: 1, name: 'Import' }).waitFor();
    await page()
      .getByLabel('Datei', { exact: true })
      .setInputFiles(
        content === undefined
          ? name
          : { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) },
      );
    await read();
  };
  /** The sheet is drawn, and nothing is being read. */
  const read = async (): Promise<void> => {
    await page().locator('[role="grid"][aria-busy="false"]').waitFor({ timeout: 120_000 });
    await page().locator('.sheet-line[data-role]').first().waitFor();
  };
  const head = (line: number) =>
    page()
      .locator('.sheet-role')
      .filter({ has: page().locator(`.sheet-number:text-is("${line}")`) });
  const roleOfLine = (line: number) =>
    page()
      .locator('.sheet-line')
      .filter({ has: head(line) });
  const mark = async (word: string, from: number, to = from): Promise<void> => {
    await head(from).click();
    if (to > from) {
      await page().getByRole('button', { name: 'Mehrere wählen' }).click();
      await head(to).click();
      await page().getByRole('button', { name: 'Mehrere wählen' }).click();
    }
    await page()
      .getByRole('group', { name: `Das ist: Zeile ${from}${to > from ? `–${to}` : ''}`, exact: true })
      .getByRole('button', { name: word })
      .click();
    await read();
  };
  /** Where reading has taken a line otherwise, the clerk says what it is. */
  const ensure = async (word: string, role: string, line: number): Promise<void> => {
    if ((await roleOfLine(line).getAttribute('data-role')) !== role) await mark(word, line);
  };
  const column = async (letter: string, to = letter): Promise<void> => {
    await page()
      .getByRole('columnheader', { name: new RegExp(`^${letter} `) })
      .click();
    if (to !== letter)
      await page()
        .getByRole('columnheader', { name: new RegExp(`^${to} `) })
        .click({ modifiers: ['Shift'] });
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await page().getByRole('button', { name }).first().click();
    await read();
  };
  /** Names of the columns as they will be taken over, and what they add up to. */
  const result = async (): Promise<{ names: string[]; sums: string[] }> => {
    const table = page().getByRole('region', { name: 'So wird die Tabelle' });
    return {
      names: (await table.locator('thead th').allTextContents()).map((text) => text.trim()),
      sums: (await table.locator('tfoot td').allTextContents()).map((text) => text.trim()),
    };
  };
  const take = async (title: string): Promise<string> => {
    await page().getByRole('button', { name: 'Weiter', exact: true }).click();
    await page().getByRole('heading', { name: 'Prüfen' }).waitFor();
    await page().getByRole('button', { name: 'Weiter', exact: true }).click();
    await page().getByLabel('Titel').fill(title);
    await page().getByRole('button', { name: 'Übernehmen' }).click();
    await page().getByRole('button', { name: 'Zum Datensatz' }).waitFor();
    return (await page().locator('.card[tabindex="-1"] [role="status"]').textContent()) ?? '';
  };

  return { open, read, head, roleOfLine, mark, ensure, column, press, result, take };
};
