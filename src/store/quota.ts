import type { DBCore, Middleware } from 'dexie';

/** Whether trouble of the database is a full disk. Dexie hides the browser's word one level down. */
export const isQuota = (cause: unknown): boolean => {
  for (let at: unknown = cause, depth = 0; at && depth < 4; depth++) {
    const { name, inner } = at as { name?: string; inner?: unknown };
    if (name === 'QuotaExceededError') return true;
    at = inner;
  }
  return false;
};

const listeners = new Set<(isFull: boolean) => void>();
let isFull = false;
/** Calls when a write of this context found no room, and when one did again. Shape: gives back what ends it. */
export const onFull = (listener: (isFull: boolean) => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const found = (now: boolean): void => {
  if (now === isFull) return;
  isFull = now;
  for (const one of listeners) one(now);
};
/** Laid over a database: whatever is written into whichever table, that there was no room for it is told in one place. */
export const tellsFull: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'tells of a full device',
  create: (down) => ({
    ...down,
    transaction: (stores, mode, options) => {
      const begun = down.transaction(stores, mode, options);
      if (mode === 'readwrite') {
        const writing = begun as unknown as IDBTransaction;
        writing.addEventListener('complete', () => found(false));
        writing.addEventListener('abort', () => {
          if (isQuota(writing.error)) found(true);
        });
      }
      return begun;
    },
    table: (name) => {
      const table = down.table(name);
      return {
        ...table,
        // Some browsers refuse the row, others the whole at its end.
        mutate: (request) =>
          table.mutate(request).then(
            (done) => {
              if (Object.values(done.failures).some(isQuota)) found(true);
              return done;
            },
            (cause: unknown) => {
              if (isQuota(cause)) found(true);
              throw cause;
            },
          ),
      };
    },
  }),
};
