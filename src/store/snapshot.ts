// The last front page, read with plain IndexedDB before anything else is loaded: that is what makes the first paint fast.
// It judges nothing; ages are computed anew when it is shown.

const NAME = 'gemeinde-cockpit-snapshot';
const STORE = 'snapshot';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('snapshot database'));
    request.onblocked = () => reject(new Error('snapshot database is blocked'));
  });

const ask = async <T>(
  mode: IDBTransactionMode,
  job: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = job(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('snapshot'));
    });
  } finally {
    db.close();
  }
};

/** The value kept under a key. Missing: undefined. Errors: rejects where the browser gives no storage. */
export const readSnapshot = (key: string): Promise<unknown> =>
  ask('readonly', (store) => store.get(key) as IDBRequest<unknown>);
export const writeSnapshot = async (key: string, value: unknown): Promise<void> => {
  await ask('readwrite', (store) => store.put(value, key));
};
export const removeSnapshots = async (): Promise<void> => {
  await ask('readwrite', (store) => store.clear());
};
/** With all that was ever written there: browsers leave what was overwritten in their files. */
export const dropSnapshots = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.deleteDatabase(NAME);
    asking.onsuccess = () => resolve();
    asking.onerror = () => reject(asking.error ?? new Error('snapshot database'));
  });
