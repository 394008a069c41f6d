// Light, and in every window: what another window sets, locks and opens holds here too.
import type { Services } from '../models/types.ts';
import { readPin } from './pin.ts';
import { readRole } from './role.ts';
import { isShut, onLock } from './windows.ts';

let isLoaded = false;
const follow = async (services: Services): Promise<void> => {
  const hasPin = readPin() !== null;
  if (!hasPin && readRole() === 'both' && !isLoaded) return;
  if (hasPin && isShut()) {
    // Hidden before what asks for the PIN is loaded.
    const app = document.getElementById('app')!;
    app.hidden = true;
    app.inert = true;
  }
  isLoaded = true;
  (await import('./guard.tsx')).follow(services);
};

let isFollowing = false;
/** From now on PIN and role of any window hold here. Called again, it changes nothing. */
export const followLock = (services: Services): void => {
  if (isFollowing) return;
  isFollowing = true;
  const begin = (): void => void follow(services).catch((cause: unknown) => console.error(cause));
  onLock(begin);
  begin();
};
