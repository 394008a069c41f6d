// A canvas that remembers what is written and drawn on it, for renderers that need no real one.
export type Written = { text: string; x: number; y: number; align: string };
export type Stroke = { points: [number, number][]; dash: number[] };
export type Paper = { canvas: HTMLCanvasElement; written: Written[]; strokes: Stroke[] };

export const paper = (width: number, height: number): Paper => {
  const written: Written[] = [],
    strokes: Stroke[] = [];
  let points: [number, number][] = [],
    dash: number[] = [];
  const known: Record<string, unknown> = {
    textAlign: 'start',
    measureText: (text: string) => ({ width: text.length * 7 }),
    setLineDash: (next: number[]) => void (dash = next),
    getLineDash: () => dash,
    beginPath: () => void (points = []),
    moveTo: (x: number, y: number) => void points.push([x, y]),
    lineTo: (x: number, y: number) => void points.push([x, y]),
    stroke: () => void strokes.push({ points, dash }),
    fillText: (text: string, x: number, y: number) =>
      void written.push({ text, x, y, align: String(known.textAlign) }),
  };
  const ctx = new Proxy(known, {
    get: (held, name: string) => (name in held ? held[name] : () => undefined),
  });
  const canvas = { width, height, style: {}, getContext: () => ctx, getAttribute: () => null };
  known.canvas = canvas;
  return { canvas: canvas as unknown as HTMLCanvasElement, written, strokes };
};
