// Recipes: what was said of one file, found again for the next of its shape and carried over as far as it fits.
import type { Corrections } from '../core/table/corrections.ts';
import { fitColumns, fitLines, LIKE, likeness, recipeIssues } from '../core/table/recipe.ts';
import type { RawTable } from '../core/table/raw.ts';
import type { Issue, Place } from '../core/values/issue.ts';
import { headNames } from '../formats/text-table.ts';
import type { CockpitDatabase, RecipeRecord } from '../store/tables.ts';
import { fingerprintOf } from './view.ts';

/** What a sheet is known by: its headers as read without a word, and which of its tables is meant. */
export type Shape = { fingerprint: string; names: readonly string[] };

export const shapeOf = (names: readonly string[], part = 0): Shape => ({
  fingerprint: fingerprintOf(names) + (part > 0 ? `#${part}` : ''),
  names,
});

/** The recipe of this shape, or of the one most like it. Missing: null. Cost: a look at every recipe where none fits exactly. */
export const recipeLike = async (
  db: CockpitDatabase,
  { fingerprint, names }: Shape,
): Promise<RecipeRecord | null> => {
  const exact = await db.recipes.get(fingerprint);
  if (exact) return exact;
  const part = fingerprint.split('#')[1];
  let best: RecipeRecord | null = null,
    most = 0;
  await db.recipes.each((recipe) => {
    if (!recipe.shape || recipe.fingerprint.split('#')[1] !== part) return;
    const alike = likeness(recipe.shape, names);
    if (alike >= LIKE && (alike > most || (alike === most && recipe.used > (best?.used ?? 0))))
      [best, most] = [recipe, alike];
  });
  return best;
};

/** What was said of the last file, for this sheet. `isWhole`: all of it fits. */
export const applied = (
  recipe: RecipeRecord,
  sheet: RawTable,
  place: Place,
): { corrections: Corrections; issues: Issue[]; isWhole: boolean } => {
  const lines = fitLines(recipe.corrections, sheet);
  const names = headNames(sheet, lines.corrections);
  const columns = fitColumns(lines.corrections, names, recipe.names ?? recipe.shape ?? []);
  const misfits = [...lines.misfits, ...columns.misfits];
  return {
    corrections: columns.corrections,
    issues: recipeIssues({ misfits, fresh: columns.fresh }, place),
    isWhole: misfits.length === 0,
  };
};
