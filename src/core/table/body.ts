// The records of a table without the lines between them, with columns that were made of those lines.
import { eachByRow, type RawColumn, type RawTable } from './raw.ts';
import { selected } from './trim.ts';

/** A column that is not as the file has it. `count`: cells, or amounts that stand `once` for several rows. */
export type MadeColumn = { name: string; count: number; how: 'groups' | 'filled' | 'once' };

/**
 * A column beside those of the sheet (`at` null: behind them), or in place of one. `texts` has one text per record of the data; `rows`, in
 * its place, the record that each takes its cell from.
 */
export type AddedColumn = {
  name: string;
  at: number | null;
  texts: readonly string[];
  rows?: Uint32Array;
  count: number;
  how: 'groups' | 'filled';
};

export const columnOf = (texts: readonly string[]): RawColumn => {
  const get = (row: number): string => texts[row] ?? '';
  return {
    length: texts.length,
    get,
    each: eachByRow(texts.length, get),
    map: (target, of) => {
      const known = new Map<string, number>();
      texts.forEach((text, row) => {
        let value = known.get(text);
        if (value === undefined) known.set(text, (value = of(text)));
        target[row] = value;
      });
    },
  };
};

/** The data as a table: the sheet itself where they stand in one piece, else a table of them alone. Cost: none in the first case. */
export const bodyOf = (
  table: RawTable,
  width: number,
  data: Uint32Array,
  added: readonly AddedColumn[],
): { body: RawTable; from: number; to: number } => {
  const first = data[0] ?? table.rows,
    last = data.at(-1) ?? first - 1;
  if (added.length === 0 && last - first + 1 === data.length)
    return { body: table, from: first, to: last + 1 };
  const rows = data;
  const columns = table.columns.slice(0, width).map((column, i) => {
    const instead = added.find((one) => one.at === i);
    return instead && !instead.rows ? columnOf(instead.texts) : selected(column, instead?.rows ?? rows);
  });
  const extra = added.filter((one) => one.at === null);
  const { merges: _merges, ...rest } = table;
  return {
    body: {
      ...rest,
      columns: [...columns, ...extra.map((one) => columnOf(one.texts))],
      rows: rows.length,
      lines: rows.map((row) => table.lines[row]!),
      widths: new Uint16Array(rows.length).map((_, i) => table.widths[rows[i]!]!),
      // A column that was made stands nowhere in the file.
      origin: [...columns.map((_, i) => table.origin?.[i] ?? i), ...extra.map(() => -1)],
    },
    from: 0,
    to: rows.length,
  };
};
