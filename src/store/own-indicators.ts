// Indicators that people made on this device. Small; write them through a database opened `strict`.
import type { OwnIndicator } from '../core/indicators/own.ts';
import type { CockpitDatabase } from './database.ts';
import { wholeRows } from './rows.ts';

export const listOwn = async (db: CockpitDatabase): Promise<OwnIndicator[]> =>
  wholeRows('indicators', await db.indicators.orderBy('at').toArray());

export const putOwn = async (db: CockpitDatabase, own: OwnIndicator): Promise<void> => {
  await db.indicators.put(own);
};

export const removeOwn = async (db: CockpitDatabase, id: string): Promise<void> => {
  await db.indicators.delete(id);
};
