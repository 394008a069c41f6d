// Words of tables and of where they come from: cells, sizes, how values are put together, the source line.
import type { Adding, AddingReason } from '../../../core/table/adding.ts';
import { counted, type Counted } from '../../counted.ts';

export const rows: Counted = counted('de', '1 Zeile', '# Zeilen');
/** `12 von 300 Zeilen`: the count is that of all. */
export const rowsOf: Counted<[shown: string]> = counted('de', '{0} von 1 Zeile', '{0} von # Zeilen');
/** `200 → 212 Zeilen`: the count is that of now. */
export const rowsNow: Counted<[before: string]> = counted('de', '{0} → 1 Zeile', '{0} → # Zeilen');
export const columns: Counted = counted('de', '1 Spalte', '# Spalten');
export const moreLines: Counted = counted('de', '… und eine weitere', '… und # weitere');
export const datasets: Counted = counted('de', '1 Datensatz', '# Datensätze');
export const appParts: Counted = counted('de', '1 Teil der App', '# Teile der App');

/** How the values of a column are put together, and why. */
export type AddingWords = Readonly<Record<Adding, string>>;
export const adding: AddingWords = {
  sum: 'zusammenzählen',
  mean: 'Mittelwert bilden',
  latest: 'den neuesten Wert nehmen',
  none: 'nicht zusammenfassen',
};
export type AddingReasonWords = Readonly<Record<AddingReason, string>>;
export const addingReason: AddingReasonWords = {
  given: 'so festgelegt',
  amount: 'Mengen lassen sich zusammenzählen.',
  share: 'Anteile in Prozent haben keine Summe.',
  rate: 'Quoten, Preise und Indizes haben keine Summe.',
  level: 'Temperaturen und Wasserstände haben keine Summe.',
  stock: 'Ein Bestand zählt an jedem Tag neu; über die Zeit gilt der neueste.',
  mixedUnits: 'Die Zeilen haben verschiedene Einheiten.',
  steady:
    'Die Werte ändern sich von einem Zeitpunkt zum nächsten kaum, wie bei einem Bestand; über die Zeit gilt der neueste.',
  open: 'Ob sich die Werte über die Zeit summieren lassen, geht aus den Daten nicht hervor; darum gilt der neueste.',
  bothWays: 'Die Tabelle enthält Erträge und Aufwendungen.',
};

export type CellWords = { yes: string; no: string };
export const cells: CellWords = { yes: 'ja', no: 'nein' };

/** How the values of a column are put together: in words with the reason, corrected by one choice. For the import and the page of a dataset. */
export type AddingChoiceWords = { several: string; own: string };
export const addingChoice: AddingChoiceWords = { several: 'Mehrere Werte', own: 'wie erkannt' };

/** What stands around a table in its file, kept with it: title, notes, the file's own totals beside ours, cells that a person changed. */
export type AroundWords = {
  totals: string;
  parts: string;
  line: string;
  all: string;
  part: string;
  differs: string;
  column: (name: string, theirs: string, ours: string) => string;
  changed: string;
};
export const around: AroundWords = {
  totals: 'Summenzeilen der Datei (nicht bei den Daten):',
  parts: 'Teile anderer Zeilen (nicht bei den Daten, dort schon enthalten):',
  line: 'Zeile',
  all: 'stimmt mit unserer Summe überein',
  part: 'stimmt mit der Summe ihrer Zeilen überein',
  differs: 'stimmt nicht mit unserer Summe überein',
  column: (name, theirs, ours) => `${name}: in der Datei ${theirs}, unsere Summe ${ours}`,
  changed: 'von Hand geändert',
};

/** A table as a file: four formats, what is filtered and sorted as it is shown. Made in the data worker; large ones can be cancelled. */
export type DownloadWords = {
  title: string;
  busy: string;
  cancel: string;
  failed: string;
  done: string;
  keys: string;
  formats: Record<'csv' | 'xlsx' | 'ods' | 'datapackage', string>;
  asOf: string;
};
export const download: DownloadWords = {
  title: 'Als Datei speichern',
  busy: 'Die Datei wird erstellt …',
  cancel: 'Abbrechen',
  failed: 'Die Datei konnte nicht erstellt werden. Die Daten sind unverändert.',
  done: 'Die Datei ist gespeichert.',
  keys: 'Excel nimmt beim Öffnen von CSV führende Nullen weg (zum Beispiel beim Gemeindeschlüssel). Nehmen Sie dafür besser Excel oder OpenDocument.',
  formats: { csv: 'CSV', xlsx: 'Excel', ods: 'OpenDocument', datapackage: 'Datenpaket' },
  asOf: 'Stand',
};
