// Sources that a person added on this device: they live beside the catalog, are asked by the same runs, and outlive a change of catalog.
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import type { Licence } from '../core/table/provenance.ts';
import type { SourceKind } from '../core/catalog/source.ts';
import type { Slice } from '../core/table/slice-wanted.ts';
import type { CockpitDatabase } from './tables.ts';
import { datasetId, removeDataset } from './datasets.ts';
import { syncRecord } from './sources.ts';

/** Stands where datasets of a catalog have its address. */
export const SOURCES = 'quellen:';

export type LocalSource = {
  name: string;
  title: string;
  address: string;
  kind: SourceKind;
  slice: Slice;
  licence: Licence | null;
  publisher: string | null;
  attribution: string | null;
  updateHours: number;
};

const KEY = 'sources';
/** More than anybody minds; a bound for the device. */
const MAX_SOURCES = 100;

const localSources = async (db: CockpitDatabase): Promise<readonly LocalSource[]> => {
  const found = await db.settings.get(KEY);
  return Array.isArray(found?.value) ? (found.value as LocalSource[]) : [];
};

const specOf = (source: LocalSource): ResourceSpec => ({
  name: source.name,
  title: source.title,
  description: null,
  url: source.address,
  data: undefined,
  format: null,
  encoding: null,
  bytes: null,
  sha256: null,
  dialect: null,
  schemaUrl: null,
  schema: null,
  primaryKey: [],
  licence: source.licence,
  publisher: source.publisher,
  attribution: source.attribution,
  asOf: null,
  updateHours: source.updateHours,
  source: { kind: source.kind, slice: source.slice },
});

/** The added sources in the form of a catalog. Missing: null where there are none. */
export const localCatalog = async (db: CockpitDatabase): Promise<Catalog | null> => {
  const sources = await localSources(db);
  if (sources.length === 0) return null;
  return {
    url: SOURCES,
    title: '',
    description: null,
    municipality: null,
    areas: [],
    organisationTypes: [],
    organisations: [],
    indicators: [],
    dashboards: [],
    resources: sources.map(specOf),
  };
};

/** Adds a source, or puts it in place of the one of the same name. Missing: false where there are too many. */
export const putLocalSource = (db: CockpitDatabase, source: LocalSource): Promise<boolean> =>
  db.transaction('rw', db.settings, async () => {
    const others = (await localSources(db)).filter(({ name }) => name !== source.name);
    if (others.length >= MAX_SOURCES) return false;
    await db.settings.put({ key: KEY, value: [...others, source] });
    return true;
  });

/** Removes a source with its dataset and what is remembered of asking it. */
export const removeLocalSource = (db: CockpitDatabase, name: string): Promise<void> =>
  db.transaction('rw', [db.settings, db.datasets, db.columns, db.shapes, db.sync, db.partial], async () => {
    const left = (await localSources(db)).filter((one) => one.name !== name);
    await db.settings.put({ key: KEY, value: left });
    const id = datasetId(SOURCES, name);
    await removeDataset(db, id);
    await db.partial.delete(id);
    const record = await syncRecord(db, SOURCES);
    const asked = Object.fromEntries(Object.entries(record.asked).filter(([key]) => key !== name));
    await db.sync.put({ ...record, asked });
  });
