// Every issue as one sentence or two: what happened, that nothing was lost, what to do next.
// Complete by type: a new code without a text does not compile.
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
  givers: { source: 'Die Quelle', file: 'Die Datei' },
  types: {
    number: 'Zahlen',
    text: 'Text',
    date: 'Tage',
    datetime: 'Zeitpunkte',
    period: 'Zeiträume',
    boolean: 'ja oder nein',
  },
  sheet: (name) => `Blatt „${name}“`,
  row: (row) => `Zeile ${row}`,
  column: (name) => `Spalte „${name}“`,
  said: (words) => `Die Quelle sagt: „${words}“`,
  first: FIRST,
};
