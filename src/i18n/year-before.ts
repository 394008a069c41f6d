// The second line of a chart, of the year before: its name, and what it says of a point.
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import { limitsFor } from '../core/indicators/limits.ts';
import { yearBefore, type Period } from '../core/values/period.ts';
import { period } from './format.ts';
import type { Language } from './locale.ts';
import { valueText } from './values.ts';
import { words } from './words.ts';

export const YEAR_BEFORE = words('claims', 'yearBefore');

/** `Vorjahr, 27.11.2025: 12 Plätze`. */
export const yearBeforeText = (
  at: Period,
  value: number | null,
  definition: IndicatorDefinition,
  language: Language,
): string => {
  const text = YEAR_BEFORE[language];
  const then = yearBefore(at);
  const said =
    value === null
      ? text.none
      : valueText({ value, state: null, reference: null }, definition, limitsFor(definition, then), language);
  return `${text.before}, ${period(then, language)}: ${said}`;
};
