import { number } from '../../i18n/format.ts';
import type { Language, Texts } from '../../i18n/locale.ts';
import type { ResourceState } from '../models/types.ts';

type Daten = {
  title: string;
  update: string;
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
  states: Record<ResourceState['state'], string>;
  outcomes: Record<'changed' | 'unchanged' | 'failed' | 'held', string>;
  empty: string;
  byHand: string;
  attention: string;
  fetchedGroup: string;
  imported: string;
};

/** A rhythm in words. Unit: hours. */
export const everyText = (hours: number, language: Language): string => {
  const days = hours / 24;
  const isGerman = language === 'de';
  if (hours === 1) return isGerman ? 'jede Stunde' : 'every hour';
  if (hours < 24 || !Number.isInteger(days))
    return isGerman ? `alle ${number(hours, language)} Stunden` : `every ${number(hours, language)} hours`;
  if (days === 1) return isGerman ? 'täglich' : 'daily';
  if (days === 7) return isGerman ? 'wöchentlich' : 'weekly';
  if (days === 30) return isGerman ? 'monatlich' : 'monthly';
  return isGerman ? `alle ${number(days, language)} Tage` : `every ${number(days, language)} days`;
};

export const DATEN: Texts<Daten> = {
  de: {
    title: 'Daten',
    update: 'Jetzt aktualisieren',
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
    lastSuccess: 'zuletzt gelungen',
    nextTry: 'nächster Abruf',
    onlyByHand: 'nur auf „Jetzt aktualisieren“',
    lastChange: 'zuletzt geändert',
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
    attention: 'Braucht Aufmerksamkeit',
    fetchedGroup: 'Abgerufen',
    imported: 'Auf diesem Gerät importiert',
  },
  en: {
    title: 'Data',
    update: 'Update now',
    add: 'Add source',
    importing: 'Import table',
    none: 'No data on this device yet.',
    offlineHint:
      'There is no connection now. Fetching works once there is one; the data on the device remain usable.',
    onDevice: 'on this device',
    asOf: 'As of',
    rows: 'Rows',
    state: 'Last fetch',
    history: 'Schedule and history',
    past: 'History',
    next: 'next attempt',
    schedule: 'Fetched',
    lastSuccess: 'last success',
    nextTry: 'next fetch',
    onlyByHand: 'only by “Update now”',
    lastChange: 'last changed',
    columnsAdded: 'new columns',
    columnsGone: 'columns gone',
    columnsRetyped: 'columns with another kind of values',
    columnsTouched: 'values changed in',
    accept: 'Take over the new data all the same',
    lastRun: 'Last fetch',
    nothingNew: 'nothing new',
    changed: (n) => `${n} new`,
    states: {
      never: 'not fetched yet',
      due: 'due',
      running: 'running',
      current: 'newly taken over',
      unchanged: 'unchanged',
      waiting: 'not reached',
      held: 'held back',
      failed: 'not possible',
      full: 'storage full',
    },
    outcomes: { changed: 'new data', unchanged: 'unchanged', failed: 'did not work', held: 'held back' },
    empty: 'not on the device yet',
    byHand: 'imported',
    attention: 'Needs attention',
    fetchedGroup: 'Fetched',
    imported: 'Imported on this device',
  },
};
