// Sentences made from definitions and results, so that words and colours cannot disagree.
import { dayAt, todayAt } from '../core/values/berlin.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import { spanSince, type Span } from '../core/answers/silence.ts';
import type { Change, IndicatorResult } from '../core/indicators/result.ts';
import { absent } from '../core/indicators/status.ts';
import { same } from '../core/values/near.ts';
import { addPeriods, periodEnd, periodKind, yearBefore, type Period } from '../core/values/period.ts';
import { startsAt } from '../core/values/starts.ts';
import {
  agoText,
  clockText,
  daysAgo,
  number,
  period,
  rounded,
  shortPeriod,
  span,
  withUnit,
} from './format.ts';
import type { Against } from './languages/de/grammar/sentences.ts';
import type { Language } from './locale.ts';
import { decimalsFor, valueText } from './values.ts';
import { words } from './words.ts';

const HOUR = 3_600_000;
const SENTENCES = words('first', 'sentences');

export const STATUS = words('first', 'status');
export const LAST = words('first', 'last');
/** The word before the time of a value: `Stand`. */
export const asOfWord = (language: Language): string => SENTENCES[language].asOf;

const againstText = (from: Period, to: Period, language: Language): Against => {
  const words = SENTENCES[language];
  const kind = periodKind(to);
  const days = periodEnd(to) - periodEnd(from);
  if (kind === 'day' && days > 1) return yearBefore(to) === from ? words.yearBefore : words.daysBefore(days);
  const isNext = kind === 'time' ? startsAt(to) - startsAt(from) === HOUR : addPeriods(from, 1) === to;
  if (periodKind(from) === kind && isNext) return words.before(kind);
  return words.against(periodKind(from), period(from, language));
};

/** A smaller change than these decimals show is none. */
const MOST_DECIMALS = 7;

const isPercent = (definition: IndicatorDefinition): boolean =>
  definition.kind === 'percent' || definition.unit === '%';

/**
 * `5 weniger als am Tag davor`, `unverändert`; brief: `−5 zum Tag davor`. A change of a percentage is in percentage points.
 * Missing: empty.
 */
export const changeText = (
  result: Pick<IndicatorResult, 'definition' | 'lastValue' | 'limits'>,
  change: Change | null,
  language: Language,
  isBrief = false,
): string => {
  const { definition, lastValue, limits } = result;
  if (!change || lastValue?.value == null) return '';
  const words = SENTENCES[language];
  const against = againstText(change.period, lastValue.period, language);
  let decimals = Math.max(definition.decimals, decimalsFor(lastValue.value, definition, limits));
  // What changed is not told as unchanged, however small the change.
  while (decimals < MOST_DECIMALS && rounded(change.delta, decimals) === 0 && !same(change.delta, 0))
    decimals++;
  const delta = rounded(change.delta, decimals);
  if (same(delta, 0)) return isBrief ? `±0 ${against.brief}` : words.unchanged(against.unchanged);
  const size = number(Math.abs(delta), language, decimals);
  const money = definition.kind === 'money' ? definition.unit : '';
  const amount = withUnit(size, isPercent(definition) ? words.points(isBrief, size === '1') : money);
  const more = delta > 0;
  return isBrief
    ? `${more ? '+' : '\u2212'}${amount} ${against.brief}`
    : words.changed(amount, more, against.than);
};

/** `26 Tagen`, `62 Minuten`, `22 Monaten`. */
const spanText = ({ n, unit }: Span, language: Language): string => span(n, unit, language);
const agoOf = (one: Span, language: Language): string =>
  one.unit === 'day' ? daysAgo(one.n, language) : agoText(spanText(one, language), language);

/** `letzter Wert vor 26 Tagen: 48 Stunden` for a value that is too old to stand alone. Missing: empty. */
export const lastValueText = (result: IndicatorResult, now: number, language: Language): string => {
  const { lastValue, definition, limits } = result;
  if (!lastValue) return '';
  const value = valueText(lastValue, definition, limits, language);
  const words = SENTENCES[language];
  const isAhead =
    periodKind(lastValue.period) === 'time'
      ? result.startsAt !== null && result.startsAt > now
      : periodEnd(lastValue.period) > dayAt(now);
  return isAhead
    ? words.valueFor(period(lastValue.period, language), value)
    : words.lastValue(agoOf(spanSince(lastValue.period, now), language), value);
};

/** `um 20:45`, `am 02.11.2026`, `im Jahr 2025`: when the value was valid; the day of a time is told where it is not today. */
const whenText = (at: Period, now: number, language: Language): string => {
  const words = SENTENCES[language];
  const kind = periodKind(at);
  return kind === 'time'
    ? words.atTime(period(at.slice(0, 10), language), clockText(at, language), periodEnd(at) === dayAt(now))
    : words.when(kind, period(at, language));
};

/** `zuletzt kritisch: 575 cm um 20:45, seit 62 Minuten kein Wert`. Missing: empty where the last value needed no attention. */
export const lastRatedText = (result: IndicatorResult, now: number, language: Language): string => {
  const { lastValue, rating, definition, limits } = result;
  if (!lastValue || (rating !== 'critical' && rating !== 'watch')) return '';
  const value = valueText(lastValue, definition, limits, language);
  return `${LAST[language][rating]}: ${value} ${whenText(lastValue.period, now, language)}, ${silenceText(lastValue.period, now, language)}`;
};
/** `seit 62 Minuten kein Wert` */
export const silenceText = (last: Period, now: number, language: Language): string => {
  const silence = spanSince(last, now);
  return SENTENCES[language].silence(silence.n === 0 ? null : spanText(silence, language));
};

/** `Stand 21.11.2026`. Missing: says that there is no value, and whether one can be expected; nothing where that is not known. */
export const asOfText = (
  result: Pick<IndicatorResult, 'lastValue' | 'after' | 'issues'>,
  language: Language,
): string => {
  if (result.lastValue) return `${asOfWord(language)} ${period(result.lastValue.period, language)}`;
  if (result.after?.[0]?.emptiness === 'locked') return '';
  const isAbsent = absent(result, 'FIELD_MISSING').length + absent(result, 'NO_ROW_FITS').length > 0;
  return SENTENCES[language][isAbsent ? 'absent' : 'noValue'];
};

/** `seit 26.11.`, `seit 2024`: since when it is rated as it is; of another year the year alone. Missing: empty. */
export const sinceText = (result: IndicatorResult, now: number, language: Language): string => {
  const { ratedSince, rating } = result;
  if (ratedSince === null || rating === 'none') return '';
  const isPast = ratedSince.slice(0, 4) < todayAt(now).slice(0, 4);
  // A year of schools is no year of the calendar.
  const year =
    periodKind(ratedSince) === 'schoolYear' ? period(ratedSince, language) : ratedSince.slice(0, 4);
  return isPast
    ? SENTENCES[language].since('year', year)
    : SENTENCES[language].since(periodKind(ratedSince), shortPeriod(ratedSince, now, language));
};
