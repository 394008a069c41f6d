// The one timer of this window.
import { createWakes } from './wake.ts';

export const wakes = createWakes({
  now: () => Date.now(),
  timer: (job, ms) => {
    const id = setTimeout(job, ms);
    return () => clearTimeout(id);
  },
  isHidden: () => document.visibilityState === 'hidden',
  // Modules are also read where there is no window, for their words.
  onSeen: (job) => {
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', job);
  },
});
