// What a chart shows, said in words: a few sentences, and one text per point for the keyboard. The headline is in chart-headline.ts.
import type { Beyond, Claims } from '../core/answers/claims.ts';
import type { Figure } from '../core/answers/figure.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Series } from '../core/indicators/result.ts';
import { periodKind, type Period } from '../core/values/period.ts';
import {
  at,
  CLAIMS,
  countText,
  RATED,
  runText,
  saidOf,
  textOf,
  unevenText,
  type Said,
} from './claim-words.ts';
import { number, period } from './format.ts';
import { foretoldText, seriesBreakText } from './beyond-now.ts';
import type { Language } from './locale.ts';
import { beyondText } from './reading.ts';
import { REASONS, reasonText, referenceText, targetValue } from './values.ts';

/** What the last value is rated, and since when. */
const ratedText = (said: Said, rated: NonNullable<Claims['rated']>): string => {
  const { series, definition, limits, language, isOld } = said;
  const words = CLAIMS[language];
  const bound = definition.kind === 'state' ? undefined : limits?.[rated.rating];
  const limit =
    limits && bound !== undefined ? words.limit(beyondText(bound, definition, limits, language)) : '';
  const word = `${RATED[language][rated.rating]}${limit}`;
  return rated.isWhole
    ? words.ratedWhole(word, isOld)
    : words.ratedSince(word, sinceWhole(series.periods[rated.since]!, language), isOld);
};

const sinceWhole = (at: Period, language: Language): string =>
  CLAIMS[language].sinceWhole(periodKind(at), period(at, language));

/** `Davor an 4 Tagen kritisch, zuletzt vom 12.03.2026 bis 15.03.2026.` */
const beyondRuns = (said: Said, { rating, count, runs }: Claims['beyond'][number]): string => {
  const { claims, series, language, definition } = said;
  const run = runs.at(-1)!;
  const when = runText(series.periods[run.from]!, series.periods[run.to]!, language);
  const often = countText(count, series.periods[run.to]!, definition.cadence, language);
  return CLAIMS[language].beyond(
    often,
    RATED[language][rating],
    when,
    runs.length === 1,
    claims.rated !== null,
  );
};

const worseText = ({ claims, series, definition, language }: Said): string => {
  const one = ({ state, count, last }: Claims['worse'][number]): string => {
    const [often, when] = [
      countText(count, series.periods[last]!, definition.cadence, language),
      period(series.periods[last]!, language),
    ];
    return CLAIMS[language].worseState(state, often, when, count === 1);
  };
  return CLAIMS[language].worse(claims.worse.map(one).join(', '));
};

const targetText = (said: Said, target: NonNullable<Claims['target']>): string => {
  const { definition, language, isOld } = said;
  const value = targetValue(definition, language);
  return CLAIMS[language].target(value, definition.direction === 'up', target.isReached, isOld);
};

/** `Ausblick bis 2029: −200.000 €; tiefster Wert −900.000 € (2027).` With what is foretold to become worse before it. */
const outlookText = (said: Said, { outlook }: Beyond): string[] => {
  const { claims, definition, language } = said;
  if (!claims.outlook || !outlook) return [];
  const { last, lowest, highest, foretold } = claims.outlook;
  const value = (i: number): string => textOf(outlook, i, definition, language);
  const when = (i: number): string => period(outlook.periods[i]!, language);
  const end = (i: number | null): string | null => (i === null ? null : `${value(i)} (${when(i)})`);
  return [
    CLAIMS[language].outlook(when(last), value(last), end(lowest), end(highest)),
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
  const words = CLAIMS[language];
  if (claims.last === null) return outlookText(said, beyond).join(' ');
  const parts: string[] = [];
  if (claims.rated) parts.push(ratedText(said, claims.rated));
  if (claims.held)
    parts.push(
      words.held(
        RATED[language][claims.held.rating],
        period(claims.held.period, language),
        referenceText(claims.held.why, language),
      ),
    );
  if (claims.rated || definition.kind !== 'state')
    parts.push(...claims.beyond.map((one) => beyondRuns(said, one)));
  if (claims.worse.length > 0) parts.push(worseText(said));
  if (definition.kind !== 'state' && claims.known > 2) {
    const when = (i: number): string => `${at(said, i)} (${period(series.periods[i]!, language)})`;
    parts.push(words.extremes(when(claims.lowest!), when(claims.highest!)));
  }
  if (claims.target) parts.push(targetText(said, claims.target));
  if (claims.missing.length > 0) {
    const listed = claims.missing
      .map(({ reason, count }) => `${number(count, language)} ${REASONS[language][reason]}`)
      .join(', ');
    parts.push(words.missing(listed));
  }
  if (claims.uneven)
    parts.push(
      unevenText(
        claims.uneven,
        series.rows ?? [],
        series.periods,
        (n, at) => countText(n, at, definition.cadence, language),
        language,
      ),
    );
  if (claims.gap) {
    const [from, to] = [series.periods[claims.gap.from]!, series.periods[claims.gap.to]!];
    parts.push(words.gap(period(from, language), period(to, language)));
  }
  parts.push(...claims.breaks.map((one) => seriesBreakText(one, language)), ...outlookText(said, beyond));
  return parts.join(' ');
};

/** One point for eye and ear: `20.11.2026: 4 Plätze, kritisch. Wert 11 von 12.` From `outlookFrom` on it is only expected. */
export const pointText = (
  series: Series,
  i: number,
  definition: IndicatorDefinition,
  language: Language,
  outlookFrom = Infinity,
): string => {
  const say = CLAIMS[language];
  const isOutlook = i >= outlookFrom;
  const when = period(series.periods[i] ?? '', language);
  const place = say.place(i + 1, series.periods.length);
  const why = reasonText(series.lacks?.[i], series.emptiness[i], language);
  if (series.values[i] == null) return `${when}: ${say.noValue}${why === '' ? '' : `, ${why}`}. ${place}`;
  const rating = series.ratings[i]!;
  const words = [
    isOutlook ? say.byOutlook : '',
    // Of what is only expected, what would be in order is not said to be so.
    rating === 'none' || (isOutlook && rating === 'good') ? '' : RATED[language][rating],
  ].filter((one) => one !== '');
  const word = words.map((one) => `, ${one}`).join('');
  return `${when}: ${textOf(series, i, definition, language)}${word}. ${place}`;
};

/** The sentences of what is shown of an indicator. */
export const figureSentences = ({ full, series, isOld, beyond }: Figure, language: Language): string =>
  chartSentences(series, full.definition, full.limits, language, isOld, beyond);
