// What the domain asks of the outside. Tests hand in small plain objects.
import type { Result } from './values/result.ts';

export type Clock = { now: () => number };

/** Calls `job` once after `ms`, unless what it gives back is called before. */
export type After = (ms: number, job: () => void) => () => void;

/** Bytes of an address, whole or not at all. `fresh`: go round every cache on the way. */
export type Reply = {
  url: string;
  bytes: Uint8Array;
  mediaType: string | null;
  lastModified: string | null;
  /** Header that names further pages (RFC 8288). Missing: there is none, or it may not be read. */
  link?: string | null;
  /** Rows in all, where a header says so (`X-Total-Count`, `Content-Range: items`). Missing: none does, or it may not be read. */
  total?: number | null;
  /** Of the content. Missing: there is none, or it may not be read. */
  etag?: string | null;
  /** Of the whole, where a range was asked for. */
  size?: number;
};
export type GetOptions = {
  maxBytes: number;
  timeoutMs: number;
  fresh?: boolean;
  /** Only these bytes of the answer. Shape: first and last, both included. Errors: HTTP_OTHER where the host cannot give parts. */
  range?: readonly [number, number];
  /** The range is wanted only of this content (a strong `ETag`); of another the host gives the whole, which is refused. */
  ifRange?: string;
  signal?: AbortSignal;
  onProgress?: (bytes: number) => void;
};
export type Http = { get: (url: string, options: GetOptions) => Promise<Result<Reply>> };

/** Stores bytes at an address, once. Errors: OFFLINE, OUTBOX_NO_ANSWER, OUTBOX_MOVED, what forbids the address. */
export type Put = (
  url: string,
  bytes: Uint8Array,
  options: { headers: Record<string, string>; timeoutMs: number },
) => Promise<Result<{ status: number; isHtml: boolean }>>;

/** Runs `job` if nobody else holds `name`, in this or any other tab or worker; else gives null at once. */
export type Lock = { exclusive: <T>(name: string, job: () => Promise<T>) => Promise<T | null> };
