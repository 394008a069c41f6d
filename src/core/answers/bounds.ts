// Where limits, targets and references lie, and the ranges that they shade: each as it held, none moved.
import type { Direction, FrameInput, FrameLine, LineKind } from './frame-input.ts';
import { heightOf, type ValueAxis } from './value-axis.ts';

type Point = readonly [x: number, y: number];
export type Band = { kind: 'watch' | 'critical'; x: Point; y: Point };
export type FrameBound = {
  /** Index in the input. */
  line: number;
  /** Steps from left to right; one list per stretch in which it held. */
  paths: readonly (readonly Point[])[];
  /** Where it lies at the end; null where it lies outside the picture. */
  at: number | null;
  /** The side on which it lies outside, with the value that is to be named there. */
  outside: { side: 'above' | 'below'; value: number } | null;
};

/** Left and right edge of what a label stands for: half way to its neighbours, the ends of the picture outside. */
export const edgesOf = (x: readonly number[], i: number): Point => [
  i === 0 ? 0 : (x[i - 1]! + x[i]!) / 2,
  i === x.length - 1 ? 1 : (x[i]! + x[i + 1]!) / 2,
];

export const boundOf = (
  line: FrameLine,
  index: number,
  x: readonly number[],
  axis: ValueAxis,
): FrameBound => {
  const paths: Point[][] = [];
  const last = line.values.findLast((value) => value !== null) ?? null;
  const isIn = (value: number): boolean => value >= axis.low && value <= axis.high;
  let path: Point[] | null = null;
  line.values.forEach((value, i) => {
    if (value === null || !isIn(value)) {
      path = null;
      return;
    }
    const [from, to] = edgesOf(x, i);
    const y = heightOf(value, axis);
    const held = path?.at(-1);
    if (path === null || held === undefined) {
      path = [
        [from, y],
        [to, y],
      ];
      paths.push(path);
    } else if (held[1] === y) path[path.length - 1] = [to, y];
    else path.push([held[0], y], [to, y]);
  });
  return {
    line: index,
    paths,
    at: last !== null && isIn(last) ? heightOf(last, axis) : null,
    outside: last === null || isIn(last) ? null : { side: last > axis.high ? 'above' : 'below', value: last },
  };
};

/** On which sides of its limits a value is bad. */
const BAD_SIDES: Readonly<Record<Direction, readonly ('low' | 'high')[]>> = {
  up: ['low'],
  down: ['high'],
  corridor: ['low', 'high'],
  none: [],
};

/** The bad and the doubtful ranges at one label, as spans of values. */
const rangesAt = (
  lines: readonly FrameLine[],
  i: number,
  direction: Direction,
): { kind: 'watch' | 'critical'; from: number; to: number }[] => {
  const bound = (kind: LineKind, side: 'low' | 'high'): number | null =>
    lines.find((line) => line.kind === kind && (line.side ?? side) === side)?.values[i] ?? null;
  const found: { kind: 'watch' | 'critical'; from: number; to: number }[] = [];
  const span = (kind: 'watch' | 'critical', from: number, to: number): void => {
    if (from < to) found.push({ kind, from, to });
  };
  for (const side of BAD_SIDES[direction]) {
    const critical = bound('critical', side),
      watch = bound('watch', side);
    if (side === 'low') {
      if (critical !== null) span('critical', -Infinity, critical);
      if (watch !== null) span('watch', critical ?? -Infinity, watch);
    } else {
      if (critical !== null) span('critical', critical, Infinity);
      if (watch !== null) span('watch', watch, critical ?? Infinity);
    }
  }
  return found;
};

/** Shaded ranges as they held: neighbours with the same limits are one. */
export const bandsOf = (
  { lines, direction = 'none', labels }: FrameInput,
  x: readonly number[],
  axis: ValueAxis,
): Band[] => {
  const bands: Band[] = [];
  let open: { key: string; bands: Band[] } = { key: '', bands: [] };
  labels.forEach((_, i) => {
    const ranges = rangesAt(lines, i, direction);
    const key = ranges.map(({ kind, from, to }) => `${kind} ${from} ${to}`).join('|');
    const [from, to] = edgesOf(x, i);
    if (key === open.key) {
      open.bands.forEach((band) => (band.x = [band.x[0], to]));
      return;
    }
    const clamp = (value: number): number => Math.max(0, Math.min(1, heightOf(value, axis)));
    open = {
      key,
      bands: ranges
        .map((range): Band => ({ kind: range.kind, x: [from, to], y: [clamp(range.from), clamp(range.to)] }))
        .filter(({ y }) => y[1] > y[0]),
    };
    bands.push(...open.bands);
  });
  return bands;
};
