// Builds once before the browser tests, if what is tried is older than a source; prints at the end what kills came to.
import { join } from 'node:path';
import { buildIfStale, TRIED } from '../../src/cli/build/build.ts';
import { beginTable } from './kills.ts';

export default async (): Promise<() => void> => {
  await buildIfStale(join(import.meta.dirname, '../..'), TRIED);
  return beginTable();
};
