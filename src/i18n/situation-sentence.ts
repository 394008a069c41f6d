// The first line of the front page, from counts. It never calls in order what is not rated or not current.
import type { Counts } from '../core/indicators/status.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

export const SITUATION = words('first', 'situation');

/**
 * `1 von 12 Kennzahlen ist kritisch, 1 war zuletzt kritisch, 2 sind zu beobachten. Bei 2 Kennzahlen fehlen aktuelle Daten.`
 * What was last critical is told as such, and counted among those without current data as well.
 */
export const situationSentence = (counts: Counts, language: Language): string => {
  const { all, critical, watch, noCurrentData, good, unrated, lastCritical, lastWatch } = counts;
  const w = SITUATION[language];
  if (all === 0) return w.none;
  if (good === all) return w.allGood(all);
  if (unrated === all) return w.allUnrated(all);
  const needs = [
    [critical, w.lead, w.are, w.critical],
    [lastCritical, w.leadLast, w.were, w.critical],
    [watch, w.lead, w.are, w.watch],
    [lastWatch, w.leadLast, w.were, w.watch],
  ] as const;
  const told = needs.filter(([n]) => n > 0);
  const said: string[] = [];
  // "None is critical" may be said only where all that could be is known.
  if (told.length === 1 && watch > 0 && noCurrentData === 0 && all > 1)
    said.push(`${w.noneCritical(all)}${w.and}${w.are(watch)} ${w.watch}.`);
  else if (told.length > 0)
    said.push(
      `${told.map(([n, lead, more, word], i) => `${i === 0 ? lead(n, all) : more(n)} ${word}`).join(w.and)}.`,
    );
  else if (good > 0) said.push(`${w.lead(good, all)} ${w.good}.`);
  if (noCurrentData > 0) said.push(noCurrentData === all ? w.allOld(all) : w.old(noCurrentData));
  if (unrated > 0 && told.length === 0) said.push(w.unrated(unrated));
  return said.join(' ');
};

/** The same where there is little room: `1 kritisch, 2 zu beobachten, bei 1 fehlen aktuelle Daten.` */
export const situationBrief = (counts: Counts, language: Language): string => {
  const { critical, watch, noCurrentData, lastCritical, lastWatch } = counts;
  const w = SITUATION[language];
  const needs = [
    [critical, '', w.critical],
    [lastCritical, w.last, w.critical],
    [watch, '', w.watch],
    [lastWatch, w.last, w.watch],
  ] as const;
  const told = needs.filter(([n]) => n > 0).map(([n, last, word]) => `${n} ${last}${word}`);
  if (told.length === 0) return situationSentence(counts, language);
  return `${[...told, ...(noCurrentData > 0 ? [w.oldBrief(noCurrentData)] : [])].join(', ')}.`;
};

/** What stands in place of the sentence while the first data are on their way. */
export const firstSentence = (running: { done: number; total: number } | null, language: Language): string =>
  SITUATION[language].first(running?.done ?? 0, running?.total ?? 0);
