import type { IssueCode } from '../../../core/values/issue.ts';
import type { IssueWords, Sentence } from '../../issue-say.ts';
import { catalog } from './issues/catalog.ts';
import { files } from './issues/files.ts';
import { own } from './issues/own.ts';
import { FIRST } from './issues/phrases.ts';
import { sources } from './issues/sources.ts';
import { tables } from './issues/tables.ts';

export const sentences: Readonly<Record<IssueCode, Sentence>> = {
  ...files,
  ...tables,
  ...catalog,
  ...own,
  ...sources,
};

export const parts: IssueWords = {
  givers: { source: 'The source', file: 'The file' },
  types: {
    number: 'numbers',
    text: 'text',
    date: 'days',
    datetime: 'moments',
    period: 'periods',
    boolean: 'yes or no',
  },
  sheet: (name) => `sheet “${name}”`,
  row: (row) => `row ${row}`,
  column: (name) => `column “${name}”`,
  said: (words) => `The source says: “${words}”`,
  first: FIRST,
};
