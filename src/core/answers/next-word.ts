// When what is said of figures changes with nothing but time: a value becomes due, too old, or the present; a silence grows; a day ends. Pure.
import { ageAt, CLOCK_SLACK } from '../indicators/status.ts';
import type { IndicatorResult } from '../indicators/result.ts';
import { nextDay } from '../values/berlin.ts';
import { startsAt } from '../values/starts.ts';
import { nextSpan } from './silence.ts';

/** The first moment after `now` at which a word about one of them changes. Unit: ms since 1970. Cost: a pass over the results. */
export const nextWordAt = (results: readonly IndicatorResult[], now: number): number => {
  let next = nextDay(now);
  const may = (at: number | null): void => {
    if (at !== null && at > now && at < next) next = at;
  };
  for (const result of results) {
    may(result.dueAt);
    may(result.overdueAt);
    if (result.startsAt !== null) may(result.startsAt - CLOCK_SLACK);
    for (const { startsAt } of result.after ?? []) may(startsAt - CLOCK_SLACK);
    // What is foretold is told otherwise when its time has come.
    for (const period of result.outlook?.series.periods ?? []) may(startsAt(period));
    // Told for what is silent; rows of the future begin to count at their own time.
    if (result.lastValue && ageAt(result, now) !== 'current') may(nextSpan(result.lastValue.period, now));
  }
  return next;
};
