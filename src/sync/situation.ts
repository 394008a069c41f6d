// From stored columns to the front page: every indicator of the catalog evaluated, and kept as a snapshot.
import type { Catalog, Indicator, Provenance } from '../core/catalog/catalog.ts';
import { selectionsOf } from '../core/catalog/check.ts';
import { SNAPSHOT_KEY, SNAPSHOT_VERSION, type Situation } from '../core/catalog/situation.ts';
import { evaluate } from '../core/indicators/evaluate.ts';
import type { OwnIndicator } from '../core/indicators/own.ts';
import { recordsProvenance, recordsTable, RECORDED } from '../core/records/table.ts';
import type { Table } from '../core/table/dataset.ts';
import { datasetId, listDatasets, readColumns } from '../store/datasets.ts';
import type { CockpitDatabase } from '../store/database.ts';
import { LOCAL } from '../store/imports.ts';
import { listOwn } from '../store/own-indicators.ts';
import { listRecords } from '../store/records.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshot.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';

/** Columns that the indicators of a catalog read, per resource. */
export const columnsNeeded = (indicators: readonly Indicator[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const needed = new Map<string, Set<string>>();
  for (const indicator of indicators)
    for (const [, selection] of selectionsOf(indicator)) {
      const columns = needed.get(selection.resource) ?? new Set<string>();
      needed.set(selection.resource, columns);
      for (const name of [
        selection.field,
        selection.time,
        selection.over,
        selection.reported,
        selection.recorded,
      ])
        if (name !== undefined) columns.add(name);
      for (const name of Object.keys(selection.filter ?? {})) columns.add(name);
      if (indicator.measure.kind === 'weightedMean') columns.add(indicator.measure.weight);
      if (indicator.measure.kind === 'change' && indicator.measure.of.kind === 'weightedMean')
        columns.add(indicator.measure.of.weight);
    }
  return needed;
};

/** The tables that some indicators read, only the columns they need. Missing: resources that are not on the device are left out. */
export const tablesFor = async (
  db: CockpitDatabase,
  catalog: Catalog,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, Table>> => {
  const tables = new Map<string, Table>();
  const isRecorded = catalog.organisations.some((one) => (one.recording?.length ?? 0) > 0);
  for (const [resource, columns] of columnsNeeded(indicators)) {
    if (resource === RECORDED && isRecorded) {
      tables.set(RECORDED, recordsTable(await listRecords(db, catalog.url), catalog.organisations));
      continue;
    }
    const found = await readColumns(db, datasetId(catalog.url, resource), [...columns]);
    if (found) tables.set(resource, found.table);
  }
  return tables;
};

/** The table of a dataset for an indicator that was made from it on this device. Missing: null where the dataset is gone. */
export const tableForOwn = async (
  db: CockpitDatabase,
  own: Pick<OwnIndicator, 'dataset' | 'definition'>,
): Promise<Table | null> => {
  const [columns] = columnsNeeded([own.definition]).values();
  return (await readColumns(db, own.dataset, [...(columns ?? [])]))?.table ?? null;
};

/**
 * Evaluates all indicators of the subscribed catalog and those made on this device. Missing: null where there are neither.
 * Cost: reads the columns they need.
 */
export const situationOf = async (db: CockpitDatabase, now: number): Promise<Situation | null> => {
  const url = await subscribedUrl(db);
  const record = url === null ? null : await catalogRecord(db, url);
  const own = await listOwn(db);
  if (!record && own.length === 0) return null;
  const catalog = record?.catalog ?? null;
  const tables = catalog ? await tablesFor(db, catalog, catalog.indicators) : new Map<string, Table>();
  const provenance: Record<string, Provenance> = Object.create(null) as Record<string, Provenance>;
  for (const dataset of await listDatasets(db, catalog?.url ?? LOCAL))
    provenance[dataset.name] = dataset.provenance;
  const recorded = catalog && tables.has(RECORDED) ? await listRecords(db, catalog.url) : [];
  const ofRecords = recordsProvenance(recorded, catalog?.municipality?.name ?? null);
  if (ofRecords) provenance[RECORDED] = ofRecords;
  const context = { inhabitants: catalog?.municipality?.inhabitants ?? null };
  const ownResults = [];
  for (const one of own) {
    const table = await tableForOwn(db, one);
    const dataset = await db.datasets.get(one.dataset);
    if (dataset) provenance[one.dataset] = dataset.provenance;
    ownResults.push(evaluate(one.definition, () => table, context));
  }
  return {
    catalogUrl: catalog?.url ?? LOCAL,
    catalogTitle: catalog?.title ?? '',
    municipality: catalog?.municipality ?? null,
    areas: catalog?.areas ?? [],
    organisations: catalog?.organisations ?? [],
    dashboards: catalog?.dashboards ?? [],
    results: [
      ...(catalog?.indicators ?? []).map((definition) =>
        evaluate(definition, (resource) => tables.get(resource) ?? null, context),
      ),
      ...ownResults,
    ],
    own: own.map((one) => one.id),
    provenance: { ...provenance },
    evaluatedAt: now,
    snapshotVersion: SNAPSHOT_VERSION,
  };
};

/** Evaluates and keeps the snapshot. */
export const refreshSnapshot = async (db: CockpitDatabase, now: number): Promise<Situation | null> => {
  const situation = await situationOf(db, now);
  await writeSnapshot(SNAPSHOT_KEY, situation);
  return situation;
};

/** The kept front page. Missing: null where there is none, or one of another version of the app. */
export const keptSituation = async (): Promise<Situation | null> => {
  const kept = (await readSnapshot(SNAPSHOT_KEY)) as Situation | null | undefined;
  return kept?.snapshotVersion === SNAPSHOT_VERSION ? kept : null;
};
