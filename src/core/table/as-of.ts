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

/** A day in a text such as `Stand: 31.12.2025`. Missing: null. */
export const asOfIn = (texts: readonly string[]): string | null => {
  for (const text of texts) {
    const m = /\bStand\b[^0-9]{0,20}(\d{1,2})\.(\d{1,2})\.(\d{4})/i.exec(text);
    if (m) return `${m[3]}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}`;
  }
  return null;
};
