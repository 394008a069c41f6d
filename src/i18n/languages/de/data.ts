// Words of the page of data and of sources.
import { counted } from '../../counted.ts';
import type { Reach } from '../../../core/catalog/reach.ts';

export type DataWords = {
  title: string;
  update: string;
  cancel: string;
  add: string;
  importing: string;
  none: string;
  offlineHint: string;
  onDevice: string;
  asOf: string;
  rows: string;
  state: string;
  history: string;
  past: string;
  next: string;
  schedule: string;
  lastSuccess: string;
  nextTry: string;
  onlyByHand: string;
  lastChange: string;
  columnsAdded: string;
  columnsGone: string;
  columnsRetyped: string;
  columnsTouched: string;
  accept: string;
  lastRun: string;
  nothingNew: string;
  changed: (n: string) => string;
  states: Record<
    'never' | 'due' | 'running' | 'current' | 'unchanged' | 'waiting' | 'held' | 'failed' | 'full',
    string
  >;
  outcomes: Record<'changed' | 'unchanged' | 'failed' | 'held', string>;
  empty: string;
  byHand: string;
  attention: string;
  /** Of days since newer values should be there. */
  overdueToday: string;
  overdue: (days: number) => string;
  fetchedGroup: string;
  imported: string;
};

export const data: DataWords = {
  title: 'Daten',
  update: 'Jetzt aktualisieren',
  cancel: 'Abbrechen',
  add: 'Quelle hinzufügen',
  importing: 'Tabelle importieren',
  none: 'Noch keine Daten auf diesem Gerät.',
  offlineHint:
    'Zurzeit besteht keine Verbindung. Abrufen geht, sobald eine besteht; die Daten auf dem Gerät bleiben nutzbar.',
  onDevice: 'auf diesem Gerät',
  asOf: 'Stand',
  rows: 'Zeilen',
  state: 'Letzter Abruf',
  history: 'Zeitplan und Verlauf',
  past: 'Verlauf',
  next: 'nächster Versuch',
  schedule: 'Abruf',
  lastSuccess: 'Zuletzt gelungen',
  nextTry: 'Nächster Abruf',
  onlyByHand: 'nur auf „Jetzt aktualisieren“',
  lastChange: 'Zuletzt geändert',
  columnsAdded: 'neue Spalten',
  columnsGone: 'entfallene Spalten',
  columnsRetyped: 'Spalten mit anderer Art von Werten',
  columnsTouched: 'geänderte Werte in',
  accept: 'Neue Daten trotzdem übernehmen',
  lastRun: 'Letzter Abruf',
  nothingNew: 'nichts Neues',
  changed: (n) => `${n} neu`,
  states: {
    never: 'noch nicht abgerufen',
    due: 'fällig',
    running: 'läuft',
    current: 'neu übernommen',
    unchanged: 'unverändert',
    waiting: 'nicht erreicht',
    held: 'zurückgehalten',
    failed: 'nicht möglich',
    full: 'Speicher voll',
  },
  outcomes: {
    changed: 'neue Daten',
    unchanged: 'unverändert',
    failed: 'nicht gelungen',
    held: 'zurückgehalten',
  },
  empty: 'noch nicht auf dem Gerät',
  byHand: 'importiert',
  overdueToday: 'überfällig',
  overdue: counted('de', 'seit 1 Tag überfällig', 'seit # Tagen überfällig'),
  attention: 'Braucht Aufmerksamkeit',
  fetchedGroup: 'Abgerufen',
  imported: 'Auf diesem Gerät importiert',
};

export type SourceWords = {
  title: string;
  lead: string;
  after: string;
  afterWhy: string;
  afterSteps: readonly string[];
  address: string;
  addressHint: string;
  words: string;
  wordsHint: string;
  since: string;
  check: string;
  checking: string;
  cancel: string;
  reach: Readonly<Record<Reach, string>>;
  reachHelp: Readonly<Record<Reach, string>>;
  /** Somebody answers, but not with data. */
  notNow: string;
  header: string;
  checked: string;
  size: string;
  offers: string;
  choose: string;
  noOffers: string;
  publisher: string;
  licence: string;
  licenceUnclear: string;
  attribution: string;
  asOf: string;
  more: string;
  shown: string;
  noneYet: string;
  open: string;
  fetching: string;
  changed: string;
  checks: string;
  checksFailed: string;
  again: string;
  keptCheck: string;
  preview: string;
  previewing: string;
  atMost: string;
  glance: string;
  glanceNone: string;
  typed: string;
  part: string;
  partHint: string;
  all: string;
  from: string;
  fromHint: string;
  columns: string;
  look: string;
  name: string;
  schedule: string;
  schedules: readonly (readonly [number, string])[];
  take: string;
  taken: string;
  toData: string;
  own: string;
  remove: string;
  removed: string;
  proposed: string;
  stale: string;
};
export const source: SourceWords = {
  title: 'Quelle hinzufügen',
  lead: 'Fügen Sie eine Adresse ein: eine Datei, einen Datensatz eines Portals oder einen Katalog. Die App sieht nach, was dort steht.',
  after: 'So geht es weiter',
  afterWhy:
    'Was Sie übernehmen, holt die App von da an selbst, nach Ihrem Zeitplan und nur den gewählten Teil.',
  afterSteps: [
    '„Prüfen“: ob die Adresse antwortet und was sie anbietet',
    'Auswählen, was Sie brauchen, und die ersten Zeilen ansehen',
    'Übernehmen; danach steht die Tabelle unter „Daten“',
  ],
  address: 'Adresse',
  addressHint: 'Zum Beispiel https://opendata.musterhausen.de/einwohner',
  words: 'Suchwort',
  wordsHint: 'Nur für Portale und Kataloge. Darf leer bleiben.',
  since: 'Geändert seit',
  check: 'Prüfen',
  checking: 'Die Quelle wird geprüft …',
  cancel: 'Abbrechen',
  reach: {
    direct: 'direkt abrufbar',
    mirror: 'nur über Spiegel',
    import: 'nur Import',
    login: 'Anmeldung nötig',
    none: 'nicht erreichbar',
  },
  reachHelp: {
    direct: 'Die App kann diese Quelle selbst abrufen.',
    mirror:
      'Die Quelle antwortet, lässt aber keinen Abruf aus dem Browser zu. Ihre IT kann sie auf den eigenen Webserver spiegeln, oder der Betreiber der Quelle ergänzt diese Zeile:',
    import:
      'Unter dieser Adresse liegt keine Tabelle. Laden Sie die Datei dort herunter und importieren Sie sie.',
    login:
      'Die Quelle verlangt eine Anmeldung. Die App speichert keine Zugangsdaten; Ihre IT kann die Quelle spiegeln.',
    none: 'Unter dieser Adresse antwortet niemand. Bitte prüfen Sie die Adresse.',
  },
  notNow: 'zurzeit nicht abrufbar',
  header: 'Zeile für den Betreiber',
  checked: 'Geprüft',
  size: 'Größe',
  offers: 'Gefunden',
  choose: 'Ansehen',
  noOffers: 'Dort steht keine Tabelle, die diese App lesen kann.',
  publisher: 'Bereitsteller',
  licence: 'Lizenz',
  licenceUnclear: 'ungeklärt',
  attribution: 'Quellenvermerk',
  asOf: 'Stand',
  more: 'Weitere laden',
  shown: 'gezeigt',
  noneYet: 'Bis hierher passt nichts. Der Katalog hat weitere Seiten.',
  open: 'Öffnen',
  fetching: 'Weitere Einträge werden geladen …',
  changed: 'Geändert',
  checks: 'Zuletzt geprüfte Adressen',
  checksFailed:
    'Die zuletzt geprüften Adressen konnten nicht gelesen werden. Verloren ist nichts. Bitte laden Sie die Seite neu.',
  again: 'Wiederholen',
  keptCheck: 'Das letzte Ergebnis zu dieser Adresse:',
  preview: 'Vorschau',
  previewing: 'Die ersten Zeilen werden geladen …',
  atMost: 'höchstens',
  glance: 'Die Datei ist groß. Für diese Ansicht wurde nur ihr Anfang gelesen.',
  glanceNone:
    'Die Datei ist groß. Für diese Ansicht wurde nur ihr Anfang gelesen; dort steht keine Zeile der Auswahl.',
  typed: 'Genau wie in der Datei, zum Beispiel',
  part: 'Ausschnitt',
  partHint: 'Nur der gewählte Teil wird auf diesem Gerät gespeichert.',
  all: 'alle',
  from: 'ab',
  fromHint: 'Jahr, Monat oder Tag, zum Beispiel 2024 oder 2024-06',
  columns: 'Spalten',
  look: 'Auswahl ansehen',
  name: 'Name in dieser App',
  schedule: 'Abrufen',
  schedules: [
    [1, 'jede Stunde'],
    [24, 'täglich'],
    [168, 'wöchentlich'],
    [720, 'monatlich'],
  ],
  take: 'Übernehmen',
  taken: 'Die Quelle ist übernommen. Ihre Daten werden jetzt abgerufen.',
  toData: 'Zu den Daten',
  own: 'Eigene Quellen auf diesem Gerät',
  remove: 'Vom Gerät entfernen',
  removed: 'Die Quelle und ihre Daten sind entfernt.',
  proposed: 'Vorgeschlagen für',
  stale: 'Die Auswahl hat sich geändert. Sehen Sie sie an, bevor Sie sie übernehmen.',
};

/** A rhythm. `hours`, `days`: as they are written. */
export type EveryWords = {
  hour: string;
  hours: (hours: string) => string;
  day: string;
  week: string;
  month: string;
  days: (days: string) => string;
};
export const every: EveryWords = {
  hour: 'jede Stunde',
  hours: (hours) => `alle ${hours} Stunden`,
  day: 'täglich',
  week: 'wöchentlich',
  month: 'monatlich',
  days: (days) => `alle ${days} Tage`,
};
