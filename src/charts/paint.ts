// What is drawn around the data on a canvas: grid, ranges, limits, words, the chosen point. Each where the layout put it.
import { barsOf } from './bars.ts';
import type { Layout } from './layout.ts';
import type { ChartModel } from './model.ts';
import { SIZE } from './scale.ts';

/** A token of the page by its name. */
export type Token = (name: string) => string;
export type Mark = { series: number; i: number };

const LINE_COLOURS = { critical: '--bad', watch: '--warn', target: '--good', reference: '--muted' } as const;
const LINE_DASHES = { critical: [6, 4], watch: [6, 4], target: [2, 3], reference: [10, 5] } as const;

/** From one line of a hatched range to the next. Unit: px. */
const HATCH = 8;

/** What is drawn now: the layout changes with the room. */
export type Scene = { model: ChartModel; layout: Layout; marked: Mark | null; token: Token };

const stroke = (
  ctx: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[],
  dash: readonly number[],
): void => {
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
};

/** Lines over a range, where its colour does not tell it from another one. `colour` empty: none. */
const hatch = (
  ctx: CanvasRenderingContext2D,
  colour: string,
  [left, top, width, height]: readonly [number, number, number, number],
): void => {
  if (colour === '') return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 1;
  ctx.strokeStyle = colour;
  for (let along = left - height; along < left + width; along += HATCH)
    stroke(
      ctx,
      [
        [along, top + height],
        [along + height, top],
      ],
      [],
    );
  ctx.restore();
};

/** Grid, shaded ranges, gaps and limits: all that lies below the data. */
export const ground = (ctx: CanvasRenderingContext2D, { model, layout, token }: Scene): void => {
  const { frame, box, x, y, value } = layout;
  ctx.save();
  for (const band of frame.bands) {
    ctx.fillStyle = token(band.kind === 'critical' ? '--bad' : '--warn');
    ctx.globalAlpha = 0.09;
    const [left, top] = [x(band.x[0]), y(band.y[1])];
    const [width, height] = [x(band.x[1]) - left, y(band.y[0]) - top];
    ctx.fillRect(left, top, width, height);
    if (band.kind === 'critical') hatch(ctx, token('--hatch'), [left, top, width, height]);
  }
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1;
  ctx.strokeStyle = token('--grid');
  if (!model.isLying)
    for (const tick of frame.y.ticks)
      stroke(
        ctx,
        [
          [box.left, value(tick)],
          [box.right, value(tick)],
        ],
        [],
      );
  ctx.lineWidth = 3;
  ctx.strokeStyle = token('--muted');
  for (const gap of frame.gaps)
    stroke(
      ctx,
      [
        [x(gap.from), box.bottom - 1],
        [x(gap.to), box.bottom - 1],
      ],
      [2, 3],
    );
  ctx.lineWidth = 1.5;
  for (const bound of frame.bounds) {
    const { kind } = model.lines[bound.line]!;
    ctx.strokeStyle = token(LINE_COLOURS[kind]);
    for (const path of bound.paths)
      stroke(
        ctx,
        path.map((point) => [x(point[0]), y(point[1])]),
        LINE_DASHES[kind],
      );
  }
  ctx.strokeStyle = token('--edge');
  for (const at of frame.seriesBreaks)
    stroke(
      ctx,
      [
        [x(at), box.top],
        [x(at), box.bottom],
      ],
      [6, 3],
    );
  if (frame.now !== null)
    stroke(
      ctx,
      [
        [x(frame.now), box.top],
        [x(frame.now), box.bottom],
      ],
      [1, 3],
    );
  if (model.kind === 'bar')
    stroke(
      ctx,
      model.isLying
        ? [
            [value(0), box.top],
            [value(0), box.bottom],
          ]
        : [
            [box.left, value(0)],
            [box.right, value(0)],
          ],
      [],
    );
  ctx.restore();
};

/** Every word of the picture, where the layout put it. */
export const words = (ctx: CanvasRenderingContext2D, { layout, token }: Scene): void => {
  ctx.save();
  ctx.fillStyle = token('--ink');
  for (const one of layout.texts) {
    ctx.font = `${one.role === 'end' ? 'bold ' : ''}${one.role === 'legend' ? SIZE - 1 : SIZE}px ${token('--font')}`;
    ctx.textAlign = one.anchor === 'middle' ? 'center' : one.anchor;
    ctx.fillText(one.text, one.x, one.y);
  }
  ctx.restore();
};

export const marking = (ctx: CanvasRenderingContext2D, { model, layout, marked, token }: Scene): void => {
  if (!marked) return;
  const { frame, box, x, value } = layout;
  const one = model.series[marked.series]?.values[marked.i] ?? null;
  const along = x(frame.x[marked.i] ?? 0);
  ctx.save();
  ctx.strokeStyle = token('--ink');
  ctx.lineWidth = 1;
  const bar =
    model.kind === 'bar'
      ? barsOf(model, layout, SIZE).find((bar) => bar.series === marked.series && bar.i === marked.i)
      : undefined;
  if (bar) {
    ctx.lineWidth = 3;
    ctx.strokeRect(bar.x, bar.y, bar.width, bar.height);
  } else if (!model.isLying) {
    stroke(
      ctx,
      [
        [along, box.top],
        [along, box.bottom],
      ],
      [3, 3],
    );
    if (one !== null) {
      ctx.setLineDash([]);
      ctx.lineWidth = 3;
      ctx.beginPath();
      ctx.arc(along, value(one), 6, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }
  ctx.restore();
};

/** The chart with title and source drawn in, on the surface it was drawn for. */
export const picture = (
  canvas: HTMLCanvasElement,
  title: string,
  lines: readonly string[],
  token: Token,
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
