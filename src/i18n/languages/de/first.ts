// Words of the frame and of the front page: loaded before anything is shown, and no word more.
export { formats } from './grammar/formats.ts';
export { last, sentences, status } from './grammar/sentences.ts';
export { emptiness, lacks, outside, reasons, tile, values } from './grammar/values.ts';

export type ShellWords = {
  skip: string;
  nav: string;
  demo: string;
  sections: Record<'lage' | 'daten' | 'erfassung' | 'sitzung' | 'einstellungen', string>;
  legal: Record<'impressum' | 'datenschutz' | 'barrierefreiheit' | 'leichte-sprache', string>;
  online: string;
  offline: string;
  checking: string;
  data: string;
  nothing: string;
  search: string;
  searchHint: string;
  queued: string;
  fetching: string;
  of: string;
  loadingPage: string;
};
export const shell: ShellWords = {
  skip: 'Zum Inhalt springen',
  nav: 'Hauptnavigation',
  demo: 'Beispieldaten',
  sections: {
    lage: 'Lage',
    daten: 'Daten',
    erfassung: 'Erfassung',
    sitzung: 'Sitzung',
    einstellungen: 'Einstellungen',
  },
  legal: {
    impressum: 'Impressum',
    datenschutz: 'Datenschutz',
    barrierefreiheit: 'Barrierefreiheit',
    'leichte-sprache': 'Leichte Sprache',
  },
  online: 'Online',
  offline: 'Offline',
  checking: 'Verbindung wird geprüft',
  data: 'Daten',
  nothing: 'noch nichts abgerufen',
  search: 'Suchen',
  searchHint: 'Kennzahl, Tabelle, Frage',
  queued: 'Abruf wird nachgeholt',
  fetching: 'Daten werden abgerufen:',
  of: 'von',
  loadingPage: 'Die Seite wird geladen.',
};

export type LageWords = {
  title: string;
  attention: string;
  fine: string;
  context: string;
  own: string;
  front: string;
  all: string;
  show: string;
  none: string;
  loading: string;
};
export const lage: LageWords = {
  title: 'Lage',
  attention: 'Braucht Aufmerksamkeit',
  fine: 'In Ordnung',
  context: 'Zur Einordnung',
  own: 'Eigene Kennzahlen',
  front: 'Die wichtigsten',
  all: 'Alle Kennzahlen',
  show: 'Auswahl',
  none: 'Zu dieser Auswahl gibt es keine Kennzahl.',
  loading: 'Daten werden vom Gerät geladen.',
};

export type SituationWords = {
  oldBrief: (n: number) => string;
  last: string;
  first: (done: number, total: number) => string;
  none: string;
  allGood: (all: number) => string;
  allOld: (all: number) => string;
  allUnrated: (all: number) => string;
  /** `3 von 12 Kennzahlen sind` or, for a single one, `Die Kennzahl ist`. */
  lead: (n: number, all: number) => string;
  /** The same of what was and is no longer known. */
  leadLast: (n: number, all: number) => string;
  noneCritical: (all: number) => string;
  critical: string;
  watch: string;
  good: string;
  are: (n: number) => string;
  /** `1 war zuletzt` */
  were: (n: number) => string;
  old: (n: number) => string;
  unrated: (n: number) => string;
  /** Between what is said of several counts. */
  and: string;
};
export const situation: SituationWords = {
  oldBrief: (n) => `bei ${n} fehlen aktuelle Daten`,
  last: 'zuletzt ',
  first: (done, total) => `Daten werden zum ersten Mal geholt${total > 0 ? `: ${done} von ${total}` : ''}.`,
  none: 'Keine Kennzahlen.',
  allGood: (all) => (all === 1 ? 'Die Kennzahl ist in Ordnung.' : `Alle ${all} Kennzahlen sind in Ordnung.`),
  allOld: (all) =>
    all === 1
      ? 'Für die Kennzahl fehlen aktuelle Daten.'
      : `Bei allen ${all} Kennzahlen fehlen aktuelle Daten.`,
  allUnrated: (all) => (all === 1 ? 'Die Kennzahl ist ohne Bewertung.' : `${all} Kennzahlen ohne Bewertung.`),
  lead: (n, all) =>
    all === 1 ? 'Die Kennzahl ist' : `${n} von ${all} Kennzahlen ${n === 1 ? 'ist' : 'sind'}`,
  leadLast: (n, all) =>
    all === 1
      ? 'Die Kennzahl war zuletzt'
      : `${n} von ${all} Kennzahlen ${n === 1 ? 'war' : 'waren'} zuletzt`,
  noneCritical: (all) => `Von ${all} Kennzahlen ist keine kritisch`,
  critical: 'kritisch',
  watch: 'zu beobachten',
  good: 'in Ordnung',
  are: (n) => `${n} ${n === 1 ? 'ist' : 'sind'}`,
  were: (n) => `${n} ${n === 1 ? 'war' : 'waren'} zuletzt`,
  old: (n) => `Bei ${n} ${n === 1 ? 'Kennzahl' : 'Kennzahlen'} fehlen aktuelle Daten.`,
  unrated: (n) => `${n} ${n === 1 ? 'Kennzahl' : 'Kennzahlen'} ohne Bewertung.`,
  and: ', ',
};

/** What stands in place of a page whose file did not come. */
export type PageMissingWords = {
  pageMissing: string;
  pageFetched: string;
  pageMissingWhy: string;
  repair: string;
};
export const pageMissing: PageMissingWords = {
  pageMissing: 'Diese Seite fehlt auf dem Gerät',
  pageFetched: 'Sie wird geholt …',
  pageMissingWhy:
    'Sie ließ sich nicht holen. Tippen Sie auf „Reparieren“, sobald eine Verbindung besteht. Ihre Daten bleiben.',
  repair: 'Reparieren',
};
