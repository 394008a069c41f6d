// Both renderers draw one layout: every word and every limit stands at the same place, for each figure of the demo and for others.
import { Chart } from 'chart.js';
import fc from 'fast-check';
import { h } from 'preact';
import render from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { figureModel } from '../../src/charts/figure.ts';
import { figureOf, yearBeforeOf } from '../../src/core/answers/figure.ts';
import { configOf } from '../../src/charts/chart.ts';
import { layoutOf, type Layout } from '../../src/charts/layout.ts';
import type { ChartModel } from '../../src/charts/model.ts';
import { SvgChart, thinnedModel } from '../../src/charts/SvgChart.tsx';
import { heightOf } from '../../src/core/answers/value-axis.ts';
import { chartWords } from '../../src/i18n/axis.ts';
import { textWidth } from '../../src/charts/scale.ts';
import { paper } from '../support/canvas.ts';
import { load } from '../support/demo.ts';
import { runs } from '../support/runs.ts';

const SIZE = 13;
const SIZES = [
  [595, 384],
  [330, 240],
] as const;

/** As a browser gets them: each with its place. */
const textsOfSvg = (model: ChartModel, width: number, height: number): string[] => {
  const svg = render(h(SvgChart, { model, name: 'x', width, height, size: SIZE }));
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].map(([, attributes, inner]) => {
    const at = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes!)![1]!;
    const text = inner!
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (_, name: 'lt' | 'gt' | 'quot' | 'amp') => SIGNS[name]);
    return `${at('x')} ${at('y')} ${text}`;
  });
};
const SIGNS = { lt: '<', gt: '>', quot: '"', amp: '&' };

const onCanvas = (model: ChartModel, layout: Layout, width: number, height: number) => {
  const sheet = paper(width, height);
  const chart = new Chart(sheet.canvas, configOf({ model, layout, marked: null, token: () => '#000' }));
  chart.resize(width, height);
  chart.update('none');
  return { ...sheet, chart };
};

/** What must hold of every chart, in both renderers. */
const prove = (whole: ChartModel, width: number, height: number): void => {
  const model = thinnedModel(whole);
  const layout = layoutOf(model, width, height, SIZE);
  const { frame, box, texts } = layout;
  const { written, strokes, chart } = onCanvas(model, layout, width, model.isLying ? layout.height : height);
  const places = texts.map((one) => `${one.x.toFixed(1)} ${one.y.toFixed(1)} ${one.text}`);
  expect(
    written.slice(-texts.length).map((one) => `${one.x.toFixed(1)} ${one.y.toFixed(1)} ${one.text}`),
  ).toEqual(places);
  expect(textsOfSvg(model, width, height)).toEqual(places);
  // Chart.js puts the data where the layout puts the limits.
  const scale = chart.scales[model.isLying ? 'x' : 'y']!;
  for (const tick of frame.y.ticks) expect(scale.getPixelForValue(tick)).toBeCloseTo(layout.value(tick), 0);
  // And along the other axis where their names stand.
  const along = chart.scales[model.isLying ? 'y' : 'x']!;
  for (const at of model.isLying ? [box.top, box.bottom] : frame.x)
    expect(along.getPixelForValue(at)).toBeCloseTo(model.isLying ? at : layout.x(at), 0);
  for (const bound of frame.bounds)
    for (const path of bound.paths) {
      const first = [layout.x(path[0]![0]), layout.y(path[0]![1])];
      expect(strokes.some(({ points }) => points[0]?.[0] === first[0] && points[0]?.[1] === first[1])).toBe(
        true,
      );
    }
  for (const bound of frame.bounds) {
    const named = texts.filter(
      // A name at the edge may have several lines.
      (one) =>
        one.of === bound.line && (one.role === 'limit' || (one.role === 'edge' && /^[↑↓]/.test(one.text))),
    );
    const last = model.lines[bound.line]!.values.findLast((value) => value !== null);
    expect(named).toHaveLength(last == null ? 0 : 1);
    if (bound.at !== null) expect(bound.at).toBeCloseTo(heightOf(last!, frame.y), 9);
  }
  // A label of a value or limit stands beside the plot, none on another.
  const beside = texts.filter(({ role }) => role === 'limit' || (role === 'end' && !model.isLying));
  const fits = beside.length * SIZE * 1.35 <= box.bottom - box.top;
  beside.forEach((one, i) => {
    expect(one.x).toBeGreaterThan(box.right);
    expect(one.x + textWidth(one.text, SIZE)).toBeLessThanOrEqual(width + SIZE);
    if (fits) beside.slice(0, i).forEach((other) => expect(Math.abs(one.y - other.y)).toBeGreaterThan(SIZE));
  });
  // Nor beside the line of another: they stand in the order of what they name.
  const heightOfLabel = (one: (typeof beside)[number]): number =>
    one.role === 'end'
      ? frame.ends.find(({ series }) => series === one.of)!.at
      : frame.bounds.find(({ line }) => line === one.of)!.at!;
  beside.forEach((one, i) =>
    beside.slice(0, i).forEach((other) => {
      const apart = heightOfLabel(one) - heightOfLabel(other);
      if (Math.abs(apart) > 1e-9) expect(Math.sign(other.y - one.y)).toBe(Math.sign(apart));
    }),
  );
  // Ticks of time do not touch.
  const times = texts.filter(({ role }) => role === 'time' && !model.isLying);
  times.slice(1).forEach((one, i) => {
    const before = times[i]!;
    expect(one.x - textWidth(one.text, SIZE) / 2).toBeGreaterThan(
      before.x + textWidth(before.text, SIZE) / 2,
    );
  });
  expect(texts.some(({ role, text }) => role === 'legend' && /Achse beginnt|Achse endet/.test(text))).toBe(
    frame.y.isCut && !model.states,
  );
  chart.destroy();
};

describe('every figure of the demo', async () => {
  const today = '2026-11-28';
  const demo = await load(today);
  const at = Date.parse(`${today}T13:00:00Z`);
  for (const [id, result] of demo.results)
    test(id, () => {
      const model = figureModel(figureOf(result, 'all', at), 'de');
      if (model.labels.length === 0) return expect(result.series.values).toEqual([]);
      for (const [width, height] of SIZES) prove(model, width, height);
      const figure = figureOf(result, 'all', at);
      const before = yearBeforeOf(figure);
      if (before) prove(figureModel(figure, 'de', before), 600, 300);
    });
});

const plain = (more: Partial<ChartModel>): ChartModel => ({
  kind: 'line',
  isTime: false,
  labels: ['a', 'b', 'c'],
  series: [{ name: 'x', values: [1, 2, 3] }],
  lines: [],
  words: chartWords('€', 'de'),
  tick: (value) => value.toFixed(1),
  axis: (label) => label,
  point: () => '',
  ...more,
});

test('bars, lying and standing', () => {
  const series = [
    { name: 'x', values: [1, null, 3] },
    { name: 'y', values: [-2, 4, 0] },
  ];
  prove(plain({ kind: 'bar', series }), 400, 300);
  prove(plain({ kind: 'bar', isTime: true, labels: ['2026-01', '2026-02', '2026-04'], series }), 400, 300);
  const lying = plain({ kind: 'bar', isLying: true, series });
  const layout = layoutOf(lying, 400, 300, SIZE);
  const { written, chart } = onCanvas(lying, layout, 400, layout.height);
  expect(written.slice(-layout.texts.length).map(({ text }) => text)).toEqual(
    layout.texts.map(({ text }) => text),
  );
  chart.destroy();
});

test('lines of any values, limits and gaps', () => {
  const value = fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 5 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 60 }),
      fc.array(fc.integer({ min: -2000, max: 2000 }), { maxLength: 3 }),
      fc.constantFrom('up' as const, 'down' as const),
      (rows, bounds, direction) => {
        const labels = rows.map((_, i) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10));
        const kinds = ['watch', 'critical', 'target'] as const;
        prove(
          plain({
            isTime: true,
            labels,
            direction,
            series: [0, 1].map((s) => ({ name: `Reihe ${s}`, values: rows.map((row) => row[s]!) })),
            lines: bounds.map((bound, i) => ({
              kind: kinds[i]!,
              label: kinds[i]!,
              values: labels.map(() => bound),
            })),
          }),
          500,
          320,
        );
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a line that loses points to thinning gains no silence and keeps the one it has', () => {
  const labels = Array.from({ length: 2_000 }, (_, i) =>
    new Date(Date.UTC(2020, 0, 1 + i + (i >= 1_500 ? 40 : 0))).toISOString().slice(0, 10),
  );
  const whole = plain({
    isTime: true,
    rhythm: 1440,
    labels,
    series: [{ name: 'x', values: labels.map((_, i) => Math.sin(i)) }],
  });
  const { frame } = layoutOf(thinnedModel(whole), 600, 300, SIZE);
  expect(frame.gaps.map(({ kind }) => kind)).toEqual(['silent']);
  expect(frame.runs[0]).toHaveLength(2);
});
