// How a source is read: within which limits, and from where a later attempt goes on.
import type { Reply } from '../core/ports.ts';
import type { Cell } from './cell.ts';

/** What a later attempt can go on from. Shape: plain data, kept as it is. */
export type Progress = {
  first: string;
  next: string;
  total: number | null;
  names: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Pages that were read. Missing: an earlier version did not count them. */
  pages?: number;
};
export type PageLimits = { rows: number; pages: number; bytes: number; timeoutMs: number };
export type ReadOptions = {
  signal: AbortSignal;
  onBytes?: (bytes: number) => void;
  resume?: Progress | null;
  /** Told after each page, and null when all is done. */
  keep?: (progress: Progress | null) => Promise<void>;
  limits?: Partial<PageLimits>;
  /** What the first address has answered already. */
  first?: Reply;
  /** Somebody has been told that it costs more than the slice is worth. */
  isWorthIt?: boolean;
  /** Round every cache on the way. */
  fresh?: boolean;
};
