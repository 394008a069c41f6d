// Names of columns as spreadsheets give them.

/** `A`, `B` … `Z`, `AA`. Unit: column from 0. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
