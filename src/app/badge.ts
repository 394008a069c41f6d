// The number on the app's icon: critical figures of the first page.
import { isCriticalAt } from '../core/indicators/status.ts';
import type { Situation } from '../core/catalog/situation.ts';

export const badge = (situation: Situation): void => {
  const ids = new Set(situation.dashboards[0]?.indicators ?? []);
  const now = Date.now();
  const critical = situation.results.filter(
    (one) => (ids.size === 0 || ids.has(one.id)) && isCriticalAt(one, now),
  ).length;
  void (navigator as { setAppBadge?: (n: number) => Promise<void> })
    .setAppBadge?.(critical)
    .catch((cause: unknown) => console.warn('no badge', cause));
};
