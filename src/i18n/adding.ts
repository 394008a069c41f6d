// How the values of a column are put together, and why, in words.
import type { Adding, AddingReason } from '../core/table/adding.ts';
import type { Texts } from './locale.ts';

export const ADDING: Texts<Readonly<Record<Adding, string>>> = {
  de: {
    sum: 'zusammenzählen',
    mean: 'Mittelwert bilden',
    latest: 'den neuesten Wert nehmen',
    none: 'nicht zusammenfassen',
  },
  en: { sum: 'add up', mean: 'take the mean', latest: 'take the newest value', none: 'do not put together' },
};

export const ADDING_REASON: Texts<Readonly<Record<AddingReason, string>>> = {
  de: {
    given: 'so festgelegt',
    amount: 'Mengen lassen sich zusammenzählen.',
    share: 'Anteile in Prozent haben keine Summe.',
    rate: 'Quoten, Preise und Indizes haben keine Summe.',
    level: 'Temperaturen und Wasserstände haben keine Summe.',
    stock: 'Ein Bestand zählt an jedem Tag neu; über die Zeit gilt der neueste.',
    mixedUnits: 'Die Zeilen haben verschiedene Einheiten.',
    bothWays: 'Die Tabelle enthält Erträge und Aufwendungen.',
  },
  en: {
    given: 'as it was set',
    amount: 'Amounts can be added up.',
    share: 'Shares in per cent have no sum.',
    rate: 'Rates, prices and indices have no sum.',
    level: 'Temperatures and water levels have no sum.',
    stock: 'A stock is counted anew each day; over time the newest one holds.',
    mixedUnits: 'The rows have different units.',
    bothWays: 'The table holds revenue and expense.',
  },
};
