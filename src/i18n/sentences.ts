// Sentences made from definitions and results, so that words and colours cannot disagree.
import { dayAt } from '../core/values/berlin.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import { spanSince, type Span } from '../core/answers/silence.ts';
import type { Last } from '../core/indicators/status.ts';
import type { Change, IndicatorResult, Status } from '../core/indicators/result.ts';
import { same } from '../core/indicators/limits.ts';
import { addPeriods, periodEnd, periodKind, yearBefore, type Period } from '../core/values/period.ts';
import { daysAgo, number, period, rounded, shortPeriod, span, withUnit } from './format.ts';
import type { Language, Texts } from './locale.ts';
import { decimalsFor, valueText } from './values.ts';

export const STATUS: Texts<Readonly<Record<Status, string>>> = {
  de: {
    critical: 'Kritisch',
    watch: 'Beobachten',
    good: 'In Ordnung',
    noCurrentData: 'Keine aktuellen Daten',
    unrated: 'Ohne Bewertung',
  },
  en: {
    critical: 'Critical',
    watch: 'Watch',
    good: 'In order',
    noCurrentData: 'No current data',
    unrated: 'Not rated',
  },
};

/** What a figure without current data last was, as its mark and inside a sentence. */
export const LAST: Texts<Readonly<Record<Last, string>>> = {
  de: { critical: 'zuletzt kritisch', watch: 'zuletzt zu beobachten' },
  en: { critical: 'last critical', watch: 'last to be watched' },
};

/** `brief`: after a change with its sign. */
type Against = { than: string; unchanged: string; brief: string };

/** What a change is measured against, after "als" and after "gegenüber". */
const againstText = (from: Period, to: Period, language: Language): Against => {
  const de = language === 'de';
  const say = (than: string, unchanged: string, english: string): Against => {
    if (!de) return { than: english, unchanged: `from ${english}`, brief: `on ${english}` };
    const brief = `gegenüber ${unchanged}`
      .replace('gegenüber dem', 'zum')
      .replace('gegenüber der', 'zur')
      .replace('gegenüber', 'zu')
      .replace('Tag davor', 'Vortag')
      .replace('Woche davor', 'Vorwoche');
    return { than, unchanged: `gegenüber ${unchanged}`, brief };
  };
  const kind = periodKind(to);
  const isNext = periodKind(from) === kind && addPeriods(from, 1) === to;
  const days = periodEnd(to) - periodEnd(from);
  const name = period(from, language);
  if (kind === 'day' && days > 1) {
    if (yearBefore(to) === from) return say('ein Jahr davor', 'dem Vorjahr', 'a year before');
    const ago = de ? `${number(days, 'de')} Tage` : span(days, 'day', 'en');
    return say(`${ago} davor`, `dem Wert ${ago} davor`, `${ago} before`);
  }
  if (isNext)
    switch (kind) {
      case 'day':
        return say('am Tag davor', 'dem Tag davor', 'the day before');
      case 'week':
        return say('in der Woche davor', 'der Woche davor', 'the week before');
      case 'month':
        return say('im Vormonat', 'dem Vormonat', 'the month before');
      case 'quarter':
        return say('im Vorquartal', 'dem Vorquartal', 'the quarter before');
      case 'third':
        return say('im Tertial davor', 'dem Tertial davor', 'the four months before');
      case 'half':
        return say('im Halbjahr davor', 'dem Halbjahr davor', 'the half-year before');
      case 'schoolYear':
      case 'year':
        return say('im Vorjahr', 'dem Vorjahr', 'the year before');
      case 'time':
        return say('eine Stunde davor', 'der Stunde davor', 'an hour before');
    }
  switch (periodKind(from)) {
    case 'time':
    case 'day':
      return say(`am ${name}`, `dem ${name}`, `on ${name}`);
    case 'week':
      return say(`in ${name}`, name, name);
    case 'month':
    case 'quarter':
    case 'third':
    case 'half':
      return say(`im ${name}`, `dem ${name}`, name);
    case 'schoolYear':
    case 'year':
      return say(`im Jahr ${name}`, `dem Jahr ${name}`, name);
  }
};

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
  const de = language === 'de';
  const against = againstText(change.period, lastValue.period, language);
  const decimals = Math.max(definition.decimals, decimalsFor(lastValue.value, definition, limits));
  const delta = rounded(change.delta, decimals);
  if (same(delta, 0))
    return isBrief ? `±0 ${against.brief}` : `${de ? 'unverändert' : 'unchanged'} ${against.unchanged}`;
  const size = number(Math.abs(delta), language, decimals);
  const unit = isPercent(definition)
    ? de
      ? `${isBrief ? '%-P' : 'Prozentp'}unkt${size === '1' ? '' : 'e'}`
      : 'points'
    : definition.kind === 'money'
      ? definition.unit
      : '';
  const amount = withUnit(size, unit);
  const more = delta > 0;
  if (isBrief) return `${more ? '+' : '\u2212'}${amount} ${against.brief}`;
  return de
    ? `${amount} ${more ? 'mehr' : 'weniger'} als ${against.than}`
    : `${amount} ${more ? 'more' : 'less'} than ${against.than}`;
};

/** `26 Tagen`, `62 Minuten`, `22 Monaten`. */
export const spanText = ({ n, unit }: Span, language: Language): string => span(n, unit, language);
const agoText = (one: Span, language: Language): string =>
  one.unit === 'day'
    ? daysAgo(one.n, language)
    : language === 'de'
      ? `vor ${spanText(one, 'de')}`
      : `${spanText(one, 'en')} ago`;

/** `letzter Wert vor 26 Tagen: 48 Stunden` for a value that is too old to stand alone. Missing: empty. */
export const lastValueText = (result: IndicatorResult, now: number, language: Language): string => {
  const { lastValue, definition, limits } = result;
  if (!lastValue) return '';
  const value = valueText(lastValue, definition, limits, language);
  const de = language === 'de';
  const isAhead =
    periodKind(lastValue.period) === 'time'
      ? result.startsAt !== null && result.startsAt > now
      : periodEnd(lastValue.period) > dayAt(now);
  if (isAhead) return `${de ? 'Wert für' : 'value for'} ${period(lastValue.period, language)}: ${value}`;
  return `${de ? 'letzter Wert' : 'last value'} ${agoText(spanSince(lastValue.period, now), language)}: ${value}`;
};

/** `um 20:45`, `am 02.11.2026`, `im Jahr 2025`: when the value was valid; the day of a time is told where it is not today. */
const whenText = (at: Period, now: number, language: Language): string => {
  const kind = periodKind(at);
  const name = period(at, language);
  const isToday = kind === 'time' && periodEnd(at) === dayAt(now);
  if (language === 'en')
    return isToday ? `at ${at.slice(11, 16)}` : `${kind === 'day' || kind === 'time' ? 'on' : 'in'} ${name}`;
  switch (kind) {
    case 'time':
      return isToday
        ? `um ${at.slice(11, 16)}`
        : `am ${period(at.slice(0, 10), 'de')} um ${at.slice(11, 16)}`;
    case 'day':
      return `am ${name}`;
    case 'week':
      return `in ${name}`;
    case 'year':
      return `im Jahr ${name}`;
    default:
      return `im ${name}`;
  }
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
  const text = spanText(silence, language);
  return language === 'de'
    ? `${silence.n === 0 ? 'seitdem' : `seit ${text}`} kein Wert`
    : `no value ${silence.n === 0 ? 'since' : `for ${text}`}`;
};

/** `Stand 21.11.2026`. Missing: says that there is no value yet; nothing where that is not known. */
export const asOfText = (result: Pick<IndicatorResult, 'lastValue' | 'after'>, language: Language): string =>
  result.lastValue
    ? `${language === 'de' ? 'Stand' : 'As of'} ${period(result.lastValue.period, language)}`
    : result.after?.[0]?.emptiness === 'locked'
      ? ''
      : language === 'de'
        ? 'Noch kein Wert'
        : 'No value yet';

/** `seit 26.11.`, `seit 2024`: since when it is rated as it is; of another year the year alone. Missing: empty. */
export const sinceText = (result: IndicatorResult, now: number, language: Language): string => {
  const { ratedSince, rating } = result;
  if (ratedSince === null || rating === 'none') return '';
  const isPast = Number(ratedSince.slice(0, 4)) < new Date(now).getFullYear();
  // A year of schools is no year of the calendar.
  const year =
    periodKind(ratedSince) === 'schoolYear' ? period(ratedSince, language) : ratedSince.slice(0, 4);
  return `${language === 'de' ? 'seit' : 'since'} ${isPast ? year : shortPeriod(ratedSince, now, language)}`;
};
