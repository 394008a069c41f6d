// Words around the table of a dataset: its view, the menu of a column, what stands below.
import { counted, type Counted } from '../../../i18n/counted.ts';
import type { Texts } from '../../../i18n/locale.ts';

export const VIEW: Texts<{
  view: string;
  table: string;
  chart: string;
  grouped: (column: string) => string;
  ungroup: string;
  hidden: Counted;
  showAll: string;
  sortUp: string;
  sortDown: string;
  sortNone: string;
  filter: string;
  group: string;
  sum: string;
  mean: string;
  hide: string;
  menuOf: (column: string) => string;
  turn: string;
  turned: string;
  unturn: string;
  noTurn: string;
  asOf: string;
  origin: string;
}> = {
  de: {
    view: 'Ansicht',
    table: 'Tabelle',
    chart: 'Diagramm',
    grouped: (column) => `Gruppiert: ${column}`,
    ungroup: 'Aufheben',
    hidden: counted('de', '1 Spalte ausgeblendet', '# Spalten ausgeblendet'),
    showAll: 'Alle Spalten zeigen',
    sortUp: 'Aufsteigend sortieren',
    sortDown: 'Absteigend sortieren',
    sortNone: 'Nicht sortieren',
    filter: 'Filtern …',
    group: 'Nach dieser Spalte gruppieren',
    sum: 'Summe als Diagramm',
    mean: 'Mittel als Diagramm',
    hide: 'Spalte ausblenden',
    menuOf: (column) => `Spalte ${column}`,
    turn: 'Zeiträume untereinander',
    turned: 'Zeiträume stehen untereinander',
    unturn: 'Wieder nebeneinander',
    noTurn: 'Zeiträume untereinander: In der Tabelle stehen keine nebeneinander',
    asOf: 'Stand',
    origin: 'Herkunft und Verlauf',
  },
  en: {
    view: 'View',
    table: 'Table',
    chart: 'Chart',
    grouped: (column) => `Grouped: ${column}`,
    ungroup: 'Undo',
    hidden: counted('en', '1 column hidden', '# columns hidden'),
    showAll: 'Show all columns',
    sortUp: 'Sort ascending',
    sortDown: 'Sort descending',
    sortNone: 'Do not sort',
    filter: 'Filter …',
    group: 'Group by this column',
    sum: 'Sum as a chart',
    mean: 'Mean as a chart',
    hide: 'Hide column',
    menuOf: (column) => `Column ${column}`,
    turn: 'Periods below each other',
    turned: 'Periods stand below each other',
    unturn: 'Side by side again',
    noTurn: 'Periods below each other: the table has none side by side',
    asOf: 'As of',
    origin: 'Origin and history',
  },
};
