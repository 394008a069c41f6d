// An indicator that a person makes from a dataset by choosing, not by writing. Pure: choices in, definition out.
import { own as held } from '../values/own.ts';
import { parseNumber, prepare } from '../values/number.ts';
import { parsePeriod } from '../values/period.ts';
import type { ColumnStats, Field } from '../table/dataset.ts';
import { checkLimits } from './check-limits.ts';
import type { BaseMeasure, IndicatorDefinition } from './definition.ts';
import { goTogether, quotientUnit, unitOfField } from '../query/calc.ts';
import type { Selection, Wanted } from '../query/selection.ts';
import { POINT, POINTS, resultUnit } from './units.ts';
import { cadenceOf, GRACE } from './rhythm.ts';

/** Limits as typed, German decimals. `low` and `high` are the ends of a corridor; a single limit stands in `low`. */
export type TypedLimit = { low: string; high: string };
/** `column` tells the parts apart. `severalRows`: one has several rows in a period. */
export type Parts = { column: string; expect: readonly string[]; severalRows?: true };
/**
 * `minus`, `share`, `ratio`: with another column or other rows. `plus`: with other columns. `index`, `since`: against a fixed day or period.
 * Filters of the other value take the place of those of the value in the same column; without any it is all rows.
 */
type Other = { field: string; filter: Readonly<Record<string, string>> };
export type Calc =
  | ({ kind: 'minus' | 'share' | 'ratio' } & Other)
  | { kind: 'plus'; fields: readonly string[] }
  | { kind: 'index'; period: string }
  | { kind: 'since'; period: string };
export type OwnChoice = {
  title: string;
  field: string;
  time: string;
  /** Column -> value; only rows where all are equal count. */
  filter: Readonly<Record<string, string>>;
  /** Column -> list or range beside `filter`. Missing: none. */
  ranges?: Readonly<Record<string, Extract<Wanted, object>>>;
  /** The parts that a whole has, remembered: where one of `expect` lacks there is no value. Missing: nobody said; null: a person said that there are none. */
  parts?: Parts | null;
  /** What the value is reckoned with. Missing: nothing. */
  calc?: Calc;
  aggregate: 'value' | 'sum' | 'mean';
  direction: IndicatorDefinition['direction'];
  /** How often new values come, where the person knows better than the distances in the data. */
  cadence?: IndicatorDefinition['cadence'];
  watch: TypedLimit;
  critical: TypedLimit;
};
const kindOf = (unit: string | null): IndicatorDefinition['kind'] => {
  if (unit === '%') return 'percent';
  return unit === '€' ? 'money' : 'number';
};

export type OwnIndicator = {
  id: string;
  dataset: string;
  definition: IndicatorDefinition;
  choice: OwnChoice;
  at: number;
};
export type OwnProblem =
  'title' | 'field' | 'time' | 'share' | 'with' | 'base' | 'units' | 'watch' | 'critical' | 'order';

const OWN_AREA = 'eigene';

const bound = (typed: TypedLimit, isCorridor: boolean): number | [number, number] | undefined | null => {
  const of = (text: string): number => parseNumber(prepare(text), 'de');
  // The upper end belongs to a corridor alone; what was typed there before is not shown any more.
  if (typed.low.trim() === '' && (!isCorridor || typed.high.trim() === '')) return undefined;
  const low = of(typed.low);
  if (!isCorridor) return Number.isNaN(low) ? null : low;
  const high = of(typed.high);
  return Number.isNaN(low) || Number.isNaN(high) ? null : [low, high];
};

/** The definition, and what is still wrong with the choices. Limits hold for the whole past. */
export const ownDefinition = (
  choice: OwnChoice,
  dataset: { id: string; fields: readonly Field[]; stats: readonly ColumnStats[] },
  id: string,
): { definition: IndicatorDefinition; problems: readonly OwnProblem[] } => {
  const problems: OwnProblem[] = [];
  const title = choice.title.trim();
  if (title === '') problems.push('title');
  const at = dataset.fields.findIndex((one) => one.name === choice.field && one.type === 'number');
  const field = dataset.fields[at];
  if (!field) problems.push('field');
  const time = dataset.fields.findIndex((one) => one.name === choice.time);
  if (time < 0) problems.push('time');
  // Shares of parts of different size have no sum, and no mean without their sizes.
  if (field?.percent && choice.aggregate !== 'value') problems.push('share');
  const isCorridor = choice.direction === 'corridor';
  const isRated = choice.direction !== 'none';
  const watch = isRated ? bound(choice.watch, isCorridor) : undefined;
  const critical = isRated ? bound(choice.critical, isCorridor) : undefined;
  if (watch === null) problems.push('watch');
  if (critical === null) problems.push('critical');
  const measure = measureOf(choice, dataset.id);
  problems.push(...calcProblems(choice, dataset.fields));
  const unit = unitOf(choice, measure, dataset.fields);
  if (unit === null) problems.push('units');
  const cadence = choice.cadence ?? cadenceOf(dataset.stats[time]);
  const limit = {
    ...(watch != null && { watch }),
    ...(critical != null && { critical }),
  };
  const definition: IndicatorDefinition = {
    id,
    title: title.slice(0, 80) || '–',
    area: OWN_AREA,
    kind: kindOf(unit),
    unit: (unit ?? '').slice(0, 24),
    ...(unit === POINTS && { unitOne: POINT }),
    decimals: decimalsOf(dataset.stats[at], unit, choice.calc?.kind),
    measure,
    direction: choice.direction,
    limits:
      Object.keys(limit).length === 0
        ? []
        : [
            {
              from: '1900-01-01',
              ...limit,
              at: 'better',
              relative: false,
              reason: 'eigene Festlegung',
              author: 'auf diesem Gerät',
              basis: 'proposal',
            },
          ],
    cadence,
    graceDays: GRACE[cadence],
    priority: 100,
  };
  if (problems.length === 0 && checkLimits(definition).length > 0) problems.push('order');
  return { definition, problems };
};

/** The unit of the value, also of what it is reckoned to. Missing: null where the units do not go together. */
const unitOf = (
  { field, calc }: OwnChoice,
  measure: IndicatorDefinition['measure'],
  fields: readonly Field[],
): string | null => {
  const of = (name: string): string | null => {
    const column = fields.find((one) => one.name === name);
    return column ? unitOfField(column) : null;
  };
  if (calc?.kind === 'share' || calc?.kind === 'ratio') {
    const [above, below] = [of(field) ?? '', of(calc.field) ?? ''];
    return goTogether(calc.kind, above, below) ? quotientUnit(calc.kind, above, below) : null;
  }
  const found = resultUnit(measure, (selection) => of(selection.field));
  if (found.kind === 'mixed') return null;
  return found.kind === 'unit' ? found.unit : '';
};

/** The choices as a measure; what is wrong with them is said by calcProblems. */
const measureOf = (choice: OwnChoice, resource: string): IndicatorDefinition['measure'] => {
  const { aggregate, parts, calc } = choice;
  const selection = (
    field: string,
    filter: Readonly<Record<string, Wanted>>,
    hasParts: boolean,
  ): Selection => ({
    resource,
    field,
    time: choice.time,
    ...(Object.keys(filter).length > 0 && { filter: { ...filter } }),
    ...(hasParts &&
      parts && {
        over: parts.column,
        ...(parts.expect.length > 0 && { expect: [...parts.expect] }),
        ...(parts.severalRows && { severalRows: true as const }),
      }),
  });
  const simple = (field: string, filter: Readonly<Record<string, Wanted>>): BaseMeasure =>
    aggregate === 'value'
      ? { kind: 'value', of: selection(field, filter, false) }
      : { kind: aggregate, of: selection(field, filter, !(parts && Object.hasOwn(filter, parts.column))) };
  const filter = { ...choice.ranges, ...choice.filter };
  const value = simple(choice.field, filter);
  const term = value as Extract<BaseMeasure, { kind: 'value' | 'sum' | 'mean' }>;
  const other = (field: string, instead: Readonly<Record<string, string>>): typeof term =>
    simple(
      field,
      Object.fromEntries(Object.entries({ ...filter, ...instead }).filter(([, one]) => one !== '')),
    ) as typeof term;
  switch (calc?.kind) {
    case 'minus':
      return { kind: 'difference', of: term, minus: other(calc.field, calc.filter) };
    case 'share':
    case 'ratio':
      return {
        kind: 'ratio',
        of: term,
        to: other(calc.field, calc.filter),
        per: calc.kind === 'share' ? 100 : 1,
      };
    case 'plus':
      return { kind: 'sumOf', of: [term, ...calc.fields.map((field) => other(field, {}))] };
    case 'index':
      return { kind: 'index', of: term, base: calc.period.trim() };
    case 'since':
      return { kind: 'change', of: term, against: { period: calc.period.trim() }, as: 'absolute' };
    case undefined:
      return value;
  }
};

const calcProblems = ({ calc, field, filter }: OwnChoice, fields: readonly Field[]): OwnProblem[] => {
  if (!calc) return [];
  const isNumber = (name: string): boolean =>
    fields.some((one) => one.name === name && one.type === 'number');
  if (calc.kind === 'index' || calc.kind === 'since')
    return parsePeriod(calc.period.trim()) === null ? ['base'] : [];
  if (calc.kind === 'plus')
    return calc.fields.length > 0 && calc.fields.every((one) => isNumber(one) && one !== field)
      ? []
      : ['with'];
  // A value less itself, and its share of itself, say nothing.
  const isItself =
    calc.field === field &&
    Object.entries(calc.filter).every(([column, one]) => (held(filter, column) ?? '') === one);
  return isNumber(calc.field) && !isItself ? [] : ['with'];
};

/** An own figure of a share was once reckoned a hundred times too large: its values are in per cent already. */
export const mended = (own: OwnIndicator): OwnIndicator => {
  const { measure, kind } = own.definition;
  return kind === 'percent' &&
    measure.kind === 'ratio' &&
    measure.to === 1 &&
    measure.per === 100 &&
    !('kind' in measure.of)
    ? { ...own, definition: { ...own.definition, measure: { kind: 'value', of: measure.of } } }
    : own;
};

const decimalsOf = (
  stats: ColumnStats | undefined,
  unit: string | null,
  calc: Calc['kind'] | undefined,
): number => {
  if (unit === '%' || unit === POINTS || calc === 'index') return 1;
  if (calc === 'ratio') return 2;
  for (const one of [stats?.min, stats?.max, stats?.sum])
    if (typeof one === 'number' && !Number.isInteger(one)) return Math.abs(one) < 100 ? 2 : 1;
  return 0;
};
