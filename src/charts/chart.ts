// The only file that knows Chart.js. Draws a model; colours come from the page's tokens, so that themes and forced colours hold.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Plugin,
} from 'chart.js';
import type { ChartModel } from './model.ts';
import { thinModel } from './thin.ts';

Chart.register(
  LineController,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
);
Chart.defaults.font.family = "'Fira Sans', 'Segoe UI', system-ui, sans-serif";

export type Drawn = {
  /** The model as drawn, thinned where it was long. */
  model: ChartModel;
  mark: (series: number, i: number | null) => void;
  nearest: (x: number, y: number) => number | null;
  png: (title: string, lines: readonly string[]) => Promise<Blob | null>;
  destroy: () => void;
};

const DASHES: readonly number[][] = [[], [8, 4], [2, 4], [12, 3, 2, 3]];
const POINTS = ['circle', 'triangle', 'rect', 'rectRot'] as const;
/** More points than pixels say nothing more. */
const MOST = 1_000;

const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const LINE_COLOURS = { critical: '--bad', watch: '--warn', target: '--good', reference: '--muted' } as const;

/** Text that stays readable where a line runs below it. */
const halo = (ctx: CanvasRenderingContext2D, text: string, x: number, y: number): void => {
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = token('--surface');
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
};

/** Shaded ranges below, limit lines with their names, and the last value at the end of each series. */
const decoration = (
  model: ChartModel,
  marked: () => { series: number; i: number } | null,
): Plugin<'line' | 'bar'> => ({
  id: 'cockpit',
  beforeDatasetsDraw: (chart) => {
    const { ctx, chartArea: area, scales } = chart;
    const y = scales.y!;
    ctx.save();
    for (const band of model.bands) {
      const a = Math.max(area.top, Math.min(area.bottom, y.getPixelForValue(Math.min(band.to, y.max))));
      const b = Math.max(area.top, Math.min(area.bottom, y.getPixelForValue(Math.max(band.from, y.min))));
      ctx.fillStyle = token(band.kind === 'critical' ? '--bad' : '--warn');
      ctx.globalAlpha = 0.09;
      ctx.fillRect(area.left, Math.min(a, b), area.width, Math.abs(b - a));
    }
    ctx.globalAlpha = 1;
    for (const line of model.lines) {
      ctx.strokeStyle = token(LINE_COLOURS[line.kind]);
      ctx.setLineDash(line.kind === 'target' ? [2, 3] : line.kind === 'reference' ? [10, 5] : [6, 4]);
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      let open = false;
      line.values.forEach((value, i) => {
        if (value === null) {
          open = false;
          return;
        }
        const x = i === 0 ? area.left : scales.x!.getPixelForValue(i);
        const at = y.getPixelForValue(value);
        if (open) {
          const before = line.values[i - 1];
          if (before !== null && before !== undefined && before !== value)
            ctx.lineTo(x, y.getPixelForValue(before));
          ctx.lineTo(i === line.values.length - 1 ? area.right : x, at);
        } else ctx.moveTo(x, at);
        open = true;
      });
      ctx.stroke();
    }
    ctx.restore();
  },
  afterDatasetsDraw: (chart) => {
    const { ctx, chartArea: area, scales } = chart;
    ctx.save();
    ctx.font = `12px ${token('--font')}`;
    ctx.fillStyle = token('--ink');
    ctx.textAlign = 'left';
    const labelled: number[] = [];
    for (const line of model.lines) {
      const first = line.values.find((value) => value !== null);
      if (first === undefined || first === null) continue;
      let at = Math.max(area.top + 12, scales.y!.getPixelForValue(first) - 4);
      while (labelled.some((other) => Math.abs(other - at) < 14)) at += 14;
      labelled.push(at);
      halo(ctx, line.label, area.left + 6, at);
    }
    ctx.font = `bold 13px ${token('--font')}`;
    ctx.textAlign = 'right';
    if (model.kind !== 'bar')
      model.series.forEach((series, s) => {
        const last = series.values.findLastIndex((value) => value !== null);
        const at = chart.getDatasetMeta(s).data[last];
        if (!at) return;
        ctx.fillStyle = token('--ink');
        const name = model.series.length > 1 ? `${series.name}: ` : '';
        halo(
          ctx,
          `${name}${model.tick(series.values[last]!)}`,
          Math.min(area.right, at.x + 4),
          Math.max(area.top + 12, at.y - 9),
        );
      });
    const point = marked();
    const at = point && chart.getDatasetMeta(point.series).data[point.i];
    if (point && at) {
      ctx.strokeStyle = token('--ink');
      ctx.lineWidth = 1;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      if (model.isLying) {
        ctx.moveTo(area.left, at.y);
        ctx.lineTo(area.right, at.y);
      } else {
        ctx.moveTo(at.x, area.top);
        ctx.lineTo(at.x, area.bottom);
      }
      ctx.stroke();
      if (model.series[point.series]?.values[point.i] != null) {
        ctx.setLineDash([]);
        ctx.lineWidth = 3;
        ctx.beginPath();
        ctx.arc(at.x, at.y, 6, 0, 2 * Math.PI);
        ctx.stroke();
      }
    }
    ctx.restore();
  },
});

const paint = (chart: Chart<'line' | 'bar'>): void => {
  chart.data.datasets.forEach((dataset, s) => {
    const colour = token(`--series-${(s % 4) + 1}`);
    Object.assign(dataset, {
      borderColor: colour,
      // As a function: options that all bars share are not renewed by an update without animation.
      backgroundColor: () => colour,
      pointBackgroundColor: colour,
      pointBorderColor: colour,
    });
  });
  for (const axis of Object.values(chart.options.scales ?? {})) {
    if (!axis) continue;
    Object.assign(axis.ticks ?? {}, { color: token('--ink') });
    Object.assign(axis.grid ?? {}, { color: token('--line') });
    Object.assign(axis.border ?? {}, { color: token('--edge') });
  }
};

/** Draws a model on a canvas. The caller destroys it. Cost: a few ms for a thousand points. */
export const draw = (canvas: HTMLCanvasElement, whole: ChartModel): Drawn => {
  const model = thinModel(whole, MOST);
  let marked: { series: number; i: number } | null = null;
  const known = model.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const bounds = [...known, ...model.lines.flatMap(({ values }) => values.filter((value) => value !== null))];
  const low = Math.min(...bounds),
    high = Math.max(...bounds);
  const span = high - low || Math.abs(high) || 1;
  const fromZero = model.kind === 'bar' || (low >= 0 && low < span * 0.6);
  const lies = model.isLying === true;
  const chart = new Chart<'line' | 'bar'>(canvas, {
    type: model.kind === 'bar' ? 'bar' : 'line',
    data: {
      labels: [...model.labels],
      datasets: model.series.map((series, s) => ({
        label: series.name,
        data: [...series.values],
        borderWidth: model.kind === 'bar' ? 0 : s === 0 ? 2.5 : 2,
        borderDash: DASHES[s % 4]!,
        pointStyle: POINTS[s % 4]!,
        pointRadius:
          model.labels.length <= 40 && model.kind !== 'bar'
            ? 3
            : series.values.map((value, i) =>
                value !== null &&
                (series.values[i - 1] ?? null) === null &&
                (series.values[i + 1] ?? null) === null
                  ? 2.5
                  : 0,
              ),
        stepped: model.kind === 'step' ? ('after' as const) : false,
        spanGaps: false,
        tension: 0,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      normalized: true,
      indexAxis: lies ? ('y' as const) : ('x' as const),
      events: [],
      layout: { padding: { top: 14, right: 12 } },
      scales: {
        [lies ? 'y' : 'x']: {
          grid: { display: false },
          border: {},
          ticks: {
            maxRotation: 0,
            autoSkipPadding: lies ? 0 : 18,
            font: { size: 13 },
            callback: (_value, i) => model.axis(model.labels[i] ?? ''),
          },
        },
        [lies ? 'x' : 'y']: {
          ...(model.states
            ? { min: 0.5, max: model.states.length + 0.5 }
            : fromZero
              ? { beginAtZero: true }
              : {}),
          ...(model.states ? {} : { grace: '8%' }),
          grid: {},
          border: { display: false },
          ticks: {
            maxTicksLimit: 7,
            font: { size: 13 },
            ...(model.states && { stepSize: 1 }),
            callback: (value) =>
              model.states ? (model.states[Number(value) - 1] ?? '') : model.tick(Number(value)),
          },
        },
      },
    },
    plugins: [decoration(model, () => marked)],
  });
  paint(chart);
  chart.update('none');
  const again = (): void => {
    paint(chart);
    chart.update('none');
  };
  const resize = (): void => chart.resize();
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', again);
  addEventListener('beforeprint', resize);
  addEventListener('afterprint', resize);
  const observer = new MutationObserver(again);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-size'],
  });
  return {
    model,
    mark: (series, i) => {
      marked = i === null ? null : { series, i };
      chart.draw();
    },
    nearest: (x, y) => {
      const points = chart.getDatasetMeta(0).data;
      const away = (point: { x: number; y: number }): number => Math.abs(lies ? point.y - y : point.x - x);
      let best: number | null = null;
      points.forEach((point, i) => {
        if (best === null || away(point) < away(points[best]!)) best = i;
      });
      return best;
    },
    png: (title, lines) => picture(canvas, title, lines),
    destroy: () => {
      for (const query of queries) query.removeEventListener('change', again);
      removeEventListener('beforeprint', resize);
      removeEventListener('afterprint', resize);
      observer.disconnect();
      chart.destroy();
    },
  };
};

/** The chart with title and source drawn in, on the surface it was drawn for. */
const picture = (
  canvas: HTMLCanvasElement,
  title: string,
  lines: readonly string[],
): Promise<Blob | null> => {
  const scale = canvas.width / (canvas.clientWidth || canvas.width);
  const head = 44 * scale,
    foot = (18 * lines.length + 16) * scale;
  const whole = document.createElement('canvas');
  whole.width = canvas.width;
  whole.height = canvas.height + head + foot;
  const ctx = whole.getContext('2d');
  if (!ctx) return Promise.resolve(null);
  ctx.fillStyle = token('--surface') || '#fff';
  ctx.fillRect(0, 0, whole.width, whole.height);
  ctx.fillStyle = token('--ink') || '#000';
  ctx.font = `bold ${18 * scale}px ${token('--font')}`;
  ctx.fillText(title, 12 * scale, 28 * scale, whole.width - 24 * scale);
  ctx.drawImage(canvas, 0, head);
  ctx.font = `${12 * scale}px ${token('--font')}`;
  lines.forEach((line, i) =>
    ctx.fillText(line, 12 * scale, head + canvas.height + (i + 1) * 18 * scale, whole.width - 24 * scale),
  );
  return new Promise((resolve) => whole.toBlob(resolve, 'image/png'));
};
