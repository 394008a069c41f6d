// The network of a mirror: conditional by what the last run noted, redirects followed one by one and never into a private network.
// A GENESIS service gets its token from the environment; nothing else ever carries credentials.
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { GetOptions, Http, Reply } from '../../core/ports.ts';
import { checkAddress, isLoopback } from '../../core/values/address.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { statusIssue } from '../../connectors/status.ts';

export type NodeHttpSettings = {
  /** Addresses of the own network may be asked. */
  intranet: boolean;
  /** Addresses of this machine may be asked, for a catalog that lies here. A redirect from elsewhere never leads to them. */
  loopback?: boolean;
  /** Names to addresses; the system's if left out. */
  resolve?: (host: string) => Promise<readonly string[]>;
  genesisToken?: string;
};
const REDIRECTS = 5;
const GENESIS_HOSTS = new Set([
  'www-genesis.destatis.de',
  'www.regionalstatistik.de',
  'ergebnisse.zensus2022.de',
]);

const PRIVATE =
  /^(10\.|127\.|0\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1?$|f[cd]|fe[89ab]|::ffff:)/i;

const systemResolve = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** The address, or the issue that forbids to ask it. A public name may lead into a private network. */
const allowed = async (
  url: string,
  settings: NodeHttpSettings,
  cameFrom: string | null,
): Promise<string | Issue> => {
  if (settings.intranet)
    return /^https?:/.test(url) ? url : error('ADDRESS_INVALID', undefined, { address: url });
  const isHere = cameFrom === null || isLoopback(new URL(cameFrom).hostname);
  const loopback = settings.loopback !== false && isHere;
  const checked = checkAddress(url, { origin: null, hosts: null, loopback });
  if (typeof checked !== 'string') return checked;
  const { hostname } = new URL(checked);
  if (isLoopback(hostname) || isIP(hostname.replace(/[[\]]/g, ''))) return checked;
  const addresses = await (settings.resolve ?? systemResolve)(hostname);
  return addresses.some((one) => PRIVATE.test(one))
    ? error('ADDRESS_PRIVATE', undefined, { address: checked })
    : checked;
};

/** What a server said of a file, to ask by the next time. */
export type Token = { etag: string | null; lastModified: string | null };
export type Fetched = Reply & { token: Token };

export type NodeHttp = Http & {
  /** Missing: `unchanged` where the server says so. */
  fetch: (url: string, options: GetOptions, token?: Token) => Promise<Result<Fetched | 'unchanged'>>;
};

export const nodeHttp = (settings: NodeHttpSettings): NodeHttp => {
  const headersFor = (url: string, options: GetOptions, token?: Token): RequestInit => {
    // Unpacked bodies can be checked by their length; a cut-off gzip looks whole to Node.
    const headers: Record<string, string> = {
      'User-Agent': 'gemeinde-cockpit-mirror',
      'Accept-Encoding': 'identity',
    };
    if (options.range) headers.Range = `bytes=${options.range[0]}-${options.range[1]}`;
    if (token?.etag) headers['If-None-Match'] = token.etag;
    else if (token?.lastModified) headers['If-Modified-Since'] = token.lastModified;
    const address = new URL(url);
    if (
      settings.genesisToken !== undefined &&
      address.protocol === 'https:' &&
      GENESIS_HOSTS.has(address.hostname)
    ) {
      const body = address.searchParams.toString();
      return {
        method: 'POST',
        body,
        headers: {
          ...headers,
          'Content-Type': 'application/x-www-form-urlencoded',
          username: settings.genesisToken,
          password: '',
        },
      };
    }
    return { headers };
  };

  const readBody = async (
    response: Response,
    options: GetOptions,
    address: string,
  ): Promise<Uint8Array | Issue> => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    // The types of Node's stream and of the library's differ; the values do not.
    for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > options.maxBytes)
        return error('TOO_LARGE', undefined, { name: address, max: options.maxBytes });
      chunks.push(chunk);
    }
    const announced = Number(response.headers.get('Content-Length') ?? NaN);
    const isPacked = response.headers.get('Content-Encoding') !== null;
    if (!isPacked && Number.isFinite(announced) && announced !== bytes)
      return error('INTERRUPTED', undefined, { address });
    return new Uint8Array(Buffer.concat(chunks));
  };

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
        const checked = await allowed(address, settings, hop === 0 ? null : before);
        if (typeof checked === 'string') before = checked;
        if (typeof checked !== 'string') return failed(checked);
        const response = await fetch(checked, {
          ...headersFor(checked, options, token),
          redirect: 'manual',
          signal,
        });
        headersSeen = true;
        const { status } = response;
        if (status === 304 && token) {
          await response.body?.cancel();
          return ok('unchanged');
        }
        const location = response.headers.get('Location');
        if (status >= 300 && status < 400 && location !== null) {
          await response.body?.cancel();
          address = new URL(location, checked).href;
          headersSeen = false;
          continue;
        }
        if (!response.ok || (options.range && status !== 206)) {
          await response.body?.cancel();
          return failed(statusIssue(response.ok ? 416 : status, checked));
        }
        const bytes = await readBody(response, options, checked);
        if (!(bytes instanceof Uint8Array)) return failed(bytes);
        const size = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1] ?? NaN);
        const lastModified = response.headers.get('Last-Modified');
        return ok({
          url: checked,
          bytes,
          mediaType: response.headers.get('Content-Type'),
          lastModified,
          link: response.headers.get('Link'),
          token: { etag: response.headers.get('ETag'), lastModified },
          ...(Number.isFinite(size) && { size }),
        });
      }
      return failed(error('HTTP_OTHER', undefined, { address, status: 310 }));
    } catch (cause) {
      if (options.signal?.aborted) throw options.signal.reason ?? cause;
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
