// The one Trusted Types policy: it lets through our own service worker and workers, and nothing else.
type Policy = { createScriptURL: (url: string) => unknown };
type Factory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy;
};

const allowed = (url: string): string => {
  const { origin, pathname } = new URL(url, document.baseURI);
  const home = new URL('.', document.baseURI).pathname;
  if (
    origin !== location.origin ||
    !pathname.startsWith(home) ||
    !/(\/sw\.js|\/assets\/(data|import|records|backup)\.worker-[\w-]+\.js)$/.test(pathname)
  )
    throw new TypeError(`not ours: ${url}`);
  return url;
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy('cockpit', { createScriptURL: allowed });

/** Our own script's address as the browser accepts it. Errors: throws for any other address. */
export const trustedScript = (url: string): string =>
  policy ? (policy.createScriptURL(url) as string) : allowed(url);
