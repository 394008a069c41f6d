import { number } from '../../../numbers.ts';
import type { Against, LastWords, SentenceWords, StatusWords } from '../../de/grammar/sentences.ts';

const say = (than: string): Against => ({ than, unchanged: `from ${than}`, brief: `on ${than}` });

export const status: StatusWords = {
  critical: 'Critical',
  watch: 'Watch',
  good: 'In order',
  noCurrentData: 'No current data',
  unrated: 'Not rated',
};

export const last: LastWords = { critical: 'last critical', watch: 'last to be watched' };

export const sentences: SentenceWords = {
  yearBefore: say('a year before'),
  daysBefore: (days) => say(`${number(days, 'en')} ${days === 1 ? 'day' : 'days'} before`),
  before: (kind) => {
    switch (kind) {
      case 'day':
        return say('the day before');
      case 'week':
        return say('the week before');
      case 'month':
        return say('the month before');
      case 'quarter':
        return say('the quarter before');
      case 'third':
        return say('the four months before');
      case 'half':
        return say('the half-year before');
      case 'schoolYear':
      case 'year':
        return say('the year before');
      case 'time':
        return say('an hour before');
    }
  },
  against: (kind, name) => say(kind === 'time' || kind === 'day' ? `on ${name}` : name),
  unchanged: (than) => `unchanged ${than}`,
  points: () => 'points',
  changed: (amount, isMore, than) => `${amount} ${isMore ? 'more' : 'less'} than ${than}`,
  valueFor: (when, value) => `value for ${when}: ${value}`,
  lastValue: (ago, value) => `last value ${ago}: ${value}`,
  when: (kind, name) => `${kind === 'day' ? 'on' : 'in'} ${name}`,
  atTime: (day, clock, isToday) => (isToday ? `at ${clock}` : `on ${day}, ${clock}`),
  silence: (span) => `no value ${span === null ? 'since' : `for ${span}`}`,
  asOf: 'As of',
  noValue: 'No value yet',
  absent: 'No value',
  since: (_kind, name) => `since ${name}`,
};
