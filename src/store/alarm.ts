// Whether this device tells of critical figures, and of which it told.
import { NO_ALARM, type Alarm } from '../core/indicators/alarm.ts';
import type { CockpitDatabase } from './tables.ts';

const KEY = 'alarm';

export const readAlarm = async (db: CockpitDatabase): Promise<Alarm> =>
  ((await db.settings.get(KEY))?.value as Alarm | undefined) ?? NO_ALARM;

export const writeAlarm = async (db: CockpitDatabase, alarm: Alarm): Promise<void> => {
  await db.settings.put({ key: KEY, value: alarm });
};

/** The number on the icon counts what is chosen now; null for what is shown where nobody chose. */
export const countDashboard = async (db: CockpitDatabase, chosen: string | null): Promise<void> => {
  const { dashboard, ...alarm } = await readAlarm(db);
  if ((dashboard ?? null) !== chosen)
    await writeAlarm(db, { ...alarm, ...(chosen !== null && { dashboard: chosen }) });
};
