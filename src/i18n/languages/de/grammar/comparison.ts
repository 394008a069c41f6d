// What a comparison between areas says. Counts, values and periods come as they are written.
import type { RankDirection } from '../../../../core/compare/question.ts';
import { counted, type Counted } from '../../../counted.ts';
import { number } from '../../../numbers.ts';

/** `better`: missing: null where neither is. */
export type ComparisonWords = {
  converted: (each: string) => string;
  perInhabitants: (measure: string, each: string) => string;
  /** Municipalities of a class of size. Missing: undefined where it has no such end. */
  sizeClass: (from: string | undefined, to: string | undefined) => string;
  rank: (
    place: number,
    isLowest: boolean,
    all: string,
    isShared: boolean,
    better: RankDirection | null,
  ) => string;
  compared: Counted<[when: string]>;
  median: (value: string) => string;
  /** Inhabitants of another year than the values. Missing: null where the values have no year. */
  otherYear: (year: string | number, of: string | null) => string;
  uncompared: (reasons: string) => string;
  otherLevel: (count: string) => string;
  /** After a name or a number: why an area is not compared. */
  noBase: string;
  nobody: string;
  noSize: string;
  /** The own area is not compared. */
  ownLacks: (name: string, when: string, reason: string) => string;
  /** `own`: the own area, where it is one of them, else null. */
  few: (count: string, isOne: boolean, bound: string, own: string | null) => string;
  place: (place: string) => string;
};

const NTH = [
  '',
  'zweit',
  'dritt',
  'viert',
  'fünft',
  'sechst',
  'siebt',
  'acht',
  'neunt',
  'zehnt',
  'elft',
  'zwölft',
];

const sizeOf = (from: string | undefined, to: string | undefined): string => {
  if (to === undefined) return `ab ${from} Einwohnern`;
  return from === undefined ? `unter ${to} Einwohnern` : `mit ${from} bis unter ${to} Einwohnern`;
};

export const comparison: ComparisonWords = {
  converted: (each) => `je ${each} Einwohner umgerechnet`,
  perInhabitants: (measure, each) => `${measure} je ${each} Einwohner`,
  sizeClass: (from, to) => `Verglichen werden Gemeinden ${sizeOf(from, to)}.`,
  rank: (place, isLowest, all, isShared, better) => {
    const nth = NTH[place - 1] ?? `${number(place, 'de')}.-`;
    const note = better === null ? '' : ` (${better === 'down' ? 'niedriger' : 'höher'} ist besser)`;
    return `${nth}${isLowest ? 'niedrigster' : 'höchster'} Wert von ${all}${isShared ? ', gleichauf mit anderen' : ''}${note}`;
  },
  compared: counted('de', '1 Gebiet im Vergleich{0}.', '# Gebiete im Vergleich{0}.'),
  median: (value) => `In der Mitte (Median): ${value}.`,
  otherYear: (year, of) =>
    `Achtung: Die Einwohnerzahlen sind von ${year}, ${of === null ? 'von wann die Werte sind, steht nicht in den Daten' : `die Werte von ${of}`}; das ist nur bedingt vergleichbar.`,
  uncompared: (reasons) => `Für diesen Zeitraum nicht verglichen: ${reasons}.`,
  otherLevel: (count) =>
    `Gebiete anderer Ebenen in den Daten, etwa Kreis oder Land, bleiben außen vor: ${count}.`,
  noBase: 'ohne Einwohnerzahl für dasselbe Jahr',
  nobody: 'ohne Einwohner',
  noSize: 'ohne Einwohnerzahl, daher ohne Größe',
  ownLacks: (name, when, reason) => `${name}${when}: nicht verglichen, ${reason}.`,
  few: (count, isOne, bound, own) =>
    `Vorsicht bei kleinen Zahlen: ${isOne ? 'In einem Gebiet' : `In ${count} Gebieten`} ist der gemeldete Wert kleiner als ${bound}${own === null ? '' : `, auch in ${own}`}. Schon einer mehr oder weniger kann dort den Platz stark ändern.`,
  place: (place) => `Platz ${place}`,
};
