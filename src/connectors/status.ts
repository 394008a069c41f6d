// What an HTTP status means to whoever waits for data, in browsers and in Node. It asks nothing itself.
import { error, type Issue } from '../core/values/issue.ts';

/** Seconds or a day and time (RFC 9110 10.2.3). Unit: seconds from `now` (ms). Missing: null where it says nothing usable. */
export const secondsToWait = (header: string | null, now: number): number | null => {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
};

/** `said`: the server's own words. Missing: it says nothing. */
export const statusIssue = (
  status: number,
  address: string,
  given: { retryAfter?: string | null; said?: string | null } = {},
  now = Date.now(),
): Issue => {
  const wait = secondsToWait(given.retryAfter ?? null, now);
  const said = given.said ?? null;
  const params = {
    address,
    status,
    ...(wait !== null && { retryAfter: wait }),
    ...(said !== null && { said }),
  };
  if (status === 404 || status === 410) return error('HTTP_NOT_FOUND', undefined, params);
  if (status === 401 || status === 403 || status === 407) return error('HTTP_FORBIDDEN', undefined, params);
  if (status === 408 || status === 425 || status === 429 || status === 503)
    return error('HTTP_BUSY', undefined, params);
  return error(status >= 500 ? 'HTTP_SERVER' : 'HTTP_OTHER', undefined, params);
};

/** Rows in all, as headers of interfaces say it. Missing: null. Source: GitLab, JSON Server, PostgREST, React-Admin. */
export const totalIn = (header: (name: string) => string | null): number | null => {
  for (const name of ['X-Total-Count', 'X-Total', 'X-Total-Results', 'X-Count']) {
    const text = header(name)?.trim() ?? '';
    if (/^\d{1,15}$/.test(text)) return Number(text);
  }
  const range = header('Content-Range')?.trim() ?? '';
  const total = /\/(\d{1,15})$/.exec(range)?.[1];
  return total === undefined || /^bytes/i.test(range) ? null : Number(total);
};
