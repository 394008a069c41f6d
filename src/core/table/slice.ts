// The wanted part of a table that was read: rows by region, time and category, then columns. It is applied also where a source
// was asked for the part only: a source that ignores a filter must not show another place's figures.
import { choicesOf, isWhole, type Slice } from './slice-wanted.ts';
import { error, type Issue } from '../values/issue.ts';
import { failed, ok, type Result } from '../values/result.ts';
import { parsePeriod, periodEnd, periodStart } from '../values/period.ts';
import { cellText } from './cell-text.ts';
import type { Column, ColumnStats, Table } from './dataset.ts';
import { pickRows } from './rebuild.ts';

type Full = Table & { stats: readonly ColumnStats[] };

/** Days of an end of a range. Missing: null where the text is no period. */
const dayOf = (text: string | undefined, of: typeof periodStart): number | null => {
  const period = text === undefined ? null : parsePeriod(text);
  return period === null ? null : of(period);
};

const byText = (column: Column, holds: (text: string) => boolean): ((row: number) => boolean) => {
  const { vector } = column;
  if (vector.kind === 'codes') {
    const good = vector.dict.map(holds);
    return (row) => good[vector.data[row] ?? 0] ?? false;
  }
  const known = new Map<string, boolean>();
  return (row) => {
    const text = cellText(column, row);
    let found = known.get(text);
    if (found === undefined) {
      found = holds(text);
      if (known.size < 100_000) known.set(text, found);
    }
    return found;
  };
};

/** Whether the text of a cell lies in a range of time. */
export const inTime = (time: NonNullable<Slice['time']>): ((text: string) => boolean) => {
  const from = dayOf(time.from, periodStart),
    to = dayOf(time.to, periodEnd);
  return (text) => {
    // Times of a day count as their day.
    const period = parsePeriod(/^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text);
    if (period === null) return false;
    return (from === null || periodStart(period) >= from) && (to === null || periodEnd(period) <= to);
  };
};

/**
 * The part of a table, with the numbers of rows before and after.
 * Errors: SLICE_COLUMN where the table lacks a column that decides, SLICE_EMPTY where no row is left.
 */
export const sliceTable = <T extends Full>(
  table: T,
  slice: Slice,
  resource: string,
): Result<{ table: T; offered: number; taken: number }> => {
  if (isWhole(slice)) return ok({ table, offered: table.rows, taken: table.rows });
  const issues: Issue[] = [];
  const named = (name: string): Column | null => {
    const found = table.columns.find(({ field }) => field.name === name);
    if (!found) issues.push(error('SLICE_COLUMN', { resource, column: name }, { name }));
    return found ?? null;
  };
  const tests: ((row: number) => boolean)[] = [];
  for (const { column, oneOf } of choicesOf(slice)) {
    const found = named(column);
    const wanted = new Set(oneOf);
    if (found) tests.push(byText(found, (text) => wanted.has(text)));
  }
  if (slice.time) {
    const found = named(slice.time.column);
    if (found) tests.push(byText(found, inTime(slice.time)));
  }
  const kept = slice.columns?.flatMap((name) => named(name)?.field ?? []);
  if (issues.length > 0) return failed(...issues);
  const picks: number[] = [];
  for (let row = 0; row < table.rows; row++) if (tests.every((holds) => holds(row))) picks.push(0, row);
  const taken = picks.length / 2;
  if (taken === 0 && table.rows > 0) return failed(error('SLICE_EMPTY', { resource }, { rows: table.rows }));
  const fields = kept ?? table.columns.map(({ field }) => field);
  const part = pickRows([table], fields, new Uint32Array(picks));
  return ok({ table: { ...table, ...part }, offered: table.rows, taken });
};
