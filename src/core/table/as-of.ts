// The day or period that a table describes, by its own columns.
import { readDate } from '../values/dates.ts';
import { dayToIso, parsePeriod, periodStart } from '../values/period.ts';
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

/** Words of observing in front of a day. */
const NAMED =
  /(?<!\p{L})(?:Daten)?(?:Stand|Stichtag)(?!\p{L})[^\d]{0,20}(\d{1,2}\. ?(?:\d{1,2}\. ?(?:\d{4}|\d{2})|\p{L}{3,9} \d{4}))(?!\d)/iu;
const AT =
  /(?<!\p{L})(?:am|zum)(?: Stichtag)? (\d{1,2}\. ?(?:\d{1,2}\. ?(?:\d{4}|\d{2})|\p{L}{3,9} \d{4}))(?!\d)/iu;
/** What is done with a table on a day, or from it on, says nothing of when it was so. */
const DONE =
  /druck|erstell|erzeug|abgeruf|abruf|änder|geändert|aktualis|veröffent|erschien|beschl|export|geladen|gültig|kraft|seit|fällig|termin|wahl|bis/i;

/**
 * The day that a text names as that of observing: `Stand: 31.12.2025`, `Einwohner am 31. Dezember 2025`. Unit of `now`: ms.
 * Missing: null, also for a day that has not come.
 */
export const asOfIn = (texts: readonly string[], now: number): string | null => {
  for (const text of texts) {
    const found = NAMED.exec(text) ?? (DONE.test(text) ? null : AT.exec(text));
    const date = found && readDate(found[1]!.replace(/\. (?=\d)/g, '.'));
    const day = date?.kind === 'day' ? dayToIso(date.day) : null;
    if (day !== null && hasCome(day, now)) return day;
  }
  return null;
};

/** Whether a period has begun; what is none has. Unit of `now`: ms. */
export const hasCome = (text: string, now: number): boolean => {
  const period = parsePeriod(text);
  return period === null || periodStart(period) * 86_400_000 <= now;
};
