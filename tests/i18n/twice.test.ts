// The night in which the clocks go back: 02:00 comes twice, and each is told by its name, in its order, at its moment.
import { expect, test } from 'vitest';
import { breaksOf, isSilentAt } from '../../src/core/answers/gaps.ts';
import { spanSince } from '../../src/core/answers/silence.ts';
import { placeOf, timeTicks } from '../../src/core/answers/time-axis.ts';
import { dueAt, overdueAt } from '../../src/core/indicators/cadence.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { groupRows } from '../../src/core/query/group.ts';
import type { Period } from '../../src/core/values/period.ts';
import { addHours, orderAt, startsAt } from '../../src/core/values/starts.ts';
import { shortPeriod, timeTick } from '../../src/i18n/axis.ts';
import { chartHeadline } from '../../src/i18n/chart-headline.ts';
import { chartSentences } from '../../src/i18n/chart-sentences.ts';
import { figureRows } from '../../src/i18n/figure-rows.ts';
import { dateTime, period, shortPeriod as beside } from '../../src/i18n/format.ts';
import { lastRatedText } from '../../src/i18n/sentences.ts';
import { gaugeFigure } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';

const p = (text: string): Period => text as Period;
const SUMMER = p('2026-10-25T02:00+02:00'),
  WINTER = p('2026-10-25T02:00+01:00');
const HOURS = [
  p('2026-10-25T00:00'),
  p('2026-10-25T01:00'),
  SUMMER,
  WINTER,
  p('2026-10-25T03:00'),
  p('2026-10-25T04:00'),
];

test('each has its name: as a period, a moment, beside others, on the axis', () => {
  expect([SUMMER, WINTER].map((one) => period(one, 'de'))).toEqual([
    '25.10.2026, 02:00 Uhr Sommerzeit',
    '25.10.2026, 02:00 Uhr Winterzeit',
  ]);
  expect([SUMMER, WINTER].map((one) => period(one, 'en'))).toEqual([
    '25 Oct 2026, 02:00 summer time',
    '25 Oct 2026, 02:00 winter time',
  ]);
  expect(period(p('2026-10-25T03:00'), 'de')).toBe('25.10.2026, 03:00 Uhr');
  expect([0, 60].map((minutes) => dateTime(Date.UTC(2026, 9, 25, 0, 30 + minutes), 'de'))).toEqual([
    '25.10.2026, 02:30 Sommerzeit',
    '25.10.2026, 02:30 Winterzeit',
  ]);
  const now = Date.UTC(2026, 9, 25, 12);
  expect(beside(SUMMER, now, 'de')).toBe('25.10., 02:00 Uhr Sommerzeit');
  expect(shortPeriod(WINTER, 'de')).toBe('25.10.26 02:00 Winterzeit');
});

test('each begins at its moment, and what follows an hour later is the next one', () => {
  expect(HOURS.map((one) => (startsAt(one) - startsAt(HOURS[0]!)) / 3_600_000)).toEqual([0, 1, 2, 3, 4, 5]);
  HOURS.slice(1).forEach((one, i) => {
    expect(addHours(HOURS[i]!, 1)).toBe(one);
    expect(addHours(one, -1)).toBe(HOURS[i]);
    expect(dueAt(HOURS[i]!, 'hourly')).toBe(startsAt(one));
  });
  expect(addHours(p('2026-03-29T01:30'), 1)).toBe('2026-03-29T03:30');
  expect(dueAt(p('2026-03-29T01:30'), 'hourly')).toBe(startsAt(p('2026-03-29T03:30')));
  expect(overdueAt(WINTER, 'hourly', 0)).toBe(startsAt(p('2026-10-25T03:00')));
  expect(overdueAt(WINTER, 'hourly', 2)).toBe(startsAt(p('2026-10-27T03:00')));
  expect(spanSince(WINTER, Date.UTC(2026, 9, 25, 1, 45))).toEqual({ n: 45, unit: 'minute' });
  expect(spanSince(SUMMER, Date.UTC(2026, 9, 25, 1, 45))).toEqual({ n: 105, unit: 'minute' });
});

test('ticks of the axis name both, at the place of their values', () => {
  const [from, to] = [placeOf(HOURS[1]!), placeOf(HOURS[4]!)];
  const ticks = timeTicks(HOURS, from, to, 8);
  const told = new Map(ticks.map((tick) => [timeTick(tick, 'de').replace(/^25\.10\. /, ''), tick.at]));
  expect(told.get('02:00 Sommerzeit')).toBe(placeOf(SUMMER));
  expect(told.get('02:00 Winterzeit')).toBe(placeOf(WINTER));
  // A night without that hour has plain ticks.
  const plain = ['2026-10-24T01:00', '2026-10-24T02:00', '2026-10-24T03:00'].map(p);
  expect(
    timeTicks(plain, placeOf(plain[0]!), placeOf(plain[2]!), 8).map((tick) => timeTick(tick, 'de')),
  ).toContain('02:30');
  for (const minutes of [0, 15, 45, 60, 75, 119])
    expect(orderAt(Date.UTC(2026, 9, 25, 0, minutes))).toBe(
      placeOf(
        p(`2026-10-25T02:${String(minutes % 60).padStart(2, '0')}${minutes < 60 ? '+02:00' : '+01:00'}`),
      ),
    );
});

test('a missing hour is a gap, and the hour that spring has not is none', () => {
  const one = [{ values: [1, 2, 3, 4, 5] }];
  const broken = (hours: readonly Period[]) => [...breaksOf(hours.map(placeOf), one, 60)];
  expect(broken(HOURS)).toEqual([]);
  expect(broken(HOURS.filter((hour) => hour !== WINTER))).toEqual([3]);
  expect(broken(HOURS.filter((hour) => hour !== SUMMER))).toEqual([2]);
  const spring = ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T03:00', '2026-03-29T04:00'].map(p);
  expect(broken(spring)).toEqual([]);
  expect(
    isSilentAt({ now: placeOf(p('2026-03-29T03:00')), rhythm: 60 }, spring.slice(0, 2).map(placeOf)),
  ).toBe(false);
});

const definition = gaugeFigure({
  limits: [{ from: '1900-01-01', watch: 400, critical: 500, reason: 'r', author: 'a' }],
});
/** One value an hour from midnight in UTC on. */
const table = (values: readonly (number | null)[]) =>
  tableOf(
    ['zeit', 'wert'],
    values.map((value, i) => [HOURS[i]!, value]),
  );

test('sentences, rows and claims tell them apart', () => {
  const found = evaluateFully(definition, () => table([300, 310, 520, 560, 330]), {});
  expect(found.series.periods).toEqual(HOURS.slice(0, 5));
  const said = chartSentences(found.series, definition, found.limits, 'de');
  expect(said).toContain('Höchster Wert: 560\u00a0cm (25.10.2026, 02:00 Uhr Winterzeit).');
  expect(said).toContain('vom 25.10.2026, 02:00 Uhr Sommerzeit bis 25.10.2026, 02:00 Uhr Winterzeit');
  expect(chartHeadline(found.series, definition, found.limits, 'de')).toContain(
    'Seit dem 25.10. um 02:00 Uhr Winterzeit',
  );
  const rows = figureRows(found, 'de');
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(5);
  const silent = evaluateFully(definition, () => table([300, 310, 520, 560]), {});
  expect(lastRatedText(silent, Date.UTC(2026, 9, 25, 3, 30), 'de')).toBe(
    'zuletzt kritisch: 560\u00a0cm um 02:00 Winterzeit, seit 2 Stunden kein Wert',
  );
});

test('the change against the hour before is that of the hour before', () => {
  const change = IndicatorDefinition.parse({
    ...definition,
    limits: [],
    measure: { kind: 'change', of: definition.measure, against: 'previousPeriod', as: 'absolute' },
  });
  expect(
    evaluateFully(change, () => table([300, 310, 520, 560, 330]), {}).observations.map((one) => one.value),
  ).toEqual([10, 210, 40, -230]);
});

test('while a dataset is explored both stand in their order', () => {
  const times = tableOf(['mal', 'wert'], [['x', 1]]);
  const [, value] = times.columns;
  const moments = HOURS.map((one) => startsAt(one) / 1000);
  const mixed = {
    ...times,
    rows: 6,
    columns: [
      {
        field: { name: 'mal', type: 'datetime' as const, role: 'time' as const, instant: true as const },
        length: 6,
        vector: { kind: 'number' as const, data: Int32Array.from([...moments].reverse()), scale: 0 },
        marks: null,
      },
      {
        ...value!,
        length: 6,
        vector: { kind: 'number' as const, data: Int32Array.from([6, 5, 4, 3, 2, 1]), scale: 0 },
      },
    ],
  };
  const groups = groupRows(mixed, null, { x: 'mal', y: 'wert', aggregate: 'sum' });
  expect(groups.labels.map((label) => label.slice(11).replace(/^(\d\d:\d\d):00/, '$1'))).toEqual(
    HOURS.map((one) => one.slice(11)),
  );
  expect(groups.series[0]!.values).toEqual([1, 2, 3, 4, 5, 6]);
});
