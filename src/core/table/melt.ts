// Years or months across become rows: a column for the period, a column for the value. On request only; evident cases are proposed.
import { prepare } from '../values/number.ts';
import { readDate, readYear } from '../values/dates.ts';
import type { Column, ColumnStats, Field, Table } from './dataset.ts';
import { markAt, numberAt, textAt } from './dataset.ts';
import { columnFrom } from './rebuild.ts';

/** `columns` by name, in order; `name` and `value` are the new columns. */
export type Melt = { columns: readonly string[]; name: string; value: string };

const MONTHS = /^(jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]*\.?$/i;
const LEAST = 3;

/** A header as a period: `2025`, `2025-06`, `31.12.2025` (that day), `Q1/2025`. Missing: null. */
const periodOf = (text: string): { kind: string; text: string } | null => {
  if (readYear(text) !== null) return { kind: 'Jahr', text };
  const date = readDate(prepare(text));
  if (date?.kind === 'day')
    return { kind: 'Datum', text: new Date(date.day * 86_400_000).toISOString().slice(0, 10) };
  if (date?.kind !== 'period') return null;
  const kind = {
    month: 'Monat',
    quarter: 'Quartal',
    third: 'Tertial',
    half: 'Halbjahr',
    schoolYear: 'Jahrgang',
    week: 'Woche',
  }[date.family as string];
  return { kind: kind ?? 'Zeitraum', text: date.period };
};

const isCut = (sign: string | undefined): boolean => sign !== undefined && /[\s–_-]/.test(sign);
/** What stands before and behind the last blank, or the first dash where there is no blank. Missing: null. */
const lastCut = (name: string): readonly [string, string] | null => {
  let blank = name.length - 1;
  while (blank >= 0 && !/\s/.test(name[blank]!)) blank--;
  let from = blank >= 0 ? blank : name.search(/[–_-]/);
  if (from < 0) return null;
  let to = from;
  while (from > 0 && isCut(name[from - 1])) from--;
  while (isCut(name[to])) to++;
  return to < name.length ? [name.slice(0, from), name.slice(to)] : null;
};

/** Splits `Einwohner 2019` into what is counted and when. */
const split = (name: string): { prefix: string; period: { kind: string; text: string } } | null => {
  const whole = periodOf(name.trim());
  if (whole) return { prefix: '', period: whole };
  const cut = lastCut(name.trim());
  const period = cut && periodOf(cut[1].replace(/^[([]/, '').replace(/[)\]]$/, ''));
  return cut && period ? { prefix: cut[0], period } : null;
};

/** Proposes to turn columns into rows where at least three columns of numbers differ by their period only. Missing: null. */
export const meltProposal = (fields: readonly Field[]): Melt | null => {
  const numbers = fields.filter((field) => field.type === 'number');
  const months = numbers.filter((field) => MONTHS.test(field.name.trim()));
  if (months.length >= 6 && months.length === numbers.length)
    return { columns: months.map((field) => field.name), name: 'Monat', value: 'Wert' };
  const found = numbers.flatMap((field) => {
    const parts = split(field.name);
    return parts ? [{ field, ...parts }] : [];
  });
  const [first] = found;
  if (!first || found.length < LEAST || found.length !== numbers.length) return null;
  const alike = found.every(
    (one) =>
      one.prefix === first.prefix &&
      one.period.kind === first.period.kind &&
      one.field.unit === first.field.unit,
  );
  return alike
    ? { columns: found.map((one) => one.field.name), name: first.period.kind, value: first.prefix || 'Wert' }
    : null;
};

type Statful = Table & { stats: readonly ColumnStats[] };

/** The table with columns turned into rows. Shape: rows times melted columns, each row's periods together. Unknown names are left out. */
export const melt = (table: Statful, spec: Melt): Statful => {
  const across = spec.columns.flatMap((name) => {
    const column = table.columns.find(({ field }) => field.name === name && field.type === 'number');
    return column ? [column] : [];
  });
  if (across.length === 0) return table;
  const kept = table.columns.filter((column) => !across.includes(column));
  const times = across.length;
  const rows = table.rows * times;
  const taken = new Set(kept.map(({ field }) => field.name));
  const free = (name: string): string => (taken.has(name) ? `${name} (2)` : name);
  const repeated = kept.map((column) =>
    columnFrom(column.field, rows, {
      number: (row) =>
        column.vector.kind === 'number' ? numberAt(column.vector, Math.floor(row / times)) : NaN,
      text: (row) => (column.vector.kind === 'codes' ? textAt(column.vector, Math.floor(row / times)) : null),
      mark: (row) => markAt(column.marks, Math.floor(row / times)),
    }),
  );
  const labels = across.map(({ field }) => split(field.name)?.period ?? { kind: '', text: field.name });
  const isPeriod = labels.every(({ kind }) => kind !== '');
  const isDay = labels.every(({ kind }) => kind === 'Datum');
  const time: Field = {
    name: free(spec.name),
    type: isDay ? 'date' : isPeriod ? 'period' : 'text',
    role: isPeriod ? 'time' : 'dimension',
  };
  const { unit, percent } = across[0]!.field;
  const value: Field = {
    name: free(spec.value),
    type: 'number',
    role: 'measure',
    ...(unit !== undefined && { unit }),
    ...(percent !== undefined && { percent }),
  };
  const made = [
    ...repeated,
    columnFrom(time, rows, {
      number: (row) => (isDay ? Date.parse(labels[row % times]!.text) / 86_400_000 : NaN),
      text: (row) => labels[row % times]!.text,
      mark: () => null,
    }),
    columnFrom(value, rows, {
      number: (row) => numberOf(across[row % times]!, Math.floor(row / times)),
      text: () => null,
      mark: (row) => markAt(across[row % times]!.marks, Math.floor(row / times)),
    }),
  ];
  return { ...table, rows, columns: made.map(({ column }) => column), stats: made.map(({ stats }) => stats) };
};

const numberOf = (column: Column, row: number): number =>
  column.vector.kind === 'number' ? numberAt(column.vector, row) : NaN;
