// Sentences made from definitions and results, so that words and colours cannot disagree.
import { dayAt } from '../core/indicators/cadence.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Change, IndicatorResult, Status } from '../core/indicators/result.ts';
import type { Counts } from '../core/indicators/status.ts';
import { same } from '../core/indicators/limits.ts';
import { periodEnd, periodKind, type Period } from '../core/values/period.ts';
import { daysAgo, number, period, plainNumber, span, withUnit } from './format.ts';
import type { Language, Texts } from './locale.ts';
import { decimalsFor, unitFor, valueText } from './values.ts';

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

const limitNumber = (
  value: number,
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): string => {
  if (!version.relative) return withUnit(plainNumber(value, language), unitFor(definition, value));
  const of = definition.referenceLabel ?? (language === 'de' ? 'Bezugswerts' : 'the reference');
  return language === 'de'
    ? `${withUnit(plainNumber(value, language), '%')} (${of})`
    : `${withUnit(plainNumber(value, language), '%')} of ${of}`;
};

/** `unter 90 %`, `ab 30 %`, `unter 60 oder über 95 %`: where a limit begins, with the boundary said exactly. */
export const beyondText = (
  bound: number | [number, number],
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): string => {
  const de = language === 'de';
  const one = (value: number): string => limitNumber(value, definition, version, language);
  const low = (value: number): string =>
    version.at === 'better'
      ? `${de ? 'unter' : 'below'} ${one(value)}`
      : de
        ? `bis ${one(value)}`
        : `${one(value)} or less`;
  const high = (value: number): string =>
    version.at === 'better'
      ? `${de ? 'über' : 'above'} ${one(value)}`
      : de
        ? `ab ${one(value)}`
        : `${one(value)} or more`;
  if (typeof bound !== 'number') return `${low(bound[0])} ${de ? 'oder' : 'or'} ${high(bound[1])}`;
  return definition.direction === 'down' ? high(bound) : low(bound);
};

const DIRECTION: Texts<Readonly<Record<IndicatorDefinition['direction'], string>>> = {
  de: {
    up: 'Höher ist besser.',
    down: 'Niedriger ist besser.',
    corridor: 'Zu wenig und zu viel sind ungünstig.',
    none: 'Zur Einordnung, ohne Bewertung.',
  },
  en: {
    up: 'Higher is better.',
    down: 'Lower is better.',
    corridor: 'Too little and too much are unfavourable.',
    none: 'For context, not rated.',
  },
};

/** What the limits say, in one sentence: `Beobachten unter 90 %, kritisch unter 80 %.` Missing: empty without limits. */
export const limitsText = (
  definition: IndicatorDefinition,
  version: LimitVersion | null,
  language: Language,
): string => {
  if (!version) return '';
  const de = language === 'de';
  const words = (states: readonly string[]): string =>
    de ? `bei „${states.join('“ oder „')}“` : `at “${states.join('” or “')}”`;
  const watch =
    definition.kind === 'state'
      ? version.watchStates && words(version.watchStates)
      : version.watch !== undefined && beyondText(version.watch, definition, version, language);
  const critical =
    definition.kind === 'state'
      ? version.criticalStates && words(version.criticalStates)
      : version.critical !== undefined && beyondText(version.critical, definition, version, language);
  const parts = [
    watch ? `${de ? 'Beobachten' : 'Watch'} ${watch}` : '',
    critical ? `${watch ? (de ? 'kritisch' : 'critical') : de ? 'Kritisch' : 'Critical'} ${critical}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
};

/** The reading aid: direction and limits, made from the definition alone. */
export const readingAid = (
  definition: IndicatorDefinition,
  version: LimitVersion | null,
  language: Language,
): string =>
  [
    definition.kind === 'state' && definition.direction !== 'none'
      ? ''
      : DIRECTION[language][definition.direction],
    limitsText(definition, version, language),
    definition.caution ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** `gestern`, `dem Vormonat`, `vor 7 Tagen`: what a change is measured against. */
const againstText = (from: Period, to: Period, language: Language): string => {
  const de = language === 'de';
  const days = periodEnd(to) - periodEnd(from);
  const kind = periodKind(to);
  switch (kind) {
    case 'time':
      return period(from, language);
    case 'day':
      if (days === 365 || days === 366) return de ? 'vor einem Jahr' : 'a year before';
      return days === 1
        ? de
          ? 'am Tag davor'
          : 'the day before'
        : de
          ? `${span(days, 'day', 'de')} davor`.replace('Tagen', 'Tage')
          : `${span(days, 'day', 'en')} before`;
    case 'week':
      return days <= 7 ? (de ? 'in der Woche davor' : 'the week before') : period(from, language);
    case 'month':
      return days <= 31
        ? de
          ? 'im Vormonat'
          : 'the month before'
        : `${de ? 'im ' : 'in '}${period(from, language)}`;
    case 'quarter':
      return days <= 92
        ? de
          ? 'im Vorquartal'
          : 'the quarter before'
        : `${de ? 'im ' : 'in '}${period(from, language)}`;
    case 'half':
    case 'year':
      return days <= 366 && kind === 'year'
        ? de
          ? 'im Vorjahr'
          : 'the year before'
        : period(from, language);
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
  const delta = Number(change.delta.toFixed(decimals));
  if (same(delta, 0)) return de ? `unverändert wie ${against}` : `unchanged from ${against}`;
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
    ? `${amount} ${more ? 'mehr' : 'weniger'} als ${against}`
    : `${amount} ${more ? 'more' : 'less'} than ${against}`;
};

/** `letzter Wert vor 26 Tagen: 48 Stunden` for a value that is too old to stand alone. Missing: empty. */
export const lastValueText = (result: IndicatorResult, now: number, language: Language): string => {
  const { lastValue, definition, limits } = result;
  if (!lastValue) return '';
  const value = valueText(lastValue, definition, limits, language);
  const days = dayAt(now) - periodEnd(lastValue.period);
  if (days < 0)
    return language === 'de'
      ? `Wert für ${period(lastValue.period, 'de')}: ${value}`
      : `value for ${period(lastValue.period, 'en')}: ${value}`;
  return language === 'de'
    ? `letzter Wert ${daysAgo(days, 'de')}: ${value}`
    : `last value ${daysAgo(days, 'en')}: ${value}`;
};

/** `Stand 21.11.2026` */
export const asOfText = (result: Pick<IndicatorResult, 'lastValue'>, language: Language): string =>
  result.lastValue
    ? `${language === 'de' ? 'Stand' : 'As of'} ${period(result.lastValue.period, language)}`
    : language === 'de'
      ? 'Noch kein Wert'
      : 'No value yet';

/** The first line of the front page. */
export const situationSentence = (counts: Counts, language: Language): string => {
  const { all, critical, watch, noCurrentData } = counts;
  if (language === 'en') {
    if (critical + watch + noCurrentData === 0)
      return all === 1 ? 'The one figure is in order.' : `All ${all} figures are in order.`;
    const first =
      critical > 0
        ? `${critical} of ${all} figures ${critical === 1 ? 'is' : 'are'} critical`
        : `None of ${all} figures is critical`;
    const second = watch > 0 ? `, ${watch} to be watched` : '';
    return `${first}${second}.${noCurrentData > 0 ? ` ${noCurrentData} without current data.` : ''}`;
  }
  if (critical + watch + noCurrentData === 0)
    return all === 1 ? 'Die Kennzahl ist in Ordnung.' : `Alle ${all} Kennzahlen sind in Ordnung.`;
  const first =
    critical === 0
      ? `Von ${all} Kennzahlen ist keine kritisch`
      : `${critical} von ${all} Kennzahlen ${critical === 1 ? 'ist' : 'sind'} kritisch`;
  const second = watch === 0 ? '' : `, ${watch} ${watch === 1 ? 'ist' : 'sind'} zu beobachten`;
  const third =
    noCurrentData === 0
      ? ''
      : noCurrentData === 1
        ? ' Bei 1 Kennzahl fehlen aktuelle Daten.'
        : ` Bei ${noCurrentData} Kennzahlen fehlen aktuelle Daten.`;
  return `${first}${second}.${third}`;
};
