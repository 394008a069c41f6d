// What is shown of a figure: its stretch, what is expected after it, and whether it still holds.
import { describe, expect, test } from 'vitest';
import { figureModel } from '../../../src/charts/figure.ts';
import { layoutOf } from '../../../src/charts/layout.ts';
import {
  figureOf,
  isDrawn,
  yearBeforeOf,
  type Figure,
  type Range,
} from '../../../src/core/answers/figure.ts';
import { IndicatorDefinition } from '../../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../../src/core/indicators/evaluate.ts';
import type { Population } from '../../../src/core/indicators/population.ts';
import { figureRows } from '../../../src/i18n/figure-rows.ts';
import { figureHeadline } from '../../../src/i18n/chart-headline.ts';
import { figureSentences } from '../../../src/i18n/chart-sentences.ts';
import { load } from '../../support/demo.ts';
import { tableOf } from '../../support/tables.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
type Rows = (string | number | null)[][];
const figure = (
  rows: Rows,
  change: Record<string, unknown>,
  now: string,
  range: Range = 'all',
  population?: Population,
): Figure => {
  const definition = IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    unit: 'cm',
    measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
    direction: 'down',
    cadence: 'daily',
    limits: [{ from: '2000-01-01', watch: 290, critical: 360, at: 'worse', reason: 'r', author: 'a' }],
    ...change,
  });
  const at = Date.parse(now);
  const table = tableOf(['zeit', 'wert', 'art'], rows);
  const full = evaluateFully(definition, () => table, { now: at, ...(population && { population }) });
  return figureOf(full, range, at);
};
const FORETOLD = {
  measure: {
    kind: 'value',
    of: { resource: 'r', field: 'wert', time: 'zeit', outlook: { column: 'art', actual: ['Ist'] } },
  },
};
const day = (i: number): string => new Date(Date.UTC(2026, 10, i)).toISOString().slice(0, 10);
const measured = (values: readonly number[], from = 1): Rows =>
  values.map((value, i) => [day(from + i), value, 'Ist']);
const expected = (values: readonly number[], from: number): Rows =>
  values.map((value, i) => [day(from + i), value, 'Vorhersage']);

describe('the year before', () => {
  const now = '2026-11-03T12:00:00Z';
  const past: Rows = [
    ['2025-11-01', 100, 'Ist'],
    ['2025-11-03', 130, 'Ist'],
  ];
  test('is a second line where there was a value, and has no value where there was none', () => {
    const one = figure([...past, ...measured([200, 210, 222])], {}, now, 'month');
    const before = yearBeforeOf(one);
    const from = one.series.periods.indexOf('2026-11-01' as never);
    expect(before?.slice(from)).toEqual([100, null, 130]);
    const model = figureModel(one, 'de', before);
    expect(model.series.map(({ name, values }) => [name, values.slice(from)])).toEqual([
      ['jetzt', [200, 210, 222]],
      ['Vorjahr', [100, null, 130]],
    ]);
    expect(plain(model.point(1, from))).toBe('Vorjahr, 01.11.2025: 100 cm');
    expect(plain(model.point(1, from + 1))).toBe('Vorjahr, 02.11.2025: kein Wert');
    const { frame } = layoutOf(model, 600, 300, 13);
    // Nothing is drawn over the day without a value.
    expect(frame.runs[1]!.map(({ at }) => at)).toEqual([[from], [from + 2]]);
  });
  test('is not there where no such value exists, nor without being asked for', () => {
    const one = figure(measured([200, 210, 222]), {}, now);
    expect(yearBeforeOf(one)).toBeNull();
    expect(figureModel(one, 'de', yearBeforeOf(one)).series).toHaveLength(1);
    expect(figureModel(figure([...past, ...measured([200, 210])], {}, now), 'de').series).toHaveLength(1);
  });
});

describe('what is expected', () => {
  const rows = [...measured([200, 210, 222]), ...expected([260, 320, 380], 4)];
  const now = '2026-11-03T12:00:00Z';
  test('is dashed after a line, never judged as now, and told as what it is', () => {
    const one = figure(rows, FORETOLD, now);
    expect(one.full.rating).toBe('good');
    const model = figureModel(one, 'de');
    expect(model.series[0]).toMatchObject({ values: [200, 210, 222, 260, 320, 380], outlookFrom: 3 });
    const { frame, texts } = layoutOf(model, 600, 300, 13);
    expect(frame.runs[0]).toEqual([
      { at: [0, 1, 2], isOutlook: false },
      { at: [2, 3, 4, 5], isOutlook: true },
    ]);
    expect(frame.now).toBeGreaterThan(frame.x[2]! - 1e-9);
    expect(frame.now).toBeLessThan(frame.x[3]!);
    expect(texts.filter(({ role }) => role === 'now').map(({ text }) => text)).toEqual(['heute']);
    expect(texts.filter(({ role }) => role === 'end').map(({ text }) => text)).toEqual(['222']);
    expect(texts.map(({ text }) => text).join()).toContain('┄ Ausblick (Plan oder Vorhersage)');
    expect(model.lines.map(({ values }) => values.length)).toEqual([6, 6]);
    expect(plain(model.point(0, 2))).toBe('03.11.2026: 222 cm, in Ordnung. Wert 3 von 6.');
    expect(plain(model.point(0, 3))).toBe('04.11.2026: 260 cm, nach Ausblick. Wert 4 von 6.');
    expect(plain(model.point(0, 5))).toBe('06.11.2026: 380 cm, nach Ausblick, kritisch. Wert 6 von 6.');
    expect(plain(figureHeadline(one, 'de'))).toBe('In 2 Tagen von 200 auf 222 cm gestiegen');
    expect(plain(figureSentences(one, 'de'))).toMatch(
      /Höchster Wert: 222 cm \(03\.11\.2026\)\. Ausblick bis 06\.11\.2026: 380 cm\. Wird nach Vorhersage am 06\.11\.2026 kritisch\.$/,
    );
    expect(plain(figureSentences(one, 'en'))).toMatch(
      /Outlook to 6 Nov 2026: 380 cm\. By the forecast it becomes critical: 6 Nov 2026\.$/,
    );
    expect(
      figureRows(one.full, 'de').map((row) => `${row.period} ${plain(row.value)} ${row.rating}`),
    ).toEqual([
      '06.11.2026 380 cm Ausblick: kritisch',
      '05.11.2026 320 cm Ausblick: zu beobachten',
      '04.11.2026 260 cm Ausblick',
      '03.11.2026 222 cm In Ordnung',
      '02.11.2026 210 cm In Ordnung',
      '01.11.2026 200 cm In Ordnung',
    ]);
  });

  test('is relative to the same base as what happened', () => {
    const relative = {
      ...FORETOLD,
      kind: 'count',
      reference: 400,
      limits: [{ from: '2000-01-01', watch: 75, critical: 90, relative: true, reason: 'r', author: 'a' }],
    };
    const model = figureModel(figure(rows, relative, now), 'de');
    const critical = model.lines.find(({ kind }) => kind === 'critical')!;
    critical.values.forEach((value) => expect(value).toBeCloseTo(360, 9));
    expect(critical.values).toHaveLength(6);
  });

  test('reaches no further ahead than the stretch looks back, but is never left out', () => {
    const long = [...measured(Array.from({ length: 90 }, (_, i) => 200 + i)), ...expected([1, 2], 91)];
    const far = [...long, ...expected([3], 400)];
    const at = '2027-01-29T12:00:00Z';
    expect(figure(far, FORETOLD, at, 'month').beyond.outlook?.values).toEqual([1, 2]);
    expect(figure(far, FORETOLD, at, 'all').beyond.outlook?.values).toEqual([1, 2, 3]);
    const only = [...measured(Array.from({ length: 90 }, (_, i) => 200 + i)), ...expected([3], 400)];
    expect(figure(only, FORETOLD, at, 'month').beyond.outlook?.values).toEqual([3]);
  });

  test('is drawn where only one value happened', () => {
    const one = figure([...measured([200]), ...expected([260], 2)], FORETOLD, '2026-11-01T12:00:00Z');
    expect(isDrawn(one)).toBe(true);
    expect(isDrawn(figure(measured([200]), FORETOLD, '2026-11-01T12:00:00Z'))).toBe(false);
  });
});

describe('a figure that fell silent', () => {
  test.each([
    ['hourly', '2026-11-20T19:45', '2026-11-20T20:45', '2026-11-20T20:50:00Z'],
    ['daily', '2026-11-17', '2026-11-18', '2026-11-20T01:00:00Z'],
    ['monthly', '2026-08', '2026-09', '2026-11-02T01:00:00Z'],
    ['yearly', '2023', '2024', '2026-01-02T01:00:00Z'],
  ])('%s ends its chart at now, as soon as its last value is old', (cadence, before, last, now) => {
    const rows = [
      [before, 200, 'Ist'],
      [last, 400, 'Ist'],
    ];
    const one = figure(rows, { cadence }, now);
    expect(one.isOld).toBe(true);
    const { frame } = layoutOf(figureModel(one, 'de'), 600, 300, 13);
    expect(frame.now).toBe(1);
    expect(frame.x[1]).toBeLessThan(1);
    expect(frame.gaps.at(-1)).toMatchObject({ kind: 'silent', from: frame.x[1], to: 1 });
    expect(plain(figureSentences(one, 'de'))).toContain('Der letzte Wert war kritisch');
  });
});

describe('a census between two values', () => {
  const population: Population = {
    years: [2020, 2021, 2022, 2023].map((year) => ({
      year: String(year),
      number: year < 2022 ? 10_000 : 9_000,
      kind: year === 2022 ? ('census' as const) : ('register' as const),
    })),
    single: null,
  };
  const PER = {
    measure: {
      kind: 'ratio',
      of: { resource: 'r', field: 'wert', time: 'zeit' },
      to: 'inhabitants',
      per: 1000,
    },
    cadence: 'yearly',
    limits: [],
  };
  const rows = [2020, 2021, 2022, 2023].map((year) => [String(year), 90, 'Ist']);
  test('breaks the line, stands in the picture and is told', () => {
    const one = figure(rows, PER, '2024-03-01T00:00:00Z', 'all', population);
    const { frame, texts } = layoutOf(figureModel(one, 'de'), 600, 300, 13);
    expect(frame.runs[0]!.map(({ at }) => at)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(frame.seriesBreaks).toEqual([(frame.x[1]! + frame.x[2]!) / 2]);
    expect(frame.gaps).toEqual([]);
    expect(texts.map(({ text }) => text).join()).toContain('┊ ab 2022 Einwohner nach dem Zensus');
    expect(figureSentences(one, 'de')).toContain('Ab 2022 zählen die Einwohner des Zensus');
    expect(figureSentences(one, 'en')).toContain('From 2022 on the inhabitants are those of the census');
  });
  test('says nothing of a stretch that begins after it', () => {
    const one = figure(rows.slice(2), PER, '2024-03-01T00:00:00Z', 'all', population);
    expect(one.beyond.breaks).toEqual([]);
    expect(figureSentences(one, 'de')).not.toContain('Zensus');
  });
});

test('a change has its sign at the end of its line, as everywhere', async () => {
  const { results } = await load('2026-11-28');
  const full = results.get('einwohner-index')!;
  const change = [...results.values()].find(({ definition }) => definition.measure.kind === 'change')!;
  const endOf = (one: typeof full): string => {
    const model = figureModel(figureOf(one, 'all', Date.parse('2026-11-28T07:00:00Z')), 'de');
    return layoutOf(model, 600, 300, 13).texts.find(({ role }) => role === 'end')!.text;
  };
  const last = change.series.values.findLast((value) => value !== null)!;
  expect(last).toBeGreaterThan(0);
  expect(endOf(change)).toMatch(/^\+\d/);
  expect(endOf(full)).toMatch(/^\d/);
});

test('the demo has a figure that is foretold to become critical, and one that was critical and fell silent', async () => {
  const { results } = await load('2026-11-28');
  const at = Date.parse('2026-11-28T07:00:00Z');
  const [river, brook] = ['pegel-vorhersage', 'pegel-muehlbach'].map((id) =>
    figureOf(results.get(id)!, 'all', at),
  );
  expect(figureSentences(river!, 'de')).toContain('Wird nach Vorhersage am 02.12.2026 kritisch.');
  expect(brook!.full.rating).toBe('critical');
  expect(brook!.isOld).toBe(true);
  const { frame } = layoutOf(figureModel(brook!, 'de'), 600, 300, 13);
  expect(frame.gaps.at(-1)).toMatchObject({ kind: 'silent', to: 1 });
});
