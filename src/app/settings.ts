// Settings beside the database. What stands here must be readable without anything else of the app.
import { own } from '../core/values/own.ts';

const PREFIX = 'cockpit.';
/** Settings that belong to this device alone: no file takes them along. */
const OWN: ReadonlySet<string> = new Set(['born', 'lock', 'backup-later']);

let given: Readonly<Record<string, string>> | null = null;
/** Where there is no such storage, as in the service worker, settings are those that a page kept for it. Missing: null, there is. */
export const settingsFrom = (kept: Readonly<Record<string, string>> | null): void => {
  given = kept;
};
export const keptSetting = (key: string): string | null => {
  if (given) return own(given, key) ?? null;
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Storage is forbidden here (private window): settings last as long as the window.
    return null;
  }
};
export const keepSetting = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // See above.
  }
};
export const isOwnSetting = (name: string): boolean => OWN.has(name);

/** Those that a file takes along, by their names. */
export const allSettings = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(localStorage).flatMap((key) => {
      const name = key.slice(PREFIX.length);
      const value = localStorage.getItem(key);
      return key.startsWith(PREFIX) && !OWN.has(name) && value !== null ? [[name, value]] : [];
    }),
  );
