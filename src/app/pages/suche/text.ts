// Words of the search, its answers, open questions and the list of notes.
import { counted, type Counted } from '../../../i18n/counted.ts';
import type { AskedState } from '../../../core/search/question.ts';
import type { Texts } from '../../../i18n/locale.ts';

type SearchText = {
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

export const SEARCH: Texts<SearchText> = {
  de: {
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
    listFailed:
      'Die Liste kann gerade nicht gelesen werden. Es ist nichts verloren. Laden Sie die Seite neu.',
    key: 'Die Taste / öffnet die Suche von jeder Seite aus',
  },
  en: {
    title: 'Search',
    lead: 'Ask with a few words. The answer comes from this device, also without a network.',
    example: 'For example:',
    examples: ['free care places', 'what is critical', 'waiting time in March'],
    noQuestions: 'No question is open.',
    noNotes: 'There is no note yet. Write one with “Note” at the top of every page.',
    nothingYet: 'Nothing kept yet',
    nothingYetWhy:
      'Your open questions and your notes will be here. They stay on this device and are in no folder and on no printout.',
    nothingYetSteps: [
      'Ask in the field “Search” above',
      'Without an answer: keep the question with one tap',
      'Write something down with “Note” at the top of any page',
    ],
    searching: 'Searching.',
    failed: 'Searching is not possible right now. Your data are unchanged. Reload the page.',
    found: counted('en', '1 hit', '# hits'),
    none: 'No answer on this device.',
    noneWhy: (words) => `There is nothing here on: ${words}.`,
    alsoUnknown: (words) => `Nothing found for: ${words}.`,
    reading: 'Reading the values.',
    thenFailed: 'The values of that time cannot be read right now. Nothing is lost. Reload the page.',
    states: {
      critical: 'Critical or last critical',
      watch: 'To be watched or last to be watched',
      good: 'In order',
      noCurrentData: 'Without current data',
    },
    noneInState: {
      critical: 'No figure is critical or was last critical.',
      watch: 'No figure is to be watched or was last.',
      good: 'No figure is known to be in order.',
      noCurrentData: 'All figures have current data.',
    },
    noneOfThese: 'None of the figures found.',
    asked: (time) => `Asked for: ${time}.`,
    folders: 'Session folders',
    ownNotes: 'Your notes',
    partial: 'Not all values of the very long columns are searched.',
    indicators: 'Figures',
    places: 'Places and entries in data',
    datasets: 'Datasets',
    fields: 'Recorded by hand',
    more: (n) => `and ${n} more. One more word narrows it down.`,
    per: (n) => `per ${n} inhabitants`,
    source: 'Source',
    inColumn: (column, dataset) => `${column} in “${dataset}”`,
    lastValue: 'last value',
    stand: 'as of',
    standUnknown: 'as-of date unknown',
    picked: 'read from one row',
    before: (time, value) => `${time}: ${value}`,
    more1: 'more',
    less1: 'less',
    same: 'unchanged',
    noValue: 'no value',
    severalListed: (by) => `several values, please choose (${by}):`,
    severalMany: counted(
      'en',
      '1 row with several values. Choose in the data.',
      '# rows, so there is no single value. Choose in the data.',
    ),
    noRows: 'There is no row for it in this dataset any more.',
    noFigure: 'This dataset has no column of numbers.',
    moreColumns: counted('en', 'and 1 more column', 'and # more columns'),
    openRows: 'Show in the data',
    record: 'To recording',
    keep: 'Keep as an open question',
    keepWhy: 'The question stays on this device until you tick it off.',
    question: 'Question',
    item: 'Agenda item',
    itemHint: 'Optional, for example item 7.',
    folder: 'Session',
    noFolder: 'belongs to no session',
    kept: 'The question is kept.',
    notKept: 'The question could not be saved. The text is still in the field. Try again.',
    questions: 'Open questions',
    done: 'Done',
    reopen: 'Open again',
    isDone: 'done',
    remove: 'Delete',
    removed: 'The question is deleted.',
    undo: 'Undo',
    since: 'since',
    notes: 'Private notes',
    notesWhy:
      'Notes stay on this device. They are in no export, hand-over, session folder and on no printout, only in the backup of this device.',
    noteRemoved: 'The note is deleted.',
    listFailed: 'The list cannot be read right now. Nothing is lost. Reload the page.',
    key: 'The key / opens the search from every page',
  },
};
