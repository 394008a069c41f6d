// Which part of a sheet is in sight, and its cells as they come from the worker. Only what is in sight is ever in the page.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetColumn, SheetLine, SheetWindow, Window } from '../../../importer/sheet.ts';

const BLOCK_ROWS = 60,
  BLOCK_COLUMNS = 40,
  KEPT = 60;
/** Browsers end at about 30 million px. */
const TALLEST = 20_000_000;

/** `most`: signs that the widest column shows. */
export type Measures = { row: number; head: number; char: number; most: number };
/** Unit: CSS px. A finger needs more than a mouse. */
export const measure = (): Measures => {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const isNarrow = innerWidth < 600;
  const isTouch = innerWidth < 900 || matchMedia('(pointer: coarse)').matches;
  return {
    row: Math.round((isTouch ? 2.75 : 1.9) * rem),
    head: Math.round((isNarrow ? 5.5 : 10) * rem),
    char: rem * 0.55,
    most: isNarrow ? 16 : 28,
  };
};

/** Wider, numbers stand too far from their names. */
const MOST_STRETCHED = 3;

/** Left edges of all columns, and behind them the width of all; a small table takes the `room` that there is. Unit: CSS px. */
export const edgesOf = (
  columns: readonly SheetColumn[],
  { char, most }: Measures,
  room: number,
): Float64Array => {
  const widths = columns.map(({ width }) => Math.min(width, most) * char + 20);
  const all = widths.reduce((sum, one) => sum + one, 0);
  const stretched = Math.min(Math.max(1, room / all), MOST_STRETCHED);
  const edges = new Float64Array(columns.length + 1);
  widths.forEach((width, i) => (edges[i + 1] = edges[i]! + Math.floor(width * stretched)));
  return edges;
};

/** The width of a box in which columns stand beside what each line is taken for, before it is painted and whenever it changes. Unit: CSS px. */
export const useRoom = (box: { current: HTMLElement | null }, { head }: Measures): number => {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const node = box.current!;
    const look = (): void => setWidth(node.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return Math.max(0, width - head);
};

const columnFrom = (edges: Float64Array, x: number): number => {
  let low = 0,
    high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle + 1]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
};

export type InSight = Window & { top: number };

/** The window in sight, followed while it is scrolled. `top`: where its first row stands. Unit: CSS px. */
export const useInSight = (
  box: { current: HTMLElement | null },
  rows: number,
  edges: Float64Array,
  sizes: Measures,
): InSight & { height: number } => {
  const total = Math.min(rows * sizes.row, TALLEST);
  const isExact = rows * sizes.row <= TALLEST;
  const [seen, setSeen] = useState<InSight>({ from: 0, to: 30, left: 0, right: 12, top: 0 });
  useEffect(() => {
    const node = box.current!;
    const look = (): void => {
      const tall = Math.ceil(node.clientHeight / sizes.row) + 1;
      const share = node.scrollTop / Math.max(1, total + sizes.row - node.clientHeight);
      const first = isExact
        ? Math.floor(node.scrollTop / sizes.row)
        : Math.round(share * Math.max(0, rows - tall + 1));
      const from = Math.max(0, first - 6);
      const left = Math.max(0, columnFrom(edges, node.scrollLeft) - 1);
      const right = Math.min(edges.length - 1, columnFrom(edges, node.scrollLeft + node.clientWidth) + 2);
      const to = Math.min(rows, first + tall + 6);
      const top = isExact ? from * sizes.row : node.scrollTop - (first - from) * sizes.row;
      setSeen((before) =>
        before.from === from &&
        before.to === to &&
        before.left === left &&
        before.right === right &&
        before.top === top
          ? before
          : { from, to, left, right, top },
      );
    };
    look();
    node.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(node);
    return () => {
      node.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [rows, edges, sizes]);
  // What was in sight of another sheet may be more than this one has.
  const columns = edges.length - 1;
  return {
    from: Math.min(seen.from, rows),
    to: Math.min(seen.to, rows),
    left: Math.min(seen.left, columns),
    right: Math.min(seen.right, columns),
    top: seen.top,
    height: total,
  };
};

type Block = { version: number; lines: readonly SheetLine[]; merges: SheetWindow['merges']; left: number };

export type Cells = {
  line: (row: number) => Omit<SheetLine, 'cells'> | undefined;
  text: (row: number, column: number) => string;
  merges: SheetWindow['merges'];
};

/** Cells of what is in sight, in blocks; those of an older reading stay until the new ones are there. */
export const useCells = (
  seen: Window,
  version: number,
  ask: (window: Window) => Promise<SheetWindow | null>,
): Cells => {
  const blocks = useRef(new Map<string, Block>());
  const asked = useRef(new Set<string>());
  const [, redraw] = useState(0);
  const rowBlocks = range(
    Math.floor(seen.from / BLOCK_ROWS),
    Math.floor(Math.max(seen.from, seen.to - 1) / BLOCK_ROWS),
  );
  const columnBlocks = range(
    Math.floor(seen.left / BLOCK_COLUMNS),
    Math.floor(Math.max(seen.left, seen.right - 1) / BLOCK_COLUMNS),
  );
  const wanted = rowBlocks.flatMap((r) => columnBlocks.map((c) => [r, c] as const));
  useEffect(() => {
    for (const [r, c] of wanted) {
      const key = `${r}:${c}`,
        turn = `${version}:${key}`;
      if (blocks.current.get(key)?.version === version || asked.current.has(turn)) continue;
      asked.current.add(turn);
      ask({
        from: r * BLOCK_ROWS,
        to: (r + 1) * BLOCK_ROWS,
        left: c * BLOCK_COLUMNS,
        right: (c + 1) * BLOCK_COLUMNS,
      }).then(
        (found) => {
          asked.current.delete(turn);
          if (!found) return;
          blocks.current.set(key, {
            version,
            lines: found.lines,
            merges: found.merges,
            left: found.window.left,
          });
          for (const old of blocks.current.keys())
            if (blocks.current.size > KEPT && old !== key) blocks.current.delete(old);
          redraw((n) => n + 1);
        },
        (cause: unknown) => {
          asked.current.delete(turn);
          console.error(cause);
        },
      );
    }
  }, [wanted.join(' '), version]);
  const blockOf = (row: number, column: number): Block | undefined =>
    blocks.current.get(`${Math.floor(row / BLOCK_ROWS)}:${Math.floor(column / BLOCK_COLUMNS)}`);
  const near = wanted.flatMap(([r, c]) => blocks.current.get(`${r}:${c}`)?.merges ?? []);
  const merges = new Map(near.map((one) => [`${one.top}:${one.left}`, one]));
  return {
    line: (row) => blockOf(row, seen.left)?.lines[row % BLOCK_ROWS],
    text: (row, column) => {
      const block = blockOf(row, column);
      return block?.lines[row % BLOCK_ROWS]?.cells[column - block.left] ?? '';
    },
    merges: [...merges.values()],
  };
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
