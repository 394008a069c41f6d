// Where the parts of a ranking lie: names, bars, values and the line of the median, which breaks where a value stands. Pure; unit: px.
import { valueAxis } from '../core/answers/value-axis.ts';
import { textWidth } from './scale.ts';

/** `null`: rows left out here. */
export type RankRow = { name: string; value: number; label: string; isOwn: boolean } | null;
export type RankInput = {
  rows: readonly RankRow[];
  median: { value: number; label: string } | null;
  width: number;
  /** Of the letters. */
  size: number;
};
export type RankFrame = {
  height: number;
  /** Right end of the names. */
  names: number;
  /** Foot of the bars. */
  zero: number;
  top: number;
  rows: readonly {
    y: number;
    name: string;
    bar: { x: number; width: number };
    label: { x: number; width: number };
  }[];
  /** Missing: null where there is none. Shape of `lines`: from and to, downwards. */
  median: { x: number; lines: readonly (readonly [number, number])[]; anchor: 'start' | 'end' } | null;
};

/** Between bar and value; and what the line keeps away from a value. */
const GAP = 6,
  AWAY = 3;

export const rankFrame = ({ rows, median, width, size }: RankInput): RankFrame => {
  const known = rows.flatMap((row) => row ?? []);
  const { low, high } = valueAxis(
    [...known.map(({ value }) => value), ...(median ? [median.value] : [])],
    [],
    true,
    12,
  );
  const fits = Math.max(8, Math.floor((width * 0.4) / (size * 0.58)));
  const short = (text: string): string => (text.length > fits ? `${text.slice(0, fits - 1)}…` : text);
  const names =
    14 + Math.max(0, ...known.map((row) => textWidth(short(row.name), size) * (row.isOwn ? 1.1 : 1)));
  const widest = Math.max(0, ...known.map(({ label }) => textWidth(label, size)));
  const room = Math.max(60, width - names - widest - 20);
  const x = (value: number): number => names + ((value - low) / (high - low || 1)) * room;
  const step = size + 12,
    top = median ? size + 14 : 6;
  const height = top + rows.length * step + 6;
  const placed = rows.map((row, at) => {
    const value = row?.value ?? 0;
    return {
      y: top + at * step,
      name: row ? short(row.name) : '…',
      bar: { x: Math.min(x(0), x(value)), width: row ? Math.max(1, Math.abs(x(value) - x(0))) : 0 },
      label: { x: Math.max(x(0), x(value)) + GAP, width: row ? textWidth(row.label, size) : 0 },
    };
  });
  if (!median) return { height, names, zero: x(0), top, rows: placed, median: null };
  const middle = x(median.value);
  const lines: (readonly [number, number])[] = [];
  let from = top - 4;
  for (const { y, label } of placed) {
    const isUnder = label.width > 0 && label.x - AWAY < middle && middle < label.x + label.width + AWAY;
    if (!isUnder) continue;
    if (y - AWAY > from) lines.push([from, y - AWAY]);
    from = y + size + 5 + AWAY;
  }
  if (height - 4 > from) lines.push([from, height - 4]);
  const anchor = middle > width / 2 ? 'end' : 'start';
  return { height, names, zero: x(0), top, rows: placed, median: { x: middle, lines, anchor } };
};
