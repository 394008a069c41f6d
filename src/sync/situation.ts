// From stored columns to the front page: every indicator of the catalog evaluated. Kept it is by snapshot.ts.
import type { Catalog, Indicator } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
import { columnsOf, selectionsOf } from '../core/catalog/check.ts';
import { populationOf, populationSelection } from '../core/catalog/population.ts';
import { SNAPSHOT_VERSION, type Situation } from '../core/catalog/situation.ts';
import type { IndicatorDefinition } from '../core/indicators/definition.ts';
import type { Selection } from '../core/query/selection.ts';
import { evaluateAt, lockedFully, type Evaluated, type Evaluation } from '../core/indicators/evaluate.ts';
import type { Context } from '../core/indicators/measure.ts';
import type { IndicatorResult } from '../core/indicators/result.ts';
import type { OwnIndicator } from '../core/indicators/own.ts';
import { withAcknowledged } from '../core/records/acknowledged.ts';
import { recordsProvenance, recordsTable, RECORDED } from '../core/records/table.ts';
import { upTo } from '../core/records/ahead.ts';
import type { Entry } from '../core/records/entry.ts';
import type { Table } from '../core/table/dataset.ts';
import { isTime, timedTable } from '../core/table/timed.ts';
import { todayAt } from '../core/values/berlin.ts';
import { BrokenColumn } from '../store/columns.ts';
import { datasetId, readColumns } from '../store/datasets.ts';
import { listDatasets, LOCAL } from '../store/listed.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { listOwn } from '../store/own-indicators.ts';
import { recordsSince, type HeldRecords } from '../store/records.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';
import { contentOf, inputsOf, keeperOf, ownKey } from './kept-results.ts';
import { isLocked } from '../store/vault.ts';

/** Columns that the indicators of a catalog read, per resource. */
const columnsNeeded = (
  indicators: readonly Indicator[],
  population: Selection | null = null,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const needed = new Map<string, Set<string>>();
  const add = (selection: Selection): Set<string> => {
    const columns = needed.get(selection.resource) ?? new Set<string>();
    needed.set(selection.resource, columns);
    for (const name of columnsOf(selection)) columns.add(name);
    return columns;
  };
  if (population) add(population);
  for (const indicator of indicators)
    for (const { selection, weight } of selectionsOf(indicator)) {
      const columns = add(selection);
      if (weight !== null) columns.add(weight);
    }
  return needed;
};

/** `isLocked`: what was recorded is protected, and nobody typed the passphrase. */
export type Material = {
  tables: ReadonlyMap<string, Table>;
  isLocked: boolean;
  /** What the table of recorded values was made of. */
  recorded: readonly Entry[];
};

/** Reads what was recorded; who keeps it, reads only what was added since. Errors: Locked. */
export type ReadRecords = (catalog: string) => Promise<HeldRecords>;
export const anew =
  (db: CockpitDatabase): ReadRecords =>
  (catalog) =>
    recordsSince(db, catalog, null);

/** Whether anybody records for the indicators of a catalog. */
const isRecorded = (catalog: Catalog): boolean =>
  catalog.organisations.some((one) => (one.recording?.length ?? 0) > 0);

/** Missing: null where the dataset is not there, or a column is damaged: its figures have no value then, and all others theirs. */
const columnsIn = async (
  db: CockpitDatabase,
  id: string,
  names?: readonly string[],
): ReturnType<typeof readColumns> => {
  try {
    return await readColumns(db, id, names);
  } catch (cause) {
    if (!(cause instanceof BrokenColumn)) throw cause;
    console.error(cause);
    return null;
  }
};

/** The tables that some indicators read, only the columns they need; of what was recorded, only what is dated up to now. Missing: resources that are not on the device are left out. */
export const tablesFor = async (
  db: CockpitDatabase,
  catalog: Catalog,
  indicators: readonly Indicator[],
  now: number,
  records: ReadRecords = anew(db),
): Promise<Material> => {
  const tables = new Map<string, Table>();
  let isShut = false,
    recorded: readonly Entry[] = [];
  for (const [resource, columns] of columnsNeeded(indicators, populationSelection(catalog))) {
    if (resource === RECORDED && isRecorded(catalog)) {
      try {
        // What a wrong clock dated into the future counts for no figure; the page of recording shows it.
        recorded = upTo((await records(catalog.url)).entries, todayAt(now));
        tables.set(RECORDED, recordsTable(recorded, catalog.organisations));
      } catch (cause) {
        if (!isLocked(cause)) throw cause;
        isShut = true;
      }
      continue;
    }
    const found = await columnsIn(db, datasetId(catalog.url, resource), [...columns]);
    if (found) tables.set(resource, found.table);
  }
  return { tables, isLocked: isShut, recorded };
};

/** What indicators of a catalog are evaluated with. */
export const contextFor = (catalog: Catalog | null, { tables }: Material, now: number): Context => ({
  population: populationOf(catalog, (name) => tables.get(name) ?? null),
  now,
});

/** An indicator over what is at hand. A value that is protected is neither missing nor old: it is locked. */
export const evaluateOver = (
  material: Material,
  definition: IndicatorDefinition,
  context: Context,
): Evaluation => evaluatedOver(material, definition, context).evaluation;
const evaluatedOver = (
  { tables, isLocked: isShut }: Material,
  definition: IndicatorDefinition,
  context: Context,
): Evaluated => {
  const found = evaluateAt(definition, (name) => tables.get(name) ?? null, context);
  return isShut && found.evaluation.resources.includes(RECORDED)
    ? { evaluation: lockedFully(definition, context), isTimeless: false }
    : found;
};

/** The table of a dataset for an indicator that was made from it on this device. Missing: null where the dataset is gone. */
export const tableForOwn = async (
  db: CockpitDatabase,
  own: Pick<OwnIndicator, 'dataset' | 'definition'>,
): Promise<Table | null> => {
  const record = await db.datasets.get(own.dataset);
  if (!record) return null;
  const { fields, provenance } = record;
  const [columns] = columnsNeeded([own.definition]).values();
  const hasTime = fields.some(isTime);
  const read = await columnsIn(db, own.dataset, hasTime ? [...(columns ?? [])] : undefined);
  return (
    read && (hasTime ? read.table : timedTable(read.table, fields, provenance.asOf, [...(columns ?? [])]))
  );
};

/** One reading for all that one evaluation asks of it. */
const once = (read: ReadRecords): ReadRecords => {
  const asked = new Map<string, Promise<HeldRecords>>();
  return (catalog) => {
    const found = asked.get(catalog) ?? read(catalog);
    asked.set(catalog, found);
    return found;
  };
};

/** What was recorded, where it can be read. Missing: empty where it is locked. */
const openRecords = async (records: ReadRecords, catalog: string): Promise<readonly Entry[]> => {
  try {
    return (await records(catalog)).entries;
  } catch (cause) {
    if (!isLocked(cause)) throw cause;
    return [];
  }
};

/** What the figures of a catalog are made of, of all that was recorded. Missing: null where no figure is, or it is locked. */
const recordedOf = async (
  catalog: Catalog,
  now: number,
  records: ReadRecords,
): Promise<{ entries: readonly Entry[]; content: string | null } | null> => {
  const isNeeded = columnsNeeded(catalog.indicators, populationSelection(catalog)).has(RECORDED);
  if (!isNeeded || !isRecorded(catalog)) return null;
  try {
    const { entries, content } = await records(catalog.url);
    const today = todayAt(now);
    return { entries: upTo(entries, today), content: content === null ? null : `${today} ${content}` };
  } catch (cause) {
    if (!isLocked(cause)) throw cause;
    return null;
  }
};

/**
 * Evaluates all indicators of the subscribed catalog and those made on this device. `kept`: results of before, taken over where nothing
 * changed that they were made of. Missing: null where there are neither. Cost: reads the columns that the others need.
 */
export const situationOf = async (
  db: CockpitDatabase,
  now: number,
  kept: Situation | null = null,
  read: ReadRecords = anew(db),
): Promise<Situation | null> => {
  const url = await subscribedUrl(db);
  const record = url === null ? null : await catalogRecord(db, url);
  const own = await listOwn(db);
  if (!record && own.length === 0) return null;
  const catalog = record?.catalog ?? null;
  const records = once(read);
  // What is there is read before anything is made of it: what comes meanwhile is another content the next time.
  const datasets = await listDatasets(db, catalog?.url ?? LOCAL);
  const provenance = new Map<string, Provenance>();
  for (const dataset of datasets) provenance.set(dataset.name, dataset.provenance);
  const recorded = catalog && (await recordedOf(catalog, now, records));
  const ofRecords = recordsProvenance(recorded?.entries ?? [], catalog?.municipality?.name ?? null);
  if (ofRecords) provenance.set(RECORDED, ofRecords);
  const keeper = keeperOf(kept, record, now);
  const results: IndicatorResult[] = [];
  let isShut = false;
  if (catalog) {
    const inputOf = inputsOf(catalog, datasets, recorded?.content ?? null);
    const stale = catalog.indicators.filter(
      (one) => !keeper.take(one.id, inputOf(one), (found) => results.push(found)),
    );
    if (stale.length > 0) {
      const material = await tablesFor(db, catalog, stale, now, records);
      const context = contextFor(catalog, material, now);
      for (const one of stale)
        results.push(keeper.put(one.id, inputOf(one), evaluatedOver(material, one, context)));
      isShut = material.isLocked;
    }
    const places = new Map(catalog.indicators.map(({ id }, at) => [id, at]));
    results.sort((one, other) => places.get(one.id)! - places.get(other.id)!);
  }
  for (const one of own) {
    const dataset = await db.datasets.get(one.dataset);
    if (dataset) provenance.set(one.dataset, dataset.provenance);
    const input = dataset ? `${one.at} ${contentOf(dataset)}` : null;
    const key = ownKey(one.definition.id);
    if (keeper.take(key, input, (found) => results.push(found))) continue;
    const table = await tableForOwn(db, one);
    results.push(
      keeper.put(
        key,
        input,
        evaluateAt(one.definition, () => table, { now }),
      ),
    );
  }
  return {
    catalogUrl: catalog?.url ?? LOCAL,
    catalogTitle: catalog?.title ?? '',
    municipality: catalog?.municipality ?? null,
    areas: catalog?.areas ?? [],
    organisations: catalog?.organisations ?? [],
    dashboards: catalog?.dashboards ?? [],
    results: withAcknowledged(
      results,
      recorded && recorded.entries.length > 0
        ? recorded.entries
        : await openRecords(records, catalog?.url ?? LOCAL),
    ),
    own: own.map((one) => one.id),
    provenance: Object.fromEntries(provenance),
    made: keeper.made(),
    evaluatedAt: now,
    snapshotVersion: SNAPSHOT_VERSION,
    ...(isShut && { protection: 'locked' as const }),
  };
};
