// Issues in Leichte Sprache. A few that only whoever publishes or imports tables reads are said in German.
import type { IssueCode } from '../../../core/values/issue.ts';
import type { IssueWords, Sentence } from '../../issue-say.ts';
import { parts as german } from '../de/issues.ts';
import { catalog as germanCatalog } from '../de/issues/catalog.ts';
import { tables as germanTables } from '../de/issues/tables.ts';
import { catalog } from './issues/catalog.ts';
import { files } from './issues/files.ts';
import { own } from './issues/own.ts';
import { FIRST } from './issues/phrases.ts';
import { sources } from './issues/sources.ts';
import { tables } from './issues/tables.ts';

export const sentences: Readonly<Record<IssueCode, Sentence>> = {
  ...germanCatalog,
  ...germanTables,
  ...catalog,
  ...tables,
  ...files,
  ...own,
  ...sources,
};

export const parts: IssueWords = {
  ...german,
  said: (words) => `Die Quelle sagt das: „${words}“`,
  first: FIRST,
};
