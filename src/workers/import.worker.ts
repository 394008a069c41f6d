// Opens, understands and stores files that a person chose, away from the page's thread. It never fetches. Cancelling ends it whole.
import { createImport } from '../importer/session.ts';
import { DATABASE_NAME, openDatabase, SCHEMA } from '../store/database.ts';
import { secondCore } from './half.ts';
import type { ImportAnswer, ImportAsk, ImportRequests } from './import-protocol.ts';
import { sha256Hex } from '../formats/bytes.ts';

declare const self: DedicatedWorkerGlobalScope;

/** While a file is opened. */
let core: ReturnType<typeof secondCore> | null = null;

const session = createImport({
  // What a person brought must be there after a crash: it may exist nowhere else.
  db: openDatabase(DATABASE_NAME, SCHEMA, 'strict'),
  now: () => Date.now(),
  sha256: sha256Hex,
  room: async () => {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined ? Infinity : quota - (usage ?? 0);
  },
  half: async (ask) => core?.read(ask) ?? null,
  // The readers of formats of other days are large: only where the bytes are one.
  legacy: async (bytes, name, format) => (await import('../formats/late.ts')).readLate(bytes, name, format),
});

const answer = async (request: ImportAsk): Promise<ImportRequests[ImportAsk['op']]['answer']> => {
  switch (request.op) {
    case 'open': {
      const { file, options } = request.ask;
      const { id } = request;
      const second = (core = secondCore(file.size));
      try {
        // Reading does not pause, but what it says on the way is heard at once.
        return await session.open(new Uint8Array(await file.arrayBuffer()), file.name, options, (progress) =>
          self.postMessage({ id, progress } satisfies ImportAnswer),
        );
      } finally {
        second.end();
        if (core === second) core = null;
      }
    }
    case 'understand':
      return session.understand(request.ask.sheet, request.ask.corrections, request.ask.cut);
    case 'cells':
      return session.cells(request.ask);
    case 'meaning':
      return session.meaning(request.ask.row, request.ask.column);
    case 'rows':
      return session.rows(request.ask.line);
    case 'preview':
      return session.preview(request.ask.target, request.ask.asOf);
    case 'commit':
      return session.commit(request.ask.target, request.ask.meta, request.ask.seen);
  }
};

self.addEventListener('message', (event: MessageEvent<ImportAsk>) => {
  const { id } = event.data;
  answer(event.data).then(
    (value) => self.postMessage({ id, ok: true, value } satisfies ImportAnswer),
    (cause: unknown) => self.postMessage({ id, ok: false, message: String(cause) } satisfies ImportAnswer),
  );
});
