// Sentences made from definitions and results, so that words and colours cannot disagree.
import { dayAt } from '../core/values/berlin.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import type { Change, IndicatorResult, Status } from '../core/indicators/result.ts';
import { same } from '../core/indicators/limits.ts';
import { addPeriods, periodEnd, periodKind, yearBefore, type Period } from '../core/values/period.ts';
import { daysAgo, number, period, rounded, span, withUnit } from './format.ts';
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

type Against = { than: string; unchanged: string };

/** What a change is measured against, after "als" and after "gegenüber". */
const againstText = (from: Period, to: Period, language: Language): Against => {
  const de = language === 'de';
  const say = (than: string, unchanged: string, english: string): Against =>
    de ? { than, unchanged: `gegenüber ${unchanged}` } : { than: english, unchanged: `from ${english}` };
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
        break;
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

/** `5 weniger als am Tag davor`, `unverändert`. A change of a percentage is in percentage points. Missing: empty. */
export const changeText = (
  result: Pick<IndicatorResult, 'definition' | 'lastValue' | 'limits'>,
  change: Change | null,
  language: Language,
): string => {
  const { definition, lastValue, limits } = result;
  if (!change || lastValue?.value == null) return '';
  const de = language === 'de';
  const against = againstText(change.period, lastValue.period, language);
  const decimals = Math.max(definition.decimals, decimalsFor(lastValue.value, definition, limits));
  const delta = rounded(change.delta, decimals);
  if (same(delta, 0)) return `${de ? 'unverändert' : 'unchanged'} ${against.unchanged}`;
  const size = number(Math.abs(delta), language, decimals);
  const unit = isPercent(definition)
    ? de
      ? `Prozent${size === '1' ? 'punkt' : 'punkte'}`
      : 'points'
    : definition.kind === 'money'
      ? definition.unit
      : '';
  const amount = withUnit(size, unit);
  const more = delta > 0;
  return de
    ? `${amount} ${more ? 'mehr' : 'weniger'} als ${against.than}`
    : `${amount} ${more ? 'more' : 'less'} than ${against.than}`;
};

/** `letzter Wert vor 26 Tagen: 48 Stunden` for a value that is too old to stand alone. Missing: empty. */
export const lastValueText = (result: IndicatorResult, now: number, language: Language): string => {
  const { lastValue, definition, limits } = result;
  if (!lastValue) return '';
  const value = valueText(lastValue, definition, limits, language);
  const days = dayAt(now) - periodEnd(lastValue.period);
  if (days < 0 || (days === 0 && periodKind(lastValue.period) === 'time'))
    return language === 'de'
      ? `Wert für ${period(lastValue.period, 'de')}: ${value}`
      : `value for ${period(lastValue.period, 'en')}: ${value}`;
  return language === 'de'
    ? `letzter Wert ${daysAgo(days, 'de')}: ${value}`
    : `last value ${daysAgo(days, 'en')}: ${value}`;
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
