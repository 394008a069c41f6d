// A raw table without the columns and rows that hold nothing: sheets have room between and around what was written.
import { CellColumn } from './cells.ts';
import { eachByRow, type RawColumn, type RawTable } from './raw.ts';

const scalesAt = (scales: ReadonlyMap<number, number>, rows: Uint32Array): ReadonlyMap<number, number> => {
  const kept = new Map<number, number>();
  rows.forEach((row, i) => {
    const scale = scales.get(row);
    if (scale !== undefined) kept.set(i, scale);
  });
  return kept;
};

export const selected = (column: RawColumn, rows: Uint32Array): RawColumn => {
  if (column instanceof CellColumn)
    return new CellColumn(rows.length, {
      kinds: new Uint8Array(rows.length).map((_, i) => column.kinds[rows[i]!] ?? 0),
      values: new Float64Array(rows.length).map((_, i) => column.values[rows[i]!] ?? 0),
      pool: column.pool,
      unit: column.unit,
      isShown: column.isShown,
      ...(column.mixed && { mixed: column.mixed }),
      ...(column.scales && { scales: scalesAt(column.scales, rows) }),
    });
  const get = (row: number): string => column.get(rows[row] ?? column.length);
  return {
    length: rows.length,
    get,
    each: eachByRow(rows.length, get),
    map: (target, of) => {
      const known = new Map<string, number>();
      for (let row = 0; row < rows.length; row++) {
        const text = get(row);
        let value = known.get(text);
        if (value === undefined) {
          value = of(text);
          if (known.size < 100_000) known.set(text, value);
        }
        target[row] = value;
      }
    },
  };
};

const isBlank = (text: string): boolean => text === '' || /^[ \t]*$/.test(text);

export const isEmptyColumn = (column: RawColumn): boolean => {
  if (column instanceof CellColumn) {
    for (let row = 0; row < column.length; row++) {
      const kind = column.kinds[row] ?? 0;
      if (kind > 1 || (kind === 1 && !isBlank(column.get(row)))) return false;
    }
    return true;
  }
  let empty = true;
  column.each((text) => (isBlank(text) ? undefined : (empty = false)));
  return empty;
};

/** What was trimmed before: looking for several tables, for names and for values begins with the same sheet. */
const known = new WeakMap<RawTable, RawTable>();

/** The table without empty columns and empty records, the same object where there are none. Cost: one look at each cell until a full one, once. */
export const trimmed = (raw: RawTable): RawTable => {
  let found = known.get(raw);
  if (!found) {
    found = trimAnew(raw);
    known.set(raw, found).set(found, found);
  }
  return found;
};

const trimAnew = (raw: RawTable): RawTable => {
  const origin = raw.columns.flatMap((column, i) => (isEmptyColumn(column) ? [] : [i]));
  const columns = origin.map((i) => raw.columns[i]!);
  const blank = new Uint8Array(raw.rows).fill(1);
  // Most records are filled in their first column.
  columns[0]?.map(blank, (text) => (isBlank(text) ? 1 : 0));
  if (columns.length === raw.columns.length && !blank.includes(1)) return raw;
  const filled = new Uint32Array(raw.rows);
  let count = 0;
  for (let row = 0; row < raw.rows; row++)
    if (
      blank[row] === 0 ||
      columns.some((column) => !isBlank(column.get(row)) || column.typed?.(row) === true)
    )
      filled[count++] = row;
  const all = count === raw.rows;
  if (columns.length === raw.columns.length && all) return raw;
  const keep = filled.subarray(0, count);
  const gone = columns.length < raw.columns.length;
  const widthOf = (width: number): number => (gone ? origin.filter((i) => i < width).length : width);
  return {
    ...raw,
    columns: all ? columns : columns.map((column) => selected(column, keep)),
    rows: count,
    lines: all ? raw.lines : keep.map((row) => raw.lines[row]!),
    widths: new Uint16Array(count).map((_, i) => widthOf(raw.widths[keep[i]!]!)),
    origin: origin.map((i) => raw.origin?.[i] ?? i),
    ...(raw.merges && {
      merges: raw.merges.flatMap(([top, left, bottom, right]) => {
        const first = origin.findIndex((i) => i >= left);
        const last = origin.findLastIndex((i) => i <= right);
        return first < 0 || last < first ? [] : [[top, first, bottom, last] as const];
      }),
    }),
  };
};

/** Columns from `left` to `right` (exclusive) as a sheet of their own. */
export const columnsOf = (sheet: RawTable, left: number, right: number): RawTable => {
  const { indents, ...rest } = sheet;
  return {
    ...rest,
    columns: sheet.columns.slice(left, right),
    widths: sheet.widths.map((width) => Math.min(Math.max(width - left, 0), right - left)),
    origin: Array.from({ length: right - left }, (_, i) => sheet.origin?.[left + i] ?? left + i),
    ...(sheet.merges && {
      merges: sheet.merges.flatMap(([top, from, bottom, to]) =>
        to < left || from >= right
          ? []
          : [[top, Math.max(from - left, 0), bottom, Math.min(to, right - 1) - left] as const],
      ),
    }),
    ...(indents && left === 0 && { indents }),
  };
};
