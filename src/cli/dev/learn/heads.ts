// Heads of made-up tables: names in one line or several, groups, years, units, column numbers, written once or merged.
import type { Cell, Style } from './cells.ts';
import type { Random } from './random.ts';
import { GROUPS, LABELS, MEASURES, NAMES, UNITS } from './vocabulary.ts';

/** One line of a sheet. `span`: merged from a column (0) on over so many. `gap`: empty lines above it. */
export type Line = { cells: Cell[]; state: string; gap?: number; merges?: [number, number][] };

const MONTHS = 'Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember'.split(
  ',',
);

const yearText = (r: Random, style: Style, year: number, marked: boolean): Cell => {
  if (marked && r.chance(0.3)) return `${year}${r.pick([' 1)', 'p', ' p', '*', ' *)', ' r', '\\1'])}`;
  return style.typed && r.chance(0.8) ? year : String(year);
};

/** Names of columns that are no names: years, months, days, classes of age, numbers of districts. */
const series = (r: Random, style: Style, n: number): Cell[] => {
  const from = r.int(1960, 2018),
    step = r.pick([1, 1, 1, 1, 2, 5, -1]),
    marked = r.chance(0.3);
  switch (r.int(0, 12)) {
    case 0:
      return Array.from({ length: n }, (_, i) => MONTHS[i % 12]!);
    case 1:
      return Array.from({ length: n }, (_, i) => `31.12.${from + i}`);
    case 2:
      return Array.from({ length: n }, (_, i) => `${i * 10} - ${i * 10 + 9}`);
    case 3: {
      const first = r.chance(0.6) ? 1 : r.int(2, 90);
      return Array.from({ length: n }, (_, i) => (style.typed ? first + i : String(first + i)));
    }
    case 4:
      return Array.from(
        { length: n },
        (_, i) => `${from + i}/${String((from + i + 1) % 100).padStart(2, '0')}`,
      );
    case 5:
      return Array.from({ length: n }, (_, i) =>
        i === n - 1 && n > 2 ? `${from + i - 1} / ${from}` : yearText(r, style, from + i, marked),
      );
    default:
      return Array.from({ length: n }, (_, i) => yearText(r, style, from + step * i, marked));
  }
};

const nameOf = (r: Random): string => {
  const name = r.pick(MEASURES);
  return r.chance(0.15)
    ? `${name} ${r.pick(['in %', '(EUR)', 'je Einwohner', '[1 000]', 'in ha', '1)', '2023', '(Anzahl)'])}`
    : name;
};

/** A name broken over lines, as narrow columns have it. */
const broken = (r: Random, name: string, lines: number): string[] => {
  const words = name.includes(' ')
    ? name.split(' ')
    : [name.slice(0, 5) + '-', name.slice(5), ...(r.chance(0.5) ? ['insgesamt'] : [])];
  const parts = words.slice(0, lines);
  return r.chance(0.6)
    ? [...Array.from({ length: lines - parts.length }, () => ''), ...parts]
    : [...parts, ...Array.from({ length: lines - parts.length }, () => '')];
};

/** The units of the figures: one for all, one over each, or over most. */
const unitRow = (r: Random, style: Style, n: number): Cell[] => {
  const [open, close] = r.pick([
    ['', ''],
    ['', ''],
    ['(', ')'],
    ['(', ')'],
    ['[', ']'],
  ] as const);
  const unit = r.pick(UNITS);
  const written = (text: string): string => `${open}${text}${close}`;
  switch (r.int(0, 4)) {
    case 0:
    case 4: {
      const at = r.chance(0.5) ? 0 : r.int(0, n - 1);
      const prefix = r.chance(0.2) ? r.pick(['in ', 'Angaben in ', 'jeweils ']) : '';
      // Thousands may stand there as a number.
      const one = style.typed && unit === '1000' && r.chance(0.7) ? 1000 : written(prefix + unit);
      return Array.from({ length: n }, (_, i) => (i === at ? one : ''));
    }
    case 1:
      return Array.from({ length: n }, () => written(unit));
    case 2: {
      const every = r.int(2, 3);
      return Array.from({ length: n }, (_, i) => (i % every === 0 ? written(unit) : ''));
    }
    default:
      return Array.from({ length: n }, () => (r.chance(0.85) ? written(r.pick(UNITS)) : ''));
  }
};

type Head = { lines: Line[]; width: number; labels: number };

type Merged = [from: number, size: number][];

/** The rows over the figures, as they are made: each with what is merged in it. */
class Rows {
  readonly rows: Cell[][] = [];
  readonly merges: Merged[] = [];
  readonly isMerged: boolean;
  private readonly isRepeated: boolean;
  private readonly r: Random;

  constructor(r: Random, style: Style) {
    this.r = r;
    this.isMerged = style.grid && r.chance(0.5);
    this.isRepeated = r.chance(0.2);
  }

  add(row: Cell[], merged: Merged = []): void {
    this.rows.push(row);
    this.merges.push(merged);
  }

  addAbove(row: Cell[], merged: Merged): void {
    this.rows.unshift(row);
    this.merges.unshift(merged);
  }

  addGroups(count: number, size: number, textOf: () => Cell): void {
    const { r, isMerged, isRepeated } = this;
    const row: Cell[] = new Array<Cell>(count * size).fill('');
    const merged: Merged = [];
    for (let g = 0; g < count; g++) {
      const text = textOf();
      const middle = !isMerged && !isRepeated && r.chance(0.25) ? Math.floor(size / 2) : 0;
      row[g * size + middle] = text;
      if (isRepeated) row.fill(text, g * size, (g + 1) * size);
      else if (isMerged && size > 1) merged.push([g * size, size]);
    }
    this.add(row, merged);
  }

  reverse(): void {
    this.rows.reverse();
    this.merges.reverse();
  }
}

const addNames = (into: Rows, r: Random, style: Style, n: number): void => {
  into.add(r.chance(0.5) ? series(r, style, n) : Array.from({ length: n }, () => nameOf(r)));
  if (n > 1 && r.chance(0.35)) {
    into.addGroups(1, n, () => r.pick(r.chance(0.5) ? MEASURES : GROUPS));
    into.reverse();
  }
};

/** The same names under each group. Shape: how many columns there are now. */
const addGrouped = (into: Rows, r: Random, style: Style, n: number): number => {
  const size = r.int(2, 4),
    count = Math.max(1, Math.min(6, Math.ceil(n / size)));
  const all = size * count;
  const below = r.chance(0.3) ? series(r, style, size) : Array.from({ length: size }, () => nameOf(r));
  const above = r.chance(0.4)
    ? series(r, style, count)
    : Array.from({ length: count }, () => r.pick(GROUPS) as Cell);
  if (r.chance(0.3)) into.addGroups(1, all, () => r.pick(MEASURES));
  let at = 0;
  into.addGroups(count, size, () => above[at++]!);
  if (r.chance(0.2) && size === 4) into.addGroups(count * 2, 2, () => r.pick(MEASURES));
  into.add(Array.from({ length: all }, (_, i) => below[i % size]!));
  return all;
};

/** Names broken over lines, some of them under a group. */
const addBroken = (into: Rows, r: Random, n: number): void => {
  const lines = r.int(2, 4);
  const parts = Array.from({ length: n }, () =>
    r.chance(0.85)
      ? broken(r, r.chance(0.3) ? `${r.pick(MEASURES)} ${r.pick(LABELS)}` : r.pick(MEASURES), lines)
      : broken(r, '', lines),
  );
  for (let l = 0; l < lines; l++) into.add(parts.map((one) => one[l] ?? ''));
  if (r.chance(0.4)) {
    const row: Cell[] = new Array<Cell>(n).fill('');
    const start = r.int(0, Math.max(0, n - 2));
    row[start] = r.pick(GROUPS);
    if (n > 5 && r.chance(0.5)) row[Math.min(n - 1, start + 3)] = r.pick(GROUPS);
    into.addAbove(row, into.isMerged ? [[start, n - start]] : []);
  }
};

const addMeasured = (into: Rows, r: Random, style: Style, n: number): void => {
  into.addGroups(1, n, () => r.pick(MEASURES));
  into.add(Array.from({ length: n }, () => nameOf(r)));
  if (r.chance(0.5)) into.add(series(r, style, n));
};

/** A row of units, or names of parts under one or two of the columns only. Shape: where they stand; -1 where not. */
const addBelow = (into: Rows, r: Random, style: Style, n: number): { unitAt: number; partsAt: number } => {
  if (r.chance(0.34)) {
    const row = unitRow(r, style, n);
    const isOne = row.filter((cell) => cell !== '').length === 1;
    into.add(row, isOne && row[0] !== '' && into.isMerged && n > 1 ? [[0, n]] : []);
    return { unitAt: into.rows.length - 1, partsAt: -1 };
  }
  if (n <= 2 || !r.chance(0.1)) return { unitAt: -1, partsAt: -1 };
  const start = r.int(0, n - 2);
  into.add(
    Array.from({ length: n }, (_, i) =>
      i === start || (i === start + 1 && r.chance(0.7)) ? r.pick(MEASURES) : '',
    ),
  );
  return { unitAt: -1, partsAt: into.rows.length - 1 };
};

/** A row that counts the columns: `1`, `(2)`. */
const numberRow = (r: Random, style: Style, labels: number, width: number): Line => {
  const from = (labels === 1 && r.chance(0.6)) || r.chance(0.5) ? 0 : labels;
  const isBracketed = r.chance(0.2);
  const numbered = (n: number): Cell => {
    if (isBracketed) return `(${n})`;
    return style.typed ? n : String(n);
  };
  return {
    cells: Array.from({ length: width }, (_, i) => (i < from ? '' : numbered(i - from + 1))),
    state: 'H',
  };
};

/** Lines drawn with signs above, between or below the names. */
const addRules = (lines: Line[], r: Random, width: number): void => {
  const rule = r.pick(['-', '-----', '=', '____']);
  for (let i = r.int(1, 2); i > 0; i--)
    lines.splice(r.int(0, lines.length), 0, {
      cells: Array.from({ length: width }, () => (r.chance(0.9) ? rule : '')),
      state: 'H',
    });
};

/** The rows of a head over `labels` columns of names and some of figures. */
export const headOf = (r: Random, style: Style, shape: { labels?: number; figures?: number } = {}): Head => {
  const labels = shape.labels ?? r.pick([1, 1, 1, 1, 2, 2, 3]);
  let n = shape.figures ?? r.pick([1, 2, 3, 4, 5, 6, 8, 10, 12, 16]);
  const names = Array.from({ length: labels }, () => r.pick(NAMES));
  const unnamed = r.chance(0.12);
  if (unnamed) names.fill('');
  const form = r.int(0, 9);
  const made = new Rows(r, style);
  if (form <= 2 || n < 2) addNames(made, r, style, n);
  else if (form <= 5) n = addGrouped(made, r, style, n);
  else if (form <= 8) addBroken(made, r, n);
  else addMeasured(made, r, style, n);
  const { unitAt, partsAt } = addBelow(made, r, style, n);
  const { rows, merges } = made;
  const where = r.pick([0, rows.length - 1, Math.floor(rows.length / 2)]);
  const alone = r.chance(0.14);
  const lines: Line[] = rows.map((row, i) => ({
    cells: [...(i === where && !alone ? names : names.map(() => '')), ...row],
    state: 'H',
    merges: merges[i]!.map(([start, size]) => [start + labels, size]),
  }));
  // The name of the first column in a line of its own, above or between.
  if (alone && !unnamed)
    lines.splice(r.chance(0.6) ? 0 : r.int(0, lines.length), 0, { cells: names, state: 'H' });
  if (labels === 1 && !unnamed && r.chance(0.08)) {
    const split = broken(
      r,
      r.pick(['Merkmal Gliederung', 'Stadt Kreis Land', 'Alter von bis', 'Art der Einrichtung']),
      lines.length,
    );
    lines.forEach((line, i) => (line.cells[0] = split[i] ?? ''));
  }
  if (unitAt >= 0 && !alone) {
    if (r.chance(0.4))
      lines[unitAt]!.cells[0] ||= r.pick(['Einheit', 'Maßeinheit', 'Unit', 'Einheit der Angaben']);
    if (r.chance(0.25)) lines[unitAt]!.gap = r.pick([1, 1, 2, 3]);
  }
  if (partsAt >= 0 && r.chance(0.6)) lines[partsAt]!.gap = r.int(1, 2);
  const width = labels + n;
  if (r.chance(unitAt >= 0 ? 0.35 : 0.16)) lines.push(numberRow(r, style, labels, width));
  if (r.chance(0.04)) addRules(lines, r, width);
  if (r.chance(0.18)) for (const line of lines.slice(1)) if (r.chance(0.7)) line.gap = r.pick([1, 1, 2, 3]);
  return { lines, width, labels };
};
