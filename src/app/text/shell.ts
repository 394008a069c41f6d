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
  asOf: string;
  queued: string;
  fetching: string;
  of: string;
  cancel: string;
  loadingPage: string;
  pageMissing: string;
  pageFetched: string;
  pageMissingWhy: string;
  repair: string;
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
  asOf: 'Stand',
  queued: 'Abruf wird nachgeholt',
  fetching: 'Daten werden abgerufen:',
  of: 'von',
  cancel: 'Abbrechen',
  loadingPage: 'Die Seite wird geladen.',
  pageMissing: 'Diese Seite fehlt auf dem Gerät',
  pageFetched: 'Sie wird geholt …',
  pageMissingWhy:
    'Sie ließ sich nicht holen. Tippen Sie auf „Reparieren“, sobald eine Verbindung besteht. Ihre Daten bleiben.',
  repair: 'Reparieren',
};

/** English comes with english.ts where somebody wants it. */
export const SHELL: Record<Language, Shell> = { de: german, en: german };
