// Which rows of a table pass a filter, in which order. Index arrays over typed columns; no row objects.
import { cellText } from '../table/cell-text.ts';
import { numberAt, type Column, type Table } from '../table/dataset.ts';

export type RowFilter = { column: string; equals?: readonly string[]; contains?: string };
export type RowQuery = { filter?: readonly RowFilter[]; sort?: { column: string; descending: boolean } };

const passes = (column: Column, filter: RowFilter): ((row: number) => boolean) => {
  const wanted = filter.equals && new Set(filter.equals);
  const part = filter.contains?.trim().toLocaleLowerCase('de');
  const holds = (text: string): boolean =>
    (!wanted || wanted.has(text)) &&
    (part === undefined ||
      part === '' ||
      text.toLocaleLowerCase('de').includes(part) ||
      text.replace('.', ',').includes(part));
  if (column.vector.kind === 'codes') {
    const { vector } = column;
    const good = vector.dict.map(holds);
    return (row) => good[vector.data[row] ?? 0] ?? false;
  }
  return (row) => holds(cellText(column, row));
};

/** Row numbers that pass, in order. Missing values come last whatever the direction. Cost: a pass, and a sort if asked. */
export const rowsFor = (table: Table, query: RowQuery): Uint32Array => {
  const filters = (query.filter ?? []).flatMap((filter) => {
    const column = table.columns.find(({ field }) => field.name === filter.column);
    const isSet = (filter.contains?.trim() ?? '') !== '' || filter.equals !== undefined;
    return column && isSet ? [passes(column, filter)] : [];
  });
  const kept = new Uint32Array(table.rows);
  let n = 0;
  for (let row = 0; row < table.rows; row++) if (filters.every((holds) => holds(row))) kept[n++] = row;
  const rows = kept.subarray(0, n);
  const by = query.sort && table.columns.find(({ field }) => field.name === query.sort!.column);
  if (!by) return rows;
  const { vector } = by;
  const factor = query.sort!.descending ? -1 : 1;
  if (vector.kind === 'codes') {
    const collator = new Intl.Collator('de', { numeric: true });
    const order = vector.dict
      .map((_, code) => code)
      .sort((a, b) => collator.compare(vector.dict[a]!, vector.dict[b]!));
    const rank = new Float64Array(vector.dict.length);
    order.forEach((code, at) => {
      rank[code] = at;
    });
    return rows.sort((a, b) => {
      const x = vector.data[a]!,
        y = vector.data[b]!;
      if ((x === 0) !== (y === 0)) return x === 0 ? 1 : -1;
      return factor * (rank[x]! - rank[y]!) || a - b;
    });
  }
  const values = Float64Array.from(rows, (row) => numberAt(vector, row));
  const at = Uint32Array.from(rows.keys()).sort((a, b) => {
    const x = values[a]!,
      y = values[b]!;
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return factor * (x - y) || a - b;
  });
  return Uint32Array.from(at, (i) => rows[i]!);
};
