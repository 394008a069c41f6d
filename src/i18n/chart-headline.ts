// The headline of a chart: the turn where there is one, else the whole course; of states, what was worse.
import type { Claims } from '../core/answers/claims.ts';
import type { Figure } from '../core/answers/figure.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Series } from '../core/indicators/result.ts';
import {
  at,
  atDative,
  bare,
  countText,
  onText,
  runText,
  saidOf,
  sinceText,
  spanText,
  type Said,
} from './claim-words.ts';
import type { Language } from './locale.ts';

/** Words of states: what was worse is told first, with how often and when last. */
const stateHeadline = (said: Said, time: string): string => {
  const { claims, series, language, definition } = said;
  const de = language === 'de';
  const [first, last] = [at(said, claims.first!), at(said, claims.last!)];
  const worst = claims.worse[0];
  if (worst) {
    const often = countText(worst.count, series.periods[worst.last]!, definition.cadence, language);
    const when = onText(series.periods[worst.last]!, language);
    const isOnce = worst.count === 1;
    return de
      ? `Zuletzt „${last}“; in ${time} ${often} „${worst.state}“, ${isOnce ? '' : 'zuletzt '}${when}`
      : `“${last}” in the end; in ${time} “${worst.state}” ${often}, ${isOnce ? '' : 'last '}${when}`;
  }
  if (claims.move === 'same')
    return de ? `In ${time} jeder Wert „${last}“` : `Every value “${last}” in ${time}`;
  if (first !== last)
    return de ? `In ${time} von „${first}“ zu „${last}“` : `From “${first}” to “${last}” in ${time}`;
  return de
    ? `In ${time} zwischendurch besser, zuletzt wieder „${last}“`
    : `Better in between in ${time}, “${last}” again in the end`;
};

const turnHeadline = (said: Said, turn: NonNullable<Claims['turn']>): string => {
  const { claims, series, language, isOld } = said;
  const [from, to] = [series.periods[turn.at]!, series.periods[claims.last!]!];
  const [start, end] = [bare(said, turn.at), at(said, claims.last!)];
  const isUp = turn.move === 'up';
  if (language === 'de') {
    const when = isOld ? capital(runText(from, to, 'de')) : `Seit ${sinceText(from, to, 'de')}`;
    return `${when} von ${start} auf ${end} ${isUp ? 'gestiegen' : 'gefallen'}`;
  }
  return `${isUp ? 'Up' : 'Down'} from ${start} to ${end} ${isOld ? runText(from, to, 'en') : `since ${sinceText(from, to, 'en')}`}`;
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const moveHeadline = (said: Said, time: string): string => {
  const { claims, language } = said;
  const de = language === 'de';
  const [first, last] = [claims.first!, claims.last!];
  const end = at(said, last);
  const [low, high] = [bare(said, claims.lowest!), bare(said, claims.highest!)];
  const most = de ? atDative(said, claims.highest!) : at(said, claims.highest!);
  if (claims.move === 'same' || low === high)
    return de ? `In ${time} unverändert: ${end}` : `Unchanged in ${time}: ${end}`;
  if (claims.move === 'steady')
    return de ? `In ${time} kaum verändert: ${end}` : `Hardly changed in ${time}: ${end}`;
  if (claims.move === 'swing' || bare(said, first) === bare(said, last))
    return de
      ? `In ${time} zwischen ${low} und ${most}, zuletzt ${end}`
      : `Between ${low} and ${most} in ${time}, ${end} in the end`;
  return de
    ? `In ${time} von ${bare(said, first)} auf ${end} ${claims.move === 'up' ? 'gestiegen' : 'gefallen'}`
    : `${claims.move === 'up' ? 'Up' : 'Down'} from ${bare(said, first)} to ${end} in ${time}`;
};

/** `Seit dem 17.11. von 12 auf 3 Plätze gefallen`: the turn where there is one, else the whole course. How much is much: docs/how-much.md. */
export const chartHeadline = (
  series: Series,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
  isOld = false,
): string => {
  const said = saidOf(series, definition, limits, language, isOld);
  const { first, last, turn } = said.claims;
  const de = language === 'de';
  if (first === null || last === null) return de ? 'Noch keine Werte' : 'No values yet';
  if (first === last) return de ? `Ein Wert: ${at(said, last)}` : `One value: ${at(said, last)}`;
  const time = spanText(series.periods[first]!, series.periods[last]!, language);
  if (definition.kind === 'state') return stateHeadline(said, time);
  return turn && bare(said, turn.at) !== bare(said, last)
    ? turnHeadline(said, turn)
    : moveHeadline(said, time);
};

/** The headline of what is shown of an indicator. */
export const figureHeadline = ({ full, series, isOld }: Figure, language: Language): string =>
  chartHeadline(series, full.definition, full.limits, language, isOld);
