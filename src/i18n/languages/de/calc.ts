// Words for reckoning with columns: of an own figure, and while a dataset is explored.
import type { Calc } from '../../../core/query/calc.ts';

export type CalcWords = {
  name: string;
  kinds: Record<'none' | Calc['kind'], string>;
  with: string;
  period: string;
  periodHint: string;
};
export const calc: CalcWords = {
  name: 'Rechnen',
  kinds: {
    none: 'nicht rechnen',
    minus: 'abziehen: Wert minus anderer Wert',
    plus: 'zusammenzählen: mehrere Spalten',
    share: 'Anteil: Wert in Prozent von einem anderen',
    ratio: 'Verhältnis: Wert geteilt durch einen anderen',
    index: 'Index: ein fester Zeitraum ist 100',
    since: 'Veränderung gegenüber einem festen Zeitraum',
  },
  with: 'Anderer Wert aus Spalte',
  period: 'Fester Tag oder Zeitraum',
  periodHint: 'Wie in den Daten, zum Beispiel 2020, 2020-12 oder 2020-12-31.',
};
