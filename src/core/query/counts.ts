// The different texts of a column with how often they occur, for choosing among them. Signs are counted beside the values.
import type { Table } from '../table/dataset.ts';
import { keyOf } from './keys.ts';

/** `more`: how many different texts are not in the list. `empty`: cells without value or sign. */
export type Counts = {
  values: readonly { text: string; rows: number }[];
  signs: readonly { text: string; rows: number }[];
  more: number;
  empty: number;
};

/** The most frequent texts first. Missing: a column that is not there has none. Cost: one pass. */
export const countValues = (table: Table, rows: Uint32Array | null, name: string, most: number): Counts => {
  const column = table.columns.find(({ field }) => field.name === name);
  if (!column) return { values: [], signs: [], more: 0, empty: 0 };
  const { data, offset, ids, labels } = keyOf(column);
  const many = new Float64Array(labels.length);
  const total = rows ? rows.length : table.rows;
  const { marks } = column;
  const signs = new Float64Array(marks?.alphabet.length ?? 0);
  let empty = 0,
    next = 0;
  for (let i = 0; i < total; i++) {
    const row = rows ? rows[i]! : i;
    const id = ids[data[row]! - offset] ?? -1;
    if (id >= 0) {
      many[id]!++;
      continue;
    }
    // Rows come in ascending order here, and so do the marks.
    if (marks) while (next < marks.rows.length && marks.rows[next]! < row) next++;
    if (marks && marks.rows[next] === row) signs[marks.signs[next]!]!++;
    else empty++;
  }
  const order = Array.from(many.keys())
    .filter((id) => many[id]! > 0)
    .sort((a, b) => many[b]! - many[a]! || a - b);
  return {
    values: order.slice(0, most).map((id) => ({ text: labels[id]!, rows: many[id]! })),
    signs: Array.from(signs.keys())
      .filter((sign) => signs[sign]! > 0)
      .map((sign) => ({ text: marks!.alphabet[sign]!, rows: signs[sign]! })),
    more: Math.max(0, order.length - most),
    empty,
  };
};
