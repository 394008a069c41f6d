// The values that a comparison reads: one a cell of area and period, and what tells several apart.
import { cellText } from '../table/cell-text.ts';
import { markAt, numberAt, type Column, type Table } from '../table/dataset.ts';
import { regionKey } from '../values/ags.ts';
import { emptinessOf, type Emptiness } from '../values/marks.ts';

type Found = { value: number; emptiness: null } | { value: null; emptiness: Emptiness };
/** What stands where, read when it is asked for. Shape: `keys` as they come; `periods` ascending, '' alone where there is no time. */
export type Values = {
  keys: readonly string[];
  periods: readonly string[];
  has: (key: string) => boolean;
  /** Missing: undefined where no row is. */
  at: (key: string, period: string) => Found | undefined;
};
export const NOTHING: Values = { keys: [], periods: [], has: () => false, at: () => undefined };

export const columnOf = (table: Table, name: string): Column | undefined =>
  table.columns.find(({ field }) => field.name === name);

const valueAt = (column: Column, row: number): Found => {
  const { vector, marks } = column;
  const value = vector.kind === 'number' ? numberAt(vector, row) : NaN;
  const sign = markAt(marks, row);
  if (!Number.isNaN(value)) return { value: column.field.percent ? value * 100 : value, emptiness: null };
  const emptiness = emptinessOf(sign);
  return emptiness === 'zero' ? { value: 0, emptiness: null } : { value: null, emptiness };
};

/** The text of a cell, each different one made once. Missing: the sign, or the empty text. */
export const reader = (column: Column): ((row: number) => string) => {
  const { vector } = column;
  if (vector.kind === 'codes')
    return (row) => {
      const code = vector.data[row] ?? 0;
      return code === 0 ? cellText(column, row) : vector.dict[code]!;
    };
  const made = new Map<number, string>();
  return (row) => {
    const value = numberAt(vector, row);
    if (Number.isNaN(value)) return cellText(column, row);
    let text = made.get(value);
    if (text === undefined) made.set(value, (text = cellText(column, row)));
    return text;
  };
};

/** Missing: null where an area has more than one row in a period. Cost: a pass; one number kept a row. */
export const valuesOf = (
  rows: Uint32Array,
  measure: Column,
  area: Column,
  time: Column | null,
): Values | null => {
  const areas = new Map<string, number>(),
    periods = new Map<string, number>();
  const idOf = (ids: Map<string, number>, text: string): number => {
    let id = ids.get(text);
    if (id === undefined) ids.set(text, (id = ids.size));
    return id;
  };
  const [keyAt, periodAt] = [reader(area), time && reader(time)];
  const held = new Map<number, number>();
  // Far more than there are periods, and still a whole number for as many areas as there can be.
  const SPREAD = 2 ** 24;
  for (const row of rows) {
    const key = keyAt(row);
    if (key === '') continue;
    const cell = idOf(areas, key) * SPREAD + idOf(periods, periodAt ? periodAt(row) : '');
    if (held.has(cell)) return null;
    held.set(cell, row);
  }
  return {
    keys: [...areas.keys()],
    periods: [...periods.keys()].sort(),
    has: (key) => areas.has(key),
    at: (key, period) => {
      const [a, p] = [areas.get(key), periods.get(period)];
      const row = a === undefined || p === undefined ? undefined : held.get(a * SPREAD + p);
      return row === undefined ? undefined : valueAt(measure, row);
    },
  };
};

/** Columns besides the asked ones that differ within one area and period. */
export const tellApart = (
  table: Table,
  rows: Uint32Array,
  asked: readonly string[],
  groupOf: (row: number) => string,
): string[] =>
  table.columns
    .filter(({ field }) => !asked.includes(field.name) && field.type === 'text')
    .filter((column) => {
      const seen = new Map<string, string>();
      for (const row of rows) {
        const [group, text] = [groupOf(row), cellText(column, row)];
        if ((seen.get(group) ?? text) !== text) return true;
        seen.set(group, text);
      }
      return false;
    })
    .map(({ field }) => field.name);

/** The key that stands for an area in a table, in whatever spelling (AGS or ARS). Missing: the key as it was asked. */
export const keyIn = (values: Values): ((key: string) => string) => {
  const spelt = new Map<string, string>();
  for (const key of values.keys) {
    const region = regionKey(key);
    if (region !== null && !spelt.has(region)) spelt.set(region, key);
  }
  return (key) => (values.has(key) ? key : (spelt.get(regionKey(key) ?? '') ?? key));
};
