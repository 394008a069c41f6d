// What to ask next, and when: pure functions of what happened before. Source: OFFLINE.md 2.4 of the design notes.
import type { ResourceSpec } from './catalog.ts';
import type { IssueCode } from '../values/issue.ts';

export type Reason =
  'start' | 'online' | 'visible' | 'timer' | 'button' | 'sync' | 'periodicsync' | 'subscribe';

/** What is remembered of the asking of one resource. Unit: ms since 1970. */
export type Asked = {
  lastChecked: number | null;
  lastSuccess: number | null;
  /** Null after an address that may not be asked at all, and of earlier versions after any refusal: asked again after a day. */
  nextTry: number | null;
  failures: number;
};

const MINUTE = 60_000,
  HOUR = 60 * MINUTE,
  DAY = 24 * HOUR;

/** The catalog itself is asked on every occasion, but not more often than this. Unit: ms. */
export const CATALOG_PAUSE = 15 * MINUTE;
const ON_METERED = 7 * DAY;

/** Whether to ask now. A person's wish always counts; a metered line (Save-Data) only lets a week's worth through. */
export const isDue = (asked: Asked | null, reason: Reason, now: number, saveData: boolean): boolean => {
  // `sync` is the wish of a person who had no line at the time.
  const isWished = reason === 'button' || reason === 'subscribe' || reason === 'sync';
  if (isWished || !asked || asked.lastChecked === null) return true;
  if (saveData && asked.lastSuccess !== null && now - asked.lastSuccess < ON_METERED) return false;
  // A clock that was set back must not silence a source for years.
  const silentFor = now - asked.lastChecked;
  const next = asked.nextTry ?? asked.lastChecked + DAY;
  return next <= now || silentFor < -HOUR || next - now > 400 * DAY;
};

/** After a success: the publisher's rhythm, a tenth earlier or later, so that thirty tablets do not come at once. */
export const afterSuccess = (
  resource: Pick<ResourceSpec, 'updateHours'>,
  now: number,
  random: () => number,
): number => now + Math.round(resource.updateHours * HOUR * (0.9 + 0.2 * random()));

/** Refusals that the publisher mends in minutes or days (an upload, a maintenance page, a login page on the way): pauses grow to a day. */
const MENDED_ELSEWHERE: ReadonlySet<IssueCode> = new Set([
  'HTTP_NOT_FOUND',
  'HTTP_FORBIDDEN',
  'HTTP_OTHER',
  'WRONG_TYPE_HTML',
  'SOURCE_REFUSED',
  'SOURCE_SHAPE',
  'SOURCE_INCOMPLETE',
  'SOURCE_REPEATED',
  'PART_OF_MORE',
]);
/** What is said by the address alone: nothing is asked, and only another address mends it. */
const FINAL: ReadonlySet<IssueCode> = new Set([
  'ADDRESS_NOT_ALLOWED',
  'ADDRESS_NOT_HTTPS',
  'ADDRESS_PRIVATE',
  'ADDRESS_CREDENTIALS',
  'ADDRESS_INVALID',
]);

/**
 * After a failure: 30 s, doubled each time, six hours at most, spread over the whole span; after a refusal from five minutes to a day,
 * spread over its second half. `retryAfter` in seconds wins, a day at most.
 */
export const afterFailure = (
  code: IssueCode,
  failures: number,
  now: number,
  random: () => number,
  retryAfter: number | null = null,
): number | null => {
  if (FINAL.has(code)) return null;
  if (retryAfter !== null) return now + Math.min(retryAfter * 1000, DAY);
  if (MENDED_ELSEWHERE.has(code)) {
    const pause = Math.min(DAY, 5 * MINUTE * 3 ** Math.min(failures, 10));
    return now + Math.round(pause * (0.5 + 0.5 * random()));
  }
  const span = Math.min(6 * HOUR, 30_000 * 2 ** Math.min(failures, 20));
  return now + Math.max(5_000, Math.round(span * random()));
};
