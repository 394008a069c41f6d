// How a figure is computed.
import { counted, type Counted } from '../../../counted.ts';

export type CalculationWords = {
  yes: string;
  no: string;
  or: string;
  between: (from: string, to: string) => string;
  from: (from: string) => string;
  upTo: (to: string) => string;
  only: (conditions: string) => string;
  outlookAfter: (day: string) => string;
  outlookFrom: (column: string) => string;
  /** `condition`: the words of a column for what has happened. */
  outlookBut: (condition: string) => string;
  rows: Counted;
  over: string;
  plus: string;
  minus: string;
  sum: string;
  mean: string;
  weighted: string;
  weight: string;
  inhabitants: string;
  times: string;
  divided: string;
  against: (when: string) => string;
  againstYear: string;
  againstBefore: string;
  inPercent: string;
  change: string;
  index: string;
  computed: (how: string) => string;
  /** Values as published, of some rows. */
  chosen: (which: string) => string;
  /** What the value is told beside, or judged by. */
  reference: (how: string) => string;
  /** After the calculation, on the page of a figure. */
  whole: string;
};
export const calculation: CalculationWords = {
  yes: 'ja',
  no: 'nein',
  or: ' oder ',
  between: (from, to) => `von ${from} bis ${to}`,
  from: (from) => `ab ${from}`,
  upTo: (to) => `bis ${to}`,
  only: (conditions) => `nur Zeilen mit ${conditions}`,
  outlookAfter: (day) => `was nach dem ${day} liegt, ist Ausblick`,
  outlookFrom: (column) => `Ausblick aus ${column}`,
  outlookBut: (condition) => `Zeilen ohne ${condition} sind Ausblick`,
  rows: counted('de', '1 Zeile', '# Zeilen'),
  over: 'über',
  plus: 'plus',
  minus: 'minus',
  sum: 'Summe von',
  mean: 'Mittelwert von',
  weighted: 'gewichteter Mittelwert von',
  weight: 'Gewicht',
  inhabitants: 'die Einwohnerzahl des Jahres',
  times: 'mal',
  divided: 'geteilt durch',
  against: (when) => `gegenüber ${when}`,
  againstYear: 'gegenüber dem Vorjahr',
  againstBefore: 'gegenüber dem Zeitraum davor',
  inPercent: ' in Prozent',
  change: 'Veränderung',
  index: 'Index',
  computed: (how) => `berechnet als ${how}`,
  chosen: (which) => `ausgewählt ist ${which}`,
  reference: (how) => `Bezugswert: ${how}`,
  whole: 'Fehlt ein Teil, gibt es keinen Wert.',
};
