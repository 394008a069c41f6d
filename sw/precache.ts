// The app's own files on the device. Workbox fetches and versions them; whether they are all there is measured here,
// because a browser may take them away one by one, and repaired, because Workbox does not.
import { PrecacheController } from 'workbox-precaching';
import type { Completeness } from '../src/sync/protocol.ts';
import { sha256Hex } from '../src/formats/bytes.ts';

/** Shape: `url` relative to the worker, `revision` the first 16 hex digits of the content's SHA-256. */
export type PrecacheFile = { url: string; revision: string; hashed: boolean };

export type Precache = {
  urls: ReadonlySet<string>;
  install: (event: ExtendableEvent) => Promise<unknown>;
  activate: (event: ExtendableEvent) => Promise<unknown>;
  match: (url: string) => Promise<Response | undefined>;
  /** Keeps a file that was missing, if it is of this version. */
  heal: (url: string, response: Response) => Promise<boolean>;
  check: () => Promise<Completeness>;
  repair: () => Promise<Completeness>;
};

export const createPrecache = (files: readonly PrecacheFile[], base: string): Precache => {
  const controller = new PrecacheController();
  controller.addToCacheList(
    files.map(({ url, revision, hashed }) => ({ url, revision: hashed ? null : revision })),
  );
  const revisions = new Map(files.map(({ url, revision }) => [new URL(url, base).href, revision]));
  const cache = (): Promise<Cache> => caches.open(controller.strategy.cacheName);
  const keyOf = (url: string): string => controller.getCacheKeyForURL(url) ?? url;

  const heal = async (url: string, response: Response): Promise<boolean> => {
    const revision = revisions.get(url);
    if (revision === undefined || !response.ok) return false;
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    if (!(await sha256Hex(bytes)).startsWith(revision)) return false;
    await (await cache()).put(keyOf(url), response.clone());
    return true;
  };

  const missing = async (): Promise<string[]> => {
    const store = await cache();
    const found = await Promise.all(
      [...revisions.keys()].map(async (url) => ((await store.match(keyOf(url))) ? [] : [url])),
    );
    return found.flat();
  };

  return {
    urls: new Set(revisions.keys()),
    install: (event) => controller.install(event),
    activate: (event) => controller.activate(event),
    match: async (url) => (await cache()).match(keyOf(url)),
    heal,
    check: async () => ({ files: files.length, missing: (await missing()).length }),
    repair: async () => {
      for (const url of await missing()) {
        try {
          await heal(url, await fetch(url, { cache: 'reload' }));
        } catch (cause) {
          // Without a network nothing can be repaired; the count below says so.
          console.warn('not repaired', url, cause);
        }
      }
      return { files: files.length, missing: (await missing()).length };
    },
  };
};
