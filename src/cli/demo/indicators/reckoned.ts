// Figures that are reckoned out of several columns, or against a fixed month: how is generated as a sentence from the definition.
import { made, type Definition } from './common.ts';

const people = (field: string) => ({ resource: 'bevoelkerung', field, time: 'monat' });
const common = {
  area: 'bevoelkerung',
  kind: 'number',
  direction: 'none',
  cadence: 'monthly',
  graceDays: 31,
} as const;

/** `year`: that of today; what is compared with lies two years back. */
export const reckoned = (year: number): Definition[] => [
  {
    ...common,
    id: 'wanderung',
    title: 'Zuzüge minus Fortzüge',
    question: 'Ziehen mehr Menschen zu als fort?',
    description: made('Wer im Monat zugezogen ist, weniger wer fortgezogen ist.'),
    unit: 'Personen',
    unitOne: 'Person',
    measure: { kind: 'difference', of: people('zuzuege'), minus: people('fortzuege') },
  },
  {
    ...common,
    id: 'neue',
    title: 'Neue Einwohnerinnen und Einwohner',
    short: 'Neu in der Gemeinde',
    question: 'Wie viele Menschen kommen hinzu?',
    description: made('Zugezogene und Neugeborene eines Monats zusammen.'),
    unit: 'Personen',
    unitOne: 'Person',
    measure: { kind: 'sumOf', of: [people('zuzuege'), people('geburten')] },
  },
  {
    ...common,
    id: 'einwohner-index',
    title: 'Einwohnerzahl als Index',
    question: 'Wie viele Menschen sind es, gemessen an früher?',
    description: made('Personen mit Hauptwohnung, gemessen an denen am Ende des vorletzten Jahres.'),
    unit: '% des Ausgangswerts',
    decimals: 2,
    measure: { kind: 'index', of: { kind: 'value', of: people('einwohner') }, base: `${year - 2}-12` },
  },
];
