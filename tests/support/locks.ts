// Web Locks as a browser has them, for tests without one: exclusive and shared, first come first served.
type Mode = 'exclusive' | 'shared';
type Job = (lock: null) => unknown;

/** One browser. Who dies in it is told by leaving it for another one. */
export const createLocks = () => {
  type Asked = { mode: Mode; go: () => void };
  const names = new Map<string, { held: Mode[]; waiting: Asked[] }>();
  const next = (name: string): void => {
    const lock = names.get(name)!;
    for (let first = lock.waiting[0]; first; first = lock.waiting[0]) {
      const isFree = lock.held.length === 0 || (first.mode === 'shared' && !lock.held.includes('exclusive'));
      if (!isFree) return;
      lock.waiting.shift();
      lock.held.push(first.mode);
      first.go();
    }
  };
  return {
    request: async (name: string, how: { mode?: Mode } | Job, given?: Job): Promise<unknown> => {
      const job = given ?? (how as Job);
      const mode = (typeof how === 'object' && how.mode) || 'exclusive';
      const lock = names.get(name) ?? { held: [], waiting: [] };
      names.set(name, lock);
      await new Promise<void>((go) => {
        lock.waiting.push({ mode, go });
        next(name);
      });
      try {
        return await job(null);
      } finally {
        lock.held.splice(lock.held.indexOf(mode), 1);
        next(name);
      }
    },
  };
};
