import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluateAt, evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { foretold } from '../../../src/core/indicators/outlook.ts';
import { ageAt, statusAt } from '../../../src/core/indicators/status.ts';
import { timedTable } from '../../../src/core/table/timed.ts';
import { momentOf } from '../../../src/core/values/starts.ts';
import { tableOf } from '../../support/tables.ts';

const define = (of: object, more: object = {}) =>
  IndicatorDefinition.parse({
    id: 'i',
    title: 'I',
    area: 'a',
    kind: 'number',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit', ...of } },
    direction: 'down',
    limits: [{ from: '2000-01-01', watch: 150, critical: 250, reason: 'r', author: 'a' }],
    cadence: 'yearly',
    graceDays: 400,
    ...more,
  });
type Row = (string | number | null)[];
const run = (of: object, names: string[], rows: Row[], now?: string, more: object = {}) =>
  evaluateFully(define(of, more), () => tableOf(names, rows), {
    ...(now !== undefined && { now: Date.parse(now) }),
  });
const NOW = '2026-11-28T12:00:00Z';

describe('without a word about it', () => {
  const rows: Row[] = [
    ['2025', 100],
    ['2026', 160],
    ['2027', 200],
    ['2029', 300],
  ];
  test('rows after today are an outlook, and the newest up to today is the present', () => {
    const found = run({}, ['zeit', 'wert'], rows, NOW);
    expect(found.lastValue).toMatchObject({ period: '2026', value: 160 });
    expect(found.series.periods).toEqual(['2025', '2026']);
    expect(found.outlook).toMatchObject({
      kind: 'ahead',
      series: { periods: ['2027', '2029'], values: [200, 300] },
    });
    expect(statusAt(found, Date.parse(NOW))).toBe('watch');
  });
  test('they become the present when their time comes', () =>
    expect(run({}, ['zeit', 'wert'], rows, '2027-01-01T12:00:00Z').lastValue?.period).toBe('2027'));
  test('an empty row filled in ahead hides nothing and foretells nothing', () => {
    const found = run(
      {},
      ['zeit', 'wert'],
      [
        ['2026', 160],
        ['2027', '.'],
      ],
      NOW,
    );
    expect(found.outlook).toBeUndefined();
    expect(statusAt(found, Date.parse(NOW))).toBe('watch');
  });
  test('the moment counts, an hour ahead is an outlook', () => {
    const hourly = { cadence: 'hourly', graceDays: 1 };
    const rows: Row[] = [
      ['2026-11-28T12:00', 90],
      ['2026-11-28T16:00', 260],
    ];
    const found = run({}, ['zeit', 'wert'], rows, NOW, hourly);
    expect(found.lastValue?.value).toBe(90);
    expect(foretold(found.outlook, found.rating, Date.parse(NOW))).toEqual({
      rating: 'critical',
      period: '2026-11-28T16:00',
      isPast: false,
    });
  });
});

test('a forecast is never the present, not even its next hours', () => {
  const rows: Row[] = [-2, -1, 0, 1, 2, 3, 4, 5].map((hour) => [
    new Date(Date.parse('2026-11-28T13:00Z') + hour * 3_600_000).toISOString().slice(0, 16),
    hour <= 0 ? 260 : 100,
  ]);
  const hourly = { cadence: 'hourly', graceDays: 0 };
  const found = run({}, ['zeit', 'wert'], rows, NOW, hourly);
  expect(found.lastValue).toMatchObject({ period: '2026-11-28T13:00', value: 260 });
  expect(found.outlook?.series.periods[0]).toBe('2026-11-28T14:00');
  expect(statusAt(found, Date.parse(NOW))).toBe('critical');
});

test('a clock that is an hour behind does not make the newest value a forecast', () => {
  const rows: Row[] = [
    ['2026-11-28T13:00', 90],
    ['2026-11-28T14:00', 260],
  ];
  const found = run({}, ['zeit', 'wert'], rows, NOW, { cadence: 'hourly', graceDays: 0 });
  expect(found.lastValue?.value).toBe(260);
  expect(found.outlook).toBeUndefined();
});

test('what lay ahead when it was fetched never becomes the present by the mere passing of time', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -5, max: 70 }),
      fc.integer({ min: 0, max: 400 }),
      (days, fetched, silent) => {
        const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const at = (n: number): number => Date.UTC(2026, 0, 1 + n, 12);
        const table = {
          ...tableOf(
            ['zeit', 'wert'],
            days.map((n): Row => [day(n), n]),
          ),
          fetchedAt: at(fetched),
        };
        const found = evaluateFully(define({}, { cadence: 'daily' }), () => table, {
          now: at(fetched + silent),
        });
        const known = days.filter((n) => n <= fetched).sort((a, b) => a - b);
        expect(found.series.values.filter((value) => value !== null)).toEqual(known);
        expect(found.lastValue?.value ?? null).toBe(known.at(-1) ?? null);
        expect(found.outlook?.series.values ?? []).toEqual(
          days.filter((n) => n > fetched).sort((a, b) => a - b),
        );
        // Foretold is only what is to come still.
        const said = foretold(found.outlook, found.rating, at(fetched + silent));
        if (said) expect(said.period > day(fetched + silent)).toBe(true);
      },
    ),
  ));

describe('the Stand of a resource says until when its rows have happened', () => {
  const hourly = { cadence: 'hourly', graceDays: 1 };
  const rows: Row[] = [
    ['2026-11-28T06:00', 90],
    ['2026-11-28T07:00', 160],
    ['2026-11-28T09:00', 260],
    ['2026-11-28T15:00', 300],
  ];
  const at = (stand: string, fetched?: string) =>
    evaluateAt(
      define({}, hourly),
      () => ({
        ...tableOf(['zeit', 'wert'], rows),
        ...(fetched !== undefined && { fetchedAt: Date.parse(fetched) }),
        stand: momentOf(stand),
      }),
      { now: Date.parse(NOW) },
    );
  test.each(['2026-11-28T07:00', '2026-11-28T07:00:30+01:00', '2026-11-28T06:00:00Z'])(
    'hours after %s are an outlook, however late they were fetched',
    (stand) => {
      const { evaluation, isTimeless } = at(stand, '2026-11-28T11:30:00Z');
      expect(evaluation.lastValue).toMatchObject({ period: '2026-11-28T07:00', value: 160 });
      expect(evaluation.outlook?.series.periods).toEqual(['2026-11-28T09:00', '2026-11-28T15:00']);
      expect(statusAt(evaluation, Date.parse(NOW))).toBe('watch');
      expect(isTimeless).toBe(true);
    },
  );
  test('no clock that is behind gives it another hour', () =>
    expect(at('2026-11-28T08:59').evaluation.lastValue?.value).toBe(160));
  test('a Stand that lies ahead makes nothing the present', () =>
    expect(at('2026-11-28T20:00', '2026-11-28T09:30:00Z').evaluation.lastValue?.value).toBe(260));
  test.each(['', '2026-11-28', '2026-11', '2026-W48', 'gestern', 'T25Z'])('%j names no moment', (stand) =>
    expect(momentOf(stand)).toBeNaN(),
  );
});

test('a budget with its years across is foretold too, whatever the year in which somebody looks', () => {
  const wide = {
    ...tableOf(['Posten', '2025', '2026', '2027'], [['Ertrag', 100, 160, 300]]),
    fetchedAt: Date.parse(NOW),
  };
  const table = timedTable(
    wide,
    wide.columns.map(({ field }) => field),
    null,
  );
  expect(table.fetchedAt).toBe(Date.parse(NOW));
});

describe('a selection that says what is actual', () => {
  test('by a day: what ends later is foretold, also before today', () => {
    const found = run(
      { outlook: { after: '2025-12-31' } },
      ['zeit', 'wert'],
      [
        ['2025', 100],
        ['2026', 160],
        ['2027', 260],
      ],
      NOW,
    );
    expect(found.lastValue?.period).toBe('2025');
    expect(found.outlook).toMatchObject({ kind: 'declared', series: { periods: ['2026', '2027'] } });
    expect(found.outlook!.series.ratings).toEqual(['watch', 'critical']);
  });
  test('by a column: a plan beside the fact of the same year is not shown as to come', () => {
    const found = run(
      { outlook: { column: 'art', actual: ['Ist'] } },
      ['zeit', 'art', 'wert'],
      [
        ['2025', 'Ist', 100],
        ['2026', 'Plan', 300],
        ['2026', 'Ist', 160],
        ['2027', 'Plan', 260],
      ],
      NOW,
    );
    expect(found.lastValue).toMatchObject({ period: '2026', value: 160 });
    expect(found.outlook!.series).toMatchObject({ periods: ['2027'], values: [260] });
    expect(found.issues).toEqual([]);
  });
  test('by another column: only what is merely not there yet is foretold, no secret', () => {
    const found = run(
      { outlook: { field: 'vorhersage' } },
      ['zeit', 'wert', 'vorhersage'],
      [
        ['2025', 100, null],
        ['2026', 160, 170],
        ['2027', null, 260],
        ['2028', '.', 90],
      ],
      NOW,
    );
    expect(found.lastValue?.value).toBe(160);
    expect(found.outlook!.series).toMatchObject({ periods: ['2027'], values: [260] });
  });
  test('a gauge that fell silent is silent, whatever the forecast says of now', () => {
    const found = run(
      { outlook: { column: 'art', actual: ['Messung'] } },
      ['zeit', 'art', 'wert'],
      [
        ['2026-11-27T08:00', 'Messung', 260],
        ['2026-11-28T12:00', 'Vorhersage', 90],
      ],
      NOW,
      { cadence: 'hourly', graceDays: 0 },
    );
    expect(found.lastValue?.value).toBe(260);
    expect(ageAt(found, Date.parse(NOW))).toBe('overdue');
  });
});

test('for all rows and clocks: the present is never of the future, and the outlook never of the past of the last value', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -5, max: 70 }),
      fc.boolean(),
      (days, at, isDeclared) => {
        const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const now = Date.UTC(2026, 0, 1 + at, 12);
        const rows = days.map((n): Row => [day(n), n, n % 3 === 0 ? 'Plan' : 'Ist']);
        const found = run(
          isDeclared ? { outlook: { column: 'art', actual: ['Ist'] } } : {},
          ['zeit', 'wert', 'art'],
          rows,
          new Date(now).toISOString(),
          { cadence: 'daily' },
        );
        const actual = days.filter((n) => n <= at && (!isDeclared || n % 3 !== 0)).sort((a, b) => a - b);
        expect(found.lastValue?.value ?? null).toBe(actual.at(-1) ?? null);
        const last = actual.at(-1) ?? -1;
        const later = days.filter((n) => n > last && !actual.includes(n)).sort((a, b) => a - b);
        expect(found.outlook?.series.values ?? []).toEqual(isDeclared ? later : later.filter((n) => n > at));
      },
    ),
  ));
