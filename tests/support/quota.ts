// A device that is full, by the browser's own word: Chromium's quota for one origin is set by DevTools.
import type { BrowserContext, Page } from 'playwright-core';

/** Whether the browser refuses a small write for want of room. */
const isFull = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('probe', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('s');
        opening.onerror = () => resolve(true);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction('s', 'readwrite');
          transaction.objectStore('s').put(new Uint8Array(100), 1);
          const over = (isRefused: boolean): void => {
            db.close();
            resolve(isRefused);
          };
          transaction.oncomplete = () => over(false);
          transaction.onabort = () => over(true);
        };
      }),
  );
/** `quotaSize` in bytes for everything of the app together. Missing: as much as there is. The browser may believe for half a minute what it knew. */
export const quota = async (
  context: BrowserContext,
  page: Page,
  url: string,
  quotaSize?: number,
): Promise<void> => {
  // It holds as long as the session: that one is left open.
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(url).origin,
    ...(quotaSize !== undefined && { quotaSize }),
  });
  while ((await isFull(page)) !== (quotaSize !== undefined)) await page.waitForTimeout(500);
};
