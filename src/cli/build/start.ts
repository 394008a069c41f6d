// `npm start [-- FOLDER]`: builds the production build if a source is newer, and serves it with the demo municipality, or a folder of one's own.
import { join, resolve } from 'node:path';
import { buildIfStale } from './build.ts';
import { serve } from './serve.ts';

/** Beside the demo: a browser that has seen one keeps to it. */
const PORT = 4173,
  OWN_PORT = 4174;

export const start = async ([folder]: string[], root: string): Promise<undefined> => {
  await buildIfStale(root);
  const port = Number(process.env.PORT ?? (folder === undefined ? PORT : OWN_PORT));
  const own = folder === undefined ? {} : { catalog: resolve(process.env.INIT_CWD ?? root, folder) };
  const { url } = await serve({ root: join(root, 'dist'), port, ...own });
  const what = folder === undefined ? 'der Beispielgemeinde Musterhausen' : `dem Ordner ${folder}`;
  console.log(`\nGemeinde-Cockpit mit ${what}: ${url}\nBeenden mit Strg+C.`);
  return undefined;
};
