// Days that a program made of what was typed: `3-5` became `03. Mai`, among ranges that it left alone.
import { warning, type Issue, type Place } from '../values/issue.ts';
import { prepare } from '../values/number.ts';
import { CELL, CellColumn } from './cells.ts';
import type { RawTable } from './raw.ts';
import type { Texts } from './seen.ts';

const RANGE = /^\d{1,3} ?[-–] ?\d{1,3}$/;
const SHOWN =
  /^(?:\d{1,2}(?:\. ?|[- ])(?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\.?|(?:jan|feb|mär|mrz|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[- ]\d{2})$/i;

/** The first day as a sheet shows it, among ranges of numbers, and how many. Missing: null. */
const among = (texts: readonly { text: string; isDay: boolean }[]): { at: number; count: number } | null => {
  const days = texts.flatMap(({ text, isDay }, at) => (isDay || SHOWN.test(text) ? [at] : []));
  const hasRange = texts.some(({ text }) => RANGE.test(text));
  return hasRange && days.length > 0 ? { at: days[0]!, count: days.length } : null;
};

/** Names of columns that are days beside names that are ranges. */
export const headDays = (raw: RawTable, headers: readonly number[], place: Place): Issue[] =>
  headers.flatMap((row) => {
    const cells = raw.columns.map((column) => ({
      text: prepare(column.get(row)),
      isDay: column instanceof CellColumn && column.kinds[row] === CELL.date,
    }));
    const found = among(cells);
    if (!found) return [];
    const params = { raw: cells[found.at]!.text.slice(0, 40), count: found.count };
    return [warning('HEAD_DAYS', { ...place, row: raw.lines[row]! }, params)];
  });

/** Texts of a column that are days beside ranges. */
export const daysAmong = (name: string, texts: Texts, place: Place): Issue[] => {
  const seen: { text: string; isDay: boolean; row: number; count: number }[] = [];
  texts((raw, count, row) => {
    seen.push({ text: prepare(raw), isDay: false, row, count });
    return seen.length < 500;
  });
  const found = among(seen);
  if (!found) return [];
  const { text, row } = seen[found.at]!;
  return [warning('DAYS_AMONG', { ...place, row }, { name, raw: text.slice(0, 40), count: found.count })];
};
