// The only file that knows Chart.js. Draws a layout, and decides no place of its own; colours come from the page's tokens, so that
// themes and forced colours hold.
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import { barsOf } from './bars.ts';
import { fitIn, onWidth } from './fit.ts';
import { barSizes, SIZE } from './scale.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import { ground, marking, picture, words, type Mark, type Scene, type Token } from './paint.ts';
import { thinModel } from './thin.ts';

Chart.register(LineController, LineElement, PointElement, BarController, BarElement, LinearScale);

export type Drawn = {
  /** The model as drawn, thinned where it was long. */
  model: ChartModel;
  mark: (series: number, i: number | null) => void;
  nearest: (x: number, y: number) => number | null;
  png: (title: string, lines: readonly string[]) => Promise<Blob | null>;
  destroy: () => void;
};

const DASHES: readonly number[][] = [[], [8, 4], [2, 4], [12, 3, 2, 3]];
const OUTLOOK = [3, 5];
const POINTS = ['circle', 'triangle', 'rect', 'rectRot'] as const;
/** More points than pixels say nothing more. */
const MOST = 1_000;

const pageToken: Token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const decoration = (scene: Scene): Plugin<'line' | 'bar'> => ({
  id: 'cockpit',
  beforeDatasetsDraw: ({ ctx }) => ground(ctx, scene),
  afterDatasetsDraw: ({ ctx }) => {
    words(ctx, scene);
    marking(ctx, scene);
  },
});

type XY = { x: number; y: number };

/** A line with its breaks: a point without a value between two runs. */
const lineData = ({ model, layout: { frame } }: Scene, s: number): { data: XY[]; isOutlook: boolean[] } => {
  const data: XY[] = [],
    isOutlook: boolean[] = [];
  const add = (one: XY, outlook: boolean): void => {
    data.push(one);
    isOutlook.push(outlook);
  };
  let before = -1;
  for (const run of frame.runs[s]!) {
    const first = run.at[0]!;
    if (before >= 0 && first !== before) add({ x: frame.x[first]!, y: NaN }, false);
    for (const i of run.at)
      if (i !== before) add({ x: frame.x[i]!, y: model.series[s]!.values[i]! }, run.isOutlook);
    before = run.at.at(-1)!;
  }
  return { data, isOutlook };
};

const widthOf = ({ series }: ChartModel, s: number): number => {
  if (series[s]!.isBefore) return 1.5;
  return s === 0 ? 2.5 : 2;
};

/** A value alone between gaps is seen too. */
const radiusAt = (data: readonly XY[], i: number, isFew: boolean): number => {
  const isGap = (at: number): boolean => Number.isNaN(data[at]?.y ?? NaN);
  if (isGap(i)) return 0;
  if (isFew) return 3;
  return isGap(i - 1) && isGap(i + 1) ? 2.5 : 0;
};

const lineSet = (scene: Scene, s: number): ChartDataset<'line', XY[]> => {
  const { model } = scene;
  const { data, isOutlook } = lineData(scene, s);
  const few = model.labels.length <= 40;
  return {
    label: model.series[s]!.name,
    data,
    borderWidth: widthOf(model, s),
    borderDash: DASHES[s % 4]!,
    pointStyle: POINTS[s % 4]!,
    pointRadius: data.map((_, i) => (isOutlook[i] ? 0 : radiusAt(data, i, few))),
    segment: { borderDash: ({ p1DataIndex }) => (isOutlook[p1DataIndex] ? OUTLOOK : undefined) },
    stepped: model.kind === 'step' ? ('middle' as const) : false,
    spanGaps: false,
    tension: 0,
  };
};

const barSet = ({ model, layout }: Scene, s: number): ChartDataset<'bar', XY[]> => {
  const { box, frame } = layout;
  const bars = barsOf(model, layout, SIZE);
  const { thick, row } = barSizes(model, SIZE);
  const at = (value: number, i: number): XY =>
    model.isLying
      ? { x: value, y: 8 + i * row + (thick * model.series.length - 3) / 2 }
      : { x: frame.x[i]!, y: value };
  const data = model.series[s]!.values.flatMap((value, i) => (value === null ? [] : at(value, i)));
  return {
    label: model.series[s]!.name,
    data,
    borderWidth: 0,
    barThickness: model.isLying ? thick - 3 : Math.max(1, bars[0]?.width ?? (box.right - box.left) / 2),
  };
};

/** All that Chart.js is told. Its own axes are not shown: ticks and words are drawn where the layout puts them. */
export const configOf = (scene: Scene): ChartConfiguration<'line' | 'bar', XY[]> => {
  const { model, layout } = scene;
  const { box, frame, height } = layout;
  const lies = model.isLying === true;
  // What bars stand on is pulled in at both ends unless it is said that it is not.
  const across = { type: 'linear' as const, display: false, offset: false, min: 0, max: 1 };
  const up = { type: 'linear' as const, display: false, min: frame.y.low, max: frame.y.high };
  const down = {
    type: 'linear' as const,
    display: false,
    offset: false,
    min: box.top,
    max: box.bottom,
    reverse: true,
  };
  return {
    type: model.kind === 'bar' ? 'bar' : 'line',
    data: {
      datasets: model.series.map((_, s) => (model.kind === 'bar' ? barSet(scene, s) : lineSet(scene, s))),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      normalized: true,
      parsing: false,
      clip: false,
      indexAxis: lies ? ('y' as const) : ('x' as const),
      events: [],
      layout: {
        autoPadding: false,
        padding: (context) => ({
          left: box.left,
          top: box.top,
          right: context.chart.width - box.right,
          bottom: (lies ? height : context.chart.height) - box.bottom,
        }),
      },
      scales: lies ? { x: up, y: down } : { x: across, y: up },
    },
    plugins: [decoration(scene)],
  };
};

const paint = (chart: Chart<'line' | 'bar', XY[]>, model: ChartModel, token: Token): void =>
  chart.data.datasets.forEach((dataset, s) => {
    const colour = token(model.series[s]!.isBefore ? '--before' : `--series-${(s % 4) + 1}`);
    Object.assign(dataset, {
      borderColor: colour,
      // As a function: options that all bars share are not renewed by an update without animation.
      backgroundColor: () => colour,
      pointBackgroundColor: colour,
      pointBorderColor: colour,
    });
  });

/** Draws a model on a canvas, as large as the element around it. The caller destroys it. Cost: a few ms for a thousand points. */
export const draw = (canvas: HTMLCanvasElement, whole: ChartModel): Drawn => {
  const model = thinModel(whole, MOST);
  const around = canvas.parentElement!;
  let marked: Mark | null = null;
  let chart: Chart<'line' | 'bar', XY[]> | null = null;
  let layout = layoutOf(model, 1, 1, SIZE);
  const make = (): void => {
    const fit = fitIn(around, model);
    if (fit === null) return;
    const { width } = fit;
    layout = fit.layout;
    const { height } = layout;
    const scene: Scene = {
      model,
      layout,
      token: pageToken,
      get marked() {
        return marked;
      },
    };
    chart?.destroy();
    canvas.style.inlineSize = `${width}px`;
    canvas.style.blockSize = `${height}px`;
    canvas.width = width;
    canvas.height = height;
    chart = new Chart(canvas, configOf(scene));
    chart.resize(width, height);
    paint(chart, model, pageToken);
    chart.update('none');
  };
  make();
  const again = (): void => {
    if (!chart) return;
    paint(chart, model, pageToken);
    chart.update('none');
  };
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', again);
  addEventListener('beforeprint', make);
  addEventListener('afterprint', make);
  const themes = new MutationObserver(again);
  themes.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-size'],
  });
  const leave = onWidth(around, make);
  return {
    model,
    mark: (series, i) => {
      marked = i === null ? null : { series, i };
      chart?.draw();
    },
    nearest: (x, y) => nearestOf(model, layout, x, y),
    png: (title, lines) => picture(canvas, title, lines, pageToken),
    destroy: () => {
      for (const query of queries) query.removeEventListener('change', again);
      removeEventListener('beforeprint', make);
      removeEventListener('afterprint', make);
      themes.disconnect();
      leave();
      chart?.destroy();
    },
  };
};

/** The label nearest to a place of the picture. Unit: px. Missing: null without labels. */
const nearestOf = (model: ChartModel, layout: Layout, x: number, y: number): number | null => {
  const { row } = barSizes(model, SIZE);
  const away = (i: number): number =>
    model.isLying ? Math.abs(8 + (i + 0.5) * row - y) : Math.abs(layout.x(layout.frame.x[i]!) - x);
  return model.labels.reduce<number | null>(
    (best, _, i) => (best === null || away(i) < away(best) ? i : best),
    null,
  );
};
