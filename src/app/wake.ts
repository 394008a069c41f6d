// One timer for everything that waits for a moment: the words that change with time, the next round of fetching, an idle lock. While nobody
// sees the window there is none, but for what must happen all the same; what came due meanwhile is done when it is seen again.

type Wake = {
  /** When it is due, asked anew after each job. Unit: ms since 1970. Missing: null, not before somebody asks again. */
  next: (now: number) => number | null;
  job: () => void;
  /** Also while nobody sees the window. */
  isUnseen?: boolean;
};

type WakePorts = {
  now: () => number;
  /** Gives back what ends it. */
  timer: (job: () => void, ms: number) => () => void;
  isHidden: () => boolean;
  onSeen: (job: () => void) => void;
};

/** Browsers take no longer time. A device that sleeps stops it: then the return to the window looks. Unit: ms. */
const MOST = 6 * 3_600_000;

export const createWakes = ({ now, timer, isHidden, onSeen }: WakePorts) => {
  const all = new Map<Wake, number | null>();
  let end = (): void => undefined;
  const set = (): void => {
    end();
    const due = [...all].flatMap(([{ isUnseen }, at]) =>
      at === null || (isHidden() && !isUnseen) ? [] : [at],
    );
    end =
      due.length === 0 ? () => undefined : timer(look, Math.min(Math.max(0, Math.min(...due) - now()), MOST));
  };
  const look = (): void => {
    for (const [wake, at] of all)
      if (at !== null && at <= now() && !(isHidden() && !wake.isUnseen)) {
        wake.job();
        all.set(wake, wake.next(now()));
      }
    set();
  };
  onSeen(look);
  return {
    /** From now on. Shape: asks anew when it is due, where that may have changed. */
    add: (wake: Wake): (() => void) => {
      const again = (): void => {
        all.set(wake, wake.next(now()));
        set();
      };
      again();
      return again;
    },
  };
};
