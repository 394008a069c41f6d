// Issues in Leichte Sprache. Those that only whoever imports or publishes tables reads are said in German until somebody says them so.
import type { IssueCode } from '../../../core/values/issue.ts';
import type { IssueWords, Sentence } from '../../issue-say.ts';
import { parts as german } from '../de/issues.ts';
import { catalog } from '../de/issues/catalog.ts';
import { tables } from '../de/issues/tables.ts';
import { files } from './issues/files.ts';
import { own } from './issues/own.ts';
import { sources } from './issues/sources.ts';

export const sentences: Readonly<Record<IssueCode, Sentence>> = {
  ...catalog,
  ...tables,
  ...files,
  ...own,
  ...sources,
};

export const parts: IssueWords = { ...german, said: (words) => `Die Quelle sagt das: „${words}“` };
