// Cache Storage and a host in memory, for the service worker's logic without a browser.
import { sha256Hex } from '../../src/formats/bytes.ts';
import type { AppFile, VersionPorts } from '../../sw/versions.ts';

export type FakeCaches = Pick<CacheStorage, 'open' | 'keys' | 'delete'> & {
  /** Name -> address -> what lies there. */
  held: Map<string, Map<string, Response>>;
};

export const fakeCaches = (): FakeCaches => {
  const held: FakeCaches['held'] = new Map();
  const of = (name: string): Map<string, Response> => {
    if (!held.has(name)) held.set(name, new Map());
    return held.get(name)!;
  };
  return {
    held,
    keys: () => Promise.resolve([...held.keys()]),
    delete: (name) => Promise.resolve(held.delete(name)),
    open: (name) => {
      const entries = of(name);
      const cache: Pick<Cache, 'match' | 'put'> = {
        match: (url, options) => {
          const found = [...entries].find(([key]) =>
            options?.ignoreSearch ? key.split('?')[0] === url : key === url,
          );
          return Promise.resolve(found?.[1].clone());
        },
        put: (url, response) => {
          entries.set(String(url), response);
          return Promise.resolve();
        },
      };
      return Promise.resolve(cache as Cache);
    },
  };
};

export const SCOPE = 'https://rathaus.example/cockpit/';

/** What a host holds: path below the scope -> text, or something else that answers. */
export type Host = Map<string, string | (() => Response)>;

/** Ports over a host; `asked` is every request, `isDown` a device without a network. */
export const fakePorts = (
  host: Host,
  caches: FakeCaches = fakeCaches(),
): VersionPorts & { caches: FakeCaches; asked: string[]; isDown: boolean; clock: number } => {
  const ports = {
    caches,
    asked: [] as string[],
    isDown: false,
    clock: 0,
    now: () => ++ports.clock,
    sha256: sha256Hex,
    fetch: (url: string, mode: RequestCache) => {
      if (ports.isDown) return Promise.reject(new TypeError('Failed to fetch'));
      const path = url.slice(SCOPE.length);
      ports.asked.push(`${path} ${mode}`);
      const found = host.get(path);
      if (found === undefined) return Promise.resolve(new Response('Not found', { status: 404 }));
      return Promise.resolve(typeof found === 'string' ? new Response(found) : found());
    },
  };
  return ports;
};

/** The list of a version: path -> text as published. */
export const filesOf = async (texts: Readonly<Record<string, string>>): Promise<AppFile[]> =>
  Promise.all(
    Object.entries(texts).map(async ([url, text]) => ({
      url,
      sha256: await sha256Hex(new TextEncoder().encode(text)),
    })),
  );
