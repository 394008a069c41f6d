// Databases as the browser keeps them, below what they hold: whether one is there, removing it, making others let go of it.

/** Another window does not let go of the database. Nothing was changed. */
export class Busy extends Error {
  override name = 'Busy';
}
/** How long others may take to let go. Unit: ms. */
const PATIENCE = 20_000;

export const drop = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.deleteDatabase(name);
    asking.onsuccess = () => resolve();
    asking.onerror = () => reject(asking.error ?? new Error('not removed'));
  });
export const isThere = async (name: string): Promise<boolean> =>
  // Where a browser cannot say (before 2024), it is looked at.
  indexedDB.databases ? (await indexedDB.databases()).some((one) => one.name === name) : true;

const opened = (name: string, version?: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asking = indexedDB.open(name, version);
    let timer: ReturnType<typeof setTimeout> | undefined,
      isLate = false;
    asking.onsuccess = () => {
      clearTimeout(timer);
      if (isLate) asking.result.close();
      else resolve(asking.result);
    };
    asking.onerror = () => reject(asking.error ?? new Error('not opened'));
    asking.onblocked = () => {
      timer = setTimeout(() => {
        isLate = true;
        reject(new Busy('another window holds the database'));
      }, PATIENCE);
    };
  });
/**
 * Makes every other connection close; at the door they wait. It is done by a version of the browser's own counting between two of the
 * app's (Dexie counts in tens). Missing: false where no such number is left.
 */
export const closeOthers = async (name: string): Promise<boolean> => {
  const first = await opened(name);
  const { version } = first;
  first.close();
  if (!isSameShape(version, version + 1)) return false;
  (await opened(name, version + 1)).close();
  return true;
};
/** Whether two versions as the browser counts them are one of the app: somebody moves, and brings no newer shape. */
export const isSameShape = (one: number, other: number | null): boolean =>
  other !== null && Math.floor(one / 10) === Math.floor(other / 10);

/** Chromium writes its log out when a database is removed, and the second time clears what is in it. */
export const wash = async (): Promise<void> => {
  for (const name of ['gemeinde-cockpit-leer-1', 'gemeinde-cockpit-leer-2']) {
    const empty = await new Promise<IDBDatabase>((resolve, reject) => {
      const asking = indexedDB.open(name, 1);
      asking.onupgradeneeded = () => void asking.result.createObjectStore('x').put('x', 'x');
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error ?? new Error('not opened'));
    });
    empty.close();
    await drop(name);
  }
};

type Handler = ((event: unknown) => unknown) | null;
type Request = Partial<Record<'onsuccess' | 'onerror' | 'onblocked' | 'onupgradeneeded', Handler>>;
/** A connection that nobody has yet. `take` gives it to whoever asked; `hasEnded`: somebody wants the database, or it is gone. */
type Opened = { connection: IDBDatabase; take: () => void; hasEnded: () => boolean };
/** Opens a database by its name, in the shape that was asked for. Errors: rejects where it does not open. */
export type Opening = (at: string) => Promise<Opened>;

/**
 * The browser's databases, where whoever opens one waits at a door first. The request is there at once: whoever made it (Dexie) counts as
 * opening, keeps all others waiting, and hears what went wrong at the door as trouble of the opening.
 */
export const atDoor = (door: (open: Opening) => Promise<void>): IDBFactory => {
  const open = (_name: string, version?: number): IDBOpenDBRequest => {
    let real: IDBOpenDBRequest | null = null;
    const request: Request & { readonly result: unknown; readonly transaction: unknown } = {
      get result() {
        return real?.result;
      },
      get transaction() {
        return real?.transaction;
      },
    };
    const opening: Opening = (at) =>
      new Promise((resolve, reject) => {
        const asking = indexedDB.open(at, version);
        real = asking;
        asking.onblocked = (event) => request.onblocked?.(event);
        asking.onupgradeneeded = (event) => request.onupgradeneeded?.(event);
        asking.onerror = () => reject(asking.error ?? new Error('not opened'));
        asking.onsuccess = (event) => {
          const connection = asking.result;
          let hasEnded = false;
          connection.onclose = () => (hasEnded = true);
          connection.onversionchange = () => {
            hasEnded = true;
            connection.close();
          };
          resolve({ connection, take: () => request.onsuccess?.(event), hasEnded: () => hasEnded });
        };
      });
    door(opening).catch((error: unknown) => request.onerror?.({ target: { error } }));
    return request as unknown as IDBOpenDBRequest;
  };
  const isListing = 'databases' in indexedDB;
  return {
    open,
    cmp: (one, other) => indexedDB.cmp(one, other),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    // Where a browser has none it must not look as if it had.
    ...(isListing && { databases: () => indexedDB.databases() }),
  } as IDBFactory;
};
