// Reading a long table on the thread that follows a finger.
import type { Table } from 'dexie';
import type { CockpitDatabase } from './tables.ts';

/** Rows that the database hands over in one task. */
const A_PART = 500;

/** All rows of a catalog by their identity, read in one transaction: what is added meanwhile is there whole or not at all. */
export const allInParts = <Row extends { id: string; catalog: string }>(
  db: CockpitDatabase,
  table: Table<Row, string>,
  catalog: string,
): Promise<Row[]> =>
  db.transaction('r', table, async () => {
    const all: Row[] = [];
    for (let after = ''; ;) {
      const some = await table.where(':id').above(after).limit(A_PART).toArray();
      all.push(...some.filter((row) => row.catalog === catalog));
      after = some.at(-1)?.id ?? '';
      if (some.length < A_PART) return all;
    }
  });
