// What the import page knows between its steps.
import type { Corrections } from '../../../core/table/corrections.ts';
import type { MergeReport } from '../../../core/table/merge.ts';
import type { Issue } from '../../../core/values/issue.ts';
import type { Meta, OpenOptions, OpenView, Outcome, UnderstandingView } from '../../../importer/said.ts';
import type { Target } from '../../../importer/takeover.ts';
import type { RawRow } from '../../../importer/view.ts';
import type { Step } from './draft.ts';

/** What is said of the sheet, before and after what was undone. */
export type History = { past: readonly Corrections[]; future: readonly Corrections[] };

export type ImportState = {
  step: Step;
  busy: boolean;
  /** Rows read so far. */
  read: number;
  file: File | null;
  options: OpenOptions;
  opened: OpenView | null;
  view: UnderstandingView | null;
  /** Counts the readings of the sheet, so that cells of an older one are known. */
  version: number;
  history: History;
  meta: Meta;
  target: Target;
  report: MergeReport | null;
  /** What may be a mistake, though it fits: to be answered before anything is taken over. */
  drift: readonly Issue[];
  isAccepted: boolean;
  outcome: Outcome | null;
  undone: boolean;
  issues: readonly Issue[];
  around: { line: number; rows: readonly RawRow[] } | null;
};

export const NO_HISTORY: History = { past: [], future: [] };

export const NOTHING: ImportState = {
  step: 0,
  busy: false,
  read: 0,
  file: null,
  options: {},
  opened: null,
  view: null,
  version: 0,
  history: NO_HISTORY,
  meta: { title: '', publisher: '', licence: '', asOf: '' },
  target: { mode: 'new' },
  report: null,
  drift: [],
  isAccepted: false,
  outcome: null,
  undone: false,
  issues: [],
  around: null,
};
