// Words of the import.
import type { ColumnType, Role } from '../../../core/table/dataset.ts';
import { counted, type Counted } from '../../counted.ts';

export type ImportingWords = {
  title: string;
  lead: string;
  steps: readonly [string, string, string, string];
  stepOf: string;
  file: string;
  fileHint: (formats: string) => string;
  choose: string;
  shareLost: string;
  drop: string;
  after: string;
  afterWhy: string;
  afterSteps: readonly string[];
  recorded: string;
  toRecording: string;
  reading: string;
  cancel: string;
  next: string;
  back: string;
  take: string;
  asText: string;
  before: string;
  format: string;
  encoding: string;
  delimiter: string;
  tab: string;
  sheet: string;
  otherwise: string;
  hidden: string;
  header: string;
  headRight: string;
  headRightNone: string;
  tablesApart: string;
  tablesPaired: string;
  isTotal: string;
  isData: string;
  areTotals: string;
  areData: string;
  pending: Counted;
  noHeader: string;
  line: string;
  titles: string;
  footnotes: string;
  totals: Counted;
  keepTotals: string;
  columns: string;
  column: string;
  type: string;
  unit: string;
  role: string;
  examples: string;
  skip: string;
  types: Record<ColumnType, string>;
  roles: Record<Role, string>;
  noRole: string;
  /** Answers to what is asked of a column. */
  answers: Readonly<Record<'missing' | 'counts' | 'comma' | 'point' | 'text' | 'pad', string>>;
  numbers: string;
  german: string;
  english: string;
  melt: string;
  meltWhy: string;
  meltOn: string;
  first: string;
  rows: string;
  rowCount: Counted;
  checked: Counted;
  clean: string;
  errors: string;
  warnings: string;
  infos: string;
  toCell: string;
  unlisted: Counted;
  seeAll: string;
  around: string;
  counts: string;
  values: string;
  empty: string;
  signs: string;
  sum: string;
  from: string;
  name: string;
  publisher: string;
  publisherHint: string;
  licence: string;
  asOf: string;
  asOfHint: string;
  known: string;
  change: string;
  how: string;
  modes: Record<'new' | 'replace' | 'append' | 'merge', string>;
  report: string;
  drift: string;
  isMeant: string;
  unanswered: string;
  added: Counted;
  changed: Counted;
  same: Counted;
  vanished: Counted;
  goes: string;
  stays: string;
  done: string;
  toDataset: string;
  undo: string;
  undone: string;
  another: string;
  nothing: string;
  blocked: string;
  broken: string;
};
export const importing: ImportingWords = {
  title: 'Import',
  lead: 'Eine Tabelle vom Gerät einlesen. Sie bleibt auf diesem Gerät.',
  steps: ['Datei', 'Vorschau', 'Prüfen', 'Angaben'],
  stepOf: 'Schritt',
  file: 'Datei',
  shareLost:
    'Die geteilte Datei kam hier nicht an: Sie ist zu groß, beschädigt, oder der Speicher auf diesem Gerät ist voll. Wählen Sie sie bitte hier aus.',
  choose: 'Datei wählen',
  fileHint: (formats) => `${formats}; auch in einer ZIP-Datei.`,
  drop: 'Datei wählen oder hierher ziehen',
  after: 'So geht es weiter',
  afterWhy:
    'Aus der Datei wird eine Tabelle mit Herkunft und Stand. Die App liest Titel, Köpfe, Summen und Fußnoten selbst und fragt nur, wo sie zweifelt.',
  afterSteps: [
    'Vorschau: das Blatt, wie es ist, und was davon übernommen wird',
    'Prüfen: Zahlen und Tage, die sich nicht lesen lassen',
    'Angaben: woher die Tabelle kommt und von wann sie ist',
  ],
  recorded:
    'Diese Datei enthält erfasste Werte von einem anderen Gerät, keine Tabelle. Sie gehört zur Erfassung. Es wurde nichts geändert.',
  toRecording: 'In der Erfassung öffnen',
  reading: 'Die Datei wird gelesen …',
  cancel: 'Abbrechen',
  next: 'Weiter',
  back: 'Zurück',
  take: 'Übernehmen',
  asText: 'Als Text lesen',
  before: 'Diese Datei wurde schon übernommen',
  format: 'Format',
  encoding: 'Zeichensatz',
  delimiter: 'Trennzeichen',
  tab: 'Tabulator',
  otherwise: 'Die Datei anders lesen',
  sheet: 'Blatt',
  hidden: 'ausgeblendet',
  header: 'Überschrift',
  headRight: 'Ja, das ist die Kopfzeile',
  headRightNone: 'Ja, die Tabelle hat keine Kopfzeile',
  tablesApart: 'Einzeln, zuerst die linke',
  tablesPaired: 'Nein, es ist eine Tabelle',
  isTotal: 'Eine Summe: zählt nicht mit',
  isData: 'Keine Summe: zählt mit',
  areTotals: 'Es sind Summen: sie zählen nicht mit',
  areData: 'Alle Zeilen zählen mit',
  pending: counted('de', 'Zu 1 Spalte ist noch etwas zu klären:', 'Zu # Spalten ist noch etwas zu klären:'),
  noHeader: 'keine',
  line: 'Zeile',
  titles: 'Über der Tabelle',
  footnotes: 'Unter der Tabelle',
  totals: counted('de', 'Eine Summenzeile wird nicht übernommen', '# Summenzeilen werden nicht übernommen'),
  keepTotals: 'Doch übernehmen',
  columns: 'Spalten',
  column: 'Spalte',
  type: 'Art',
  unit: 'Einheit',
  role: 'Bedeutung',
  examples: 'Beispiele',
  skip: 'nicht übernehmen',
  types: {
    number: 'Zahl',
    text: 'Text',
    date: 'Datum',
    datetime: 'Zeitpunkt',
    period: 'Zeitraum',
    boolean: 'Ja/Nein',
  },
  roles: { region: 'Ort (AGS)', time: 'Zeit', measure: 'Wert', dimension: 'Merkmal', key: 'Schlüssel' },
  noRole: 'keine',
  answers: {
    missing: 'fehlender Wert',
    counts: 'gilt',
    comma: 'Das Komma steht vor den Nachkommastellen',
    point: 'Der Punkt steht vor den Nachkommastellen',
    text: 'bleibt Text',
    pad: '0 ergänzen',
  },
  numbers: 'Zahlen',
  german: 'deutsch (1.234,5)',
  english: 'englisch (1,234.5)',
  melt: 'Spalten zu Zeilen machen',
  meltWhy:
    'Die Spalten unterscheiden sich nur im Zeitraum. Untereinander lassen sie sich als Verlauf zeigen.',
  meltOn: 'Zu Zeilen machen',
  first: 'So wird übernommen',
  rows: 'Zeilen',
  rowCount: counted('de', '1 Zeile', '# Zeilen'),
  checked: counted('de', '1 Zeile geprüft', '# Zeilen geprüft'),
  clean: 'Alles passt. Es gibt keine Hinweise.',
  errors: 'Entscheidung nötig',
  warnings: 'Bitte ansehen',
  infos: 'Zur Kenntnis',
  toCell: 'Stelle zeigen',
  unlisted: counted(
    'de',
    '1 weiterer Hinweis ist von derselben Art.',
    '# weitere Hinweise sind von derselben Art.',
  ),
  seeAll: 'Alle Hinweise ansehen',
  around: 'So steht es in der Datei',
  counts: 'Was aus den Spalten wird',
  values: 'Werte',
  empty: 'leer',
  signs: 'Zeichen',
  sum: 'Summe',
  from: 'von – bis',
  name: 'Titel',
  publisher: 'Quelle',
  publisherHint: 'Von wem stammen die Zahlen?',
  licence: 'Lizenz',
  asOf: 'Stand',
  asOfHint: 'Zum Beispiel 31.12.2025 oder 2025.',
  known: 'Diese Form ist bekannt. Die Zuordnung vom letzten Mal wird verwendet.',
  change: 'Zuordnung ansehen',
  how: 'Wie übernehmen?',
  modes: {
    new: 'Als neuen Datensatz',
    replace: 'Bisherige Daten ersetzen',
    append: 'Unten anfügen',
    merge: 'Zusammenführen: gleiche Zeilen erneuern, neue dazu',
  },
  drift: 'Bitte vorher prüfen: Das sieht anders aus als bisher',
  isMeant: 'Das ist richtig so. Ich habe die Tabelle geprüft.',
  unanswered: 'Bitte beantworten Sie zuerst die Frage oben, oder brechen Sie ab.',
  report: 'Was sich ändert',
  added: counted('de', '1 neue Zeile', '# neue Zeilen'),
  changed: counted('de', '1 geänderte Zeile', '# geänderte Zeilen'),
  same: counted('de', '1 gleiche Zeile', '# gleiche Zeilen'),
  vanished: counted('de', '1 Zeile, die in der neuen Datei fehlt', '# Zeilen, die in der neuen Datei fehlen'),
  goes: 'entfallen',
  stays: 'bleiben erhalten',
  done: 'Zeilen übernommen.',
  toDataset: 'Zum Datensatz',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht. Es ist alles wie vorher.',
  another: 'Weitere Tabelle',
  nothing: 'Es wurde nichts übernommen.',
  blocked: 'Bitte klären Sie zuerst, was unter „Entscheidung nötig“ steht.',
  broken:
    'Das Lesen wurde unerwartet beendet. Es wurde nichts übernommen. Bitte wählen Sie die Datei noch einmal.',
};
