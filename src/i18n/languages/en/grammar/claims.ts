import type { PeriodKind } from '../../../../core/values/period.ts';
import type { ClaimWords, HeadlineWords, RatedWords } from '../../de/grammar/claims.ts';
import { entries } from './values.ts';

export const rated: RatedWords = { critical: 'critical', watch: 'to be watched', good: 'in order' };

const PER: Readonly<Record<Exclude<PeriodKind, 'time'>, readonly [one: string, many: string]>> = {
  day: ['on 1 day', 'days'],
  week: ['in 1 week', 'weeks'],
  month: ['in 1 month', 'months'],
  quarter: ['in 1 quarter', 'quarters'],
  third: ['in 1 four-month period', 'four-month periods'],
  half: ['in 1 half-year', 'half-years'],
  schoolYear: ['in 1 school year', 'school years'],
  year: ['in 1 year', 'years'],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const claims: ClaimWords = {
  times: (count, isOne, kind) => {
    if (kind === 'time') return isOne ? 'once' : `${count} times`;
    const [one, many] = PER[kind];
    return isOne ? one : `${kind === 'day' ? 'on' : 'in'} ${count} ${many}`;
  },
  on: (kind, name) => `${kind === 'day' || kind === 'time' ? 'on' : 'in'} ${name}`,
  run: (_kind, from, to) => `from ${from} to ${to}`,
  since: (_kind, name) => name,
  limit: (beyond) => ` (limit: ${beyond})`,
  ratedWhole: (word, isOld) => `The value ${isOld ? 'was' : 'is'} ${word} over the whole span shown.`,
  ratedSince: (word, when, isOld) =>
    isOld ? `The last value was ${word}, since ${when}.` : `The value is ${word} since ${when}.`,
  sinceWhole: (_kind, name) => name,
  beyond: (often, word, when, isOne, isBefore) =>
    `${isBefore ? 'Before that' : 'In the span shown'} ${word} ${often}, ${isOne ? '' : 'last '}${when}.`,
  worse: (listed) => `Worse than in the end: ${listed}.`,
  worseState: (state, often, when, isOne) => `“${state}” ${often} (${isOne ? '' : 'last '}${when})`,
  target: (value, isLeast, isReached, isOld) =>
    `Target (${isLeast ? 'at least' : 'at most'} ${value}): ${isOld ? 'last ' : ''}${isReached ? 'reached' : 'not reached'}.`,
  outlook: (when, value, lowest, highest) =>
    `Outlook to ${when}: ${value}${lowest === null ? '' : `; lowest ${lowest}`}${highest === null ? '' : `; highest ${highest}`}.`,
  held: (word, when, lack) => `Last ${word} (${when}); since then ${lack}.`,
  extremes: (lowest, highest) => `Lowest: ${lowest}. Highest: ${highest}.`,
  missing: (listed) => `Without value: ${listed}.`,
  uneven: {
    entries,
    once: (when, count, usual, isFewer) =>
      `${capital(when)} from ${isFewer ? 'only ' : ''}${count}, otherwise from ${usual}.`,
    often: (often, when, count, usual) =>
      `${capital(often)} from more or fewer entries than usual (${usual}), last ${when} from ${count}.`,
    mixed: (least, most, last) => `From differing numbers of entries: ${least} to ${most}, last ${last}.`,
  },
  gap: (from, to) => `No values between ${from} and ${to}.`,
  place: (n, all) => `Value ${n} of ${all}.`,
  noValue: 'no value',
  byOutlook: 'by the outlook',
};

export const headlines: HeadlineWords = {
  none: 'No values yet',
  one: (value) => `One value: ${value}`,
  worst: (last, time, state, often, when, isOne) =>
    `“${last}” in the end; in ${time} “${state}” ${often}, ${isOne ? '' : 'last '}${when}`,
  everyState: (last, time) => `Every value “${last}” in ${time}`,
  states: (first, last, time) => `From “${first}” to “${last}” in ${time}`,
  stateAgain: (last, time) => `Better in between in ${time}, “${last}” again in the end`,
  turnSince: (since, start, end, isUp) => `${isUp ? 'Up' : 'Down'} from ${start} to ${end} since ${since}`,
  turnRun: (run, start, end, isUp) => `${isUp ? 'Up' : 'Down'} from ${start} to ${end} ${run}`,
  same: (end, time) => `Unchanged in ${time}: ${end}`,
  steady: (end, time) => `Hardly changed in ${time}: ${end}`,
  swing: (low, high, end, time) => `Between ${low} and ${high} in ${time}, ${end} in the end`,
  moved: (start, end, isUp, time) => `${isUp ? 'Up' : 'Down'} from ${start} to ${end} in ${time}`,
};
