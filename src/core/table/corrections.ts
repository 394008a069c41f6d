// What a person (or a remembered recipe) says of a table against what was understood. Plain data: it is stored and sent between threads.
import type { Convention } from '../values/number.ts';
import type { ColumnType, Role } from './dataset.ts';
import type { Melt } from './melt.ts';
import type { LineRole } from './sheet-reading.ts';

/** By the name as it stands in the header. `skip`: the column is left out. */
export type ColumnCorrection = {
  name: string;
  type?: ColumnType | 'skip';
  /** How numbers are written: `de` has a decimal comma. */
  convention?: Convention;
  /** Shape: empty text for none. */
  unit?: string;
  role?: Role | null;
  /** Keys get zeros in front up to this length. Unit: digits. */
  pad?: number;
};

export type Corrections = {
  /** Rows of the file, from 1; an empty list: there is no header. */
  headerRows?: readonly number[];
  keepTotals?: boolean;
  /** What single rows of the file are for, above what is read. */
  lines?: readonly { line: number; as: LineRole }[];
  columns?: readonly ColumnCorrection[];
  melt?: Melt | null;
};
