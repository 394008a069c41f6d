// The one timer of this window.
import { createWakes } from './wake.ts';

export const wakes = createWakes({
  now: () => Date.now(),
  timer: (job, ms) => {
    const id = setTimeout(job, ms);
    return () => clearTimeout(id);
  },
  isHidden: () => document.visibilityState === 'hidden',
  onSeen: (job) => document.addEventListener('visibilitychange', job),
});
