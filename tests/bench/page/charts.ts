// Run in a browser by `npm run bench`: the lines of 24 tiles, and a chart of a million points, beside what one would draw by hand.
import { h, render } from 'preact';
import { draw } from '../../../src/charts/chart.ts';
import type { ChartModel } from '../../../src/charts/model.ts';
import { Sparkline } from '../../../src/ui/Sparkline.tsx';
import { chartWords } from '../../../src/i18n/axis.ts';
import { loadAllWords } from '../../../src/i18n/words.ts';
import { medianOf } from './times.ts';

const TILES = 24,
  POINTS = 90,
  LONG = 1_000_000;
const wave = (i: number): number => 50 + 40 * Math.sin(i / 9) + (i % 7);

const place = document.createElement('div');
place.style.cssText = 'inline-size: 800px; block-size: 400px';
document.body.append(place);

const times = Array.from({ length: POINTS }, (_, i) => i);
const values = Array.from({ length: TILES }, (_, tile) => times.map((i) => wave(i + tile * 5)));

const lines = (): void => {
  render(null, place);
  render(
    values.map((one, i) => h(Sparkline, { key: i, values: one, times, limits: [40] })),
    place,
  );
  place.getBoundingClientRect();
};

const canvasIn = (): CanvasRenderingContext2D => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 800, height: 400 });
  place.replaceChildren(canvas);
  return canvas.getContext('2d')!;
};
const finish = (context: CanvasRenderingContext2D): void => void context.getImageData(0, 0, 1, 1);

const canvas = (): void => {
  const context = canvasIn();
  values.forEach((one, tile) => {
    context.beginPath();
    one.forEach((value, i) =>
      context.lineTo((tile % 6) * 130 + (i / POINTS) * 120, Math.floor(tile / 6) * 90 + 80 - value / 2),
    );
    context.stroke();
  });
  finish(context);
};

await loadAllWords();

const labels = Array.from({ length: LONG }, (_, i) =>
  new Date(1.6e12 + i * 60_000).toISOString().slice(0, 16),
);
const long = Float64Array.from({ length: LONG }, (_, i) => wave(i / 500) + (i % 13));
const model: ChartModel = {
  kind: 'line',
  isTime: true,
  labels,
  series: [{ name: 'Bench', values: Array.from(long) }],
  lines: [],
  words: chartWords('€', 'de'),
  tick: String,
  axis: String,
  point: () => '',
};
const chart = (): void => {
  const context = canvasIn();
  const drawn = draw(context.canvas, model);
  finish(context);
  drawn.destroy();
};
/** What one would draw by hand: for each pixel the least and the most of what lies there. */
const pixels = (): void => {
  const context = canvasIn();
  context.beginPath();
  for (let x = 0; x < 800; x++) {
    let low = Infinity,
      high = -Infinity;
    const to = Math.floor(((x + 1) * LONG) / 800);
    for (let i = Math.floor((x * LONG) / 800); i < to; i++) {
      const value = long[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    context.moveTo(x, 400 - low * 3);
    context.lineTo(x, 400 - high * 3);
  }
  context.stroke();
  finish(context);
};

const run = async (): Promise<Record<string, number>> => ({
  lines: await medianOf(lines, 20),
  canvas: await medianOf(canvas, 20),
  chart: await medianOf(chart, 5),
  pixels: await medianOf(pixels, 5),
});
(globalThis as { bench?: Promise<Record<string, number>> }).bench = run();
