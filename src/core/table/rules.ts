// How the texts of a column become values, and what was seen of them.
import type { Issue } from '../values/issue.ts';
import type { DateFamily } from '../values/dates.ts';
import type { Convention, NumberShape } from '../values/number.ts';
import type { ColumnType, Role } from './dataset.ts';
import type { LongPeriod } from './times.ts';

/**
 * `days`: what a day stands for in this column, `month` where each is the first of one. Missing: a day is a day.
 * `firstMonth`: of the years of schools or day nurseries. Missing: August.
 */
export type PeriodRule = { type: 'period'; days?: LongPeriod; firstMonth?: number };

/**
 * `isAccounting`: brackets are a minus, and so is debit (S). `isScaled`: words of scale in the cells count (`Mio. €` is a million).
 * `fillers`: numbers that stand for no value, such as -999.
 */
export type NumberRule = {
  type: 'number';
  convention: Convention;
  percent: boolean;
  flags: boolean;
  isAccounting?: true;
  isScaled?: true;
  fillers?: readonly string[];
};

/** How texts of a column become values. */
export type Rule =
  | NumberRule
  | { type: 'datetime' }
  /** `firsts`: what the days would be as periods, where each is the first of one. */
  | { type: 'date'; firsts?: LongPeriod }
  | PeriodRule
  | { type: 'year' }
  | { type: 'epoch' }
  | { type: 'boolean' }
  | { type: 'text' };

export type Proposal = {
  type: ColumnType;
  rule: Rule;
  role: Role | null;
  unit: string | null;
  issues: Issue[];
};

/** Visits each different text of a column with how often it stands there and where first. */
export type Texts = (see: (text: string, count: number, firstRow: number) => boolean | void) => void;

export type Seen = {
  values: number;
  empty: number;
  signs: number;
  placeholders: number;
  shapes: Record<NumberShape, { count: number; text: string; row: number }>;
  plainBig: boolean;
  units: Map<string, { count: number; text: string; row: number }>;
  /** Numbers without a unit, as far as any has one. */
  bare: { count: number; text: string; row: number };
  flagged: number;
  /** Numbers in brackets, and those with S or H behind. */
  brackets: { count: number; text: string };
  sided: { count: number; text: string };
  /** Numbers below zero, and those of them that stand for no value by custom. */
  negatives: number;
  fillers: Map<string, { count: number; row: number }>;
  /** Texts that stand for a number that is not exact: `< 5`, `ca. 500`, `#DIV/0!`. */
  notes: number;
  compact: Map<'day' | 'month', number>;
  notNumber: { text: string; row: number }[];
  notNumberCount: number;
  dates: Map<DateFamily | 'none' | 'invalid', number>;
  badDate: { text: string; row: number } | null;
  /** Days, as far as all are the first of a month. */
  firsts: Set<number> | null;
  years: number;
  booleans: number;
  leadingZero: boolean;
  digits: Map<number, number>;
  longDigits: boolean;
  distinct: number;
};
