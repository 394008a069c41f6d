import type { SamplesWords } from '../de/samples.ts';

export const samples: SamplesWords = {
  frozen: {
    name: 'Council meeting (sample)',
    body: 'Council',
    inDays: 4,
    items: [
      { title: 'Opening', text: 'Welcome, and whether enough members are present.' },
      { title: 'Care', indicator: 'pflegeplaetze' },
      { title: 'Day care', indicator: 'kita-warteliste' },
      { title: 'Budget', indicator: 'gewerbesteuer' },
      { title: 'Other matters', text: 'Questions of the members.' },
    ],
  },
  draft: {
    name: 'Finance committee (sample)',
    body: 'Finance committee',
    inDays: 11,
    items: [{ title: 'Liquidity', indicator: 'liquiditaetskredite' }],
  },
  note: { indicator: 'pflegeplaetze', text: 'Ask the home: from when are the rooms free?' },
  caller: 'Head of the watch (sample)',
};
