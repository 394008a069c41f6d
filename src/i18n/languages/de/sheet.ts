// Words of lines and columns of a sheet in the import.
import type { ColumnType } from '../../../core/table/dataset.ts';
import type { LineRole } from '../../../core/table/sheet-reading.ts';

export type SheetWords = {
  grid: string;
  how: string;
  lines: string;
  columns: string;
  role: string;
  roles: Record<LineRole | 'other', string>;
  types: Record<ColumnType, string>;
  typeShort: Record<ColumnType, string>;
  skipped: string;
  unsure: string;
  hiddenLine: string;
  hiddenColumn: string;
  changedByYou: string;
  back: string;
  again: string;
  line: string;
  column: string;
  cell: string;
  whatIs: string;
  range: string;
  rangeHint: string;
  newTable: string;
  parts: string;
  part: string;
  oneTable: string;
  rename: string;
  fill: string;
  skip: string;
  take: string;
  turn: string;
  turnHint: string;
  turnBack: string;
  heads: string;
  headRows: string;
  headColumns: string;
  write: string;
  clear: string;
  asInFile: string;
  inFile: string;
  apply: string;
  right: string;
  read: string;
  noFigure: string;
  sums: string;
  ours: string;
  unchecked: string;
  result: string;
  changes: string;
  nextPart: string;
};

export const sheet: SheetWords = {
  grid: 'Das Blatt',
  how: 'Links steht, wofür jede Zeile gehalten wird. Tippen Sie eine Zeile, eine Spalte oder eine Zelle an, um das zu ändern.',
  lines: 'Zeilen',
  columns: 'Spalten',
  role: 'Zeile',
  roles: {
    title: 'Titel',
    header: 'Kopf',
    group: 'Gruppe',
    data: 'Daten',
    total: 'Summe',
    note: 'Fußnote',
    out: 'Weglassen',
    other: 'Andere Tabelle',
  },
  types: {
    number: 'Zahl',
    text: 'Text',
    date: 'Datum',
    datetime: 'Zeitpunkt',
    period: 'Zeitraum',
    boolean: 'Ja/Nein',
  },
  typeShort: {
    number: '#',
    text: 'Text',
    date: 'Tag',
    datetime: 'Zeit',
    period: 'Zeit',
    boolean: 'Ja/Nein',
  },
  skipped: 'wird nicht übernommen',
  unsure: 'unsicher',
  hiddenLine: 'in der Datei ausgeblendet',
  hiddenColumn: 'in der Datei ausgeblendet',
  changedByYou: 'von Ihnen geändert',
  back: 'Rückgängig',
  again: 'Wiederholen',
  line: 'Zeile',
  column: 'Spalte',
  cell: 'Zelle',
  whatIs: 'Das ist',
  range: 'Mehrere wählen',
  rangeHint: 'Tippen Sie die letzte Zeile oder Spalte an, die dazugehört.',
  newTable: 'Hier beginnt eine weitere Tabelle',
  parts: 'Auf dem Blatt stehen mehrere Tabellen. Angezeigt wird:',
  part: 'Tabelle',
  oneTable: 'Doch eine Tabelle',
  rename: 'Name der Spalte',
  fill: 'Leere Zellen nach unten auffüllen',
  skip: 'Spalte weglassen',
  take: 'Spalte übernehmen',
  turn: 'Spalten zu Zeilen machen',
  turnHint: 'zum Beispiel Jahre, die nebeneinanderstehen',
  turnBack: 'Wieder nebeneinander',
  heads: 'Aus den Spaltennamen werden:',
  headRows: 'untereinander',
  headColumns: 'nebeneinander',
  write: 'Inhalt der Zelle',
  clear: 'Leeren',
  asInFile: 'Wie in der Datei',
  inFile: 'In der Datei steht',
  apply: 'Ändern',
  right: 'Alles so richtig',
  read: 'So wird die Zahl gelesen',
  noFigure: 'Tippen Sie eine Zahl an, um zu sehen, was sie bedeutet.',
  sums: 'Summen geprüft',
  ours: 'unsere Summe',
  unchecked: 'Die Datei nennt keine Summe zum Vergleichen.',
  result: 'So wird die Tabelle',
  changes: 'Von Ihnen geändert',
  nextPart: 'Nächste Tabelle des Blatts',
};
