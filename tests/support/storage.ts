// The settings beside the database, in memory.
import { vi } from 'vitest';

/** Puts a fresh `localStorage` in place. Shape: what it holds. */
export const fakeLocalStorage = (): Map<string, string> => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
};
