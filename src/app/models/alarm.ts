// Notices while the app is closed: whether they are wanted, and whether the browser allows them.
import { readAlarm, writeAlarm } from '../../store/alarm.ts';
import { SPOKEN } from '../../i18n/locale.ts';
import type { ModelPorts } from './ports.ts';
import type { AlarmState } from './shapes.ts';

export type AlarmActions = {
  state: () => Promise<AlarmState>;
  /** Asks the browser where it must; `denied` where it does not allow it. */
  set: (on: boolean) => Promise<AlarmState>;
};

export const createAlarm = ({ db, language }: Pick<ModelPorts, 'db' | 'language'>): AlarmActions => {
  const state = async (): Promise<AlarmState> => {
    if (!('Notification' in globalThis)) return 'missing';
    const { on } = await readAlarm(db);
    if (!on) return 'off';
    return Notification.permission === 'granted' ? 'on' : 'denied';
  };
  return {
    state,
    set: async (on) => {
      if ('Notification' in globalThis && on && Notification.permission === 'default')
        await Notification.requestPermission();
      await writeAlarm(db, { ...(await readAlarm(db)), on, language: SPOKEN[language()].lang });
      return state();
    },
  };
};
