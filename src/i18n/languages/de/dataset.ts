// Words of the page of a dataset: its table, filtering, grouping.
import type { ColumnType } from '../../../core/table/dataset.ts';
import { type Counted, counted } from '../../counted.ts';

export type DatasetWords = {
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
  /** What of a table stands on paper. */
  printed: (from: string, to: string, of: string) => string;
  rowCount: Counted;
  offered: Counted;
  offeredUnknown: string;
  older: string;
  olderDo: string;
  around: string;
  taken: string;
  size: string;
  source: string;
};

export const dataset: DatasetWords = {
  dataset: 'Datensatz',
  offered: counted('de', '1 Zeile bei der Quelle', '# Zeilen bei der Quelle'),
  offeredUnknown: 'Ausschnitt der Quelle',
  older: 'Diese Tabelle wurde mit einer älteren Fassung gelesen. Neu gelesen kann sie anders aussehen.',
  olderDo: 'Datei noch einmal importieren',
  around: 'Was in der Datei um die Tabelle steht',
  taken: 'davon übernommen',
  size: 'Umfang',
  source: 'Quelle',
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
    '*': 'nicht ausgewiesen',
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
  printed: (from, to, of) =>
    `Auf diesem Blatt stehen die Zeilen ${from} bis ${to} von ${of}. Alle stehen in der Datei (Speichern).`,
  rowCount: counted('de', '1 Zeile', '# Zeilen'),
};

type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';

export type AggregatesWords = Readonly<Record<Aggregate, string>>;

export const aggregates: AggregatesWords = {
  sum: 'Summe',
  mean: 'Mittel',
  min: 'kleinster Wert',
  max: 'größter Wert',
  count: 'Anzahl',
  last: 'letzter Wert',
};

/** What can be made of a dataset, and taken back: an indicator of one's own; the last import; the imported dataset itself. */
export type ActionsWords = {
  make: string;
  compare: string;
  remove: string;
  sure: string;
  yes: string;
  no: string;
  undo: string;
  undone: string;
  more: string;
};
export const actions: ActionsWords = {
  make: 'Kennzahl anlegen',
  compare: 'Vergleichen',
  remove: 'Vom Gerät entfernen',
  sure: 'Diese importierte Tabelle endgültig entfernen? Die Datei, aus der sie kam, bleibt unberührt.',
  yes: 'Entfernen',
  no: 'Behalten',
  undo: 'Letzten Import rückgängig machen',
  undone: 'Der letzte Import ist rückgängig gemacht.',
  more: 'Mehr',
};
