// Data of this device's own, imported or from added sources. Part of live.ts.
import type { CockpitDatabase } from '../store/tables.ts';
import { listDatasets } from '../store/datasets.ts';
import { LOCAL, undoable } from '../store/imports.ts';
import { localCatalog, SOURCES } from '../store/local-sources.ts';
import { syncRecord } from '../store/sources.ts';
import { resourcesOf, summariesOf } from './models/datasets.ts';
import type { DatasetSummary, ResourceState } from './models/types.ts';

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
