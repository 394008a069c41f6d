// What makes sense for a dataset: what is proposed, what is not offered, what is warned of. Judged by types, roles, units and names
// alone; it never looks at the rows.
import type { ColumnStats, Field } from '../table/dataset.ts';
import { addingOf } from '../table/adding.ts';
import { calcFields, calcParts, CALCS, goTogether, unitOfField, type Calc } from './calc.ts';
import type { Draw, Exploration } from './exploration.ts';
import type { Groups, GroupSpec } from './group.ts';
import type { Aggregate } from './tally.ts';
import { AGGREGATES, MOST_TOP } from './queries.ts';
import { isOnePoint, wayOver, wayWithin } from './way.ts';

export type Shape = { fields: readonly Field[]; stats: readonly ColumnStats[] };

export const isTime = ({ role, type }: Field): boolean =>
  role === 'time' || ['date', 'datetime', 'period'].includes(type);
/** Keys and years are written with digits, but nobody adds them up. */
export const isMeasure = ({ type, role }: Field): boolean =>
  type === 'number' && (role === 'measure' || role === null);

/** Whether the values of a column may be added up: shares never; rates, levels, stocks, and mixed ones hardly. */
export const summable = (field: Field, fields: readonly Field[] = []): 'yes' | 'doubtful' | 'no' => {
  const { adds, reason } = addingOf(field, fields);
  if (reason === 'share') return 'no';
  return adds === 'sum' ? 'yes' : 'doubtful';
};

const at = ({ fields, stats }: Shape, name: string | undefined) => {
  const i = fields.findIndex((field) => field.name === name);
  return i < 0 ? null : { field: fields[i]!, stats: stats[i]! };
};

/** What can be asked of a column. */
export const aggregatesFor = (shape: Shape, y: string): readonly Aggregate[] => {
  const found = at(shape, y);
  if (!found || !isMeasure(found.field)) return ['count'];
  return summable(found.field, shape.fields) === 'no'
    ? AGGREGATES.filter((one) => one !== 'sum')
    : AGGREGATES;
};

/** The first column of days or periods. Missing: null. */
export const timeOf = ({ fields }: Shape): string | null =>
  (fields.find((field) => field.role === 'time') ?? fields.find(isTime))?.name ?? null;

/** More bars than these are shown as the largest ones. */
const MOST_BARS = 12;
const TOP = 10;
/** More different numbers are no categories, more points in time are joined. */
const MOST_NUMBERS = 500,
  MOST_TIMES = 20_000;

/** A grouping completed: only the largest where there are many, and the column that says what is last. */
export const settled = (group: GroupSpec, shape: Shape): GroupSpec => {
  const { time: _time, top, calc, ...rest } = group;
  const x = at(shape, group.x);
  const many = x?.stats.distinct ?? 0;
  const isOrdered = x !== null && (isTime(x.field) || (x.field.type === 'number' && many <= MOST_NUMBERS));
  const wanted = isOrdered && top === undefined ? undefined : (top ?? (many > MOST_BARS ? TOP : undefined));
  const time = timeOf(shape);
  return {
    ...rest,
    ...(x !== null && isTime(x.field) && many > MOST_TIMES && group.per === undefined && { per: 'week' }),
    ...(wanted !== undefined && { top: Math.min(wanted, MOST_TOP) }),
    ...(group.aggregate === 'last' && time !== null && { time }),
    ...(calc && calcFits(shape, group, calc) && { calc }),
  };
};

/**
 * How a value is put together along a column: a stock is the sum over all parts at each date, and the newest of each part. Missing: null
 * where its values say nothing together.
 */
export const aggregateFor = (
  shape: Shape,
  group: Pick<GroupSpec, 'x' | 'y' | 'series' | 'per'>,
  filter: Exploration['filter'] = [],
): Aggregate | null => {
  const y = at(shape, group.y);
  if (!y || !isMeasure(y.field)) return 'count';
  const { adds } = wayWithin(y.field, shape.fields, group, filter);
  if (adds === 'none') return null;
  if (adds !== 'latest') return adds;
  return timeOf(shape) === null ? 'sum' : 'last';
};

/** A sensible first picture: the first measure over time, else over the first category; a count where there is no measure. Missing: null. */
export const proposal = (shape: Shape, filter: Exploration['filter'] = []): GroupSpec | null => {
  const y = shape.fields.find((field) => field.role === 'measure') ?? shape.fields.find(isMeasure);
  const x =
    timeOf(shape) ??
    (
      shape.fields.find((field) => field.role === 'dimension') ??
      shape.fields.find((field) => field.type === 'text')
    )?.name;
  if (x === undefined) return null;
  if (!y) return settled({ x, y: '', aggregate: 'count' }, shape);
  const by = shape.fields.find(
    (field, i) =>
      field.name !== x &&
      field.role === 'dimension' &&
      shape.stats[i]!.distinct > 1 &&
      shape.stats[i]!.distinct <= 4,
  );
  const group = { x, y: y.name, ...(by && { series: by.name }) };
  const aggregate = aggregateFor(shape, group, filter);
  // What says nothing together is counted until a person has chosen a part of it.
  return settled(
    aggregate === null ? { ...group, y: '', aggregate: 'count' } : { ...group, aggregate },
    shape,
  );
};

/** The smallest and largest of some values, and how many there are, are no terms. */
const isReckoned = (aggregate: Aggregate): boolean => ['sum', 'mean', 'last'].includes(aggregate);

/** The columns that a value can be reckoned with: put together in the same way, of a unit that goes with its own. */
export const partnersFor = (
  shape: Shape,
  { y, aggregate }: GroupSpec,
  kind: Calc['kind'],
): readonly string[] => {
  const own = at(shape, y);
  if (!own || !isReckoned(aggregate)) return [];
  return shape.fields.flatMap((field) =>
    field.name !== y &&
    isMeasure(field) &&
    aggregatesFor(shape, field.name).includes(aggregate) &&
    goTogether(kind, unitOfField(own.field), unitOfField(field))
      ? [field.name]
      : [],
  );
};

/** What can be reckoned with the value of a grouping. */
export const calcsFor = (shape: Shape, group: GroupSpec): readonly Calc['kind'][] => {
  const x = at(shape, group.x);
  if (!isReckoned(group.aggregate) || at(shape, group.y) === null) return [];
  return CALCS.filter((kind) =>
    kind === 'index' || kind === 'since'
      ? x !== null && isTime(x.field)
      : partnersFor(shape, group, kind).length > 0,
  );
};

/** Whether a calculation belongs to a grouping. */
const calcFits = (shape: Shape, group: GroupSpec, calc: Calc): boolean => {
  const partners = partnersFor(shape, group, calc.kind);
  return (
    calcsFor(shape, group).includes(calc.kind) && calcFields(calc).every((one) => partners.includes(one))
  );
};

/** How the labels of a grouping read. */
export const labelKindOf = (shape: Shape, x: string): 'period' | 'number' | 'text' => {
  const found = at(shape, x);
  if (found && isTime(found.field)) return 'period';
  return found?.field.type === 'number' ? 'number' : 'text';
};

/** More bars than these cannot be told apart. */
const MOST_DRAWN_BARS = 60;

/** The charts that tell the truth about a result, the proposed one first. Shares only of parts that make a whole. */
export const drawsFor = (
  groups: Groups,
  group: GroupSpec,
  filter: Exploration['filter'],
  shape: Shape,
): readonly Draw[] => {
  const kind = labelKindOf(shape, group.x);
  if (kind !== 'text') {
    if (groups.labels.length > MOST_DRAWN_BARS || groups.series.length === 0) return ['line'];
    return group.top === undefined ? ['line', 'bar'] : ['bar'];
  }
  const [series] = groups.series;
  const y = at(shape, group.y);
  const adds =
    group.aggregate === 'count' ||
    (group.calc === undefined &&
      group.aggregate === 'sum' &&
      y !== null &&
      wayOver(y.field, shape.fields, filter).adds === 'sum');
  const isWhole =
    adds &&
    groups.series.length === 1 &&
    series!.values.every((value) => value !== null && value >= 0) &&
    series!.values.some((value) => value !== null && value > 0) &&
    (groups.rest === null || (groups.rest.value !== null && groups.rest.value >= 0)) &&
    cautions(group, filter, shape).every(({ kind: one }) => one !== 'overTimes' && one !== 'stockOverTimes');
  return isWhole ? ['bar', 'share'] : ['bar'];
};

/**
 * What a person has to know to read a result right. `time`: the column over whose points it is added up; `newest` its newest point.
 * `stockOverTimes`: what is there at each of them is counted as often as it was written down.
 */
export type Caution =
  | { kind: 'doubtfulSum' }
  | { kind: 'meanOfShares' }
  | { kind: 'overTimes' | 'stockOverTimes'; time: string; newest: string };

export const cautions = (group: GroupSpec, filter: Exploration['filter'], shape: Shape): Caution[] => {
  const y = at(shape, group.y);
  const found: Caution[] = [];
  if (!y) return found;
  if (group.aggregate === 'mean' && summable(y.field) === 'no') found.push({ kind: 'meanOfShares' });
  if (group.aggregate !== 'sum') return found;
  const { adds } = wayWithin(y.field, shape.fields, group, filter);
  if (adds === 'mean' || adds === 'none') found.push({ kind: 'doubtfulSum' });
  const name = timeOf(shape);
  const time = at(shape, name ?? undefined);
  if (
    name !== null &&
    (time?.stats.distinct ?? 0) > 1 &&
    time!.stats.max !== null &&
    !isOnePoint(name, shape.fields, group, filter)
  )
    found.push({
      kind: adds === 'latest' ? 'stockOverTimes' : 'overTimes',
      time: name,
      newest: String(time!.stats.max),
    });
  return found;
};

/**
 * What of an exploration fits a dataset. Shape: `left` names the columns and questions that are left out, which has to be said: a figure
 * without its filter would look right and be wrong.
 */
export const fitting = (
  exploration: Exploration,
  shape: Shape,
): { exploration: Exploration; left: readonly string[] } => {
  const left: string[] = [];
  const { hidden: _hidden, ...rest } = exploration;
  const has = (name: string | undefined): boolean => {
    if (name === undefined || name === '' || at(shape, name) !== null) return true;
    left.push(name);
    return false;
  };
  const filter = exploration.filter.filter(({ column }) => has(column));
  const sort = exploration.sort && has(exploration.sort.column) ? exploration.sort : null;
  const hidden = exploration.hidden?.filter(has) ?? [];
  let { group } = exploration;
  if (group) {
    const { x, y, series, time } = group;
    const { calc } = group;
    // Without what it is reckoned with a value is another one.
    if (![x, y, series, time, ...calcFields(calc)].every(has)) group = null;
    else {
      const allowed = aggregatesFor(shape, y);
      if (!allowed.includes(group.aggregate)) {
        left.push(y);
        group = { ...group, aggregate: allowed[0]! };
      }
      const field = at(shape, x)!.field;
      if (group.per !== undefined && !isTime(field)) {
        const { per: _per, ...whole } = group;
        left.push(x);
        group = whole;
      }
      if (calc && !calcFits(shape, group, calc)) left.push(...calcParts(calc).slice(1));
      // The same column twice says nothing.
      if (series === x) {
        const { series: _series, ...one } = group;
        group = one;
      }
    }
  }
  return {
    exploration: {
      ...rest,
      filter,
      sort,
      group: group && settled(group, shape),
      // A table without any column shows nothing.
      ...(hidden.length > 0 && hidden.length < shape.fields.length && { hidden }),
    },
    left: [...new Set(left)],
  };
};
