// Which entries were added last, written in the transaction that adds them: whoever holds entries reads what came since, and not all of
// them anew. Who removes or replaces entries begins another one, and everything is read once more.
import type { CockpitDatabase } from './tables.ts';

export const JOURNAL_KEY = 'recordsJournal';
type Step = { step: string; added: readonly string[] };
/** What is older is read whole. */
const MOST_STEPS = 40,
  MOST_ADDED = 200;

const read = async (db: CockpitDatabase): Promise<readonly Step[]> => {
  const found = (await db.settings.get(JOURNAL_KEY))?.value;
  return Array.isArray(found) ? (found as Step[]) : [];
};

/** Within the transaction that adds them, with `settings` in it. */
export const noteAdded = async (db: CockpitDatabase, added: readonly string[]): Promise<void> => {
  if (added.length === 0) return;
  const step: Step = { step: crypto.randomUUID(), added };
  // More than a sheet has fields: a file that was handed over.
  const before = added.length > MOST_ADDED ? [] : (await read(db)).slice(1 - MOST_STEPS);
  await db.settings.put({
    key: JOURNAL_KEY,
    value: [...before, added.length > MOST_ADDED ? { ...step, added: [] } : step],
  });
};
/** A journal of which nobody has read anything yet: what is held by another one is too old. */
export const newJournal = (): { key: string; value: readonly Step[] } => ({
  key: JOURNAL_KEY,
  value: [{ step: crypto.randomUUID(), added: [] }],
});
/** Within the transaction that removes or replaces entries. */
export const beginJournal = (db: CockpitDatabase): Promise<unknown> => db.settings.put(newJournal());

/** `at`: the last step. Missing: null where nothing is noted. `added`: since `from`; null where that is not known. */
export const addedSince = async (
  db: CockpitDatabase,
  from: string | null,
): Promise<{ at: string | null; added: readonly string[] | null }> => {
  const steps = await read(db);
  const found = from === null ? -1 : steps.findIndex(({ step }) => step === from);
  return {
    at: steps.at(-1)?.step ?? null,
    added: found < 0 ? null : steps.slice(found + 1).flatMap(({ added }) => added),
  };
};
