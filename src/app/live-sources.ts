// Data of this device's own, imported or from added sources, and the actions that add them. Part of live.ts.
import type { Issue } from '../core/values/issue.ts';
import type { Result } from '../core/values/result.ts';
import type { CockpitDatabase } from '../store/database.ts';
import { listDatasets } from '../store/datasets.ts';
import { LOCAL, undoable } from '../store/imports.ts';
import { localCatalog, SOURCES } from '../store/local-sources.ts';
import { syncRecord } from '../store/sources.ts';
import type { AgentRequest } from '../sync/protocol.ts';
import { resourcesOf, summariesOf } from './models/datasets.ts';
import type {
  DatasetSummary,
  Explored,
  LocalSource,
  Preview,
  ResourceState,
  SourceActions,
} from './models/types.ts';

export const ownData = async (
  db: CockpitDatabase,
): Promise<{ datasets: readonly DatasetSummary[]; resources: readonly ResourceState[] }> => {
  const [imported, fetched, catalog, record, undo] = await Promise.all([
    listDatasets(db, LOCAL),
    listDatasets(db, SOURCES),
    localCatalog(db),
    syncRecord(db, SOURCES),
    undoable(db),
  ]);
  const resources = catalog ? resourcesOf(catalog, record) : [];
  return { datasets: [...summariesOf(imported, [], undo), ...summariesOf(fetched, resources)], resources };
};

/** `sync` fetches what was added, `tell` shows it to every window. */
export const sourceActions = (
  ask: (request: AgentRequest) => Promise<unknown>,
  sync: () => Promise<void>,
  tell: () => Promise<void>,
): SourceActions => ({
  explore: async (address, words) =>
    (await ask({ type: 'explore', address, ...(words !== undefined && { words }) })) as Result<Explored>,
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
