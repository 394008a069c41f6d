import type { Texts } from '../../i18n/locale.ts';

type Lage = {
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
  show: string;
  none: string;
  print: string;
  loading: string;
  broken: string;
  retry: string;
  lost: string;
  lostWhy: string;
  fetchAgain: string;
  empty: string;
  noIndicators: string;
  welcome: string;
  welcomeLead: string;
  seeDemo: string;
  setUp: string;
  promise: string;
  demoFailed: string;
};

export const LAGE: Texts<Lage> = {
  de: {
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
    show: 'Auswahl',
    none: 'Zu dieser Auswahl gibt es keine Kennzahl.',
    print: 'Drucken',
    loading: 'Daten werden vom Gerät geladen.',
    broken: 'Die Daten auf diesem Gerät lassen sich nicht lesen',
    retry: 'Erneut versuchen',
    lost: 'Auf diesem Gerät sind keine Daten mehr',
    lostWhy:
      'Hier waren schon Daten; der Browser hat sie entfernt. Rufen Sie sie neu ab, sobald eine Verbindung besteht.',
    fetchAgain: 'Daten neu abrufen',
    empty: 'Noch keine Kennzahlen',
    noIndicators:
      'Dieser Katalog enthält Tabellen, aber keine Kennzahlen. Die Tabellen finden Sie unter „Daten“.',
    welcome: 'Willkommen beim Gemeinde-Cockpit',
    welcomeLead: 'So steht es um die Dienste Ihrer Gemeinde, auch ohne Internet.',
    seeDemo: 'Beispielgemeinde ansehen',
    setUp: 'Meine Gemeinde einrichten',
    promise: 'Ihre Daten bleiben auf diesem Gerät. Kein Konto, keine Werbung, keine Auswertung.',
    demoFailed: 'Für die Beispielgemeinde ist beim ersten Mal eine Verbindung nötig.',
  },
  en: {
    title: 'Situation',
    attention: 'Needs attention',
    fine: 'In order',
    context: 'For context',
    own: 'Own figures',
    allAreas: 'All areas',
    area: 'Area',
    organisation: 'Organisation',
    allOrganisations: 'All organisations',
    front: 'The most important',
    all: 'All figures',
    show: 'Selection',
    none: 'There is no figure for this selection.',
    print: 'Print',
    loading: 'Loading data from the device.',
    broken: 'The data on this device cannot be read',
    retry: 'Try again',
    lost: 'There are no data on this device any more',
    lostWhy: 'There were data here; the browser has removed them. Fetch them again once connected.',
    fetchAgain: 'Fetch data again',
    empty: 'No figures yet',
    noIndicators: 'This catalog holds tables but no figures. You find the tables under “Data”.',
    welcome: 'Welcome to Gemeinde-Cockpit',
    welcomeLead: 'How the services of your municipality are doing, even without the internet.',
    seeDemo: 'See the sample municipality',
    setUp: 'Set up my municipality',
    promise: 'Your data stay on this device. No account, no advertising, no tracking.',
    demoFailed: 'The sample municipality needs a connection the first time.',
  },
};
