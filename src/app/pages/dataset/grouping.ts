// Steps from one grouping to another, for the choices below the chart and the menu of a column. Pure.
import type { GroupSpec } from '../../../core/query/group.ts';
import type { Aggregate } from '../../../core/query/tally.ts';
import { aggregateFor, aggregatesFor, isMeasure, settled } from '../../../core/query/sense.ts';
import type { ColumnStats, Field } from '../../../core/table/dataset.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import type { DatasetSummary } from '../../models/types.ts';

/** More different numbers are no groups. */
const MOST_NUMBERS = 500;

/** Whether a column makes groups. */
export const groups = (field: Field, stats: ColumnStats): boolean =>
  !isMeasure(field) || stats.distinct <= MOST_NUMBERS;

/**
 * A grouping after a step. What was put together as is proposed for it stays so: a stock is a sum along its time and the newest value of
 * each place. What a person chose otherwise stays as it is.
 */
const stepped = (
  before: GroupSpec,
  after: GroupSpec,
  summary: DatasetSummary,
  filter: readonly RowFilter[],
): GroupSpec => {
  const wanted = aggregateFor(summary, after, filter);
  const isAsProposed = before.y !== '' && before.aggregate === aggregateFor(summary, before, filter);
  const can = aggregatesFor(summary, after.y);
  const aggregate = isAsProposed && wanted !== null ? wanted : after.aggregate;
  return settled({ ...after, aggregate: can.includes(aggregate) ? aggregate : can[0]! }, summary);
};

/** Along another column: what belonged to the one before does not fit this one. */
export const along = (
  group: GroupSpec,
  x: string,
  summary: DatasetSummary,
  filter: readonly RowFilter[],
): GroupSpec => {
  const { per: _per, top: _top, series, calc, ...bare } = group;
  const isFixed = calc !== undefined && 'period' in calc;
  const after = {
    ...bare,
    x,
    ...(series !== undefined && series !== x && { series }),
    ...(calc && !isFixed && { calc }),
  };
  return stepped(group, after, summary, filter);
};

/** Of another value, put together in the same way where it can be. */
export const measured = (
  group: GroupSpec,
  y: string,
  summary: DatasetSummary,
  filter: readonly RowFilter[],
): GroupSpec => stepped(group, { ...group, y }, summary, filter);

/** Of a value, put together as asked for. */
export const put = (group: GroupSpec, y: string, aggregate: Aggregate, summary: DatasetSummary): GroupSpec =>
  settled({ ...group, y, aggregate }, summary);
