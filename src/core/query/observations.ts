// The rows of a table that an indicator asks for, joined per period. Reads columns once; keeps why a value is missing.
import { emptinessOf, type Emptiness } from '../values/marks.ts';
import { parsePeriod, periodEnd, periodOrder, type Period } from '../values/period.ts';
import { markAt, numberAt, momentText, textAt, type Column, type Table } from '../table/dataset.ts';
import { periodOfParts, type PartOfYear } from '../table/times.ts';
import { error, type Issue } from '../values/issue.ts';
import type { Selection, Wanted } from './selection.ts';
import { testOf, type RowFilter } from './rows.ts';

/** One row of a selection. Missing: `value` and `state` null, with `emptiness`; `weight` null where none is asked for. */
export type Part = {
  over: string | null;
  value: number | null;
  state: string | null;
  emptiness: Emptiness | null;
  sign: string | null;
  weight: number | null;
  /** Why there is no weight. Missing: there is one, or none is asked for. */
  weightEmptiness?: Emptiness;
  reported: string | null;
  recorded: string | null;
};
/** `actual`: only what has happened. `all`: what is planned or foretold too, where nothing has happened. */
export type Voice = 'actual' | 'all';
export type PeriodParts = { period: Period; parts: Part[] };
/** `fits`: whether the filters leave a row at all; true where there is none to leave. */
type Selected = { periods: readonly PeriodParts[]; issues: readonly Issue[]; fits: boolean };

const columnOf = (table: Table, name: string): Column | null =>
  table.columns.find((column) => column.field.name === name) ?? null;

/** The text of a cell as it can be compared and shown. Missing: null. */
const textOf = (column: Column, row: number): string | null => {
  const { vector, field } = column;
  if (vector.kind === 'codes') return textAt(vector, row);
  const value = numberAt(vector, row);
  if (Number.isNaN(value)) return null;
  if (field.type === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (field.type === 'datetime') return momentText(field, value);
  return field.type === 'boolean' ? String(value === 1) : String(value);
};

/** Seconds left out, the offset kept. */
const toMinutes = (text: string): string => text.replace(/(T\d{2}:\d{2}):\d{2}/, '$1');

const periodAt = (column: Column, row: number): Period | null => {
  const text = textOf(column, row);
  if (text === null) return null;
  const period = parsePeriod(column.field.type === 'datetime' ? toMinutes(text) : text.trim());
  return period;
};

/** A list or a range as the filter of rows that it is. */
const filterOf = (column: string, wanted: Extract<Wanted, object>): RowFilter => {
  if ('oneOf' in wanted) return { column, equals: wanted.oneOf };
  const { from, to } = wanted;
  return {
    column,
    ...(from !== undefined && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
  };
};

/** Whether a row holds what is wanted; numbers compare as numbers, all else as text. */
const matcher = (column: Column, wanted: Wanted): ((row: number) => boolean) => {
  const { vector } = column;
  if (typeof wanted === 'object') return testOf(column, filterOf(column.field.name, wanted));
  if (vector.kind === 'codes') {
    // The empty code of official tables is the total: the cell without a text.
    if (wanted === '') return (row) => vector.data[row] === 0 && markAt(column.marks, row) === null;
    const code = vector.dict.indexOf(String(wanted), 1);
    return code < 0 ? () => false : (row) => vector.data[row] === code;
  }
  if (column.field.type === 'number' && typeof wanted !== 'boolean' && wanted !== '') {
    const number = Number(wanted);
    return (row) => numberAt(vector, row) === number;
  }
  return (row) => textOf(column, row) === String(wanted);
};

const NAMES = ['field', 'time', 'over', 'reported', 'recorded'] as const;

/**
 * Rows of a selection by period, ascending. `weight` names a column that is read beside.
 * Missing: rows without a period are passed over. Cost: one pass over the rows.
 */
export const selectObservations = (
  table: Table,
  selection: Selection,
  weight?: string,
  voice: Voice = 'actual',
): Selected => {
  const issues: Issue[] = [];
  const need = (name: string | undefined): Column | null => {
    if (name === undefined) return null;
    const column = columnOf(table, name);
    if (!column)
      issues.push(error('FIELD_MISSING', { resource: selection.resource, column: name }, { name }));
    return column;
  };
  const [field, time, over, reported, recorded] = NAMES.map((part) => need(selection[part])) as [
    Column | null,
    Column | null,
    Column | null,
    Column | null,
    Column | null,
  ];
  const part = need(selection.part?.column);
  const weights = need(weight);
  const filters = Object.entries(selection.filter ?? {}).map(([name, wanted]) => {
    const column = need(name);
    return column && matcher(column, wanted);
  });
  const { outlook } = selection;
  const foretold = need(outlook && 'field' in outlook ? outlook.field : undefined);
  const kindOf = need(outlook && 'column' in outlook ? outlook.column : undefined);
  if (!field || !time || issues.length > 0) return { periods: [], issues, fits: true };
  const isActual = actualTest(selection, kindOf);
  const planned = new Map<Period, Part[]>();

  const byPeriod = new Map<Period, Part[]>();
  const is = selection.part?.is;
  let fits = table.rows === 0;
  const periodOf = part && is ? joinedReader(time, part, is) : periodReader(time);
  for (let row = 0; row < table.rows; row++) {
    if (filters.some((matches) => matches && !matches(row))) continue;
    fits = true;
    const period = periodOf(row);
    if (period === null) continue;
    const actual = isActual(row, period);
    if (!actual && voice === 'actual') continue;
    const into = actual ? byPeriod : planned;
    const parts = into.get(period) ?? [];
    if (parts.length === 0) into.set(period, parts);
    const own = valueAt(field, row);
    // Only what is merely not there yet is foretold: a secret or unknown value is not.
    const isAhead = foretold !== null && voice === 'all' && own.emptiness === 'notReported';
    parts.push({
      over: over && textOf(over, row),
      ...(isAhead ? valueAt(foretold, row) : own),
      weight: null,
      ...(weights && weightAt(weights, row)),
      reported: reported && textOf(reported, row),
      recorded: recorded && textOf(recorded, row),
    });
  }
  for (const [period, parts] of planned) if (!byPeriod.has(period)) byPeriod.set(period, parts);
  const periods = [...byPeriod]
    .map(([period, parts]) => ({ period, parts }))
    .sort((a, b) => periodOrder(a.period) - periodOrder(b.period));
  return { periods, issues, fits };
};

/** Whether a row says what has happened. */
const actualTest = (
  { outlook }: Selection,
  kind: Column | null,
): ((row: number, period: Period) => boolean) => {
  if (outlook && 'after' in outlook) {
    const last = periodEnd(outlook.after as Period);
    return (_row, period) => periodEnd(period) <= last;
  }
  if (outlook && 'column' in outlook && kind) {
    const words = new Set(outlook.actual);
    return (row) => words.has(textOf(kind, row) ?? '');
  }
  return () => true;
};

const weightAt = (column: Column, row: number): Pick<Part, 'weight' | 'weightEmptiness'> => {
  const { value, emptiness } = valueAt(column, row);
  return value === null ? { weight: null, weightEmptiness: emptiness ?? 'unknown' } : { weight: value };
};

/** Reads periods with each different text parsed once. */
const periodReader = (time: Column): ((row: number) => Period | null) => {
  const { vector } = time;
  if (vector.kind === 'number') return (row) => periodAt(time, row);
  const parsed = vector.dict.map((text) => (text === '' ? null : parsePeriod(text.trim())));
  return (row) => parsed[vector.data[row] ?? 0] ?? null;
};

/** Reads the periods of two columns, a year and its part, each different pair once. */
const joinedReader = (time: Column, part: Column, is: PartOfYear): ((row: number) => Period | null) => {
  const known = new Map<string, Period | null>();
  return (row) => {
    const [year, within] = [textOf(time, row) ?? '', textOf(part, row) ?? ''];
    const key = `${year} ${within}`;
    let period = known.get(key);
    if (period === undefined) known.set(key, (period = periodOfParts(year, within, is)));
    return period;
  };
};

/** The value of a cell, its sign, and why it is empty. `-` is exactly zero. */
const valueAt = (field: Column, row: number): Pick<Part, 'value' | 'state' | 'emptiness' | 'sign'> => {
  const sign = markAt(field.marks, row);
  if (field.vector.kind === 'codes') {
    const text = textAt(field.vector, row);
    if (text !== null && text.trim() !== '') {
      const as = text.trim();
      const known = emptinessOf(as);
      if (as.length <= 14 && known !== 'unknown' && known !== 'zero')
        return { value: null, state: null, emptiness: known, sign: as };
      return { value: null, state: as, emptiness: null, sign };
    }
  } else {
    const value = numberAt(field.vector, row);
    if (!Number.isNaN(value))
      return {
        value: field.field.percent ? Number((value * 100).toPrecision(15)) : value,
        state: null,
        emptiness: null,
        sign,
      };
  }
  const reason = emptinessOf(sign);
  return reason === 'zero'
    ? { value: 0, state: null, emptiness: null, sign }
    : { value: null, state: null, emptiness: reason, sign };
};
