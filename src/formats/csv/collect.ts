// Records of separated text to a table, within bounds.
import { TableBuilder } from '../../core/table/build.ts';
import type { Cells } from '../../core/table/record-cells.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import type { Bounds } from '../format.ts';

/** How often reading says how far it is, and looks whether it was cancelled. Unit: records. */
const LOOK = 20_000;

/** Takes records into a table until one is beyond the limits, which `stop` is then. */
export class Collector {
  readonly builder: TableBuilder;
  stop: Issue | null = null;
  private readonly bounds: Bounds;
  private readonly onRows: (rows: number) => void;

  /** `onRows` is called now and then with the rows so far; what it throws ends the reading. */
  constructor(bounds: Bounds, mostShared: number | undefined, onRows: (rows: number) => void) {
    this.bounds = bounds;
    this.onRows = onRows;
    this.builder = new TableBuilder(bounds.limits.columns, mostShared);
  }

  onRecord = (cells: Cells, line: number): boolean => {
    const { builder } = this;
    const { name, limits, comment } = this.bounds;
    if (builder.rows % LOOK === 0) this.onRows(builder.rows);
    if (comment !== undefined && comment !== '' && cells.get(0).startsWith(comment)) return true;
    if (cells.count === 1 && cells.isEmpty(0)) return true;
    const place = { file: name, row: line };
    if (builder.rows >= limits.rows)
      this.stop = error('TOO_MANY_ROWS', { file: name }, { max: limits.rows, sheet: name });
    else if (cells.hasLonger(limits.cellChars))
      this.stop = error('TOO_LARGE', place, { name, max: limits.cellChars });
    else if (!builder.pushCells(cells, line))
      this.stop = error('TOO_MANY_COLUMNS', place, { max: limits.columns, sheet: name });
    return this.stop === null;
  };

  onPiece = (cells: Cells, share: number): void => {
    const { builder } = this;
    builder.take(cells);
    if (builder.expected === 0) builder.expected = Math.ceil((builder.rows / share) * 1.02);
  };
}
