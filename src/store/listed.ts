// Which datasets there are: what the front page needs of them, without what puts them and reads their columns.
import type { CockpitDatabase, DatasetRecord } from './tables.ts';

/** Stands where datasets of a catalog have its address. */
export const LOCAL = 'local:';

export const listDatasets = (db: CockpitDatabase, catalog?: string): Promise<DatasetRecord[]> =>
  catalog === undefined ? db.datasets.toArray() : db.datasets.where('catalog').equals(catalog).toArray();

/** Where the way back from an import is kept, among the settings. */
export const undoKey = (id: string): string => `undo:${id}`;

/** Datasets whose last import can be undone. */
export const undoable = async (db: CockpitDatabase): Promise<ReadonlySet<string>> => {
  const keys = await db.settings.where('key').startsWith(undoKey('')).primaryKeys();
  return new Set(keys.map((key) => key.slice(undoKey('').length)));
};
