// A value with its unit as it stands on a tile: decimals never let it seem to be on the other side of a limit.
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Lack } from '../core/indicators/combine.ts';
import type { NoReference, Observation } from '../core/indicators/result.ts';
import { same } from '../core/values/near.ts';
import type { Emptiness } from '../core/values/marks.ts';
import {
  MOST_DECIMALS,
  number,
  numberFormat,
  period,
  rounded,
  seenDecimals,
  signed,
  withUnit,
} from './format.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const VALUES = words('first', 'values');
const LACKS = words('first', 'lacks');

/** Below, at, or above a limit. */
const sideOf = (value: number, limit: number): number => (same(value, limit) ? 0 : Math.sign(value - limit));

/**
 * Decimals so that a value as shown says what the true one says (docs/how-much.md): it lies on the same side of each limit and of the
 * target, is on one only where it is, and is zero only where it is. For a relative limit the share is what counts: pass that.
 */
export const decimalsFor = (
  value: number,
  definition: Pick<IndicatorDefinition, 'decimals' | 'direction' | 'target'>,
  limits: LimitVersion | null,
  isShare = false,
): number => {
  const judging = definition.direction !== 'none' && limits?.relative === isShare ? limits : null;
  const bounds = [judging?.watch, judging?.critical, isShare ? undefined : definition.target, 0]
    .flat()
    .filter((bound) => bound !== undefined);
  const isAsTrue = (shown: number): boolean =>
    bounds.every((bound) => sideOf(shown, bound) === sideOf(value, bound));
  let { decimals } = definition;
  while (decimals < MOST_DECIMALS && !isAsTrue(rounded(value, decimals))) decimals++;
  return decimals;
};

/** The unit for a value as it is shown: `1 Platz`, also for what is rounded to one. */
export const unitFor = (
  definition: Pick<IndicatorDefinition, 'unit' | 'unitOne' | 'decimals' | 'direction' | 'target'>,
  value: number,
  limits: LimitVersion | null,
  language: Language,
): string => {
  const shown = rounded(value, decimalsFor(value, definition, limits));
  return Math.abs(shown) === 1 ? unitOfOne(definition, language) : definition.unit;
};

/** The share of the reference, `89,96 %`: with as many decimals as keep it on its side of a relative limit. */
export const shareText = (
  share: number,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string =>
  withUnit(number(share, language, decimalsFor(share, { ...definition, decimals: 0 }, limits, true)), '%');

/** The figure alone, without unit. A change has its sign: `+0,22`; what is rounded to zero has none. */
export const figure = (
  value: number,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string => {
  return changeSigned(number(value, language, decimalsFor(value, definition, limits)), value, definition);
};

/** A change that is shown with its sign. */
export const changeSigned = (
  text: string,
  value: number,
  { measure }: Pick<IndicatorDefinition, 'measure'>,
): string => (measure.kind === 'change' && value > 0 && /[1-9]/.test(text) ? `+${text}` : text);

/** The plural of a unit after `von`, `unter`, `zwischen`. */
export const dative = (unit: string, language: Language): string => VALUES[language].dative(unit);

/** In the quotation marks of the language. */
export const quoted = (text: string, language: Language): string => VALUES[language].quoted(text);

/** The unit of exactly one: that which is published, or by the rule for plurals. Missing: empty where nobody knows it. */
const unitOfOne = (
  { unit, unitOne }: { unit: string; unitOne?: string | undefined },
  language: Language,
): string => unitOne ?? VALUES[language].one(unit);

/** A number as it is shown with its unit: `1 Platz`, `2 Plätze`, `1` where nobody knows the singular; in the dative `2 Plätzen`. */
export const counting = (shown: string, unit: string, language: Language, isDative = false): string => {
  if (/^[−+]?1$/.test(shown)) return withUnit(shown, unitOfOne({ unit }, language));
  return withUnit(shown, isDative ? dative(unit, language) : unit);
};

/** The unit of a number after `von`, `unter`, `bei`: `Kräften`, `Platz`. Missing: empty after 1 where nobody says the singular of a noun. */
export const dativeUnit = (
  { unit, unitOne }: { unit: string; unitOne?: string | undefined },
  value: number,
  language: Language,
): string => {
  if (Math.abs(value) !== 1) return dative(unit, language);
  return unitOfOne({ unit, unitOne }, language);
};

/** What a count is of, with as many decimals as it has. */
const whole = (value: number, language: Language): string =>
  signed(numberFormat(language, 0, seenDecimals(value, 2)).format(value));

/** `12 von 40`: how far something is. */
export const partText = (part: number, whole: number, language: Language): string =>
  `${number(part, language)} ${VALUES[language].of(number(whole, language))}`;

/** `von 52 Kräften`: the base that a count is told with. */
export const baseText = (
  definition: Pick<IndicatorDefinition, 'unit' | 'unitOne'>,
  base: number,
  language: Language,
): string => VALUES[language].of(`${whole(base, language)} ${dativeUnit(definition, base, language)}`.trim());

/** Value and unit in one text; a state is its word, a count names its base. */
export const valueText = (
  one: Pick<Observation, 'value' | 'state' | 'reference'>,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string => {
  if (one.state !== null) return one.state;
  if (one.value === null) return '–';
  const text = figure(one.value, definition, limits, language);
  if (definition.kind === 'count' && one.reference !== null)
    return withUnit(
      `${text} ${VALUES[language].of(whole(one.reference, language))}`,
      dativeUnit(definition, one.reference, language),
    );
  return withUnit(text, unitFor(definition, one.value, limits, language));
};

/** The target whole: a limit is never told rounded. Missing: empty without one. */
export const targetValue = (definition: IndicatorDefinition, language: Language): string => {
  const { target, kind } = definition;
  if (target === undefined) return '';
  let { decimals } = definition;
  while (decimals < MOST_DECIMALS && !same(rounded(target, decimals), target)) decimals++;
  const one = { value: target, state: null, reference: null };
  return valueText(
    one,
    { ...definition, decimals, kind: kind === 'count' ? 'number' : kind },
    null,
    language,
  );
};

/** `+15 €`, with as many decimals as it has. */
const signedText = ({ value, unit }: { value: number; unit: string }, language: Language): string =>
  withUnit(`${value > 0 ? '+' : ''}${signed(numberFormat(language, 0, MOST_DECIMALS).format(value))}`, unit);

export const EMPTINESS = words('first', 'emptiness');
/** The same after a number, `4 ohne Einwohnerzahl`, with what only figures per inhabitant lack. */
export const REASONS = words('first', 'reasons');

/** What is named, with the reason of each: those of one reason together. */
const partsText = (names: readonly string[], why: readonly Emptiness[], language: Language): string =>
  [...new Set(why)]
    .map((reason) =>
      LACKS[language].is(
        names.filter((_, i) => why[i] === reason),
        reason,
      ),
    )
    .join('; ');

/** `Bezugswert fehlt`, `Bezugswert ist geheim`. */
export const referenceText = (why: NoReference | undefined, language: Language): string => {
  const words = LACKS[language];
  return why === 'zero' ? words.noReference : words.is([words.reference], why ?? 'notReported');
};

/**
 * `Einwohnerzahl für 2012 fehlt`, `Sonnenhof ist geheim; Nordheim fehlt`, `Vergleichswert für 2015 ist geheim`, `Vergleichswert ist negativ:
 * 2015; Unterschied: +15 €`. `emptiness`: why there is no value, where the lack does not say it itself.
 */
export const lackText = (lack: Lack, language: Language, emptiness: Emptiness | null = null): string => {
  const words = LACKS[language];
  const why = emptiness ?? 'notReported';
  switch (lack.kind) {
    case 'inhabitants':
      return words.is([words.inhabitants(lack.year)], why);
    case 'base':
      return words.is([words.base(period(lack.period, language))], lack.why ?? why);
    case 'zero':
    case 'negative': {
      const said = words[lack.kind](period(lack.name, language));
      return lack.difference === undefined
        ? said
        : words.difference(said, signedText(lack.difference, language));
    }
    case 'parts':
      return partsText(lack.names, lack.why ?? lack.names.map(() => why), language);
  }
};

/** Why there is no value. Missing: empty where nothing says so. */
export const reasonText = (
  lacks: Lack | null | undefined,
  emptiness: Emptiness | null | undefined,
  language: Language,
): string => {
  if (lacks) return lackText(lacks, language, emptiness ?? null);
  return emptiness ? EMPTINESS[language][emptiness] : '';
};
