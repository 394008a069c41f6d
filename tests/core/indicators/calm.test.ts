// Time never calms: whatever the definition, the values and the silence, no later moment makes a figure look better than what was known.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluate } from '../../../src/core/indicators/evaluate.ts';
import type { IndicatorResult } from '../../../src/core/indicators/result.ts';
import { byNeed, countsAt, effectiveAt, isCriticalAt, needAt } from '../../../src/core/indicators/status.ts';
import { situationSentence } from '../../../src/i18n/situation-sentence.ts';
import { deriveTile } from '../../../src/tiles/indicator/tile.ts';
import { gaugeFigure } from '../../support/definitions.ts';
import { tableOf } from '../../support/tables.ts';
import { runs } from '../../support/runs.ts';

const at = (text: string): number => Date.parse(text);
const MINUTE = 60_000;
const define = (change: Record<string, unknown> = {}): IndicatorDefinition =>
  gaugeFigure({
    limits: [{ from: '2000-01-01', watch: 200, critical: 500, reason: 'r', author: 'a' }],
    ...change,
  });
const result = (rows: (string | number | null)[][], change: Record<string, unknown> = {}): IndicatorResult =>
  evaluate(define(change), () => tableOf(['zeit', 'wert'], rows), {});
/** A gauge in a flood: 575 cm at 20:45, then nothing more. */
const gauge = (change: Record<string, unknown> = {}): IndicatorResult =>
  result(
    [
      ['2021-07-14T19:45', 480],
      ['2021-07-14T20:45', 575],
    ],
    change,
  );
const LAST = at('2021-07-14T20:45:00+02:00');

describe('a gauge that was critical and fell silent', () => {
  const silent = deriveTile(gauge(), LAST + 62 * MINUTE, 'de');
  test('says what it last was, and since when it is silent', () => {
    expect(silent.line).toContain('zuletzt kritisch: 575\u00a0cm um 20:45, seit 62 Minuten kein Wert');
    expect(silent.line).toContain('Keine aktuellen Daten');
    expect([silent.status, silent.last, silent.isOld, silent.figure]).toEqual([
      'noCurrentData',
      'critical',
      true,
      '575',
    ]);
    expect(deriveTile(gauge(), LAST + 62 * MINUTE, 'en').line).toContain(
      'last critical: 575\u00a0cm at 20:45, no value for 62 minutes',
    );
  });
  test.each([
    [60, '20:45, seit 60 Minuten'],
    [119, '20:45, seit 119 Minuten'],
    [120, '20:45, seit 2 Stunden'],
    [5 * 60, 'am 14.07.2021 um 20:45, seit 5 Stunden'],
    [48 * 60 - 1, 'seit 47 Stunden'],
    [48 * 60, 'seit 2 Tagen'],
    [60 * 24 * 60, 'seit 60 Tagen'],
    [61 * 24 * 60, 'seit 61 Tagen'],
    [62 * 24 * 60, 'seit 2 Monaten'],
    [697 * 24 * 60, 'seit 22 Monaten'],
    [731 * 24 * 60, 'seit 2 Jahren'],
  ])('after %d minutes: %s', (minutes, text) =>
    // Summer time of that year and the winter between are in these.
    expect(deriveTile(gauge(), LAST + minutes * MINUTE, 'de').line).toContain(text),
  );
  test('stands directly below what is critical, above what is to be watched', () => {
    const now = LAST + 62 * MINUTE;
    const fresh = (id: string, value: number): IndicatorResult =>
      result([['2021-07-14T21:30', value]], { id, title: id });
    const order = [fresh('gut', 1), fresh('beobachten', 300), gauge(), fresh('kritisch', 600)].sort(
      byNeed(now),
    );
    expect(order.map((one) => one.id)).toEqual(['kritisch', 'pegel', 'beobachten', 'gut']);
    expect(situationSentence(countsAt(order, now), 'de')).toBe(
      '1 von 4 Kennzahlen ist kritisch, 1 war zuletzt kritisch, 1 ist zu beobachten. Bei 1 Kennzahl fehlen aktuelle Daten.',
    );
  });
  test('of which somebody took note is told, but asks for nothing more; a newer value asks anew', () => {
    const acknowledged = { ids: ['1'], by: 'S2', reason: 'Pegel weggerissen', at: LAST };
    const now = LAST + 62 * MINUTE;
    const noted = { ...gauge(), acknowledged };
    expect([needAt(noted, now), isCriticalAt(noted, now)]).toEqual(['noCurrentData', false]);
    expect(deriveTile(noted, now, 'de').line).toContain('zuletzt kritisch: 575\u00a0cm um 20:45');
    expect(needAt({ ...noted }, LAST)).toBe('critical');
  });
  test('what is secret or not collected since then does not calm it either', () => {
    const one = result([
      ['2021-07-14T20:45', 575],
      ['2021-07-14T21:00', 'x'],
    ]);
    expect(effectiveAt(one, LAST + 16 * MINUTE)).toMatchObject({ last: 'critical', shown: null, old: null });
  });
  test('a value of a day names the day, one of a year the year', () => {
    const daily = result([['2026-11-02', 600]], { cadence: 'daily' });
    expect(deriveTile(daily, at('2026-11-28T10:00:00+01:00'), 'de').line).toContain(
      'zuletzt kritisch: 600\u00a0cm am 02.11.2026, seit 26 Tagen kein Wert',
    );
    const yearly = result([['2023', 600]], { cadence: 'yearly' });
    expect(deriveTile(yearly, at('2026-11-28T10:00:00+01:00'), 'de').line).toContain(
      'zuletzt kritisch: 600\u00a0cm im Jahr 2023, seit 2 Jahren kein Wert',
    );
  });
});

test('a value whose reference is gone says so, and does not end what was critical', () => {
  const definition = IndicatorDefinition.parse({
    id: 'tank',
    title: 'Heizöl',
    area: 'a',
    kind: 'number',
    unit: 'l',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
    reference: { resource: 'r', field: 'soll', time: 'zeit' },
    direction: 'up',
    limits: [{ from: '2000-01-01', watch: 50, critical: 25, relative: true, reason: 'r', author: 'a' }],
    cadence: 'daily',
  });
  const at = (rows: (string | number)[][]) =>
    evaluate(definition, () => tableOf(['zeit', 'wert', 'soll'], rows), {});
  const now = Date.parse('2026-11-28T12:00:00Z');
  const held = at([
    ['2026-11-26', 200, 800],
    ['2026-11-27', 100, 800],
    ['2026-11-28', 1, 0],
  ]);
  expect([needAt(held, now), held.ratedSince, held.unjudged]).toEqual([
    'critical',
    '2026-11-27',
    { isHeld: true, why: 'zero' },
  ]);
  expect(deriveTile(held, now, 'de')).toMatchObject({
    figure: '1',
    line: '99 weniger als am Tag davor · Bezugswert ist nicht größer als 0, nicht neu bewertet',
  });
  // What was good is not claimed on: it says only that nothing judges it.
  const good = at([
    ['2026-11-27', 800, 800],
    ['2026-11-28', 1, 0],
  ]);
  expect(needAt(good, now)).toBe('unrated');
  expect(deriveTile(good, now, 'en').line).toContain('the reference is not above zero, not judged');
  expect(at([['2026-11-28', 1, 0]]).unjudged).toEqual({ isHeld: false, why: 'zero' });
});

describe('over all definitions, clocks and silences', () => {
  const HOUR = 60 * MINUTE;
  const WEIGHT = {
    critical: 4,
    lastCritical: 4,
    watch: 3,
    lastWatch: 3,
    noCurrentData: 2,
    good: 1,
    unrated: 1,
  };
  const cadences = ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'halfyearly', 'yearly'] as const;
  const periodAt = (cadence: (typeof cadences)[number], i: number): string => {
    const month = (n: number): string => String(n + 1).padStart(2, '0');
    switch (cadence) {
      case 'hourly':
        return new Date(Date.UTC(2020, 1, 28, i)).toISOString().slice(0, 16);
      case 'daily':
        return new Date(Date.UTC(2020, 1, 27 + i)).toISOString().slice(0, 10);
      case 'weekly':
        return `2020-W${String(i + 1).padStart(2, '0')}`;
      case 'monthly':
        return `${2020 + Math.floor(i / 12)}-${month(i % 12)}`;
      case 'quarterly':
        return `${2020 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;
      case 'halfyearly':
        return `${2020 + Math.floor(i / 2)}-H${(i % 2) + 1}`;
      case 'yearly':
        return String(2012 + i);
    }
  };
  const given = fc.record({
    cadence: fc.constantFrom(...cadences),
    direction: fc.constantFrom('up', 'down', 'corridor', 'none'),
    graceDays: fc.integer({ min: 0, max: 40 }),
    values: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -100, max: 700 }) },
        fc.constantFrom('.', '-', '/', 'x', '...', null),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    first: fc.integer({ min: -48, max: 200_000 }),
    later: fc.integer({ min: 0, max: 200_000 }),
  });
  const limits = {
    up: { watch: 400, critical: 100 },
    down: { watch: 200, critical: 500 },
    corridor: { watch: [100, 500], critical: [0, 600] },
    none: { watch: 200, critical: 500 },
  };
  const make = ({
    cadence,
    direction,
    graceDays,
    values,
  }: Omit<Parameters<Parameters<typeof given.map>[0]>[0], never>): IndicatorResult =>
    result(
      values.map((value, i) => [periodAt(cadence, i), value]),
      {
        cadence,
        direction,
        graceDays,
        limits: [{ from: '2000-01-01', ...limits[direction], reason: 'r', author: 'a' }],
      },
    );

  test('no later moment makes a figure look better than what was known', () => {
    fc.assert(
      fc.property(given, (one) => {
        const found = make(one);
        const before = (found.startsAt ?? 0) + one.first * HOUR,
          after = before + one.later * HOUR;
        // Before its own period a value is not known: it may turn out fine.
        if (effectiveAt(found, before).age === 'future') return;
        expect(WEIGHT[needAt(found, after)]).toBeGreaterThanOrEqual(
          // What is good may only grow old.
          WEIGHT[needAt(found, before)],
        );
        if (isCriticalAt(found, before)) {
          expect(isCriticalAt(found, after)).toBe(true);
          const said = situationSentence(countsAt([found], after), 'de');
          expect(said).toContain('kritisch');
          const tile = deriveTile(found, after, 'de');
          if (tile.status === 'noCurrentData') {
            expect(tile.line).toContain('zuletzt kritisch');
            expect(tile.line).toContain('Keine aktuellen Daten');
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });
  test('the order of two figures turns only where the first one got worse', () => {
    fc.assert(
      fc.property(given, given, (a, b) => {
        const one = { ...make(a), id: 'a' },
          other = { ...make(b), id: 'b' };
        const now = (one.startsAt ?? 0) + a.first * HOUR;
        const order = [one, other].sort(byNeed(now)).map((result) => WEIGHT[needAt(result, now)]);
        expect(order[0]).toBeGreaterThanOrEqual(order[1]!);
      }),
      { numRuns: runs(500) },
    );
  });
});
