// Which rows a total may add up: those next to it, those of its block, all, the totals before it.
import { range } from './adding-up.ts';
import type { RawTable } from './raw.ts';
import type { Label } from './row-labels.ts';

/** Places among `rows`. `isCandidate`: what may be a total; `startsBlock`: what follows a heading. `skipped`: columns before all labels. */
type Sheet = {
  table: RawTable;
  rows: readonly number[];
  labels: readonly (Label | null)[];
  isCandidate: readonly boolean[];
  startsBlock: readonly boolean[];
  skipped: number;
  subtotalsBefore: (at: number) => number[];
  isNested: (at: number) => boolean;
};

export const rangesOf = ({
  table,
  rows,
  labels,
  isCandidate,
  startsBlock,
  skipped,
  subtotalsBefore,
  isNested,
}: Sheet): {
  above: (at: number) => number[][];
  below: (at: number) => number[][];
  alike: (at: number) => number[];
} => {
  const detail = (from: number, to: number): number[] => range(from, to).filter((at) => !isCandidate[at]);
  /** What stands before the label of `at` holds for the rows that it adds up. */
  const alike = (at: number): number[] => {
    const { column } = labels[at]!;
    if (column === 0) return [];
    let first = at;
    while (first > 0 && !isCandidate[first - 1]) first--;
    const cells = table.columns.slice(0, skipped + column);
    const before = (one: number): string => cells.map(({ get }) => get(rows[one]!).trim()).join('\u0000');
    const mine = before(at);
    return range(first, at).filter((one) => before(one) === mine);
  };
  const above = (at: number): number[][] => {
    let from = at;
    while (from > 0 && !isCandidate[from - 1] && !startsBlock[from]) from--;
    let wide = at;
    while (wide > 0 && !isCandidate[wide - 1]) wide--;
    const subtotals = subtotalsBefore(at);
    const other = subtotals.filter((one) => labels[one]!.text !== labels[at]!.text);
    const top = subtotals.filter((one) => !isNested(one));
    return [range(from, at), range(wide, at), detail(0, at), subtotals, other, top];
  };
  const below = (at: number): number[][] => {
    let to = at + 1;
    while (to < rows.length && !isCandidate[to] && !startsBlock[to]) to++;
    let wide = at + 1;
    while (wide < rows.length && !isCandidate[wide]) wide++;
    return [range(at + 1, to), range(at + 1, wide), detail(at + 1, rows.length)];
  };
  return { above, below, alike };
};

/** Whether each of these labels stands somewhere else as well. `times`: how often each stands in all. */
export const comeAgain = (
  labels: readonly (Label | null)[],
  times: ReadonlyMap<string, number>,
  parts: readonly number[],
): boolean => {
  const here = new Map<string, number>();
  const textOf = (at: number): string => labels[at]?.text ?? '';
  for (const part of parts) here.set(textOf(part), (here.get(textOf(part)) ?? 0) + 1);
  return parts.length > 0 && [...here].every(([text, count]) => (times.get(text) ?? 0) > count);
};
