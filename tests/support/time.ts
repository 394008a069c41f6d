// Time that passes only when it is told to: what waits for hours is proved in no time, and a busy machine changes nothing.
import type { After } from '../../src/core/ports.ts';

export const createTime = (): { after: After; pass: (ms: number) => void } => {
  let now = 0;
  const waiting = new Map<symbol, { at: number; job: () => void }>();
  return {
    after: (ms, job) => {
      const key = Symbol();
      waiting.set(key, { at: now + ms, job });
      return () => waiting.delete(key);
    },
    pass: (ms) => {
      now += ms;
      for (const [key, { at, job }] of waiting)
        if (at <= now) {
          waiting.delete(key);
          job();
        }
    },
  };
};
