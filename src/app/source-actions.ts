// Finding out what an address is, and adding it as a source of this device: asked of the service worker.
import type { Issue } from '../core/values/issue.ts';
import type { Result } from '../core/values/result.ts';
import type { AgentRequest } from '../sync/protocol.ts';
import type { Explored, LocalSource, Preview, SourceActions } from './models/types.ts';

/** `sync` fetches what was added, `tell` shows it to every window. */
export const sourceActions = (
  ask: (request: AgentRequest) => Promise<unknown>,
  sync: () => Promise<void>,
  tell: () => Promise<void>,
): SourceActions => ({
  explore: async ({ address, words = '', since = '', next }) =>
    (await ask({
      type: 'explore',
      address,
      ...(words !== '' && { words }),
      ...(since !== '' && { since }),
      ...(next !== undefined && { next }),
    })) as Result<Explored>,
  preview: async ({ address, kind, slice }) =>
    (await ask({
      type: 'preview',
      address,
      kind,
      slice: slice as Extract<AgentRequest, { type: 'preview' }>['slice'],
    })) as Result<Preview>,
  add: async (source: LocalSource) => {
    const added = (await ask({
      type: 'addSource',
      source: source as Extract<AgentRequest, { type: 'addSource' }>['source'],
    })) as { ok: boolean; issues: readonly Issue[] } & Result<string>;
    if (added.ok) {
      await tell();
      void sync();
    }
    return added;
  },
  cancel: async () => void (await ask({ type: 'cancel', what: 'look' })),
  remove: async (name) => {
    await ask({ type: 'removeSource', name });
    await tell();
  },
});
