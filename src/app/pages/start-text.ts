// Words of the front page without figures.
import type { Texts } from '../../i18n/locale.ts';

type StartText = {
  title: string;
  broken: string;
  retry: string;
  lost: string;
  lostWhy: string;
  lostOwn: string;
  fetchAgain: string;
  restore: string;
  noIndicators: string;
  welcome: string;
  welcomeLead: string;
  seeDemo: string;
  setUp: string;
  promise: string;
  demoFailed: string;
};

export const START: Texts<StartText> = {
  de: {
    title: 'Lage',
    broken: 'Die Daten auf diesem Gerät lassen sich nicht lesen',
    retry: 'Erneut versuchen',
    lost: 'Auf diesem Gerät sind keine Daten mehr',
    lostWhy:
      'Hier waren schon Daten; der Browser hat sie entfernt. Rufen Sie sie neu ab, sobald eine Verbindung besteht.',
    lostOwn:
      'Was von Hand erfasst oder importiert war, kommt aus einer Sicherung zurück oder aus einer weitergegebenen Datei.',
    fetchAgain: 'Daten neu abrufen',
    restore: 'Sicherung einspielen',
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
    broken: 'The data on this device cannot be read',
    retry: 'Try again',
    lost: 'There are no data on this device any more',
    lostWhy: 'There were data here; the browser has removed them. Fetch them again once connected.',
    lostOwn: 'What was recorded or imported comes back from a backup, or from a file that was handed over.',
    fetchAgain: 'Fetch data again',
    restore: 'Restore a backup',
    noIndicators: 'This catalog holds tables but no figures. You find the tables under “Data”.',
    welcome: 'Welcome to Gemeinde-Cockpit',
    welcomeLead: 'How the services of your municipality are doing, even without the internet.',
    seeDemo: 'See the sample municipality',
    setUp: 'Set up my municipality',
    promise: 'Your data stay on this device. No account, no advertising, no tracking.',
    demoFailed: 'The sample municipality needs a connection the first time.',
  },
};
