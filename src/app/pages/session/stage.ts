// What a presentation needs of the device, each where there is one: full screen, a screen that stays on, a second window.

export const STAGE_CHANNEL = 'cockpit-stage';
/** What the window with the notes is told, and what it says back. */
export type StageNews =
  | { kind: 'at'; folder: string; page: string | null; next: string | null }
  | { kind: 'go'; folder: string; by: number }
  | { kind: 'ask'; folder: string };

/** Keeps the screen on until `end`; takes it again when the window comes back to sight. `onChange` tells whether it holds. */
export const keepAwake = (onChange: (isOn: boolean) => void): (() => void) => {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const take = async (): Promise<void> => {
    if (ended || document.visibilityState !== 'visible') return;
    try {
      if (!('wakeLock' in navigator)) throw new Error('no wake lock');
      lock = await navigator.wakeLock.request('screen');
      if (ended) void lock.release();
      lock.addEventListener('release', () => !ended && onChange(false));
      onChange(true);
    } catch (cause) {
      // Refused on low battery, or unknown here: the page says so.
      console.info('no wake lock', cause);
      onChange(false);
    }
  };
  const again = (): void => void take();
  document.addEventListener('visibilitychange', again);
  void take();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
};

/** Asked for by the tap itself: afterwards no browser allows it. */
export const fullScreen = (): void => {
  void document.documentElement.requestFullscreen?.().catch((cause: unknown) => console.info(cause));
};

export const leaveFullScreen = (): void => {
  if (document.fullscreenElement)
    void document.exitFullscreen().catch((cause: unknown) => console.info(cause));
};
