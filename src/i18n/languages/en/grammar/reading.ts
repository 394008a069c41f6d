import type { ReadingWords } from '../../de/grammar/reading.ts';

export const reading: ReadingWords = {
  direction: {
    up: 'Higher is better.',
    down: 'Lower is better.',
    corridor: 'Too little and too much are unfavourable.',
    none: 'For context, not rated.',
  },
  below: (value) => `below ${value}`,
  upTo: (value) => `${value} or less`,
  above: (value) => `above ${value}`,
  from: (value) => `${value} or more`,
  or: 'or',
  ofReference: (label) => (label === undefined ? 'of the reference' : `(${label})`),
  states: (states) => `at “${states.join('” or “')}”`,
  limits: (watch, critical) => {
    if (watch === '') return `Critical ${critical}.`;
    return critical === '' ? `Watch ${watch}.` : `Watch ${watch}, critical ${critical}.`;
  },
};
