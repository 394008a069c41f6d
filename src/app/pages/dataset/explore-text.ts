// Words of filtering, grouping and reading a result.
import type { Per } from '../../../core/query/keys.ts';
import { counted, type Counted } from '../../../i18n/counted.ts';
import type { Texts } from '../../../i18n/locale.ts';

type ExploreText = {
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
  legendDown: string;
  legendAcross: string;
  result: string;
  shareOf: string;
  nothing: string;
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

export const EXPLORE: Texts<ExploreText> = {
  de: {
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
    legendDown: 'In jeder Gruppe von oben nach unten:',
    legendAcross: 'In jeder Gruppe von links nach rechts:',
    result: 'Ergebnis als Tabelle',
    shareOf: 'Anteil an der Summe',
    nothing: 'Mit diesem Filter bleibt nichts übrig. Entfernen Sie einen Filter.',
    failed:
      'Das Ergebnis konnte nicht berechnet werden. Die Daten sind unverändert. Laden Sie die Seite neu.',
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
      'Diese Spalte sieht nach Quote, Pegelstand, Bestand oder gemischten Werten aus. Solche Werte lassen sich meist nicht zusammenzählen.',
    meanOfShares: 'Mittel von Anteilen: Jede Zeile zählt gleich viel, egal wie groß das Ganze ist.',
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
    copied:
      'Die Adresse ist kopiert. Auf einem anderen Gerät mit diesem Datensatz zeigt sie dieselbe Ansicht.',
    notCopied: 'Kopieren ist hier nicht erlaubt. Die Adresse steht oben im Fenster.',
    reset: 'Ansicht zurücksetzen',
  },
  en: {
    filter: 'Filter',
    addFilter: 'Add a filter',
    column: 'Column',
    contains: 'contains',
    from: 'from',
    to: 'to',
    fromHint: 'One of them may stay empty.',
    known: 'only rows with a value',
    apply: 'Apply filter',
    remove: (filter) => `Remove filter: ${filter}`,
    removeAll: 'Remove all filters',
    choose: 'Choose values',
    search: 'Search values',
    more: counted('en', 'and 1 more value; search by “contains”', 'and # more values; search by “contains”'),
    sign: 'sign',
    empty: 'empty',
    badNumber: 'Please enter a number, for example 12.5. The filter is not applied yet.',
    is: (column, values) => `${column}: ${values}`,
    has: (column, text) => `${column} contains “${text}”`,
    between: (column, from, to) => `${column}: ${from} to ${to}`,
    since: (column, from) => `${column}: from ${from}`,
    until: (column, to) => `${column}: up to ${to}`,
    knownOf: (column) => `${column}: only with a value`,
    andMore: counted('en', 'and one more', 'and # more'),
    per: 'Join time',
    pers: {
      '': 'do not join',
      week: 'per week',
      month: 'per month',
      quarter: 'per quarter',
      year: 'per year',
    },
    top: 'How many to show',
    all: 'all',
    topOf: (n) => `the largest ${n}`,
    count: 'Count rows',
    draws: { line: 'Line', bar: 'Bars', share: 'Shares' },
    drawAs: 'Drawn as',
    legendDown: 'In each group from top to bottom:',
    legendAcross: 'In each group from left to right:',
    result: 'Result as a table',
    shareOf: 'share of the sum',
    nothing: 'Nothing is left with this filter. Remove a filter.',
    failed: 'The result could not be computed. The data are unchanged. Reload the page.',
    inGroups: counted('en', 'In one group', 'In # groups'),
    lacking: counted('en', '{0} one value is missing.', '{0} # values are missing together.'),
    noValueThere: counted('en', 'It has no value for that.', 'These groups have no value for that.'),
    shownAsThere: 'What is there is shown.',
    onlyKnown: 'Compute with the values that are there',
    others: counted(
      'en',
      'Not shown, since more than four series cannot be read: one series ({0}).',
      'Not shown, since more than four series cannot be read: # more ({0}).',
    ),
    rest: counted('en', 'Not shown: one group ({0})', 'Not shown: # more ({0})'),
    restValue: (value) => `, together ${value}`,
    outside: counted(
      'en',
      '1 row belongs to no group: the cell is empty, or the period is longer.',
      '# rows belong to no group: the cell is empty, or the period is longer.',
    ),
    few: counted(
      'en',
      'In one group the mean rests on fewer than three values ({0}).',
      'In # groups the mean rests on fewer than three values ({0}).',
    ),
    ambiguous: counted(
      'en',
      'In one group there are several values at the newest time. Filter further until one is left.',
      'In # groups there are several values at the newest time. Filter further until one is left.',
    ),
    doubtfulSum:
      'This column looks like a rate, a level, a stock or mixed values. Such values can hardly be added up.',
    meanOfShares: 'Mean of shares: every row counts the same, however large its whole is.',
    overTimes: (time) =>
      `Added up over several points in time (${time}). That fits amounts such as missions or euros, not stocks such as inhabitants or free places.`,
    onlyNewest: (newest) => `Show ${newest} only`,
    left: (names) =>
      `The address does not quite fit this dataset. Left out: ${names}. Check that you see the right thing.`,
    notWhole:
      'A part of the address cannot be read and is left out. Check filter and chart before you use the figures.',
    onlyFirst: (n) => `The first ${n} are shown. All are in the file that you can save.`,
    rows: 'Rows',
    copy: 'Copy the address of this view',
    copied: 'The address is copied. On another device with this dataset it shows the same view.',
    notCopied: 'Copying is not allowed here. The address is at the top of the window.',
    reset: 'Reset the view',
  },
};
