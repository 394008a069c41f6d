// What municipalities publish (names of figures, units, reasons, tables) is German whatever the screen speaks: a reader is told, so that it
// is said as German.
import { SPOKEN, type Language } from './locale.ts';

/** `lang` of published words beside words of the app. Missing: undefined where both are German. */
export const published = (language: Language): 'de' | undefined =>
  SPOKEN[language].lang === SPOKEN.de.lang ? undefined : SPOKEN.de.lang;
