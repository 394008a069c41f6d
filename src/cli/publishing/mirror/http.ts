// The network of a mirror: conditional by what the last run noted, redirects followed one by one and never into a private network.
// A GENESIS service is told who asks; nothing else ever carries credentials.
import type { GetOptions, Http, Reply } from '../../../core/ports.ts';
import { checkAddress, isLoopback } from '../../../core/values/address.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import { failed, ok, type Result } from '../../../core/values/result.ts';
import { SAID_BYTES, saidIn } from '../../../connectors/said.ts';
import { statusIssue, totalIn } from '../../../connectors/status.ts';
import { askedAs, type Logins } from './logins.ts';
import { OutOfReach, type Reach, type Resolve } from './reach.ts';
import { send, type Asked, type Sent } from './send.ts';

type NodeHttpSettings = {
  /** Addresses of the own network may be asked. */
  intranet: boolean;
  /** Addresses of this machine may be asked, for a catalog that lies here. A redirect from elsewhere never leads to them. */
  loopback?: boolean;
  /** Names to addresses; the system's if left out. */
  resolve?: Resolve;
  /** Of GENESIS services. */
  logins?: Logins;
};
const REDIRECTS = 5;
const NOBODY: Logins = new Map();

/** The address and how far it may reach, or the issue that forbids to ask it. */
const allowed = (
  url: string,
  settings: NodeHttpSettings,
  cameFrom: string | null,
): { url: string; reach: Reach } | Issue => {
  const isHere = cameFrom === null || isLoopback(new URL(cameFrom).hostname);
  const loopback = settings.loopback !== false && isHere;
  const reach = { intranet: settings.intranet, loopback };
  if (settings.intranet)
    return /^https?:/.test(url) ? { url, reach } : error('ADDRESS_INVALID', undefined, { address: url });
  const checked = checkAddress(url, { origin: null, hosts: null, loopback });
  if (typeof checked !== 'string') return checked;
  // A name of the internet that leads to this machine is not this machine's name.
  return { url: checked, reach: { ...reach, loopback: isLoopback(new URL(checked).hostname) } };
};

/** What a server said of a file, to ask by the next time. */
export type Token = { etag: string | null; lastModified: string | null };
type Fetched = Reply & { token: Token };

export type NodeHttp = Http & {
  /** Missing: `unchanged` where the server says so. */
  fetch: (url: string, options: GetOptions, token?: Token) => Promise<Result<Fetched | 'unchanged'>>;
};

const headersFor = (
  url: string,
  options: GetOptions,
  logins: Logins,
  token?: Token,
): Omit<Asked, 'signal'> => {
  // Unpacked bodies can be checked by their length; a cut-off gzip looks whole to Node.
  const headers: Record<string, string> = {
    'User-Agent': 'gemeinde-cockpit-mirror',
    'Accept-Encoding': 'identity',
  };
  if (options.range) headers.Range = `bytes=${options.range[0]}-${options.range[1]}`;
  if (options.range && options.ifRange !== undefined) headers['If-Range'] = options.ifRange;
  if (token?.etag) headers['If-None-Match'] = token.etag;
  else if (token?.lastModified) headers['If-Modified-Since'] = token.lastModified;
  const asked = askedAs(url, logins);
  if (asked) return { ...asked, headers: { ...headers, ...asked.headers } };
  return { headers };
};

/** The first of what a server says beside a status. */
const wordsOf = async (response: Sent): Promise<string | null> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= SAID_BYTES) break;
  }
  return saidIn(new Uint8Array(Buffer.concat(chunks)), response.header('Content-Type'));
};

const readBody = async (
  response: Sent,
  options: GetOptions,
  address: string,
): Promise<Uint8Array | Issue> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > options.maxBytes)
      return error('TOO_LARGE', undefined, { name: address, max: options.maxBytes });
    chunks.push(chunk);
  }
  const announced = Number(response.header('Content-Length') ?? NaN);
  const isPacked = response.header('Content-Encoding') !== null;
  if (!isPacked && Number.isFinite(announced) && announced !== bytes)
    return error('INTERRUPTED', undefined, { address });
  return new Uint8Array(Buffer.concat(chunks));
};

const fetched = ({ header }: Sent, url: string, bytes: Uint8Array): Fetched => {
  const size = Number(/\/(\d+)$/.exec(header('Content-Range') ?? '')?.[1] ?? NaN);
  const [etag, lastModified] = [header('ETag'), header('Last-Modified')];
  return {
    url,
    bytes,
    mediaType: header('Content-Type'),
    lastModified,
    link: header('Link'),
    etag,
    total: totalIn(header),
    token: { etag, lastModified },
    ...(Number.isFinite(size) && { size }),
  };
};

export const nodeHttp = (settings: NodeHttpSettings): NodeHttp => {
  const fetchOnce = async (
    url: string,
    options: GetOptions,
    token?: Token,
  ): Promise<Result<Fetched | 'unchanged'>> => {
    const ends = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, ends]) : ends;
    let address = url;
    let before = url;
    let headersSeen = false;
    try {
      for (let hop = 0; hop <= REDIRECTS; hop++) {
        const may = allowed(address, settings, hop === 0 ? null : before);
        if ('code' in may) return failed(may);
        const checked = (before = may.url);
        const asked = { ...headersFor(checked, options, settings.logins ?? NOBODY, token), signal };
        const response = await send(checked, asked, may.reach, settings.resolve);
        headersSeen = true;
        const { status } = response;
        if (status === 304 && token) {
          response.leave();
          return ok('unchanged');
        }
        const location = response.header('Location');
        if (status >= 300 && status < 400 && location !== null) {
          response.leave();
          address = new URL(location, checked).href;
          headersSeen = false;
          continue;
        }
        const isGood = status >= 200 && status < 300;
        if (!isGood) {
          const said = await wordsOf(response);
          response.leave();
          return failed(statusIssue(status, checked, { retryAfter: response.header('Retry-After'), said }));
        }
        if (options.range && status !== 206) {
          response.leave();
          return failed(error('HTTP_OTHER', undefined, { address: checked, status }));
        }
        const bytes = await readBody(response, options, checked);
        if (!(bytes instanceof Uint8Array)) {
          response.leave();
          return failed(bytes);
        }
        return ok(fetched(response, checked, bytes));
      }
      return failed(error('HTTP_OTHER', undefined, { address, status: 310 }));
    } catch (cause) {
      if (options.signal?.aborted) throw options.signal.reason ?? cause;
      if (cause instanceof OutOfReach) return failed(error('ADDRESS_PRIVATE', undefined, { address }));
      if (ends.aborted) return failed(error('TIMEOUT', undefined, { address }));
      const detail = String((cause as { cause?: unknown }).cause ?? cause).slice(0, 200);
      return failed(error(headersSeen ? 'INTERRUPTED' : 'UNREACHABLE', undefined, { address, detail }));
    }
  };

  return {
    fetch: fetchOnce,
    get: async (url, options) => {
      const found = await fetchOnce(url, options);
      if (!found.ok) return found;
      return found.value === 'unchanged'
        ? failed(error('HTTP_OTHER', undefined, { address: url, status: 304 }))
        : ok(found.value);
    },
  };
};
