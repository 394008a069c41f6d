// Which entries are handed over: all, or those recorded lately. By the day of recording: a correction of an older day is among them.
import { dayAt } from '../values/berlin.ts';
import type { Entry } from './entry.ts';

/** A file with more is refused: it would have to be held in the memory of a tablet as a whole. */
export const MAX_RECORDS = 100_000;

export const SCOPES = ['all', 'today', 'week', 'month'] as const;
export type Scope = (typeof SCOPES)[number];

/** Unit: days, today being the first. */
const DAYS: Readonly<Record<Scope, number>> = { all: Infinity, today: 1, week: 7, month: 31 };

/** In their order. Days are those in Germany; what a fast clock recorded ahead of now is among the newest. */
export const inScope = <E extends Pick<Entry, 'at'>>(
  entries: readonly E[],
  scope: Scope,
  now: number,
): E[] => {
  const before = dayAt(now) - DAYS[scope];
  return entries.filter(({ at }) => dayAt(at) > before);
};
