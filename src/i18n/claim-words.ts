// Claims of a series as parts of sentences: values, spans, days, counts. The sentences are in chart-headline.ts and chart-sentences.ts.
import { claimsOf, type Beyond, type Claims } from '../core/answers/claims.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import { limitsFor } from '../core/indicators/limits.ts';
import type { Series } from '../core/indicators/result.ts';
import type { Uneven } from '../core/indicators/uneven.ts';
import { periodEnd, periodKind, type Period } from '../core/values/period.ts';
import { startsAt } from '../core/values/starts.ts';
import { number, period, span, zoneText } from './format.ts';
import type { Language } from './locale.ts';
import { dative, dativeUnit, valueText } from './values.ts';
import { words } from './words.ts';

const MOST_DECIMALS = 7;

/** Ratings inside a sentence. */
export const RATED = words('claims', 'rated');
export const CLAIMS = words('claims', 'claims');

/** A value of a series with its unit, by the limits that held for it. */
export const textOf = (
  series: Series,
  i: number,
  definition: IndicatorDefinition,
  language: Language,
): string =>
  valueText(
    { value: series.values[i] ?? null, state: series.states?.[i] ?? null, reference: null },
    { ...definition, kind: definition.kind === 'count' ? 'number' : definition.kind },
    limitsFor(definition, series.periods[i]!),
    language,
  );

export const spanText = (from: Period, to: Period, language: Language): string => {
  const days = periodEnd(to) - periodEnd(from);
  const kind = periodKind(to);
  if (kind === 'time' && days < 3)
    return span(Math.round((startsAt(to) - startsAt(from)) / 3_600_000), 'hour', language);
  if (kind === 'year' || kind === 'schoolYear' || days >= 720)
    return span(Math.round(days / 365.25), 'year', language);
  if (['month', 'quarter', 'third', 'half'].includes(kind) || days >= 180)
    return span(Math.round(days / 30.44), 'month', language);
  return kind === 'week' && days % 7 === 0 ? span(days / 7, 'week', language) : span(days, 'day', language);
};

export type Said = {
  claims: Claims;
  series: Series;
  definition: IndicatorDefinition;
  limits: LimitVersion | null;
  language: Language;
  /** The last value does not hold any more: nothing is told as if it did. */
  isOld: boolean;
};

/**
 * `an 4 Tagen`: so many values, by what each stands for. A day that stands for a week or a month is one of its values, and not one of its
 * days: `4-mal`.
 */
export const countText = (
  n: number,
  at: Period,
  cadence: IndicatorDefinition['cadence'],
  language: Language,
): string => {
  const kind = periodKind(at);
  return CLAIMS[language].times(
    number(n, language),
    n === 1,
    kind === 'day' && cadence !== 'daily' ? 'time' : kind,
  );
};

/** `am 15.03.2026`, `im März 2026`, `in KW 12/2026`. */
export const onText = (at: Period, language: Language): string =>
  CLAIMS[language].on(periodKind(at), period(at, language));
/** `am 15.03.2026`, `vom 12.03.2026 bis 15.03.2026`. */
export const runText = (from: Period, to: Period, language: Language): string =>
  from === to
    ? onText(to, language)
    : CLAIMS[language].run(periodKind(from), period(from, language), period(to, language));

/** How many rows or parts a value is put together of, where that differs. */
export const unevenText = (
  { usual, least, most, differ, last }: Uneven,
  counts: readonly (number | null)[],
  periods: readonly Period[],
  often: (n: number, at: Period) => string,
  language: Language,
): string => {
  const words = CLAIMS[language].uneven;
  const count = counts[last]!;
  if (usual === null)
    return words.mixed(number(least, language), number(most, language), number(count, language));
  const at = periods[last]!;
  const [when, of, other] = [onText(at, language), words.entries(count), number(usual, language)];
  return differ === 1
    ? words.once(when, of, other, count < usual)
    : words.often(often(differ, at), when, of, other);
};

/** `dem 17.11.` where the year is that of the end, `KW 47/2026`, `Oktober 2026`: after "seit". */
export const sinceText = (from: Period, to: Period, language: Language): string =>
  CLAIMS[language].since(
    periodKind(from),
    period(from, language),
    period(from.slice(0, 10), language),
    from.slice(11, 16),
    from.slice(0, 4) === to.slice(0, 4),
    zoneText(from, language),
  );

export const at = (said: Said, i: number): string => textOf(said.series, i, said.definition, said.language);
/** After "zwischen": `290 Plätzen`. */
export const atDative = (said: Said, i: number): string =>
  textOf(
    said.series,
    i,
    {
      ...said.definition,
      unit: dative(said.definition.unit, said.language),
      unitOne: dativeUnit(said.definition, 1, said.language),
    },
    said.language,
  );
/** Without the unit. */
export const bare = (said: Said, i: number): string => {
  const text = at(said, i);
  let digits = text.length;
  while (digits > 0 && !/\d/.test(text[digits - 1]!)) digits--;
  const unit = text.indexOf('\u00a0', digits);
  return unit < 0 ? text : text.slice(0, unit);
};

export const saidOf = (
  series: Series,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
  isOld: boolean,
  beyond: Beyond = {},
): Said => {
  const claims = claimsOf(series, definition, beyond);
  const said = { claims, series, definition, limits, language, isOld };
  if (definition.kind === 'state' || claims.move === 'same' || claims.move === 'steady') return said;
  // Numbers that differ are told apart, also where the tile rounds them to one.
  const { lowest, highest, first, last, turn, move } = claims;
  const pairs = [
    [lowest, highest],
    [turn?.at ?? null, last],
    ...(move === 'up' || move === 'down' ? [[first, last] as const] : []),
  ] as const;
  const isTold = (closer: Said): boolean =>
    pairs.every(([a, b]) => a === null || b === null || a === b || bare(closer, a) !== bare(closer, b));
  for (let { decimals } = definition; decimals < MOST_DECIMALS; decimals++) {
    const closer = { ...said, definition: { ...definition, decimals } };
    if (isTold(closer)) return closer;
  }
  return said;
};
