// English words of the frame and of the front page: loaded before they are shown, and only where somebody wants them.
import '../i18n/situation-english.ts';
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
  data: 'Data',
  nothing: 'nothing fetched yet',
  search: 'Search',
  searchHint: 'Figure, table, question',
  queued: 'fetching will be caught up',
  fetching: 'Fetching data:',
  of: 'of',
  loadingPage: 'Loading the page.',
};

LAGE.en = {
  title: 'Situation',
  attention: 'Needs attention',
  fine: 'In order',
  context: 'For context',
  own: 'Own figures',
  front: 'The most important',
  all: 'All figures',
  show: 'Selection',
  none: 'There is no figure for this selection.',
  loading: 'Loading data from the device.',
};
