// English words of the frame and of the front page: loaded before they are shown, and only where somebody wants them.
import { LAGE } from './text/lage.ts';
import { SHELL } from './text/shell.ts';

SHELL.en = {
  skip: 'Skip to content',
  nav: 'Main navigation',
  demo: 'Sample data',
  sections: {
    lage: 'Situation',
    daten: 'Data',
    erfassung: 'Recording',
    sitzung: 'Session',
    einstellungen: 'Settings',
  },
  legal: {
    impressum: 'Imprint',
    datenschutz: 'Privacy',
    barrierefreiheit: 'Accessibility',
    'leichte-sprache': 'Easy German',
  },
  online: 'Online',
  offline: 'Offline',
  checking: 'Checking the connection',
  asOf: 'as of',
  queued: 'fetching will be caught up',
  fetching: 'Fetching data:',
  of: 'of',
  cancel: 'Cancel',
  loadingPage: 'Loading the page.',
  pageMissing: 'This page is missing on the device',
  pageFetched: 'Fetching it …',
  pageMissingWhy: 'It could not be fetched. Tap “Repair” once connected. Your data remain.',
  repair: 'Repair',
};

LAGE.en = {
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
  showAll: 'Show all',
  show: 'Selection',
  none: 'There is no figure for this selection.',
  print: 'Print',
  loading: 'Loading data from the device.',
};
