// The pages but the first: loaded when they are opened, and all of them at idle, so that an update cannot take one away.
import type { PageModule } from './page.ts';
import type { PageName } from './routes.ts';

export type LazyPage = Exclude<PageName, 'lage'>;

export const PAGES: Readonly<Record<LazyPage, () => Promise<PageModule>>> = {
  kennzahl: () => import('./pages/figure/Figure.tsx'),
  daten: () => import('./pages/Daten.tsx'),
  import: () => import('./pages/import/Import.tsx'),
  eigene: () => import('./pages/own/Own.tsx'),
  vergleich: () => import('./pages/compare/Vergleich.tsx'),
  quelle: () => import('./pages/quelle/Quelle.tsx'),
  datensatz: () => import('./pages/dataset/Dataset.tsx'),
  erfassung: () => import('./pages/recording/Erfassung.tsx'),
  sitzung: () => import('./pages/session/Sitzung.tsx'),
  unbekannt: () => import('./pages/Unknown.tsx'),
  einstellungen: () => import('./pages/settings/Settings.tsx'),
  suche: () => import('./pages/suche/Suche.tsx'),
  rechtliches: () => import('./pages/Legal.tsx'),
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
