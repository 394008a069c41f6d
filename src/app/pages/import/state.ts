// What the import page knows between its steps, and what it asks of the worker. No markup.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Corrections, ColumnCorrection } from '../../../core/table/corrections.ts';
import type { MergeReport } from '../../../core/table/merge.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import type { Meta, OpenOptions, OpenView, Outcome, UnderstandingView } from '../../../importer/session.ts';
import type { Target } from '../../../importer/takeover.ts';
import type { RawRow } from '../../../importer/view.ts';
import type { ImportClient } from '../../../workers/import-client.ts';
import type { Services } from '../../models/types.ts';

export type Step = 0 | 1 | 2 | 3 | 4;
export type ImportState = {
  step: Step;
  busy: boolean;
  /** Rows read so far. */
  read: number;
  file: File | null;
  opened: OpenView | null;
  view: UnderstandingView | null;
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

const NOTHING: ImportState = {
  step: 0,
  busy: false,
  read: 0,
  file: null,
  opened: null,
  view: null,
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

export const useImport = (services: Services) => {
  const [state, setState] = useState<ImportState>(NOTHING);
  const client = useRef<ImportClient | null>(null);
  const change = (part: Partial<ImportState>): void => setState((before) => ({ ...before, ...part }));
  const end = (): void => {
    client.current?.end();
    client.current = null;
  };
  useEffect(() => end, []);
  const isOpen = state.opened !== null && state.outcome === null;
  useEffect(() => (isOpen ? services.holdInput() : undefined), [isOpen]);

  /** Work of the worker with a word that it goes on. What breaks leaves everything as it was. */
  const working = async (job: (worker: ImportClient) => Promise<Partial<ImportState>>): Promise<void> => {
    const worker = (client.current ??= await services.importing());
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
  ): Promise<Partial<ImportState>> => {
    const result = await worker.ask('understand', { sheet, corrections });
    if (!result.ok) return { issues: result.issues, view: null };
    const view = result.value;
    return { view, around: null, ...(await proposed(worker, view, view.meta.asOf)) };
  };

  return {
    state,
    choose: (file: File, options: OpenOptions = {}): void => {
      end();
      setState({ ...NOTHING, file, busy: true });
      void working(async (worker) => {
        const opened = await worker.ask('open', { file, options }, (read) => change({ read }));
        if (!opened.ok) return { issues: opened.issues, opened: null };
        const part = await understood(worker, opened.value.chosen, null);
        const isKnown = part.view?.recipe !== null && part.view?.understanding.errors === 0;
        return {
          opened: opened.value,
          ...part,
          ...(part.view && { meta: part.view.meta }),
          step: isKnown ? 3 : 1,
        };
      });
    },
    sheet: (sheet: number): void =>
      void working(async (worker) => {
        const part = await understood(worker, sheet, null);
        return { ...part, ...(part.view && { meta: part.view.meta }) };
      }),
    correct: (part: Corrections): void => {
      const { view } = state;
      if (!view) return;
      const { understanding } = view;
      void working((worker) =>
        understood(worker, understanding.sheet, { ...understanding.corrections, ...part }),
      );
    },
    column: (name: string, part: Omit<ColumnCorrection, 'name'>): void => {
      const { view } = state;
      if (!view) return;
      const { understanding } = view;
      const others = (understanding.corrections.columns ?? []).filter((one) => one.name !== name);
      const before = understanding.corrections.columns?.find((one) => one.name === name);
      void working((worker) =>
        understood(worker, understanding.sheet, {
          ...understanding.corrections,
          columns: [...others, { ...before, name, ...part }],
        }),
      );
    },
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
    go: (step: Step): void => change({ step, issues: [], around: null }),
    accept: (isAccepted: boolean): void => change({ isAccepted }),
    commit: (): void =>
      void working(async (worker) => {
        const { target, meta, drift, isAccepted } = state;
        const result = await worker.ask('commit', { target, meta, seen: isAccepted ? drift : [] });
        if (!result.ok) {
          // Another day was typed meanwhile, or something else is held by now: what is shown is looked at anew.
          const again = await worker.ask('preview', { target, asOf: meta.asOf });
          const isAsked = again.ok && again.value.drift.length > 0;
          return isAsked ? { ...again.value, isAccepted: false } : { issues: result.issues };
        }
        await services.imported();
        return { outcome: result.value, step: 4 };
      }),
    undo: (): void =>
      void working(async () => {
        await services.undoImport(state.outcome!.dataset);
        return { undone: true };
      }),
    cancel: (): void => {
      end();
      setState(NOTHING);
    },
  };
};
export type ImportActions = ReturnType<typeof useImport>;
