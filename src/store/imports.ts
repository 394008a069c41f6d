// Datasets that a person brought by file: kept beside those of the catalog, each with the way back to what was there before.
import type { Adding } from '../core/table/adding.ts';
import { putDataset, removeDataset, type NewDataset } from './datasets.ts';
import { LOCAL, undoKey } from './listed.ts';
import type { CockpitDatabase, DatasetRecord, RecipeRecord, ShapesRecord } from './tables.ts';

type Undo = { before: DatasetRecord | null; shapes?: ShapesRecord | null };

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

/**
 * How the values of a column of an imported dataset are put together, by a person's word: kept with the dataset, and in the recipe for the
 * next file of its shape. `name`: as the column is called. Missing: null takes the word back. Errors: none; a dataset that is gone stays so.
 */
export const setAdding = async (
  db: CockpitDatabase,
  id: string,
  name: string,
  adds: Adding | null,
): Promise<void> =>
  db.transaction('rw', [db.datasets, db.recipes], async () => {
    const record = await db.datasets.get(id);
    if (!record || record.catalog !== LOCAL) return;
    const fields = record.fields.map((field) => {
      if (field.name !== name) return field;
      const { adds: _before, ...rest } = field;
      return adds === null ? rest : { ...rest, adds };
    });
    await db.datasets.put({ ...record, fields });
    for (const recipe of await db.recipes.filter(({ dataset }) => dataset === id).toArray()) {
      const { columns = [] } = recipe.corrections;
      const header = columns.find((one) => one.as?.trim() === name)?.name ?? name;
      const { adds: _before, ...said } = columns.find((one) => one.name === header) ?? { name: header };
      const others = columns.filter((one) => one.name !== header);
      await db.recipes.put({
        ...recipe,
        corrections: {
          ...recipe.corrections,
          columns: [
            ...others,
            ...(adds === null && Object.keys(said).length === 1 ? [] : [{ ...said, ...(adds && { adds }) }]),
          ],
        },
      });
    }
  });

/** Removes an imported dataset for good. */
export const removeImport = async (db: CockpitDatabase, id: string): Promise<void> =>
  db.transaction('rw', [db.datasets, db.columns, db.shapes, db.settings], async () => {
    await removeDataset(db, id);
    await db.settings.delete(undoKey(id));
  });
