// The built app served as a host would, on a port of its own.
import { join } from 'node:path';
import { todayAt } from '../../src/core/values/berlin.ts';
import { TRIED } from '../../src/cli/build/build.ts';
import { serve, type Served } from '../../src/cli/build/serve.ts';

export const DIST = join(import.meta.dirname, '../..', TRIED.folder);
export const serveApp = (port = 0, base = '/', root = DIST): Promise<Served> => serve({ root, port, base });
export const today = (): string => todayAt(Date.now());
