import type { CalcWords } from '../de/calc.ts';

export const calc: CalcWords = {
  name: 'Reckon',
  kinds: {
    none: 'do not reckon',
    minus: 'subtract: value minus another value',
    plus: 'add up: several columns',
    share: 'share: value in per cent of another',
    ratio: 'ratio: value divided by another one',
    index: 'index: a fixed period is 100',
    since: 'change against a fixed period',
  },
  with: 'Other value from column',
  period: 'Fixed day or period',
  periodHint: 'As in the data, for example 2020, 2020-12 or 2020-12-31.',
};
