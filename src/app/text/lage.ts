import type { Language } from '../../i18n/locale.ts';

export type Lage = {
  title: string;
  attention: string;
  fine: string;
  context: string;
  own: string;
  front: string;
  all: string;
  show: string;
  none: string;
  loading: string;
};

const german: Lage = {
  title: 'Lage',
  attention: 'Braucht Aufmerksamkeit',
  fine: 'In Ordnung',
  context: 'Zur Einordnung',
  own: 'Eigene Kennzahlen',
  front: 'Die wichtigsten',
  all: 'Alle Kennzahlen',
  show: 'Auswahl',
  none: 'Zu dieser Auswahl gibt es keine Kennzahl.',
  loading: 'Daten werden vom Gerät geladen.',
};

/** English comes with english.ts where somebody wants it. */
export const LAGE: Record<Language, Lage> = { de: german, en: german };
