// Words of filtering, grouping and the view of a dataset.
import type { Per } from '../../../core/query/keys.ts';
import { type Counted, counted } from '../../counted.ts';

export type ViewWords = {
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
  last: string;
  hide: string;
  menuOf: (column: string) => string;
  turn: string;
  turned: string;
  unturn: string;
  noTurn: string;
  asOf: string;
  origin: string;
};

export const view: ViewWords = {
  view: 'Ansicht',
  table: 'Tabelle',
  chart: 'Diagramm',
  grouped: (column) => `Diagramm gruppiert: ${column}`,
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
  last: 'Neuester Wert als Diagramm',
  hide: 'Spalte ausblenden',
  menuOf: (column) => `Spalte ${column}`,
  turn: 'Zeiträume untereinander',
  turned: 'Zeiträume stehen untereinander',
  unturn: 'Wieder nebeneinander',
  noTurn: 'Zeiträume untereinander: In der Tabelle stehen keine nebeneinander',
  asOf: 'Stand',
  origin: 'Herkunft und Verlauf',
};

export type ExploreWords = {
  filter: string;
  addFilter: string;
  column: string;
  contains: string;
  from: string;
  to: string;
  fromHint: string;
  known: string;
  apply: string;
  remove: (filter: string) => string;
  removeAll: string;
  choose: string;
  search: string;
  more: Counted;
  sign: string;
  empty: string;
  badNumber: string;
  is: (column: string, values: string) => string;
  has: (column: string, text: string) => string;
  between: (column: string, from: string, to: string) => string;
  since: (column: string, from: string) => string;
  until: (column: string, to: string) => string;
  knownOf: (column: string) => string;
  andMore: Counted;
  per: string;
  pers: Readonly<Record<'' | Per, string>>;
  top: string;
  all: string;
  topOf: (n: string) => string;
  count: string;
  draws: Readonly<Record<'line' | 'bar' | 'share', string>>;
  drawAs: string;
  result: string;
  shareOf: string;
  nothing: string;
  /** In place of the number of rows, and no wider. */
  counting: string;
  failed: string;
  inGroups: Counted;
  lacking: Counted<[inGroups: string]>;
  noValueThere: Counted;
  shownAsThere: string;
  onlyKnown: string;
  others: Counted<[names: string]>;
  rest: Counted<[names: string]>;
  restValue: (value: string) => string;
  outside: Counted;
  few: Counted<[names: string]>;
  ambiguous: Counted;
  doubtfulSum: string;
  meanOfShares: string;
  overTimes: (time: string) => string;
  stockOverTimes: (time: string) => string;
  onlyNewest: (newest: string) => string;
  left: (names: string) => string;
  notWhole: string;
  onlyFirst: (n: string) => string;
  rows: string;
  copy: string;
  copied: string;
  notCopied: string;
  reset: string;
};

export const explore: ExploreWords = {
  filter: 'Filter',
  addFilter: 'Filter hinzufügen',
  column: 'Spalte',
  contains: 'enthält',
  from: 'von',
  to: 'bis',
  fromHint: 'Ein Feld darf leer bleiben.',
  known: 'nur Zeilen mit Wert',
  apply: 'Filter anwenden',
  remove: (filter) => `Filter entfernen: ${filter}`,
  removeAll: 'Alle Filter entfernen',
  choose: 'Werte wählen',
  search: 'Werte suchen',
  more: counted(
    'de',
    'und 1 weiterer Wert; suchen Sie mit „enthält“',
    'und # weitere Werte; suchen Sie mit „enthält“',
  ),
  sign: 'Zeichen',
  empty: 'leer',
  badNumber: 'Bitte eine Zahl eingeben, zum Beispiel 12,5. Der Filter ist noch nicht angewendet.',
  is: (column, values) => `${column}: ${values}`,
  has: (column, text) => `${column} enthält „${text}“`,
  between: (column, from, to) => `${column}: ${from} bis ${to}`,
  since: (column, from) => `${column}: ab ${from}`,
  until: (column, to) => `${column}: bis ${to}`,
  knownOf: (column) => `${column}: nur mit Wert`,
  andMore: counted('de', 'und 1 mehr', 'und # weitere'),
  per: 'Zeit zusammenfassen',
  pers: {
    '': 'nicht zusammenfassen',
    week: 'je Woche',
    month: 'je Monat',
    quarter: 'je Quartal',
    year: 'je Jahr',
  },
  top: 'Wie viele zeigen',
  all: 'alle',
  topOf: (n) => `die größten ${n}`,
  count: 'Zeilen zählen',
  draws: { line: 'Linie', bar: 'Balken', share: 'Anteile' },
  drawAs: 'Darstellung',
  result: 'Ergebnis als Tabelle',
  shareOf: 'Anteil an der Summe',
  nothing: 'Mit diesem Filter bleibt nichts übrig. Entfernen Sie einen Filter.',
  counting: 'Zeilen werden gelesen …',
  failed: 'Das Ergebnis konnte nicht berechnet werden. Die Daten sind unverändert. Laden Sie die Seite neu.',
  inGroups: counted('de', 'In einer Gruppe', 'In # Gruppen'),
  lacking: counted('de', '{0} fehlt ein Wert.', '{0} fehlen zusammen # Werte.'),
  noValueThere: counted('de', 'Sie hat deshalb keinen Wert.', 'Diese Gruppen haben deshalb keinen Wert.'),
  shownAsThere: 'Gezeigt ist, was vorhanden ist.',
  onlyKnown: 'Nur mit den vorhandenen Werten rechnen',
  others: counted(
    'de',
    'Nicht gezeigt, weil mehr als vier Reihen nicht lesbar sind: eine Reihe ({0}).',
    'Nicht gezeigt, weil mehr als vier Reihen nicht lesbar sind: # weitere ({0}).',
  ),
  rest: counted('de', 'Nicht gezeigt: eine Gruppe ({0})', 'Nicht gezeigt: # weitere ({0})'),
  restValue: (value) => `, zusammen ${value}`,
  outside: counted(
    'de',
    '1 Zeile gehört zu keiner Gruppe: Die Angabe fehlt, oder der Zeitraum ist länger.',
    '# Zeilen gehören zu keiner Gruppe: Die Angabe fehlt, oder der Zeitraum ist länger.',
  ),
  few: counted(
    'de',
    'Das Mittel stützt sich in einer Gruppe auf weniger als drei Werte ({0}).',
    'Das Mittel stützt sich in # Gruppen auf weniger als drei Werte ({0}).',
  ),
  ambiguous: counted(
    'de',
    'In einer Gruppe gibt es am neuesten Zeitpunkt mehrere Werte. Filtern Sie weiter, damit einer übrig bleibt.',
    'In # Gruppen gibt es am neuesten Zeitpunkt mehrere Werte. Filtern Sie weiter, damit einer übrig bleibt.',
  ),
  doubtfulSum:
    'Diese Spalte sieht nach Quote, Pegelstand oder gemischten Werten aus. Solche Werte lassen sich meist nicht zusammenzählen.',
  meanOfShares: 'Mittel von Anteilen: Jede Zeile zählt gleich viel, egal wie groß das Ganze ist.',
  stockOverTimes: (time) =>
    `Diese Spalte sieht nach einem Bestand aus. Über mehrere Zeitpunkte (${time}) zusammengezählt, zählt jeder mehrfach.`,
  overTimes: (time) =>
    `Zusammengezählt über mehrere Zeitpunkte (${time}). Das passt für Mengen wie Einsätze oder Euro, nicht für Bestände wie Einwohner oder freie Plätze.`,
  onlyNewest: (newest) => `Nur ${newest} zeigen`,
  left: (names) =>
    `Die Adresse passt nicht ganz zu diesem Datensatz. Weggelassen: ${names}. Prüfen Sie, ob Sie das Richtige sehen.`,
  notWhole:
    'Ein Teil der Adresse ist nicht lesbar und weggelassen. Prüfen Sie Filter und Darstellung, bevor Sie die Zahlen verwenden.',
  onlyFirst: (n) => `Gezeigt sind die ersten ${n}. Alle stehen in der Datei, die Sie speichern können.`,
  rows: 'Zeilen',
  copy: 'Adresse dieser Ansicht kopieren',
  copied: 'Die Adresse ist kopiert. Auf einem anderen Gerät mit diesem Datensatz zeigt sie dieselbe Ansicht.',
  notCopied: 'Kopieren ist hier nicht erlaubt. Die Adresse steht oben im Fenster.',
  reset: 'Ansicht zurücksetzen',
};
