// Words of the frame and of the front page; those of other pages lie beside them and are loaded with them.
import type { Language } from '../../i18n/locale.ts';

export type Shell = {
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

const german: Shell = {
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

/** English comes with english.ts where somebody wants it. */
export const SHELL: Record<Language, Shell> = { de: german, en: german };
