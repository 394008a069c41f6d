// The key that this tablet signs with, in a database of its own: no backup, hand-over or export reads that one, and the private half
// cannot be read at all. After a restore on another device a new one is made there.
import Dexie, { type Table } from 'dexie';

const NAME = 'gemeinde-cockpit-keys';
const KEY = 'signing';
type KeyPair = { private: CryptoKey; public: CryptoKey };
type Row = { name: string; pair: KeyPair };
type Keys = Dexie & { keys: Table<Row, string> };

/** Opened for one errand and closed: another window must be able to delete it. */
const withKeys = async <T>(job: (keys: Keys['keys']) => Promise<T>): Promise<T> => {
  const db = new Dexie(NAME, { chromeTransactionDurability: 'strict' }) as Keys;
  db.version(1).stores({ keys: 'name' });
  try {
    return await job(db.keys);
  } finally {
    db.close();
  }
};

/** Missing: null where none was made. */
export const heldDeviceKey = (): Promise<KeyPair | null> =>
  withKeys(async (keys) => (await keys.get(KEY))?.pair ?? null);

/** The key that is kept, or a new one. Missing: null where this browser keeps no keys (some private windows). */
export const deviceKey = async (make: () => Promise<KeyPair>): Promise<KeyPair | null> => {
  try {
    const held = await heldDeviceKey();
    if (held) return held;
    const pair = await make();
    return await withKeys(async (keys) => {
      // Another window may have been first: there is one key.
      await keys.add({ name: KEY, pair }).catch(() => undefined);
      return (await keys.get(KEY))?.pair ?? null;
    });
  } catch (cause) {
    console.warn('no key is kept here: nothing is signed', cause);
    return null;
  }
};

export const forgetDeviceKey = (): Promise<void> => withKeys((keys) => keys.clear());
