// The one Trusted Types policy, of the page and of a worker that starts another: it lets through our own service worker and workers, and
// nothing else.
type Policy = { createScriptURL: (url: string) => unknown };
type Factory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
};

/** Where the app lies. A worker, which has no document, lies in `assets` below it. */
const home = (): URL => {
  const { document } = globalThis as { document?: { baseURI: string } };
  return document ? new URL('.', document.baseURI) : new URL('..', location.href);
};

const allowed = (url: string): string => {
  const { origin, pathname } = new URL(url, home());
  if (
    origin !== location.origin ||
    !pathname.startsWith(home().pathname) ||
    !/(\/sw\.js|\/assets\/(data|half|import|records|backup)\.worker-[\w-]+\.js)$/.test(pathname)
  )
    throw new TypeError(`not ours: ${url}`);
  return url;
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('cockpit', { createScriptURL: allowed });

/** Our own script's address as the browser accepts it. Errors: throws for any other address. */
export const trustedScript = (url: string): string =>
  policy ? (policy.createScriptURL(url) as string) : allowed(url);
