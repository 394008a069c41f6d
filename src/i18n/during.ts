// What a figure said at a time that somebody asked for, as a sentence.
import type { During } from '../core/answers/during.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import type { Series } from '../core/indicators/result.ts';
import type { Period } from '../core/values/period.ts';
import { textOf } from './claim-words.ts';
import { number, period, periods } from './format.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const WORDS = words('claims', 'during');

/** Shape: one or two sentences. */
export const duringText = (
  said: During,
  asked: Period,
  { series, definition }: { series: Series; definition: IndicatorDefinition },
  language: Language,
  until = asked,
): string => {
  const say = WORDS[language];
  const time = periods(asked, until, language);
  const value = (at: number): string => textOf(series, at, definition, language);
  const when = (at: number): string => period(series.periods[at]!, language);
  const dated = (at: number): string => say.at(value(at), when(at));
  if (said.kind === 'of') return say.of(time, when(said.at), value(said.at));
  if (said.kind === 'none') {
    const { before, begins } = said;
    if (before !== null) return `${say.none(time)} ${say.before(value(before), when(before))}`;
    return `${say.none(time)} ${begins === null ? say.never : say.begins(when(begins))}`;
  }
  const { known, last, lowest, highest, missing } = said;
  const lacking = missing === 0 ? '' : ` ${say.missing(number(missing, language))}`;
  if (known === 1)
    return series.periods[last] === asked
      ? `${say.only(time, value(last))}${lacking}`
      : `${say.only(time, dated(last))}${lacking}`;
  const range =
    lowest === null || highest === null || series.values[lowest] === series.values[highest]
      ? ''
      : say.extremes(dated(lowest), dated(highest));
  return `${say.last(time, dated(last))}${range}.${lacking}`;
};
