// How the texts of a column become values.
import type { Issue } from '../values/issue.ts';
import type { Convention } from '../values/number.ts';
import type { Spelling } from './spellings.ts';
import type { ColumnType, Role } from './dataset.ts';
import type { LongPeriod } from './times.ts';

/**
 * `days`: what a day stands for in this column, `month` where each is the first of one. Missing: a day is a day.
 * `firstMonth`: of the years of schools or day nurseries. Missing: August. `weeks`: `05/2024` is a week.
 * `quarters`: `1/2024` is a quarter. `spelled`: how all texts are written that alone could be something else.
 */
export type PeriodRule = {
  type: 'period';
  days?: LongPeriod;
  firstMonth?: number;
  weeks?: true;
  quarters?: true;
  spelled?: Spelling;
};

/**
 * `isAccounting`: brackets are a minus, and so is debit (S). `isScaled`: words of scale in the cells count (`Mio. €` is a million).
 * `isShare`: without a sign of per cent it is a part of one. `fillers`: numbers that stand for no value, such as -999. `slip`: a unit that
 * stands in the column by mistake.
 */
export type NumberRule = {
  type: 'number';
  convention: Convention;
  percent: boolean;
  flags: boolean;
  isAccounting?: true;
  isScaled?: true;
  isShare?: true;
  fillers?: readonly string[];
  slip?: string;
  /** Letters of debit and credit make a cell no number. */
  hasNoSides?: true;
};

/** How texts of a column become values. */
export type Rule =
  | NumberRule
  | { type: 'datetime' }
  /** `firsts`: what the days would be as periods, where each is the first of one. `past`: two-digit years behind this one are of the last century. */
  | { type: 'date'; firsts?: LongPeriod; past?: number; spelled?: Spelling }
  | PeriodRule
  | { type: 'year' }
  | { type: 'epoch' }
  | { type: 'boolean' }
  /** `bare`: keys without what another program put around their digits: `'0531`, `5315000.0`. */
  | { type: 'text'; bare?: true };

export type Proposal = {
  type: ColumnType;
  rule: Rule;
  role: Role | null;
  unit: string | null;
  issues: Issue[];
};
