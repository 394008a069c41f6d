// Collects the cells of one sheet into columns. Rows without a cell take no room, wherever they are; order of rows is restored.
import { CELL, CellColumn, type CellKind } from '../../core/table/cells.ts';
import type { Merge, RawTable } from '../../core/table/raw.ts';
import { refuse } from '../refusal.ts';
import { scaleOfFormat, seenInstead, serialDay, type FormatClass } from './number-format.ts';

export type WorkbookLimits = {
  cells: number;
  rows: number;
  columns: number;
  cellChars: number;
  /** Called now and then with the rows of the sheet read so far. */
  onRows?: (rows: number) => void;
};
/** Sheets of a file. Errors: Refusal. */
export type SheetReader = (
  bytes: Uint8Array,
  limits: WorkbookLimits,
  name: string,
) => RawTable[] | Promise<RawTable[]>;

export const WORKBOOK_LIMITS: WorkbookLimits = {
  cells: 3_000_000,
  rows: 1_048_576,
  columns: 16_384,
  cellChars: 32_767,
};
/** Room for empty cells between full ones: a few cells spread over a whole sheet must not fill the memory. */
const MAX_ROOM = 40_000_000;
const MAX_POOL_MAP = 200_000;

/** Texts of a workbook, equal ones once. Shape: index 0 is the empty text. */
export class TextPool {
  readonly texts: string[] = [''];
  private readonly known = new Map<string, number>([['', 0]]);

  /** A copy: a piece cut out of a chunk of XML would keep the whole chunk in memory. */
  private static copy(text: string): string {
    return text.length < 13 ? text : ` ${text}`.slice(1);
  }
  /** Adds a text without looking for an equal one. Shape: its index. */
  append(text: string): number {
    return this.texts.push(TextPool.copy(text)) - 1;
  }
  index(text: string): number {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const own = TextPool.copy(text);
    const index = this.texts.push(own) - 1;
    if (this.known.size < MAX_POOL_MAP && own.length <= 200) this.known.set(own, index);
    return index;
  }
}

/** Counts over all sheets of a workbook, since a bomb may spread over them. */
export class Budget {
  cells = 0;
  private room = 0;
  private readonly limits: WorkbookLimits;

  constructor(limits: WorkbookLimits) {
    this.limits = limits;
  }
  take(sheet: string): void {
    if (++this.cells > this.limits.cells)
      refuse('TOO_MANY_CELLS', { max: this.limits.cells, sheet }, { sheet });
  }
  /** Refuses what would be too much, before it is made. */
  check(cells: number, sheet: string): void {
    if (this.cells + cells > this.limits.cells)
      refuse('TOO_MANY_CELLS', { max: this.limits.cells, sheet }, { sheet });
  }
  grow(by: number, sheet: string): void {
    this.room += by;
    if (this.room > MAX_ROOM) refuse('TOO_MANY_CELLS', { max: this.limits.cells, sheet }, { sheet });
  }
}

class Growing {
  kinds = new Uint8Array(256);
  values = new Float64Array(256);
  readonly units = new Map<string, number>();
  /** Records whose number is shown by a factor. */
  readonly scales = new Map<number, number>();
}

export class SheetBuilder {
  private readonly columns: (Growing | undefined)[] = [];
  private lines = new Uint32Array(256);
  private ends = new Uint16Array(256);
  private records = 0;
  private at = -1;
  private row = -1;
  private unordered = false;
  readonly merges: Merge[] = [];
  private readonly indents = new Map<number, number>();
  private indented = -1;
  private readonly hiddenParts = { rows: new Set<number>(), columns: new Set<number>() };
  readonly name: string;
  hidden: boolean;
  private readonly budget: Budget;
  private readonly limits: WorkbookLimits;

  constructor(name: string, hidden: boolean, budget: Budget, limits: WorkbookLimits) {
    this.name = name;
    this.hidden = hidden;
    this.budget = budget;
    this.limits = limits;
  }

  /** How far a text is indented; the first text of a row is its label. Unit: `row` from 0. */
  indent(row: number, steps: number): void {
    if (row === this.indented) return;
    this.indented = row;
    if (steps > 0) this.indents.set(row + 1, steps);
  }

  /** A row or some columns that the workbook does not show, counted from 1. */
  hide(what: 'rows' | 'columns', from: number, to: number): void {
    const most = what === 'rows' ? this.limits.rows : 256;
    // A whole rest of a sheet that is hidden holds nothing, as a rule: only what holds cells is counted at the end.
    for (let at = from; at <= Math.min(to, from + most); at++) this.hiddenParts[what].add(at);
  }

  /** Hidden rows (from 1) and columns (from 0) that hold something. */
  private concealedParts(): { rows: Set<number>; columns: Set<number> } {
    const hidden = this.hiddenParts.rows;
    return {
      rows: new Set(this.lines.subarray(0, this.records).filter((line) => hidden.has(line))),
      columns: new Set(
        [...this.hiddenParts.columns].map((one) => one - 1).filter((at) => this.columns[at] !== undefined),
      ),
    };
  }

  /** Puts a cell. Unit: `row` and `column` from 0. Errors: Refusal CORRUPT outside of the sheet, TOO_MANY_CELLS. */
  cell(row: number, column: number, kind: CellKind, value: number, unit = ''): void {
    const { limits } = this;
    if (!(row >= 0 && row < limits.rows && column >= 0 && column < limits.columns))
      refuse('CORRUPT', { part: this.name }, { sheet: this.name });
    this.budget.take(this.name);
    if (row !== this.row) this.enter(row);
    let into = this.columns[column];
    if (!into) {
      into = this.columns[column] = new Growing();
      this.budget.grow(256, this.name);
    }
    if (this.at >= into.kinds.length) {
      const size = Math.max(this.at + 1, into.kinds.length * 2);
      this.budget.grow(size - into.kinds.length, this.name);
      const kinds = new Uint8Array(size),
        values = new Float64Array(size);
      kinds.set(into.kinds);
      values.set(into.values);
      into.kinds = kinds;
      into.values = values;
    }
    into.kinds[this.at] = kind;
    into.values[this.at] = value;
    if (unit !== '') into.units.set(unit, (into.units.get(unit) ?? 0) + 1);
    if (column >= this.ends[this.at]!) this.ends[this.at] = column + 1;
  }

  private enter(row: number): void {
    this.row = row;
    if (this.records > 0 && this.lines[this.records - 1]! >= row + 1) {
      const found = this.lines.subarray(0, this.records).indexOf(row + 1);
      if (found >= 0) {
        this.at = found;
        return;
      }
      this.unordered = true;
    }
    if (this.records === this.lines.length) {
      const lines = new Uint32Array(this.records * 2),
        ends = new Uint16Array(this.records * 2);
      lines.set(this.lines);
      ends.set(this.ends);
      this.lines = lines;
      this.ends = ends;
    }
    this.at = this.records++;
    if (this.records % 5_000 === 0) this.limits.onRows?.(this.records);
    this.lines[this.at] = row + 1;
  }

  finish(pool: TextPool): RawTable {
    const { records } = this;
    const order = this.unordered
      ? Uint32Array.from({ length: records }, (_, i) => i).sort((a, b) => this.lines[a]! - this.lines[b]!)
      : null;
    const sorted = <A extends Uint8Array | Float64Array | Uint32Array | Uint16Array>(from: A): A => {
      if (!order) return from.slice(0, records) as A;
      const to = new (from.constructor as new (n: number) => A)(records);
      for (let i = 0; i < records; i++) to[i] = from[order[i]!] ?? 0;
      return to;
    };
    const nothing = new Growing();
    const columns = Array.from({ length: this.columns.length }, (_, i) => {
      const { kinds, values, units, scales } = this.columns[i] ?? nothing;
      const unit = units.size === 1 ? [...units.keys()][0]! : null;
      const mixed = units.size > 1 ? [...units.keys()].slice(0, 2) : null;
      return new CellColumn(records, {
        kinds: sorted(kinds),
        values: sorted(values),
        pool: pool.texts,
        unit,
        ...(mixed && { mixed }),
        ...(scales.size > 0 && {
          scales: order
            ? new Map(
                [...order].flatMap((from, to) =>
                  scales.has(from) ? [[to, scales.get(from)!] as const] : [],
                ),
              )
            : scales,
        }),
      });
    });
    const { rows, columns: hiddenColumns } = this.concealedParts();
    return {
      name: this.name,
      hidden: this.hidden,
      columns,
      rows: records,
      lines: sorted(this.lines),
      widths: sorted(this.ends),
      merges: this.merges,
      isGrid: true,
      ...(this.indents.size > 0 && { indents: this.indents }),
      ...(rows.size + hiddenColumns.size > 0 && {
        concealed: { rows: rows.size, columns: hiddenColumns.size },
        hiddenLines: rows,
        hiddenColumns,
      }),
    };
  }

  /** A text cell, cut where it is longer than any office allows. */
  text(row: number, column: number, text: string, pool: TextPool): void {
    if (text === '') return;
    this.cell(row, column, CELL.text, pool.index(text.slice(0, this.limits.cellChars)));
  }

  /** A number by what its format says it is: a day, a time, a share, an amount, a key with zeros, or just a number. */
  number(
    row: number,
    column: number,
    held: number,
    format: FormatClass | undefined,
    by: NumberContext,
  ): void {
    const seen = format ? seenInstead(format, held) : null;
    // What is masked, as what is secret or below five, goes no further than the sheet shows it.
    if (seen !== null) return this.text(row, column, seen, by.pool);
    const n = format?.signs ? Math.abs(held) * format.signs[held < 0 ? 1 : 0] : held;
    switch (format?.kind) {
      case 'percent':
        return this.cell(row, column, CELL.percent, n);
      case 'money':
        this.cell(row, column, CELL.money, n, format.unit);
        break;
      case 'number':
        this.cell(row, column, CELL.number, n, format.unit);
        break;
      case 'padded':
        return Number.isInteger(n) && n >= 0
          ? this.text(row, column, String(n).padStart(format.width, '0'), by.pool)
          : this.cell(row, column, CELL.number, n);
      case 'time':
        return this.cell(row, column, CELL.time, Math.round(n * 86_400e6) / 1e6);
      case 'date': {
        const whole = Math.floor(n);
        const seconds = Math.round((n - whole) * 86_400);
        const day = serialDay(whole, by.from1904);
        if (Number.isNaN(day)) return this.cell(row, column, CELL.number, n);
        return seconds === 0
          ? this.cell(row, column, CELL.date, day)
          : this.cell(row, column, CELL.datetime, day * 86_400 + seconds);
      }
      default:
        this.cell(row, column, CELL.number, n);
    }
    const scale = format && scaleOfFormat(format, held);
    if (scale !== undefined) this.columns[column]!.scales.set(this.at, scale);
  }
}

/** Where texts are kept, and how the workbook counts days. */
export type NumberContext = { pool: TextPool; from1904: boolean };
