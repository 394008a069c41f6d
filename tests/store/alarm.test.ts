// The number on the icon, while the app is closed: of the figures that were chosen last, and of the first ones again after a look at all.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countDashboard, readAlarm, writeAlarm } from '../../src/store/alarm.ts';
import { openDatabase } from '../../src/store/database.ts';

test('it counts what is chosen now, and nothing else of the alarm changes', async () => {
  const db = openDatabase('alarm');
  const told = { on: true, language: 'en', known: ['a'] } as const;
  await writeAlarm(db, told);
  await countDashboard(db, null);
  expect(await readAlarm(db)).toEqual(told);
  await countDashboard(db, 'alle');
  expect(await readAlarm(db)).toEqual({ ...told, dashboard: 'alle' });
  await countDashboard(db, 'krise');
  expect(await readAlarm(db)).toEqual({ ...told, dashboard: 'krise' });
  // A start at which nobody has chosen anything.
  await countDashboard(db, null);
  expect(await readAlarm(db)).toEqual(told);
});
