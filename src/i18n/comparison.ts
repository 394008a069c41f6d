// A comparison in words: the sentence, and what is said of each area. Pure.
import { claimsOfComparison, FEW, type ComparisonClaims } from '../core/answers/comparison.ts';
import type { Rank } from '../core/answers/rank.ts';
import type { RankDirection } from '../core/compare/question.ts';
import type { Uncompared } from '../core/compare/compare.ts';
import type { ComparisonPicture } from '../core/folders/picture.ts';
import { plainNumber } from './figures.ts';
import { number, period, seenDecimals } from './format.ts';
import type { Language } from './locale.ts';
import { counting, EMPTINESS } from './values.ts';
import { words } from './words.ts';

const COMPARISON = words('compare', 'comparison');

/** `je 1.000 Einwohner umgerechnet` */
export const perChanged = (each: number, language: Language): string =>
  COMPARISON[language].converted(number(each, language));

/** Few digits that still tell the values apart. */
const digits = (value: number): number => {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : seenDecimals(value, 2);
};

export const comparedText = (
  value: number,
  picture: Pick<ComparisonPicture, 'each' | 'unit'>,
  language: Language,
): string =>
  picture.each === null
    ? counting(plainNumber(value, language), picture.unit, language)
    : number(value, language, digits(value));

export const measureText = ({ measure, each, unit }: ComparisonPicture, language: Language): string => {
  if (each === null) return unit === '' ? measure : `${measure} (${unit})`;
  return COMPARISON[language].perInhabitants(measure, number(each, language));
};

/** `Platz 3`. */
export const placeText = (place: number, language: Language): string =>
  COMPARISON[language].place(number(place, language));

/** `drittniedrigster Wert von 31 (niedriger ist besser)` */
const rankText = ({ place, from, of, isShared, better }: Rank, language: Language): string =>
  COMPARISON[language].rank(place, from === 'lowest', number(of, language), isShared, better);

/** `Musterhausen: drittniedrigster Wert von 31 (niedriger ist besser), 2025: 4,2. In der Mitte (Median): 7,0.` */
export const comparisonSentence = (
  picture: ComparisonPicture,
  language: Language,
  better: RankDirection | null = null,
): string => {
  const words = COMPARISON[language];
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
  if (own)
    said.push(
      `${own.area.name}${when}: ${rankText(own.rank, language)}, ${comparedText(own.area.value, picture, language)}.`,
    );
  else {
    // One's own area is never left out without its name.
    const mine = picture.answer.uncompared.find(({ key }) => key === picture.answer.own);
    if (mine) said.push(words.ownLacks(mine.name, when, reasonText(mine.reason, language)));
    said.push(words.compared(compared, when));
  }
  if (median !== null) said.push(words.median(comparedText(median, picture, language)));
  if (sizeClass) {
    const { from, to } = sizeClass;
    said.push(
      words.sizeClass(
        from === 0 && to !== null ? undefined : number(from, language),
        to === null ? undefined : number(to, language),
      ),
    );
  }
  if (baseYear !== null) said.push(words.otherYear(baseYear, of === null ? null : period(of, language)));
  if (uncompared.length > 0) said.push(words.uncompared(reasons(uncompared, language)));
  if (otherLevel > 0) said.push(words.otherLevel(number(otherLevel, language)));
  return said.join(' ');
};

const reasonText = (reason: Uncompared['reason'], language: Language): string =>
  reason === 'noBase' || reason === 'nobody' || reason === 'noSize'
    ? COMPARISON[language][reason]
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
  return COMPARISON[language].few(
    number(few.count, language),
    few.count === 1,
    number(FEW, language),
    few.own?.name ?? null,
  );
};

export const uncomparedText = ({ name, reason }: Uncompared, language: Language): string =>
  `${name}: ${reasonText(reason, language)}`;
