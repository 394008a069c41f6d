// What the page of a dataset hands to the form of an own figure: its choices in the address, read back carefully.
import { explorationOf, searchOf, type Exploration } from '../../../core/query/exploration.ts';
import { isTime, summable } from '../../../core/query/sense.ts';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import type { DatasetSummary } from '../../models/types.ts';

export const ownAddress = (exploration: Exploration): string => {
  const search = new URLSearchParams(searchOf({ ...exploration, draw: null, sort: null })).toString();
  return `#/daten/${encodeURIComponent(exploration.dataset)}/kennzahl${search === '' ? '' : `?${search}`}`;
};

/**
 * The choices that an exploration gives. A figure knows only filters of one value each: `isWhole` is false where others stood there,
 * which has to be said.
 */
export const givenChoice = (
  summary: DatasetSummary,
  search: URLSearchParams,
): { choice: Partial<OwnChoice>; isWhole: boolean } => {
  const { exploration, isWhole: isRead } = explorationOf(summary.id, search);
  const { group, filter } = exploration;
  const single = filter.flatMap(({ column, equals, contains, from, to, known }) =>
    equals?.length === 1 &&
    [contains, from, to, known].every((one) => one === undefined) &&
    summary.fields.some((field) => field.name === column && ['text', 'boolean'].includes(field.type))
      ? [[column, equals[0]!] as const]
      : [],
  );
  const field = summary.fields.find(({ name, type }) => name === group?.y && type === 'number');
  const x = summary.fields.find(({ name }) => name === group?.x);
  const aggregate =
    field && group?.aggregate === 'sum' && summable(field, summary.fields) === 'yes'
      ? 'sum'
      : field && group?.aggregate === 'mean' && !field.percent
        ? 'mean'
        : 'value';
  return {
    choice: {
      ...(field && { field: field.name, aggregate }),
      ...(x && isTime(x) && { time: x.name }),
      filter: Object.fromEntries(single),
    },
    isWhole: isRead && single.length === filter.length,
  };
};
