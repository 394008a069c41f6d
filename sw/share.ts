// A file shared to the app from another one: kept for a moment, so that the page that knows its kind can take it. Only its end is looked at.
// Source: Web Share Target, 2 and 3; the response must be a redirect, or a reload would send the file again.

import { isFolder, isHandover } from '../src/files/mark.ts';

const SHARE_PATH = 'teilen';
const CACHE = 'cockpit-geteilt';
const MAX_BYTES = 150e6;

export const isShare = (request: Request, scope: string): boolean =>
  request.method === 'POST' && request.url === new URL(SHARE_PATH, scope).href;

/**
 * Whether the app or the system itself sent it. A page of another site names itself, in one of three ways that browsers show a worker;
 * one that hides all three cannot be told apart, and nothing is stored without a tap anyway.
 */
export const isTrusted = (request: Pick<Request, 'headers' | 'referrer'>, scope: string): boolean => {
  const { origin } = new URL(scope);
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'none' && site !== 'same-origin') return false;
  const from = request.headers.get('origin');
  if (from !== null && from !== 'null' && from !== origin) return false;
  return !/^https?:/.test(request.referrer) || new URL(request.referrer).origin === origin;
};

type Given = Pick<Request, 'headers' | 'referrer' | 'formData'>;
/**
 * Keeps the shared file under `geteilt`, with its name in a header, and leads to the import, to the recording or to the sessions. What
 * cannot be kept (too large, damaged on the way, no room) leads to the import too, which says so; the app is never left for an error page.
 */
export const keepShared = async (request: Given, scope: string): Promise<Response> => {
  const to = (query: string, page = '#/daten/import'): Response =>
    Response.redirect(new URL(`./${query}${page}`, scope).href, 303);
  if (!isTrusted(request, scope)) return to('');
  try {
    const file = (await request.formData()).get('datei');
    if (!(file instanceof File) || file.size > MAX_BYTES) return to('?geteilt=fehlt');
    const page = (await isHandover(file)) ? '#/erfassung' : null;
    const cache = await caches.open(CACHE);
    await cache.put(
      new URL('geteilt', scope).href,
      new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } }),
    );
    return to('?geteilt', page ?? ((await isFolder(file)) ? '#/sitzung' : undefined));
  } catch (cause) {
    console.warn('what was shared could not be kept', cause);
    return to('?geteilt=fehlt');
  }
};
