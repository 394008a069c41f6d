// Where the parts of a ranking lie: names, bars, values and the line of the median, which breaks where a value stands. Pure; unit: px.
import { valueAxis } from '../core/answers/value-axis.ts';
import { fitted, textWidth } from './scale.ts';

/** What is written of a value: with its unit, and where there is no room for that the number alone. */
type Label = { label: string; bare: string };
/** `null`: rows left out here. */
type RankRow = (Label & { name: string; value: number; isOwn: boolean }) | null;
export type RankInput = {
  rows: readonly RankRow[];
  median: (Label & { value: number }) | null;
  width: number;
  /** Of the letters. */
  size: number;
};
type RankFrame = {
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
    label: { x: number; width: number; text: string };
  }[];
  /** Missing: null where there is none. Shape of `lines`: from and to, downwards. */
  median: {
    x: number;
    lines: readonly (readonly [number, number])[];
    label: { x: number; anchor: 'start' | 'end'; text: string };
  } | null;
};

/** Between bar and value; what the line keeps away from a value; room for the longest bar. */
const GAP = 6,
  AWAY = 3,
  LEAST_BARS = 44;
/** Stands before one's own name, which is bold. */
const OWN = '▸ ',
  BOLD = 1.1;

export const rankFrame = ({ rows, median, width, size }: RankInput): RankFrame => {
  const known = rows.flatMap((row) => row ?? []);
  const { low, high } = valueAxis(
    [...known.map(({ value }) => value), ...(median ? [median.value] : [])],
    [],
    true,
    12,
  );
  const widestOf = (which: keyof Label): number =>
    known.reduce((most, row) => Math.max(most, textWidth(row[which], size)), 0);
  // Headline and sentence say the unit as well.
  const which = widestOf('label') > width * 0.3 ? 'bare' : 'label';
  const widest = widestOf(which);
  const most = Math.max(size * 4, Math.min(width * 0.4, width - widest - LEAST_BARS - 34));
  const short = ({ name, isOwn }: NonNullable<RankRow>): string =>
    isOwn ? `${OWN}${fitted(name, most / BOLD - textWidth(OWN, size), size)}` : fitted(name, most, size);
  const names = 14 + Math.max(0, ...known.map((row) => textWidth(short(row), size) * (row.isOwn ? BOLD : 1)));
  const room = Math.max(LEAST_BARS, width - names - widest - 20);
  const x = (value: number): number => names + ((value - low) / (high - low || 1)) * room;
  const step = size + 12,
    top = median ? size + 14 : 6;
  const height = top + rows.length * step + 6;
  const placed = rows.map((row, at) => {
    const value = row?.value ?? 0;
    return {
      y: top + at * step,
      name: row ? short(row) : '…',
      bar: { x: Math.min(x(0), x(value)), width: row ? Math.max(1, Math.abs(x(value) - x(0))) : 0 },
      label: {
        x: Math.max(x(0), x(value)) + GAP,
        width: row ? textWidth(row[which], size) : 0,
        text: row ? row[which] : '',
      },
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
  const text = textWidth(median.label, size) > width ? median.bare : median.label;
  const wide = textWidth(text, size);
  const at = anchor === 'end' ? Math.max(middle, wide) : Math.min(middle, width - wide);
  const label = { x: at, anchor, text } as const;
  return { height, names, zero: x(0), top, rows: placed, median: { x: middle, lines, label } };
};
