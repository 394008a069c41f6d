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
import { words } from './words.ts';

const HEADLINES = words('claims', 'headlines');

/** Words of states: what was worse is told first, with how often and when last. */
const stateHeadline = (said: Said, time: string): string => {
  const { claims, series, language, definition } = said;
  const words = HEADLINES[language];
  const [first, last] = [at(said, claims.first!), at(said, claims.last!)];
  const worst = claims.worse[0];
  if (worst) {
    const often = countText(worst.count, series.periods[worst.last]!, definition.cadence, language);
    const when = onText(series.periods[worst.last]!, language);
    return words.worst(last, time, worst.state, often, when, worst.count === 1);
  }
  if (claims.move === 'same') return words.everyState(last, time);
  return first === last ? words.stateAgain(last, time) : words.states(first, last, time);
};

const turnHeadline = (said: Said, turn: NonNullable<Claims['turn']>): string => {
  const { claims, series, language, isOld } = said;
  const [from, to] = [series.periods[turn.at]!, series.periods[claims.last!]!];
  const [start, end] = [bare(said, turn.at), at(said, claims.last!)];
  const isUp = turn.move === 'up';
  const words = HEADLINES[language];
  return isOld
    ? words.turnRun(runText(from, to, language), start, end, isUp)
    : words.turnSince(sinceText(from, to, language), start, end, isUp);
};

const moveHeadline = (said: Said, time: string): string => {
  const { claims, language } = said;
  const words = HEADLINES[language];
  const [first, last] = [claims.first!, claims.last!];
  const end = at(said, last);
  const [low, high] = [bare(said, claims.lowest!), bare(said, claims.highest!)];
  if (claims.move === 'same' || low === high) return words.same(end, time);
  if (claims.move === 'steady') return words.steady(end, time);
  if (claims.move === 'swing' || bare(said, first) === bare(said, last))
    return words.swing(low, atDative(said, claims.highest!), end, time);
  return words.moved(bare(said, first), end, claims.move === 'up', time);
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
  if (first === null || last === null) return HEADLINES[language].none;
  if (first === last) return HEADLINES[language].one(at(said, last));
  const time = spanText(series.periods[first]!, series.periods[last]!, language);
  if (definition.kind === 'state') return stateHeadline(said, time);
  return turn && bare(said, turn.at) !== bare(said, last)
    ? turnHeadline(said, turn)
    : moveHeadline(said, time);
};

/** The headline of what is shown of an indicator. */
export const figureHeadline = ({ full, series, isOld }: Figure, language: Language): string =>
  chartHeadline(series, full.definition, full.limits, language, isOld);
