// What is chosen on the sheet, and how keys move it: one place, and the range from where choosing began.

/** `row` -1 is the line of the heads, `column` -1 the head of a line. */
export type Place = { row: number; column: number };
export type Selection = { at: Place; from: Place };
export type Chosen = {
  kind: 'lines' | 'columns' | 'cell';
  /** Inclusive. */
  rows: readonly [number, number];
  columns: readonly [number, number];
};

export const chosenIn = ({ at, from }: Selection): Chosen => {
  const rows = [Math.max(0, Math.min(at.row, from.row)), Math.max(0, at.row, from.row)] as const;
  const columns = [
    Math.max(0, Math.min(at.column, from.column)),
    Math.max(0, at.column, from.column),
  ] as const;
  if (at.row < 0) return { kind: 'columns', rows, columns };
  return { kind: at.column < 0 ? 'lines' : 'cell', rows, columns };
};

export const isChosen = (chosen: Chosen, row: number, column: number): boolean => {
  const inRows = row >= chosen.rows[0] && row <= chosen.rows[1],
    inColumns = column >= chosen.columns[0] && column <= chosen.columns[1];
  if (chosen.kind === 'lines') return inRows;
  return chosen.kind === 'columns' ? inColumns : inRows && inColumns;
};

/** Where a key of the grid leads. Missing: null for a key that is none of its. Source: ARIA grid pattern. */
export const moved = (
  at: Place,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  size: { rows: number; columns: number; page: number },
): Place | null => {
  const far = ctrlKey || metaKey;
  const row = (to: number): Place => ({ ...at, row: Math.max(-1, Math.min(size.rows - 1, to)) });
  const column = (to: number): Place => ({ ...at, column: Math.max(-1, Math.min(size.columns - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return row(far ? size.rows - 1 : at.row + 1);
    case 'ArrowUp':
      return row(far ? 0 : at.row - 1);
    case 'ArrowRight':
      return column(far ? size.columns - 1 : at.column + 1);
    case 'ArrowLeft':
      return column(far ? -1 : at.column - 1);
    case 'PageDown':
      return row(at.row + size.page);
    case 'PageUp':
      return row(Math.max(0, at.row - size.page));
    case 'Home':
      return far ? { row: 0, column: -1 } : column(-1);
    case 'End':
      return far ? { row: size.rows - 1, column: size.columns - 1 } : column(size.columns - 1);
    default:
      return null;
  }
};

/** The next place, with what is chosen up to there where the choice goes on. */
export const chooseOn = (before: Selection, at: Place, goesOn: boolean): Selection => {
  const sameKind = at.row < 0 === before.at.row < 0 && at.column < 0 === before.at.column < 0;
  const isCell = at.row >= 0 && at.column >= 0;
  return { at, from: goesOn && sameKind && !isCell ? before.from : at };
};
