import { counted, type Counted } from '../../counted.ts';
import type {
  AddingChoiceWords,
  AddingReasonWords,
  AddingWords,
  AroundWords,
  CellWords,
  DownloadWords,
} from '../de/tables.ts';

export const rows: Counted = counted('en', '1 row', '# rows');
export const rowsOf: Counted<[shown: string]> = counted('en', '{0} of 1 row', '{0} of # rows');
export const rowsNow: Counted<[before: string]> = counted('en', '{0} → 1 row', '{0} → # rows');
export const columns: Counted = counted('en', '1 column', '# columns');
export const moreLines: Counted = counted('en', '… and another one', '… and # more');
export const datasets: Counted = counted('en', '1 dataset', '# datasets');
export const appParts: Counted = counted('en', '1 part of the app', '# parts of the app');

export const adding: AddingWords = {
  sum: 'add up',
  mean: 'take the mean',
  latest: 'take the newest value',
  none: 'do not put together',
};
export const addingReason: AddingReasonWords = {
  given: 'as it was set',
  amount: 'Amounts can be added up.',
  share: 'Shares in per cent have no sum.',
  rate: 'Rates, prices and indices have no sum.',
  level: 'Temperatures and water levels have no sum.',
  stock: 'A stock is counted anew each day; over time the newest one holds.',
  mixedUnits: 'The rows have different units.',
  steady:
    'The values hardly change from one time to the next, as a stock does; over time the newest one holds.',
  open: 'The data do not tell whether the values add up over time; so the newest one holds.',
  bothWays: 'The table holds revenue and expense.',
};

export const cells: CellWords = { yes: 'yes', no: 'no' };

export const addingChoice: AddingChoiceWords = { several: 'Several values', own: 'as recognised' };

export const around: AroundWords = {
  totals: 'Totals rows of the file (not among the data):',
  parts: 'Parts of other rows (not among the data, which hold them already):',
  line: 'Row',
  all: 'agrees with our total',
  part: 'agrees with the total of its rows',
  differs: 'does not agree with our total',
  column: (name, theirs, ours) => `${name}: in the file ${theirs}, our total ${ours}`,
  changed: 'changed by hand',
};

export const download: DownloadWords = {
  title: 'Save as a file',
  busy: 'The file is being made …',
  cancel: 'Cancel',
  failed: 'The file could not be made. The data are unchanged.',
  done: 'The file is saved.',
  keys: 'When Excel opens CSV it takes leading zeros away (of municipality keys, for example). Excel or OpenDocument are better then.',
  formats: { csv: 'CSV', xlsx: 'Excel', ods: 'OpenDocument', datapackage: 'Data Package' },
  asOf: 'As of',
};
