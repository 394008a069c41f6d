// Datasets that a person brought by file: kept beside those of the catalog, each with the way back to what was there before.
import { putDataset, removeDataset, type NewDataset } from './datasets.ts';
import type { CockpitDatabase, DatasetRecord, RecipeRecord, ShapesRecord } from './database.ts';

/** Stands where datasets of a catalog have its address. */
export const LOCAL = 'local:';

type Undo = { before: DatasetRecord | null; shapes?: ShapesRecord | null };
const undoKey = (id: string): string => `undo:${id}`;

/** Puts an imported dataset; what it replaces can be brought back by undoImport until the next import of it. */
export const putImport = async (
  db: CockpitDatabase,
  dataset: Omit<NewDataset, 'catalog' | 'keepBefore'>,
  recipe: RecipeRecord,
  now: number,
): Promise<DatasetRecord> =>
  db.transaction('rw', [db.datasets, db.columns, db.shapes, db.settings, db.recipes], async () => {
    const before = (await db.datasets.get(dataset.id)) ?? null;
    const shapes = (await db.shapes.get(dataset.id)) ?? null;
    // Versions follow the clock, so that one that was undone never comes again with other content.
    const record = await putDataset(db, { ...dataset, catalog: LOCAL, keepBefore: { version: now } }, now);
    await db.settings.put({ key: undoKey(dataset.id), value: { before, shapes } satisfies Undo });
    await db.recipes.put(recipe);
    return record;
  });

/** Datasets whose last import can be undone. */
export const undoable = async (db: CockpitDatabase): Promise<ReadonlySet<string>> => {
  const keys = await db.settings.where('key').startsWith(undoKey('')).primaryKeys();
  return new Set(keys.map((key) => key.slice(undoKey('').length)));
};

/** Takes the last import back: what was there before stands again, or nothing where it was new. Missing: false where there is nothing to undo. */
export const undoImport = async (db: CockpitDatabase, id: string): Promise<boolean> =>
  db.transaction('rw', [db.datasets, db.columns, db.shapes, db.settings], async () => {
    const undo = (await db.settings.get(undoKey(id)))?.value as Undo | undefined;
    if (!undo) return false;
    if (undo.before) {
      await db.datasets.put(undo.before);
      if (undo.shapes) await db.shapes.put(undo.shapes);
      else await db.shapes.delete(id);
      await db.columns
        .where('[dataset+version+column+segment]')
        .between([id, undo.before.version, []], [id, []])
        .delete();
    } else await removeDataset(db, id);
    await db.settings.delete(undoKey(id));
    return true;
  });

/** Removes an imported dataset for good. */
export const removeImport = async (db: CockpitDatabase, id: string): Promise<void> =>
  db.transaction('rw', [db.datasets, db.columns, db.shapes, db.settings], async () => {
    await removeDataset(db, id);
    await db.settings.delete(undoKey(id));
  });
