// A fair comparison over tables: one period for all, per inhabitants of the same year, places and median over what really has a value.
// It never fills in, never adds up rows that it was not asked to, and lists apart what cannot be compared, with the reason.
import { rowsFor } from '../query/rows.ts';
import { cellText } from '../table/cell-text.ts';
import type { Column, Table } from '../table/dataset.ts';
import { yearOf, type Population } from '../indicators/population.ts';
import type { Emptiness } from '../values/marks.ts';
import { inOrder } from '../values/order.ts';
import { baseAt, populationIn, sizeAt, type Base } from './bases.ts';
import { columnOf, keyIn, NOTHING, reader, tellApart, valuesOf, type Values } from './values.ts';
import { CLASS_BOUNDS, sizeClass, type ComparisonQuery } from './question.ts';

export type ComparedArea = {
  key: string;
  name: string;
  /** As compared. */
  value: number;
  /** As it stands in the data, and the inhabitants it was divided by. Missing: null where nothing was divided. */
  raw: number;
  base: number | null;
  /** 1 for the largest value; equal values share a place. */
  place: number;
};
/**
 * `noBase`: no number of inhabitants in that year; `nobody`: it is zero; `noSize`: no number says whether it belongs to the class of sizes
 * that is compared.
 */
export type Uncompared = { key: string; name: string; reason: Emptiness | 'noBase' | 'nobody' | 'noSize' };

export type Comparison = {
  /** The period that every value is of. Missing: null where the data have no time. */
  period: string | null;
  /** The year whose inhabitants were used, where it is not that of the values: nothing says of when they are. Missing: null. */
  baseYear: string | null;
  own: string | null;
  /** Largest value first. */
  areas: readonly ComparedArea[];
  uncompared: readonly Uncompared[];
  /** Areas of another kind (Land, district) that stand among the municipalities of official tables and are left out. */
  otherLevel: number;
  median: number | null;
  /** Bounds of the size class compared, inhabitants. Missing: null for no class; `to` null for the largest. */
  sizeClass: { from: number; to: number | null } | null;
  /** All periods that can be chosen, ascending. */
  periods: readonly string[];
  /** Over time, of one's own area and those nearest to it in the ranking. Shape: values as long as `periods`. */
  history: readonly { key: string; name: string; values: readonly (number | null)[] }[];
};
/** `several`: an area has more than one value in a period; `columns` could tell them apart. */
type ComparisonTrouble =
  { kind: 'columns' } | { kind: 'several'; columns: readonly string[] } | { kind: 'empty' };

/** Lines that can still be told apart. */
const MOST_LINES = 6;

/** Lengths of keys of districts and municipalities; keys of other lengths say nothing about a level. */
const LEVELS: readonly number[] = [5, 8, 12];
/** Whether an area is of the level that is compared: that of one's own, else the most frequent one. */
const levelOf = (values: Values, own: string | null): ((key: string) => boolean) => {
  const level = (key: string): number => (/^\d+$/.test(key) ? key.length : 0);
  const counts = new Map<number, number>();
  for (const key of values.keys) counts.set(level(key), (counts.get(level(key)) ?? 0) + 1);
  const most = [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
  const wanted = own !== null && values.has(own) ? level(own) : most;
  return (key) => !LEVELS.includes(wanted) || level(key) === wanted;
};

export const medianOf = (sorted: readonly number[]): number | null => {
  const n = sorted.length;
  if (n === 0) return null;
  return n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
};

/** The newest period in which one's own area can be compared, else in which at least half of all areas can. */
const newestOf = (
  values: Values,
  periods: readonly string[],
  own: string | null,
  has: (key: string, period: string) => boolean,
): string | null => {
  const isGood = (period: string): boolean =>
    own !== null && values.has(own)
      ? has(own, period)
      : values.keys.filter((key) => has(key, period)).length * 2 >= values.keys.length;
  return periods.findLast(isGood) ?? periods.at(-1) ?? null;
};

/** The inhabitants that a question asks for. Missing: null where the table does not hold them. */
const basesFor = (query: ComparisonQuery, base: Table | null): Values | null => {
  const size = query.per ?? query.size;
  if (!size) return NOTHING;
  const [count, key] = base ? [columnOf(base, size.column), columnOf(base, size.area)] : [];
  const when = size.time === null ? null : base && columnOf(base, size.time);
  if (!base || !count || !key || when === undefined) return null;
  return valuesOf(rowsFor(base, {}), count, key, when);
};

type People = {
  sizeAt: (key: string, when: string) => number | null;
  baseAt: (key: string, when: string) => Base | null;
};
const peopleIn = (bases: Values, newestYear: string | null): People => {
  const baseKey = keyIn(bases);
  const populations = new Map<string, Population>();
  const populationFor = (key: string): Population => {
    let found = populations.get(key);
    if (!found) populations.set(key, (found = populationIn(bases, baseKey(key))));
    return found;
  };
  return {
    sizeAt: (key, when) => sizeAt(populationFor(key), when),
    baseAt: (key, when) => baseAt(populationFor(key), when, newestYear),
  };
};

/** What areas are called. Missing: their key. */
const namesIn = (rows: Uint32Array, area: Column, naming: Column | null): ((key: string) => string) => {
  const names = new Map<string, string>();
  if (naming) {
    const [keyAt, nameAt] = [reader(area), reader(naming)];
    for (const row of rows) names.set(keyAt(row), nameAt(row));
  }
  return (key) => names.get(key) || key;
};

type Scene = {
  query: ComparisonQuery;
  values: Values;
  people: People;
  own: string | null;
  isLevel: (key: string) => boolean;
  nameOf: (key: string) => string;
  /** The period; empty where nothing dates the values. */
  at: string;
};

/** Which areas a question asks for. */
const askedIn = (
  { query: { who }, own, isLevel }: Scene,
  ownClass: number | null,
): ((key: string) => boolean) => {
  const chosen = who.kind === 'chosen' ? new Set(who.keys) : null;
  return (key) => {
    if (key === own) return true;
    if (chosen) return chosen.has(key);
    return isLevel(key) && (who.kind !== 'class' || ownClass !== null);
  };
};

type Found = { compared: Omit<ComparedArea, 'place'>[]; uncompared: Uncompared[]; baseYear: string | null };
const compareEach = (scene: Scene, ownClass: number | null): Found => {
  const { query, values, people, own, nameOf, at } = scene;
  const isAsked = askedIn(scene, ownClass);
  const found: Found = { compared: [], uncompared: [], baseYear: null };
  for (const key of values.keys) {
    if (!isAsked(key)) continue;
    const name = nameOf(key);
    if (query.who.kind === 'class' && key !== own) {
      const size = people.sizeAt(key, at);
      // Whether it belongs to them nobody knows: never left out in silence.
      if (size === null) found.uncompared.push({ key, name, reason: 'noSize' });
      if (size === null || sizeClass(size) !== ownClass) continue;
    }
    const value = values.at(key, at);
    if (!value || value.value === null) {
      found.uncompared.push({ key, name, reason: value?.emptiness ?? 'notReported' });
      continue;
    }
    if (!query.per) {
      found.compared.push({ key, name, value: value.value, raw: value.value, base: null });
      continue;
    }
    const base = people.baseAt(key, at);
    if (!base || base.value === 0) {
      found.uncompared.push({ key, name, reason: base ? 'nobody' : 'noBase' });
      continue;
    }
    // Values that nothing dates are divided by what is known: of when that is has to be said.
    if (at === '' && base.year !== '') found.baseYear = base.year;
    found.compared.push({
      key,
      name,
      value: (value.value / base.value) * query.per.each,
      raw: value.value,
      base: base.value,
    });
  }
  return found;
};

/** The highest first; equal values share a place. */
const placed = (compared: readonly Omit<ComparedArea, 'place'>[]): ComparedArea[] => {
  const sorted = [...compared].sort((one, other) => other.value - one.value || inOrder(one.key, other.key));
  const areas: ComparedArea[] = [];
  for (const [i, one] of sorted.entries()) {
    const before = areas[i - 1];
    areas.push({ ...one, place: before?.value === one.value ? before.place : i + 1 });
  }
  return areas;
};

/** The course of one's own area and of those that stand next to it. */
const historyOf = (
  { query, values, people, own }: Scene,
  areas: readonly ComparedArea[],
  periods: readonly string[],
): Comparison['history'] => {
  if (periods.length < 2) return [];
  const ownAt = areas.findIndex(({ key }) => key === own);
  const from = Math.max(
    0,
    Math.min(areas.length - MOST_LINES, ownAt < 0 ? 0 : ownAt - Math.floor(MOST_LINES / 2)),
  );
  const valueAt = (key: string, when: string): number | null => {
    const value = values.at(key, when)?.value ?? null;
    if (value === null || !query.per) return value;
    const base = people.baseAt(key, when);
    return base && base.value > 0 ? (value / base.value) * query.per.each : null;
  };
  return areas
    .slice(from, from + MOST_LINES)
    .map(({ key, name }) => ({ key, name, values: periods.map((when) => valueAt(key, when)) }));
};

/**
 * Compares areas in one period. `base` is the table of inhabitants, where the question asks for one (it may be the same table).
 * Cost: a pass over the rows that pass the filter, and a sort of the areas.
 */
export const compareAreas = (
  query: ComparisonQuery,
  table: Table,
  base: Table | null,
): Comparison | ComparisonTrouble => {
  const [measure, area] = [columnOf(table, query.measure), columnOf(table, query.area)];
  const time = query.time === null ? null : columnOf(table, query.time);
  const naming = query.name === null ? null : columnOf(table, query.name);
  if (!measure || !area || time === undefined || naming === undefined || measure.vector.kind !== 'number')
    return { kind: 'columns' };
  if (query.filter.some(({ column }) => !columnOf(table, column))) return { kind: 'columns' };
  const rows = rowsFor(table, { filter: query.filter });
  const values = valuesOf(rows, measure, area, time);
  const asked = [query.measure, query.area, query.name ?? '', query.time ?? ''];
  if (!values)
    return {
      kind: 'several',
      columns: tellApart(
        table,
        rows,
        [...asked, ...query.filter.map(({ column }) => column)],
        (row) => `${cellText(area, row)}\n${time ? cellText(time, row) : ''}`,
      ),
    };
  if (values.keys.length === 0) return { kind: 'empty' };
  const bases = basesFor(query, base);
  if (!bases) return { kind: 'columns' };
  const own = query.own === null ? null : keyIn(values)(query.own);
  const newest = values.periods.at(-1);
  const people = peopleIn(bases, newest ? yearOf(newest) : null);

  const periods = values.periods.filter((one) => one !== '');
  const isComparable = (key: string, when: string): boolean =>
    values.at(key, when)?.value != null && (!query.per || (people.baseAt(key, when)?.value ?? 0) > 0);
  const wanted = query.period !== null && periods.includes(query.period) ? query.period : null;
  const period = time ? (wanted ?? newestOf(values, periods, own, isComparable)) : null;
  const isLevel = levelOf(values, own);
  const at = period ?? '';
  const scene: Scene = { query, values, people, own, isLevel, nameOf: namesIn(rows, area, naming), at };

  const ownSize = own === null ? null : people.sizeAt(own, at);
  const ownClass = query.who.kind === 'class' && ownSize !== null ? sizeClass(ownSize) : null;
  const { compared, uncompared, baseYear } = compareEach(scene, ownClass);
  const areas = placed(compared);
  return {
    period,
    baseYear,
    own: own !== null && values.has(own) ? own : null,
    areas,
    otherLevel: query.who.kind === 'chosen' ? 0 : values.keys.filter((key) => !isLevel(key)).length,
    uncompared: uncompared.sort((one, other) => (one.name < other.name ? -1 : 1)),
    median: medianOf(areas.map(({ value }) => value).reverse()),
    sizeClass:
      ownClass === null
        ? null
        : { from: CLASS_BOUNDS[ownClass - 1] ?? 0, to: CLASS_BOUNDS[ownClass] ?? null },
    periods,
    history: historyOf(scene, areas, periods),
  };
};
