// The page's end of the records worker. Cancelling ends it, and with it whatever it was doing.
import workerUrl from './records.worker.ts?worker&url';
import type { RecordsRequests } from './records-protocol.ts';
import { startErrand, type Errand } from './errand.ts';

/** What was asked before its end is never answered. */
type RecordsClient = Errand<RecordsRequests, never>;

export const createRecordsClient = (trusted: (url: string) => string | URL): RecordsClient =>
  startErrand(new Worker(trusted(workerUrl), { type: 'module' }));
