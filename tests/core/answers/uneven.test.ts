// A sum over places looks alike whether all of them reported or not, and newest values look alike whenever they are of: both are told.
import { describe, expect, test } from 'vitest';
import { answerGroups, claimsOfGroups } from '../../../src/core/answers/groups.ts';
import { claimsOf } from '../../../src/core/answers/claims.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import { fewerOf, unevenOf } from '../../../src/core/indicators/uneven.ts';
import type { GroupSpec } from '../../../src/core/query/group.ts';
import { rowsFor, type RowFilter } from '../../../src/core/query/rows.ts';
import { chartSentences } from '../../../src/i18n/chart-sentences.ts';
import { groupSentences } from '../../../src/i18n/groups.ts';
import { deriveTile } from '../../../src/tiles/indicator/tile.ts';
import { tableOf } from '../../support/tables.ts';

type Cell = string | number | null;
const grouped = (
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  spec: GroupSpec,
  filter: readonly RowFilter[] = [],
) => {
  const table = tableOf(names, rows);
  const fields = table.columns.map(({ field }) => field);
  const answer = answerGroups(table, rowsFor(table, { filter: [...filter] }), fields, spec, filter);
  const said = (language: 'de' | 'en') => groupSentences(answer, spec, language).replaceAll('\u00a0', ' ');
  return { answer, claims: claimsOfGroups(answer), said };
};

describe('of how many rows', () => {
  test.each<[counts: (number | null)[], areParts: boolean, is: ReturnType<typeof unevenOf>]>([
    [[3, 3, 3], true, null],
    [[3, null, 3], true, null],
    [[3, 3, 2], false, { usual: 3, least: 2, most: 3, differ: 1, last: 2 }],
    [[2, 1], false, { usual: 2, least: 1, most: 2, differ: 1, last: 1 }],
    [[3, 2, 3, 2], false, { usual: 3, least: 2, most: 3, differ: 2, last: 3 }],
    [[3, 3, 2, null, 2, 2], true, { usual: 2, least: 2, most: 3, differ: 2, last: 1 }],
    [[5, 1, 4, 2, null], true, { usual: null, least: 1, most: 5, differ: 3, last: 3 }],
    // As many events as there were: that says nothing.
    [[5, 1, 4, 2], false, null],
  ])('%j, parts: %s', (counts, areParts, is) => expect(unevenOf(counts, areParts)).toEqual(is));
  test.each<[counts: (number | null)[], is: ReturnType<typeof fewerOf>]>([
    [[3, 3, 3], null],
    [[3, 3, 2], { count: 2, other: 3, than: 'before' }],
    [[3, 3, 3, 2, 2], { count: 2, other: 3, than: 'usual' }],
    [[3, 3, null, 4, null], { count: 4, other: 3, than: 'before' }],
    [[2, 3, 3], null],
  ])('the newest of %j', (counts, is) => expect(fewerOf(counts, true)).toEqual(is));
});

const HOMES: readonly (readonly Cell[])[] = [
  ['2026-09-01', 'Au', 20],
  ['2026-09-01', 'Berg', 30],
  ['2026-10-01', 'Au', 21],
  ['2026-10-01', 'Berg', 30],
  ['2026-11-01', 'Au', 22],
];
describe('a stock that is summed at a date', () => {
  test('says on which date fewer places have rows', () => {
    const { answer, claims, said } = grouped(['zeit', 'heim', 'plaetze'], HOMES, {
      x: 'zeit',
      y: 'plaetze',
      aggregate: 'sum',
    });
    expect(answer.series[0]!.values).toEqual([50, 51, 22]);
    expect(claims.uneven).toEqual([{ series: 0, is: { usual: 2, least: 1, most: 2, differ: 1, last: 2 } }]);
    expect(said('de')).toContain('Am 01.11.2026 nur aus 1 Angabe, sonst aus 2.');
    expect(said('en')).toContain('On 1 Nov 2026 from only 1 entry, otherwise from 2.');
  });
  test('is told of each series, by its name', () => {
    const { said } = grouped(['zeit', 'heim', 'plaetze'], [...HOMES, ['2026-11-01', 'Au', 5]], {
      x: 'zeit',
      y: 'plaetze',
      series: 'heim',
      aggregate: 'sum',
    });
    expect(said('de')).toContain('Au: Am 01.11.2026 aus 2 Angaben, sonst aus 1.');
  });
  test('is told of a mean too, and in the order of time where the largest come first', () => {
    const spec: GroupSpec = { x: 'zeit', y: 'plaetze', aggregate: 'mean', top: 3 };
    expect(grouped(['zeit', 'heim', 'plaetze'], HOMES, spec).said('de')).toContain('nur aus 1 Angabe');
    const rows = [...HOMES, ['2026-12-01', 'Au', 500]];
    const { said } = grouped(['zeit', 'heim', 'plaetze'], rows, { ...spec, aggregate: 'sum', top: 4 });
    expect(said('de')).toContain(
      'An 2 Tagen aus mehr oder weniger Angaben als sonst (2), zuletzt am 01.12.2026 aus 1 Angabe.',
    );
  });
  test('events have as many rows as there were, and weeks as many as they have days', () => {
    const events = ['01', '01', '01', '02', '03', '03', '04', '04', '04', '04'].map((day) => [
      `2026-11-${day}`,
      'Au',
      1,
    ]);
    const spec: GroupSpec = { x: 'zeit', y: 'verletzte', aggregate: 'sum' };
    expect(grouped(['zeit', 'ort', 'verletzte'], events, spec).claims.uneven).toEqual([]);
    const weeks: GroupSpec = { x: 'zeit', y: 'plaetze', aggregate: 'sum', per: 'month' };
    expect(grouped(['zeit', 'heim', 'plaetze'], HOMES, weeks).claims.uneven).toEqual([]);
  });
});

describe('days that are joined to longer periods', () => {
  const spec: GroupSpec = { x: 'zeit', y: 'besuche', aggregate: 'sum', per: 'month' };
  const days = (from: string, to: string): Cell[][] => {
    const rows: Cell[][] = [];
    for (let at = Date.parse(from); at <= Date.parse(to); at += 864e5)
      rows.push([new Date(at).toISOString().slice(0, 10), 10]);
    return rows;
  };
  const said = (rows: Cell[][], more: Partial<GroupSpec> = {}) =>
    grouped(['zeit', 'besuche'], rows, { ...spec, ...more }).said;
  test('say of the first and the last one that they are of a part of their days', () => {
    const both = said(days('2026-09-12', '2026-11-05'));
    expect(both('de')).toContain('September 2026 beginnt erst mit 12.09.2026.');
    expect(both('de')).toContain('November 2026 reicht nur bis 05.11.2026.');
    expect(both('en')).toContain('November 2026 reaches only to 5 Nov 2026.');
    // The largest first.
    expect(said(days('2026-10-01', '2026-11-05'), { top: 2 })('de')).toContain(
      'November 2026 reicht nur bis',
    );
  });
  test('that are whole need no word, whatever they are joined from', () => {
    expect(said(days('2026-10-01', '2026-11-30'))('de')).not.toMatch(/beginnt erst|reicht nur/);
    const months = [
      ['2025-01', 1],
      ['2025-12', 1],
    ];
    expect(said(months, { per: 'year' })('de')).not.toMatch(/beginnt erst|reicht nur/);
    expect(
      said(
        [
          ['2025-02', 1],
          ['2025-12', 1],
        ],
        { per: 'year' },
      )('de'),
    ).toContain('2025 beginnt erst mit Februar 2025.');
    // Weeks that lie half in another month belong to one of them.
    expect(
      said([
        ['2026-W40', 1],
        ['2026-W44', 1],
      ])('de'),
    ).not.toMatch(/beginnt erst|reicht nur/);
    expect(
      said([
        ['2026-W40', 1],
        ['2026-W43', 1],
      ])('de'),
    ).toContain('reicht nur bis KW 43/2026.');
  });
  test('of times it is their days', () => {
    expect(
      said([
        ['2026-11-01T10:00', 1],
        ['2026-11-30T08:00', 1],
      ])('de'),
    ).not.toContain('reicht nur');
    expect(
      said([
        ['2026-11-01T10:00', 1],
        ['2026-11-29T08:00', 1],
      ])('de'),
    ).toContain('reicht nur bis 29.11.2026');
  });
});

test('a value after „mit“ is in the dative', () => {
  const table = tableOf(
    ['ort', 'wert'],
    [
      ['Au', 3],
      ['Berg', 1],
    ],
  );
  const fields = table.columns.map(({ field }) =>
    field.name === 'wert' ? { ...field, unit: 'Kinder' } : field,
  );
  const spec: GroupSpec = { x: 'ort', y: 'wert', aggregate: 'sum' };
  expect(groupSentences(answerGroups(table, null, fields, spec), spec, 'de').replaceAll('\u00a0', ' ')).toBe(
    '2 Gruppen. Höchster Wert: Au mit 3 Kindern. Niedrigster Wert: Berg mit 1 Kind.',
  );
});

describe('newest values of places', () => {
  const spec: GroupSpec = { x: 'heim', y: 'plaetze', aggregate: 'last', time: 'zeit' };
  test('that are of different dates are told with the oldest', () => {
    const { claims, said } = grouped(['zeit', 'heim', 'plaetze'], HOMES, spec);
    expect(claims.dates).toEqual({
      newest: '2026-11-01',
      oldest: { series: 0, i: 1, time: '2026-10-01' },
      older: 1,
    });
    expect(said('de')).toContain('Neuester Stand: 01.11.2026. Älter ist 1 Wert: Berg (01.10.2026).');
    expect(said('en')).toContain('Newest as of: 1 Nov 2026. 1 value is older: Berg (1 Oct 2026).');
  });
  test('of one date need no word, and a date without a value is none', () => {
    const both = HOMES.slice(0, 4);
    expect(grouped(['zeit', 'heim', 'plaetze'], both, spec).claims.dates).toBeNull();
    const secret = [...both, ['2026-11-01', 'Cella', '.']];
    expect(grouped(['zeit', 'heim', 'plaetze'], secret, spec).claims.dates).toBeNull();
  });
  test('are told over several series and by years', () => {
    const rows: Cell[][] = [
      ['2024', 'Au', 'rot', 1],
      ['2025', 'Au', 'blau', 2],
      ['2023', 'Berg', 'rot', 3],
    ];
    const { said } = grouped(['zeit', 'heim', 'art', 'plaetze'], rows, { ...spec, series: 'art' });
    expect(said('de')).toContain('Neuester Stand: 2025. Älter sind 2 Werte, am ältesten: Berg (rot) (2023).');
  });
});

describe('what is left over by the largest groups', () => {
  const BUDGET: readonly (readonly Cell[])[] = [
    ['Steuern', 'Ertrag', 900],
    ['Personal', 'Aufwand', 800],
    ['Gebühren', 'Ertrag', 50],
    ['Miete', 'Aufwand', 20],
  ];
  const names = ['konto', 'art', 'betrag'];
  const spec: GroupSpec = { x: 'konto', y: 'betrag', aggregate: 'sum', top: 2 };
  const withWays = (filter: RowFilter[]) => {
    const table = tableOf(names, BUDGET);
    const fields = table.columns.map(({ field }) =>
      field.name === 'art' ? { ...field, bothWays: true as const } : field,
    );
    return answerGroups(table, rowsFor(table, { filter }), fields, spec, filter).rest;
  };
  test('has no sum over revenue and expense, and one of one side', () => {
    expect(withWays([])).toMatchObject({ labels: 2, value: null });
    expect(withWays([{ column: 'art', equals: ['Ertrag'] }])).toBeNull();
  });
  test('has no sum of a stock over dates, and one at a date', () => {
    const times: GroupSpec = { x: 'zeit', y: 'plaetze', aggregate: 'sum', top: 1 };
    expect(grouped(['zeit', 'heim', 'plaetze'], HOMES, times).answer.rest).toMatchObject({ value: null });
    const rows = HOMES.slice(0, 2);
    const places: GroupSpec = { x: 'heim', y: 'plaetze', aggregate: 'sum', top: 1 };
    const at: RowFilter[] = [{ column: 'zeit', equals: ['2026-09-01'] }];
    expect(grouped(['zeit', 'heim', 'plaetze'], rows, places, at).answer.rest).toMatchObject({ value: 20 });
  });
});

const figureOf = (measure: object, rows: readonly (readonly Cell[])[]) => {
  const definition = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    unit: 'Plätze',
    measure,
    direction: 'up',
    cadence: 'monthly',
    graceDays: 400,
  });
  const full = evaluateFully(definition, () => tableOf(['zeit', 'heim', 'plaetze'], rows), {});
  const now = Date.parse('2026-11-20');
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  return {
    full,
    claims: claimsOf(full.series, definition),
    line: (language: 'de' | 'en') => plain(deriveTile(full, now, language).line),
    brief: plain(deriveTile(full, now, 'de').brief),
    said: plain(chartSentences(full.series, definition, null, 'de')),
  };
};
const of = { resource: 'r', field: 'plaetze', time: 'zeit' };
const MONTHS = HOMES.map(([day, ...rest]) => [String(day).slice(0, 7), ...rest]);
describe('a figure that is a sum', () => {
  test('says on its tile and in its sentences that fewer have reported', () => {
    const figure = figureOf({ kind: 'sum', of: { ...of, over: 'heim' } }, MONTHS);
    expect(figure.full.fewer).toEqual({ count: 1, other: 2, than: 'before' });
    expect(figure.line('de')).toBe('29 weniger als im Vormonat · nur aus 1 Angabe, davor aus 2');
    expect(figure.line('en')).toContain('from only 1 entry, before that from 2');
    expect(figure.brief).toMatch(/^nur aus 1 Angabe, davor aus 2 · /);
    expect(figure.said).toContain('Im November 2026 nur aus 1 Angabe, sonst aus 2.');
  });
  test.each<[name: string, measure: object]>([
    ['rows without names', { kind: 'sum', of }],
    ['a mean', { kind: 'mean', of: { ...of, over: 'heim' } }],
    ['a change', { kind: 'change', of: { kind: 'sum', of }, against: 'previousPeriod', as: 'absolute' }],
    ['an index', { kind: 'index', of: { kind: 'sum', of }, base: '2026-09' }],
    ['a share', { kind: 'ratio', of: { ...of, over: 'heim' }, to: 100, per: 100 }],
    [
      'a sum of sums',
      {
        kind: 'sumOf',
        of: [
          { kind: 'sum', of },
          { kind: 'sum', of },
        ],
      },
    ],
    ['a sum over a sum', { kind: 'ratio', of: { ...of, over: 'heim' }, to: { ...of, over: 'heim' }, per: 1 }],
  ])('%s', (_name, measure) => {
    const { full, claims, said } = figureOf(measure, MONTHS);
    expect(full.fewer).toMatchObject({ than: 'before' });
    expect(claims.uneven).not.toBeNull();
    expect(said).toContain('Im November 2026 nur aus ');
  });
  test('with all of its parts, or of one row each, needs no word', () => {
    const whole = { kind: 'sum', of: { ...of, over: 'heim', expect: ['Au', 'Berg'] } };
    expect(figureOf(whole, MONTHS).full.fewer).toBeUndefined();
    expect(figureOf(whole, MONTHS).claims.uneven).toBeNull();
    const single = figureOf({ kind: 'value', of: { ...of, filter: { heim: 'Au' } } }, MONTHS);
    expect([single.full.fewer, single.full.series.rows]).toEqual([undefined, undefined]);
  });
  test('that never settles says so of places, and nothing of events', () => {
    const rows = [1, 3, 2, 4].flatMap((many, month) =>
      Array.from({ length: many }, (_, i) => [`2026-0${month + 1}`, `Ort ${i}`, 5]),
    );
    const places = figureOf({ kind: 'sum', of: { ...of, over: 'heim' } }, rows);
    expect(places.said).toContain('Aus verschieden vielen Angaben: 1 bis 4, zuletzt 4.');
    expect(figureOf({ kind: 'sum', of }, rows).full.series.rows).toBeUndefined();
  });
});
