// When somebody last touched this app: who uses one of its windows uses them all, so the last touch is kept beside them.
import { wakes } from '../wakes.ts';
import { keepSetting, keptSetting } from '../settings.ts';

/** Not every touch is written down. Unit: ms. */
const PAUSE = 5_000;
const TOUCHED = 'touched';

/** `limit`: after how long without a touch, ms; Infinity where nothing is to be locked. */
type Idle = { limit: () => number; onIdle: () => void };

const watchers = new Set<Idle>();
let written = 0;

/** Who presents is here, though nobody touches anything. */
const isPresenting = (): boolean => document.documentElement.dataset.presenting !== undefined;

/** Unit: ms since 1970, never after now: a clock that was set back keeps nothing open. */
export const lastTouch = (): number =>
  Math.min(Math.max(written, Number(keptSetting(TOUCHED) ?? 0) || 0), Date.now());

/** Somebody is here. */
export const touchNow = (): void => {
  written = Date.now();
  keepSetting(TOUCHED, String(written));
};

const look = (): void => {
  const idle = Date.now() - lastTouch();
  for (const one of watchers) if (idle >= one.limit()) one.onIdle();
};
const touch = (): void => {
  // Who wakes a device that slept for hours must not find it open.
  if (!isPresenting()) look();
  if (Math.abs(Date.now() - written) >= PAUSE) touchNow();
};
const check = (): void => (isPresenting() ? touch() : look());

let isWatching = false;
/** From now on calls `onIdle` at every look while nobody touches any window for longer than the limit. Cost: a look every two seconds. */
export const watchIdle = (idle: Idle): void => {
  watchers.add(idle);
  if (isWatching) return;
  isWatching = true;
  for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
    addEventListener(kind, touch, { capture: true, passive: true });
  // A device that slept shows nothing for long when it wakes. Unseen, only the end of the time counts.
  const again = wakes.add({
    next: (now) => {
      if (document.visibilityState !== 'hidden') return now + 2_000;
      const limit = Math.min(...[...watchers].map((one) => one.limit()));
      return limit === Infinity ? null : lastTouch() + limit;
    },
    job: check,
    isUnseen: true,
  });
  document.addEventListener('visibilitychange', () => {
    check();
    again();
  });
};
