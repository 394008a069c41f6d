import type { ColumnType } from '../../../core/table/dataset.ts';
import { counted, type Counted } from '../../../i18n/counted.ts';
import type { Texts } from '../../../i18n/locale.ts';

type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';
export const AGGREGATES: Texts<Readonly<Record<Aggregate, string>>> = {
  de: {
    sum: 'Summe',
    mean: 'Mittel',
    min: 'kleinster Wert',
    max: 'größter Wert',
    count: 'Anzahl',
    last: 'letzter Wert',
  },
  en: {
    sum: 'sum',
    mean: 'mean',
    min: 'smallest value',
    max: 'largest value',
    count: 'count',
    last: 'last value',
  },
};

type Datensatz = {
  dataset: string;
  back: string;
  unknown: string;
  loading: string;
  columns: string;
  column: string;
  type: string;
  unit: string;
  several: string;
  notKept: string;
  values: string;
  empty: string;
  signs: string;
  signNames: Readonly<Record<string, string>>;
  types: Record<ColumnType, string>;
  noValue: string;
  by: string;
  change: string;
  over: string;
  what: string;
  how: string;
  split: string;
  noSplit: string;
  table: string;
  contains: string;
  of: string;
  rows: string;
  rowCount: Counted;
  offered: Counted;
  offeredUnknown: string;
  older: string;
  olderDo: string;
  around: string;
  taken: string;
};

export const DATENSATZ: Texts<Datensatz> = {
  de: {
    dataset: 'Datensatz',
    offered: counted('de', '1 Zeile bei der Quelle', '# Zeilen bei der Quelle'),
    offeredUnknown: 'Ausschnitt der Quelle',
    older: 'Diese Tabelle wurde mit einer älteren Fassung gelesen. Neu gelesen kann sie anders aussehen.',
    olderDo: 'Datei noch einmal importieren',
    around: 'Was in der Datei um die Tabelle steht',
    taken: 'davon übernommen',
    back: 'Zurück zu den Daten',
    unknown: 'Diesen Datensatz gibt es auf diesem Gerät nicht',
    loading: 'Daten werden vom Gerät geladen.',
    columns: 'Spalten',
    column: 'Spalte',
    type: 'Art',
    unit: 'Einheit',
    several: 'Mehrere Werte',
    notKept: 'Das ließ sich nicht speichern. Es ist nichts verändert. Bitte versuchen Sie es erneut.',
    values: 'Werte',
    empty: 'leer',
    signs: 'Zeichen',
    signNames: {
      '-': 'genau null',
      '.': 'geheim oder unbekannt',
      '...': 'fällt später an',
      x: 'nicht sinnvoll',
      X: 'nicht sinnvoll',
      '/': 'nicht sicher genug',
      '()': 'eingeschränkt sicher',
      p: 'vorläufig',
      r: 'berichtigt',
      s: 'geschätzt',
      e: 'endgültig',
    },
    types: {
      number: 'Zahl',
      text: 'Text',
      date: 'Datum',
      datetime: 'Datum und Uhrzeit',
      period: 'Zeitraum',
      boolean: 'ja/nein',
    },
    noValue: 'kein Wert',
    by: 'nach',
    change: 'Diagramm ändern',
    over: 'Entlang von',
    what: 'Gezeigter Wert',
    how: 'Zusammengefasst als',
    split: 'Getrennt nach',
    noSplit: 'nicht getrennt',
    table: 'Tabelle',
    contains: 'enthält',
    of: 'von',
    rows: 'Zeilen',
    rowCount: counted('de', '1 Zeile', '# Zeilen'),
  },
  en: {
    offered: counted('en', '1 row at the source', '# rows at the source'),
    offeredUnknown: 'part of the source',
    older: 'This table was read by an older version. Read anew it may look different.',
    olderDo: 'Import the file again',
    around: 'What stands around the table in the file',
    taken: 'of them taken',
    dataset: 'Dataset',
    back: 'Back to data',
    unknown: 'This dataset is not on this device',
    loading: 'Loading data from the device.',
    columns: 'Columns',
    column: 'Column',
    type: 'Type',
    unit: 'Unit',
    several: 'Several values',
    notKept: 'That could not be saved. Nothing was changed. Please try again.',
    values: 'Values',
    empty: 'empty',
    signs: 'Signs',
    signNames: {
      '-': 'exactly zero',
      '.': 'secret or unknown',
      '...': 'comes later',
      x: 'makes no sense',
      X: 'makes no sense',
      '/': 'not reliable enough',
      '()': 'limited reliability',
      p: 'provisional',
      r: 'revised',
      s: 'estimated',
      e: 'final',
    },
    types: {
      number: 'number',
      text: 'text',
      date: 'date',
      datetime: 'date and time',
      period: 'period',
      boolean: 'yes/no',
    },
    noValue: 'no value',
    by: 'by',
    change: 'Change the chart',
    over: 'Along',
    what: 'Value shown',
    how: 'Summarised as',
    split: 'Split by',
    noSplit: 'not split',
    table: 'Table',
    contains: 'contains',
    of: 'of',
    rows: 'rows',
    rowCount: counted('en', '1 row', '# rows'),
  },
};
