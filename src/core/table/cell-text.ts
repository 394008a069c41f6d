// The text of a cell as filters and slices compare it.
import { cellAt, type Column } from './dataset.ts';

/** ISO dates, plain numbers, the sign where there is no value. Missing: the empty text. */
export const cellText = (column: Column, row: number): string => {
  const cell = cellAt(column, row);
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.mark : String(cell);
};
