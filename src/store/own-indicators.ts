// Indicators that people made on this device. Small; write them through a database opened `strict`.
import { mended, type OwnIndicator } from '../core/indicators/own.ts';
import type { CockpitDatabase } from './tables.ts';

export const listOwn = async (db: CockpitDatabase): Promise<OwnIndicator[]> =>
  (await db.indicators.orderBy('at').toArray()).map(mended);

/** Missing: undefined where there is none. */
export const readOwn = async (db: CockpitDatabase, id: string): Promise<OwnIndicator | undefined> => {
  const found = await db.indicators.get(id);
  return found && mended(found);
};

export const putOwn = async (db: CockpitDatabase, own: OwnIndicator): Promise<void> => {
  await db.indicators.put(own);
};

export const removeOwn = async (db: CockpitDatabase, id: string): Promise<void> => {
  await db.indicators.delete(id);
};
