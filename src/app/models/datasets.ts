// Stored records as the pages see them.
import { own } from '../../core/values/own.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { CockpitDatabase, DatasetRecord, SyncRecord } from '../../store/tables.ts';
import { localCatalog, SOURCES } from '../../store/local-sources.ts';
import { neverAsked, syncRecord } from '../../store/sources.ts';
import { READING_VERSION } from '../../core/table/reading-version.ts';
import { listDatasets, LOCAL, undoable } from '../../store/listed.ts';
import type { DatasetSummary, ResourceState } from './shapes.ts';

export const resourcesOf = (catalog: Catalog, record: SyncRecord): ResourceState[] =>
  catalog.resources.map(({ name, title, url, updateHours }) => {
    const asked = own(record.asked, name) ?? neverAsked;
    const { state, lastChecked, lastSuccess, lastChanged, nextTry, failures, issues, history } = asked;
    return {
      name,
      title,
      url,
      state,
      lastChecked,
      lastSuccess,
      lastChanged,
      nextTry,
      failures,
      issues,
      history,
      change: asked.change ?? null,
      updateHours,
    };
  });

export const summariesOf = (
  records: readonly DatasetRecord[],
  resources: readonly ResourceState[],
  undoable: ReadonlySet<string> = new Set(),
): DatasetSummary[] =>
  records
    .map(
      ({
        id,
        catalog,
        reading,
        around,
        name,
        title,
        description,
        rows,
        bytes,
        fields,
        stats,
        provenance,
      }) => ({
        id,
        name,
        title,
        description,
        rows,
        bytes,
        fields,
        stats,
        provenance,
        state: resources.find((one) => one.name === name) ?? null,
        canUndo: undoable.has(id),
        isOlder: catalog === LOCAL && (reading ?? 1) < READING_VERSION,
        ...(around && { around }),
      }),
    )
    .sort((a, b) => a.title.localeCompare(b.title, 'de'));

/** Data of this device's own, imported or from added sources. */
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
