// The values of an indicator as rows of a table, newest first: what is expected stands above what happened, and says so.
import type { FullResult } from '../core/answers/figure.ts';
import { limitsFor } from '../core/indicators/limits.ts';
import type { Observation, Rating } from '../core/indicators/result.ts';
import { period } from './format.ts';
import type { Language } from './locale.ts';
import { RATED } from './claim-words.ts';
import { STATUS } from './sentences.ts';
import { reasonText, valueText } from './values.ts';
import { words } from './words.ts';

/** `isEmpty`: `value` says why there is none. `rating`: a dash where nothing is judged. */
type FigureRow = {
  period: string;
  value: string;
  isEmpty: boolean;
  rating: string;
  isOutlook: boolean;
  reported: string;
};

const TEXT = words('claims', 'rows');

const outlookWord = (rating: Rating, language: Language): string =>
  rating === 'critical' || rating === 'watch'
    ? `${TEXT[language].outlook}: ${RATED[language][rating]}`
    : TEXT[language].outlook;

const signText = ({ sign, value }: Observation, language: Language): string => {
  if (sign === '-' && value === 0) return ` (${TEXT[language].exactZero})`;
  return sign === 'p' ? ` (${TEXT[language].provisional})` : '';
};

export const figureRows = (full: FullResult, language: Language): FigureRow[] => {
  const { definition, outlook } = full;
  const happened = full.observations.map((one, i): FigureRow => {
    const rating = full.series.ratings[i]!;
    return {
      period: period(one.period, language),
      value: one.emptiness
        ? reasonText(one.lacks, one.emptiness, language)
        : `${valueText(one, definition, limitsFor(definition, one.period), language)}${signText(one, language)}`,
      isEmpty: one.emptiness !== null,
      rating: rating === 'none' ? '–' : STATUS[language][rating],
      isOutlook: false,
      reported: one.reported ? period(one.reported, language) : '',
    };
  });
  const expected = (outlook?.series.periods ?? []).map((one, i): FigureRow => {
    const { values, states, ratings } = outlook!.series;
    const observed = {
      value: states ? null : (values[i] ?? null),
      state: states?.[i] ?? null,
      reference: null,
    };
    return {
      period: period(one, language),
      value: valueText(observed, definition, limitsFor(definition, one), language),
      isEmpty: false,
      rating: outlookWord(ratings[i]!, language),
      isOutlook: true,
      reported: '',
    };
  });
  return [...happened, ...expected].reverse();
};
