// What stood on the screen when a browser test failed goes to the log: on another machine there is nobody who could look.
import { afterEach } from 'vitest';
import type { Page } from 'playwright-core';
import { openContexts } from './chromium.ts';

/** Only the beginning of a long page. Unit: signs. */
const MOST = 3_000;
/** A page that answers no more is not waited for. Unit: ms. */
const PATIENCE = 5_000;

const seenOn = async (page: Page): Promise<string> => {
  const text = await Promise.race([
    page.evaluate(() =>
      [
        document.querySelector('main')?.innerText ?? document.body.innerText,
        ...[...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
          ({ id, value }) => `${id} = ${value}`,
        ),
      ]
        .join('\n')
        .replace(/\s*\n\s*/g, ' | '),
    ),
    new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, 'does not answer')),
  ]).catch((cause: unknown) => String(cause));
  return `on the screen of ${page.url()}: ${text.slice(0, MOST)}`;
};

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  console.error(`not passed: ${task.name}\n${task.result.errors?.[0]?.message ?? ''}`);
  for (const context of openContexts)
    for (const page of context.pages()) if (page.url() !== 'about:blank') console.error(await seenOn(page));
});
