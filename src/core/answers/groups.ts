// The answer to a grouping: the values of a result with what their labels are, and why one has none. Made in one place for the page of a
// dataset and for a session, whose frozen pages keep it.
import type { Lack } from '../indicators/combine.ts';
import type { Measure } from '../indicators/definition.ts';
import { calcUnit, calculate, measureOf, type CalcSpec } from './calculated.ts';
import { perOf } from '../query/keys.ts';
import { groupRows, reachOf, type Groups, type GroupSeries, type GroupSpec } from '../query/group.ts';
import type { RowFilter } from '../query/rows.ts';
import { wayOver } from '../query/way.ts';
import { unevenOf, type Uneven } from '../indicators/uneven.ts';
import { addingOf, isByValues } from '../table/adding.ts';
import type { Field, Table } from '../table/dataset.ts';
import { addPeriods, periodIn, periodKind, periodOrder, type Period } from '../values/period.ts';

type LabelKind = 'period' | 'text' | 'number';
/** `incomplete`: a part lacks its value, and others have one. `several`: more than one row is the newest. `empty`: no row has a value. */
export type Lacking = 'incomplete' | 'several' | 'empty';

/** Names of what is counted along and upwards, as a person reads them; `label`: how labels read, where they are no plain texts. */
export type GroupsHead = {
  labelKind: LabelKind;
  unit: string;
  x: string;
  y: string;
  label?: Pick<Field, 'name' | 'type' | 'role' | 'percent'>;
  /** Of days joined to longer periods: where rows begin within the first one, and end within the last. Missing: they fill both. */
  ends?: { from: string | null; to: string | null };
  /** How the values are reckoned, its columns as a person reads them. Missing: they are those of `y`. */
  calculation?: Measure;
};
/** What a kept answer holds of a series. `why`: by label; missing where the question alone says it. */
type GroupsSeries = {
  name: string;
  values: readonly (number | null)[];
  why?: readonly (Lacking | null)[];
  /** Of what is reckoned: what is missing, by name. */
  misses?: readonly (Lack | null)[];
  /** Over time: of how many rows each value is put together, where that differs and says something; null where there is no value. */
  rows?: readonly (number | null)[];
  /** Newest values: of when each is. Missing: they are not the newest, or there is none. */
  times?: readonly (string | null)[];
};
export type GroupsAnswer = GroupsHead & { labels: readonly string[]; series: readonly GroupsSeries[] };

const isCalc = (spec: GroupSpec): spec is CalcSpec => spec.calc !== undefined;
const titled = (field: Field | undefined, name: string): string => field?.title ?? name;

const labelKindOf = (x: Field | undefined): GroupsHead['labelKind'] => {
  if (x?.role === 'time') return 'period';
  return x?.type === 'number' ? 'number' : 'text';
};
const unitOf = (y: Field | undefined, spec: GroupSpec, fields: readonly Field[]): string => {
  if (isCalc(spec)) return calcUnit(spec, fields) ?? '';
  if (spec.aggregate === 'count') return '';
  // A share is stored as 0.125 and shown as 12.5 %.
  return y?.percent ? '%' : (y?.unit ?? '');
};

const headOf = (fields: readonly Field[], spec: GroupSpec): GroupsHead => {
  const of = (name: string): Field | undefined => fields.find((one) => one.name === name);
  const [x, y] = [of(spec.x), of(spec.y)];
  const isOdd = x !== undefined && (x.type === 'boolean' || x.percent === true);
  return {
    labelKind: labelKindOf(x),
    unit: unitOf(y, spec, fields),
    x: titled(x, spec.x),
    y: titled(y, spec.y),
    ...(isCalc(spec) && { calculation: measureOf(spec, (name) => titled(of(name), name)) }),
    ...(isOdd && {
      label: { name: x.name, type: x.type, role: x.role, ...(x.percent && { percent: true }) },
    }),
  };
};

/** Why a group has no value, from what was counted in it. Missing: null where it has no rows, and where one series alone says it. */
const lackingAt = (
  aggregate: GroupSpec['aggregate'],
  { lacks, counts }: { lacks: number; counts: number },
  many: number,
): Lacking | null => {
  if (aggregate === 'last' && counts + lacks > 1) return 'several';
  if (lacks > 0 && counts === 0 && (aggregate === 'sum' || aggregate === 'mean')) return 'empty';
  if (aggregate === 'sum' || aggregate === 'mean') return lacks > 0 ? 'incomplete' : null;
  // Among several series it is told from a group that has no rows there.
  return many > 1 && lacks > 0 ? 'incomplete' : null;
};

/** What is said where nothing is kept of why: a label of a sum in one series has rows, so one of them lacks its value. */
const usual = (aggregate: GroupSpec['aggregate'], many: number): Lacking | null =>
  many === 1 && (aggregate === 'sum' || aggregate === 'mean') ? 'incomplete' : null;

/** Why a value is missing. Missing: null where nothing is known but that there is none. */
export const whyAt = (
  { aggregate }: Pick<GroupSpec, 'aggregate'>,
  { series }: Pick<GroupsAnswer, 'series'>,
  s: number,
  i: number,
): Lacking | null => {
  const why = series[s]?.why;
  return why ? (why[i] ?? null) : usual(aggregate, series.length);
};

/** Of how many rows the values of days or periods are put together. Missing: null where it says nothing, or all are alike. */
const rowsOf = (
  { labels, series }: Pick<Groups, 'labels' | 'series'>,
  fields: readonly Field[],
  spec: GroupSpec,
): (readonly (number | null)[] | null)[] => {
  const isAsked = spec.aggregate === 'sum' || spec.aggregate === 'mean';
  const y = fields.find(({ name }) => name === spec.y);
  // Days joined to longer periods are as many as these have.
  if (!isAsked || !y || spec.per !== undefined || headOf(fields, spec).labelKind !== 'period')
    return series.map(() => null);
  // Of a stock each row is a place or another part of it; of what only the values suggest it may be an event.
  const { adds, reason } = addingOf(y, fields);
  const areParts = adds === 'latest' && !isByValues(reason);
  return series.map(({ values, counts }) => {
    const all = labels.map((_, i) => (values[i] == null ? null : counts[i]!));
    return unevenOf(all, areParts) === null ? null : all;
  });
};

/** Where no value is there no time is kept. Whether they differ is asked of all series together, in the claims. */
const timesOf = (times: GroupsSeries['times']): Pick<GroupsSeries, 'times'> =>
  times?.some((at) => at !== null) ? { times } : {};

/** Days and periods that are joined: the first and the last one may be of a part of their days only. */
const endsOf = (
  table: Table,
  rows: Uint32Array | null,
  { x, per, aggregate }: GroupSpec,
): Pick<GroupsHead, 'ends'> => {
  const reach = per === undefined || aggregate === 'last' ? null : reachOf(table, rows, x);
  if (!reach) return {};
  /** Whether the day or period beside it lies in the same longer one. */
  const isWithin = (text: string, step: number): boolean => {
    const found = periodIn(text);
    if (found === null) return false;
    // Of times their days.
    const own = periodKind(found) === 'time' ? (found.slice(0, 10) as Period) : found;
    return perOf(own, per) !== '' && perOf(addPeriods(own, step), per) === perOf(own, per);
  };
  const ends = {
    from: isWithin(reach.from, -1) ? reach.from : null,
    to: isWithin(reach.to, 1) ? reach.to : null,
  };
  return ends.from === null && ends.to === null ? {} : { ends };
};

/** What is left over by `top` is one sum only where all of it adds up: not over dates of a stock, nor over revenue and expense. */
const restOf = (
  rest: Groups['rest'],
  fields: readonly Field[],
  { y, aggregate, series }: GroupSpec,
  filter: readonly RowFilter[],
): Groups['rest'] => {
  const field = fields.find(({ name }) => name === y);
  if (rest === null || aggregate === 'count' || !field) return rest;
  const { adds } = wayOver(field, fields, filter, series === undefined ? [] : [series]);
  return adds === 'sum' ? rest : { ...rest, value: null };
};

/** Everything that is known of a grouping, counts of each group included. `filter`: that which left `rows`. Cost: one pass over the rows. */
export const answerGroups = (
  table: Table,
  rows: Uint32Array | null,
  fields: readonly Field[],
  spec: GroupSpec,
  filter: readonly RowFilter[] = [],
): Omit<Groups, 'series'> & GroupsHead & { series: (GroupSeries & GroupsSeries)[] } => {
  if (isCalc(spec)) {
    const { groups, lacks } = calculate(spec, fields, (one) => groupRows(table, rows, one));
    const made = rowsOf(groups, fields, spec);
    const series = groups.series.map(({ times, ...one }, s) => ({
      ...one,
      ...timesOf(times),
      ...(made[s] && { rows: made[s] }),
      why: lacks[s]!.map((lack) => (lack === 'several' ? lack : null)),
      misses: lacks[s]!.map((lack) => (lack === 'several' ? null : lack)),
    }));
    return { ...groups, ...headOf(fields, spec), ...endsOf(table, rows, spec), series };
  }
  const groups = groupRows(table, rows, spec);
  const made = rowsOf(groups, fields, spec);
  const expected = usual(spec.aggregate, groups.series.length);
  return {
    ...groups,
    ...headOf(fields, spec),
    ...endsOf(table, rows, spec),
    rest: restOf(groups.rest, fields, spec, filter),
    series: groups.series.map(({ times, ...one }, s) => {
      const why = one.values.map((value, i) =>
        value === null
          ? lackingAt(spec.aggregate, { lacks: one.lacks[i]!, counts: one.counts[i]! }, groups.series.length)
          : null,
      );
      const isUsual = one.values.every((value, i) => value !== null || why[i] === expected);
      return {
        ...one,
        ...(!isUsual && { why }),
        ...(made[s] && { rows: made[s] }),
        ...timesOf(times),
      };
    }),
  };
};

/** A place in the answer. */
export type GroupsPoint = { series: number; i: number };
/** The first of the values of an end. `isShared`: others are as high, or as low. */
export type GroupsEnd = GroupsPoint & { isShared: boolean };
/**
 * What may be said of a grouping: how many groups, the highest and the lowest value, and the groups without one, in their order. `lowest` is
 * missing where all are equal. A group of which one series has rows and another has none lacks nothing there.
 */
type GroupsClaims = {
  groups: number;
  highest: GroupsEnd | null;
  lowest: GroupsEnd | null;
  lacking: readonly GroupsPoint[];
  /** Series whose values are put together of different numbers of rows. `last`: as an index of the labels. */
  uneven: readonly { series: number; is: Uneven }[];
  /** Newest values that are not of one time: the newest, the oldest, and how many are older than the newest. Missing: null. */
  dates: { newest: string; oldest: GroupsPoint & { time: string }; older: number } | null;
};

const orderOf = (time: string): number => {
  const at = periodIn(time);
  return at === null ? Number(time) : periodOrder(at);
};

const datesOf = ({ labelKind, series }: GroupsAnswer): GroupsClaims['dates'] => {
  // Of days and periods each has its own newest value.
  if (labelKind === 'period') return null;
  const all = series.flatMap(({ times = [], values }, s) =>
    values.flatMap((_, i) => (times[i] == null ? [] : [{ series: s, i, time: times[i] }])),
  );
  const [first] = all;
  if (!first) return null;
  const newest = all.reduce((a, b) => (orderOf(b.time) > orderOf(a.time) ? b : a)).time;
  const oldest = all.reduce((a, b) => (orderOf(b.time) < orderOf(a.time) ? b : a));
  const older = all.filter(({ time }) => time !== newest).length;
  return older === 0 ? null : { newest, oldest, older };
};

/** In the order of time, also where the labels are in that of their values. */
const unevenOver = ({ labels }: GroupsAnswer, rows: readonly (number | null)[]): Uneven | null => {
  const order = [...labels.keys()].sort((a, b) => orderOf(labels[a]!) - orderOf(labels[b]!));
  const is = unevenOf(
    order.map((i) => rows[i] ?? null),
    true,
  );
  return is && { ...is, last: order[is.last]! };
};

export const claimsOfGroups = (answer: GroupsAnswer): GroupsClaims => {
  const { labels, series } = answer;
  const known: (GroupsPoint & { value: number })[] = [];
  const lacking: GroupsPoint[] = [];
  for (const i of labels.keys())
    for (const [s, one] of series.entries()) {
      const value = one.values[i] ?? null;
      if (value !== null) known.push({ series: s, i, value });
      else if (series.length === 1 || one.why?.[i] || one.misses?.[i]) lacking.push({ series: s, i });
    }
  const end = (isBeyond: (a: number, b: number) => boolean): (GroupsEnd & { value: number }) | null => {
    const first = known.reduce<(typeof known)[number] | null>(
      (best, one) => (best === null || isBeyond(one.value, best.value) ? one : best),
      null,
    );
    return first && { ...first, isShared: known.some((one) => one !== first && one.value === first.value) };
  };
  const [highest, lowest] = [end((a, b) => a > b), end((a, b) => a < b)];
  const at = (one: GroupsEnd | null): GroupsEnd | null =>
    one && { series: one.series, i: one.i, isShared: one.isShared };
  return {
    groups: labels.length,
    highest: at(highest),
    lowest: lowest?.value === highest?.value ? null : at(lowest),
    lacking,
    uneven: series.flatMap(({ rows }, s) => {
      const is = rows ? unevenOver(answer, rows) : null;
      return is ? [{ series: s, is }] : [];
    }),
    dates: datesOf(answer),
  };
};
