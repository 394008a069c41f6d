// What was found of addresses that were looked at: kept to be shown again with its date, also without a network. No data of the source.
import type { Check } from '../core/catalog/reach.ts';
import type { CockpitDatabase } from './tables.ts';

/** The oldest go beyond this. */
const MOST = 50;

/** Keeps the newest result of an address. */
export const keepCheck = (
  db: CockpitDatabase,
  { address, checkedAt, reach, issue, bytes, lastModified, content }: Check,
): Promise<void> =>
  db.transaction('rw', db.checks, async () => {
    await db.checks.put({ address, checkedAt, reach, issue, bytes, lastModified, content });
    const all = await listChecks(db);
    await db.checks.bulkDelete(all.slice(MOST).map((one) => one.address));
  });

/** Newest first. */
export const listChecks = async (db: CockpitDatabase): Promise<Check[]> =>
  (await db.checks.toArray()).sort((one, other) => other.checkedAt - one.checkedAt);
