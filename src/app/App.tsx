// The frame of every page: header with the state of the line, navigation, main, footer; routing and focus.
import { render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useComputed, useSignalEffect } from '@preact/signals';
import { address } from './address.ts';
import { ConnectionLine } from './Chrome.tsx';
import { useLate } from './late.ts';
import type { Services } from './models/types.ts';
import { PAGES, type LazyPage, type PageModule } from './pages.ts';
import Lage from './pages/Lage.tsx';
import { routeOf, sectionOf, type Route } from './routes.ts';
import { SHELL } from './text/shell.ts';

/** Banners come after the first page: none of them is worth a later figure. */
const LateBanners = (props: { services: Services; page: Route['page'] }) => {
  const Banners = useLate(() => import('./Banners.tsx').then((module) => module.Banners));
  return Banners ? <Banners {...props} /> : <div role="status" />;
};

/** Search and notes: reachable from everywhere, and no byte of the first picture. */
const LateExtras = (props: { services: Services }) => {
  const Extras = useLate(() => import('./Extras.tsx').then((module) => module.Extras));
  return Extras && <Extras {...props} />;
};

const NAV = ['lage', 'daten', 'erfassung', 'sitzung', 'einstellungen'] as const;
const FOOT = ['impressum', 'datenschutz', 'barrierefreiheit', 'leichte-sprache'] as const;

/** `at`: the address that was gone to. Pages change it further by themselves, and must not begin anew for that. */
type ViewProps<Known> = { route: Route & Known; at: string; services: Services };

const MENDED = 'cockpit.mended';

/** A page whose file is absent or wrong: brought by itself where there is a line, and the app starts anew with it, once. */
const PageMissing = ({ page, services }: { page: LazyPage; services: Services }) => {
  const text = SHELL[services.language.value];
  const [isFetching, setFetching] = useState(true);
  const mend = (): void => {
    setFetching(true);
    services.repairOffline().then(
      (brought) => {
        if (
          brought === 0 &&
          (services.offline.value.kind !== 'ready' || sessionStorage.getItem(MENDED) === page)
        )
          return setFetching(false);
        sessionStorage.setItem(MENDED, page);
        location.reload();
      },
      (cause: unknown) => {
        console.error(cause);
        setFetching(false);
      },
    );
  };
  useEffect(mend, []);
  return (
    <>
      <h1 tabIndex={-1}>{text.pageMissing}</h1>
      <p role="status">{isFetching ? text.pageFetched : text.pageMissingWhy}</p>
      {!isFetching && (
        <button type="button" class="button main" onClick={mend}>
          {text.repair}
        </button>
      )}
    </>
  );
};

const LazyPageView = ({ route, at, services }: ViewProps<{ page: LazyPage }>) => {
  const [loaded, setLoaded] = useState<{ page: LazyPage; module: PageModule | null } | null>(null);
  useEffect(() => {
    let current = true;
    PAGES[route.page]().then(
      (module) => current && setLoaded({ page: route.page, module }),
      (cause: unknown) => {
        console.error(cause);
        if (current) setLoaded({ page: route.page, module: null });
      },
    );
    return () => {
      current = false;
    };
  }, [route.page]);
  const text = SHELL[services.language.value];
  // Once it is there, it may be fetched anew the next time it is missing.
  if (loaded?.module) sessionStorage.removeItem(MENDED);
  if (loaded?.page !== route.page) return <p class="muted">{text.loadingPage}</p>;
  if (!loaded.module) return <PageMissing key={route.page} page={route.page} services={services} />;
  const Page = loaded.module.default;
  return <Page key={at} services={services} params={route.params} search={route.search} />;
};

const PageView = ({ route, at, services }: ViewProps<unknown>) => {
  const { page } = route;
  if (page === 'lage') return <Lage services={services} />;
  return <LazyPageView route={{ ...route, page }} at={at} services={services} />;
};

const App = ({ services }: { services: Services }) => {
  const [hash, setHash] = useState(address);
  const route = useMemo(() => routeOf(hash), [hash]);
  const main = useRef<HTMLElement>(null);
  const language = services.language.value;
  const text = SHELL[language];
  useEffect(() => {
    const go = (): void => setHash(address());
    addEventListener('hashchange', go);
    // The address may have changed between the first picture and this moment.
    go();
    return () => removeEventListener('hashchange', go);
  }, []);

  // The heading of a new page gets focus as soon as it is there, and gives the window its title.
  const first = useRef(true);
  useEffect(() => {
    const node = main.current!;
    let focused = first.current;
    first.current = false;
    if (!focused) scrollTo(0, 0);
    const settle = (): void => {
      const heading = node.querySelector('h1');
      if (!heading) return;
      const title = `${heading.textContent.trim()} – Gemeinde-Cockpit`;
      if (document.title !== title) document.title = title;
      if (!focused) {
        focused = true;
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
    };
    settle();
    const observer = new MutationObserver(settle);
    observer.observe(node, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [route]);

  const municipality = useComputed(() =>
    services.situation.value.kind === 'ready' ? services.situation.value.situation.municipality : null,
  );
  const title = useComputed(() =>
    services.situation.value.kind === 'ready' ? services.situation.value.situation.catalogTitle : null,
  );
  useSignalEffect(() => {
    document.documentElement.lang = services.language.value;
  });
  const section = sectionOf(route.page);
  return (
    <>
      <a
        class="skip"
        href="#inhalt"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {text.skip}
      </a>
      <header class="top">
        <p class="brand">
          <strong>Gemeinde-Cockpit</strong>
          <span>{municipality.value?.name ?? title.value ?? ''}</span>
          {municipality.value?.demo && <span class="tag">{text.demo}</span>}
        </p>
        <ConnectionLine services={services} />
        <LateExtras services={services} />
      </header>
      <LateBanners services={services} page={route.page} />
      <div class="frame">
        <nav class="nav" aria-label={text.nav}>
          <ul>
            {NAV.map((name) => (
              <li key={name}>
                <a href={`#/${name}`} aria-current={section === name ? 'page' : undefined}>
                  {text.sections[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="inhalt" ref={main} tabIndex={-1}>
          <PageView route={route} at={hash} services={services} />
        </main>
      </div>
      <footer class="foot">
        {FOOT.map((name) => (
          <a key={name} href={`#/${name}`}>
            {text.legal[name]}
          </a>
        ))}
      </footer>
    </>
  );
};

export const mount = (root: HTMLElement, services: Services): void => {
  root.replaceChildren();
  // Whoever watches the start (notfall/start.ts) may go.
  document.documentElement.dataset.started = '';
  render(<App services={services} />, root);
};
