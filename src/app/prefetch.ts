// All pages at idle, so that an update cannot take one away.
import { PAGES } from './pages/index.ts';

export const prefetchPages = (): void => {
  const later = (job: () => void): void =>
    void ('requestIdleCallback' in window ? requestIdleCallback(job) : setTimeout(job, 1500));
  const unfetched = (cause: unknown): void => console.warn('not prefetched', cause);
  later(() => {
    for (const page of PAGES) if ('load' in page) page.load().catch(unfetched);
    import('../charts/chart.ts').catch(unfetched);
  });
};
