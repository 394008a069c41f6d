// Hand-over files and pictures of QR codes, away from the page's thread. It never fetches.
import { inScope } from '../core/records/scope.ts';
import { cutIntoFrames, MAX_SHOWN } from '../files/frames.ts';
import { createHandover } from '../importer/handover.ts';
import { DATABASE_NAME, openDatabase, SCHEMA } from '../store/database.ts';
import { listRecords } from '../store/records.ts';
import type { RecordsAnswer, RecordsAsk, RecordsRequests } from './records-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const db = openDatabase(DATABASE_NAME, SCHEMA, 'strict');
const session = createHandover(db, () => Date.now());

const answer = async (request: RecordsAsk): Promise<RecordsRequests[RecordsAsk['op']]['answer']> => {
  switch (request.op) {
    case 'open': {
      const { file, name, catalog } = request.ask;
      return session.open(new Uint8Array(await file.arrayBuffer()), name, catalog);
    }
    case 'merge':
      return session.merge(request.ask.withAhead);
    case 'write':
      return session.write(request.ask.catalog, request.ask.scope);
    case 'scan': {
      const { pixels, width, height } = request.ask;
      // The decoder is large: only where the browser has none.
      return (await import('../files/qr.ts')).textOfPicture(pixels, width, height);
    }
    case 'frames': {
      const { catalog, scope } = request.ask;
      if (inScope(await listRecords(db, catalog), scope, Date.now()).length > MAX_SHOWN) return null;
      const made = await session.write(catalog, scope);
      if (!made.ok) return null;
      const frames = cutIntoFrames(made.value);
      if (frames) return frames;
      // What is only given on goes with the next file, where there is no room for it here.
      const bare = await session.write(catalog, scope, true);
      return bare.ok ? cutIntoFrames(bare.value) : null;
    }
  }
};

self.addEventListener('message', (event: MessageEvent<RecordsAsk>) => {
  const { id } = event.data;
  answer(event.data).then(
    (value) => self.postMessage({ id, ok: true, value } satisfies RecordsAnswer),
    (cause: unknown) => self.postMessage({ id, ok: false, message: String(cause) } satisfies RecordsAnswer),
  );
});
