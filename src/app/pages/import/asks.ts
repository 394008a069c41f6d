// What the import page asks of the worker, and what it knows by the answer.
import type { Corrections, Cut } from '../../../core/table/corrections.ts';
import type { OpenOptions, UnderstandingView } from '../../../importer/said.ts';
import type { ImportClient } from '../../../workers/import-client.ts';
import type { Draft } from './draft.ts';
import { type ImportState, NO_HISTORY } from './import-state.ts';

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

export const understood = async (
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

/** A sheet from the beginning: nothing is said of it yet. `cut`: which of its tables. */
export const readAnew = async (
  worker: ImportClient,
  sheet: number,
  cut?: Cut,
): Promise<Partial<ImportState>> => {
  const part = await understood(worker, sheet, null, cut);
  return { ...part, history: NO_HISTORY, ...(part.view && { meta: part.view.meta }) };
};

/** Where an import was before the page was left: the file is read again, and all that was said of it holds. */
export const resumed = async (
  worker: ImportClient,
  { file, options, sheet, corrections, meta, step }: Draft,
  onRead: (rows: number) => void,
): Promise<Partial<ImportState>> => {
  const opened = await worker.ask('open', { file, options }, onRead);
  if (!opened.ok) return { issues: opened.issues, opened: null };
  const part = await understood(worker, sheet, corrections);
  return { opened: opened.value, options, ...part, meta, step: part.view ? step : 0 };
};

export const opening = async (
  worker: ImportClient,
  file: File,
  options: OpenOptions,
  onRead: (rows: number) => void,
): Promise<Partial<ImportState>> => {
  const opened = await worker.ask('open', { file, options }, onRead);
  if (!opened.ok) return { issues: opened.issues, opened: null };
  const part = await understood(worker, opened.value.chosen, null);
  const by = part.view?.recipe?.opened;
  // The last file of this shape was opened by a person's word: so is this one.
  if (by && part.view && options.encoding === undefined && options.delimiter === undefined)
    return opening(worker, file, { ...options, ...by, base: part.view.base }, onRead);
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
