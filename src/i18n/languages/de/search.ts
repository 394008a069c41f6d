// Words of the search, its answers, open questions and the list of notes.
import { counted, type Counted } from '../../counted.ts';
import type { AskedState } from '../../../core/search/question.ts';

export type SearchWords = {
  title: string;
  lead: string;
  example: string;
  examples: readonly string[];
  noQuestions: string;
  noNotes: string;
  nothingYet: string;
  nothingYetWhy: string;
  nothingYetSteps: readonly string[];
  searching: string;
  failed: string;
  found: Counted;
  none: string;
  noneWhy: (words: string) => string;
  alsoUnknown: (words: string) => string;
  reading: string;
  thenFailed: string;
  states: Readonly<Record<AskedState, string>>;
  noneInState: Readonly<Record<AskedState, string>>;
  noneOfThese: string;
  asked: (time: string) => string;
  folders: string;
  ownNotes: string;
  partial: string;
  indicators: string;
  places: string;
  datasets: string;
  fields: string;
  pages: string;
  more: (n: string) => string;
  per: (n: string) => string;
  source: string;
  inColumn: (column: string, dataset: string) => string;
  lastValue: string;
  stand: string;
  standUnknown: string;
  picked: string;
  before: (time: string, value: string) => string;
  more1: string;
  less1: string;
  same: string;
  noValue: string;
  severalListed: (by: string) => string;
  severalMany: Counted;
  noRows: string;
  noFigure: string;
  moreColumns: Counted;
  openRows: string;
  record: string;
  keep: string;
  keepWhy: string;
  question: string;
  item: string;
  itemHint: string;
  folder: string;
  noFolder: string;
  kept: string;
  notKept: string;
  questions: string;
  done: string;
  reopen: string;
  isDone: string;
  remove: string;
  removed: string;
  undo: string;
  since: string;
  notes: string;
  notesWhy: string;
  noteRemoved: string;
  listFailed: string;
  key: string;
};
export const search: SearchWords = {
  title: 'Suche',
  lead: 'Fragen Sie mit wenigen Worten. Die Antwort kommt von diesem Gerät, auch ohne Netz.',
  example: 'Zum Beispiel:',
  examples: ['freie Pflegeplätze', 'was ist kritisch', 'Wartezeit im März'],
  noQuestions: 'Es ist keine Frage offen.',
  noNotes: 'Es gibt noch keine Notiz. Mit „Notiz“ oben auf jeder Seite schreiben Sie eine.',
  nothingYet: 'Noch nichts gemerkt',
  nothingYetWhy:
    'Hier stehen Ihre offenen Fragen und Ihre Notizen. Sie bleiben auf diesem Gerät und stehen in keiner Mappe und auf keinem Ausdruck.',
  nothingYetSteps: [
    'Oben in das Feld „Suchen“ fragen',
    'Gibt es keine Antwort: die Frage mit einem Tipp merken',
    'Mit „Notiz“ oben auf jeder Seite etwas aufschreiben',
  ],
  searching: 'Es wird gesucht.',
  failed: 'Die Suche ist gerade nicht möglich. Ihre Daten sind unverändert. Laden Sie die Seite neu.',
  found: counted('de', 'Ein Treffer', '# Treffer'),
  none: 'Keine Antwort auf diesem Gerät.',
  noneWhy: (words) => `Dazu gibt es hier nichts: ${words}.`,
  alsoUnknown: (words) => `Ohne Treffer: ${words}.`,
  reading: 'Werte werden gelesen.',
  thenFailed:
    'Die Werte von damals können gerade nicht gelesen werden. Es ist nichts verloren. Laden Sie die Seite neu.',
  states: {
    critical: 'Kritisch oder zuletzt kritisch',
    watch: 'Zu beobachten oder zuletzt zu beobachten',
    good: 'In Ordnung',
    noCurrentData: 'Ohne aktuelle Daten',
  },
  noneInState: {
    critical: 'Keine Kennzahl ist kritisch oder war es zuletzt.',
    watch: 'Keine Kennzahl ist zu beobachten oder war es zuletzt.',
    good: 'Von keiner Kennzahl ist bekannt, dass sie in Ordnung ist.',
    noCurrentData: 'Alle Kennzahlen haben aktuelle Daten.',
  },
  noneOfThese: 'Keine der gefundenen Kennzahlen.',
  asked: (time) => `Gefragt ist nach: ${time}.`,
  folders: 'Sitzungsmappen',
  ownNotes: 'Ihre Notizen',
  partial: 'Nicht alle Werte der sehr langen Spalten werden durchsucht.',
  indicators: 'Kennzahlen',
  places: 'Orte und Angaben in Daten',
  datasets: 'Datensätze',
  pages: 'In dieser App',
  fields: 'Wird von Hand erfasst',
  more: (n) => `und ${n} weitere. Ein Wort mehr grenzt ein.`,
  per: (n) => `je ${n} Einwohner`,
  source: 'Quelle',
  inColumn: (column, dataset) => `${column} in „${dataset}“`,
  lastValue: 'letzter Wert',
  stand: 'Stand',
  standUnknown: 'Stand unbekannt',
  picked: 'aus einer Zeile abgelesen',
  before: (time, value) => `${time}: ${value}`,
  more1: 'mehr',
  less1: 'weniger',
  same: 'unverändert',
  noValue: 'kein Wert',
  severalListed: (by) => `mehrere Werte, bitte wählen (${by}):`,
  severalMany: counted(
    'de',
    '1 Zeile mit mehreren Werten. Wählen Sie in den Daten aus.',
    '# Zeilen, deshalb kein einzelner Wert. Wählen Sie in den Daten aus.',
  ),
  noRows: 'Dazu gibt es in diesem Datensatz keine Zeile mehr.',
  noFigure: 'Dieser Datensatz hat keine Spalte mit Zahlen.',
  moreColumns: counted('de', 'und 1 weitere Spalte', 'und # weitere Spalten'),
  openRows: 'In den Daten zeigen',
  record: 'Zur Erfassung',
  keep: 'Als offene Frage merken',
  keepWhy: 'Die Frage bleibt auf diesem Gerät, bis Sie sie erledigen.',
  question: 'Frage',
  item: 'Tagesordnungspunkt',
  itemHint: 'Freiwillig, zum Beispiel TOP 7.',
  folder: 'Sitzung',
  noFolder: 'keiner Sitzung zugeordnet',
  kept: 'Die Frage ist gemerkt.',
  notKept:
    'Die Frage konnte nicht gespeichert werden. Der Text steht noch im Feld. Versuchen Sie es noch einmal.',
  questions: 'Offene Fragen',
  done: 'Erledigt',
  reopen: 'Wieder öffnen',
  isDone: 'erledigt',
  remove: 'Löschen',
  removed: 'Die Frage ist gelöscht.',
  undo: 'Rückgängig',
  since: 'seit',
  notes: 'Private Notizen',
  notesWhy:
    'Notizen bleiben auf diesem Gerät. Sie stehen in keiner Ausgabe, Übergabe, Sitzungsmappe und auf keinem Ausdruck, nur in der Sicherung dieses Geräts.',
  noteRemoved: 'Die Notiz ist gelöscht.',
  listFailed: 'Die Liste kann gerade nicht gelesen werden. Es ist nichts verloren. Laden Sie die Seite neu.',
  key: 'Die Taste / öffnet die Suche von jeder Seite aus',
};
