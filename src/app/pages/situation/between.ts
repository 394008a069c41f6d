// What came and went since the last visit, in words.
import type { Between } from '../../../core/answers/visit.ts';
import { limitsFor } from '../../../core/indicators/limits.ts';
import { period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { valueText } from '../../../i18n/values.ts';
import { BETWEEN } from '../../text/frame.ts';

/** `zwischendurch kritisch (12.11.2026 bis 14.11.2026, schlechtester Wert: 3 Plätze)`. */
export const betweenText = (
  { spells, last: { from, to }, worst, definition }: Between,
  language: Language,
): string => {
  const words = BETWEEN[language];
  const when =
    from === to ? period(from, language) : words.span(period(from, language), period(to, language));
  return words.often(
    spells,
    when,
    valueText(worst, definition, limitsFor(definition, worst.period), language),
  );
};
