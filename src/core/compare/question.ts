// A fair comparison as a question, as data: it stands in addresses and in session folders. Parsed by hand at the door.
import type { RowFilter } from '../query/rows.ts';

/** Where the number of inhabitants stands. `each`: per how many. */
type PerInhabitants = {
  dataset: string;
  column: string;
  area: string;
  time: string | null;
  each: number;
};
/** `class`: areas of the same size class as one's own. */
export type Who = { kind: 'all' } | { kind: 'class' } | { kind: 'chosen'; keys: readonly string[] };

/** Whether high or low is better. */
export type RankDirection = 'up' | 'down';

export type ComparisonQuery = {
  dataset: string;
  /** Column of the values. */
  measure: string;
  /** Column that tells the areas apart: a key (AGS, ARS) or a name. */
  area: string;
  /** Column with the areas' names, where `area` holds keys. Missing: null. */
  name: string | null;
  time: string | null;
  filter: readonly RowFilter[];
  /** Null compares the values as they are. */
  per: PerInhabitants | null;
  /** Inhabitants for the size classes, also where values are compared as they are. Missing: null. */
  size: Omit<PerInhabitants, 'each'> | null;
  /** Null: the newest one that can be compared. */
  period: string | null;
  who: Who;
  /** Key of one's own area. Missing: null. */
  own: string | null;
  /** Whether high or low is better. Missing: nothing says so. */
  better?: RankDirection;
};

/** German size classes of municipalities, by inhabitants. Source: BBSR, Stadt- und Gemeindetypen. */
export const CLASS_BOUNDS = [5_000, 20_000, 50_000, 100_000] as const;
/** 0 for fewer than 5,000 … 4 for 100,000 and more. */
export const sizeClass = (inhabitants: number): number =>
  CLASS_BOUNDS.filter((bound) => inhabitants >= bound).length;

const MOST_KEYS = 500;
const isText = (given: unknown): given is string => typeof given === 'string' && given.length <= 500;
const isTextOrNull = (given: unknown): given is string | null => given === null || isText(given);
type Unknown = Readonly<Record<string, unknown>>;
const objectOf = (given: unknown): Unknown | null =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Unknown) : null;

const sizeOf = (given: unknown): ComparisonQuery['size'] | undefined => {
  if (given === null) return null;
  const one = objectOf(given);
  if (!one || !isText(one.dataset) || !isText(one.column) || !isText(one.area) || !isTextOrNull(one.time))
    return undefined;
  return { dataset: one.dataset, column: one.column, area: one.area, time: one.time };
};

const perOf = (given: unknown): PerInhabitants | null | undefined => {
  const size = sizeOf(given);
  const each = objectOf(given)?.each;
  if (size === null || size === undefined) return size;
  return typeof each === 'number' && Number.isFinite(each) && each > 0 ? { ...size, each } : undefined;
};

const whoOf = (given: unknown): Who | null => {
  const one = objectOf(given);
  if (one?.kind === 'all' || one?.kind === 'class') return { kind: one.kind };
  return one?.kind === 'chosen' &&
    Array.isArray(one.keys) &&
    one.keys.length <= MOST_KEYS &&
    one.keys.every(isText)
    ? { kind: 'chosen', keys: one.keys as string[] }
    : null;
};

const filterOf = (given: unknown): RowFilter[] | null => {
  if (!Array.isArray(given) || given.length > 20) return null;
  const found: RowFilter[] = [];
  for (const one of given.map(objectOf)) {
    if (!one || !isText(one.column)) return null;
    if (!Array.isArray(one.equals) || one.equals.length > MOST_KEYS || !one.equals.every(isText)) return null;
    found.push({ column: one.column, equals: one.equals as string[] });
  }
  return found;
};

/** A question from an address or a folder. Missing: null where it is none; unknown members are dropped. */
export const parseComparison = (given: unknown): ComparisonQuery | null => {
  const one = objectOf(given);
  if (!one) return null;
  const { dataset, measure, area, name, time, period, own } = one;
  const [filter, per, size, who] = [filterOf(one.filter), perOf(one.per), sizeOf(one.size), whoOf(one.who)];
  if (!isText(dataset) || !isText(measure) || !isText(area) || !filter || !who) return null;
  if (!isTextOrNull(name) || !isTextOrNull(time) || !isTextOrNull(period) || !isTextOrNull(own)) return null;
  if (per === undefined || size === undefined) return null;
  const better = one.better === 'up' || one.better === 'down' ? one.better : null;
  return {
    ...{ dataset, measure, area, name, time, filter, per, size, period, who, own },
    ...(better && { better }),
  };
};
