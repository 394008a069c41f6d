import type { Language } from '../../i18n/locale.ts';

export type Lage = {
  title: string;
  attention: string;
  fine: string;
  context: string;
  own: string;
  allAreas: string;
  area: string;
  organisation: string;
  allOrganisations: string;
  front: string;
  all: string;
  showAll: string;
  show: string;
  none: string;
  print: string;
  loading: string;
};

const german: Lage = {
  title: 'Lage',
  attention: 'Braucht Aufmerksamkeit',
  fine: 'In Ordnung',
  context: 'Zur Einordnung',
  own: 'Eigene Kennzahlen',
  allAreas: 'Alle Bereiche',
  area: 'Bereich',
  organisation: 'Einrichtung',
  allOrganisations: 'Alle Einrichtungen',
  front: 'Die wichtigsten',
  all: 'Alle Kennzahlen',
  showAll: 'Alle zeigen',
  show: 'Auswahl',
  none: 'Zu dieser Auswahl gibt es keine Kennzahl.',
  print: 'Drucken',
  loading: 'Daten werden vom Gerät geladen.',
};

/** English comes with english.ts where somebody wants it. */
export const LAGE: Record<Language, Lage> = { de: german, en: german };
