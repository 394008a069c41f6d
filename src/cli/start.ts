// `npm start`: builds the production build if a source is newer, and serves it with the demo municipality.
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { serve } from './serve.ts';

export const start = async (_args: string[], root: string): Promise<undefined> => {
  await buildIfStale(root);
  const port = Number(process.env.PORT ?? 4173);
  const { url } = await serve({ root: join(root, 'dist'), port });
  console.log(`\nGemeinde-Cockpit mit der Beispielgemeinde Musterhausen: ${url}\nBeenden mit Strg+C.`);
  return undefined;
};
