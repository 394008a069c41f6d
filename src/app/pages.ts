// The pages but the first: loaded when they are opened, and all of them at idle, so that an update cannot take one away.
import type { PageModule } from './pages/page.ts';
import type { PageName } from './routes.ts';

export type LazyPage = Exclude<PageName, 'lage'>;

export const PAGES: Readonly<Record<LazyPage, () => Promise<PageModule>>> = {
  kennzahl: () => import('./pages/figure/Figure.tsx'),
  daten: () => import('./pages/data/Data.tsx'),
  import: () => import('./pages/import/Import.tsx'),
  eigene: () => import('./pages/own/Own.tsx'),
  vergleich: () => import('./pages/compare/Compare.tsx'),
  quelle: () => import('./pages/source/Source.tsx'),
  datensatz: () => import('./pages/dataset/Dataset.tsx'),
  erfassung: () => import('./pages/recording/Recording.tsx'),
  sitzung: () => import('./pages/session/Session.tsx'),
  unbekannt: () => import('./pages/unknown/Unknown.tsx'),
  einstellungen: () => import('./pages/settings/Settings.tsx'),
  suche: () => import('./pages/search/Search.tsx'),
  rechtliches: () => import('./pages/legal/Legal.tsx'),
};

export const prefetchPages = (): void => {
  const later = (job: () => void): void =>
    void ('requestIdleCallback' in window ? requestIdleCallback(job) : setTimeout(job, 1500));
  later(() => {
    for (const load of Object.values(PAGES))
      load().catch((cause: unknown) => console.warn('not prefetched', cause));
    import('../charts/chart.ts').catch((cause: unknown) => console.warn('not prefetched', cause));
  });
};
