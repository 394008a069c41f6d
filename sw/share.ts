// A file shared to the app from another one: kept for a moment, so that the page that knows its kind can take it. Only its end is looked at.
// Source: Web Share Target, 2 and 3; the response must be a redirect, or a reload would send the file again.

import { isFolder, isHandover } from '../src/files/mark.ts';

export const SHARE_PATH = 'teilen';
const CACHE = 'cockpit-geteilt';
const MAX_BYTES = 150e6;

export const isShare = (request: Request, scope: string): boolean =>
  request.method === 'POST' && request.url === new URL(SHARE_PATH, scope).href;

/** Keeps the shared file under `geteilt`, with its name in a header, and leads to the import, to the recording or to the sessions. */
export const keepShared = async (request: Request, scope: string): Promise<Response> => {
  const file = (await request.formData()).get('datei');
  let page = '#/daten/import';
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
