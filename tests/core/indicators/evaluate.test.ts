import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate, evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { byNeed, effectiveAt, needAt, statusAt } from '../../../src/core/indicators/status.ts';
import { dayNumber, dayToIso } from '../../../src/core/values/period.ts';
import { limitsWithin } from '../../support/definitions.ts';
import { tableOf } from '../../support/tables.ts';
import { runs } from '../../support/runs.ts';

type Cell = string | number | null;
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
const full = (rows: Cell[][], change: Record<string, unknown> = {}, names = ['zeit', 'wert']) =>
  evaluateFully(define(change), () => tableOf(names, rows), {
    population: { years: [], single: { number: 1000, asOf: null } },
  });
const seen = (one: ReturnType<typeof full>) =>
  one.observations.map(({ period, value, emptiness }) => [period, value ?? emptiness]);
const noon = (day: string): number => Date.parse(`${day}T12:00:00+01:00`);

describe('a series', () => {
  test('names the days that no row names, as not reported', () =>
    expect(
      seen(
        full([
          ['2026-11-17', 12],
          ['2026-11-20', 11],
        ]),
      ),
    ).toEqual([
      ['2026-11-17', 12],
      ['2026-11-18', 'notReported'],
      ['2026-11-19', 'notReported'],
      ['2026-11-20', 11],
    ]));
  test('of a place that is closed at weekends has nothing that was not reported then', () => {
    // Monday to Friday of five weeks; one Wednesday lacks.
    const days = Array.from({ length: 33 }, (_, i) => dayToIso(dayNumber(2026, 10, 5) + i));
    const open = days.filter((_, i) => i % 7 < 5);
    const rows = open.filter((day) => day !== '2026-10-14').map((day): Cell[] => [day, 12]);
    const missing = seen(full(rows)).filter(([, one]) => one !== 12);
    expect(missing).toHaveLength(9);
    expect(missing.filter(([, one]) => one === 'notReported')).toEqual([['2026-10-14', 'notReported']]);
    // Once open on a Saturday, it may lack on others; two weeks say nothing yet.
    const saturdays = seen(full([...rows, ['2026-10-10', 12]].sort((a, b) => (a[0]! < b[0]! ? -1 : 1))));
    expect(saturdays.find(([day]) => day === '2026-10-17')).toEqual(['2026-10-17', 'notReported']);
    expect(seen(full(rows.slice(0, 9))).every(([, one]) => one !== 'notCollected')).toBe(true);
  });
  test('of days in a weekly rhythm has no gaps between its days', () =>
    expect(
      seen(
        full(
          [
            ['2026-11-09', 12],
            ['2026-11-16', 11],
          ],
          { cadence: 'weekly' },
        ),
      ),
    ).toHaveLength(2));
  test('with one absurd date does not become endless', () =>
    expect(
      seen(
        full([
          ['1026-11-17', 12],
          ['2026-11-20', 11],
        ]),
      ),
    ).toHaveLength(2));
  test('counts a rating from its first day on, over days without a value', () => {
    const one = full([
      ['2026-11-16', 12],
      ['2026-11-17', 4],
      ['2026-11-18', null],
      ['2026-11-19', 3],
    ]);
    expect([one.rating, one.ratedSince]).toEqual(['critical', '2026-11-17']);
    expect(one.previous).toEqual({ period: '2026-11-17', value: 4, delta: -1 });
  });
  test('compares with the same day one year before, and only with that', () => {
    expect(
      full([
        ['2025-11-20', 8],
        ['2026-11-20', 11],
      ]).yearBefore,
    ).toEqual({ period: '2025-11-20', value: 8, delta: 3 });
    expect(
      full([
        ['2025-11-19', 8],
        ['2026-11-20', 11],
      ]).yearBefore,
    ).toBeNull();
  });
});

describe('rows filled in ahead', () => {
  const rows = (today: Cell): Cell[][] => [
    ['2026-11-19', 12],
    ['2026-11-20', today],
    ...['2026-11-21', '2026-11-22', '2026-11-23'].map((day): Cell[] => [day, null]),
  ];
  test('do not say that today is not reported', () =>
    expect(effectiveAt(full(rows(13)), noon('2026-11-20'))).toMatchObject({
      status: 'good',
      emptiness: null,
      shown: { value: 13 },
    }));
  test('do not hide that today is secret', () =>
    expect(effectiveAt(full(rows('.')), noon('2026-11-20'))).toMatchObject({
      status: 'noCurrentData',
      emptiness: 'secret',
    }));
  test('say not reported once their day has come', () =>
    expect(effectiveAt(full(rows(13)), noon('2026-11-21'))).toMatchObject({
      status: 'good',
      emptiness: 'notReported',
    }));
});

describe('emptiness', () => {
  test.each([
    ['.', 'secret'],
    ['x', 'notCollected'],
    ['/', 'unknown'],
    ['...', 'notReported'],
    [null, 'notReported'],
  ] as const)('%s is %s', (sign, emptiness) =>
    expect(full([['2026-11-20', sign]]).latest).toMatchObject({ value: null, emptiness }),
  );
  test('a dash is exactly zero and is rated', () => {
    const one = full([['2026-11-20', '-']]);
    expect(one.lastValue).toMatchObject({ value: 0, sign: '-', emptiness: null });
    expect(one.rating).toBe('critical');
  });
  test('a part that has two rows each time lacks where one of them does', () => {
    const measure = { kind: 'sum', of: { ...of, over: 'haus', expect: ['A', 'A', 'B'], severalRows: true } };
    const one = full(
      [
        ['2026-11-19', 'A', 3],
        ['2026-11-19', 'A', 4],
        ['2026-11-19', 'B', 5],
        ['2026-11-20', 'A', 3],
        ['2026-11-20', 'B', 5],
      ],
      { measure },
      ['zeit', 'haus', 'wert'],
    );
    expect(one.observations[0]).toMatchObject({ value: 12, parts: { reported: 2, expected: 2 } });
    expect(one.latest).toMatchObject({
      value: null,
      emptiness: 'notReported',
      lacks: { kind: 'parts', names: ['A'] },
      parts: { reported: 1, expected: 2 },
    });
  });
  test('a whole is as empty as its worst part', () => {
    const measure = { kind: 'sum', of: { ...of, over: 'haus', expect: ['A', 'B', 'C'] } };
    const one = full(
      [
        ['2026-11-20', 'A', 3],
        ['2026-11-20', 'B', '.'],
      ],
      { measure },
      ['zeit', 'haus', 'wert'],
    );
    expect(one.latest).toMatchObject({
      value: null,
      emptiness: 'secret',
      parts: { reported: 1, expected: 3 },
    });
  });
});

describe('a reference', () => {
  const relative = {
    limits: [{ from: '2000-01-01', watch: 90, critical: 80, relative: true, reason: 'r', author: 'a' }],
    reference: { resource: 'soll', field: 'wert', time: 'zeit' },
  };
  const judged = (soll: Cell[][], value: number) =>
    evaluateFully(
      define(relative),
      (name) => tableOf(['zeit', 'wert'], name === 'soll' ? soll : [['2026-11-20', value]]),
      {},
    );
  test('of the running year holds from its first day on', () =>
    expect(
      judged(
        [
          ['2025', 100],
          ['2026', 50],
        ],
        44,
      ),
    ).toMatchObject({
      lastValue: { value: 44, reference: 50, judged: 88 },
      rating: 'watch',
    }));
  test('of a later time does not hold yet', () =>
    expect(
      judged(
        [
          ['2026-01-01', 100],
          ['2026-12-01', 10],
        ],
        80,
      ),
    ).toMatchObject({
      lastValue: { reference: 100, judged: 80 },
      rating: 'watch',
    }));
  test('that is secret for that very day gives no judgement', () =>
    expect(
      judged(
        [
          ['2026-11-19', 100],
          ['2026-11-20', '.'],
        ],
        80,
      ),
    ).toMatchObject({
      lastValue: { value: 80, reference: null, judged: null },
      rating: 'none',
    }));
  test('of zero gives no judgement', () => expect(judged([['2026', 0]], 80).rating).toBe('none'));
  test('adds up over the houses of a group, as the sick do', () => {
    const over = { ...of, over: 'haus', expect: ['A', 'B'] };
    const one = full(
      [
        ['2026-11-20', 'A', 3, 20],
        ['2026-11-20', 'B', 9, 60],
      ],
      {
        kind: 'count',
        direction: 'down',
        measure: { kind: 'sum', of: over },
        reference: { ...over, field: 'kopf' },
        limits: [{ from: '2000-01-01', watch: 15, critical: 30, relative: true, reason: 'r', author: 'a' }],
      },
      ['zeit', 'haus', 'wert', 'kopf'],
    );
    expect(one.lastValue).toMatchObject({ value: 12, reference: 80, judged: 15 });
    expect(one.rating).toBe('good');
  });
});

test('a change against the year before begins where there is a year before', () => {
  const rows = ['2024-11', '2025-11', '2026-11'].map((month, i): Cell[] => [month, [100, 110, 99][i]!]);
  const one = full(rows, {
    cadence: 'yearly',
    measure: { kind: 'change', of: { kind: 'value', of }, against: 'yearBefore', as: 'percent' },
  });
  expect(seen(one)).toEqual([
    ['2025-11', 10],
    ['2026-11', -10],
  ]);
});

test('a change from zero has no percentage', () =>
  expect(
    seen(
      full(
        [
          ['2026-11-19', 0],
          ['2026-11-20', 5],
        ],
        {
          measure: { kind: 'change', of: { kind: 'value', of }, against: 'previousPeriod', as: 'percent' },
        },
      ),
    ),
  ).toEqual([['2026-11-20', 'unknown']]));

test('words in a column of numbers are no value', () =>
  expect(full([['2026-11-20', 'kaputt']]).latest).toMatchObject({ value: null, emptiness: 'unknown' }));

test('a word that is not among the states is said and not rated', () => {
  const one = full([['2026-11-20', 'prima']], {
    kind: 'state',
    states: ['schlecht', 'gut'],
    limits: [{ from: '2000-01-01', criticalStates: ['schlecht'], reason: 'r', author: 'a' }],
  });
  expect(one.latest).toMatchObject({ state: null, emptiness: 'unknown' });
  expect(one.issues[0]).toMatchObject({ code: 'UNKNOWN_STATE' });
  expect(statusAt(one, noon('2026-11-20'))).toBe('noCurrentData');
});

test('a filler for "for ever" in the time column is no period', () =>
  expect(
    seen(
      full([
        ['2026-11-20', 12],
        ['9999-12-31', 1],
      ]),
    ),
  ).toEqual([['2026-11-20', 12]]));

test('a column named like a part of JavaScript is a column', () => {
  const one = evaluate(
    define({ measure: { kind: 'value', of: { ...of, field: '__proto__' } } }),
    () => tableOf(['zeit', '__proto__'], [['2026-11-20', 12]]),
    {},
  );
  expect(one.lastValue?.value).toBe(12);
});

const measures = fc.constantFrom<Record<string, unknown>>(
  { kind: 'value', of },
  { kind: 'sum', of: { ...of, over: 'haus' } },
  { kind: 'mean', of: { ...of, over: 'haus', expect: ['A', 'B'] } },
  { kind: 'weightedMean', of: { ...of, over: 'haus' }, weight: 'kopf' },
  { kind: 'ratio', of: { ...of, over: 'haus' }, to: { ...of, over: 'haus', field: 'kopf' }, per: 100 },
  { kind: 'ratio', of: { ...of, filter: { haus: 'A' } }, to: 'inhabitants', per: 1000 },
  { kind: 'change', of: { kind: 'sum', of: { ...of, over: 'haus' } }, against: 'yearBefore', as: 'percent' },
  { kind: 'change', of: { kind: 'value', of }, against: 'previousPeriod', as: 'absolute' },
);
const cell = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3))),
  fc.constantFrom<Cell>('.', '-', '/', 'x', '...', null, 0),
);
const period = fc.oneof(
  fc.integer({ min: 0, max: 800 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)),
  fc.constantFrom('2025', '2026', '2025-Q4', '2026-11', '2026-W47', '2026-H1', '2026-11-20T08:00', '2031-01'),
);
const bounds = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 50 }));
const definitions = fc
  .record({
    measure: measures,
    direction: fc.constantFrom('up', 'down', 'corridor', 'none'),
    bounds,
    at: fc.constantFrom('better', 'worse'),
    cadence: fc.constantFrom('hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'halfyearly', 'yearly'),
    graceDays: fc.integer({ min: 0, max: 400 }),
    relative: fc.boolean(),
  })
  .map(({ direction, bounds: [low, gap], relative, at, ...rest }) => {
    const limits = direction === 'none' ? null : limitsWithin([low, low + gap], direction, 5);
    return define({
      ...rest,
      direction,
      ...(relative && { reference: { ...of, over: 'haus', field: 'kopf' } }),
      limits: limits ? [{ from: '2000-01-01', reason: 'r', author: 'a', at, relative, ...limits }] : [],
    });
  });

test('over all definitions, tables and clocks: never throws, never shows what is old, sorts as it rates', () => {
  const row = fc
    .tuple(period, fc.constantFrom<Cell>('A', 'B', 'C'), cell, cell)
    .map((one): Cell[] => [...one]);
  const input = fc.tuple(definitions, fc.array(row, { minLength: 1, maxLength: 14 }));
  fc.assert(
    fc.property(
      fc.array(input, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 0, max: 4000 }),
      (all, days) => {
        const now = Date.UTC(2025, 0, 1, 11) + days * 86_400_000;
        const results = all.map(([definition, rows]) =>
          evaluate(definition, () => tableOf(['zeit', 'haus', 'wert', 'kopf'], rows), {
            population: { years: [], single: { number: 15_842, asOf: null } },
          }),
        );
        for (const one of results) {
          const { status, age, shown } = effectiveAt(one, now);
          if (shown === null) expect(status).toBe('noCurrentData');
          else {
            expect(shown).toBe(one.lastValue);
            expect(one.startsAt! <= now + 7_200_000 && now < one.overdueAt!).toBe(true);
            expect(status).toBe(one.rating === 'none' ? 'unrated' : one.rating);
            expect(['current', 'due']).toContain(age);
          }
          if (one.lastValue?.value != null) expect(Number.isFinite(one.lastValue.value)).toBe(true);
          // A kept snapshot is judged like a fresh one.
          expect(effectiveAt(JSON.parse(JSON.stringify(one)) as typeof one, now).status).toBe(status);
        }
        const order = ['critical', 'lastCritical', 'watch', 'lastWatch', 'noCurrentData', 'good', 'unrated'];
        const sorted = [...results].sort(byNeed(now)).map((one) => order.indexOf(needAt(one, now)));
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('what changed last comes first, then priority, then the title', () => {
  const critical = (id: string, since: string, priority: number) =>
    full(
      [
        [since, 1],
        ['2026-11-20', 1],
      ],
      { id, title: id, priority },
    );
  const all = [
    critical('b', '2026-11-01', 1),
    critical('c', '2026-11-19', 9),
    critical('a', '2026-11-01', 1),
  ];
  expect(all.sort(byNeed(noon('2026-11-20'))).map((one) => one.id)).toEqual(['c', 'a', 'b']);
});
