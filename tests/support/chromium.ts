// The system's Chromium with a profile on disk, as an installed browser has it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const chromiumPath = (): string => {
  const given = process.env.CHROMIUM;
  if (given !== undefined && existsSync(given)) return given;
  for (const folder of (process.env.PATH ?? '').split(':'))
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  throw new Error('There is no Chromium on this machine.');
};

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'cockpit-profile-'));

/** The browsers that a file of tests has open. */
export const openContexts = new Set<BrowserContext>();

/** Nothing of the browser's own goes on beside the tests. */
export const ARGS: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the browser on a profile; the same profile again is the same device after a restart. */
export const openBrowser = async (
  profile: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserContext> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    args: ARGS,
    viewport: { width: 1180, height: 820 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  openContexts.add(context);
  context.on('close', () => openContexts.delete(context));
  return context;
};

/** Collects what a page must never do: errors, violations of the policy. */
export const watch = (page: Page): string[] => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/i.test(message.text())) trouble.push(message.text());
  });
  return trouble;
};

/** Opens the app and waits for its tiles. */
export const openApp = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('article.tile').first().waitFor({ timeout: 90_000 });
  return page;
};

/** The heavy half is ready and no run goes on. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      /Online|Offline/.test(document.querySelector('.line')?.textContent ?? '') &&
      !/abgerufen:/.test(document.querySelector('.line')?.textContent ?? ''),
    undefined,
    { timeout: 90_000 },
  );
};

/** Subscribes to a catalog as a person does. */
export const subscribe = async (page: Page, address: string): Promise<void> => {
  await page.evaluate(() => (location.hash = '#/einstellungen/adresse'));
  await page.getByLabel('Adresse', { exact: true }).fill(address);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
};

/** Kills every process of the browser on a profile at once, as a dead battery does. */
export const killBrowser = (profile: string): void => {
  const pids = execFileSync('pgrep', ['-f', profile], { encoding: 'utf8' }).trim().split('\n');
  for (const pid of pids)
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It went with its parent.
    }
};

/** What a test before left unfinished in the import is forgotten: it would be gone on with, as soon as it is read. */
export const forgetImport = (page: Page): Promise<boolean> =>
  page.evaluate(() => caches.delete('cockpit-import'));
