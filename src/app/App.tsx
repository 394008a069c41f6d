// The frame of every page: header with the state of the line, navigation, main, footer; routing and focus.
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import '@preact/signals';
import { withWords } from '../i18n/words.ts';
import { isOpenTo } from './access.ts';
import { address } from './address.ts';
import { isCriticalAt } from '../core/indicators/status.ts';
import { frontOf } from '../core/catalog/front.ts';
import { carriedOver } from './carried-over.ts';
import { ConnectionLine, Sign } from './Chrome.tsx';
import { late } from './late.ts';
import { readRole } from './lock/role.ts';
import type { Services } from './models/types.ts';
import { PAGES, SECTIONS, type PageId } from './pages/index.ts';
import type { PageModule, PageProps } from './pages/page.ts';
import { routeOf, type Route } from './routes.ts';
import { openSearch } from './search-field.ts';
import { SHELL } from './text/first.ts';
import { Waiting } from '../ui/Waiting.tsx';

/** Banners come after the first page: none of them is worth a later figure. */
const LateBanners = late(
  () => import('./Banners.tsx').then((module) => module.Banners),
  <div role="status" />,
);

/** Menu and notes: reachable from everywhere, and no byte of the first picture. */
const LateExtras = late(() => import('./Extras.tsx').then((module) => module.Extras), <div class="extras" />);

/** What is asked for is told to the page of answers by its address; once that is open, it listens to the field (pages/search). */
const Search = ({ services, page }: { services: Services; page: PageId }) => {
  const text = SHELL[services.language.value];
  return (
    <form
      class="search noprint"
      role="search"
      data-open={page === 'search'}
      onSubmit={(event) => {
        event.preventDefault();
        const words = (event.currentTarget.elements.item(0) as HTMLInputElement).value.trim();
        if (page !== 'search')
          location.hash = `#/suche${words === '' ? '' : `?${new URLSearchParams({ q: words }).toString()}`}`;
      }}
    >
      <input
        id="search-words"
        type="search"
        aria-label={text.search}
        placeholder={`${text.search}: ${text.searchHint}`}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Sign name="search" />
    </form>
  );
};

const Brand = ({ services }: { services: Services }) => {
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  return (
    <p class="brand">
      <Sign name="arms" />
      <span key={situation?.catalogUrl ?? ''}>
        <strong>{situation?.municipality?.name ?? situation?.catalogTitle ?? 'Gemeinde-Cockpit'}</strong>
        {situation?.municipality?.demo && <small>{SHELL[services.language.value].demo}</small>}
      </span>
    </p>
  );
};

/** How many figures of the chosen dashboard are critical, or were last: what the sentence of the front page begins with. */
const Badge = ({ services }: { services: Services }) => {
  const state = services.situation.value,
    now = services.now.value;
  if (state.kind !== 'ready') return null;
  const front = frontOf(state.situation, services.dashboard.value);
  const count = front.filter((one) => isCriticalAt(one, now)).length;
  return count === 0 ? null : (
    <span class="badge" aria-hidden="true">
      {count}
    </span>
  );
};

/** Each section, and the tablets that its first page is closed to. */
const NAV = SECTIONS.map((name) => {
  const { access } = PAGES.find(({ section }) => section === name)!;
  return { name, not: (['record', 'view'] as const).filter((role) => access[role] === false).join(' ') };
});
const FOOT = ['impressum', 'datenschutz', 'barrierefreiheit', 'leichte-sprache'] as const;

/** Comes with the heavy half, so that it is there when a page is not. */
const PageMissing = late(() => import('./PageMissing.tsx').then((module) => module.PageMissing));

type Loaded = Extract<Route['page'], { load: unknown }>;
/** `at`: the address that was gone to. Pages change it further by themselves, and must not begin anew for that. */
const LazyPageView = ({ page, at, ...given }: { page: Loaded; at: string } & PageProps) => {
  const [loaded, setLoaded] = useState<{ page: Loaded; module: PageModule | null } | null>(null);
  useEffect(() => {
    let current = true;
    withWords<PageModule>(page.load).then(
      (module) => current && setLoaded({ page, module }),
      (cause: unknown) => {
        console.error(cause);
        if (current) setLoaded({ page, module: null });
      },
    );
    return () => {
      current = false;
    };
  }, [page]);
  const text = SHELL[given.services.language.value];
  // Once it is there, it may be fetched anew the next time it is missing.
  if (loaded?.module) sessionStorage.removeItem('cockpit.mended');
  if (loaded?.page !== page) return <Waiting>{text.loadingPage}</Waiting>;
  if (!loaded.module) return <PageMissing key={page.id} page={page.id} services={given.services} />;
  const View = loaded.module.default;
  return <View key={at} {...given} />;
};

const PageView = ({ route, at, services }: { route: Route; at: string; services: Services }) => {
  const { page, params, search } = route;
  const here = (): Route | null => {
    const now = routeOf(address());
    return now.page === page ? now : null;
  };
  const opens = (place: string): boolean => isOpenTo(readRole(), routeOf(place));
  const given = { services, params, search, here, opens };
  return 'view' in page ? <page.view {...given} /> : <LazyPageView page={page} at={at} {...given} />;
};

export const App = ({ services }: { services: Services }) => {
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

  // The heading of a new page gets focus as soon as it is there, and gives the window its title. It begins at its top before it is painted.
  const first = useRef(true);
  useLayoutEffect(() => {
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

  const { id, section } = route.page;
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
        <Brand services={services} />
        <Search services={services} page={id} />
        <button type="button" class="sign find noprint" aria-label={text.search} onClick={openSearch}>
          <Sign name="search" />
        </button>
        <ConnectionLine services={services} />
        <LateExtras services={services} />
      </header>
      <LateBanners services={services} page={id} />
      <nav class="nav" aria-label={text.nav}>
        <ul>
          {NAV.map(({ name, not }) => (
            <li key={name} data-not={not}>
              <a href={`#/${name}`} aria-current={section === name ? 'page' : undefined}>
                <Sign name={name} />
                <span>{text.sections[name]}</span>
                {name === 'lage' && <Badge services={services} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="inhalt" ref={main} tabIndex={-1}>
        <PageView route={route} at={hash} services={services} />
      </main>
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
  delete document.documentElement.dataset.hold;
  carriedOver(root, () => {
    root.replaceChildren();
    // Whoever watches the start (notfall/start.ts) may go.
    document.documentElement.dataset.started = '';
    render(<App services={services} />, root);
  });
};
