// The name of a day of the week.
import { SPOKEN, type Language } from './locale.ts';

/** `2026-11-26` as `Donnerstag`. */
export const weekday = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(SPOKEN[language].locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(iso),
  );
