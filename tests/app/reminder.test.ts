// A reminder that was put off comes back with its next reason, and not before.
import { expect, test } from 'vitest';
import { isReminderDue, readPutOff, writePutOff, type PutOff } from '../../src/app/models/reminder.ts';
import { parseDate } from '../../src/core/values/period.ts';

const [today, tomorrow] = [parseDate('2026-11-27')!, parseDate('2026-11-28')!];
const put: PutOff = { last: null, unsaved: 3, day: today };

test('it comes where something stands only here', () => {
  expect(isReminderDue({ last: null, unsaved: 3 }, null, today)).toBe(true);
  expect(isReminderDue({ last: null, unsaved: 0 }, null, today)).toBe(false);
});
test('put off, it stays away on every page, after every start, and on other days', () => {
  expect(isReminderDue({ last: null, unsaved: 3 }, put, today)).toBe(false);
  expect(isReminderDue({ last: null, unsaved: 3 }, put, tomorrow)).toBe(false);
  expect(isReminderDue({ last: null, unsaved: 5 }, put, today)).toBe(false);
});
test('it comes back where more stands only here on another day, and where something came after a backup', () => {
  expect(isReminderDue({ last: null, unsaved: 4 }, put, tomorrow)).toBe(true);
  expect(isReminderDue({ last: 1_795_000_000_000, unsaved: 1 }, put, today)).toBe(true);
});
test('what is kept of it is read again; anything else is nothing', () => {
  for (const one of [put, { ...put, last: 1_795_000_000_000 }])
    expect(readPutOff(writePutOff(one))).toEqual(one);
  for (const text of [null, '', 'x', '1 2', '- 3 morgen']) expect(readPutOff(text)).toBeNull();
});
