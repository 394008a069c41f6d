// The front page in Leichte Sprache: short sentences, one thing in each, no abbreviations, digits. The numbers are those of the German page.
import type { Emptiness } from '../../../core/values/marks.ts';
import type { PeriodKind } from '../../../core/values/period.ts';
import { first as german } from '../de/index.ts';
import type { LageWords, SituationWords } from '../de/first.ts';
import type { FormatWords } from '../de/grammar/formats.ts';
import type { Against, LastWords, SentenceWords, StatusWords } from '../de/grammar/sentences.ts';
import type {
  EmptinessWords,
  LackWords,
  OutsideWords,
  ReasonWords,
  TileWords,
} from '../de/grammar/values.ts';

export const lage: LageWords = {
  title: 'Lage',
  attention: 'Hier müssen Sie aufpassen',
  fine: 'Das ist gut',
  context: 'Mehr Zahlen',
  own: 'Eigene Zahlen',
  front: 'Das Wichtigste',
  all: 'Alle Zahlen',
  show: 'Auswahl',
  none: 'Hier gibt es keine Zahl. Wählen Sie etwas anderes.',
  loading: 'Die Zahlen kommen gleich.',
};

const figures = (n: number): string => `${n} ${n === 1 ? 'Zahl' : 'Zahlen'}`;
const are = (n: number): string => `${n} ${n === 1 ? 'ist' : 'sind'}`;
const were = (n: number): string => `${n} ${n === 1 ? 'war' : 'waren'} zuletzt`;

export const situation: SituationWords = {
  oldBrief: (n) => `bei ${n} fehlt eine neue Zahl`,
  last: 'zuletzt ',
  first: (done, total) => `Die App holt zum ersten Mal Zahlen${total > 0 ? `: ${done} von ${total}` : ''}.`,
  none: 'Es gibt keine Zahlen.',
  allGood: (all) => (all === 1 ? 'Die Zahl ist gut.' : `Alle ${all} Zahlen sind gut.`),
  allOld: (all) => (all === 1 ? 'Eine neue Zahl fehlt.' : `Bei allen ${all} fehlt eine neue Zahl.`),
  allUnrated: (all) => (all === 1 ? 'Die Zahl ist ohne Bewertung.' : `${all} Zahlen sind ohne Bewertung.`),
  lead: (n, all) =>
    all === 1 ? 'Die Zahl ist' : `Es gibt ${figures(all)}. Davon ${n === 1 ? 'ist' : 'sind'} ${n}`,
  leadLast: (n, all) =>
    all === 1 ? 'Die Zahl war zuletzt' : `Es gibt ${figures(all)}. Zuletzt ${n === 1 ? 'war' : 'waren'} ${n}`,
  noneCritical: (all) => `Es gibt ${figures(all)}. Keine ist schlecht`,
  critical: 'schlecht',
  watch: 'zum Aufpassen',
  good: 'gut',
  are,
  were,
  old: (n) => `Bei ${figures(n)} fehlt eine neue Zahl.`,
  unrated: (n) => `${figures(n)} ohne Bewertung.`,
  and: '. ',
};

export const status: StatusWords = {
  critical: 'Schlecht',
  watch: 'Aufpassen',
  good: 'Gut',
  noCurrentData: 'Keine neue Zahl',
  unrated: 'Ohne Bewertung',
};

export const last: LastWords = { critical: 'zuletzt schlecht', watch: 'zuletzt zum Aufpassen' };

export const formats: FormatWords = {
  ...german.formats,
  week: (week, year) => `Woche ${week}, ${year}`,
  quarter: (quarter, year) => `${quarter}. Viertel-Jahr ${year}`,
  third: (third, year) => `${third}. Drittel vom Jahr ${year}`,
  half: (half, year) => `${half}. Halb-Jahr ${year}`,
};

/** `brief`: after a change with its sign. */
const than = (text: string, brief: string): Against => ({ than: text, unchanged: text, brief });

/** Years that are named by their kind. */
const OF_YEAR: Partial<Record<PeriodKind, string>> = { year: 'Jahr', schoolYear: 'Schul-Jahr' };

export const sentences: SentenceWords = {
  yearBefore: than('am selben Tag im Jahr davor', 'zum Jahr davor'),
  daysBefore: (days) => than(`${days} Tage davor`, `zur Zahl ${days} Tage davor`),
  before: (kind) => {
    switch (kind) {
      case 'day':
        return than('am Tag davor', 'zum Tag davor');
      case 'week':
        return than('in der Woche davor', 'zur Woche davor');
      case 'month':
        return than('im Monat davor', 'zum Monat davor');
      case 'quarter':
        return than('im Viertel-Jahr davor', 'zum Viertel-Jahr davor');
      case 'third':
        return than('im Drittel davor', 'zum Drittel davor');
      case 'half':
        return than('im Halb-Jahr davor', 'zum Halb-Jahr davor');
      case 'schoolYear':
      case 'year':
        return than('im Jahr davor', 'zum Jahr davor');
      case 'time':
        return than('in der Stunde davor', 'zur Stunde davor');
    }
  },
  against: (kind, name) => {
    if (kind === 'time' || kind === 'day') return than(`am ${name}`, `zum ${name}`);
    if (kind === 'week') return than(`in ${name}`, `zu ${name}`);
    const said = OF_YEAR[kind] === undefined ? name : `${OF_YEAR[kind]} ${name}`;
    return than(`im ${said}`, `zum ${said}`);
  },
  unchanged: (before) => `genau so wie ${before}`,
  points: (_isBrief, isOne) => (isOne ? 'Prozent-Punkt' : 'Prozent-Punkte'),
  changed: (amount, isMore, before) => `${amount} ${isMore ? 'mehr' : 'weniger'} als ${before}`,
  valueFor: (when, value) => `Zahl für ${when}: ${value}`,
  lastValue: (ago, value) => `Letzte Zahl: ${value}. Die Zahl kam ${ago}.`,
  when: (kind, name) => {
    if (kind === 'day') return `am ${name}`;
    if (kind === 'week') return `in ${name}`;
    return `im ${OF_YEAR[kind] === undefined ? '' : `${OF_YEAR[kind]} `}${name}`;
  },
  atTime: (day, clock, isToday) => (isToday ? `um ${clock} Uhr` : `am ${day} um ${clock} Uhr`),
  silence: (span) => `${span === null ? 'seit dem' : `seit ${span}`} keine Zahl`,
  asOf: 'Vom',
  noValue: 'Noch keine Zahl',
  absent: 'Keine Zahl',
  since: german.sentences.since,
};

export const emptiness: EmptinessWords = {
  notReported: 'nicht gemeldet',
  notCollected: 'nicht gezählt',
  withdrawn: 'zurück-genommen',
  secret: 'geheim',
  unknown: 'nicht bekannt',
  locked: 'gesperrt',
};
export const reasons: ReasonWords = { ...emptiness, inhabitants: 'ohne Zahl der Einwohner' };

const LACKING: Readonly<Record<Emptiness, string>> = {
  notReported: 'Das fehlt',
  notCollected: 'Das zählt niemand',
  withdrawn: 'Das ist zurück-genommen',
  secret: 'Das ist geheim',
  unknown: 'Das ist nicht bekannt',
  locked: 'Das ist gesperrt',
};
export const lacks: LackWords = {
  inhabitants: (year) => `Zahl der Einwohner für ${year}`,
  base: (when) => `Zahl zum Vergleichen (${when})`,
  reference: 'Zahl zum Vergleichen',
  noReference: 'Die Zahl zum Vergleichen ist nicht größer als 0',
  zero: (name) => `Hier steht 0: ${name}. Durch 0 kann man nicht teilen.`,
  negative: (name) => `Hier steht eine Zahl unter 0: ${name}. Damit kann man nicht vergleichen.`,
  difference: (said, value) => `${said} Der Unterschied ist ${value}.`,
  is: (what, why) => `${LACKING[why]}: ${what.join(', ')}`,
};

export const tile: TileWords = {
  due: 'Jetzt fehlt eine neue Zahl.',
  future: 'Der Tag kommt erst noch.',
  never: 'noch keine Zahl',
  unfit: (names) => `In den Daten steht das nicht: ${names.join('; ')}`,
  noColumn: (names) => `In den Daten fehlt: ${names.join(', ')}`,
  acknowledged: 'Jemand hat das gelesen.',
  unjudged: (lack) => `${lack}. Es gibt keine Bewertung.`,
  held: (lack) => `${lack}. Es gibt keine neue Bewertung.`,
  entries: german.tile.entries,
  uneven: (count, other, than, isFewer) =>
    `Die Zahl kommt ${isFewer ? 'nur ' : ''}aus ${count}. ${than === 'before' ? 'Davor' : 'Sonst'} waren es ${other}.`,
  lastValue: 'letzte Zahl: ',
  noValue: 'keine neue Zahl',
};

export const outside: OutsideWords = {
  outside: 'Das sehen Sie hier nicht:',
  brief: 'Nicht hier:',
  more: (n, isLast) => `${n} mehr${isLast ? ' zuletzt' : ''}`,
  showAll: 'Alle zeigen',
};
