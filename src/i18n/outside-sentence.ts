// What needs attention and is not shown on the front page, from counts.
import type { Counts } from '../core/indicators/status.ts';
import type { Language, Texts } from './locale.ts';
import { SITUATION } from './situation-sentence.ts';

const WORDS: Texts<{
  outside: string;
  brief: string;
  /** `1 weitere kritisch`, `2 weitere zuletzt kritisch`. */
  more: (n: number, isLast: boolean) => string;
  showAll: string;
}> = {
  de: {
    outside: 'Außerhalb dieser Auswahl:',
    brief: 'Außerhalb:',
    more: (n, isLast) => `${n} weitere${isLast ? ' zuletzt' : ''}`,
    showAll: 'Alle zeigen',
  },
  en: {
    outside: 'Outside of this selection:',
    brief: 'Outside:',
    more: (n, isLast) => `${n} more${isLast ? ' last' : ''}`,
    showAll: 'Show all',
  },
};

export type Outside = { need: 'critical' | 'lastCritical' | 'watch' | 'lastWatch'; text: string };
/** What needs attention outside of what is shown. Shape: the lead, then a part for each need that there is; empty where there is none. */
export const outsideParts = (
  counts: Counts,
  language: Language,
): { lead: string; brief: string; showAll: string; parts: Outside[] } => {
  const w = WORDS[language];
  const words = SITUATION[language];
  const parts = (['critical', 'lastCritical', 'watch', 'lastWatch'] as const).flatMap((need) => {
    const n = counts[need];
    const isLast = need === 'lastCritical' || need === 'lastWatch';
    const word = need === 'critical' || need === 'lastCritical' ? words.critical : words.watch;
    return n > 0 ? [{ need, text: `${w.more(n, isLast)} ${word}` }] : [];
  });
  return { lead: w.outside, brief: w.brief, showAll: w.showAll, parts };
};
