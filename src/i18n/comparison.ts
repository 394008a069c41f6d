// A comparison in words: the sentence, and what is said of each area. Pure.
import { claimsOfComparison, FEW, type ComparisonClaims } from '../core/answers/comparison.ts';
import type { Rank } from '../core/answers/rank.ts';
import type { RankDirection } from '../core/compare/question.ts';
import type { Uncompared } from '../core/compare/compare.ts';
import type { ComparisonPicture } from '../core/folders/picture.ts';
import { plainNumber } from './figures.ts';
import { number, period, withUnit } from './format.ts';
import type { Language } from './locale.ts';
import { EMPTINESS } from './values.ts';

/** `je 1.000 Einwohner umgerechnet` */
export const perChanged = (each: number, language: Language): string =>
  language === 'de'
    ? `je ${number(each, 'de')} Einwohner umgerechnet`
    : `converted per ${number(each, 'en')} inhabitants`;

/** Few digits that still tell the values apart. */
const digits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

export const comparedText = (
  value: number,
  picture: Pick<ComparisonPicture, 'each' | 'unit'>,
  language: Language,
): string =>
  picture.each === null
    ? withUnit(plainNumber(value, language), picture.unit)
    : number(value, language, digits(value));

export const measureText = ({ measure, each, unit }: ComparisonPicture, language: Language): string => {
  const de = language === 'de';
  if (each === null) return unit === '' ? measure : `${measure} (${unit})`;
  return `${measure} ${de ? 'je' : 'per'} ${number(each, language)} ${de ? 'Einwohner' : 'inhabitants'}`;
};

const classText = (from: number, to: number | null, language: Language): string => {
  const de = language === 'de';
  if (to === null)
    return de ? `ab ${number(from, 'de')} Einwohnern` : `from ${number(from, 'en')} inhabitants`;
  if (from === 0)
    return de ? `unter ${number(to, 'de')} Einwohnern` : `below ${number(to, 'en')} inhabitants`;
  return de
    ? `mit ${number(from, 'de')} bis unter ${number(to, 'de')} Einwohnern`
    : `with ${number(from, 'en')} to under ${number(to, 'en')} inhabitants`;
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
/** `drittniedrigster Wert von 31 (niedriger ist besser)` */
export const rankText = ({ place, from, of, isShared, better }: Rank, language: Language): string => {
  const all = number(of, language);
  if (language === 'en') {
    const end = from === 'lowest' ? 'lowest' : 'highest';
    const nth = place === 1 ? end : `${number(place, 'en')}${suffix(place)} ${end}`;
    const note = better === null ? '' : ` (${better === 'down' ? 'lower' : 'higher'} is better)`;
    return `${nth} value of ${all}${isShared ? ', level with others' : ''}${note}`;
  }
  const end = from === 'lowest' ? 'niedrigster' : 'höchster';
  const nth = NTH[place - 1] ?? `${number(place, 'de')}.-`;
  const note = better === null ? '' : ` (${better === 'down' ? 'niedriger' : 'höher'} ist besser)`;
  return `${nth}${end} Wert von ${all}${isShared ? ', gleichauf mit anderen' : ''}${note}`;
};
const suffix = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');

/** `Musterhausen: drittniedrigster Wert von 31 (niedriger ist besser), 2025: 4,2. In der Mitte (Median): 7,0.` */
export const comparisonSentence = (
  picture: ComparisonPicture,
  language: Language,
  better: RankDirection | null = null,
): string => {
  const de = language === 'de';
  const {
    period: of,
    compared,
    own,
    median,
    sizeClass,
    baseYear,
    uncompared,
    otherLevel,
  } = claimsOfComparison(picture.answer, picture.each, better);
  const when = of === null ? '' : ` (${period(of, language)})`;
  const said: string[] = [];
  const count = number(compared, language);
  if (own)
    said.push(
      `${own.area.name}${when}: ${rankText(own.rank, language)}, ${comparedText(own.area.value, picture, language)}.`,
    );
  else if (compared === 1) said.push(de ? `1 Gebiet im Vergleich${when}.` : `1 area compared${when}.`);
  else said.push(de ? `${count} Gebiete im Vergleich${when}.` : `${count} areas compared${when}.`);
  if (median !== null)
    said.push(
      de
        ? `In der Mitte (Median): ${comparedText(median, picture, 'de')}.`
        : `In the middle (median): ${comparedText(median, picture, 'en')}.`,
    );
  if (sizeClass) {
    const { from, to } = sizeClass;
    said.push(
      de
        ? `Verglichen werden Gemeinden ${classText(from, to, 'de')}.`
        : `Compared are municipalities ${classText(from, to, 'en')}.`,
    );
  }
  if (baseYear !== null)
    said.push(
      de
        ? `Achtung: Die Einwohnerzahlen sind von ${baseYear}, ${of === null ? 'von wann die Werte sind, steht nicht in den Daten' : `die Werte von ${period(of, 'de')}`}; das ist nur bedingt vergleichbar.`
        : `Attention: the numbers of inhabitants are of ${baseYear}, ${of === null ? 'of when the values are the data do not say' : `the values of ${period(of, 'en')}`}; this is comparable only in part.`,
    );
  if (uncompared.length > 0)
    said.push(
      de
        ? `Für diesen Zeitraum nicht verglichen: ${reasons(uncompared, 'de')}.`
        : `Not compared for this period: ${reasons(uncompared, 'en')}.`,
    );
  if (otherLevel > 0) {
    const left = number(otherLevel, language);
    said.push(
      de
        ? `Gebiete anderer Ebenen in den Daten, etwa Kreis oder Land, bleiben außen vor: ${left}.`
        : `Areas of other levels in the data, such as district or state, are left out: ${left}.`,
    );
  }
  return said.join(' ');
};

const reasonText = (reason: Uncompared['reason'], language: Language): string =>
  reason === 'noBase'
    ? language === 'de'
      ? 'keine Einwohnerzahl für dasselbe Jahr'
      : 'no number of inhabitants for the same year'
    : EMPTINESS[language][reason];
/** `8 geheim, 2 nicht gemeldet` */
const reasons = (uncompared: ComparisonClaims['uncompared'], language: Language): string =>
  uncompared
    .map(({ reason, count }) => `${number(count, language)} ${reasonText(reason, language)}`)
    .join(', ');

/** A caution where values per inhabitant rest on few cases. Missing: null. */
export const fewText = ({ answer, each }: ComparisonPicture, language: Language): string | null => {
  const { few } = claimsOfComparison(answer, each, null);
  if (!few) return null;
  const [count, bound] = [number(few.count, language), number(FEW, language)];
  if (language === 'de') {
    const where = few.count === 1 ? 'In einem Gebiet' : `In ${count} Gebieten`;
    return `Vorsicht bei kleinen Zahlen: ${where} ist der gemeldete Wert kleiner als ${bound}${few.own ? `, auch in ${few.own.name}` : ''}. Schon einer mehr oder weniger kann dort den Platz stark ändern.`;
  }
  const where = few.count === 1 ? 'In one area' : `In ${count} areas`;
  return `Caution with small numbers: ${where} the reported value is below ${bound}${few.own ? `, in ${few.own.name} too` : ''}. One more or less can move the place a long way there.`;
};

export const uncomparedText = ({ name, reason }: Uncompared, language: Language): string =>
  `${name}: ${reasonText(reason, language)}`;
