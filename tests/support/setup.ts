// Builds once before the browser tests, if what is tried is older than a source.
import { join } from 'node:path';
import { buildIfStale, TRIED } from '../../src/cli/build.ts';

export default async (): Promise<void> => {
  await buildIfStale(join(import.meta.dirname, '../..'), TRIED);
};
