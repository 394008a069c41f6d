// What the page asks of the import worker. Both are of one build, so the types are the contract.
import type { Corrections, Cut } from '../core/table/corrections.ts';
import type { Issue } from '../core/values/issue.ts';
import type { Result } from '../core/values/result.ts';
import type { Meta, OpenOptions, OpenView, Outcome, Preview, UnderstandingView } from '../importer/said.ts';
import type { SheetWindow, Window } from '../importer/sheet.ts';
import type { CellMeaning } from '../importer/meaning.ts';
import type { Target } from '../importer/takeover.ts';
import type { RawRow } from '../importer/view.ts';
import type { Answer } from './errand.ts';

export type ImportRequests = {
  open: { ask: { file: File; options: OpenOptions }; answer: Result<OpenView> };
  understand: {
    ask: { sheet: number; corrections: Corrections | null; cut?: Cut };
    answer: Result<UnderstandingView>;
  };
  cells: { ask: Window; answer: SheetWindow | null };
  meaning: { ask: { row: number; column: number }; answer: CellMeaning | null };
  rows: { ask: { line: number }; answer: RawRow[] };
  preview: { ask: { target: Target; asOf: string }; answer: Result<Preview> };
  commit: { ask: { target: Target; meta: Meta; seen: readonly Issue[] }; answer: Result<Outcome> };
};
type ImportOp = keyof ImportRequests;
export type ImportAsk = {
  [Op in ImportOp]: { id: number; op: Op; ask: ImportRequests[Op]['ask'] };
}[ImportOp];
/** Progress: rows read. */
export type ImportAnswer = Answer<number>;
