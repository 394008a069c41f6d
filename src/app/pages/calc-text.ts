// Words for reckoning with columns: of an own figure, and while a dataset is explored.
import type { Calc } from '../../core/query/calc.ts';
import type { Texts } from '../../i18n/locale.ts';

type CalcText = {
  name: string;
  kinds: Record<'none' | Calc['kind'], string>;
  with: string;
  period: string;
  periodHint: string;
};

export const CALC: Texts<CalcText> = {
  de: {
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
  },
  en: {
    name: 'Reckon',
    kinds: {
      none: 'do not reckon',
      minus: 'subtract: value minus another value',
      plus: 'add up: several columns',
      share: 'share: value in per cent of another',
      ratio: 'ratio: value divided by another one',
      index: 'index: a fixed period is 100',
      since: 'change against a fixed period',
    },
    with: 'Other value from column',
    period: 'Fixed day or period',
    periodHint: 'As in the data, for example 2020, 2020-12 or 2020-12-31.',
  },
};
