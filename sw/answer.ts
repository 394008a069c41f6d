// What to do with a request, decided by looking at it only: pure, so that it can be tested without a browser.

type Asked = { method: string; mode: string; url: string };
export type Answer =
  | { kind: 'shell' }
  | { kind: 'file'; url: string }
  /** Its name holds a hash of its content: another version may have it. */
  | { kind: 'older'; url: string }
  | { kind: 'network' };

/** Below the scope only these are pages of the app: at the root of a host everything else belongs to its neighbours. */
const PAGES: ReadonlySet<string> = new Set(['', 'index.html', 'teilen']);
const HASHED = /^assets\/[^/]+-[\w-]{8}\.[a-z0-9]+$/;

/** `files` are the absolute addresses of this version; `scope` ends with a slash. */
export const answerFor = (asked: Asked, scope: string, files: ReadonlySet<string>): Answer => {
  if (asked.method !== 'GET' || !asked.url.startsWith(scope)) return { kind: 'network' };
  const plain = asked.url.split(/[?#]/, 1)[0]!;
  const inside = plain.slice(scope.length);
  if (asked.mode === 'navigate') return PAGES.has(inside) ? { kind: 'shell' } : { kind: 'network' };
  if (files.has(plain)) return { kind: 'file', url: plain };
  return HASHED.test(inside) ? { kind: 'older', url: plain } : { kind: 'network' };
};
