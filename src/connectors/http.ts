// One GET, whole or not at all: conditional through the browser's own cache (no preflight), capped, timed, checked after redirects.
// It judges the transport only; whether the bytes are what was asked for is decided by whoever reads them.
import { checkAddress, type AddressRules } from '../core/values/address.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok } from '../core/values/result.ts';
import type { After, GetOptions, Http } from '../core/ports.ts';
import { SAID_BYTES, saidIn } from './said.ts';
import { statusIssue, totalIn } from './status.ts';

type HttpSettings = {
  rules: AddressRules;
  /** Asks our own origin past every cache; tells "no network" from "this source does not answer". */
  probe: () => Promise<boolean>;
  /** A connection may pause this long between two pieces. Unit: ms. */
  silenceMs?: number;
  /** How time passes for these limits. */
  after?: After;
};

/** Reads a body with a cap and a limit of silence. Shape: one array. Errors: the issue that ended it. */
const readBody = async (
  response: Response,
  options: GetOptions,
  stillAlive: () => void,
  address: string,
): Promise<Uint8Array | Issue> => {
  const tooLarge = error('TOO_LARGE', undefined, { name: address, max: options.maxBytes });
  const announced = Number(response.headers.get('Content-Length') ?? 0);
  if (announced > options.maxBytes) return tooLarge;
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    stillAlive();
    bytes += value.byteLength;
    if (bytes > options.maxBytes) {
      await reader.cancel();
      return tooLarge;
    }
    chunks.push(value);
    options.onProgress?.(bytes);
  }
  return concat(chunks, bytes);
};

/** The first of what a server says beside a status. Missing: null where that is nothing, or the line breaks. */
const wordsOf = async (response: Response, stillAlive: () => void): Promise<string | null> => {
  const mediaType = response.headers.get('Content-Type');
  if (!/json|xml|text\/plain/i.test(mediaType ?? '')) return null;
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    while (reader && bytes < SAID_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      stillAlive();
      bytes += value.byteLength;
      chunks.push(value);
    }
  } catch {
    // The status is what counts; its words are an addition.
    return null;
  }
  return saidIn(concat(chunks, bytes), mediaType);
};
const concat = (chunks: readonly Uint8Array[], bytes: number): Uint8Array => {
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
};

/** `Content-Range: bytes 0-9/1234`. Missing: nothing where the header cannot be read. */
const sizeOf = (response: Response): { size?: number } => {
  const size = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? NaN);
  return Number.isFinite(size) ? { size } : {};
};

const realAfter: After = (ms, job) => {
  const timer = setTimeout(job, ms);
  return () => clearTimeout(timer);
};

/** Unit: ms. */
const SILENCE = 15_000;

/** The port of the browser's fetch. Errors: an issue; AbortError only where the caller's own signal was aborted. */
export const fetchHttp = (settings: HttpSettings): Http => ({
  get: async (url, options) => {
    const address = checkAddress(url, settings.rules, url);
    if (typeof address !== 'string') return failed(address);
    const controller = new AbortController();
    const stop = (): void => controller.abort(options.signal?.reason);
    options.signal?.throwIfAborted();
    options.signal?.addEventListener('abort', stop, { once: true });
    let timedOut = false;
    const giveUp = (): void => {
      timedOut = true;
      controller.abort();
    };
    const { after = realAfter, silenceMs = SILENCE } = settings;
    const forgetWhole = after(options.timeoutMs, giveUp);
    let forgetSilence = after(silenceMs, giveUp);
    const stillAlive = (): void => {
      forgetSilence();
      forgetSilence = after(silenceMs, giveUp);
    };
    let headersSeen = false;
    try {
      const response = await fetch(address, {
        cache: options.fresh ? 'reload' : 'no-cache',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'follow',
        mode: 'cors',
        // A plain range is a safelisted header: no preflight. A condition would need one, and goes to our own host only.
        ...(options.range && {
          headers: {
            Range: `bytes=${options.range[0]}-${options.range[1]}`,
            ...(options.ifRange !== undefined &&
              new URL(address).origin === settings.rules.origin && { 'If-Range': options.ifRange }),
          },
        }),
        signal: controller.signal,
      });
      headersSeen = true;
      const final = checkAddress(response.url || address, settings.rules, address);
      if (typeof final !== 'string') {
        controller.abort();
        return failed(final);
      }
      if (!response.ok) {
        const said = await wordsOf(response, stillAlive);
        controller.abort();
        const retryAfter = response.headers.get('Retry-After');
        return failed(statusIssue(response.status, address, { retryAfter, said }));
      }
      if (options.range && response.status !== 206) {
        controller.abort();
        return failed(error('HTTP_OTHER', undefined, { address, status: response.status }));
      }
      const body = await readBody(response, options, stillAlive, address);
      if (!(body instanceof Uint8Array)) return failed(body);
      return ok({
        url: final,
        bytes: body,
        mediaType: response.headers.get('Content-Type'),
        lastModified: response.headers.get('Last-Modified'),
        link: response.headers.get('Link'),
        etag: response.headers.get('ETag'),
        total: totalIn((name) => response.headers.get(name)),
        ...(options.range && sizeOf(response)),
      });
    } catch (cause) {
      if (options.signal?.aborted) throw options.signal.reason ?? cause;
      if (timedOut) return failed(error('TIMEOUT', undefined, { address }));
      if (headersSeen) return failed(error('INTERRUPTED', undefined, { address }));
      const online = await settings.probe();
      return failed(error(online ? 'UNREACHABLE' : 'OFFLINE', undefined, { address }));
    } finally {
      forgetWhole();
      forgetSilence();
      options.signal?.removeEventListener('abort', stop);
    }
  },
});
