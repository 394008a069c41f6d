// Records to the columns of a raw table: their cells come as places in bytes of UTF-8, many records at once, and are read column by column.
import { ColumnBuilder, type ColumnPart } from './column-builder.ts';
import type { RawTable } from './raw.ts';
import { Cells } from './record-cells.ts';
import { larger } from './texts.ts';

/** Records that are read at once, column by column. */
const AT_ONCE = 2_048,
  CELLS_AT_ONCE = 1 << 16;

/** Rows of a table as one worker hands them to another. */
export type TablePart = {
  columns: readonly ColumnPart[];
  rows: number;
  lines: Uint32Array;
  widths: Uint16Array;
};

/** Collects records into a table. */
export class TableBuilder {
  private readonly builders: ColumnBuilder[] = [];
  private lines = new Uint32Array(1024);
  private widths = new Uint16Array(1024);
  rows = 0;
  /** Rows whose cells are in the columns; those of the others still stand in `waiting`. */
  private taken = 0;
  private isEven = true;
  private readonly maxColumns: number;
  private readonly mostShared: number | undefined;
  private readonly texts = new Cells();

  constructor(maxColumns: number, mostShared?: number) {
    this.maxColumns = maxColumns;
    this.mostShared = mostShared;
  }

  /** Adds a record; gives false where it is wider than the limit. Every record of a table is added in one of the two ways. */
  push(record: readonly string[], line: number): boolean {
    const { texts } = this;
    texts.count = 0;
    for (const cell of record) texts.addText(cell);
    return this.pushCells(texts, line);
  }

  /** The same with the record of `cells`, which is ready for the next one then. */
  pushCells(cells: Cells, line: number): boolean {
    const { count } = cells;
    if (count > this.maxColumns) return false;
    if (this.rows === this.lines.length) {
      const size = Math.max(this.rows * 2, this.expected);
      this.lines = larger(this.lines, new Uint32Array(size));
      this.widths = larger(this.widths, new Uint16Array(size));
    }
    this.lines[this.rows] = line;
    this.widths[this.rows] = count;
    if (this.rows > this.taken && count !== this.widths[this.taken]) this.isEven = false;
    this.rows++;
    cells.first += count;
    cells.count = 0;
    if (this.rows - this.taken >= AT_ONCE || cells.first >= CELLS_AT_ONCE) this.take(cells);
    return true;
  }

  /** How many rows there will be, as far as one can say: room for them is made at once. */
  expected = 0;

  /** Takes the cells of all records that were added, whose bytes may change then. */
  take(cells: Cells): void {
    const count = this.rows - this.taken;
    if (count > 0) this.takeRows(cells, count);
    cells.clear();
    this.taken = this.rows;
    this.isEven = true;
  }

  private takeRows(cells: Cells, count: number): void {
    const { builders, taken, widths } = this;
    let width = widths[taken]!;
    if (!this.isEven) for (let row = taken; row < this.rows; row++) width = Math.max(width, widths[row]!);
    while (builders.length < width) {
      const builder = new ColumnBuilder(this.mostShared);
      builder.padTo(taken);
      builders.push(builder);
    }
    const { bytes } = cells;
    const [starts, ends] = this.isEven
      ? [cells.starts, cells.ends]
      : [this.padded(cells.starts, width), this.padded(cells.ends, width)];
    builders.forEach((builder, from) => {
      builder.expected = this.expected;
      if (from < width) builder.push({ bytes, starts, ends, from, step: width, count });
      else builder.padTo(this.rows);
    });
  }

  /** The places of cells with as many for each record; what is missing is empty. */
  private padded(places: Int32Array, width: number): Int32Array {
    const all = new Int32Array((this.rows - this.taken) * width);
    let from = 0;
    for (let row = this.taken, to = 0; row < this.rows; row++, to += width) {
      const count = this.widths[row]!;
      for (let i = 0; i < count; i++) all[to + i] = places[from + i]!;
      from += count;
    }
    return all;
  }

  /** Rows that another builder has read. Shape: as it has them; `lines` as if its text were all. */
  part(cells: Cells): TablePart {
    this.take(cells);
    return {
      columns: this.builders.map((builder) => builder.part()),
      rows: this.rows,
      lines: this.lines.subarray(0, this.rows),
      widths: this.widths.subarray(0, this.rows),
    };
  }

  /** Adds the rows of another behind those that are here. `line`: the row of the text in which theirs begins, from 1. */
  append({ columns, rows, lines, widths }: TablePart, line: number, cells: Cells): void {
    this.take(cells);
    const total = this.rows + rows;
    this.lines = larger(this.lines.subarray(0, this.rows), new Uint32Array(total));
    this.widths = larger(this.widths.subarray(0, this.rows), new Uint16Array(total));
    this.lines.set(
      lines.map((one) => one + line - 1),
      this.rows,
    );
    this.widths.set(widths, this.rows);
    while (this.builders.length < columns.length) {
      const builder = new ColumnBuilder(this.mostShared);
      builder.padTo(this.rows);
      this.builders.push(builder);
    }
    this.rows = this.taken = total;
    this.builders.forEach((builder, i) => {
      builder.expected = total;
      const part = columns[i];
      if (part) builder.append(part);
      else builder.padTo(total);
    });
  }

  /** `cells`: where records still stand that were added. */
  finish(name: string, cells: Cells = this.texts): RawTable {
    this.take(cells);
    return {
      name,
      hidden: false,
      columns: this.builders.map((builder) => builder.finish()),
      rows: this.rows,
      lines: this.lines.slice(0, this.rows),
      widths: this.widths.slice(0, this.rows),
    };
  }
}
