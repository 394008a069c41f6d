// What came and went since the last visit, in words.
import type { Between, News } from '../../../core/answers/visit.ts';
import { limitsFor } from '../../../core/indicators/limits.ts';
import { period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { valueText } from '../../../i18n/values.ts';
import { BETWEEN } from '../../text/frame.ts';

/** `zwischendurch kritisch (12.11.2026 bis 14.11.2026, schlechtester Wert: 3 Plätze)`. */
const betweenText = (
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

/** What stands behind the turn: since when it is critical again, and what came and went before. Shape: empty where nothing did. */
export const detailTexts = ({ again, between }: News, language: Language): string[] => [
  ...(again === undefined ? [] : [BETWEEN[language].again(period(again, language))]),
  ...(between ? [betweenText(between, language)] : []),
];
