// An indicator's result at a moment, as all that a tile shows. Pure: the same input gives the same tile.
import type { LimitVersion } from '../../core/indicators/definition.ts';
import type { IndicatorResult, Status } from '../../core/indicators/result.ts';
import { effectiveAt } from '../../core/indicators/status.ts';
import { asOfText, changeText, lastValueText } from '../../i18n/sentences.ts';
import { EMPTINESS, figure, shareText, unitFor } from '../../i18n/values.ts';
import { number } from '../../i18n/format.ts';
import type { Language } from '../../i18n/locale.ts';

export type Tile = {
  id: string;
  title: string;
  status: Status;
  /** The large figure, a word for a state, or a dash. */
  figure: string;
  isWord: boolean;
  unit: string;
  /** One line below: change, age, or why there is a dash. */
  line: string;
  asOf: string;
  /** Stand is shown only where the value is late. */
  late: boolean;
  spark: readonly (number | null)[];
  limits: readonly number[];
};

const boundsOf = (limits: LimitVersion | null, reference: number | null): number[] => {
  if (!limits) return [];
  const all = [limits.watch, limits.critical].flatMap((bound) =>
    bound === undefined ? [] : typeof bound === 'number' ? [bound] : [...bound],
  );
  return limits.relative ? (reference === null ? [] : all.map((bound) => (bound / 100) * reference)) : all;
};

const WORDS = {
  de: { due: 'neuer Wert fällig', future: 'Datum liegt in der Zukunft', never: 'noch kein Wert', of: 'von' },
  en: { due: 'new value due', future: 'dated in the future', never: 'no value yet', of: 'of' },
} as const;

export const deriveTile = (result: IndicatorResult, now: number, language: Language): Tile => {
  const { definition, limits } = result;
  const { status, age, shown, emptiness } = effectiveAt(result, now);
  const words = WORDS[language];
  const lines: string[] = [];
  if (!shown) {
    if (emptiness) lines.push(EMPTINESS[language][emptiness]);
    if (age === 'future') lines.push(words.future);
    lines.push(lastValueText(result, now, language) || (emptiness ? '' : words.never));
  } else {
    if (
      definition.kind === 'count' &&
      shown.reference !== null &&
      shown.reference > 0 &&
      shown.value !== null
    )
      lines.push(shareText((shown.value / shown.reference) * 100, definition, limits, language));
    lines.push(changeText(result, result.previous, language));
    if (emptiness) lines.push(`${EMPTINESS[language][emptiness]}: ${asOfText(result, language)}`);
    else if (age === 'due') lines.push(`${asOfText(result, language)}, ${words.due}`);
  }
  const value = shown?.value ?? null;
  const base =
    definition.kind === 'count' && shown?.reference != null
      ? `${words.of} ${number(shown.reference, language)} `
      : '';
  return {
    id: result.id,
    title: definition.short ?? definition.title,
    status,
    figure: shown
      ? (shown.state ?? (value === null ? '–' : figure(value, definition, limits, language)))
      : '–',
    isWord: shown?.state != null,
    unit: shown && value !== null ? `${base}${unitFor(definition, value)}` : '',
    line: lines.filter((line) => line !== '').join(' · '),
    asOf: asOfText(result, language),
    late: age === 'due',
    spark: result.spark.values,
    limits: definition.kind === 'state' ? [] : boundsOf(limits, result.lastValue?.reference ?? null),
  };
};
