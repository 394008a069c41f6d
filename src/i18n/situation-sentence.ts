// The first line of the front page, from counts. It never calls in order what is not rated or not current.
import type { Counts } from '../core/indicators/status.ts';
import type { Language, Texts } from './locale.ts';

type Words = {
  none: string;
  allGood: (all: number) => string;
  allOld: (all: number) => string;
  allUnrated: (all: number) => string;
  /** `3 von 12 Kennzahlen sind` or, for a single one, `Die Kennzahl ist`. */
  lead: (n: number, all: number) => string;
  noneCritical: (all: number) => string;
  critical: string;
  watch: string;
  good: string;
  are: (n: number) => string;
  old: (n: number) => string;
  unrated: (n: number) => string;
};

const WORDS: Texts<Words> = {
  de: {
    none: 'Keine Kennzahlen.',
    allGood: (all) =>
      all === 1 ? 'Die Kennzahl ist in Ordnung.' : `Alle ${all} Kennzahlen sind in Ordnung.`,
    allOld: (all) =>
      all === 1
        ? 'Für die Kennzahl fehlen aktuelle Daten.'
        : `Bei allen ${all} Kennzahlen fehlen aktuelle Daten.`,
    allUnrated: (all) =>
      all === 1 ? 'Die Kennzahl ist ohne Bewertung.' : `${all} Kennzahlen ohne Bewertung.`,
    lead: (n, all) =>
      all === 1 ? 'Die Kennzahl ist' : `${n} von ${all} Kennzahlen ${n === 1 ? 'ist' : 'sind'}`,
    noneCritical: (all) => `Von ${all} Kennzahlen ist keine kritisch`,
    critical: 'kritisch',
    watch: 'zu beobachten',
    good: 'in Ordnung',
    are: (n) => `${n} ${n === 1 ? 'ist' : 'sind'}`,
    old: (n) => `Bei ${n} ${n === 1 ? 'Kennzahl' : 'Kennzahlen'} fehlen aktuelle Daten.`,
    unrated: (n) => `${n} ${n === 1 ? 'Kennzahl' : 'Kennzahlen'} ohne Bewertung.`,
  },
  en: {
    none: 'No figures.',
    allGood: (all) => (all === 1 ? 'The one figure is in order.' : `All ${all} figures are in order.`),
    allOld: (all) =>
      all === 1 ? 'The one figure has no current data.' : `All ${all} figures lack current data.`,
    allUnrated: (all) => `${all} ${all === 1 ? 'figure' : 'figures'} not rated.`,
    lead: (n, all) => (all === 1 ? 'The one figure is' : `${n} of ${all} figures ${n === 1 ? 'is' : 'are'}`),
    noneCritical: (all) => `None of ${all} figures is critical`,
    critical: 'critical',
    watch: 'to be watched',
    good: 'in order',
    are: (n) => `${n} ${n === 1 ? 'is' : 'are'}`,
    old: (n) => `${n} ${n === 1 ? 'lacks' : 'lack'} current data.`,
    unrated: (n) => `${n} not rated.`,
  },
};

/** `1 von 12 Kennzahlen ist kritisch, 2 sind zu beobachten. Bei 1 Kennzahl fehlen aktuelle Daten.` */
export const situationSentence = (counts: Counts, language: Language): string => {
  const { all, critical, watch, noCurrentData, good, unrated } = counts;
  const w = WORDS[language];
  if (all === 0) return w.none;
  if (good === all) return w.allGood(all);
  if (noCurrentData === all) return w.allOld(all);
  if (unrated === all) return w.allUnrated(all);
  const said: string[] = [];
  if (critical > 0)
    said.push(`${w.lead(critical, all)} ${w.critical}${watch > 0 ? `, ${w.are(watch)} ${w.watch}` : ''}.`);
  // "None is critical" may be said only where all that could be is known.
  else if (watch > 0)
    said.push(
      noCurrentData === 0 && all > 1
        ? `${w.noneCritical(all)}, ${w.are(watch)} ${w.watch}.`
        : `${w.lead(watch, all)} ${w.watch}.`,
    );
  else if (good > 0) said.push(`${w.lead(good, all)} ${w.good}.`);
  if (noCurrentData > 0) said.push(w.old(noCurrentData));
  if (unrated > 0 && critical + watch === 0) said.push(w.unrated(unrated));
  return said.join(' ');
};
