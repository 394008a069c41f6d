// The page's end of the import worker. One worker a file: cancelling ends it, and with it whatever it was doing.
import workerUrl from './import.worker.ts?worker&url';
import type { ImportRequests } from './import-protocol.ts';
import { startErrand, type Errand } from './errand.ts';

/** Progress: rows read. What was asked before its end is never answered. */
export type ImportClient = Errand<ImportRequests, number>;

export const createImportClient = (trusted: (url: string) => string | URL): ImportClient =>
  startErrand(new Worker(trusted(workerUrl), { type: 'module' }));
