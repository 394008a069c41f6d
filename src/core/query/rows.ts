// Which rows of a table pass a filter, in which order. Index arrays over typed columns; no row objects.
import { cellAt, markAt, numberAt, textAt, type Column, type Table } from '../table/dataset.ts';

export type RowFilter = { column: string; equals?: readonly string[]; contains?: string };
export type RowQuery = { filter?: readonly RowFilter[]; sort?: { column: string; descending: boolean } };

/** The text of a cell as a filter compares it: ISO dates, plain numbers, the sign where there is no value. */
export const cellText = (column: Column, row: number): string => {
  const cell = cellAt(column, row);
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.mark : String(cell);
};

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

export type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';
/** Shape: `values[s][x]` of series s at label x. Missing: null. */
export type Groups = { labels: string[]; series: { name: string; values: (number | null)[] }[] };

const MAX_SERIES = 4;

/** One value per group of `x` (and of `series`). `-` counts as zero. Cost: one pass over the rows; groups of text are array-indexed. */
export const groupRows = (
  table: Table,
  rows: Uint32Array,
  spec: { x: string; y: string; series?: string; aggregate: Aggregate },
): Groups => {
  const find = (name: string | undefined): Column | undefined =>
    table.columns.find(({ field }) => field.name === name);
  const x = find(spec.x),
    y = find(spec.y),
    by = find(spec.series);
  if (!x || (!y && spec.aggregate !== 'count')) return { labels: [], series: [] };
  const labels = new Map<string, number>();
  const names = new Map<string, number>();
  const many = new Map<string, number>();
  if (by) for (const row of rows) many.set(cellText(by, row), (many.get(cellText(by, row)) ?? 0) + 1);
  const chosen = by
    ? [...many]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MAX_SERIES)
        .map(([name]) => name)
    : [''];
  chosen.forEach((name, i) => names.set(name, i));
  const cells = chosen.map(() => ({
    sum: [] as number[],
    n: [] as number[],
    min: [] as number[],
    max: [] as number[],
    last: [] as number[],
  }));
  for (const row of rows) {
    const series = names.get(by ? cellText(by, row) : '');
    if (series === undefined) continue;
    const label = cellText(x, row);
    if (label === '') continue;
    let at = labels.get(label);
    if (at === undefined) {
      at = labels.size;
      labels.set(label, at);
    }
    const value = spec.aggregate === 'count' ? 1 : valueOf(y!, row);
    if (value === null) continue;
    const cell = cells[series]!;
    cell.sum[at] = (cell.sum[at] ?? 0) + value;
    cell.n[at] = (cell.n[at] ?? 0) + 1;
    cell.min[at] = Math.min(cell.min[at] ?? Infinity, value);
    cell.max[at] = Math.max(cell.max[at] ?? -Infinity, value);
    cell.last[at] = value;
  }
  const ordered = [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
  const isTime = x.field.role === 'time' || x.field.type !== 'text';
  const collator = new Intl.Collator('de', { numeric: true });
  if (!isTime) ordered.sort(([a], [b]) => collator.compare(a, b));
  const pick = (cell: (typeof cells)[number], at: number): number | null => {
    const n = cell.n[at];
    if (n === undefined) return null;
    const value = {
      sum: cell.sum[at]!,
      count: n,
      mean: cell.sum[at]! / n,
      min: cell.min[at]!,
      max: cell.max[at]!,
      last: cell.last[at]!,
    }[spec.aggregate];
    return Number(value.toPrecision(14));
  };
  return {
    labels: ordered.map(([label]) => label),
    series: chosen.map((name, s) => ({ name, values: ordered.map(([, at]) => pick(cells[s]!, at)) })),
  };
};

const valueOf = (column: Column, row: number): number | null => {
  if (column.vector.kind === 'codes') return textAt(column.vector, row) === null ? null : 1;
  const value = numberAt(column.vector, row);
  if (!Number.isNaN(value)) return column.field.percent ? Number((value * 100).toPrecision(14)) : value;
  return markAt(column.marks, row) === '-' ? 0 : null;
};
