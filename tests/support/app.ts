// The built app served as a host would, on a port of its own.
import { join } from 'node:path';
import { todayAt } from '../../src/core/values/berlin.ts';
import { serve, type Served } from '../../src/cli/serve.ts';

export const DIST = join(import.meta.dirname, '../../dist');
export const serveApp = (port = 0, base = '/', root = DIST): Promise<Served> => serve({ root, port, base });
export const today = (): string => todayAt(Date.now());
