// What a figure said at a time that somebody asked for, as a sentence.
import type { During } from '../core/answers/during.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import type { Series } from '../core/indicators/result.ts';
import type { Period } from '../core/values/period.ts';
import { textOf } from './claim-words.ts';
import { number, period } from './format.ts';
import type { Language, Texts } from './locale.ts';

type Words = {
  only: (time: string, value: string) => string;
  at: (value: string, time: string) => string;
  last: (time: string, value: string) => string;
  extremes: (lowest: string, highest: string) => string;
  missing: (n: string) => string;
  of: (time: string, whole: string, value: string) => string;
  none: (time: string) => string;
  before: (value: string, time: string) => string;
  begins: (time: string) => string;
  never: string;
};

const WORDS: Texts<Words> = {
  de: {
    only: (time, value) => `${time}: ${value}.`,
    at: (value, time) => `${value} (${time})`,
    last: (time, value) => `${time}: zuletzt ${value}`,
    extremes: (lowest, highest) => `, niedrigster Wert ${lowest}, höchster ${highest}`,
    missing: (n) =>
      n === '1' ? 'Für 1 Zeitpunkt darin fehlt der Wert.' : `Für ${n} Zeitpunkte darin fehlt der Wert.`,
    of: (time, whole, value) => `Für ${time} allein gibt es keinen Wert. ${whole}: ${value}.`,
    none: (time) => `Für ${time} gibt es keinen Wert.`,
    before: (value, time) => `Davor zuletzt: ${value} (${time}).`,
    begins: (time) => `Die Werte beginnen mit ${time}.`,
    never: 'Es gibt zu keiner Zeit einen Wert.',
  },
  en: {
    only: (time, value) => `${time}: ${value}.`,
    at: (value, time) => `${value} (${time})`,
    last: (time, value) => `${time}: last ${value}`,
    extremes: (lowest, highest) => `, lowest value ${lowest}, highest ${highest}`,
    missing: (n) =>
      n === '1' ? 'The value of 1 time in it is missing.' : `The values of ${n} times in it are missing.`,
    of: (time, whole, value) => `There is no value for ${time} alone. ${whole}: ${value}.`,
    none: (time) => `There is no value for ${time}.`,
    before: (value, time) => `Last before: ${value} (${time}).`,
    begins: (time) => `The values begin with ${time}.`,
    never: 'There is no value at any time.',
  },
};

/** Shape: one or two sentences. `limits`: those in force at the values, only for how many decimals are shown. */
export const duringText = (
  said: During,
  asked: Period,
  {
    series,
    definition,
    limits,
  }: { series: Series; definition: IndicatorDefinition; limits: LimitVersion | null },
  language: Language,
): string => {
  const words = WORDS[language];
  const time = period(asked, language);
  const value = (at: number): string => textOf(series, at, definition, limits, language);
  const when = (at: number): string => period(series.periods[at]!, language);
  const dated = (at: number): string => words.at(value(at), when(at));
  if (said.kind === 'of') return words.of(time, when(said.at), value(said.at));
  if (said.kind === 'none') {
    const { before, begins } = said;
    if (before !== null) return `${words.none(time)} ${words.before(value(before), when(before))}`;
    return `${words.none(time)} ${begins === null ? words.never : words.begins(when(begins))}`;
  }
  const { known, last, lowest, highest, missing } = said;
  const lacking = missing === 0 ? '' : ` ${words.missing(number(missing, language))}`;
  if (known === 1)
    return series.periods[last] === asked
      ? `${words.only(time, value(last))}${lacking}`
      : `${words.only(time, dated(last))}${lacking}`;
  const range =
    lowest === null || highest === null || series.values[lowest] === series.values[highest]
      ? ''
      : words.extremes(dated(lowest), dated(highest));
  return `${words.last(time, dated(last))}${range}.${lacking}`;
};
