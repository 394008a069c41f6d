// Sentences about a value: what it changed against, how old it is, since when it is rated as it is.
import type { Last } from '../../../../core/indicators/status.ts';
import type { Status } from '../../../../core/indicators/result.ts';
import { isPartOfYear, type PeriodKind } from '../../../../core/values/period.ts';
import { number } from '../../../numbers.ts';

/** What a change is measured against: after `als`, after `unverändert`, and after a change with its sign. */
export type Against = { than: string; unchanged: string; brief: string };

export type StatusWords = Readonly<Record<Status, string>>;
export const status: StatusWords = {
  critical: 'Kritisch',
  watch: 'Beobachten',
  good: 'In Ordnung',
  noCurrentData: 'Keine aktuellen Daten',
  unrated: 'Ohne Bewertung',
};

/** What a figure without current data last was, as its mark and inside a sentence. */
export type LastWords = Readonly<Record<Last, string>>;
export const last: LastWords = { critical: 'zuletzt kritisch', watch: 'zuletzt zu beobachten' };

export type SentenceWords = {
  yearBefore: Against;
  daysBefore: (days: number) => Against;
  /** The period of this kind just before. */
  before: (kind: PeriodKind) => Against;
  /** Any other one, by its name. */
  against: (kind: PeriodKind, name: string) => Against;
  unchanged: (than: string) => string;
  points: (isBrief: boolean, isOne: boolean) => string;
  changed: (amount: string, isMore: boolean, than: string) => string;
  /** Of a value that is dated ahead. */
  valueFor: (when: string, value: string) => string;
  lastValue: (ago: string, value: string) => string;
  /** `um 20:45`, `am 02.11.2026`, `im Jahr 2025`. `time`: of a time its day and clock. */
  when: (kind: PeriodKind, name: string) => string;
  atTime: (day: string, clock: string, isToday: boolean) => string;
  /** Missing: null where no time has passed. */
  silence: (span: string | null) => string;
  asOf: string;
  noValue: string;
  /** There is none, and more data of the same kind bring none. */
  absent: string;
  /** `seit 26.11.`, `seit dem 1. Quartal`. */
  since: (kind: PeriodKind, name: string) => string;
};

/** `unchanged`: with its article. */
const say = (than: string, unchanged: string): Against => ({
  than,
  unchanged: `gegenüber ${unchanged}`,
  brief: `gegenüber ${unchanged}`
    .replace('gegenüber dem', 'zum')
    .replace('gegenüber der', 'zur')
    .replace('gegenüber', 'zu')
    .replace('Tag davor', 'Vortag')
    .replace('Woche davor', 'Vorwoche'),
});

export const sentences: SentenceWords = {
  yearBefore: say('ein Jahr davor', 'dem Wert ein Jahr davor'),
  daysBefore: (days) => {
    const ago = `${number(days, 'de')} Tage`;
    return say(`${ago} davor`, `dem Wert ${ago} davor`);
  },
  before: (kind) => {
    switch (kind) {
      case 'day':
        return say('am Tag davor', 'dem Tag davor');
      case 'week':
        return say('in der Woche davor', 'der Woche davor');
      case 'month':
        return say('im Vormonat', 'dem Vormonat');
      case 'quarter':
        return say('im Vorquartal', 'dem Vorquartal');
      case 'third':
        return say('im Tertial davor', 'dem Tertial davor');
      case 'half':
        return say('im Halbjahr davor', 'dem Halbjahr davor');
      case 'schoolYear':
      case 'year':
        return say('im Vorjahr', 'dem Vorjahr');
      case 'time':
        return say('eine Stunde davor', 'der Stunde davor');
    }
  },
  against: (kind, name) => {
    switch (kind) {
      case 'time':
      case 'day':
        return say(`am ${name}`, `dem ${name}`);
      case 'week':
        return say(`in ${name}`, name);
      case 'month':
      case 'quarter':
      case 'third':
      case 'half':
        return say(`im ${name}`, `dem ${name}`);
      case 'schoolYear':
        return say(`im Schuljahr ${name}`, `dem Schuljahr ${name}`);
      case 'year':
        return say(`im Jahr ${name}`, `dem Jahr ${name}`);
    }
  },
  unchanged: (than) => `unverändert ${than}`,
  points: (isBrief, isOne) => `${isBrief ? '%-P' : 'Prozentp'}unkt${isOne ? '' : 'e'}`,
  changed: (amount, isMore, than) => `${amount} ${isMore ? 'mehr' : 'weniger'} als ${than}`,
  valueFor: (when, value) => `Wert für ${when}: ${value}`,
  lastValue: (ago, value) => `letzter Wert ${ago}: ${value}`,
  when: (kind, name) => {
    if (kind === 'day') return `am ${name}`;
    if (kind === 'week') return `in ${name}`;
    if (kind === 'schoolYear') return `im Schuljahr ${name}`;
    return kind === 'year' ? `im Jahr ${name}` : `im ${name}`;
  },
  atTime: (day, clock, isToday) => (isToday ? `um ${clock}` : `am ${day} um ${clock}`),
  silence: (span) => `${span === null ? 'seitdem' : `seit ${span}`} kein Wert`,
  asOf: 'Stand',
  noValue: 'Noch kein Wert',
  absent: 'Kein Wert',
  since: (kind, name) => `seit ${isPartOfYear(kind) ? `dem ${name}` : name}`,
};
