// Which tables wait for newer values, whatever came of fetching them.
import type { IndicatorResult } from './result.ts';
import { ageAt } from './status.ts';

/**
 * Since when all figures that are made of a table first of all wait for a newer one, by its name. Unit: ms since 1970. Missing: no entry
 * where one of them does not, or none is made of it. Cost: one look at each figure.
 */
export const overdueTables = (
  results: readonly Pick<IndicatorResult, 'dueAt' | 'overdueAt' | 'startsAt' | 'resources'>[],
  now: number,
): ReadonlyMap<string, number> => {
  const since = new Map<string, number>();
  const current = new Set<string>();
  for (const one of results) {
    const [table] = one.resources;
    if (table === undefined) continue;
    if (ageAt(one, now) === 'overdue')
      since.set(table, Math.min(since.get(table) ?? Infinity, one.overdueAt!));
    else current.add(table);
  }
  for (const table of current) since.delete(table);
  return since;
};
