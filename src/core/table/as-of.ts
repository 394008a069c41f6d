// The day or period that a table describes, by its own columns.
import type { ColumnStats, Field } from './dataset.ts';

/** The newest day or period that the data name, from the columns with the role time. Missing: null. */
export const newestOf = (fields: readonly Field[], stats: readonly ColumnStats[]): string | null => {
  const times = fields.flatMap((field, i) => {
    const max = stats[i]?.max;
    const isTime =
      field.role === 'time' || field.type === 'date' || field.type === 'period' || field.type === 'datetime';
    return isTime && typeof max === 'string' ? [max] : [];
  });
  return times.sort().at(-1) ?? null;
};
