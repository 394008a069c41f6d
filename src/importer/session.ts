// One import from the file to the stored dataset. It holds the opened file; nothing is written before `commit`.
import type { Corrections, Cut } from '../core/table/corrections.ts';
import type { Issue } from '../core/values/issue.ts';
import { ok, type Result } from '../core/values/result.ts';
import { meaningOf, type CellMeaning } from './meaning.ts';
import { windowOf, type SheetWindow, type Window } from './sheet.ts';
import { asOfOf } from './words.ts';
import { takeOver, type Target } from './takeover.ts';
import { rowsAround, type RawRow } from './view.ts';
import {
  type OpenOptions,
  type ImportPorts,
  type Held,
  type OpenView,
  type Meta,
  type Ready,
  type UnderstandingView,
  noFile,
  type Outcome,
  type Preview,
} from './said.ts';
import { openFile } from './opening.ts';
import { understandSheet } from './understanding.ts';
import { commitTable } from './storing.ts';

export type ImportSession = ReturnType<typeof createImport>;

export const createImport = (ports: ImportPorts) => {
  let held: Held | null = null;
  let ready: Ready | null = null;

  const open = async (
    bytes: Uint8Array,
    name: string,
    options: OpenOptions,
    onProgress?: (rows: number) => void,
  ): Promise<Result<OpenView>> => {
    held = ready = null;
    const opened = await openFile(ports, bytes, name, options, onProgress);
    if (!opened.ok) return opened;
    held = opened.value.held;
    return ok(opened.value.view);
  };

  /** Understands a sheet, by a remembered recipe where no correction is given. `cut`: which of its tables. */
  const understand = async (
    sheet: number,
    given: Corrections | null,
    cut?: Cut,
  ): Promise<Result<UnderstandingView>> => {
    if (!held) return noFile();
    const understood = await understandSheet(ports, held, sheet, given, cut);
    if (!understood.ok) return understood;
    ready = understood.value.ready;
    return ok(understood.value.view);
  };

  /** Cells of the sheet as they stand there. Missing: null where nothing is opened. */
  const cells = (window: Window): SheetWindow | null => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw && ready ? windowOf(raw, ready.corrected, window, ready.letters, ready.corrections) : null;
  };

  /** What a cell of the sheet becomes. Missing: null where it is no part of the data. */
  const meaning = (row: number, column: number): CellMeaning | null => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw && ready
      ? meaningOf(raw, ready.understood, row, column, ready.corrections.melt ?? null)
      : null;
  };

  const rows = (line: number): RawRow[] => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw ? rowsAround(raw, line) : [];
  };

  /** What taking over would change, and what a person has to answer to before. `asOf`: as typed. */
  const preview = async (target: Target, asOf: string): Promise<Result<Preview>> => {
    if (!held || !ready) return noFile();
    const result = await takeOver(
      ports.db,
      ready.table,
      target,
      asOfOf(asOf) ?? null,
      held.name,
      ports.now(),
    );
    return result.ok ? ok({ report: result.value.report, drift: result.value.drift }) : result;
  };

  /**
   * Stores the dataset, whole or not at all. `seen`: the drift that a person has accepted.
   * Errors: open questions, drift that nobody has seen, columns that do not fit, a full disk.
   */
  const commit = async (target: Target, meta: Meta, seen: readonly Issue[] = []): Promise<Result<Outcome>> =>
    held && ready ? commitTable(ports, held, ready, target, meta, seen) : noFile();

  return { open, understand, rows, cells, meaning, preview, commit };
};
