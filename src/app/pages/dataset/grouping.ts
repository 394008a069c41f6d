// Steps from one grouping to another, for the choices below the chart and the menu of a column. Pure.
import type { Aggregate, GroupSpec } from '../../../core/query/group.ts';
import { aggregatesFor, isMeasure, settled } from '../../../core/query/sense.ts';
import type { ColumnStats, Field } from '../../../core/table/dataset.ts';
import type { DatasetSummary } from '../../models/types.ts';

/** More different numbers are no groups. */
const MOST_NUMBERS = 500;

/** Whether a column makes groups. */
export const groups = (field: Field, stats: ColumnStats): boolean =>
  !isMeasure(field) || stats.distinct <= MOST_NUMBERS;

/** Along another column: what belonged to the one before does not fit this one. */
export const along = (group: GroupSpec, x: string, summary: DatasetSummary): GroupSpec => {
  const { per: _per, top: _top, series, calc, ...bare } = group;
  const isFixed = calc !== undefined && 'period' in calc;
  return settled(
    {
      ...bare,
      x,
      ...(series !== undefined && series !== x && { series }),
      ...(calc && !isFixed && { calc }),
    },
    summary,
  );
};

/** Of another value, put together in the same way where it can be. `aggregate`: asked for. */
export const measured = (
  group: GroupSpec,
  y: string,
  summary: DatasetSummary,
  aggregate: Aggregate = group.aggregate,
): GroupSpec => {
  const can = aggregatesFor(summary, y);
  return settled({ ...group, y, aggregate: can.includes(aggregate) ? aggregate : can[0]! }, summary);
};
