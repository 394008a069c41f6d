// Which column tells the parts of a whole apart, and which parts are always there.
import type { Parts } from './own.ts';

/** More parts than these nobody looks through. */
export const MOST_PARTS = 60;

/** More rows of a part in a period than these are a list of events, of which none is expected. */
const MOST_ROWS_PER = 12;

/** How many rows a part has in each period, also where a single one lacks; 1 where their number changes. */
const rowsPer = (rows: number, periods: number): number => {
  const times = Math.round(rows / periods);
  const isSteady = rows === times * periods || (periods >= 3 && rows === times * periods - 1);
  return isSteady && times >= 1 && times <= MOST_ROWS_PER ? times : 1;
};

/**
 * Which column tells the parts of a whole apart, and which of them are always there: those of at least half of the periods. A column with
 * one row for each part and period comes first. `columns`: how many rows hold which text. Missing: null where no column does.
 */
export const proposedParts = (
  columns: readonly { column: string; values: readonly { text: string; rows: number }[]; more: number }[],
  periods: number,
): Parts | null => {
  const fit = columns.filter(
    ({ values, more }) => more === 0 && values.length > 1 && values.length <= MOST_PARTS,
  );
  const most = ({ values }: (typeof fit)[number]): number => Math.max(...values.map(({ rows }) => rows));
  const single = fit
    .filter((one) => most(one) <= periods)
    .sort((a, b) => b.values.length - a.values.length)[0];
  const found = single ?? [...fit].sort((a, b) => a.values.length - b.values.length)[0];
  if (!found) return null;
  const expect = found.values
    .filter(({ rows }) => rows * 2 >= periods)
    .flatMap(({ text, rows }) => Array.from({ length: rowsPer(rows, periods) }, () => text));
  return {
    column: found.column,
    expect: [...expect].sort((a, b) => a.localeCompare(b, 'de')),
    ...(!single && { severalRows: true as const }),
  };
};
