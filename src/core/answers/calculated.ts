// Groups whose value is reckoned: differences, sums, shares and quotients of columns, an index, the change against a fixed time. It is the
// arithmetic of the measures of figures, over labels in place of periods.
import { empty, type Combined, type Lack } from '../indicators/combine.ts';
import type { BaseMeasure, Measure } from '../indicators/definition.ts';
import { reckoned, type ByPeriod } from '../indicators/reckon.ts';
import { resultUnit } from '../indicators/units.ts';
import { calcFields, goTogether, quotientUnit, unitOfField, type Calc } from '../query/calc.ts';
import type { Groups, GroupSpec } from '../query/group.ts';
import { largest } from '../query/largest.ts';
import type { Emptiness } from '../values/marks.ts';
import type { Field } from '../table/dataset.ts';
import type { Period } from '../values/period.ts';

export type CalcSpec = GroupSpec & { calc: Calc };
/** Why a label has no value: by name, or since several rows are the newest. Missing: null where it has one. */
type CalcLack = Lack | 'several';

type PlainMeasure = Extract<BaseMeasure, { kind: 'value' | 'sum' | 'mean' }>;
/** What is reckoned, as a measure of figures. `named`: how a column is called in it. */
export const measureOf = (
  { x, y, aggregate, calc }: Pick<CalcSpec, 'x' | 'y' | 'aggregate' | 'calc'>,
  named: (column: string) => string = (column) => column,
): Measure => {
  const kind = aggregate === 'sum' || aggregate === 'mean' ? aggregate : 'value';
  const simple = (column: string): PlainMeasure => ({
    kind,
    of: { resource: '', field: named(column), time: named(x) },
  });
  const of = simple(y);
  switch (calc.kind) {
    case 'minus':
      return { kind: 'difference', of, minus: simple(calc.field) };
    case 'share':
    case 'ratio':
      return { kind: 'ratio', of, to: simple(calc.field), per: calc.kind === 'share' ? 100 : 1 };
    case 'plus':
      return { kind: 'sumOf', of: [of, ...calc.fields.map(simple)] };
    case 'index':
      return { kind: 'index', of, base: calc.period };
    case 'since':
      return { kind: 'change', of, against: { period: calc.period }, as: 'absolute' };
  }
};

const unitOf = (column: string, fields: readonly Field[]): string => {
  const field = fields.find(({ name }) => name === column);
  return field ? unitOfField(field) : '';
};

/**
 * The unit of what is reckoned. Missing: null where the units of its columns have no sum and no difference, and of two that both have one
 * and differ no share.
 */
export const calcUnit = (
  spec: Pick<CalcSpec, 'x' | 'y' | 'aggregate' | 'calc'>,
  fields: readonly Field[],
): string | null => {
  const { calc } = spec;
  const own = unitOf(spec.y, fields);
  const others = calcFields(calc).map((one) => unitOf(one, fields));
  if (!others.every((other) => goTogether(calc.kind, own, other))) return null;
  if (calc.kind === 'share' || calc.kind === 'ratio') return quotientUnit(calc.kind, own, others[0] ?? '');
  const found = resultUnit(measureOf(spec), ({ field }) => unitOf(field, fields));
  return found.kind === 'unit' ? found.unit : null;
};

const isSeveral = (groups: Groups, s: number, i: number): boolean => {
  const one = groups.series[s]!;
  return one.counts[i]! + one.lacks[i]! > 1;
};

const byLabel = (groups: Groups, s: number): ByPeriod =>
  new Map(
    groups.labels.map((label, i): [Period, Combined] => {
      const value = groups.series[s]!.values[i] ?? null;
      return [
        label as Period,
        value === null
          ? empty(groups.series[s]!.reasons?.[i] ?? 'notReported')
          : { ...empty('notReported'), value, emptiness: null },
      ];
    }),
  );

const whyEach = (why: readonly Emptiness[]): { why?: readonly Emptiness[] } =>
  why.some((one) => one !== 'notReported') ? { why } : {};

type Calculated = { groups: Groups; lacks: readonly (readonly (CalcLack | null)[])[] };

/**
 * `groupsOf` groups the rows by one column, without leaving labels out. Shape: labels and series as those of the value; `lacks[s][i]` says
 * why there is no value. Whether its units go together is asked before (calcUnit).
 */
export const calculate = (
  spec: CalcSpec,
  fields: readonly Field[],
  groupsOf: (spec: GroupSpec) => Groups,
): Calculated => {
  const { calc: _calc, top, ...bare } = spec;
  const measure = measureOf(spec);
  const known = new Map<string, Groups>();
  const of = (y: string): Groups => {
    const found = known.get(y) ?? groupsOf({ ...bare, y });
    known.set(y, found);
    return found;
  };
  const first = of(spec.y);
  const titled = (name: string): string => fields.find((one) => one.name === name)?.title ?? name;
  /** By the titles of columns, and with its reasons: nothing else of a group says why. */
  const called = (lack: Lack, why: Emptiness): Lack => {
    switch (lack.kind) {
      case 'parts':
        return { ...lack, names: lack.names.map(titled), ...whyEach(lack.why ?? lack.names.map(() => why)) };
      case 'base':
        return { ...lack, ...(why !== 'notReported' && { why }) };
      case 'zero':
      case 'negative':
        return { ...lack, name: titled(lack.name) };
      case 'inhabitants':
        return lack;
    }
  };
  const results = first.series.map((_, s) =>
    reckoned(measure, {
      of: (one) => byLabel(of('kind' in one ? one.of.field : one.field), s),
      peopleIn: () => () => 'notReported',
      unitOf: () => unitOf(spec.y, fields),
    }),
  );
  const terms = [...known.values()];
  const lacks = results.map((found, s) =>
    first.labels.map((label, i): CalcLack | null => {
      const one = found.get(label as Period);
      if (one?.value != null) return null;
      const isOpen = bare.aggregate === 'last' && terms.some((groups) => isSeveral(groups, s, i));
      return isOpen
        ? 'several'
        : called(one?.lacks ?? { kind: 'parts', names: [spec.y] }, one?.emptiness ?? 'notReported');
    }),
  );
  const groups: Groups = {
    ...first,
    series: first.series.map((one, s) => ({
      ...one,
      values: first.labels.map((label) => results[s]!.get(label as Period)?.value ?? null),
      lacks: one.lacks.map((_, i) => terms.reduce((sum, term) => sum + term.series[s]!.lacks[i]!, 0)),
      counts: one.counts.map((_, i) => Math.min(...terms.map((term) => term.series[s]!.counts[i]!))),
    })),
  };
  return top === undefined ? { groups, lacks } : topOf({ groups, lacks }, top);
};

/** Only the labels with the largest values. */
const topOf = ({ groups, lacks }: Calculated, top: number): Calculated => {
  const { order, rest } = largest(
    [...groups.labels.keys()],
    top,
    (i) => groups.series[0]?.values[i] ?? null,
    groups.labels,
    false,
  );
  const pick = <T>(list: readonly T[]): T[] => order.map((i) => list[i]!);
  return {
    groups: {
      ...groups,
      labels: pick(groups.labels),
      series: groups.series.map((one) => ({
        ...one,
        values: pick(one.values),
        lacks: pick(one.lacks),
        counts: pick(one.counts),
        ...(one.times && { times: pick(one.times) }),
      })),
      rest,
    },
    lacks: lacks.map(pick),
  };
};
