// Made-up charts drawn by both renderers, with each word measured as the browser draws it. tests/e2e/charts.test.ts asks for them by seed.
import fc from 'fast-check';
import { render } from 'preact';
import '../../src/styles/index.css';
import { loadAllWords } from '../../src/i18n/words.ts';
import type { Made } from '../charts/made.ts';
import type { Shown } from '../charts/proofs.ts';

await loadAllWords();
const [{ draw }, { layoutOf }, { SvgChart, thinnedModel }, made, proofs, { troubleOfWords }] =
  await Promise.all([
    import('../../src/charts/chart.ts'),
    import('../../src/charts/layout.ts'),
    import('../../src/charts/SvgChart.tsx'),
    import('../charts/made.ts'),
    import('../charts/proofs.ts'),
    import('../charts/proofs-words.ts'),
  ]);

type Written = { text: string; x: number; y: number; width: number };
type Size = readonly [width: number, height: number, size: number];
const place = document.getElementById('place')!;

const written: Written[] = [];
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, text, x, y) {
  written.push({ text, x, y, width: this.measureText(text).width });
  fillText.call(this, text, x, y);
};

const boxOf = (width: number, height: number): HTMLElement => {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  // As by a style sheet: a drawing may be higher.
  box.style.minBlockSize = `${height}px`;
  place.replaceChildren(box);
  return box;
};

type Drawing = { shown: Shown; words: Written[] };
const onCanvas = (one: Made, [width, height, size]: Size): Drawing => {
  const box = boxOf(width, height);
  const canvas = document.createElement('canvas');
  box.append(canvas);
  written.length = 0;
  const drawn = draw(canvas, one.model);
  const layout = layoutOf(drawn.model, width, height, size);
  const words = written.slice(-layout.texts.length);
  drawn.destroy();
  return { shown: { model: drawn.model, layout, width, height, size }, words };
};
const asSvg = (one: Made, [width, height, size]: Size): Drawing => {
  const box = boxOf(width, height);
  render(<SvgChart model={one.model} name="Beispiel" width={width} height={height} size={size} />, box);
  const words = [...box.querySelectorAll('text')].map((node) => ({
    text: node.textContent,
    x: Number(node.getAttribute('x')),
    y: Number(node.getAttribute('y')),
    width: node.getComputedTextLength(),
  }));
  const model = thinnedModel(one.model);
  const layout = layoutOf(model, width, height, size);
  render(null, box);
  return { shown: { model, layout, width, height, size }, words };
};

/** What is wrong with a drawing as it was made. */
const troubleOf = ({ shown, words }: Drawing, { language, unit }: Made): string[] => {
  const { texts } = shown.layout;
  const wrong = texts.flatMap((one, i) => {
    const drawn = words[i];
    const isThere = drawn && Math.abs(drawn.x - one.x) < 0.06 && Math.abs(drawn.y - one.y) < 0.06;
    return isThere && drawn.text === one.text ? [] : [`${one.text} is drawn as ${JSON.stringify(drawn)}`];
  });
  if (words.length !== texts.length) wrong.push(`${words.length} words of ${texts.length}`);
  if (wrong.length > 0) return wrong;
  const rects = texts.map((one, i) => proofs.rectOf(one, words[i]!.width, proofs.sizeOf(one, shown.size)));
  return [...proofs.troubleOfPlaces(shown, rects), ...troubleOfWords(shown, { language, unit })];
};

/** Draws so many made-up charts from a seed, each in the next of the sizes. Shape: what is wrong, with the chart that it is wrong of. */
const tried = (renderer: 'canvas' | 'svg', seed: number, many: number, sizes: readonly Size[]): string[] =>
  fc.sample(made.charts, { seed, numRuns: many }).flatMap((one, k) => {
    const size = sizes[k % sizes.length]!;
    const drawing = (renderer === 'canvas' ? onCanvas : asSvg)(one, size);
    return troubleOf(drawing, one).map((what) => `${what} @${size.join('x')} ${one.note}`);
  });
Object.assign(globalThis, { tried });
document.documentElement.dataset.ready = 'true';
