// The app's own files on the device: each version lies whole in a cache of its own, and every file is kept only by its bytes.
// What a host, a filter or a login page answered is never believed: the worker knows the SHA-256 of each file of its version.
import type { Completeness } from '../src/sync/protocol.ts';
import { own } from '../src/core/values/own.ts';

/** Shape: `url` relative to the scope, `sha256` of the content in hex. */
export type AppFile = { url: string; sha256: string };

export type VersionPorts = {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch: (url: string, mode: RequestCache) => Promise<Response>;
  sha256: (bytes: Uint8Array) => Promise<string>;
  now: () => number;
};

export type Version = {
  /** Absolute addresses of all files. */
  urls: ReadonlySet<string>;
  /** Fetches what no other version on the device holds. Errors: throws `NotOurs` where a file is not as published; what was there stays. */
  install: () => Promise<void>;
  /** Removes other versions but the one before, which windows that are still open may need. */
  activate: (isAnotherInstalling: boolean) => Promise<void>;
  /** The file as kept. `prove`: compares its bytes first; without it a look into the cache must do, since scripts start faster so. */
  match: (url: string, prove?: boolean) => Promise<Response | undefined>;
  /** A file whose name holds its hash, of another version on the device. */
  matchOlder: (url: string) => Promise<Response | undefined>;
  /** Brings one file, from another version or the host. Missing: undefined where its bytes are not to be had. Errors: rejects without a network. */
  bring: (url: string) => Promise<Response | undefined>;
  /** Reads and compares every file. Cost: all of the app's bytes once. */
  check: () => Promise<Completeness>;
  /** Brings what is absent or wrong. */
  repair: () => Promise<Completeness>;
};

/** A file that came with other bytes than published. */
export class NotOurs extends Error {
  readonly url: string;
  constructor(url: string) {
    super(`not as published: ${url}`);
    this.url = url;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};
export const typeOf = (url: string): string =>
  own(TYPES, /\.([a-z0-9]+)$/.exec(url)?.[1] ?? '') ?? 'application/octet-stream';

/** Files fetched at the same time. */
const AT_ONCE = 6;
const MARK = 'version-whole';
type Mark = { at: number; before: string | null };

/** All of them, also where one fails: what has come then need not come again. Errors: rejects with the first one. */
const each = async <T>(list: readonly T[], job: (one: T) => Promise<void>): Promise<void> => {
  const queue = [...list];
  const lane = async (): Promise<unknown[]> => {
    const failed: unknown[] = [];
    for (let one = queue.shift(); one !== undefined; one = queue.shift())
      await job(one).catch((cause: unknown) => failed.push(cause));
    return failed;
  };
  const [first] = (await Promise.all(Array.from({ length: AT_ONCE }, lane))).flat();
  if (first !== undefined) throw first instanceof Error ? first : new Error(String(first));
};

/** The caches of all versions below a scope. */
const cachesBelow = (scope: string, build: string, { caches }: VersionPorts) => {
  const prefix = `gemeinde-cockpit ${scope} `;
  /** As commit dec2b7f and before named theirs. */
  const old = `workbox-precache-v2-${scope}`;
  const own = prefix + build;
  const markUrl = new URL(MARK, scope).href;
  const others = async (): Promise<string[]> =>
    (await caches.keys()).filter((name) => (name.startsWith(prefix) || name === old) && name !== own);
  const markOf = async (name: string): Promise<Mark | null> => {
    const found = await (await caches.open(name)).match(markUrl);
    return found ? ((await found.json()) as Mark) : null;
  };
  return {
    others,
    own: () => caches.open(own),
    open: (name: string) => caches.open(name),
    drop: (name: string) => caches.delete(name),
    markOfOwn: () => markOf(own),
    mark: async (mark: Mark): Promise<void> => (await caches.open(own)).put(markUrl, Response.json(mark)),
    /** The version before this one. Missing: null. */
    newest: async (): Promise<string | null> => {
      let newest: { name: string; at: number } | null = null;
      for (const name of await others()) {
        // What has no mark was never whole, but for those of before there were marks.
        const at = name === old ? 0 : (await markOf(name))?.at;
        if (at !== undefined && (newest === null || at > newest.at)) newest = { name, at };
      }
      return newest?.name ?? null;
    },
  };
};

/** `headers`: what every file is kept with, whatever the host sent. `scope` ends with a slash. */
export const createVersion = (
  app: { files: readonly AppFile[]; build: string; headers: readonly (readonly [string, string])[] },
  scope: string,
  ports: VersionPorts,
): Version => {
  const held = cachesBelow(scope, app.build, ports);
  const hashes = new Map(app.files.map(({ url, sha256 }) => [new URL(url, scope).href, sha256]));

  /** Missing: null where the bytes are not those of this version. */
  const proven = async (url: string, response: Response): Promise<Uint8Array<ArrayBuffer> | null> => {
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return (await ports.sha256(bytes)) === hashes.get(url) ? bytes : null;
  };
  const keep = async (url: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const response = new Response(bytes, {
      headers: [
        ...app.headers.map(([name, value]): [string, string] => [name, value]),
        ['Content-Type', typeOf(url)],
      ],
    });
    await (await held.own()).put(url, response.clone());
    return response;
  };
  const isKept = async (url: string): Promise<boolean> => {
    const kept = await (await held.own()).match(url);
    return kept !== undefined && (await proven(url, kept)) !== null;
  };

  const bring = async (url: string): Promise<Response | undefined> => {
    for (const name of await held.others()) {
      const other = await (await held.open(name)).match(url, { ignoreSearch: true });
      const bytes = other && (await proven(url, other));
      if (bytes) return keep(url, bytes);
    }
    // What the browser itself has cached may be a login page: then once more, past that.
    for (const mode of [url.startsWith(`${scope}assets/`) ? 'default' : 'no-cache', 'reload'] as const) {
      const bytes = await proven(url, await ports.fetch(url, mode));
      if (bytes) return keep(url, bytes);
    }
    return undefined;
  };

  const wrong = async (): Promise<string[]> => {
    const found: string[] = [];
    await each([...hashes.keys()], async (url) => {
      if (!(await isKept(url))) found.push(url);
    });
    return found;
  };

  return {
    urls: new Set(hashes.keys()),
    install: async () => {
      await each([...hashes.keys()], async (url) => {
        if (!(await isKept(url)) && !(await bring(url))) throw new NotOurs(url);
      });
      await held.mark({ at: ports.now(), before: await held.newest() });
    },
    activate: async (isAnotherInstalling) => {
      if (isAnotherInstalling) return;
      const before = (await held.markOfOwn())?.before;
      for (const name of await held.others()) if (name !== before) await held.drop(name);
    },
    match: async (url, prove = false) => {
      const kept = await (await held.own()).match(url);
      if (!kept || !prove) return kept;
      return (await proven(url, kept.clone())) ? kept : undefined;
    },
    matchOlder: async (url) => {
      for (const name of await held.others()) {
        const found = await (await held.open(name)).match(url);
        if (found) return found;
      }
      return undefined;
    },
    bring,
    check: async () => ({ files: hashes.size, missing: (await wrong()).length }),
    repair: async () => {
      const before = await wrong();
      let repaired = 0;
      await each(before, async (url) => {
        try {
          if (await bring(url)) repaired++;
        } catch (cause) {
          // Without a network nothing can be repaired; the count says so.
          console.warn('not repaired', url, cause);
        }
      });
      return { files: hashes.size, missing: before.length - repaired, repaired };
    },
  };
};
