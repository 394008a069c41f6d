// What an import is told and what it says; what is held of an opened file between two questions.
import type { Corrections } from '../core/table/corrections.ts';
import type { MergeReport, Statful } from '../core/table/merge.ts';
import type { RawTable } from '../core/table/raw.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, type Result } from '../core/values/result.ts';
import type { Opened, ReadOptions } from '../formats/format.ts';
import type { Understood } from '../formats/typing-options.ts';
import type { CockpitDatabase, RecipeRecord } from '../store/tables.ts';
import type { Shape } from './recipes.ts';
import type { TakeOver } from './takeover.ts';
import type { Understanding } from './view.ts';

export type ImportPorts = {
  db: CockpitDatabase;
  now: () => number;
  sha256: (bytes: Uint8Array) => Promise<string>;
  legacy: NonNullable<ReadOptions['legacy']>;
  /** Missing: one core reads. */
  half?: NonNullable<ReadOptions['half']>;
  /** Room that the browser gives, as far as it says. Unit: bytes; Infinity where it does not say. */
  room: () => Promise<number>;
};

/** `base`: what the file was known by before a person chose how it is opened; its recipe is kept by that. */
export type OpenOptions = {
  encoding?: string;
  delimiter?: string;
  acceptText?: boolean;
  base?: Shape;
};

export type SheetView = { name: string; hidden: boolean; rows: number; columns: number };

export type OpenView = {
  name: string;
  bytes: number;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheets: readonly SheetView[];
  /** The sheet that most likely is meant. */
  chosen: number;
  issues: readonly Issue[];
  /** This very file was taken over before: when, and as which dataset. */
  before: { title: string; at: number } | null;
};

export type UnderstandingView = {
  understanding: Understanding;
  /** A table of this shape was imported before. */
  recipe: RecipeRecord | null;
  /** All that was said of the last one fits this one. */
  isWhole: boolean;
  /** What the sheet is known by. */
  base: Shape;
  /** Proposed: title, source, licence, as-of. */
  meta: Meta;
};

export type Meta = { title: string; publisher: string; licence: string; asOf: string };

export type Preview = Omit<TakeOver, 'table'>;

export type Outcome = { dataset: string; title: string; rows: number; report: MergeReport };

export type Held = {
  name: string;
  bytes: number;
  sha256: string;
  opened: Opened;
  issues: readonly Issue[];
  options: OpenOptions;
  /** Shapes of sheets as read without a word. */
  shapes: Map<number, readonly string[]>;
};

export type Ready = {
  sheet: number;
  corrections: Corrections;
  table: Statful;
  issues: readonly Issue[];
  base: Shape;
  names: readonly string[];
  letters: string;
  understood: Understood;
  /** The sheet with the cells that a person changed. */
  corrected: RawTable;
};

export const noFile = (): Result<never> => failed(error('INTERNAL', undefined, { detail: 'no file' }));
