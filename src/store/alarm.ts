// Whether this device tells of critical figures, and of which it told.
import { NO_ALARM, type Alarm } from '../core/indicators/alarm.ts';
import type { CockpitDatabase } from './tables.ts';

const KEY = 'alarm';

export const readAlarm = async (db: CockpitDatabase): Promise<Alarm> =>
  ((await db.settings.get(KEY))?.value as Alarm | undefined) ?? NO_ALARM;

export const writeAlarm = async (db: CockpitDatabase, alarm: Alarm): Promise<void> => {
  await db.settings.put({ key: KEY, value: alarm });
};
