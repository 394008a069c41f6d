// A PIN holds in all windows of the app at once. What is kept beside them is the truth (a window that slept reads it when it wakes);
// the storage event and a channel only say at once that it changed.
import { keepSetting, keptSetting } from '../settings.ts';

const SHUT = 'shut';
const CHANNEL = 'gemeinde-cockpit-pin';
/** What a PIN and a role are made of. */
const NAMES: readonly string[] = ['lock', 'role', SHUT].map((name) => `cockpit.${name}`);

/** Whether somebody locked, or nobody touched any window, and no PIN was typed since. */
export const isShut = (): boolean => keptSetting(SHUT) !== null;

const listeners = new Set<() => void>();
let channel: BroadcastChannel | null = null;
const changed = (): void => {
  for (const one of listeners) one();
};
const connect = (): BroadcastChannel => {
  if (channel) return channel;
  channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  addEventListener('storage', ({ key }) => {
    // Null: everything was removed.
    if (key === null || NAMES.includes(key)) changed();
  });
  addEventListener('pageshow', changed);
  document.addEventListener('visibilitychange', changed);
  return channel;
};

/** PIN, role or lock changed here: tells the other windows, and whoever listens in this one. */
export const tellLock = (): void => {
  connect().postMessage('changed');
  changed();
};
export const shutAll = (): void => {
  keepSetting(SHUT, 'yes');
  tellLock();
};
export const openAll = (): void => {
  keepSetting(SHUT, null);
  tellLock();
};
/** Calls when PIN, role or lock may have changed in any window. Shape: gives back what ends it. */
export const onLock = (listener: () => void): (() => void) => {
  connect();
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
