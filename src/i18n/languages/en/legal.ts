import { legal as german, type LegalWords } from '../de/legal.ts';

// What holds in law is said in German.
export const legal: LegalWords = {
  ...german,
  titles: {
    impressum: 'Imprint',
    datenschutz: 'Privacy',
    barrierefreiheit: 'Accessibility',
    'leichte-sprache': 'Leichte Sprache',
  },
};
