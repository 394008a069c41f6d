// Words of fields that bring their own.
import type { DayWords } from '../de/fields.ts';

export const day: DayWords = {
  form: 'DD/MM/YYYY',
  calendar: 'Open the calendar',
  write: (year, month, day) => `${day}/${month}/${year}`,
};
