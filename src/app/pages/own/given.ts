// What the page of a dataset hands to the form of an own figure: its choices in the address, read back carefully.
import { explorationOf, searchOf, type Exploration } from '../../../core/query/exploration.ts';
import { isTime } from '../../../core/query/sense.ts';
import { wayOver } from '../../../core/query/way.ts';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import { addingOf } from '../../../core/table/adding.ts';
import type { Field } from '../../../core/table/dataset.ts';
import type { DatasetSummary } from '../../models/types.ts';

const EMPTY = { low: '', high: '' };
/** What stands in the form before anybody chose. */
export const firstChoice = (summary: DatasetSummary, given: Partial<OwnChoice> = {}): OwnChoice => ({
  title: '',
  field: summary.fields.find((field) => field.type === 'number' && field.role === 'measure')?.name ?? '',
  time: summary.fields.find(isTime)?.name ?? '',
  filter: {},
  aggregate: 'value',
  direction: 'none',
  watch: EMPTY,
  critical: EMPTY,
  ...given,
});

export const ownAddress = (exploration: Exploration): string => {
  const search = new URLSearchParams(searchOf({ ...exploration, draw: null, sort: null })).toString();
  return `#/daten/${encodeURIComponent(exploration.dataset)}/kennzahl${search === '' ? '' : `?${search}`}`;
};

type Wanted = NonNullable<OwnChoice['ranges']>[string];
/** A range as a definition holds it: ends of numbers are numbers, so that they are written and compared as such; times stay ISO text. */
export const wantedRange = (
  field: Field,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Wanted => {
  const end = (text: string): string | number =>
    field.type === 'number' && !isTime(field) ? Number(text) : text;
  return { ...(from !== undefined && { from: end(from) }), ...(to !== undefined && { to: end(to) }) };
};

/**
 * How a figure puts the rows of a period together. Newest values of a stock by its places are, as a figure over time, the sum of all places
 * at each date. Missing: `value`, which a figure of several rows does not have.
 */
const aggregateOf = (
  field: Field,
  { aggregate }: GroupSpec,
  filter: readonly RowFilter[],
  time: Field | undefined,
  { fields }: DatasetSummary,
): OwnChoice['aggregate'] => {
  const isStock = addingOf(field, fields).adds === 'latest';
  const isSum = aggregate === 'sum' || (aggregate === 'last' && isStock);
  if (isSum && wayOver(field, fields, filter, time ? [time.name] : []).adds === 'sum') return 'sum';
  return aggregate === 'mean' && !field.percent ? 'mean' : 'value';
};

/**
 * The choices that an exploration gives. A figure knows filters by values, lists and ranges: `isWhole` is false where others stood there,
 * which has to be said.
 */
export const givenChoice = (
  summary: DatasetSummary,
  search: URLSearchParams,
): { choice: Partial<OwnChoice>; isWhole: boolean } => {
  const { exploration, isWhole: isRead } = explorationOf(summary.id, search);
  const { group, filter } = exploration;
  const single: [string, string][] = [];
  const ranges: [string, Wanted][] = [];
  for (const { column, equals, contains, from, to, known } of filter) {
    const field = summary.fields.find(({ name }) => name === column);
    const isRange = from !== undefined || to !== undefined;
    // A list and a range of one column at once are more than a figure says.
    if (!field || contains !== undefined || known || (equals && isRange)) continue;
    if (equals?.length === 1 && ['text', 'boolean'].includes(field.type)) single.push([column, equals[0]!]);
    else if (equals) ranges.push([column, { oneOf: [...equals] }]);
    else if (isRange) ranges.push([column, wantedRange(field, { from, to })]);
  }
  const field = summary.fields.find(({ name, type }) => name === group?.y && type === 'number');
  const x = summary.fields.find(({ name }) => name === group?.x);
  const time = x && isTime(x) ? x : summary.fields.find(isTime);
  const aggregate = field && group ? aggregateOf(field, group, filter, time, summary) : 'value';
  return {
    choice: {
      ...(field && { field: field.name, aggregate }),
      ...(x && isTime(x) && { time: x.name }),
      ...(field &&
        group?.calc && { calc: 'field' in group.calc ? { ...group.calc, filter: {} } : group.calc }),
      filter: Object.fromEntries(single),
      ...(ranges.length > 0 && { ranges: Object.fromEntries(ranges) }),
    },
    isWhole: isRead && single.length + ranges.length === filter.length,
  };
};
