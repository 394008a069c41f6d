// Whether the newest of what a person typed is on the disk. The word is taken back at the next key stroke until that one is written.
import { useMemo, useState } from 'preact/hooks';

/** `none`: nothing is to be said, or the newest is being written. */
export type Kept = 'none' | 'kept' | 'failed';

/** A write that ends after a newer one began says nothing: it does not hold what is on the screen. */
export const createKept = (show: (kept: Kept) => void) => {
  let latest = 0;
  let now: Kept = 'none';
  const say = (kept: Kept): void => {
    now = kept;
    show(kept);
  };
  return {
    /** What is on the screen now was read, or given up. */
    set: (kept: Kept): void => {
      latest++;
      say(kept);
    },
    /** Errors: those of the job. */
    write: async <T>(job: Promise<T>, keptOf: (held: T) => Kept): Promise<T> => {
      const mine = ++latest;
      // That something is not kept stays on screen until the newest is.
      if (now === 'kept') say('none');
      try {
        const held = await job;
        if (mine === latest) say(keptOf(held));
        return held;
      } catch (cause) {
        if (mine === latest) say('failed');
        throw cause;
      }
    },
  };
};

export const useKept = () => {
  const [kept, setKept] = useState<Kept>('none');
  const keeper = useMemo(() => createKept(setKept), []);
  return [kept, keeper] as const;
};
