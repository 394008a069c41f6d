// After a sync in the background: the number on the icon, and a notification where a figure became critical and a person wants
// to be told. Nothing pops up while somebody looks at the app.
import { NOTICES } from 'cockpit:front';
import { frontOf } from '../src/core/catalog/front.ts';
import { newlyCritical } from '../src/core/indicators/alarm.ts';
import { readAlarm, writeAlarm } from '../src/store/alarm.ts';
import type { CockpitDatabase } from '../src/store/tables.ts';
import { keptSituation } from '../src/sync/snapshot.ts';

declare const self: ServiceWorkerGlobalScope;

export const tellOfCritical = async (db: CockpitDatabase): Promise<void> => {
  const situation = await keptSituation();
  if (!situation) return;
  const alarm = await readAlarm(db);
  const { critical, fresh } = newlyCritical(situation.results, alarm.known, Date.now());
  const front = new Set(frontOf(situation, alarm.dashboard ?? null).map((one) => one.id));
  const shown = critical.filter((one) => front.has(one.id)).length;
  // Not waited for: where the app is not installed some browsers never answer.
  void (navigator as { setAppBadge?: (n: number) => Promise<void> })
    .setAppBadge?.(shown)
    .catch((cause: unknown) => console.warn('no badge', cause));
  await writeAlarm(db, { ...alarm, known: critical.map((one) => one.id) });
  if (!alarm.on || fresh.length === 0 || Notification.permission !== 'granted') return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isApp = (url: string): boolean =>
    /^(index\.html)?([?#]|$)/.test(url.slice(self.registration.scope.length));
  if (windows.some((one) => one.focused && isApp(one.url))) return;
  const words = NOTICES[alarm.language];
  const [first] = fresh as [(typeof fresh)[0]];
  await self.registration.showNotification(
    fresh.length === 1 ? words.one(first.definition.title) : words.many(fresh.length),
    {
      body: fresh
        .map((one) => one.definition.title)
        .slice(0, 5)
        .join(', '),
      tag: 'kritisch',
      icon: 'icons/icon-192.png',
      lang: alarm.language,
      data: fresh.length === 1 ? `#/lage/${encodeURIComponent(first.id)}` : '#/lage',
    },
  );
};

/** A tap on the notification leads to the figure, in a window that is open or in a new one. */
export const openFrom = async (notification: Notification): Promise<void> => {
  notification.close();
  const address = new URL(`./${String(notification.data ?? '#/lage')}`, self.registration.scope).href;
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (!open) {
    await self.clients.openWindow(address);
    return;
  }
  await open.focus();
  await open.navigate(address).catch((cause: unknown) => console.warn('not navigated', cause));
};
