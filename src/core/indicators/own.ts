// An indicator that a person makes from a dataset by choosing, not by writing. Pure: choices in, definition out.
import { parseNumber, prepare } from '../values/number.ts';
import { parsePeriod, periodKind, periodStart } from '../values/period.ts';
import type { ColumnStats, Field } from '../table/dataset.ts';
import { checkLimits } from './check-limits.ts';
import type { IndicatorDefinition } from './definition.ts';

/** Limits as typed, German decimals. `low` and `high` are the ends of a corridor; a single limit stands in `low`. */
export type TypedLimit = { low: string; high: string };
export type OwnChoice = {
  title: string;
  field: string;
  time: string;
  /** Column -> value; only rows where all are equal count. */
  filter: Readonly<Record<string, string>>;
  aggregate: 'value' | 'sum' | 'mean';
  direction: IndicatorDefinition['direction'];
  /** How often new values come, where the person knows better than the distances in the data. */
  cadence?: IndicatorDefinition['cadence'];
  watch: TypedLimit;
  critical: TypedLimit;
};
export type OwnIndicator = {
  id: string;
  dataset: string;
  definition: IndicatorDefinition;
  choice: OwnChoice;
  at: number;
};
export type OwnProblem = 'title' | 'field' | 'time' | 'share' | 'watch' | 'critical' | 'order';

export const OWN_AREA = 'eigene';
const CADENCE = {
  year: 'yearly',
  schoolYear: 'yearly',
  half: 'halfyearly',
  third: 'fourmonthly',
  quarter: 'quarterly',
  month: 'monthly',
  week: 'weekly',
  day: 'daily',
  time: 'hourly',
} as const;
/** Figures of offices come late: as late again as they come apart. Unit: days. */
export const GRACE = {
  yearly: 366,
  halfyearly: 184,
  fourmonthly: 123,
  quarterly: 92,
  monthly: 31,
  weekly: 7,
  daily: 2,
  hourly: 1,
} as const;

/** The longest distance between two days that still is this rhythm. Unit: days. */
const STEPS = [
  [0.5, 'hourly'],
  [3.5, 'daily'],
  [10, 'weekly'],
  [45, 'monthly'],
  [107, 'quarterly'],
  [150, 'fourmonthly'],
  [230, 'halfyearly'],
] as const;

/** How often a column of days or periods has values: periods say it, days by their mean distance. One day alone is daily: sooner old than too late. */
export const cadenceOf = (stats: ColumnStats | undefined): IndicatorDefinition['cadence'] => {
  const first = parsePeriod(String(stats?.min ?? '')),
    last = parsePeriod(String(stats?.max ?? ''));
  if (!stats || !first || !last) return 'yearly';
  const kind = periodKind(last);
  if (kind !== 'day' && kind !== 'time') return CADENCE[kind];
  if (stats.distinct < 2) return CADENCE[kind];
  const step = (periodStart(last) - periodStart(first)) / (stats.distinct - 1);
  const found = STEPS.find(([most]) => step <= most)?.[1] ?? 'yearly';
  return kind === 'day' && found === 'hourly' ? 'daily' : found;
};

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
  const of = {
    resource: dataset.id,
    field: choice.field,
    time: choice.time,
    ...(Object.keys(choice.filter).length > 0 && { filter: { ...choice.filter } }),
  };
  const cadence = choice.cadence ?? cadenceOf(dataset.stats[time]);
  const limit = {
    ...(watch != null && { watch }),
    ...(critical != null && { critical }),
  };
  const definition: IndicatorDefinition = {
    id,
    title: title.slice(0, 80) || '–',
    area: OWN_AREA,
    kind: field?.percent ? 'percent' : field?.unit === '€' ? 'money' : 'number',
    unit: (field?.unit ?? '').slice(0, 24),
    decimals: decimalsOf(dataset.stats[at], field?.percent === true),
    // Shares are stored as such and shown as per cent.
    measure: field?.percent ? { kind: 'ratio', of, to: 1, per: 100 } : { kind: choice.aggregate, of },
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

const decimalsOf = (stats: ColumnStats | undefined, isPercent: boolean): number => {
  if (isPercent) return 1;
  for (const one of [stats?.min, stats?.max, stats?.sum])
    if (typeof one === 'number' && !Number.isInteger(one)) return Math.abs(one) < 100 ? 2 : 1;
  return 0;
};
