// Fingers on the glass, as the browser gets them from the system.
import type { CDPSession } from 'playwright-core';

export type Finger = { x: number; y: number };

/** Between two events, and how long a finger rests before it is lifted. Unit: s. */
const STEP = 0.02;
const REST = 0.4;

/**
 * Drags each finger from where it is set to where it is lifted, all at once. It rests there by the time that the events bear: what is lifted
 * in full course makes the browser roll on, and the tap that stops it is no tap for the page.
 */
export const fingersOf =
  (cdp: CDPSession) =>
  async (from: readonly Finger[], to: readonly Finger[]): Promise<void> => {
    let timestamp = Date.now() / 1000 - 6 * STEP - REST;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        timestamp: (timestamp += STEP),
        touchPoints: fingers.map((one, id) => ({ ...one, id })),
      });
    await touch('touchStart', from);
    for (const share of [0.25, 0.5, 0.75, 1])
      await touch(
        'touchMove',
        from.map(({ x, y }, i) => ({ x: x + (to[i]!.x - x) * share, y: y + (to[i]!.y - y) * share })),
      );
    timestamp += REST;
    await touch('touchEnd', []);
  };
