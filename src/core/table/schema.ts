// Columns by a published Table Schema: nothing is guessed. Source: Table Schema of Data Package 2.
import { own } from '../values/own.ts';
import { dayByPattern, readDate } from '../values/dates.ts';
import { error, warning, type Issue, type Place } from '../values/issue.ts';
import { SIGNS } from '../values/marks.ts';
import type { ColumnType, Field, Role } from './dataset.ts';
import { RUNS } from './write-csv.ts';
import { periodFrom, readPeriod } from './times.ts';
import type { Reader, ReadValue } from './read-texts.ts';
import { timeValue } from './typing.ts';

/** The parts of a schema's field that say how its text becomes a value. */
export type FieldRule = {
  name: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  missingValues?: readonly string[];
  unit?: string;
  /** Of the years of schools or day nurseries (`2025/26`), 2 to 12. Missing: August. */
  firstMonth?: number;
  /** How the values of the column are put together. Missing: it is inferred. */
  adds?: 'sum' | 'mean' | 'latest' | 'none';
  /** Texts that a spreadsheet would run carry an apostrophe in front, which is not part of them. */
  defused?: boolean;
};

const TYPES: Readonly<Record<string, ColumnType>> = {
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  year: 'period',
  yearmonth: 'period',
};

const REGION = /^(ags|ars)$|gemeindeschl|regionalschl/i;

/** A date whose pattern has no day is a month or a year. */
const typeOf = ({ type, format }: FieldRule): ColumnType =>
  format === 'period' || (type === 'date' && format?.includes('%') && !format.includes('%d'))
    ? 'period'
    : (own(TYPES, type ?? 'string') ?? 'text');

const roleOf = (type: ColumnType, name: string): Role | null => {
  if (type === 'date' || type === 'datetime' || type === 'period') return 'time';
  if (type === 'number') return 'measure';
  if (REGION.test(name)) return 'region';
  return type === 'text' ? 'dimension' : null;
};

export const fieldOf = (spec: FieldRule): Field => {
  const type = typeOf(spec);
  return {
    name: spec.name,
    ...(spec.title !== undefined && { title: spec.title }),
    ...(spec.description !== undefined && { description: spec.description }),
    type,
    role: roleOf(type, spec.name),
    ...(spec.unit !== undefined && spec.unit !== '' && { unit: spec.unit }),
    ...(spec.adds !== undefined && { adds: spec.adds }),
  };
};

/** Takes off what write-csv.ts puts in front of a text that a spreadsheet would run. */
const withoutGuard = (text: string): string =>
  text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text;

const SHAPE = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;
/** More signs are no number that anybody publishes. */
const LONGEST = 400;

/** Without what stands around a number: `ca. 12,5 %` is `12,5`. */
const bareOf = (text: string): string => {
  const from = text.search(/[\d+-]/);
  if (from < 0) return '';
  let end = text.length;
  while (end > from && !/\d/.test(text[end - 1]!)) end--;
  return text.slice(from, end);
};

const numberReader = (spec: FieldRule): ((text: string) => ReadValue) => {
  const point = spec.decimalChar ?? '.';
  const group = spec.groupChar ?? '';
  return (raw) => {
    let text = raw.trim().replace(/^\u2212/, '-');
    if (spec.bareNumber === false) text = bareOf(text);
    if (text.length > LONGEST) return { bad: true };
    const flagged = /^(.*\d) ?([prse])$/.exec(text) ?? /^\((.*\d)(\))$/.exec(text);
    if (flagged) text = flagged[1]!;
    if (group !== '') text = text.replaceAll(group, '');
    if (point !== '.') {
      if (text.includes('.')) return { bad: true };
      text = text.replace(point, '.');
    }
    if (!SHAPE.test(text)) return { bad: true };
    const value = Number(text);
    if (spec.type === 'integer' && !Number.isInteger(value)) return { bad: true };
    return { value, ...(flagged && { sign: flagged[2] === ')' ? '()' : flagged[2]! }) };
  };
};

/** By a pattern (`%Y-%m`, `%m/%Y`), or in any spelling. `yearmonth`: the first day of a month is that month, as workbooks write it. */
const periodReader = (spec: FieldRule): ((text: string) => ReadValue) => {
  const pattern = spec.format?.includes('%') ? spec.format : null;
  const reading = {
    ...(spec.type === 'yearmonth' && { days: 'month' as const }),
    ...(spec.type === 'year' && { days: 'year' as const }),
    ...(spec.firstMonth !== undefined && { firstMonth: spec.firstMonth }),
  };
  return (raw) => {
    const text = raw.trim();
    if (pattern === null) {
      const period = readPeriod(text, reading);
      return period ? { text: period } : { bad: true };
    }
    // Both years of a season: not the first day of its first one.
    const isSeason = pattern.includes('%Y') && pattern.includes('%y');
    const day = isSeason ? NaN : dayByPattern(text, pattern);
    const period = Number.isNaN(day)
      ? readPeriod(text, reading)
      : periodFrom(day, pattern.includes('%m') ? 'month' : 'year');
    return period ? { text: period } : { bad: true };
  };
};

const plainReader = (spec: FieldRule, type: ColumnType): ((text: string) => ReadValue) => {
  switch (type) {
    case 'number':
      return numberReader(spec);
    case 'boolean': {
      const yes = new Set(spec.trueValues ?? ['true', 'True', 'TRUE', '1']);
      const no = new Set(spec.falseValues ?? ['false', 'False', 'FALSE', '0']);
      return (text) => (yes.has(text) || no.has(text) ? { value: Number(yes.has(text)) } : { bad: true });
    }
    case 'date': {
      const pattern = spec.format?.includes('%') ? spec.format : null;
      return (raw) => {
        const text = raw.trim();
        if (pattern) {
          const day = dayByPattern(text, pattern);
          if (!Number.isNaN(day)) return { value: day };
          // Letters of a pattern that are not known here (`%x`, `%b`): any clear spelling of a day.
          const spelled = /%[^dmYy%]/.test(pattern) ? readDate(text) : null;
          return spelled?.kind === 'day' ? { value: spelled.day } : { bad: true };
        }
        const date = readDate(text);
        const allowed = date?.kind === 'day' && (spec.format === 'any' || date.family === 'iso');
        return allowed ? { value: date.day } : { bad: true };
      };
    }
    case 'datetime':
      return (raw) => {
        const date = readDate(raw.trim());
        if (date?.kind === 'time') return timeValue(date);
        return date?.kind === 'day' ? { value: date.day * 86_400 } : { bad: true };
      };
    case 'period':
      return periodReader(spec);
    case 'text':
      return spec.defused ? (raw) => ({ text: withoutGuard(raw) }) : (raw) => ({ text: raw });
  }
};

/** The sign of withdrawal and the signs of official statistics are kept as marks where the schema lists them as missing. */
export const readerBySchema = (spec: FieldRule, missing: readonly string[]): Reader => {
  const { type } = fieldOf(spec);
  const missingValues = new Set(spec.missingValues ?? missing);
  const read = plainReader(spec, type);
  const convention = (spec.decimalChar ?? '.') === ',' ? 'de' : 'en';
  // The plain cases are the same for all: digits with at most the decimal sign. Which sign parts thousands is what the schema says.
  const isPlain =
    type === 'number' && spec.bareNumber !== false && [undefined, '.', ','].includes(spec.decimalChar);
  return {
    target: type === 'text' || type === 'period' ? 'text' : 'number',
    ...(isPlain && {
      plain: { convention, takes: spec.type === 'integer' ? 'whole' : 'decimal', except: missingValues },
    }),
    read: (raw) => {
      if (raw === '' && (missingValues.has('') || type !== 'text')) return {};
      if (missingValues.has(raw) || (type !== 'text' && missingValues.has(raw.trim()))) {
        const sign = raw.trim();
        return type !== 'text' && SIGNS.has(sign) ? { sign } : {};
      }
      return read(raw);
    },
  };
};

/** Which column of a table each field of a schema is, and what does not fit. Shape: index per field, -1 where it is missing. */
export const matchFields = (
  names: readonly string[],
  fields: readonly FieldRule[],
  place: Place,
): { at: number[]; issues: Issue[] } => {
  const issues: Issue[] = [];
  const at = fields.map((field) => names.indexOf(field.name));
  fields.forEach((field, i) => {
    if (at[i] === -1)
      issues.push(error('COLUMN_MISSING', { ...place, column: field.name }, { name: field.name }));
  });
  const known = new Set(fields.map((field) => field.name));
  for (const name of names)
    if (!known.has(name)) issues.push(warning('COLUMN_UNEXPECTED', { ...place, column: name }, { name }));
  return { at, issues };
};
