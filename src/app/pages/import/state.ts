// What the import page knows between its steps, and what it asks of the worker. No markup.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cut } from '../../../core/table/corrections.ts';
import { error } from '../../../core/values/issue.ts';
import type { CellMeaning } from '../../../importer/meaning.ts';
import type { Meta, OpenOptions } from '../../../importer/said.ts';
import type { SheetWindow, Window } from '../../../importer/sheet.ts';
import type { Target } from '../../../importer/takeover.ts';
import type { ImportClient } from '../../../workers/import-client.ts';
import type { Services } from '../../models/types.ts';
import { useWorker } from './use-worker.ts';
import { dropDraft, keepDraft, keepFile, readDraft, type Step } from './draft.ts';
import { NOTHING, type ImportState } from './import-state.ts';
import { opening, readAnew, resumed, understood } from './asks.ts';
import { wordsOf, type Said } from './saying.ts';

type Working = (job: (worker: ImportClient) => Promise<Partial<ImportState>>) => Promise<void>;
/** Taking over: as which dataset, with which words, and back again. */
const takingOver = (
  services: Services,
  { meta, target, drift, isAccepted, outcome }: ImportState,
  working: Working,
) => ({
  target: (target: Target): void =>
    void working(async (worker) => {
      const result = await worker.ask('preview', { target, asOf: meta.asOf });
      const shown = result.ok ? result.value : { report: null, drift: [], issues: result.issues };
      return { target, isAccepted: false, ...shown };
    }),
  commit: (): void =>
    void working(async (worker) => {
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
      await (await services.model('imports')).undo(outcome!.dataset);
      return { undone: true };
    }),
});

/** What is said is kept at once, not after the next picture: an import that is left before it never comes to that. */
const useKeptWords = ({ view, step, options, meta, outcome }: ImportState): void =>
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

/** What is said of the sheet. The next word goes on from the last one, though its answer has not come: neither takes the other away. */
const useWords = ({ view, history }: ImportState, working: Working) => {
  const latest = useRef<Said | null>(null);
  return {
    said: (): Said => latest.current ?? { corrections: view?.understanding.corrections ?? {}, history },
    forget: (): void => void (latest.current = null),
    move: (said: Said): void => {
      if (!view) return;
      latest.current = said;
      void working(async (worker) => {
        const part = await understood(worker, view.understanding.sheet, said.corrections);
        if (!part.view && latest.current === said) latest.current = null;
        return { ...part, history: said.history };
      });
    },
  };
};

export const useImport = (services: Services) => {
  const [state, setState] = useState<ImportState>(NOTHING);
  const change = (part: Partial<ImportState>): void => setState((before) => ({ ...before, ...part }));
  const { client, turn, end, take } = useWorker(async () => (await services.model('imports')).begin());
  const isOpen = state.opened !== null && state.outcome === null;
  useEffect(() => (isOpen ? services.holdInput() : undefined), [isOpen]);

  /** Work of the worker with a word that it goes on. What breaks leaves everything as it was. */
  const working: Working = async (job) => {
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

  const words = useWords(state, working);
  const choose = (file: File, options: OpenOptions = {}): void => {
    end();
    words.forget();
    setState({ ...NOTHING, file, busy: true });
    const mine = turn.current;
    void dropDraft();
    void working((worker) => opening(worker, file, options, (read) => change({ read }))).then(() => {
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
      setState({ ...NOTHING, file: draft.file, busy: true });
      void working((worker) => resumed(worker, draft, (read) => change({ read })));
    });
  }, []);
  useKeptWords(state);

  return {
    state,
    choose,
    /** Another encoding or delimiter; what was said of the sheet so far may not fit it. */
    reopen: (part: OpenOptions): void => {
      if (state.file && state.view)
        choose(state.file, { ...state.options, ...part, acceptText: true, base: state.view.base });
    },
    sheet: (sheet: number): void => {
      words.forget();
      void working((worker) => readAnew(worker, sheet));
    },
    ...wordsOf(words.said, state.busy, words.move),
    ...takingOver(services, state, working),
    /** Another table of the same sheet, with what was said of it the last time. */
    part: (cut: Cut): void => {
      const { sheet } = state.view!.understanding;
      words.forget();
      void working(async (worker) => ({
        ...(await readAnew(worker, sheet, cut)),
        step: 1,
        outcome: null,
        undone: false,
      }));
    },
    /** Cells of the sheet. Missing: null where no file is open any more. */
    cells: (window: Window): Promise<SheetWindow | null> =>
      client.current ? client.current.ask('cells', window) : Promise.resolve(null),
    meaning: (row: number, column: number): Promise<CellMeaning | null> =>
      client.current ? client.current.ask('meaning', { row, column }) : Promise.resolve(null),
    around: (line: number): void =>
      void working(async (worker) => ({ around: { line, rows: await worker.ask('rows', { line }) } })),
    meta: (part: Partial<Meta>): void =>
      setState((before) => ({ ...before, meta: { ...before.meta, ...part } })),
    go: (to: Step): void => change({ step: to, issues: [], around: null }),
    accept: (isAccepted: boolean): void => change({ isAccepted }),
    cancel: (): void => {
      end();
      words.forget();
      void dropDraft();
      setState(NOTHING);
    },
  };
};
export type ImportActions = ReturnType<typeof useImport>;
