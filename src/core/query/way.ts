// How the values that come together in one group add up: asked among the columns that a grouping and its filter leave open. At one date a
// stock is a sum; amounts of both ways are one where only revenue is taken; a column of mixed units is of the unit that it is filtered by.
import { addingOf, isOneSide, isUnitColumn } from '../table/adding.ts';
import type { Field } from '../table/dataset.ts';
import type { GroupSpec } from './group.ts';
import type { RowFilter } from './rows.ts';

type Grouped = Pick<GroupSpec, 'x' | 'series' | 'per'>;
type Way = ReturnType<typeof addingOf>;

/** Whether a filter leaves one value of a column, or one side of what comes in and goes out. Ends of a day hold many hours. */
const isNarrow = ({ equals, from, to }: RowFilter, field: Field): boolean =>
  (equals !== undefined && isOneSide(equals)) ||
  (from !== undefined &&
    from === to &&
    (field.type === 'number' || field.type === 'period' || (field.type === 'date' && from.length === 10)));

/** The columns of which a filter leaves one value or one side. */
const narrowed = (filter: readonly RowFilter[], fields: readonly Field[]): string[] =>
  filter.flatMap((one) => {
    const field = fields.find(({ name }) => name === one.column);
    return field && isNarrow(one, field) ? [field.name] : [];
  });

/** Days that are joined to weeks are several in each group. */
const apart = ({ x, series, per }: Grouped): string[] => [
  ...(per === undefined ? [x] : []),
  ...(series === undefined ? [] : [series]),
];

/** The way of a column over rows that a filter leaves, with the columns named in `fixed` held apart besides. */
export const wayOver = (
  field: Field,
  fields: readonly Field[],
  filter: readonly RowFilter[],
  fixed: readonly string[] = [],
): Way => {
  const unit = fields.flatMap((one) =>
    isUnitColumn(one)
      ? filter.filter(({ column, equals }) => column === one.name && equals?.length === 1)
      : [],
  )[0]?.equals?.[0];
  const measured = unit === undefined || field.unit ? field : { ...field, unit };
  return addingOf(measured, fields, [...narrowed(filter, fields), ...fixed]);
};

/** The way of a column within one group. */
export const wayWithin = (
  field: Field,
  fields: readonly Field[],
  group: Grouped,
  filter: readonly RowFilter[],
): Way => wayOver(field, fields, filter, apart(group));

/** Whether only one point of a column is left, within a group or by the filter. */
export const isOnePoint = (
  name: string,
  fields: readonly Field[],
  group: Grouped,
  filter: readonly RowFilter[],
): boolean => apart(group).includes(name) || narrowed(filter, fields).includes(name);
