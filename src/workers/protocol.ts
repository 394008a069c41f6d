// What the page asks of the data worker. Both are of one build, so the types are the contract.
import type { Evaluation } from '../core/indicators/evaluate.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import type { Block } from '../core/folders/folder.ts';
import type { Counts } from '../core/query/counts.ts';
import type { Answer, Question } from '../core/answers/question.ts';
import type { RowQuery } from '../core/query/rows.ts';
import type { IsoDate } from '../core/values/period.ts';
import type { SearchedPage } from '../core/search/pages.ts';
import type { Found } from '../core/search/search.ts';
import type { Cell } from '../core/table/dataset.ts';
import type { FolderFile } from '../files/folder.ts';
import type { Result } from '../core/values/result.ts';
import type { Taken } from './pictures.ts';
import type { Answer as Reply } from './errand.ts';

export type WorkerRequests = {
  open: { ask: { dataset: string; query: RowQuery }; answer: { rows: number } };
  slice: { ask: { dataset: string; query: RowQuery; from: number; count: number }; answer: Cell[][] };
  ask: { ask: Question; answer: Answer };
  /** Different values of a column with how often they occur among the rows of a filter. */
  counts: {
    ask: { dataset: string; column: string; filter: NonNullable<RowQuery['filter']>; turned?: true };
    answer: Counts;
  };
  /** What the words of a question hit on this device. */
  /** `pages`: of the app, in the language that is spoken. */
  search: { ask: { words: string; today: IsoDate; pages: readonly SearchedPage[] }; answer: Found };
  export: {
    ask: {
      dataset: string;
      query: RowQuery;
      format: 'csv' | 'xlsx' | 'ods' | 'datapackage';
      about: readonly (readonly [string, string])[];
    };
    answer: Blob;
  };
  /** A definition that is not kept yet, over a dataset. */
  try: {
    ask: { definition: IndicatorDefinition; dataset: string };
    answer: Evaluation;
  };
  /** Different values of a column, at most as many as can be chosen from. */
  values: { ask: { dataset: string; column: string }; answer: string[] };
  /** What the blocks of a session folder show, all of one moment. */
  pictures: { ask: { blocks: readonly Block[] }; answer: Taken[] };
  /** A session folder as a file, and back: checked, nothing stored. */
  packFolder: { ask: { file: FolderFile; html: string; now: number }; answer: Blob };
  openFolder: { ask: { bytes: Uint8Array; name: string }; answer: Result<FolderFile> };
  /** Evaluates everything anew and keeps the front page. */
  evaluate: { ask: Record<string, never>; answer: null };
  forget: { ask: Record<string, never>; answer: null };
};
export type WorkerOp = keyof WorkerRequests;
export type WorkerAsk = {
  [Op in WorkerOp]: { id: number; op: Op; ask: WorkerRequests[Op]['ask'] };
}[WorkerOp];
export type WorkerAnswer = Exclude<Reply<never>, { progress: never }>;
