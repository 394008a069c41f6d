import type { Texts } from '../../i18n/locale.ts';

export const CHOICE: Texts<{
  title: string;
  show: string;
  front: string;
  all: string;
  area: string;
  allAreas: string;
  organisation: string;
  allOrganisations: string;
  done: string;
  remove: string;
}> = {
  de: {
    title: 'Auswahl',
    show: 'Auswahl',
    front: 'Die wichtigsten',
    all: 'Alle Kennzahlen',
    area: 'Bereich',
    allAreas: 'Alle Bereiche',
    organisation: 'Einrichtung',
    allOrganisations: 'Alle Einrichtungen',
    done: 'Zeigen',
    remove: 'nicht mehr',
  },
  en: {
    title: 'Selection',
    show: 'Selection',
    front: 'The most important',
    all: 'All figures',
    area: 'Area',
    allAreas: 'All areas',
    organisation: 'Organisation',
    allOrganisations: 'All organisations',
    done: 'Show',
    remove: 'take off',
  },
};
