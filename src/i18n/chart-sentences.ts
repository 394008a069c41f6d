// What a chart shows, said in words: a headline, a few sentences, and one text per point for the keyboard.
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Rating, Series } from '../core/indicators/result.ts';
import { periodEnd, periodKind, periodOrder, type Period } from '../core/values/period.ts';
import type { Emptiness } from '../core/values/marks.ts';
import { period, span } from './format.ts';
import type { Language, Texts } from './locale.ts';
import { beyondText } from './reading.ts';
import { EMPTINESS, valueText } from './values.ts';

/** Ratings inside a sentence. */
const RATED: Texts<Readonly<Record<Exclude<Rating, 'none'>, string>>> = {
  de: { critical: 'kritisch', watch: 'zu beobachten', good: 'in Ordnung' },
  en: { critical: 'critical', watch: 'to be watched', good: 'in order' },
};

type Point = { i: number; value: number };
const points = (series: Series): Point[] =>
  series.values.flatMap((value, i) => (value === null ? [] : [{ i, value }]));

const textOf = (
  series: Series,
  i: number,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string =>
  valueText(
    { value: series.values[i] ?? null, state: series.states?.[i] ?? null, reference: null },
    { ...definition, kind: definition.kind === 'count' ? 'number' : definition.kind },
    limits,
    language,
  );

const spanText = (from: Period, to: Period, language: Language): string => {
  const days = periodEnd(to) - periodEnd(from);
  const kind = periodKind(to);
  if (kind === 'time' && days < 3)
    return span(Math.round((periodOrder(to) - periodOrder(from)) / 60), 'hour', language);
  if (kind === 'year' || kind === 'schoolYear' || days >= 720)
    return span(Math.round(days / 365.25), 'year', language);
  if (['month', 'quarter', 'third', 'half'].includes(kind) || days >= 180)
    return span(Math.round(days / 30.44), 'month', language);
  return kind === 'week' && days % 7 === 0 ? span(days / 7, 'week', language) : span(days, 'day', language);
};

/** `In 12 Tagen von 12 auf 3 Plätze gefallen`; under five per cent of the span of values it is hardly a change. */
export const chartHeadline = (
  series: Series,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string => {
  const de = language === 'de';
  const all = points(series);
  const first = all[0],
    last = all.at(-1);
  if (!first || !last) return de ? 'Noch keine Werte' : 'No values yet';
  const at = (point: Point): string => textOf(series, point.i, definition, limits, language);
  if (first.i === last.i) return de ? `Ein Wert: ${at(last)}` : `One value: ${at(last)}`;
  const time = spanText(series.periods[first.i]!, series.periods[last.i]!, language);
  if (definition.kind === 'state')
    return de
      ? `In ${time} von „${at(first)}“ zu „${at(last)}“`
      : `From “${at(first)}” to “${at(last)}” in ${time}`;
  const delta = last.value - first.value;
  const isSmall = Math.abs(delta) < 0.05 * Math.max(Math.abs(first.value), Math.abs(last.value));
  if (isSmall || at(first) === at(last))
    return de ? `In ${time} kaum verändert: ${at(last)}` : `Hardly changed in ${time}: ${at(last)}`;
  const bare = at(first).replace(/\u00a0\D+$/, '');
  return de
    ? `In ${time} von ${bare} auf ${at(last)} ${delta > 0 ? 'gestiegen' : 'gefallen'}`
    : `${delta > 0 ? 'Up' : 'Down'} from ${bare} to ${at(last)} in ${time}`;
};

/** Since when beyond which limit, lowest, highest, and what is missing. */
export const chartSentences = (
  series: Series,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string => {
  const de = language === 'de';
  const all = points(series);
  const last = all.at(-1);
  if (!last) return '';
  const said: string[] = [];
  const rating = series.ratings[last.i]!;
  if (rating === 'critical' || rating === 'watch') {
    let since = all.length - 1;
    while (since > 0 && series.ratings[all[since - 1]!.i] === rating) since--;
    const when = period(series.periods[all[since]!.i]!, language);
    const bound = definition.kind === 'state' ? undefined : limits?.[rating];
    const limit =
      limits && bound !== undefined
        ? ` (${de ? 'Grenzwert' : 'limit'}: ${beyondText(bound, definition, limits, language)})`
        : '';
    const word = `${RATED[language][rating]}${limit}`;
    said.push(
      since === 0
        ? de
          ? `Der Wert ist im ganzen gezeigten Zeitraum ${word}.`
          : `The value is ${word} over the whole span shown.`
        : de
          ? `Der Wert ist seit ${when} ${word}.`
          : `The value is ${word} since ${when}.`,
    );
  }
  if (definition.kind !== 'state' && all.length > 2) {
    const low = all.reduce((a, b) => (b.value < a.value ? b : a)),
      high = all.reduce((a, b) => (b.value > a.value ? b : a));
    const at = (point: Point): string =>
      `${textOf(series, point.i, definition, limits, language)} (${period(series.periods[point.i]!, language)})`;
    said.push(
      de
        ? `Tiefster Wert: ${at(low)}. Höchster Wert: ${at(high)}.`
        : `Lowest: ${at(low)}. Highest: ${at(high)}.`,
    );
  }
  const gaps = new Map<Emptiness, number>();
  for (const reason of series.emptiness) if (reason !== null) gaps.set(reason, (gaps.get(reason) ?? 0) + 1);
  if (gaps.size > 0) {
    const listed = [...gaps].map(([reason, count]) => `${count} ${EMPTINESS[language][reason]}`).join(', ');
    said.push(de ? `Ohne Wert: ${listed}.` : `Without value: ${listed}.`);
  }
  return said.join(' ');
};

/** One point for eye and ear: `20.11.2026: 4 Plätze, kritisch. Wert 11 von 12.` */
export const pointText = (
  series: Series,
  i: number,
  definition: IndicatorDefinition,
  limits: LimitVersion | null,
  language: Language,
): string => {
  const de = language === 'de';
  const when = period(series.periods[i] ?? '', language);
  const place = de
    ? `Wert ${i + 1} von ${series.periods.length}.`
    : `Value ${i + 1} of ${series.periods.length}.`;
  const reason = series.emptiness[i];
  if (series.values[i] == null)
    return `${when}: ${de ? 'kein Wert' : 'no value'}${reason ? `, ${EMPTINESS[language][reason]}` : ''}. ${place}`;
  const rating = series.ratings[i]!;
  const word = rating === 'none' ? '' : `, ${RATED[language][rating]}`;
  return `${when}: ${textOf(series, i, definition, limits, language)}${word}. ${place}`;
};
