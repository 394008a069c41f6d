// What a person said of a column above what was found of it: her word is the answer to a question.
import { CellColumn } from '../core/table/cells.ts';
import type { ColumnCorrection } from '../core/table/corrections.ts';
import type { ColumnType, Role } from '../core/table/dataset.ts';
import { padded } from '../core/table/infer-cells.ts';
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

/** A column by what a person said of it. Missing: as it was found. */
export const corrected = (
  found: { proposal: Proposal; raw: RawColumn },
  column: RawColumn,
  correction: ColumnCorrection | undefined,
): { proposal: Proposal; raw: RawColumn } => {
  if (!correction || correction.type === 'skip') return found;
  const { proposal } = found;
  const type = correction.type ?? proposal.type;
  const family = FAMILY[type];
  const changed = type !== proposal.type;
  return {
    raw:
      correction.pad !== undefined
        ? padded(column, correction.pad)
        : !changed
          ? found.raw
          : column instanceof CellColumn && family
            ? column.as(family)
            : column,
    proposal: {
      ...proposal,
      type,
      rule: ruleOf(type, proposal, correction),
      role:
        correction.role !== undefined
          ? correction.role
          : changed
            ? (DEFAULT_ROLE[type] ?? null)
            : proposal.role,
      unit: correction.unit !== undefined ? correction.unit || null : changed ? null : proposal.unit,
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
