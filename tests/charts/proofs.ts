// What must hold of the words of every chart: each stands apart from the others, from lines and from the ends of the picture.
import type { Layout, PlacedText } from '../../src/charts/layout.ts';
import type { ChartModel } from '../../src/charts/model.ts';

export type Rect = { left: number; right: number; top: number; bottom: number };
type XY = readonly [x: number, y: number];

/** The room of letters without what hangs below them. `width` in px. */
export const rectOf = ({ x, y, anchor }: PlacedText, width: number, size: number): Rect => {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.1 };
};
const touch = (a: Rect, b: Rect, air = 0): boolean =>
  a.left < b.right + air && b.left < a.right + air && a.top < b.bottom && b.top < a.bottom;

/** Whether a stretch of a line runs through a rectangle. */
const crosses = ([ax, ay]: XY, [bx, by]: XY, { left, right, top, bottom }: Rect): boolean => {
  let from = 0,
    to = 1;
  for (const [d, near, far] of [
    [bx - ax, left - ax, right - ax],
    [by - ay, top - ay, bottom - ay],
  ] as const) {
    if (d === 0) {
      if (near >= 0 || far <= 0) return false;
      continue;
    }
    const [a, b] = d > 0 ? [near / d, far / d] : [far / d, near / d];
    from = Math.max(from, a);
    to = Math.min(to, b);
  }
  return from < to;
};

export type Shown = { model: ChartModel; layout: Layout; width: number; height: number; size: number };
/** Letters of the legend are smaller. */
export const sizeOf = (one: PlacedText, size: number): number => (one.role === 'legend' ? size * 0.92 : size);

/** Lines as they are drawn, in px. */
const linesOf = ({ model, layout }: Shown): XY[][] =>
  model.kind === 'bar'
    ? []
    : layout.frame.runs.flatMap((runs, s) =>
        runs.map((run) =>
          run.at.flatMap((i, k): XY[] => {
            const at: XY = [layout.x(layout.frame.x[i]!), layout.value(model.series[s]!.values[i]!)];
            if (model.kind !== 'step' || k === 0) return [at];
            const before = run.at[k - 1]!;
            const middle = (at[0] + layout.x(layout.frame.x[before]!)) / 2;
            return [[middle, layout.value(model.series[s]!.values[before]!)], [middle, at[1]], at];
          }),
        ),
      );

/** All that is wrong with the words of a chart, by their rectangles. */
export const troubleOfPlaces = (shown: Shown, rects: readonly Rect[]): string[] => {
  const { layout, width, model } = shown;
  const { texts, box, height } = layout;
  const trouble: string[] = [];
  texts.forEach((one, i) => {
    const rect = rects[i]!;
    if (rect.left < -0.5 || rect.right > width + 0.5 || rect.top < -0.5 || rect.bottom > height + 0.5)
      trouble.push(
        `${one.role} leaves the picture: ${one.text} ${JSON.stringify(rect, (_, v: unknown) => (typeof v === 'number' ? Math.round(v) : v))}`,
      );
    if (one.text.trim() === '' && !(one.role === 'value' && model.states))
      trouble.push(`${one.role} is empty`);
    texts.slice(0, i).forEach((other, j) => {
      if (touch(rect, rects[j]!)) trouble.push(`${one.role} on ${other.role}: ${one.text} | ${other.text}`);
    });
    if (one.role === 'end' && /…/.test(one.text)) {
      const series = model.series[one.of!]!;
      if (!/\d/.test(one.text) && !model.states)
        trouble.push(`value is cut off: ${one.text} of ${series.name}`);
    }
    if (
      (one.role === 'edge' || one.role === 'limit' || one.role === 'value' || one.role === 'legend') &&
      /[^\s·]…|…$/.test(one.text.trim()) &&
      one.text !== '…' &&
      !model.states
    )
      trouble.push(`${one.role} is cut: ${one.text}`);
  });
  for (const line of linesOf(shown))
    texts.forEach((one, i) => {
      if (line.slice(1).some((point, k) => crosses(line[k]!, point, rects[i]!)))
        trouble.push(`line through ${one.role}: ${one.text}`);
    });
  if (!model.isLying) {
    if (box.bottom - box.top < shown.size * 3)
      trouble.push(`plot is ${Math.round(box.bottom - box.top)} px high`);
    if (box.right - box.left < width * 0.24)
      trouble.push(`plot is ${Math.round(box.right - box.left)} px wide`);
  }
  return trouble;
};
