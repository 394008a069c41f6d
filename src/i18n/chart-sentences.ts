// What a chart shows, said in words: a few sentences, and one text per point for the keyboard. The headline is in chart-headline.ts.
import type { Beyond, Claims } from '../core/answers/claims.ts';
import type { Figure } from '../core/answers/figure.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Series } from '../core/indicators/result.ts';
import { at, countText, RATED, runText, saidOf, textOf, type Said } from './claim-words.ts';
import { number, period } from './format.ts';
import { foretoldText, seriesBreakText } from './beyond-now.ts';
import type { Language, Texts } from './locale.ts';
import { beyondText } from './reading.ts';
import { EMPTINESS, lackText, REASONS, valueText } from './values.ts';

/** What the last value is rated, and since when. */
const ratedText = (said: Said, rated: NonNullable<Claims['rated']>): string => {
  const { series, definition, limits, language, isOld } = said;
  const de = language === 'de';
  const bound = definition.kind === 'state' ? undefined : limits?.[rated.rating];
  const limit =
    limits && bound !== undefined
      ? ` (${de ? 'Grenzwert' : 'limit'}: ${beyondText(bound, definition, limits, language)})`
      : '';
  const word = `${RATED[language][rated.rating]}${limit}`;
  if (rated.isWhole)
    return de
      ? `Der Wert ${isOld ? 'war' : 'ist'} im ganzen gezeigten Zeitraum ${word}.`
      : `The value ${isOld ? 'was' : 'is'} ${word} over the whole span shown.`;
  const when = period(series.periods[rated.since]!, language);
  if (isOld)
    return de ? `Der letzte Wert war ${word}, seit ${when}.` : `The last value was ${word}, since ${when}.`;
  return de ? `Der Wert ist seit ${when} ${word}.` : `The value is ${word} since ${when}.`;
};

/** `Davor an 4 Tagen kritisch, zuletzt vom 12.03.2026 bis 15.03.2026.` */
const beyondRuns = (said: Said, { rating, count, runs }: Claims['beyond'][number]): string => {
  const { claims, series, language, definition } = said;
  const run = runs.at(-1)!;
  const when = runText(series.periods[run.from]!, series.periods[run.to]!, language);
  const often = countText(count, series.periods[run.to]!, definition.cadence, language);
  const word = RATED[language][rating];
  const isOne = runs.length === 1;
  return language === 'de'
    ? `${claims.rated ? 'Davor' : 'Im gezeigten Zeitraum'} ${often} ${word}, ${isOne ? '' : 'zuletzt '}${when}.`
    : `${claims.rated ? 'Before that' : 'In the span shown'} ${word} ${often}, ${isOne ? '' : 'last '}${when}.`;
};

const worseText = ({ claims, series, definition, language }: Said): string => {
  const one = ({ state, count, last }: Claims['worse'][number]): string => {
    const [often, when] = [
      countText(count, series.periods[last]!, definition.cadence, language),
      period(series.periods[last]!, language),
    ];
    return language === 'de'
      ? `„${state}“ ${often} (${count === 1 ? '' : 'zuletzt '}${when})`
      : `“${state}” ${often} (${count === 1 ? '' : 'last '}${when})`;
  };
  return `${language === 'de' ? 'Schlechter als zuletzt' : 'Worse than in the end'}: ${claims.worse.map(one).join(', ')}.`;
};

const targetText = (said: Said, target: NonNullable<Claims['target']>): string => {
  const { definition, limits, language, isOld } = said;
  const de = language === 'de';
  const value = valueText(
    { value: definition.target ?? null, state: null, reference: null },
    { ...definition, kind: definition.kind === 'count' ? 'number' : definition.kind },
    limits,
    language,
  );
  const bound =
    definition.direction === 'up'
      ? `${de ? 'mindestens' : 'at least'} ${value}`
      : `${de ? 'höchstens' : 'at most'} ${value}`;
  if (de)
    return `Ziel (${bound}): ${isOld ? 'zuletzt ' : ''}${target.isReached ? 'erreicht' : 'nicht erreicht'}.`;
  return `Target (${bound}): ${isOld ? 'last ' : ''}${target.isReached ? 'reached' : 'not reached'}.`;
};

/** `Ausblick bis 2029: −520.000 €.` The last value that is expected, with what is foretold to become worse before it. */
const outlookText = (said: Said, { outlook }: Beyond): string[] => {
  const { claims, definition, limits, language } = said;
  if (!claims.outlook || !outlook) return [];
  const { last, foretold } = claims.outlook;
  const value = textOf(outlook, last, definition, limits, language);
  const when = period(outlook.periods[last]!, language);
  return [
    language === 'de' ? `Ausblick bis ${when}: ${value}.` : `Outlook to ${when}: ${value}.`,
    foretoldText(foretold, language),
  ].filter((text) => text !== '');
};

/** Since when beyond which limit, when before, lowest, highest, the target, what is missing, and what is expected. */
export const chartSentences = (
  series: Series,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
  isOld = false,
  beyond: Beyond = {},
): string => {
  const said = saidOf(series, definition, limits, language, isOld, beyond);
  const { claims } = said;
  const de = language === 'de';
  if (claims.last === null) return outlookText(said, beyond).join(' ');
  const parts: string[] = [];
  if (claims.rated) parts.push(ratedText(said, claims.rated));
  if (claims.rated || definition.kind !== 'state')
    parts.push(...claims.beyond.map((one) => beyondRuns(said, one)));
  if (claims.worse.length > 0) parts.push(worseText(said));
  if (definition.kind !== 'state' && claims.known > 2) {
    const when = (i: number): string => `${at(said, i)} (${period(series.periods[i]!, language)})`;
    const [low, high] = [when(claims.lowest!), when(claims.highest!)];
    parts.push(de ? `Tiefster Wert: ${low}. Höchster Wert: ${high}.` : `Lowest: ${low}. Highest: ${high}.`);
  }
  if (claims.target) parts.push(targetText(said, claims.target));
  if (claims.missing.length > 0) {
    const listed = claims.missing
      .map(({ reason, count }) => `${number(count, language)} ${REASONS[language][reason]}`)
      .join(', ');
    parts.push(de ? `Ohne Wert: ${listed}.` : `Without value: ${listed}.`);
  }
  if (claims.gap) {
    const [from, to] = [series.periods[claims.gap.from]!, series.periods[claims.gap.to]!];
    parts.push(
      de
        ? `Keine Werte zwischen ${period(from, 'de')} und ${period(to, 'de')}.`
        : `No values between ${period(from, 'en')} and ${period(to, 'en')}.`,
    );
  }
  parts.push(...claims.breaks.map((one) => seriesBreakText(one, language)), ...outlookText(said, beyond));
  return parts.join(' ');
};

const OUTLOOK: Texts<string> = { de: 'nach Ausblick', en: 'by the outlook' };

/** One point for eye and ear: `20.11.2026: 4 Plätze, kritisch. Wert 11 von 12.` From `outlookFrom` on it is only expected. */
export const pointText = (
  series: Series,
  i: number,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
  outlookFrom = Infinity,
): string => {
  const de = language === 'de';
  const isOutlook = i >= outlookFrom;
  const when = period(series.periods[i] ?? '', language);
  const place = de
    ? `Wert ${i + 1} von ${series.periods.length}.`
    : `Value ${i + 1} of ${series.periods.length}.`;
  const reason = series.emptiness[i];
  const lack = series.lacks?.[i];
  const why = lack ? lackText(lack, language, reason ?? null) : reason ? EMPTINESS[language][reason] : '';
  if (series.values[i] == null)
    return `${when}: ${de ? 'kein Wert' : 'no value'}${why === '' ? '' : `, ${why}`}. ${place}`;
  const rating = series.ratings[i]!;
  const words = [
    isOutlook ? OUTLOOK[language] : '',
    // Of what is only expected, what would be in order is not said to be so.
    rating === 'none' || (isOutlook && rating === 'good') ? '' : RATED[language][rating],
  ].filter((one) => one !== '');
  const word = words.map((one) => `, ${one}`).join('');
  return `${when}: ${textOf(series, i, definition, limits, language)}${word}. ${place}`;
};

/** The sentences of what is shown of an indicator. */
export const figureSentences = ({ full, series, isOld, beyond }: Figure, language: Language): string =>
  chartSentences(series, full.definition, full.limits, language, isOld, beyond);
