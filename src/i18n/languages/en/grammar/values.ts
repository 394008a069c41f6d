import { counted } from '../../../counted.ts';
import { singular } from '../../de/grammar/nouns.ts';
import type {
  EmptinessWords,
  LackWords,
  OutsideWords,
  ReasonWords,
  TileWords,
  ValueWords,
} from '../../de/grammar/values.ts';

export const values: ValueWords = {
  of: (base) => `of ${base}`,
  dative: (unit) => unit,
  // Units stay as they are published, in German.
  one: singular,
  quoted: (text) => `“${text}”`,
};

export const emptiness: EmptinessWords = {
  notReported: 'not reported',
  notCollected: 'not collected',
  withdrawn: 'withdrawn',
  secret: 'secret',
  unknown: 'unknown',
  locked: 'locked',
};

export const reasons: ReasonWords = { ...emptiness, inhabitants: 'without the number of inhabitants' };

export const lacks: LackWords = {
  inhabitants: (year) => `number of inhabitants for ${year} is missing`,
  base: (when) => `the value of ${when} to compare with is missing`,
  zero: (name) => `cannot divide by zero: ${name}`,
  negative: (name) => `the value compared with is below zero: ${name}`,
  difference: (said, value) => `${said}; difference: ${value}`,
  parts: (names, why) =>
    `${why === null ? '' : `${why}: `}${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing`,
};

export const entries = counted('en', '1 entry', '# entries');

export const tile: TileWords = {
  due: 'new value due',
  future: 'dated in the future',
  never: 'no value yet',
  unfit: (names) => `no row of the data fits: ${names.join('; ')}`,
  acknowledged: 'taken note of',
  unjudged: 'reference is missing, not judged',
  held: 'reference is missing, not judged anew',
  entries,
  uneven: (count, other, than, isFewer) =>
    `from ${isFewer ? 'only ' : ''}${count}, ${than === 'before' ? 'before that' : 'usually'} from ${other}`,
  lastValue: 'last value: ',
  noValue: 'no current value',
};

export const outside: OutsideWords = {
  outside: 'Outside of this selection:',
  brief: 'Outside:',
  more: (n, isLast) => `${n} more${isLast ? ' last' : ''}`,
  showAll: 'Show all',
};
