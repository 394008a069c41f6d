// How to read a figure: direction and limits in words, made from the definition alone, so that words and colours cannot disagree.
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import { plainNumber } from './figures.ts';
import { withUnit } from './format.ts';
import type { Language, Texts } from './locale.ts';
import { dative } from './values.ts';

const limitNumber = (
  value: number,
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): string => {
  const text = plainNumber(value, language, 10);
  if (!version.relative)
    return withUnit(
      text,
      Math.abs(value) === 1 && definition.unitOne !== undefined
        ? definition.unitOne
        : dative(definition.unit, language),
    );
  return `${withUnit(text, '%')} ${ofReference(definition.referenceLabel, language)}`;
};

/** `des Solls`: labels are published as they follow `85 %`; one that stands alone (`Soll`) is put in brackets. */
const ofReference = (label: string | undefined, language: Language): string => {
  if (language === 'en') return label === undefined ? 'of the reference' : `(${label})`;
  if (label === undefined) return 'des Bezugswerts';
  return /^(des|der|aller|von|vom)\s/.test(label) ? label : `(bezogen auf ${label})`;
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
