import type { LageWords, PageMissingWords, ShellWords, SituationWords } from '../de/first.ts';
export { formats } from './grammar/formats.ts';
export { last, sentences, status } from './grammar/sentences.ts';
export { emptiness, lacks, outside, reasons, tile, values } from './grammar/values.ts';

export const shell: ShellWords = {
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

export const lage: LageWords = {
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

export const situation: SituationWords = {
  oldBrief: (n) => `${n} without current data`,
  last: 'last ',
  first: (done, total) => `Fetching data for the first time${total > 0 ? `: ${done} of ${total}` : ''}.`,
  none: 'No figures.',
  allGood: (all) => (all === 1 ? 'The one figure is in order.' : `All ${all} figures are in order.`),
  allOld: (all) =>
    all === 1 ? 'The one figure has no current data.' : `All ${all} figures lack current data.`,
  allUnrated: (all) => `${all} ${all === 1 ? 'figure' : 'figures'} not rated.`,
  lead: (n, all) => (all === 1 ? 'The one figure is' : `${n} of ${all} figures ${n === 1 ? 'is' : 'are'}`),
  leadLast: (n, all) =>
    all === 1 ? 'The one figure was last' : `${n} of ${all} figures ${n === 1 ? 'was' : 'were'} last`,
  noneCritical: (all) => `None of ${all} figures is critical`,
  critical: 'critical',
  watch: 'to be watched',
  good: 'in order',
  are: (n) => `${n} ${n === 1 ? 'is' : 'are'}`,
  were: (n) => `${n} ${n === 1 ? 'was' : 'were'} last`,
  old: (n) => `${n} ${n === 1 ? 'lacks' : 'lack'} current data.`,
  unrated: (n) => `${n} not rated.`,
  and: ', ',
};

export const pageMissing: PageMissingWords = {
  pageMissing: 'This page is missing on the device',
  pageFetched: 'Fetching it …',
  pageMissingWhy: 'It could not be fetched. Tap “Repair” once connected. Your data remain.',
  repair: 'Repair',
};
