// What the import page knows between its steps, and what it asks of the worker. No markup.
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  withCell,
  withColumn,
  withMark,
  type CellChange,
  type ColumnCorrection,
  type Corrections,
  type Cut,
  type LineMark,
} from '../../../core/table/corrections.ts';
import type { MergeReport } from '../../../core/table/merge.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import type { CellMeaning } from '../../../importer/meaning.ts';
import type { Meta, OpenOptions, OpenView, Outcome, UnderstandingView } from '../../../importer/said.ts';
import type { SheetWindow, Window } from '../../../importer/sheet.ts';
import type { Target } from '../../../importer/takeover.ts';
import type { RawRow } from '../../../importer/view.ts';
import type { ImportClient } from '../../../workers/import-client.ts';
import type { Services } from '../../models/types.ts';
import { useWorker } from './use-worker.ts';
import { dropDraft, keepDraft, keepFile, readDraft, type Step } from './draft.ts';

/** What is said of the sheet, before and after what was undone. */
type History = { past: readonly Corrections[]; future: readonly Corrections[] };

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

const NO_HISTORY: History = { past: [], future: [] };
const NOTHING: ImportState = {
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
const STEPS_KEPT = 100;

export const useImport = (services: Services) => {
  const [state, setState] = useState<ImportState>(NOTHING);
  const change = (part: Partial<ImportState>): void => setState((before) => ({ ...before, ...part }));
  const { client, turn, end, take } = useWorker(async () => (await services.model('imports')).begin());
  const isOpen = state.opened !== null && state.outcome === null;
  useEffect(() => (isOpen ? services.holdInput() : undefined), [isOpen]);

  /** Work of the worker with a word that it goes on. What breaks leaves everything as it was. */
  const working = async (job: (worker: ImportClient) => Promise<Partial<ImportState>>): Promise<void> => {
    const worker = await take();
    if (!worker) return;
    change({ busy: true, read: 0, issues: [] });
    try {
      const part = await job(worker);
      if (client.current === worker) change({ busy: false, ...part });
    } catch (cause) {
      console.error(cause);
      if (client.current !== worker) return;
      end();
      setState({ ...NOTHING, issues: [error('INTERNAL', undefined, { detail: 'import' })] });
    }
  };

  const proposed = async (
    worker: ImportClient,
    view: UnderstandingView,
    asOf: string,
  ): Promise<Pick<ImportState, 'target' | 'report' | 'drift' | 'isAccepted'>> => {
    const asNew = { target: { mode: 'new' }, report: null, drift: [], isAccepted: false } as const;
    if (!view.recipe) return asNew;
    const { dataset } = view.recipe;
    for (const mode of ['merge', 'replace'] as const) {
      const result = await worker.ask('preview', { target: { mode, dataset }, asOf });
      if (result.ok) return { target: { mode, dataset }, ...result.value, isAccepted: false };
    }
    return asNew;
  };

  const understood = async (
    worker: ImportClient,
    sheet: number,
    corrections: Corrections | null,
    cut?: Cut,
  ): Promise<Partial<ImportState>> => {
    const result = await worker.ask('understand', { sheet, corrections, ...(cut && { cut }) });
    if (!result.ok) return { issues: result.issues };
    const view = result.value;
    return {
      view,
      version: Date.now(),
      around: null,
      ...(await proposed(worker, view, view.meta.asOf)),
    };
  };

  const opening = async (
    worker: ImportClient,
    file: File,
    options: OpenOptions,
  ): Promise<Partial<ImportState>> => {
    const opened = await worker.ask('open', { file, options }, (read) => change({ read }));
    if (!opened.ok) return { issues: opened.issues, opened: null };
    const part = await understood(worker, opened.value.chosen, null);
    const by = part.view?.recipe?.opened;
    // The last file of this shape was opened by a person's word: so is this one.
    if (by && part.view && options.encoding === undefined && options.delimiter === undefined)
      return opening(worker, file, { ...options, ...by, base: part.view.base });
    const isKnown = part.view?.recipe != null && part.view.isWhole && part.view.understanding.errors === 0;
    return {
      opened: opened.value,
      options,
      ...part,
      ...(part.view && { meta: part.view.meta }),
      history: NO_HISTORY,
      step: isKnown ? 3 : 1,
    };
  };

  const choose = (file: File, options: OpenOptions = {}): void => {
    end();
    setState({ ...NOTHING, file, busy: true });
    const mine = turn.current;
    void dropDraft();
    void working((worker) => opening(worker, file, options)).then(() => {
      // Before what is said of it, and not while it is read from the same disk.
      if (turn.current === mine) return keepFile(file);
    });
  };

  /** Where it was before the page was left: the file is read again, and all that was said of it holds. */
  useEffect(() => {
    const mine = turn.current;
    void readDraft().then((draft) => {
      // A file that was shared or chosen meanwhile goes first.
      if (!draft || turn.current !== mine || client.current) return;
      const { file, options, sheet, corrections, meta, step } = draft;
      setState({ ...NOTHING, file, busy: true });
      void working(async (worker) => {
        const opened = await worker.ask('open', { file, options }, (read) => change({ read }));
        if (!opened.ok) return { issues: opened.issues, opened: null };
        const part = await understood(worker, sheet, corrections);
        return { opened: opened.value, options, ...part, meta, step: part.view ? step : 0 };
      });
    });
  }, []);
  const { view, step, options, meta, outcome } = state;
  // At once, not after the next picture: an import that is left before it never comes to that.
  useLayoutEffect(() => {
    if (outcome) void dropDraft();
    else if (view && step > 0)
      void keepDraft({
        options,
        sheet: view.understanding.sheet,
        corrections: view.understanding.corrections,
        meta,
        step,
      });
  }, [view, step, options, meta, outcome]);

  const move = (corrections: Corrections, history: History): void => {
    if (!state.view) return;
    const { sheet } = state.view.understanding;
    void working(async (worker) => ({ ...(await understood(worker, sheet, corrections)), history }));
  };
  const said = (): Corrections => state.view?.understanding.corrections ?? {};
  const correct = (part: Corrections): void =>
    move({ ...said(), ...part }, { past: [...state.history.past, said()].slice(-STEPS_KEPT), future: [] });

  return {
    state,
    choose,
    /** Another encoding or delimiter; what was said of the sheet so far may not fit it. */
    reopen: (part: OpenOptions): void => {
      if (state.file && state.view)
        choose(state.file, { ...state.options, ...part, acceptText: true, base: state.view.base });
    },
    sheet: (sheet: number): void =>
      void working(async (worker) => {
        const part = await understood(worker, sheet, null);
        return { ...part, history: NO_HISTORY, ...(part.view && { meta: part.view.meta }) };
      }),
    correct,
    /** All that is said, in place of what was said. */
    replace: (corrections: Corrections): void =>
      move(corrections, { past: [...state.history.past, said()].slice(-STEPS_KEPT), future: [] }),
    mark: (mark: LineMark): void => {
      const { headerRows, ...rest } = said();
      const heads = (headerRows ?? []).map((line): LineMark => ({ line, as: 'header' }));
      const lines = withMark([...heads, ...(rest.lines ?? [])], mark);
      move({ ...rest, lines }, { past: [...state.history.past, said()].slice(-STEPS_KEPT), future: [] });
    },
    column: (name: string, part: Omit<ColumnCorrection, 'name'>): void =>
      correct({ columns: withColumn(said().columns ?? [], name, part) }),
    cell: (cell: CellChange): void => correct({ cells: withCell(said().cells ?? [], cell) }),
    /** Another table of the same sheet, with what was said of it the last time. */
    part: (cut: Cut): void => {
      const { sheet } = state.view!.understanding;
      void working(async (worker) => {
        const part = await understood(worker, sheet, null, cut);
        return {
          ...part,
          history: NO_HISTORY,
          step: 1,
          outcome: null,
          undone: false,
          ...(part.view && { meta: part.view.meta }),
        };
      });
    },
    back: (): void => {
      const before = state.history.past.at(-1);
      if (before && !state.busy)
        move(before, { past: state.history.past.slice(0, -1), future: [said(), ...state.history.future] });
    },
    again: (): void => {
      const [next, ...future] = state.history.future;
      if (next && !state.busy) move(next, { past: [...state.history.past, said()], future });
    },
    /** Cells of the sheet. Missing: null where no file is open any more. */
    cells: (window: Window): Promise<SheetWindow | null> =>
      client.current ? client.current.ask('cells', window) : Promise.resolve(null),
    meaning: (row: number, column: number): Promise<CellMeaning | null> =>
      client.current ? client.current.ask('meaning', { row, column }) : Promise.resolve(null),
    around: (line: number): void =>
      void working(async (worker) => ({ around: { line, rows: await worker.ask('rows', { line }) } })),
    target: (target: Target): void =>
      void working(async (worker) => {
        const result = await worker.ask('preview', { target, asOf: state.meta.asOf });
        const shown = result.ok ? result.value : { report: null, drift: [], issues: result.issues };
        return { target, isAccepted: false, ...shown };
      }),
    meta: (part: Partial<Meta>): void =>
      setState((before) => ({ ...before, meta: { ...before.meta, ...part } })),
    go: (to: Step): void => change({ step: to, issues: [], around: null }),
    accept: (isAccepted: boolean): void => change({ isAccepted }),
    commit: (): void =>
      void working(async (worker) => {
        const { target, drift, isAccepted } = state;
        const result = await worker.ask('commit', { target, meta, seen: isAccepted ? drift : [] });
        if (!result.ok) {
          // Another day was typed meanwhile, or something else is held by now: what is shown is looked at anew.
          const again = await worker.ask('preview', { target, asOf: meta.asOf });
          const isAsked = again.ok && again.value.drift.length > 0;
          return isAsked ? { ...again.value, isAccepted: false } : { issues: result.issues };
        }
        await (await services.model('imports')).done();
        return { outcome: result.value, step: 4 };
      }),
    undo: (): void =>
      void working(async () => {
        await (await services.model('imports')).undo(state.outcome!.dataset);
        return { undone: true };
      }),
    cancel: (): void => {
      end();
      void dropDraft();
      setState(NOTHING);
    },
  };
};
export type ImportActions = ReturnType<typeof useImport>;
