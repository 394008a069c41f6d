import { counted } from '../../counted.ts';
import type { AcknowledgeWords, FigureWords } from '../de/figure.ts';

export const figure: FigureWords = {
  over: 'Figure',
  back: 'Back to the situation',
  around: 'Other figures of the selection',
  previous: 'Previous',
  next: 'Next',
  unknown: 'There is no such figure',
  unknownWhy: 'Perhaps it was taken out of the municipality’s catalog.',
  loading: 'Loading values from the device.',
  failed: 'The values cannot be read just now. Reload the app; the data remain.',
  locked:
    'These values were recorded on the device and are encrypted with a passphrase. Unlock them at the top of this page.',
  tooFew: 'A course needs at least two values.',
  allValues: 'All values',
  period: 'Period',
  value: 'Value',
  rating: 'Rating',
  reported: 'Reported',
  meaning: 'What does it mean?',
  asOf: 'As of',
  per: 'Per',
  inhabitants: 'inhabitants',
  divided: 'Divided by',
  target: 'Target',
  limits: 'Limits and reasons',
  since: 'Holds from',
  sinceWord: 'since',
  until: 'until before',
  basis: { norm: 'norm', decision: 'decision', proposal: 'proposal' },
  source: 'Source',
  licence: 'Licence text',
  computed: 'Calculation',
  note: 'Note',
  outlook: 'outlook',
  range: 'Span',
  ranges: { month: '30 days', year: '1 year', all: 'All' },
  save: 'Save',
  showAll: counted('en', 'Show the one value', 'Show all # values'),
  showLess: 'Show the newest only',
  atDay: 'Value on a day',
  atDayHint: 'Choose a day.',
  csv: 'Save as CSV',
  png: 'Save as picture',
  print: 'Print',
  own: 'Own figure on this device',
  changeOwn: 'Edit or remove',
  columnGone: (isOwn) =>
    `This figure cannot be computed without that column. ${
      isOwn
        ? 'Does it have another name now? Then choose it again under “Edit or remove”.'
        : 'It was probably renamed or removed. Please tell the office that publishes these data.'
    } As soon as the data have the column again, the value appears by itself.`,
};

export const acknowledge: AcknowledgeWords = {
  title: 'Taken note of?',
  lead: 'Without a new value this figure stays on top and is counted, until somebody takes note of it.',
  by: 'Your function',
  byHint: 'For example: staff officer, mayor. It is kept and handed over.',
  reason: 'Reason',
  take: 'Taken note of',
  back: 'Take the note back',
  backReason: 'taken back',
  noted: (by, at) => `Taken note of${by === '' ? '' : ` by ${by}`} on ${at}`,
  missing: 'Please give function and reason.',
  notSaved: 'This could not be saved. What you typed is still there. Try again.',
  locked: 'What is recorded on this device is locked. Unlock it in the settings first.',
  saved: 'Saved.',
};
