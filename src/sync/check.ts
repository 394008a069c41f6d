// New content against what is held: what looks whole may be half, what looks right may mean something else.
// Pure; who asks decides what to do. A person may accept what is held back here.
import { error, type Issue } from '../core/values/issue.ts';
import type { ColumnStats, Field } from '../core/table/dataset.ts';

export type Held = {
  rows: number;
  fields: readonly Field[];
  stats: readonly ColumnStats[];
  asOf: string | null;
};
/** `isAnnounced`: a published schema names these columns, so that new ones are meant and not an accident. */
export type Fresh = Held & { resource: string; isAnnounced?: boolean };

/** Fewer than this share of the rows is not believed without a person. */
const SHRUNK = 0.5;

/**
 * Reasons not to take the new content over in silence: columns gone or of another type or unit, half the rows gone, older than held.
 * Cost: a loop over the columns.
 */
export const driftOf = (held: Held, fresh: Fresh): Issue[] => {
  const place = { resource: fresh.resource };
  const issues: Issue[] = [];
  const now = new Map(fresh.fields.map((field) => [field.name, field]));
  for (const [i, before] of held.fields.entries()) {
    const after = now.get(before.name);
    const wasEmpty = (held.stats[i]?.count ?? 0) === 0;
    const isMeant = fresh.isAnnounced === true;
    if (!after) {
      if (!isMeant)
        issues.push(error('COLUMN_MISSING', { ...place, column: before.name }, { name: before.name }));
    } else if (after.type !== before.type && !wasEmpty && !isMeant)
      issues.push(
        error(
          'COLUMN_TYPE_CHANGED',
          { ...place, column: before.name },
          { name: before.name, before: before.type, after: after.type },
        ),
      );
    // Indicators have a unit of their own: another one in the data is held back even where it is announced.
    else if ((after.unit ?? '') !== (before.unit ?? '') && !(isMeant && before.unit === undefined))
      issues.push(
        error(
          'COLUMN_TYPE_CHANGED',
          { ...place, column: before.name },
          { name: before.name, before: before.unit ?? '–', after: after.unit ?? '–' },
        ),
      );
  }
  if (fresh.rows < held.rows * SHRUNK)
    issues.push(error('ROWS_SHRUNK', place, { before: held.rows, after: fresh.rows }));
  if (
    held.asOf !== null &&
    fresh.asOf !== null &&
    fresh.asOf < held.asOf &&
    fresh.asOf.length === held.asOf.length
  )
    issues.push(error('OLDER_THAN_HELD', place, { before: held.asOf, after: fresh.asOf }));
  return issues;
};
