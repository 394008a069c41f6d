// Words of the frame and of the front page; those of other pages lie beside them and are loaded with them.
import type { Texts } from '../../i18n/locale.ts';

type Shell = {
  skip: string;
  nav: string;
  demo: string;
  demoLong: string;
  close: string;
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
  updateReady: string;
  updateOther: string;
  updateTaken: string;
  updateNow: string;
  updateAnyway: string;
  later: string;
  noWorker: string;
  failedOne: string;
  failedMany: string;
  details: string;
  loadingPage: string;
  pageMissing: string;
  pageMissingWhy: string;
  unknownPage: string;
  toLage: string;
};

export const SHELL: Texts<Shell> = {
  de: {
    skip: 'Zum Inhalt springen',
    nav: 'Hauptnavigation',
    demo: 'Beispieldaten',
    demoLong:
      'Sie sehen Beispieldaten einer erfundenen Gemeinde. Tragen Sie unten die Adresse Ihrer Gemeinde ein.',
    close: 'Schließen',
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
    updateReady: 'Eine neue Fassung der App ist bereit.',
    updateOther:
      'In einem anderen Fenster ist eine Eingabe offen. Sie ginge dort nicht verloren, aber das Fenster müsste danach neu geladen werden.',
    updateTaken:
      'In einem anderen Fenster wurde eine neue Fassung gestartet. Bitte laden Sie dieses Fenster neu.',
    updateNow: 'Jetzt neu starten',
    updateAnyway: 'Trotzdem neu starten',
    later: 'Später',
    noWorker: 'In diesem Fenster startet die App ohne Netz nicht. Öffnen Sie sie in einem normalen Fenster.',
    failedOne: 'Ein Datensatz konnte nicht abgerufen werden; seine bisherigen Werte bleiben.',
    failedMany: '{n} Datensätze konnten nicht abgerufen werden; ihre bisherigen Werte bleiben.',
    details: 'Einzelheiten',
    loadingPage: 'Die Seite wird geladen.',
    pageMissing: 'Diese Seite fehlt auf dem Gerät',
    pageMissingWhy:
      'Wahrscheinlich ist inzwischen eine neue Fassung der App erschienen. Laden Sie die App neu, sobald eine Verbindung besteht. Ihre Daten bleiben.',
    unknownPage: 'Diese Seite gibt es nicht',
    toLage: 'Zur Lage',
  },
  en: {
    skip: 'Skip to content',
    nav: 'Main navigation',
    demo: 'Sample data',
    demoLong: 'You see sample data of a made-up municipality. Enter the address of your municipality below.',
    close: 'Close',
    sections: {
      lage: 'Situation',
      daten: 'Data',
      erfassung: 'Recording',
      sitzung: 'Session',
      einstellungen: 'Settings',
    },
    legal: {
      impressum: 'Imprint',
      datenschutz: 'Privacy',
      barrierefreiheit: 'Accessibility',
      'leichte-sprache': 'Easy German',
    },
    online: 'Online',
    offline: 'Offline',
    checking: 'Checking the connection',
    asOf: 'as of',
    queued: 'fetching will be caught up',
    fetching: 'Fetching data:',
    of: 'of',
    cancel: 'Cancel',
    updateReady: 'A new version of the app is ready.',
    updateOther:
      'Another window holds an unfinished input. It would not be lost, but that window has to be reloaded afterwards.',
    updateTaken: 'A new version was started in another window. Please reload this one.',
    updateNow: 'Restart now',
    updateAnyway: 'Restart anyway',
    later: 'Later',
    noWorker: 'In this window the app does not start without a network. Open it in a normal window.',
    failedOne: 'One dataset could not be fetched; its values so far remain.',
    failedMany: '{n} datasets could not be fetched; their values so far remain.',
    details: 'Details',
    loadingPage: 'Loading the page.',
    pageMissing: 'This page is missing on the device',
    pageMissingWhy:
      'Probably a new version of the app has come out. Reload the app once connected. Your data remain.',
    unknownPage: 'There is no such page',
    toLage: 'To the situation',
  },
};
