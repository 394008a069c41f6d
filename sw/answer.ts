// What to do with a request, decided by looking at it only: pure, so that it can be tested without a browser.

export type Asked = { method: string; mode: string; url: string };
export type Answer = { kind: 'shell' } | { kind: 'file'; url: string } | { kind: 'network' };

/** A path whose last part looks like a file of its own is not answered with the app. */
const FILE = /\.[a-z0-9]{1,8}$/i;

/** `files` are the absolute addresses of the precache; `scope` ends with a slash. */
export const answerFor = (asked: Asked, scope: string, files: ReadonlySet<string>): Answer => {
  if (asked.method !== 'GET' || !asked.url.startsWith(scope)) return { kind: 'network' };
  const plain = asked.url.replace(/[?#].*$/, '');
  if (asked.mode === 'navigate') {
    const inside = plain.slice(scope.length);
    return inside === '' || inside === 'index.html' || !FILE.test(inside)
      ? { kind: 'shell' }
      : { kind: 'network' };
  }
  return files.has(plain) ? { kind: 'file', url: plain } : { kind: 'network' };
};
