import { describe, expect, test } from 'vitest';
import { afterFailure, afterSuccess, isDue } from '../../src/core/catalog/due.ts';
import { checkAddress } from '../../src/core/values/address.ts';
import { changeOf } from '../../src/core/catalog/change.ts';
import { driftOf, wasSeen, type Content as Held, type Fresh } from '../../src/core/table/drift.ts';
import { answerFor } from '../../sw/answer.ts';
import { sentence } from '../../src/i18n/issues.ts';

const stats = { count: 5, missing: 0, marks: {}, distinct: 5, min: 1, max: 9, sum: 20 };
const held: Held = {
  rows: 100,
  asOf: '2026-11-20',
  fields: [{ name: 'a', type: 'number', role: null, unit: '€' }],
  stats: [stats],
};
const scaled = (by: number) => ({ ...stats, min: by, max: 9 * by, sum: 20 * by });
const codes = (change: Partial<Fresh>) =>
  driftOf(held, { ...held, place: { resource: 'r' }, ...change }).map((one) => one.code);

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
      'COLUMN_UNIT_CHANGED',
    ],
    [
      'a column goes by another name',
      { fields: [{ name: 'b', type: 'number', role: null, unit: '€' }] },
      'COLUMN_RENAMED',
    ],
    ['all values a thousand times as large', { stats: [scaled(1000)] }, 'COLUMN_LARGER'],
    ['all values a hundredth', { stats: [scaled(0.01)] }, 'COLUMN_SMALLER'],
    ['a year that ends before the day held', { asOf: '2025' }, 'OLDER_THAN_HELD'],
  ] as const)('%s: held back', (_name, change, code) =>
    expect(codes(change as Partial<Held>)).toContain(code),
  );
  test.each([
    ['a column that the schema no longer names', { fields: [], stats: [] }, []],
    ['another type', { fields: [{ name: 'a', type: 'text', role: null, unit: '€' }] }, []],
    [
      'another unit',
      { fields: [{ name: 'a', type: 'number', role: null, unit: 'T€' }] },
      ['COLUMN_UNIT_CHANGED'],
    ],
    ['no unit any more', { fields: [{ name: 'a', type: 'number', role: null }] }, ['COLUMN_UNIT_CHANGED']],
  ] as const)('%s, announced by the publisher: only the unit is held back', (_name, change, expected) =>
    expect(codes({ ...(change as Partial<Held>), isAnnounced: true })).toEqual(expected),
  );
  test.each([
    ['forty times the largest, at the same mean', { stats: [{ ...stats, max: 360 }] }],
    ['the month that the day held lies in', { asOf: '2026-11' }],
    ['a later quarter', { asOf: '2027-Q1' }],
  ] as const)('%s is no other content', (_name, change) =>
    expect(codes(change as Partial<Held>)).toEqual([]),
  );
  test('a share of one and per cent are the same, whichever is stored', () => {
    const share: Held = { ...held, fields: [{ name: 'a', type: 'number', role: null, percent: true }] };
    const cents = {
      ...held,
      place: { resource: 'r' },
      fields: [{ ...held.fields[0]!, unit: '%' }],
      stats: [scaled(100)],
    };
    expect(driftOf(share, cents)).toEqual([]);
    expect(driftOf(share, { ...cents, stats: [stats] }).map(({ code }) => code)).toEqual(['COLUMN_SMALLER']);
  });
  test.each([
    ['another title', { title: 'Belegte Plätze' }, ['COLUMN_MEANING_CHANGED']],
    [
      'another description',
      { title: 'Freie Plätze', description: 'ohne Notplätze' },
      ['COLUMN_MEANING_CHANGED'],
    ],
    ['a comma more', { title: 'Freie  Plätze.', description: 'Mit Notplätzen' }, []],
    ['a description where there was none', { title: 'Freie Plätze' }, []],
  ])(
    '%s, announced by the publisher: held back where the words say something else',
    (_name, change, expected) => {
      const field = { name: 'a', type: 'number', role: null, unit: '€', title: 'Freie Plätze' } as const;
      const before: Held = {
        ...held,
        fields: [{ ...field, ...('description' in change && { description: 'mit Notplätzen' }) }],
      };
      const after = {
        ...before,
        place: { resource: 'r' },
        isAnnounced: true,
        fields: [{ ...field, ...change }],
      };
      expect(driftOf(before, after).map(({ code }) => code)).toEqual(expected);
    },
  );
  test('what a person accepts is what was shown: another difference is held back again', () => {
    const shown = driftOf(held, { ...held, place: { resource: 'r' }, rows: 20 });
    expect(wasSeen(driftOf(held, { ...held, place: { resource: 'r' }, rows: 19 }), shown)).toBe(true);
    expect(
      wasSeen(driftOf(held, { ...held, place: { resource: 'r' }, rows: 19, asOf: '2020-01-01' }), shown),
    ).toBe(false);
    const larger = (by: number) => driftOf(held, { ...held, place: { resource: 'r' }, stats: [scaled(by)] });
    expect([wasSeen(larger(1000), larger(1000)), wasSeen(larger(100), larger(1000))]).toEqual([true, false]);
  });
  test('what new content changed is told: rows, day, columns, values', () => {
    const after = {
      rows: 101,
      asOf: '2026-11-21',
      fields: [
        { ...held.fields[0]!, type: 'text' } as const,
        { name: 'neu', type: 'text', role: null } as const,
      ],
      stats: [scaled(2), stats],
    };
    expect(changeOf(held, after)).toEqual({
      rows: [100, 101],
      asOf: ['2026-11-20', '2026-11-21'],
      added: ['neu'],
      gone: [],
      retyped: ['a'],
      touched: ['a'],
    });
    expect(changeOf(after, held).gone).toEqual(['neu']);
    expect(changeOf(null, held)).toMatchObject({ rows: [null, 100], added: [], touched: [] });
  });
  test('a unit where there was none before is a description, not a change', () => {
    const bare: Held = { ...held, fields: [{ name: 'a', type: 'number', role: null }] };
    expect(driftOf(bare, { ...held, place: { resource: 'r' }, isAnnounced: true })).toEqual([]);
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
    expect(afterFailure('ADDRESS_PRIVATE', 0, 0, () => 1)).toBeNull();
  });
  test.each(['HTTP_NOT_FOUND', 'HTTP_FORBIDDEN', 'WRONG_TYPE_HTML'] as const)(
    'after %s a source is asked again by itself, with pauses up to a day',
    (code) => {
      const pauses = [0, 1, 2, 3, 4, 5, 6, 40].map(
        (failures) => afterFailure(code, failures, 0, () => 1)! / 6e4,
      );
      expect(pauses).toEqual([5, 15, 45, 135, 405, 1215, 1440, 1440]);
      expect(afterFailure(code, 0, 0, () => 0)).toBe(15e4);
    },
  );
  test('what an earlier version gave up is asked again after a day', () => {
    const given = { ...asked, nextTry: null, failures: 1 };
    expect([isDue(given, 'start', now, false), isDue(given, 'start', now + 864e5, false)]).toEqual([
      false,
      true,
    ]);
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
  test.each([
    'http://127.0.0.1:9/x',
    'https://localhost/x',
    'https://localhost./x',
    'https://[::1]/x',
    'https://a.localhost',
  ])('%s is asked by an app in development only', (text) => {
    const found = checkAddress(text, { origin: 'https://cockpit.musterhausen.de', hosts: null });
    expect(typeof found === 'string' ? found : found.code).toBe('ADDRESS_PRIVATE');
    expect(code(text)).toMatch(/^https?:/);
  });
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
