// Whether the database that answers is the one that this window began with. A browser may remove it under an open window; the next use
// would then make a new and empty one, and what is typed into that must not be called kept.
import type { CockpitDatabase } from './tables.ts';

/** A mark in the database, and one of the same name beside it. */
export const BORN = 'born';

class Evicted extends Error {
  override name = 'Evicted';
}

let onGone: (() => void) | null = null,
  isGone = false;
/** From now on a database without the mark is not opened in this context. Missing: null, any is. */
export const expectData = (gone: (() => void) | null): void => {
  onGone = gone;
  isGone = false;
};
/** Whether the database of this window was found to be another one. */
export const hasGone = (): boolean => isGone;
/** Nothing that a person would miss. */
export const isBare = async (db: CockpitDatabase): Promise<boolean> =>
  (await Promise.all([db.datasets.count(), db.records.count(), db.drafts.count()])).every((n) => n === 0) &&
  (await db.settings.get('subscribed')) === undefined;

/** Called at every opening. Errors: Evicted. */
export const checkBorn = async (db: CockpitDatabase): Promise<void> => {
  // A restored backup may be older than the mark.
  if (!onGone || (await db.settings.get(BORN)) || !(await isBare(db))) return;
  isGone = true;
  onGone();
  throw new Evicted('the browser removed what was stored here');
};
