import type { Emptiness } from '../../../../core/values/marks.ts';
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

const LACKING: Readonly<Record<Emptiness, string>> = {
  notReported: 'missing',
  notCollected: 'not collected',
  withdrawn: 'withdrawn',
  secret: 'secret',
  unknown: 'unknown',
  locked: 'locked',
};
export const lacks: LackWords = {
  inhabitants: (year) => `number of inhabitants for ${year}`,
  base: (when) => `the value of ${when} to compare with`,
  reference: 'the reference',
  noReference: 'the reference is not above zero',
  zero: (name) => `cannot divide by zero: ${name}`,
  negative: (name) => `the value compared with is below zero: ${name}`,
  difference: (said, value) => `${said}; difference: ${value}`,
  is: (what, why) => `${what.join(', ')} ${what.length === 1 ? 'is' : 'are'} ${LACKING[why]}`,
};

export const entries = counted('en', '1 entry', '# entries');

export const tile: TileWords = {
  due: 'new value due',
  future: 'dated in the future',
  never: 'no value yet',
  unfit: (names) => `no row of the data fits: ${names.join('; ')}`,
  noColumn: (names) => `missing in the data: column${names.length === 1 ? '' : 's'} “${names.join('”, “')}”`,
  acknowledged: 'taken note of',
  unjudged: (lack) => `${lack}, not judged`,
  held: (lack) => `${lack}, not judged anew`,
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
