// Finding out what an address is, and adding it as a source of this device: asked of the service worker, which also keeps what it found.
import type { Check } from '../../core/catalog/reach.ts';
import type { Issue } from '../../core/values/issue.ts';
import type { Result } from '../../core/values/result.ts';
import type { AgentRequest } from '../../sync/protocol.ts';
import type { SourceKind } from '../../core/catalog/source.ts';
import type { Slice } from '../../core/table/slice-wanted.ts';
import { listChecks } from '../../store/checks.ts';
import type { LocalSource } from '../../store/local-sources.ts';
import type { AskedFor, Explored } from '../../sync/explore.ts';
import type { Preview } from '../../sync/preview.ts';
import type { ModelPorts } from './ports.ts';

export type SourceActions = {
  explore: (asked: AskedFor) => Promise<Result<Explored>>;
  preview: (source: { address: string; kind: SourceKind; slice: Slice }) => Promise<Result<Preview>>;
  /** Keeps the source and asks it at once. */
  add: (source: LocalSource) => Promise<Result<string>>;
  remove: (name: string) => Promise<void>;
  /** Ends explore and preview. */
  cancel: () => Promise<void>;
  /** What was found of addresses that were looked at. Newest first, at most 50. */
  checks: () => Promise<Check[]>;
};

export const createSources = ({
  db,
  ask,
  sync,
  tell,
}: Pick<ModelPorts, 'db' | 'ask' | 'sync' | 'tell'>): SourceActions => ({
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
  checks: () => listChecks(db),
});
