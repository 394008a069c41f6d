// Which tables wait for newer values, whatever came of fetching them.
import type { IndicatorResult } from './result.ts';
import { ageAt } from './status.ts';

/**
 * Since when all figures that are made of a table first of all wait for a newer one. Unit: ms since 1970. Missing: null where one of them
 * does not, or none is made of it.
 */
export const overdueSince = (
  results: readonly Pick<IndicatorResult, 'dueAt' | 'overdueAt' | 'startsAt' | 'resources'>[],
  resource: string,
  now: number,
): number | null => {
  const made = results.filter(({ resources }) => resources[0] === resource);
  return made.length > 0 && made.every((one) => ageAt(one, now) === 'overdue')
    ? Math.min(...made.map(({ overdueAt }) => overdueAt!))
    : null;
};
