// What is foretold of a figure, and what its numbers of inhabitants are, in words. Both are data of its result.
import type { Foretold } from '../core/indicators/outlook.ts';
import type { Break, Inhabitants } from '../core/indicators/population.ts';
import { number, period } from './format.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const AHEAD = words('claims', 'ahead');

/**
 * `Wird nach Vorhersage am 29.11.2026 kritisch.` When the day has come without a value: `Nach Vorhersage kritisch: 29.11.2026; ein Wert dazu
 * fehlt noch.` Missing: empty where nothing worse is foretold.
 */
export const foretoldText = (found: Foretold | null, language: Language): string => {
  if (!found) return '';
  const [isCritical, when] = [found.rating === 'critical', period(found.period, language)];
  return found.isPast
    ? AHEAD[language].foretoldPast(isCritical, when)
    : AHEAD[language].foretold(isCritical, when, /^\d{4}-\d{2}-\d{2}/.test(found.period));
};

/** Where counted numbers of inhabitants follow carried ones, or those of another census. */
export const seriesBreakText = ({ year, recount }: Break, language: Language): string =>
  AHEAD[language][recount ? 'recount' : 'seriesBreak'](year);

/** The same at the foot of a picture: `ab 2022 Einwohner nach dem Zensus`. */
export const seriesBreakLegend = ({ year, recount }: Break, language: Language): string =>
  AHEAD[language].breakLegend(year, recount === true);

/** `15.842 Einwohner (2025, Zensus)`; of a number without a day: `15.842 Einwohner (ohne Angabe des Jahres)`. */
export const inhabitantsText = (one: Inhabitants, language: Language): string =>
  AHEAD[language].inhabitants(
    number(one.number, language),
    one.isUndated ? null : one.year,
    one.kind === 'census',
  );
