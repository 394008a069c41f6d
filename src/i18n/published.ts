// What municipalities publish (names of figures, units, reasons, tables) is German whatever the screen speaks: a reader is told, so that it
// is said as German.
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import { SPOKEN, type Language } from './locale.ts';

/** `lang` of published words beside words of the app. Missing: undefined where both are German. */
export const published = (language: Language): 'de' | undefined =>
  SPOKEN[language].lang === SPOKEN.de.lang ? undefined : SPOKEN.de.lang;

/** Words of a figure's publisher that may stand in a sentence of the app: its unit, that of one, its states. */
export const publishedWords = ({
  unit,
  unitOne = unit,
  states = [],
}: Pick<IndicatorDefinition, 'unit' | 'unitOne' | 'states'>): readonly string[] => [unit, unitOne, ...states];
