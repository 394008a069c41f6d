import { counted } from '../../../counted.ts';
import { number } from '../../../numbers.ts';
import type { ComparisonWords } from '../../de/grammar/comparison.ts';

const suffix = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');

const sizeOf = (from: string | undefined, to: string | undefined): string => {
  if (to === undefined) return `from ${from} inhabitants`;
  return from === undefined ? `below ${to} inhabitants` : `with ${from} to under ${to} inhabitants`;
};

export const comparison: ComparisonWords = {
  converted: (each) => `converted per ${each} inhabitants`,
  perInhabitants: (measure, each) => `${measure} per ${each} inhabitants`,
  sizeClass: (from, to) => `Compared are municipalities ${sizeOf(from, to)}.`,
  rank: (place, isLowest, all, isShared, better) => {
    const end = isLowest ? 'lowest' : 'highest';
    const nth = place === 1 ? end : `${number(place, 'en')}${suffix(place)} ${end}`;
    const note = better === null ? '' : ` (${better === 'down' ? 'lower' : 'higher'} is better)`;
    return `${nth} value of ${all}${isShared ? ', level with others' : ''}${note}`;
  },
  compared: counted('en', '1 area compared{0}.', '# areas compared{0}.'),
  median: (value) => `In the middle (median): ${value}.`,
  otherYear: (year, of) =>
    `Attention: the numbers of inhabitants are of ${year}, ${of === null ? 'of when the values are the data do not say' : `the values of ${of}`}; this is comparable only in part.`,
  uncompared: (reasons) => `Not compared for this period: ${reasons}.`,
  otherLevel: (count) =>
    `Areas of other levels in the data, such as district or state, are left out: ${count}.`,
  noBase: 'without number of inhabitants for the same year',
  nobody: 'without inhabitants',
  noSize: 'without number of inhabitants, and so without size',
  ownLacks: (name, when, reason) => `${name}${when}: not compared, ${reason}.`,
  few: (count, isOne, bound, own) =>
    `Caution with small numbers: ${isOne ? 'In one area' : `In ${count} areas`} the reported value is below ${bound}${own === null ? '' : `, in ${own} too`}. One more or less can move the place a long way there.`,
  place: (place) => `Place ${place}`,
};
