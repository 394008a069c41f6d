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
import type { History } from './import-state.ts';

const STEPS_KEPT = 100;

/** All that is said of the sheet, with what was said before. */
export type Said = { corrections: Corrections; history: History };

/** What is said of the sheet: each word has it read anew, and can be undone. `now`: also what has no answer yet. */
export const wordsOf = (now: () => Said, busy: boolean, move: (said: Said) => void) => {
  const said = (): Corrections => now().corrections;
  const replace = (corrections: Corrections): void =>
    move({ corrections, history: { past: [...now().history.past, said()].slice(-STEPS_KEPT), future: [] } });
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
      const { past, future } = now().history;
      const corrections = past.at(-1);
      if (corrections && !busy)
        move({ corrections, history: { past: past.slice(0, -1), future: [said(), ...future] } });
    },
    again: (): void => {
      const { past, future } = now().history;
      const [corrections, ...rest] = future;
      if (corrections && !busy) move({ corrections, history: { past: [...past, said()], future: rest } });
    },
  };
};
