// Fingers on the glass, as the browser gets them from the system.
import type { CDPSession } from 'playwright-core';

export type Finger = { x: number; y: number };

/** Drags each finger from where it is set to where it is lifted, all at once. */
export const fingersOf =
  (cdp: CDPSession) =>
  async (from: readonly Finger[], to: readonly Finger[]): Promise<void> => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((one, id) => ({ ...one, id })),
      });
    await touch('touchStart', from);
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch(
        'touchMove',
        from.map(({ x, y }, i) => ({ x: x + (to[i]!.x - x) * share, y: y + (to[i]!.y - y) * share })),
      );
    await touch('touchEnd', []);
  };
