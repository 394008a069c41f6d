// Entries that name one of another tablet as replaced: what was collected says so, and nothing is replaced until a person decides.
import type { CockpitDatabase } from './tables.ts';

/** An entry, and one that it names as replaced. */
type Contest = readonly [string, string];
/** Where those of a hand-over file are kept, which is no resource of the catalog. */
export const HANDED = '#handed';

const keyOf = (catalog: string): string => `contests:${catalog}`;
const listsOf = async (db: CockpitDatabase, catalog: string): Promise<Map<string, readonly Contest[]>> =>
  new Map(Object.entries(((await db.settings.get(keyOf(catalog)))?.value ?? {}) as object));

/** Keeps those of one collected file in the place of what it said before; those of hand-overs come together. */
export const putContests = (
  db: CockpitDatabase,
  catalog: string,
  resource: string,
  contests: readonly Contest[],
): Promise<void> =>
  db.transaction('rw', [db.settings], async () => {
    const lists = await listsOf(db, catalog);
    const before = lists.get(resource) ?? [];
    if (contests.length === 0 && before.length === 0) return;
    const all = resource === HANDED ? [...before, ...contests] : contests;
    lists.set(resource, [...new Map(all.map((one) => [one.join(' '), one])).values()]);
    await db.settings.put({ key: keyOf(catalog), value: Object.fromEntries(lists) });
  });

/** What an entry does not replace although it names it. Shape: by entry. What was sent from here stands as it was said here. */
export const contestsOf = async (
  db: CockpitDatabase,
  catalog: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const lists = await listsOf(db, catalog);
  const found = new Map<string, string[]>();
  if (lists.size === 0) return found;
  const sent = await db.outbox.where('catalog').equals(catalog).toArray();
  const own = new Set(sent.flatMap((one) => one.entries));
  for (const [id, replaced] of [...lists.values()].flat())
    if (!own.has(id)) found.set(id, [...(found.get(id) ?? []), replaced]);
  return found;
};
