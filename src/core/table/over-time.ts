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
  MOST_TIMES = 400;
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

/** The place of each row in time. Missing: NaN where a row has none. */
const ordersOf = ({ vector }: Column): ((_: unknown, row: number) => number) => {
  if (vector.kind === 'number') return (_, row) => numberAt(vector, row);
  const known = vector.dict.map((text) => {
    const period = text === '' ? null : periodIn(text.trim());
    return period === null ? NaN : periodOrder(period);
  });
  return (_, row) => known[vector.data[row] ?? 0] ?? NaN;
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
  const known = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    let key = 0;
    for (const { data, dict } of parts) key = (key * dict.length + data[row]!) % Number.MAX_SAFE_INTEGER;
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = known.size));
    ids[row] = id < MOST_SERIES ? id : -1;
  }
  return ids;
};

/** Values of each series at each time, several rows of one time together. A time that lacks a value says nothing. Shape: ascending times. */
const valuesIn = ({ vector }: Column, times: Float64Array, series: Int32Array): number[][] => {
  const all: Map<number, number>[] = [];
  if (vector.kind !== 'number') return [];
  for (let row = 0; row < series.length; row++) {
    const [id, time] = [series[row]!, times[row]!];
    if (id < 0 || time !== time) continue;
    const one = (all[id] ??= new Map());
    const before = one.get(time);
    if (before === undefined && one.size >= MOST_TIMES) continue;
    one.set(time, (before ?? 0) + numberAt(vector, row));
  }
  // A series without a single time has no place in the list.
  return all.flatMap((one) => [
    [...one]
      .filter(([, value]) => !Number.isNaN(value))
      .sort(([a], [b]) => a - b)
      .map(([, value]) => value),
  ]);
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
  const times = Float64Array.from({ length: rows }, ordersOf(time));
  const first = times.find((one) => !Number.isNaN(one));
  if (!times.some((one) => !Number.isNaN(one) && one !== first)) return columns;
  const series = seriesOf(columns, rows);
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
      field: { ...field, overTime: overTimeOf(valuesIn(column, times, series)) },
    };
  });
};
