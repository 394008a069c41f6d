// Sheets of the same shape, such as the twelve months of a year, as one table with the name of the sheet as a column.
import { columnOf } from './body.ts';
import { CELL, CellColumn } from './cells.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { RawColumn, RawTable } from './raw.ts';
import { LIKELY } from './reading-version.ts';
import { trimmed } from './trim.ts';

/** The column that says from which sheet a record is. */
const SHEET = 'Blatt';
const MOST_SHEETS = 60,
  MOST_ROWS = 500_000;

type Part = { table: RawTable; layout: Layout };

const shapeOf = ({ names, units }: Layout): string => JSON.stringify([names, units]);

/** The records of a column of each part below each other, under a name. Typed cells stay typed. */
const below = (
  name: string,
  pieces: readonly { column: RawColumn; from: number; to: number }[],
): RawColumn => {
  const rows = pieces.reduce((sum, { from, to }) => sum + to - from, 1);
  if (!pieces.some(({ column }) => column instanceof CellColumn)) {
    const texts = [name];
    for (const { column, from, to } of pieces)
      for (let row = from; row < to; row++) texts.push(column.get(row));
    return columnOf(texts);
  }
  const kinds = new Uint8Array(rows),
    values = new Float64Array(rows);
  const pool: string[] = [];
  const known = new Map<string, number>();
  let at = 0;
  const put = (text: string, kind: number): void => {
    let index = known.get(text);
    if (index === undefined) known.set(text, (index = pool.push(text) - 1));
    kinds[at] = kind;
    values[at] = index;
  };
  put(name, CELL.text);
  at++;
  const units = new Set<string>();
  const scales = new Map<number, number>();
  for (const { column, from, to } of pieces) {
    const cells = column instanceof CellColumn ? column : null;
    if (cells?.unit) units.add(cells.unit);
    for (const unit of cells?.mixed ?? []) units.add(unit);
    for (let row = from; row < to; row++, at++) {
      const kind = cells ? (cells.kinds[row] ?? CELL.empty) : CELL.text;
      if (cells && kind !== CELL.text && kind !== CELL.error) {
        kinds[at] = kind;
        values[at] = cells.values[row]!;
        const scale = cells.scales?.get(row);
        if (scale !== undefined) scales.set(at, scale);
      } else if (cells) put(cells.pool[cells.values[row]!] ?? '', kind);
      else if (column.get(row) !== '') put(column.get(row), CELL.text);
    }
  }
  const [unit = null, other] = units;
  return new CellColumn(rows, {
    kinds,
    values,
    pool,
    unit,
    ...(unit !== null && other !== undefined && { mixed: [unit, other] }),
    ...(scales.size > 0 && { scales }),
  });
};

const joined = (parts: readonly Part[], name: string): RawTable => {
  const { layout } = parts[0]!;
  const head = layout.names.map((one, i) => (layout.units[i] ? `${one} (${layout.units[i]})` : one));
  const pieces = parts.map(({ layout: { body, from, to } }) => ({ columns: body.columns, from, to }));
  const sheets = [
    SHEET,
    ...parts.flatMap(({ table, layout: { from, to } }) => new Array<string>(to - from).fill(table.name)),
  ];
  if (head.includes(SHEET)) sheets[0] = `${SHEET} (2)`;
  const columns = [
    columnOf(sheets),
    ...head.map((one, i) =>
      below(
        one,
        pieces.map(({ columns: own, from, to }) => ({ column: own[i]!, from, to })),
      ),
    ),
  ];
  return {
    name,
    hidden: false,
    columns,
    rows: sheets.length,
    lines: Uint32Array.from(sheets, (_, row) => row + 1),
    widths: new Uint16Array(sheets.length).fill(columns.length),
    isGrid: true,
  };
};

/** The sheets alike, and those that are like them where their head is where most have it. In the order of the workbook. */
const withHeadOf = (most: readonly Part[], shown: readonly RawTable[]): Part[] => {
  const [{ table, layout }] = most as [Part, ...Part[]];
  const raw = trimmed(table);
  const headerRows = layout.headers.map((row) => raw.lines[row]!);
  return shown.flatMap((one) => {
    const known = most.find((part) => part.table === one);
    if (known) return [known];
    const read = layoutOf(trimmed(one), { dropTotals: true, headerRows });
    return shapeOf(read) === shapeOf(layout) && read.from < read.to ? [{ table: one, layout: read }] : [];
  });
};

/**
 * The sheets that have the same columns as one table: their records without titles, heads, totals and notes. Its name says from which sheet
 * to which. Missing: null where no two are alike. Cost: each sheet is read once.
 */
export const joinAlike = (tables: readonly RawTable[]): RawTable | null => {
  const shown = tables.filter(({ hidden, rows }) => !hidden && rows > 1);
  const rows = shown.reduce((sum, one) => sum + one.rows, 0);
  if (shown.length < 2 || shown.length > MOST_SHEETS || rows > MOST_ROWS) return null;
  const alike = new Map<string, Part[]>();
  for (const table of shown) {
    const layout = layoutOf(trimmed(table), { dropTotals: true });
    if (layout.headers.length === 0 || layout.from === layout.to || layout.confidence < LIKELY) continue;
    const shape = shapeOf(layout);
    alike.set(shape, [...(alike.get(shape) ?? []), { table, layout }]);
  }
  const most = [...alike.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  // A list of values beside them is no month.
  if (most.length < 2 || most.length * 2 <= shown.length) return null;
  const parts = withHeadOf(most, shown);
  return joined(parts, `${parts[0]!.table.name} – ${parts.at(-1)!.table.name} (${parts.length})`);
};
