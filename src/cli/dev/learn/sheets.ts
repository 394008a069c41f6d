// Made-up sheets with the meaning of each line: what the reading of layouts learns from. Real files are its gate, never its lesson.
import type { Merge, RawColumn, RawTable } from '../../../core/table/raw.ts';
import { eachByRow } from '../../../core/table/raw.ts';
import { STATES } from '../../../core/table/states.ts';
import { list, notes, titles } from './bodies.ts';
import { between, pivot, statistic } from './statistics.ts';
import { styleOf, type Cell } from './cells.ts';
import type { Line } from './heads.ts';
import { randomOf, type Random } from './random.ts';

/** `states` by the numbers of STATES, one per record. */
export type Lesson = { table: RawTable; states: Uint8Array };

const linesOf = (r: Random, grid: boolean): Line[] => {
  const style = styleOf(r, grid);
  const kind = r.next();
  if (kind < (grid ? 0.28 : 0.6)) {
    const hasHead = !r.chance(0.05);
    const body = list(r, style, hasHead);
    const above = r.chance(grid ? 0.4 : 0.12) ? titles(r, body[0]!.cells.length) : [];
    const below = r.chance(0.2) ? notes(r) : [];
    // Exports one behind the other, and another list below a gap or a title of its own.
    const more: Line[] =
      hasHead && r.chance(0.1)
        ? list(r, style, true).map((line) => (line.state === 'H' ? { ...line, state: 'B' } : line))
        : [];
    if (more.length > 0 && r.chance(0.6)) {
      const title = r.chance(0.4) ? between(r) : [];
      if (title.length === 0) more[0] = { ...more[0]!, gap: r.int(1, 2) };
      more.unshift(...title);
    }
    return [...above, ...body, ...more, ...below];
  }
  if (kind < (grid ? 0.34 : 0.67)) {
    const body = pivot(r, style);
    return [...(r.chance(0.4) ? titles(r, 4) : []), ...body, ...(r.chance(0.3) ? notes(r) : [])];
  }
  const body = statistic(r, style);
  const above = titles(r, body[0]!.cells.length);
  const second = r.chance(0.08)
    ? [
        ...(r.chance(0.4) ? notes(r) : []),
        ...between(r),
        ...(r.chance(0.3) ? statistic(r, style, true) : repeated(body)),
      ]
    : [];
  if (second.length > 0 && !second.some((line) => line.gap)) second[0]!.gap = 1;
  return [...above, ...gapped(r, body), ...second, ...notes(r)];
};

/** The same form once more with other figures. */
const repeated = (body: readonly Line[]): Line[] =>
  body.map((line) => ({ ...line, state: line.state === 'H' ? 'B' : line.state }));
const gapped = (r: Random, body: Line[]): Line[] => {
  body[0] = { ...body[0]!, gap: r.pick([0, 0, 1, 1, 2]) };
  const first = body.findIndex((line) => line.state !== 'H');
  if (first > 0 && r.chance(0.4)) body[first] = { ...body[first]!, gap: r.pick([1, 1, 2, 3]) };
  return body;
};

const columnOf = (cells: readonly Cell[], grid: boolean): RawColumn => {
  const get = (row: number): string => String(cells[row] ?? '');
  return {
    length: cells.length,
    get,
    each: eachByRow(cells.length, get),
    map: (target, of) => cells.forEach((_, row) => (target[row] = of(get(row)))),
    ...(grid && { typed: (row: number) => typeof cells[row] === 'number' }),
  };
};

/** The sheet that a seed makes. */
export const lessonOf = (seed: number): Lesson => {
  const r = randomOf(seed);
  const grid = r.chance(0.65);
  const lines: Line[] = [];
  let empty = 0;
  // A line that nothing was written in is a gap above the next one.
  for (const one of linesOf(r, grid))
    if (one.cells.every((cell) => String(cell).trim() === '')) empty += 1 + (one.gap ?? 0);
    else {
      lines.push(empty > 0 ? { ...one, gap: (one.gap ?? 0) + empty } : one);
      empty = 0;
    }
  const width = Math.max(...lines.map((line) => line.cells.length));
  const full = !grid && r.chance(0.7);
  const at: number[] = [];
  const merges: Merge[] = [];
  let line = 1;
  for (const one of lines) {
    line += one.gap ?? 0;
    at.push(line);
    for (const [start, size] of one.merges ?? []) merges.push([line, start, line, start + size - 1]);
    line++;
  }
  return {
    table: {
      name: String(seed),
      hidden: false,
      columns: Array.from({ length: width }, (_, c) =>
        columnOf(
          lines.map((one) => one.cells[c] ?? ''),
          grid,
        ),
      ),
      rows: lines.length,
      lines: Uint32Array.from(at),
      widths: Uint16Array.from(lines, (one) => (full ? width : one.cells.length)),
      merges,
      isGrid: grid,
    },
    states: Uint8Array.from(lines, (one) => STATES.indexOf(one.state as (typeof STATES)[number])),
  };
};
