// What is foretold of a figure, and what its numbers of inhabitants are, in words. Both are data of its result.
import type { Foretold } from '../core/indicators/outlook.ts';
import type { Break, Inhabitants } from '../core/indicators/population.ts';
import { number, period } from './format.ts';
import type { Language } from './locale.ts';

/** `Wird nach Vorhersage am 29.11.2026 kritisch.` Missing: empty where nothing worse is foretold. */
export const foretoldText = (found: Foretold | null, language: Language): string => {
  if (!found) return '';
  const when = period(found.period, language);
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(found.period);
  if (language === 'en')
    return `By the forecast it becomes ${found.rating === 'critical' ? 'critical' : 'one to be watched'}: ${when}.`;
  const word = found.rating === 'critical' ? 'kritisch' : 'zu beobachten';
  return isDay ? `Wird nach Vorhersage am ${when} ${word}.` : `Wird nach Vorhersage ${word}: ${when}.`;
};

/** Where counted numbers of inhabitants follow carried ones. */
export const seriesBreakText = ({ year }: Break, language: Language): string =>
  language === 'de'
    ? `Ab ${year} zählen die Einwohner des Zensus, davor die fortgeschriebenen: Ein Sprung dort kann daran liegen.`
    : `From ${year} on the inhabitants are those of the census, before that carried forward: a step there may come from this.`;

/** The same at the foot of a picture: `ab 2022 Einwohner nach dem Zensus`. */
export const seriesBreakLegend = ({ year }: Break, language: Language): string =>
  language === 'de' ? `ab ${year} Einwohner nach dem Zensus` : `from ${year} on inhabitants of the census`;

/** `15.842 Einwohner (2025, Zensus)`; of a number without a day: `15.842 Einwohner (ohne Angabe des Jahres)`. */
export const inhabitantsText = (one: Inhabitants, language: Language): string => {
  const de = language === 'de';
  const kind = one.kind === 'census' ? (de ? ', Zensus' : ', census') : '';
  const year = one.isUndated ? (de ? 'ohne Angabe des Jahres' : 'no year given') : one.year;
  return `${number(one.number, language)} ${de ? 'Einwohner' : 'inhabitants'} (${year}${kind})`;
};
