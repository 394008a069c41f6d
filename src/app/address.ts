// What is searched and filtered stands in the address, so that links, Back and reload bring it back; but a browser writes addresses into
// its history, in the open. While what is recorded is encrypted, the address holds a number only. What the number stands for is in memory,
// and sealed for a reload: it opens once the passphrase is typed.

const PARAM = 'stand';
const TOKEN = /^([^?]*)\?stand=([0-9a-f-]{36})$/;
const KEPT = 'cockpit.stand.';
/** More are not kept: the oldest steps back then lead to the page alone. */
const MOST = 200;

let isHiding = false;
/** Queries by their number. */
const held = new Map<string, string>();
let keep: ((token: string, query: string) => Promise<string>) | null = null;

const remember = (token: string, query: string): void => {
  held.set(token, query);
  const [oldest] = held.keys();
  if (held.size <= MOST || oldest === undefined) return;
  held.delete(oldest);
  sessionStorage.removeItem(KEPT + oldest);
};
const write = (token: string, query: string): void => {
  keep?.(token, query).then(
    (sealed) => sessionStorage.setItem(KEPT + token, sealed),
    // Locked, or no room: a reload leads to the page alone then.
    (cause: unknown) => console.info('not kept for a reload', cause),
  );
};

/** An address as it may stand in the history. Settings say nothing of what is looked for. */
export const concealed = (hash: string): string => {
  if (!isHiding || !hash.includes('?') || TOKEN.test(hash) || hash.startsWith('#/einstellungen')) return hash;
  const at = hash.indexOf('?');
  const token = crypto.randomUUID();
  const query = hash.slice(at + 1);
  remember(token, query);
  write(token, query);
  return `${hash.slice(0, at)}?${PARAM}=${token}`;
};
/** The address that a number stands for. Missing: where it is not known here, the page alone. */
export const revealed = (hash: string): string => {
  const [, page, token] = TOKEN.exec(hash) ?? [];
  if (page === undefined || token === undefined) return hash;
  const query = held.get(token);
  return query === undefined ? page : `${page}?${query}`;
};
/** The address of this window, with what was searched and filtered. */
export const address = (): string => revealed(location.hash);

/** Goes on in the same page. `push`: a step that Back takes back. */
export const writeAddress = (hash: string, how: 'push' | 'replace'): void => {
  if (hash === address()) return;
  if (how === 'push') history.pushState(null, '', concealed(hash));
  else history.replaceState(null, '', concealed(hash));
};
const concealNow = (): void => {
  const hidden = concealed(location.hash);
  if (hidden !== location.hash) history.replaceState(null, '', hidden);
};

let isWatching = false;
/** Links of the app lead to the page by a number, before the browser sees where they lead. */
const watchLinks = (): void => {
  if (isWatching) return;
  isWatching = true;
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      const href = link?.getAttribute('href');
      if (!isHiding || !href?.includes('?') || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const hidden = concealed(href);
      if (hidden === href) return;
      event.preventDefault();
      location.hash = hidden;
    },
    { capture: true },
  );
  addEventListener('hashchange', concealNow);
};

/** Whether what is recorded is encrypted. What was hidden stays in reach when it is not any more. */
export const hideQueries = (is: boolean): void => {
  isHiding = is;
  if (!is) return;
  watchLinks();
  concealNow();
};

/** The passphrase was typed: what is kept for a reload is opened, and what comes is kept. `unseal` rejects what is of another key. */
export const keepQueries = async (
  seal: (token: string, query: string) => Promise<string>,
  unseal: (token: string, sealed: string) => Promise<string>,
): Promise<void> => {
  keep = seal;
  const before = address();
  for (const name of Object.keys(sessionStorage)) {
    if (!name.startsWith(KEPT)) continue;
    const token = name.slice(KEPT.length);
    if (held.has(token)) continue;
    try {
      remember(token, await unseal(token, sessionStorage.getItem(name) ?? ''));
    } catch (cause) {
      console.info('of another key', cause);
      sessionStorage.removeItem(name);
    }
  }
  for (const [token, query] of held) if (sessionStorage.getItem(KEPT + token) === null) write(token, query);
  if (address() !== before) dispatchEvent(new HashChangeEvent('hashchange'));
};
/** For tests: as a window that was loaded anew. */
export const forgetQueries = (): void => {
  held.clear();
  keep = null;
};
