// What is said of the sheet: each word has it read anew, and can be undone.
import {
  withCell,
  withColumn,
  withMark,
  type CellChange,
  type ColumnCorrection,
  type Corrections,
  type LineMark,
} from '../../../core/table/corrections.ts';
import type { ImportState, History } from './import-state.ts';

const STEPS_KEPT = 100;

/** What is said of the sheet: each word has it read anew, and can be undone. */
export const wordsOf = (
  { view, history, busy }: ImportState,
  move: (corrections: Corrections, history: History) => void,
) => {
  const said = (): Corrections => view?.understanding.corrections ?? {};
  const replace = (corrections: Corrections): void =>
    move(corrections, { past: [...history.past, said()].slice(-STEPS_KEPT), future: [] });
  const correct = (part: Corrections): void => replace({ ...said(), ...part });
  return {
    correct,
    /** All that is said, in place of what was said. */
    replace,
    mark: (mark: LineMark): void => {
      const { headerRows, ...rest } = said();
      const heads = (headerRows ?? []).map((line): LineMark => ({ line, as: 'header' }));
      replace({ ...rest, lines: withMark([...heads, ...(rest.lines ?? [])], mark) });
    },
    column: (name: string, part: Omit<ColumnCorrection, 'name'>): void =>
      correct({ columns: withColumn(said().columns ?? [], name, part) }),
    cell: (cell: CellChange): void => correct({ cells: withCell(said().cells ?? [], cell) }),
    back: (): void => {
      const before = history.past.at(-1);
      if (before && !busy)
        move(before, { past: history.past.slice(0, -1), future: [said(), ...history.future] });
    },
    again: (): void => {
      const [next, ...future] = history.future;
      if (next && !busy) move(next, { past: [...history.past, said()], future });
    },
  };
};
