// New entries on their way to a folder that the catalog names: what waits, under which name it is stored, what an answer means.
// Pure; it sends nothing. The password that a person typed is no part of it.
import { error, type Issue, type IssueCode } from '../values/issue.ts';
import type { Entry } from './entry.ts';
import { mergeEntries } from './merge.ts';

/** One file of entries. Its name is made of its content: stored twice it is the same file, and never another one. */
export type Batch = {
  /** SHA-256 of the file. */
  id: string;
  catalog: string;
  name: string;
  entries: readonly string[];
  /** Empty once it was confirmed: the entries stay in the records. */
  bytes: Uint8Array;
  /** A passphrase protects the bytes. */
  isSealed?: true;
  made: number;
  /** When the folder confirmed it. Missing: null. */
  sentAt: number | null;
  tries: number;
  /** Not by itself before this. Unit: ms since 1970. */
  nextTry: number;
  problem: IssueCode | null;
};

export type OutboxSettings = {
  on: boolean;
  /** Tells the tablets of one folder apart; made by chance, says nothing of the device. */
  device: string;
  /** Name to log in with, where the folder asks for one. */
  user: string;
};

/** More in one file would be slow on a weak line. */
const BATCH = 2_000;
const MINUTE = 60_000;

/** Entries that are in no file yet and that the collected file does not hold, oldest first, at most one file of them. */
export const nextBatch = (
  entries: readonly Entry[],
  batches: readonly Pick<Batch, 'entries'>[],
  collected: ReadonlySet<string>,
): Entry[] => {
  const taken = new Set(batches.flatMap((one) => one.entries));
  return mergeEntries(
    [],
    entries.filter((one) => !taken.has(one.id) && !collected.has(one.id)),
  ).slice(0, BATCH);
};

/** Entries that nobody has confirmed yet. Shape: identities of entries go in. */
export const waitingOf = (
  entries: readonly string[],
  batches: readonly Pick<Batch, 'entries' | 'sentAt'>[],
  collected: ReadonlySet<string>,
): number => {
  const arrived = new Set(batches.flatMap((one) => (one.sentAt === null ? [] : one.entries)));
  return entries.filter((one) => !arrived.has(one) && !collected.has(one)).length;
};

export const batchName = (device: string, sha256: string): string =>
  `erfassung-${device}-${sha256.slice(0, 24)}.zip`;

type Folder = {
  /** Ends with a slash. */
  url: string;
  /** The name that the folder is entered with if a password is asked for. Missing: null, a person types it. */
  user: string | null;
  /** Nextcloud wants to be told that no form of a foreign page asks. */
  isShare: boolean;
};

/**
 * The WebDAV folder of an address: itself, or the one behind the link of a public share.
 * Source: Nextcloud Developer Manual, WebDAV, "Accessing Public Shares" (`public.php/webdav` with the token as user).
 */
export const folderOf = (address: string): Folder => {
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  const share = /\/s\/([A-Za-z0-9]{4,64})\/?$/.exec(url.pathname);
  if (share) {
    const base = url.pathname.slice(0, share.index).replace(/\/index\.php$/, '');
    url.pathname = `${base}/public.php/webdav/`;
    return { url: url.href, user: share[1]!, isShare: true };
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const isShare = /\/public\.php\/(dav|webdav)\//.test(url.pathname);
  return { url: url.href, user: isShare ? 'anonymous' : null, isShare };
};

/** Source: RFC 7617, UTF-8. */
const basic = (user: string, password: string): string =>
  `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`)))}`;

/** `If-None-Match: *`: whatever has that name already is never replaced. Source: RFC 9110, 13.1.2. */
export const headersFor = (
  folder: Folder,
  settings: Pick<OutboxSettings, 'user'>,
  password: string | null,
): Record<string, string> => {
  const user = folder.user ?? (settings.user === '' ? null : settings.user);
  // The link of a share is itself the key, with an empty password where none was set.
  const needsUser = password !== null || (folder.isShare && folder.user !== 'anonymous');
  return {
    'Content-Type': 'application/zip',
    'If-None-Match': '*',
    ...(folder.isShare && { 'X-Requested-With': 'XMLHttpRequest' }),
    ...(user !== null && needsUser && { Authorization: basic(user, password ?? '') }),
  };
};

/** What an answer to sending means. Missing: null where the file is in the folder. `isHtml`: a page for people answered. */
export const answerOf = ({ status, isHtml }: { status: number; isHtml: boolean }): Issue | null => {
  // 412: a file with this name, which is this content, is there already: it arrived before the line broke.
  if (status === 201 || status === 204 || status === 412) return null;
  if (status === 200 && !isHtml) return null;
  if (status >= 300 && status < 400) return error('OUTBOX_MOVED');
  const code = ((): IssueCode => {
    switch (status) {
      case 401:
      case 403:
      case 407:
        return 'OUTBOX_REFUSED';
      case 404:
      case 409:
      case 410:
        return 'OUTBOX_NO_FOLDER';
      case 405:
      case 501:
        return 'OUTBOX_NOT_WRITABLE';
      case 413:
        return 'OUTBOX_TOO_LARGE';
      case 423:
        return 'OUTBOX_LOCKED';
      case 507:
        return 'OUTBOX_FULL';
      default:
        return 'OUTBOX_UNSURE';
    }
  })();
  return error(code, undefined, { status });
};

/** When to try by itself again: a minute, two, four …, six hours at most. */
export const nextTryAfter = (tries: number, now: number): number =>
  now + Math.min(2 ** Math.min(tries, 10) * MINUTE, 360 * MINUTE);
