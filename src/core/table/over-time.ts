// How the amounts of a table behave from one time to the next: what exists hardly changes, what happens comes by chance. A list of names
// never ends; the values tell the two apart, or that they do not (docs/how-much.md).
import { periodIn, periodOrder } from '../values/period.ts';
import { numberAt, type Column } from './dataset.ts';

/**
 * `moves`: it changes as counts of events do. `steady`: it hardly changes, or only grows. `open`: there is too little to tell, or it drifts as
 * what exists may, and what happens too.
 */
export type OverTime = 'moves' | 'steady' | 'open';

/** So many series and times say enough; more are not read. */
const MOST_SERIES = 400,
  MOST_TIMES = 400,
  MOST_TIMES_OF_ALL = 10_000;
/** A column of words with more of them than this part of the rows names rows, not series. */
const NAMES = 0.6;
/** Fewer steps from one time to the next tell nothing. */
const LEAST_STEPS = 4;
/** Counts of events differ by twice their mean, squared; what differs by less than half of that is not made of them. */
const QUIET = 0.5;
/** What changes by less than this part of itself is there still. */
const SAME = 0.04;
/** Steps of values that know nothing of each other are twice their spread, squared; below this each begins where the last one ended. */
const DRIFT = 1;
/** Times that tell growth from chance: of so many values one in sixty is ascending by chance. */
const LEAST_GROWTH = 4;

/** The times of a column, numbered. Shape: the number of each row, -1 where it has none or is not read; and where each time lies. */
type Times = { ids: Int32Array; orders: readonly number[] };
const timesOf = ({ vector }: Column, rows: number): Times => {
  const known = new Map<number, number>();
  const idOf = (order: number): number => {
    if (Number.isNaN(order)) return -1;
    const id = known.get(order) ?? known.size;
    if (id >= MOST_TIMES_OF_ALL) return -1;
    known.set(order, id);
    return id;
  };
  const orderOf = (text: string): number => {
    const period = text === '' ? null : periodIn(text.trim());
    return period === null ? NaN : periodOrder(period);
  };
  const ids = new Int32Array(rows);
  if (vector.kind === 'number') for (let row = 0; row < rows; row++) ids[row] = idOf(numberAt(vector, row));
  else {
    const idOfCode = Int32Array.from(vector.dict, (text) => idOf(orderOf(text)));
    for (let row = 0; row < rows; row++) ids[row] = idOfCode[vector.data[row]!] ?? -1;
  }
  return { ids, orders: [...known.keys()] };
};

/** Numbers `rows` keys from 0 on, as they come. `space`: they are below it; where it is no larger than needed an array is ten times faster than a map. */
const numbering = (space: number, rows: number): ((key: number) => number) => {
  let many = 0;
  if (space > 4 * rows) {
    const known = new Map<number, number>();
    return (key) => {
      const id = known.get(key) ?? many++;
      if (id === known.size) known.set(key, id);
      return id;
    };
  }
  const known = new Int32Array(space).fill(-1);
  return (key) => {
    if (known[key]! < 0) known[key] = many++;
    return known[key]!;
  };
};

/**
 * Which rows belong together but for their time: those that are alike in all columns of words. A column that names nearly every row tells none
 * apart. Shape: a number of the series per row, -1 where it is not read.
 */
const seriesOf = (columns: readonly Column[], rows: number): Int32Array => {
  const parts = columns.flatMap(({ field, vector }) =>
    vector.kind === 'codes' &&
    field.role !== 'time' &&
    field.type === 'text' &&
    vector.dict.length - 1 <= NAMES * rows
      ? [vector]
      : [],
  );
  const ids = new Int32Array(rows);
  const idOf = numbering(
    parts.reduce((space, { dict }) => space * dict.length, 1),
    rows,
  );
  for (let row = 0; row < rows; row++) {
    let key = 0;
    for (const { data, dict } of parts) {
      key = key * dict.length + data[row]!;
      // A remainder of large numbers is dearer than all else here.
      if (key >= Number.MAX_SAFE_INTEGER) key %= Number.MAX_SAFE_INTEGER;
    }
    const id = idOf(key);
    ids[row] = id < MOST_SERIES ? id : -1;
  }
  return ids;
};

/** Cells in the order of their times. */
const ascending = (cells: readonly number[], times: readonly number[], orders: readonly number[]): number[] =>
  cells
    .map((cell, i) => [cell, orders[times[i]!]!] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([cell]) => cell);

/** The cell of each row, one for each time of each series, -1 where it is not read; the cells of each series, ascending in time. */
type Grid = { cells: Int32Array; many: number; series: readonly (readonly number[])[] };
const gridOf = ({ ids, orders }: Times, series: Int32Array): Grid => {
  const places = new Int32Array(MOST_SERIES * orders.length).fill(-1);
  const times: number[][] = [];
  const all: number[][] = [];
  const cells = new Int32Array(series.length).fill(-1);
  let many = 0;
  for (let row = 0; row < series.length; row++) {
    const [id, time] = [series[row]!, ids[row]!];
    if (id < 0 || time < 0) continue;
    const place = id * orders.length + time;
    if (places[place]! < 0) {
      const mine = (times[id] ??= []);
      if (mine.length >= MOST_TIMES) continue;
      mine.push(time);
      (all[id] ??= []).push(many);
      places[place] = many++;
    }
    cells[row] = places[place]!;
  }
  // A series without a single time has no place in the list.
  return { cells, many, series: all.flatMap((one, id) => [ascending(one, times[id]!, orders)]) };
};

/** Values of each series, several rows of one time together. A time that lacks a value says nothing. Shape: ascending in time. */
const valuesIn = ({ vector }: Column, { cells, many, series }: Grid): number[][] => {
  if (vector.kind !== 'number') return [];
  const sums = new Float64Array(many);
  for (let row = 0; row < cells.length; row++)
    if (cells[row]! >= 0) sums[cells[row]!]! += numberAt(vector, row);
  return series.map((one) => one.map((cell) => sums[cell]!).filter((value) => !Number.isNaN(value)));
};

/** Whether all series only grow, or only shrink, over enough times to be no chance. */
const onlyGrows = (all: readonly (readonly number[])[]): boolean => {
  const long = all.filter((one) => one.length >= LEAST_GROWTH);
  const isAscending = (one: readonly number[]): boolean =>
    one[0] !== one.at(-1) && one.every((value, i) => i === 0 || value >= one[i - 1]!);
  const growing = long.filter(isAscending).length;
  return long.length > 0 && growing >= 0.8 * long.length;
};

/** How series behave. Shape: each ascending in time. */
export const overTimeOf = (all: readonly (readonly number[])[]): OverTime => {
  let steps = 0,
    squares = 0,
    changes = 0,
    sizes = 0,
    spread = 0;
  for (const one of all) {
    const mean = one.reduce((a, b) => a + b, 0) / one.length;
    for (const [i, value] of one.entries()) {
      spread += (value - mean) ** 2;
      if (i === 0) continue;
      const step = value - one[i - 1]!;
      steps++;
      squares += step ** 2;
      changes += Math.abs(step);
      sizes += Math.abs(value) + Math.abs(one[i - 1]!);
    }
  }
  if (steps < LEAST_STEPS || sizes === 0) return 'open';
  const isCounted = all.every((one) => one.every(Number.isInteger));
  if (changes <= (SAME * sizes) / 2 || (isCounted && squares <= QUIET * sizes) || onlyGrows(all))
    return 'steady';
  return squares < DRIFT * spread ? 'open' : 'moves';
};

/** Each measure with how it behaves over the times of its table. Cost: a pass for each; none where there is one time or none. */
export const withOverTime = (columns: readonly Column[], rows: number): readonly Column[] => {
  const time =
    columns.find(({ field }) => field.role === 'time') ??
    columns.find(({ field }) => ['date', 'datetime', 'period'].includes(field.type));
  if (!time) return columns;
  const times = timesOf(time, rows);
  const first = times.ids.find((id) => id >= 0);
  if (!times.ids.some((id) => id >= 0 && id !== first)) return columns;
  const grid = gridOf(times, seriesOf(columns, rows));
  return columns.map((column) => {
    const { field } = column;
    if (
      field.type !== 'number' ||
      field.adds !== undefined ||
      (field.role !== 'measure' && field.role !== null)
    )
      return column;
    return {
      ...column,
      field: { ...field, overTime: overTimeOf(valuesIn(column, grid)) },
    };
  });
};
