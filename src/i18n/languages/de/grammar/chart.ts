// Words of charts and of the tables beside them: axes, lines, what is expected, the year before.
import type { LineKind } from '../../../../core/answers/frame-input.ts';

export type AxisWords = {
  /** Amounts of money in large units, the largest first. */
  scales: readonly (readonly [size: number, word: string])[];
  /** A tick of a day. `name`: the first three letters of the month. `year`: where it changes, else null. */
  day: (day: number, month: number, name: string, year: string | null) => string;
  week: (week: number) => string;
  silent: string;
  now: string;
  outlook: string;
  cut: (value: string, isAbove: boolean) => string;
  /** A limit that lies outside of the picture. */
  farLimit: (name: string, beyond: string) => string;
  passedLimit: (name: string, beyond: string) => string;
};
export const axis: AxisWords = {
  scales: [
    [1e9, 'Mrd.'],
    [1e6, 'Mio.'],
    [1e3, 'Tsd.'],
  ],
  day: (day, month, _name, year) => `${day}.${month}.${year ?? ''}`,
  week: (week) => `KW ${week}`,
  silent: 'kein Wert gekommen',
  now: 'heute',
  outlook: 'Ausblick (Plan oder Vorhersage)',
  cut: (value, isAbove) => `Achse ${isAbove ? 'endet' : 'beginnt'} bei ${value}`,
  farLimit: (name, beyond) => `${name} erst ${beyond}`,
  passedLimit: (name, beyond) => `${name} schon ${beyond}`,
};

export type LineWords = Readonly<Record<LineKind, string>>;
export const lines: LineWords = {
  watch: 'Beobachten',
  critical: 'Kritisch',
  target: 'Ziel',
  reference: 'Bezugswert',
};

export type YearBeforeWords = { now: string; before: string; none: string };
export const yearBefore: YearBeforeWords = { now: 'jetzt', before: 'Vorjahr', none: 'kein Wert' };

export type RowWords = { exactZero: string; provisional: string; outlook: string };
export const rows: RowWords = { exactZero: 'genau null', provisional: 'vorläufig', outlook: 'Ausblick' };

/** What is foretold, and what its numbers of inhabitants are. */
export type AheadWords = {
  foretold: (isCritical: boolean, when: string, isDay: boolean) => string;
  /** Its time has come, and no value. */
  foretoldPast: (isCritical: boolean, when: string) => string;
  seriesBreak: (year: string | number) => string;
  /** From one census to another. */
  recount: (year: string | number) => string;
  breakLegend: (year: string | number, isRecount: boolean) => string;
  /** Missing: null where no year is given. */
  inhabitants: (count: string, year: string | number | null, isCensus: boolean) => string;
};
export const ahead: AheadWords = {
  foretold: (isCritical, when, isDay) => {
    const word = isCritical ? 'kritisch' : 'zu beobachten';
    return isDay ? `Wird nach Vorhersage am ${when} ${word}.` : `Wird nach Vorhersage ${word}: ${when}.`;
  },
  foretoldPast: (isCritical, when) =>
    `Nach Vorhersage ${isCritical ? 'kritisch' : 'zu beobachten'}: ${when}; ein Wert dazu fehlt noch.`,
  seriesBreak: (year) =>
    `Ab ${year} zählen die Einwohner des Zensus, davor die fortgeschriebenen: Ein Sprung dort kann daran liegen.`,
  recount: (year) =>
    `Ab ${year} zählen die Einwohner nach einem neuen Zensus, davor die nach einem früheren: Ein Sprung dort kann daran liegen.`,
  breakLegend: (year, isRecount) => `ab ${year} Einwohner nach ${isRecount ? 'einem neuen' : 'dem'} Zensus`,
  inhabitants: (count, year, isCensus) =>
    `${count} Einwohner (${year ?? 'ohne Angabe des Jahres'}${isCensus ? ', Zensus' : ''})`,
};

/** The chart for ear and keyboard, and in which order bars of several series stand. */
export type ChartWords = {
  role: string;
  hint: string;
  pick: string;
  failed: string;
  barsDown: string;
  barsAcross: string;
};
export const chart: ChartWords = {
  role: 'Diagramm',
  hint: 'Mit den Pfeiltasten links und rechts von Wert zu Wert, Pos1 und Ende zum ersten und letzten, auf und ab zwischen Reihen, Escape beendet.',
  pick: 'Tippen Sie auf das Diagramm oder nutzen Sie die Pfeiltasten, um einzelne Werte zu lesen.',
  failed: 'Punkte des Diagramms lassen sich gerade nicht wählen. Alle Werte stehen in der Tabelle.',
  barsDown: 'In jeder Gruppe von oben nach unten:',
  barsAcross: 'In jeder Gruppe von links nach rechts:',
};
