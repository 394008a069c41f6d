// The number on the app's icon: critical figures of the chosen page, and those made on this device.
import { frontOf } from '../core/catalog/front.ts';
import { isCriticalAt } from '../core/indicators/status.ts';
import type { Situation } from '../core/catalog/situation.ts';

export const badge = (situation: Situation, chosen: string | null): void => {
  const now = Date.now();
  const critical = frontOf(situation, chosen).filter((one) => isCriticalAt(one, now)).length;
  void (navigator as { setAppBadge?: (n: number) => Promise<void> })
    .setAppBadge?.(critical)
    .catch((cause: unknown) => console.warn('no badge', cause));
};
