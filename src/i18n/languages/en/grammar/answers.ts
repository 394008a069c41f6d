import { counted } from '../../../counted.ts';
import type { DuringWords, GroupWords } from '../../de/grammar/answers.ts';

const level = (isShared: boolean): string => (isShared ? ', level with others' : '');
export const groups: GroupWords = {
  noValue: 'no value',
  incompleteSum: 'sum incomplete',
  incompleteMean: 'mean incomplete',
  several: 'several values',
  groups: counted('en', '1 group.', '# groups.'),
  highest: (label, value, isShared) => `Highest value: ${label} with ${value}${level(isShared)}.`,
  lowest: (label, value, isShared) => `Lowest value: ${label} with ${value}${level(isShared)}.`,
  nothing: 'No row of the data fits this choice.',
  none: 'None has a value.',
  from: (label, first) => `${label} begins only with ${first}.`,
  to: (label, last) => `${label} reaches only to ${last}.`,
  dates: counted(
    'en',
    'Newest as of: {0}. 1 value is older: {1} ({2}).',
    'Newest as of: {0}. # values are older, the oldest: {1} ({2}).',
  ),
  lacking: (named, more) => `Without value: ${named.join(', ')}${more === null ? '' : ` and ${more} more`}.`,
};

export const during: DuringWords = {
  only: (time, value) => `${time}: ${value}.`,
  at: (value, time) => `${value} (${time})`,
  last: (time, value) => `${time}: last ${value}`,
  extremes: (lowest, highest) => `, lowest value ${lowest}, highest ${highest}`,
  missing: counted('en', 'The value of 1 time in it is missing.', 'The values of # times in it are missing.'),
  of: (time, whole, value) => `There is no value for ${time} alone. ${whole}: ${value}.`,
  none: (time) => `There is no value for ${time}.`,
  before: (value, time) => `Last before: ${value} (${time}).`,
  begins: (time) => `The values begin with ${time}.`,
  never: 'There is no value at any time.',
};
