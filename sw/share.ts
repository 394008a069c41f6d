// A file shared to the app from another one: kept for a moment, so that the page that knows its kind can take it. Only its end is looked at.
// Source: Web Share Target, 2 and 3; the response must be a redirect, or a reload would send the file again.

import { isFolder, isHandover } from '../src/files/mark.ts';

export const SHARE_PATH = 'teilen';
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

/** Keeps the shared file under `geteilt`, with its name in a header, and leads to the import, to the recording or to the sessions. */
export const keepShared = async (request: Request, scope: string): Promise<Response> => {
  let page = '#/daten/import';
  if (!isTrusted(request, scope)) return Response.redirect(new URL(`./${page}`, scope).href, 303);
  const file = (await request.formData()).get('datei');
  if (file instanceof File && file.size <= MAX_BYTES) {
    if (await isHandover(file)) page = '#/erfassung';
    else if (await isFolder(file)) page = '#/sitzung';
    const cache = await caches.open(CACHE);
    await cache.put(
      new URL('geteilt', scope).href,
      new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } }),
    );
  }
  return Response.redirect(new URL(`./?geteilt${page}`, scope).href, 303);
};
