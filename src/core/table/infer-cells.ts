// What a column of typed cells is: numbers and days come from the workbook, texts among them are read by the rules of text.
// Source: TABLES.md section 3 of the design notes, rule 1.
import { issue, warning, type Issue, type Place } from '../values/issue.ts';
import { readDate } from '../values/dates.ts';
import { signIn } from '../values/marks.ts';
import { prepare, type Convention } from '../values/number.ts';
import { CELL, ELSEWHERE, type CellColumn } from './cells.ts';
import { isPlaceholder } from './column-words.ts';
import { eitherDay, placeholderIssue } from './infer.ts';
import {
  lookAt,
  numberCells,
  textCells,
  type CellProposal,
  type CellsAsked,
  type Counts,
} from './infer-number-cells.ts';
import { daysOf, firstOf } from './number-cells.ts';
import { addFirst } from './seen.ts';
import { firstDays, periodFrom } from './times.ts';

const count = (column: CellColumn, from: number, to: number): Counts => {
  const kinds = new Uint32Array(16);
  const texts: Counts['texts'] = [];
  const placeholders = { count: 0, text: '', row: 0 };
  let textCount = 0,
    firstError = -1,
    firstUnsaved = -1;
  for (let row = from; row < to; row++) {
    const kind = column.kinds[row] ?? CELL.empty;
    kinds[kind]!++;
    if (kind === CELL.error && firstError < 0) firstError = row;
    if (kind === CELL.unsaved && firstUnsaved < 0) firstUnsaved = row;
    if (kind !== CELL.text) continue;
    const text = prepare(column.get(row));
    if (isPlaceholder(text)) addFirst(placeholders, text, row, 1);
    if (text === '' || signIn(text) !== null || isPlaceholder(text)) continue;
    textCount++;
    if (texts.length < 2_000) texts.push({ text, row });
  }
  return { kinds, texts, textCount, placeholders, firstError, firstUnsaved };
};

/** What is said of cells that have no value of their own, whatever their column is. */
const cellIssues = ({ name, column, place }: CellsAsked, counts: Counts): Issue[] => {
  const { kinds, firstError, firstUnsaved, placeholders } = counts;
  const issues: Issue[] = [];
  if (firstError >= 0) {
    const err = column.pool[column.values[firstError]!] ?? '';
    issues.push(
      warning(
        err === ELSEWHERE ? 'MEMO_APART' : 'CELL_ERROR',
        { ...place, row: firstError },
        { count: kinds[CELL.error]!, err, name },
      ),
    );
  }
  if (firstUnsaved >= 0)
    issues.push(
      warning('FORMULA_NO_VALUE', { ...place, row: firstUnsaved }, { count: kinds[CELL.unsaved]!, name }),
    );
  if (placeholders.count > 0) issues.push(placeholderIssue(name, placeholders, place));
  return issues;
};

/** Of cells that hold days, times, yes and no. `typed`: how many are no text. */
const datedCells = (
  { name, column, range: { from, to }, place }: CellsAsked,
  { kinds, texts, textCount }: Counts,
  typed: number,
  issues: Issue[],
): CellProposal => {
  const dated = kinds[CELL.date]! + kinds[CELL.datetime]!;
  const booleans = kinds[CELL.boolean]!;
  // Programs make days of `3-6`: what is none of the others in its column is named.
  const amongOthers = (): CellProposal => {
    const isDay = (kind: number): boolean => kind === CELL.date || kind === CELL.datetime;
    const row = dated === 0 ? -1 : firstOf(column, from, to, isDay);
    if (row < 0) return textCells(column, 'dimension', issues);
    const params = { name, raw: column.get(row).slice(0, 40), count: dated };
    issues.push(warning('DAYS_AMONG', { ...place, row }, params));
    return textCells(column, 'dimension', issues);
  };
  if (dated !== typed && booleans !== typed) return amongOthers();
  const dayFamily = kinds[CELL.datetime]! > 0 ? 'datetime' : 'date';
  const family = dated === typed ? dayFamily : 'boolean';
  const fits = ({ text }: { text: string }): boolean => {
    if (family === 'boolean') return /^(ja|nein|wahr|falsch|true|false|yes|no)$/i.test(text);
    const date = readDate(text);
    return date?.kind === 'day' || (family === 'datetime' && date?.kind === 'time');
  };
  if (textCount > 0 && !(texts.every(fits) || (typed >= 20 && typed / (typed + textCount) >= 0.95)))
    return amongOthers();
  const { slashed } = lookAt(texts);
  if (family === 'date' && slashed !== null) issues.push(eitherDay(name, slashed, place));
  const days = family === 'date' && textCount === 0 ? daysOf(column, from, to) : [];
  const stands = days.length > 0 ? firstDays(name, days) : null;
  if (stands !== null)
    return {
      proposal: {
        type: 'period',
        rule: { type: 'period', days: stands },
        role: 'time',
        unit: null,
        issues: [...issues, issue('info', 'DAYS_ARE_PERIODS', place, { name, kind: stands })],
      },
      raw: column,
    };
  const firsts = days.length > 0 && days.every((day) => periodFrom(day, 'month') !== null);
  return {
    proposal: {
      type: family,
      rule: family === 'date' ? { type: 'date', ...(firsts && { firsts: 'month' }) } : { type: family },
      role: family === 'boolean' ? 'dimension' : 'time',
      unit: null,
      issues,
    },
    raw: column.as(family),
  };
};

/** Proposes what a column is by the kinds of its cells. Missing: null where they are all text or too mixed. Rows in issues are records. */
export const inferCells = (
  name: string,
  column: CellColumn,
  range: { from: number; to: number },
  convention: Convention | null,
  sheet: Place,
  said: CellsAsked['said'] = {},
  isAmong = false,
  like: CellColumn | null = null,
): CellProposal => {
  const place = { ...sheet, column: name };
  const asked = { name, column, range, convention, place, said, isAmong, like };
  const counts = count(column, range.from, range.to);
  const { kinds, firstError, firstUnsaved } = counts;
  const issues = cellIssues(asked, counts);
  const numbers = kinds[CELL.number]! + kinds[CELL.percent]! + kinds[CELL.money]!;
  const dated = kinds[CELL.date]! + kinds[CELL.datetime]!;
  const typed = numbers + dated + kinds[CELL.boolean]! + kinds[CELL.time]!;
  if (typed === 0) return firstError >= 0 || firstUnsaved >= 0 ? textCells(column, null, issues) : null;
  return numbers === typed
    ? numberCells(asked, counts, numbers, issues)
    : datedCells(asked, counts, typed, issues);
};
