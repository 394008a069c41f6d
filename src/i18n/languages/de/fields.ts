// Words of fields that bring their own.

/** A day that is typed. `form`: how it is written, in letters. */
export type DayWords = {
  form: string;
  calendar: string;
  write: (year: string, month: string, day: string) => string;
};
export const day: DayWords = {
  form: 'TT.MM.JJJJ',
  calendar: 'Kalender öffnen',
  write: (year, month, day) => `${day}.${month}.${year}`,
};
