// What lies further in the future than clocks of tablets differ: recorded under a wrong clock, here or elsewhere.
import type { Entry } from './entry.ts';

/** More than a day is no clock. Unit: ms. */
const SLACK = 86_400_000;

export const isAhead = ({ at, day }: Pick<Entry, 'at' | 'day'>, now: number): boolean =>
  at > now + SLACK || Date.parse(day) > now + SLACK;
