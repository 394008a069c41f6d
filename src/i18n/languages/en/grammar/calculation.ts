import { counted } from '../../../counted.ts';
import type { CalculationWords } from '../../de/grammar/calculation.ts';

export const calculation: CalculationWords = {
  yes: 'yes',
  no: 'no',
  or: ' or ',
  between: (from, to) => `from ${from} to ${to}`,
  from: (from) => `from ${from}`,
  upTo: (to) => `up to ${to}`,
  only: (conditions) => `(only rows with ${conditions})`,
  rows: counted('en', '1 row', '# rows'),
  over: 'over',
  sum: 'sum of',
  mean: 'mean of',
  weighted: 'weighted mean of',
  weight: 'weight',
  inhabitants: 'the inhabitants of the year',
  times: 'times',
  divided: 'divided by',
  against: (when) => `against ${when}`,
  againstYear: 'against the year before',
  againstBefore: 'against the period before',
  inPercent: ' in per cent',
  change: 'change',
  index: 'index',
  computed: (how) => `computed as ${how}`,
  whole: 'If a part is missing there is no value.',
};
