// What needs attention and is not shown on the front page, from counts.
import type { Counts } from '../core/indicators/status.ts';
import type { Language } from './locale.ts';
import { SITUATION } from './situation-sentence.ts';
import { words } from './words.ts';

const WORDS = words('first', 'outside');

type Outside = { need: 'critical' | 'lastCritical' | 'watch' | 'lastWatch'; text: string };
/** What needs attention outside of what is shown. Shape: the lead, then a part for each need that there is; empty where there is none. */
export const outsideParts = (
  counts: Counts,
  language: Language,
): { lead: string; brief: string; showAll: string; parts: Outside[] } => {
  const w = WORDS[language];
  const needs = SITUATION[language];
  const parts = (['critical', 'lastCritical', 'watch', 'lastWatch'] as const).flatMap((need) => {
    const n = counts[need];
    const isLast = need === 'lastCritical' || need === 'lastWatch';
    const word = need === 'critical' || need === 'lastCritical' ? needs.critical : needs.watch;
    return n > 0 ? [{ need, text: `${w.more(n, isLast)} ${word}` }] : [];
  });
  return { lead: w.outside, brief: w.brief, showAll: w.showAll, parts };
};
