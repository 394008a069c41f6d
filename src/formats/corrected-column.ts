// What a person said of a column above what was found of it: her word is the answer to a question.
import { CellColumn } from '../core/table/cells.ts';
import type { ColumnCorrection } from '../core/table/corrections.ts';
import type { ColumnType, Role } from '../core/table/dataset.ts';
import { padded } from '../core/table/infer-number-cells.ts';
import { isAnswered, isAsked } from '../core/table/questions.ts';
import type { RawColumn } from '../core/table/raw.ts';
import type { Proposal, Rule } from '../core/table/rules.ts';
import type { Issue } from '../core/values/issue.ts';

/** What a person said of a column, as a rule; units and roles that were not touched stay. */
const ruleOf = (type: ColumnType, proposal: Proposal, said: ColumnCorrection): Rule => {
  const { convention, bare, fillers, brackets } = said;
  if (type === 'number') {
    if (proposal.rule.type !== 'number')
      return { type: 'number', convention: convention ?? 'de', percent: false, flags: true };
    const { fillers: found, ...rule } = proposal.rule;
    return {
      ...rule,
      ...(found && fillers !== 'counts' && { fillers: found }),
      ...(bare === 'share' && { isShare: true }),
      ...(brackets === 'minus' && { isAccounting: true }),
      ...(convention && { convention }),
    };
  }
  const { rule } = proposal;
  if (rule.type === type && rule.type === 'date' && said.order === 'month') {
    const { firsts: _firsts, ...days } = rule;
    return { ...days, spelled: 'monthDay' };
  }
  if (rule.type === type) return rule;
  if (type === 'period') {
    if (rule.type === 'year') return rule;
    return { type, ...(rule.type === 'date' && rule.firsts !== undefined && { days: rule.firsts }) };
  }
  return { type };
};

const FAMILY: Readonly<Partial<Record<ColumnType, 'number' | 'date' | 'datetime' | 'boolean'>>> = {
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
};

/** What is said holds; a column that is another now keeps nothing of what was found. */
const roleOf = (type: ColumnType, { role }: ColumnCorrection, proposal: Proposal): Role | null => {
  if (role !== undefined) return role;
  return type === proposal.type ? proposal.role : DEFAULT_ROLE[type];
};
const unitOf = (type: ColumnType, { unit }: ColumnCorrection, proposal: Proposal): string | null => {
  if (unit !== undefined) return unit || null;
  return type === proposal.type ? proposal.unit : null;
};

/** A column by what a person said of it. Missing: as it was found. */
export const corrected = (
  found: { proposal: Proposal; raw: RawColumn },
  column: RawColumn,
  correction: ColumnCorrection | undefined,
): { proposal: Proposal; raw: RawColumn } => {
  if (!correction || correction.type === 'skip') return found;
  const { proposal } = found;
  const type = correction.type ?? proposal.type;
  const changed = type !== proposal.type;
  const rawOf = (): RawColumn => {
    if (correction.pad !== undefined) return padded(column, correction.pad);
    if (!changed) return found.raw;
    const family = FAMILY[type];
    return column instanceof CellColumn && family ? column.as(family) : column;
  };
  return {
    raw: rawOf(),
    proposal: {
      ...proposal,
      type,
      rule: ruleOf(type, proposal, correction),
      role: roleOf(type, correction, proposal),
      unit: unitOf(type, correction, proposal),
      issues: proposal.issues.filter(
        (one) =>
          (one.code !== 'KEY_GUESSED' || correction.role === undefined) &&
          !isAnswered(one, correction) &&
          // What the column is was said by a person: nothing of it is asked any more.
          (!(isAsked(one) || one.code === 'TEXT_NUMBER') || (!changed && correction.pad === undefined)),
      ),
    },
  };
};
const DEFAULT_ROLE: Readonly<Record<ColumnType, Role | null>> = {
  number: 'measure',
  text: 'dimension',
  date: 'time',
  datetime: 'time',
  period: 'time',
  boolean: 'dimension',
};

/** The same column as text. */
export const asText = (proposal: Proposal): Proposal => ({
  ...proposal,
  type: 'text',
  rule: { type: 'text' },
  role: 'dimension',
  unit: null,
  issues: [],
});

/** A column of days that may begin with the month, read like the others of its table where these decide it and agree. That is said. */
export const likeOthers = (
  found: { proposal: Proposal; raw: RawColumn },
  column: RawColumn,
  others: readonly ('day' | 'month' | null)[],
): { proposal: Proposal; raw: RawColumn } => {
  const asked = found.proposal.issues.find(({ code }) => code === 'DATE_AMBIGUOUS');
  const [order, ...more] = new Set(others.filter((one) => one !== null));
  if (!asked || order === undefined || more.length > 0) return found;
  const { proposal, raw } = corrected(found, column, { name: '', order });
  const said: Issue = {
    ...asked,
    code: 'DATE_ALIKE',
    severity: 'info',
    params: { ...asked.params, as: asked.params?.[order] ?? '' },
  };
  return { raw, proposal: { ...proposal, issues: [...proposal.issues, said] } };
};
