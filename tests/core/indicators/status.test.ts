import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate, evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { overdueTables } from '../../../src/core/indicators/overdue.ts';
import { ageAt, byNeed, effectiveAt, statusAt } from '../../../src/core/indicators/status.ts';
import { limitsFor, rate } from '../../../src/core/indicators/limits.ts';
import { deriveTile } from '../../../src/tiles/indicator/tile.ts';
import { limitsText } from '../../../src/i18n/reading.ts';
import { tableOf } from '../../support/tables.ts';
import { runs } from '../../support/runs.ts';

const of = { resource: 'r', field: 'wert', time: 'zeit' };
const define = (change: Record<string, unknown> = {}): IndicatorDefinition =>
  IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure: { kind: 'value', of },
    direction: 'up',
    cadence: 'daily',
    graceDays: 1,
    limits: [{ from: '2000-01-01', watch: 10, critical: 5, reason: 'r', author: 'a' }],
    ...change,
  });
const at = (text: string): number => Date.parse(text);
const result = (rows: (string | number | null)[][], change: Record<string, unknown> = {}) =>
  evaluate(define(change), () => tableOf(['zeit', 'wert'], rows), {
    population: { years: [], single: { number: 1000, asOf: null } },
  });

const overdueSince = (
  results: Parameters<typeof overdueTables>[0],
  table: string,
  moment: number,
): number | null => overdueTables(results, moment).get(table) ?? null;

describe('a table waits for newer values', () => {
  const old = result([['2026-11-20', 12]]),
    fresh = result([['2026-11-27', 12]]);
  const now = at('2026-11-28T08:00:00+01:00');
  test('since the first of its figures is overdue', () => {
    const monthly = result([['2026-08', 12]], { cadence: 'monthly' });
    expect(overdueSince([old], 'r', now)).toBe(at('2026-11-23T00:00:00+01:00'));
    expect(overdueSince([old, monthly], 'r', now)).toBe(monthly.overdueAt);
  });
  test('not where one of them is not, none is made of it, or it is only held against', () => {
    expect(overdueSince([old, fresh], 'r', now)).toBeNull();
    expect(overdueSince([old], 'other', now)).toBeNull();
    expect(overdueSince([{ ...old, resources: ['other', 'r'] }], 'r', now)).toBeNull();
    expect(overdueSince([result([])], 'r', now)).toBeNull();
  });
});

describe('fresh or old', () => {
  const daily = result([['2026-11-20', 12]]);
  test.each([
    ['2026-11-20T08:00:00+01:00', 'current', 'good'],
    ['2026-11-21T23:59:59+01:00', 'current', 'good'],
    ['2026-11-22T00:00:00+01:00', 'due', 'good'],
    ['2026-11-22T23:59:59+01:00', 'due', 'good'],
    ['2026-11-23T00:00:00+01:00', 'overdue', 'noCurrentData'],
    ['2027-11-20T08:00:00+01:00', 'overdue', 'noCurrentData'],
    ['2026-11-19T08:00:00+01:00', 'future', 'noCurrentData'],
  ])('a daily value of 20 November is at %s %s and shown as %s', (now, age, status) =>
    expect([ageAt(daily, at(now)), statusAt(daily, at(now))]).toEqual([age, status]),
  );
  test('a summer night ends at midnight in Germany, not in Greenwich', () => {
    const summer = result([['2026-07-01', 12]], { graceDays: 0 });
    expect(ageAt(summer, at('2026-07-02T21:59:59Z'))).toBe('current');
    expect(ageAt(summer, at('2026-07-02T22:00:00Z'))).toBe('overdue');
  });
  test.each([
    ['weekly', '2026-W46', '2026-11-22T23:00:00+01:00', '2026-11-24T00:00:00+01:00'],
    ['monthly', '2026-10', '2026-11-30T23:00:00+01:00', '2026-12-02T00:00:00+01:00'],
    ['quarterly', '2026-Q3', '2026-12-31T23:00:00+01:00', '2027-01-02T00:00:00+01:00'],
    ['yearly', '2025', '2026-12-31T23:00:00+01:00', '2027-01-02T00:00:00+01:00'],
  ])('%s values are expected at the end of the next period', (cadence, period, good, late) => {
    const one = result([[period, 12]], { cadence });
    expect([statusAt(one, at(good)), statusAt(one, at(late))]).toEqual(['good', 'noCurrentData']);
  });
  test.each([
    ['.', 'secret'],
    ['x', 'notCollected'],
    ['/', 'unknown'],
  ])('what is %s now (%s) is not covered by what was known before', (sign, emptiness) => {
    const one = result([
      ['2026-11-19', 12],
      ['2026-11-20', sign],
    ]);
    expect(effectiveAt(one, at('2026-11-20T12:00:00+01:00'))).toMatchObject({
      status: 'noCurrentData',
      shown: null,
      old: null,
      emptiness,
    });
  });
  test('relative limits stand on a tile at the values that they mean, not at their per cent', () => {
    const shares = { watch: 90, critical: 80, relative: true, reason: 'r', author: 'a', from: '2000-01-01' };
    const one = result([['2026-11-20', 190]], { reference: 200, limits: [shares] });
    expect(deriveTile(one, at('2026-11-20T12:00:00+01:00'), 'de').limits).toEqual([180, 160]);
  });
  test('a day without a report falls back to the day before, and says so', () => {
    const one = result([
      ['2026-11-19', 12],
      ['2026-11-20', null],
    ]);
    const shown = effectiveAt(one, at('2026-11-20T12:00:00+01:00'));
    expect(shown).toMatchObject({ status: 'good', emptiness: 'notReported' });
    expect(deriveTile(one, at('2026-11-20T12:00:00+01:00'), 'de').line).toContain('nicht gemeldet');
  });
});

describe('over all definitions', () => {
  const limits = fc
    .tuple(
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('better', 'worse'),
    )
    .map(([low, gap, side]) => ({ low, high: low + gap, side }));
  const arbitrary = fc.record({
    direction: fc.constantFrom('up', 'down'),
    limits,
    cadence: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly'),
    graceDays: fc.integer({ min: 0, max: 60 }),
    values: fc.array(
      fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constantFrom('.', '-', '/', 'x', '...', null)),
      { minLength: 1, maxLength: 8 },
    ),
    later: fc.integer({ min: -400, max: 4000 }),
  });
  const make = (given: {
    direction: string;
    limits: { low: number; high: number; side: string };
    cadence: string;
    graceDays: number;
  }) =>
    define({
      direction: given.direction,
      cadence: given.cadence,
      graceDays: given.graceDays,
      limits: [
        {
          from: '2000-01-01',
          watch: given.direction === 'up' ? given.limits.high : given.limits.low,
          critical: given.direction === 'up' ? given.limits.low : given.limits.high,
          at: given.limits.side,
          reason: 'r',
          author: 'a',
        },
      ],
    });

  test('an old value never looks fine, and evaluation never throws', () => {
    fc.assert(
      fc.property(arbitrary, (given) => {
        const rows = given.values.map((value, i): (string | number | null)[] => [
          new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
          value,
        ]);
        const one = evaluate(make(given), () => tableOf(['zeit', 'wert'], rows), {});
        const now = at('2026-01-01T12:00:00Z') + given.later * 86_400_000;
        const { status, age, shown } = effectiveAt(one, now);
        const tile = deriveTile(one, now, 'de');
        expect(tile.status).toBe(status);
        if (age === 'overdue' || age === 'never' || age === 'future') {
          expect(status).toBe('noCurrentData');
          expect(shown).toBeNull();
          // What stands there large is said to be old.
          expect(tile.isOld).toBe(tile.figure !== '–');
        }
        if (status === 'good') expect(one.overdueAt! > now).toBe(true);
        expect(Math.sign(byNeed(now)(one, one))).toBe(0);
      }),
      { numRuns: runs(400) },
    );
  });

  test('words and rating cannot disagree: the sentence read back gives the same rating', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: -120, max: 120 }), (given, tenth) => {
        const definition = make(given);
        const value = tenth;
        const version = limitsFor(definition, '2026-01-01' as never)!;
        const said = limitsText(definition, version, 'de');
        const m = /Beobachten (unter|über|bis|ab) ([−\d]+), kritisch (unter|über|bis|ab) ([−\d]+)/.exec(
          said.replaceAll('\u00a0', ' '),
        )!;
        expect(m, said).not.toBeNull();
        const beyond = (word: string, limit: number): boolean =>
          ({ unter: value < limit, über: value > limit, bis: value <= limit, ab: value >= limit })[
            word as 'ab'
          ]!;
        const n = (text: string): number => Number(text.replace('−', '-'));
        const milder = beyond(m[1]!, n(m[2]!)) ? 'watch' : 'good';
        const expected = beyond(m[3]!, n(m[4]!)) ? 'critical' : milder;
        expect(rate(value, null, version, definition.direction)).toBe(expected);
      }),
    );
  });
});

describe('measures', () => {
  const rows = [
    ['2026-11-20', 'A', 3, 10],
    ['2026-11-20', 'B', 5, 30],
    ['2026-11-21', 'A', 4, 10],
    ['2026-11-21', 'B', null, 30],
    ['2026-11-22', 'A', 1, 10],
  ];
  const table = () => tableOf(['zeit', 'haus', 'wert', 'gewicht'], rows);
  const values = (measure: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    evaluateFully(define({ measure, ...more }), table, {
      population: { years: [], single: { number: 2000, asOf: null } },
    }).observations.map((one) => [one.period, one.value ?? one.emptiness, one.parts?.reported]);
  const over = { ...of, over: 'haus', expect: ['A', 'B'] };
  test('a sum that lacks a part has no value', () =>
    expect(values({ kind: 'sum', of: over })).toEqual([
      ['2026-11-20', 8, 2],
      ['2026-11-21', 'notReported', 1],
      ['2026-11-22', 'notReported', 1],
    ]));
  test('a mean, weighted or not', () => {
    expect(values({ kind: 'mean', of: over })[0]).toEqual(['2026-11-20', 4, 2]);
    expect(values({ kind: 'weightedMean', of: over, weight: 'gewicht' })[0]).toEqual(['2026-11-20', 4.5, 2]);
  });
  test('a sum in which one house stands twice has no value: it would be counted double', () => {
    const twice = evaluateFully(
      define({ measure: { kind: 'sum', of: over } }),
      () => tableOf(['zeit', 'haus', 'wert', 'gewicht'], [...rows.slice(0, 2), ['2026-11-20', 'A', 3, 10]]),
      {},
    );
    expect(twice.observations[0]).toMatchObject({ value: null, emptiness: 'unknown' });
    expect(twice.issues[0]).toMatchObject({ code: 'SEVERAL_VALUES', params: { period: '2026-11-20' } });
  });
  test.each([
    ['negative', -1, 'unknown'],
    ['missing', null, 'notReported'],
    ['secret', '.', 'secret'],
  ])('a weighted mean with a weight that is %s has no value', (_name, weight, emptiness) => {
    const found = evaluateFully(
      define({ measure: { kind: 'weightedMean', of: over, weight: 'gewicht' } }),
      () => tableOf(['zeit', 'haus', 'wert', 'gewicht'], [rows[0]!, ['2026-11-20', 'B', 5, weight]]),
      {},
    );
    expect(found.observations[0]).toMatchObject({
      value: null,
      emptiness,
      lacks: { kind: 'parts', names: ['gewicht'] },
    });
  });
  test.each([
    [-100, -50, null],
    [-100, 150, null],
    [0, 50, null],
    [100, 50, -50],
    [100, -50, -150],
  ])(
    'a change from %d to %d is %s per cent: over a base of zero or less there is none',
    (before, after, percent) => {
      const found = evaluateFully(
        define({
          measure: { kind: 'change', of: { kind: 'value', of }, against: 'previousPeriod', as: 'percent' },
        }),
        () =>
          tableOf(
            ['zeit', 'wert'],
            [
              ['2026-11-20', before],
              ['2026-11-21', after],
            ],
          ),
        {},
      );
      expect(found.observations.map(({ value }) => value)).toEqual([percent]);
    },
  );
  test('a share stored as 0.125 in a column of per cent is 12.5', () => {
    const stored = tableOf(['zeit', 'wert'], [['2026-11-20', 0.125]]);
    const table = {
      ...stored,
      columns: stored.columns.map((one) =>
        one.field.name === 'wert' ? { ...one, field: { ...one.field, percent: true as const } } : one,
      ),
    };
    expect(evaluate(define(), () => table, {}).lastValue?.value).toBe(12.5);
    expect(evaluate(define(), () => stored, {}).lastValue?.value).toBe(0.125);
  });
  test('a ratio to inhabitants', () =>
    expect(values({ kind: 'ratio', of: over, to: 'inhabitants', per: 1000 })[0]![1]).toBe(4));
  test('a ratio to nothing has no value', () =>
    expect(values({ kind: 'ratio', of: over, to: { ...of, field: 'fehlt' }, per: 100 })[0]![1]).toBe(
      'notReported',
    ));
  test('several rows without a rule give no value, and an issue', () => {
    const one = evaluateFully(define(), table, {});
    expect(one.observations[0]).toMatchObject({ value: null, emptiness: 'unknown' });
    expect(one.issues[0]).toMatchObject({ code: 'SEVERAL_VALUES' });
  });
  test('a change against the day before', () => {
    const one = evaluateFully(
      define({
        measure: {
          kind: 'change',
          of: { kind: 'value', of: { ...of, filter: { haus: 'A' } } },
          against: 'previousPeriod',
          as: 'absolute',
        },
      }),
      table,
      {},
    );
    expect(one.observations.map((observation) => observation.value)).toEqual([1, -3]);
  });
  test('exactly zero counts, secret does not', () => {
    const zero = evaluateFully(
      define(),
      () =>
        tableOf(
          ['zeit', 'wert'],
          [
            ['2026-11-20', '-'],
            ['2026-11-21', '.'],
          ],
        ),
      {},
    );
    expect(zero.observations.map(({ value, sign, emptiness }) => [value, sign, emptiness])).toEqual([
      [0, '-', null],
      [null, '.', 'secret'],
    ]);
  });
  test('a column or a resource that is missing is said, not guessed', () => {
    expect(evaluate(define(), () => null, {}).issues[0]!.code).toBe('RESOURCE_MISSING');
    expect(
      evaluate(define({ measure: { kind: 'value', of: { ...of, field: 'weg' } } }), table, {}).issues[0]!
        .code,
    ).toBe('FIELD_MISSING');
  });
});
