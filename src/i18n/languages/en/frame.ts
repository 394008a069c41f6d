import { counted } from '../../counted.ts';
import type {
  BannerWords,
  ChoiceWords,
  ClockWords,
  ExtrasWords,
  LineDetailWords,
  NewsWords,
  StartWords,
  UnknownPageWords,
  VisitWords,
} from '../de/frame.ts';
import type { BetweenWords } from '../de/grammar/between.ts';

export const banner: BannerWords = {
  updateReady: 'A new version of the app is ready.',
  updateOther:
    'Another window holds an unfinished input. It would not be lost, but that window has to be reloaded afterwards.',
  updateTaken: 'A new version of the app was started. Please reload this window.',
  updateNow: 'Restart now',
  updateAnyway: 'Restart anyway',
  later: 'Later',
  noWorker: 'In this window the app does not start without a network. Open it in a normal window.',
  notWhole:
    'The app did not come whole onto this device and does not start without a network yet. It tries again when it is opened next. Where the Wi-Fi asks for a login, log in first.',
  missingOne: 'One part of the app is missing on this device.',
  missingMany: '{n} parts of the app are missing on this device.',
  missingWhy: 'Some pages do not start without a network. The app fetches them by itself once connected.',
  repair: 'Fetch now',
  failedOne: 'One dataset could not be fetched; what is here of it remains.',
  failedMany: '{n} datasets could not be fetched; what is here of them remains.',
  catalogFailed:
    'The list of datasets could not be fetched; all values so far remain. The app tries again by itself.',
  details: 'Details',
  noRoom:
    'The storage of this device is full. Nothing new can be stored for good just now; everything so far remains.',
  full: 'The storage of this device is full. New values could not be taken over; those so far remain.',
  makeRoom: 'Make room',
  evicted:
    'The browser removed what this app had stored on this device, recorded values too. What this window still shows is not stored any more, and nothing new is stored here. Write down what is not saved and reload the window.',
  erased:
    'In another window everything on this device was deleted. What this window still shows is not stored any more.',
  reload: 'Reload',
  lost: 'There are no data on this device any more: the browser removed them, what was recorded and imported too.',
  toStart: 'What you can do now',
  others: counted('en', '1 more note', '# more notes'),
  fold: 'Fewer notes',
  broken: (what) =>
    `Something on this device is damaged: ${what}. It is not shown and does not count; corrections may be among it. Everything else is there. An earlier backup can bring it back.`,
  tables: {
    records: counted('en', '1 recorded value', '# recorded values'),
    drafts: counted('en', '1 draft', '# drafts'),
    folders: counted('en', '1 session folder', '# session folders'),
    indicators: counted('en', '1 figure of your own', '# figures of your own'),
    datasets: counted('en', '1 dataset', '# datasets'),
    notes: counted('en', '1 note', '# notes'),
    questions: counted('en', '1 open question', '# open questions'),
    outbox: counted('en', '1 file to be sent', '# files to be sent'),
    catalogs: counted('en', 'the catalogue of the municipality', '# catalogues'),
    columns: counted('en', '1 column of a dataset', '# columns of datasets'),
    sync: () => 'what was known of the last fetches',
    settings: counted('en', '1 setting', '# settings'),
    recipes: counted('en', '1 remembered reading of a table', '# remembered readings of tables'),
    partial: counted('en', '1 fetch that was begun', '# fetches that were begun'),
    pictures: counted('en', '1 frozen picture of a folder', '# frozen pictures of folders'),
    shapes: counted('en', '1 map', '# maps'),
    checks: counted('en', '1 checked address', '# checked addresses'),
  },
};

export const clock: ClockWords = {
  label: 'Clock of this device',
  ahead: (now, known) =>
    `Is the clock of this device right? It shows ${now}. The last moment known is ${known}.`,
  behind: (now, known) =>
    `Is the clock of this device right? It shows ${now}. That is earlier than the last moment known: ${known}.`,
  held: 'Until this is clear, no value is taken over. What you type is kept as a draft.',
  denied: (now) =>
    `The clock of this device is wrong: it shows ${now}. Please set date and time in the settings of the device.`,
  yes: (now) => `Yes, it is ${now}`,
  no: 'No, the clock is wrong',
  again: 'The clock is set, check again',
};

export const extras: ExtrasWords = {
  fetched: 'fetched',
  printed: 'printed',
  more: 'More',
  print: 'Print',
  easy: 'Easy German',
  note: 'Note',
  has: 'present',
  label: 'Private note on this page',
  only: 'On this device only. It is not exported, not handed over and not printed; it is only in the backup of this device.',
  kept: 'Saved, on this device only.',
  failed: 'The note could not be saved. The text is still here. Copy it before you leave the page.',
  unread: 'The note cannot be read right now. It is not lost. Reload the page.',
  close: 'Close',
  all: 'All notes',
};

export const start: StartWords = {
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
  noneYet: 'No municipality set up yet',
  noneYetData:
    'Here stand the tables of your municipality: where they are from, of when, and whether they are current.',
  noneYetRecording:
    'Here you record values by hand, also without a network. What is recorded is laid down by your municipality.',
  noneYetSteps: [
    '“Set up my municipality”: enter the address that your administration gives you',
    'The data come to this device by themselves',
    'After that all of it works without a network too',
  ],
};

export const between: BetweenWords = {
  often: counted(
    'en',
    'critical in between ({0}, worst value: {1})',
    'critical # times in between (last {0}, worst value: {1})',
  ),
  span: (from, to) => `${from} to ${to}`,
  again: (from) => `again from ${from}, not critical before`,
};

export const news: NewsWords = {
  critical: 'now critical',
  again: 'critical again',
  watch: 'now to be watched',
  good: 'in order again',
  silent: 'without current data',
  silentCritical: 'without current data, last critical',
  silentWatch: 'without current data, last to be watched',
  silentGood: 'without current data, last in order again',
  noted: 'taken note of',
  unjudged: 'no longer rated',
  back: 'has data again',
  passed: 'not critical now',
  corrected: 'corrected',
  gone: 'no longer in the catalog',
};

export const visit: VisitWords = {
  title: 'Since your last visit',
  changes: counted('en', '1 change', '# changes'),
  seen: 'Seen',
  show: 'Show all changes',
};

export const choice: ChoiceWords = {
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
};

export const lineDetail: LineDetailWords = {
  title: 'State of the data',
  online: 'There is a connection.',
  offline: 'There is no connection. Everything on this device remains usable.',
  unknown: 'Checking the connection.',
  fetched: (when) => `Last fetched: ${when}. Of which day each figure is stands beside it.`,
  never: 'Nothing fetched yet.',
  queued: 'Fetching will be caught up once there is a connection.',
  running: (done, total) => `Fetching data: ${done} of ${total}.`,
  failed: counted(
    'en',
    '1 dataset could not be fetched; what is here of it remains.',
    '# datasets could not be fetched; what is here of them remains.',
  ),
  cancel: 'Cancel',
  update: 'Update now',
  toData: 'All datasets',
};

export const unknownPage: UnknownPageWords = {
  unknownPage: 'There is no such page',
  toLage: 'To the situation',
};
