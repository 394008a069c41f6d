// How to read a figure: direction and limits in words, made from the definition alone, so that words and colours cannot disagree.
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import { plainNumber } from './figures.ts';
import { withUnit } from './format.ts';
import type { Language } from './locale.ts';
import { dativeUnit } from './values.ts';
import { words } from './words.ts';

const READING = words('claims', 'reading');

const limitNumber = (
  value: number,
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): string => {
  const text = plainNumber(value, language, 10);
  if (!version.relative) return withUnit(text, dativeUnit(definition, value, language));
  return `${withUnit(text, '%')} ${READING[language].ofReference(definition.referenceLabel)}`;
};

/** `unter 90 %`, `ab 30 %`, `unter 60 oder über 95 %`: where a limit begins, with the boundary said exactly. */
export const beyondText = (
  bound: number | [number, number],
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): string => {
  const words = READING[language];
  const one = (value: number): string => limitNumber(value, definition, version, language);
  const isBetter = version.at === 'better';
  const low = (value: number): string => (isBetter ? words.below : words.upTo)(one(value));
  const high = (value: number): string => (isBetter ? words.above : words.from)(one(value));
  if (typeof bound !== 'number') return `${low(bound[0])} ${words.or} ${high(bound[1])}`;
  return definition.direction === 'down' ? high(bound) : low(bound);
};

/** What the limits say, in one sentence: `Beobachten unter 90 %, kritisch unter 80 %.` Missing: empty without limits. */
export const limitsText = (
  definition: IndicatorDefinition,
  version: LimitVersion | null,
  language: Language,
): string => {
  if (!version) return '';
  const said = (name: 'watch' | 'critical'): string => {
    if (definition.kind === 'state') {
      const states = version[`${name}States`];
      return states ? READING[language].states(states) : '';
    }
    const bound = version[name];
    return bound === undefined ? '' : beyondText(bound, definition, version, language);
  };
  const [watch, critical] = [said('watch'), said('critical')];
  return watch === '' && critical === '' ? '' : READING[language].limits(watch, critical);
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
      : READING[language].direction[definition.direction],
    limitsText(definition, version, language),
    definition.caution ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
