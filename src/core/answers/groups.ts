// The answer to a grouping: the values of a result with what their labels are, and why one has none. Made in one place for the page of a
// dataset and for a session, whose frozen pages keep it.
import type { Lack } from '../indicators/combine.ts';
import type { Measure } from '../indicators/definition.ts';
import { calcUnit, calculate, measureOf, type CalcSpec } from './calculated.ts';
import { groupRows, type Groups, type GroupSeries, type GroupSpec } from '../query/group.ts';
import type { Field, Table } from '../table/dataset.ts';

export type LabelKind = 'period' | 'text' | 'number';
/** `incomplete`: a part lacks its value. `several`: more than one row is the newest. */
export type Lacking = 'incomplete' | 'several';

/** Names of what is counted along and upwards, as a person reads them; `label`: how labels read, where they are no plain texts. */
export type GroupsHead = {
  labelKind: LabelKind;
  unit: string;
  x: string;
  y: string;
  label?: Pick<Field, 'name' | 'type' | 'role' | 'percent'>;
  /** How the values are reckoned, its columns as a person reads them. Missing: they are those of `y`. */
  calculation?: Measure;
};
/** What a kept answer holds of a series. `why`: by label; missing where the question alone says it. */
export type GroupsSeries = {
  name: string;
  values: readonly (number | null)[];
  why?: readonly (Lacking | null)[];
  /** Of what is reckoned: what is missing, by name. */
  misses?: readonly (Lack | null)[];
};
export type GroupsAnswer = GroupsHead & { labels: readonly string[]; series: readonly GroupsSeries[] };

const isCalc = (spec: GroupSpec): spec is CalcSpec => spec.calc !== undefined;
const titled = (field: Field | undefined, name: string): string => field?.title ?? name;

export const headOf = (fields: readonly Field[], spec: GroupSpec): GroupsHead => {
  const of = (name: string): Field | undefined => fields.find((one) => one.name === name);
  const [x, y] = [of(spec.x), of(spec.y)];
  const isOdd = x !== undefined && (x.type === 'boolean' || x.percent === true);
  return {
    labelKind: x?.role === 'time' ? 'period' : x?.type === 'number' ? 'number' : 'text',
    // A share is stored as 0.125 and shown as 12.5 %.
    unit: spec.aggregate === 'count' ? '' : y?.percent ? '%' : (y?.unit ?? ''),
    x: titled(x, spec.x),
    y: titled(y, spec.y),
    ...(isCalc(spec) && {
      unit: calcUnit(spec, fields) ?? '',
      calculation: measureOf(spec, (name) => titled(of(name), name)),
    }),
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
  if (aggregate === 'sum' || aggregate === 'mean') return lacks > 0 ? 'incomplete' : null;
  // Among several series it is told from a group that has no rows there.
  return many > 1 && lacks > 0 ? 'incomplete' : null;
};

/** What the question alone says of a missing value: a label of a sum in one series has rows, so one of them lacks its value. */
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

/** Everything that is known of a grouping, counts of each group included. Cost: one pass over the rows. */
export const answerGroups = (
  table: Table,
  rows: Uint32Array | null,
  fields: readonly Field[],
  spec: GroupSpec,
): Omit<Groups, 'series'> & GroupsHead & { series: (GroupSeries & GroupsSeries)[] } => {
  if (isCalc(spec)) {
    const { groups, lacks } = calculate(spec, fields, (one) => groupRows(table, rows, one));
    const series = groups.series.map((one, s) => ({
      ...one,
      why: lacks[s]!.map((lack) => (lack === 'several' ? lack : null)),
      misses: lacks[s]!.map((lack) => (lack === 'several' ? null : lack)),
    }));
    return { ...groups, ...headOf(fields, spec), series };
  }
  const groups = groupRows(table, rows, spec);
  const expected = usual(spec.aggregate, groups.series.length);
  return {
    ...groups,
    ...headOf(fields, spec),
    series: groups.series.map((one) => {
      const why = one.values.map((value, i) =>
        value === null
          ? lackingAt(spec.aggregate, { lacks: one.lacks[i]!, counts: one.counts[i]! }, groups.series.length)
          : null,
      );
      const isUsual = one.values.every((value, i) => value !== null || why[i] === expected);
      return { ...one, ...(!isUsual && { why }) };
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
export type GroupsClaims = {
  groups: number;
  highest: GroupsEnd | null;
  lowest: GroupsEnd | null;
  lacking: readonly GroupsPoint[];
};

export const claimsOfGroups = ({ labels, series }: GroupsAnswer): GroupsClaims => {
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
  };
};
