import { describe, expect, test } from 'vitest';
import { afterFailure, afterSuccess, isDue } from '../../src/core/catalog/due.ts';
import { checkAddress } from '../../src/core/values/address.ts';
import { driftOf, type Fresh, type Held } from '../../src/sync/check.ts';
import { answerFor } from '../../sw/answer.ts';
import { sentence } from '../../src/i18n/issues.ts';

const stats = { count: 5, missing: 0, marks: {}, distinct: 5, min: 1, max: 9, sum: 20 };
const held: Held = {
  rows: 100,
  asOf: '2026-11-20',
  fields: [{ name: 'a', type: 'number', role: null, unit: '€' }],
  stats: [stats],
};
const codes = (change: Partial<Fresh>) =>
  driftOf(held, { ...held, resource: 'r', ...change }).map((one) => one.code);

describe('new content against what is held', () => {
  test('the same is right, more is right, a little less is right', () =>
    expect([codes({}), codes({ rows: 101 }), codes({ rows: 50 })]).toEqual([[], [], []]));
  test.each([
    ['half of the rows and one more are gone', { rows: 49 }, 'ROWS_SHRUNK'],
    ['older than held', { asOf: '2026-11-19' }, 'OLDER_THAN_HELD'],
    ['a column is gone', { fields: [], stats: [] }, 'COLUMN_MISSING'],
    [
      'numbers became text',
      { fields: [{ name: 'a', type: 'text', role: null, unit: '€' }] },
      'COLUMN_TYPE_CHANGED',
    ],
    [
      'another unit',
      { fields: [{ name: 'a', type: 'number', role: null, unit: 'T€' }] },
      'COLUMN_TYPE_CHANGED',
    ],
  ] as const)('%s: held back', (_name, change, code) =>
    expect(codes(change as Partial<Held>)).toContain(code),
  );
  test.each([
    ['a column that the schema no longer names', { fields: [], stats: [] }, []],
    ['another type', { fields: [{ name: 'a', type: 'text', role: null, unit: '€' }] }, []],
    [
      'another unit',
      { fields: [{ name: 'a', type: 'number', role: null, unit: 'T€' }] },
      ['COLUMN_TYPE_CHANGED'],
    ],
    ['no unit any more', { fields: [{ name: 'a', type: 'number', role: null }] }, ['COLUMN_TYPE_CHANGED']],
  ] as const)('%s, announced by the publisher: only the unit is held back', (_name, change, expected) =>
    expect(codes({ ...(change as Partial<Held>), isAnnounced: true })).toEqual(expected),
  );
  test('a unit where there was none before is a description, not a change', () => {
    const bare: Held = { ...held, fields: [{ name: 'a', type: 'number', role: null }] };
    expect(driftOf(bare, { ...held, resource: 'r', isAnnounced: true })).toEqual([]);
  });
});

describe('when to ask', () => {
  const now = 1e12,
    asked = { lastChecked: now - 1000, lastSuccess: now - 1000, nextTry: now + 1000, failures: 0 };
  test('a person is always heard, others when it is time', () => {
    expect([
      isDue(asked, 'button', now, true),
      isDue(asked, 'start', now, false),
      isDue(asked, 'start', now + 1000, false),
      isDue(null, 'timer', now, true),
    ]).toEqual([true, false, true, true]);
  });
  test('a metered line waits a week', () =>
    expect([
      isDue({ ...asked, nextTry: now }, 'visible', now, true),
      isDue({ ...asked, nextTry: now, lastSuccess: now - 8 * 864e5 }, 'visible', now, true),
    ]).toEqual([false, true]));
  test('a clock that was set back silences nothing', () =>
    expect(isDue({ ...asked, lastChecked: now + 9e9, nextTry: now + 9.1e9 }, 'start', now, false)).toBe(
      true,
    ));
  test('thirty tablets do not come at once', () =>
    expect([
      afterSuccess({ updateHours: 10 }, 0, () => 0),
      afterSuccess({ updateHours: 10 }, 0, () => 1),
    ]).toEqual([9 * 36e5, 11 * 36e5]));
  test('failures back off up to six hours, spread', () => {
    expect(afterFailure('TIMEOUT', 0, 0, () => 1)).toBe(30_000);
    expect(afterFailure('TIMEOUT', 3, 0, () => 1)).toBe(240_000);
    expect(afterFailure('TIMEOUT', 40, 0, () => 1)).toBe(6 * 36e5);
    expect(afterFailure('TIMEOUT', 40, 0, () => 0)).toBe(5_000);
    expect(afterFailure('HTTP_BUSY', 0, 0, () => 1, 120)).toBe(120_000);
    expect(afterFailure('HTTP_BUSY', 0, 0, () => 1, 1e9)).toBe(864e5);
    expect(afterFailure('HTTP_NOT_FOUND', 0, 0, () => 1)).toBeNull();
  });
});

describe('an address', () => {
  const rules = { origin: 'http://127.0.0.1:4173', hosts: null };
  const code = (text: string, hosts: string[] | null = null): string => {
    const found = checkAddress(text, { ...rules, hosts });
    return typeof found === 'string' ? found : found.code;
  };
  test.each([
    ['daten.musterhausen.de/datapackage.json', 'https://daten.musterhausen.de/datapackage.json'],
    [' https://a.de/x ', 'https://a.de/x'],
    ['http://127.0.0.1:9/x', 'http://127.0.0.1:9/x'],
    ['http://a.de/x', 'ADDRESS_NOT_HTTPS'],
    ['https://10.0.0.1/x', 'ADDRESS_PRIVATE'],
    ['https://[fd00::1]/x', 'ADDRESS_PRIVATE'],
    ['https://172.16.0.1', 'ADDRESS_PRIVATE'],
    ['https://172.32.0.1/', 'https://172.32.0.1/'],
    ['https://a:b@c.de', 'ADDRESS_CREDENTIALS'],
    ['javascript:alert(1)', 'ADDRESS_INVALID'],
    ['file:///etc/passwd', 'ADDRESS_INVALID'],
    ['', 'ADDRESS_INVALID'],
    ['nur text', 'ADDRESS_INVALID'],
  ])('%s: %s', (text, expected) => expect(code(text)).toBe(expected));
  test('outside of the hosts of the deployment is not asked', () =>
    expect([code('https://b.de/x', ['https://a.de']), code('https://a.de/x', ['https://a.de'])]).toEqual([
      'ADDRESS_NOT_ALLOWED',
      'https://a.de/x',
    ]));
});

describe('the service worker answers', () => {
  const scope = 'https://x.de/app/',
    files = new Set([`${scope}index.html`, `${scope}assets/a.js`]);
  const kind = (url: string, mode = 'cors', method = 'GET') =>
    answerFor({ url, mode, method }, scope, files).kind;
  test('pages with the app, its files from the device, all else from the network', () => {
    expect([
      kind(scope, 'navigate'),
      kind(`${scope}?quelle=app`, 'navigate'),
      kind(`${scope}index.html?x#y`, 'navigate'),
      kind(`${scope}daten.csv`, 'navigate'),
      kind(`${scope}assets/a.js`),
      kind(`${scope}assets/b.js`),
      kind('https://y.de/assets/a.js'),
      kind(scope, 'navigate', 'POST'),
    ]).toEqual(['shell', 'shell', 'shell', 'network', 'file', 'network', 'network', 'network']);
  });
});

test('sentences never show a machine word', () => {
  const all = ['OFFLINE', 'HASH_MISMATCH', 'QUOTA', 'NOT_A_NUMBER', 'ROWS_SHRUNK', 'INTERNAL'] as const;
  for (const code of all)
    expect(
      sentence({
        code,
        severity: 'error',
        place: { row: 3, column: 'a' },
        params: { raw: 'drei', before: 10, after: 2 },
      }),
    ).not.toMatch(/undefined|NaN|Fehler|Error|\{/);
  expect(
    sentence({
      code: 'NOT_A_NUMBER',
      severity: 'warning',
      place: { row: 14, column: 'Plätze' },
      params: { raw: 'drei' },
    }),
  ).toBe('Zeile 14, Spalte „Plätze“: „drei“ ist keine Zahl und gilt als fehlend.');
});
