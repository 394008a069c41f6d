// What the service worker needs to draw the first picture as this device is set. While there is a PIN, or the tablet begins elsewhere,
// nothing is kept, and so nothing is drawn.
import { FIRST_KEY, type FirstSettings } from '../core/catalog/situation.ts';
import { writeSnapshot } from '../store/snapshot.ts';
import { onLock } from './lock/windows.ts';
import { isPhone, phone } from './phone.ts';
import { keptSetting } from './settings.ts';
import type { State } from './state.ts';

const NAMES = ['language', 'dashboard', 'news'] as const;

const settingsNow = (): FirstSettings | null => {
  if (keptSetting('lock') !== null || keptSetting('role') === 'record') return null;
  const kept = [...NAMES].flatMap((name): [string, string][] => {
    const value = keptSetting(name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries([...kept, ...(isPhone() ? [['phone', 'yes'] as const] : [])]);
};

let written = '';
/** Errors: none; without it the first picture comes a moment later. */
const keepFirst = async (): Promise<void> => {
  const settings = settingsNow();
  const text = JSON.stringify(settings);
  if (text === written) return;
  written = text;
  await writeSnapshot(FIRST_KEY, settings).catch((cause: unknown) => console.warn('no first picture', cause));
};
/** From now on, whatever changes it. */
export const followFirst = (state: Pick<State, 'language' | 'dashboard' | 'situation'>): void => {
  const keep = (): void => void keepFirst();
  for (const one of [state.language, state.dashboard, state.situation]) one.subscribe(keep);
  phone().addEventListener('change', keep);
  onLock(keep);
  document.addEventListener('visibilitychange', keep);
};
