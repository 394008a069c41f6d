// Sheets of a binary Excel workbook (BIFF 2 to 8, BIFF12 in a zip). Loaded only where the bytes are one: the reader is large.
// The library sees nothing else: on text and pages it would read wrong numbers without a word.
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { CELL } from '../../core/table/cells.ts';
import type { RawTable } from '../../core/table/raw.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { Refusal, refuse } from '../refusal.ts';
import { formatClass, type FormatClass } from '../workbook/number-format.ts';
import {
  Budget,
  SheetBuilder,
  TextPool,
  WORKBOOK_LIMITS,
  type NumberContext,
  type WorkbookLimits,
} from '../workbook/sheet.ts';
import { own } from '../../core/values/own.ts';

const open = (bytes: Uint8Array): WorkBook => {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      cellDates: false,
      sheetStubs: false,
      // Which rows and columns are hidden is told with the styles.
      cellStyles: true,
    });
  } catch (cause) {
    const text = String(cause);
    return /password|encrypt/i.test(text) ? refuse('ENCRYPTED') : refuse('CORRUPT', { part: 'XLS' });
  }
};

const put = (
  builder: SheetBuilder,
  row: number,
  column: number,
  cell: CellObject,
  format: FormatClass,
  by: NumberContext,
): void => {
  const { v } = cell;
  if (cell.t === 'e')
    return builder.cell(row, column, CELL.error, by.pool.index(String(cell.w ?? '#?').slice(0, 40)));
  if (typeof v === 'boolean') return builder.cell(row, column, CELL.boolean, v ? 1 : 0);
  if (typeof v === 'string') return builder.text(row, column, v, by.pool);
  if (typeof v === 'number' && !Number.isNaN(v)) builder.number(row, column, v, format, by);
};

/** All sheets with cells, in their order. Errors: ENCRYPTED, CORRUPT, TOO_MANY_CELLS as issues. Cost: about ten times the file in memory. */
export const readXls = (
  bytes: Uint8Array,
  file: string,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Result<RawTable[]> => {
  try {
    const workbook = open(bytes);
    const pool = new TextPool();
    const by = { pool, from1904: workbook.Workbook?.WBProps?.date1904 === true };
    const budget = new Budget(limits);
    const formats = new Map<string, FormatClass>();
    const tables = workbook.SheetNames.flatMap((name, i) => {
      const sheet = own(workbook.Sheets, name);
      if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
      const hidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
      const builder = new SheetBuilder(name.slice(0, 255), hidden, budget, limits);
      const rows = (sheet as { '!data'?: (CellObject[] | undefined)[] })['!data'] ?? [];
      rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (!cell) return;
          const code = typeof cell.z === 'string' ? cell.z : 'General';
          let format = formats.get(code);
          if (!format) formats.set(code, (format = formatClass(code)));
          put(builder, row, column, cell, format, by);
        }),
      );
      sheet['!rows']?.forEach((one, at) => one.hidden && builder.hide('rows', at + 1, at + 1));
      sheet['!cols']?.forEach((one, at) => one.hidden && builder.hide('columns', at + 1, at + 1));
      for (const { s, e } of sheet['!merges'] ?? [])
        if (builder.merges.length < 10_000) builder.merges.push([s.r + 1, s.c, e.r + 1, e.c]);
      return [builder.finish(pool)];
    });
    return ok(tables);
  } catch (cause) {
    if (cause instanceof Refusal) return failed(cause.issue(file));
    throw cause;
  }
};
