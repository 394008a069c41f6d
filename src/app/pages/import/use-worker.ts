// The worker of an import: one a file. The first one starts with the page, so that it is there when a file is chosen.
import { useEffect, useRef } from 'preact/hooks';
import type { ImportClient } from '../../../workers/import-client.ts';

export type ImportWorker = {
  /** Missing: null where no file is open. */
  client: { current: ImportClient | null };
  /** What was begun before the last choice, cancelling or leaving is of no interest any more, also where its worker only starts. */
  turn: { current: number };
  end: () => void;
  /** Missing: null where something else was begun meanwhile. Errors: what kept it from starting. */
  take: () => Promise<ImportClient | null>;
};

export const useWorker = (begin: () => Promise<ImportClient>): ImportWorker => {
  const client = useRef<ImportClient | null>(null);
  const turn = useRef(0);
  const spare = useRef<Promise<ImportClient> | null>(null);
  const end = (): void => {
    turn.current++;
    client.current?.end();
    client.current = null;
  };
  useEffect(() => {
    const started = (spare.current = begin());
    // What could not start is tried again with the file, and said then.
    const drop = (): void => {
      if (spare.current === started) spare.current = null;
    };
    started.catch(drop);
    return () => {
      end();
      if (spare.current === started) started.then((unused) => unused.end(), drop);
    };
  }, []);
  const take = async (): Promise<ImportClient | null> => {
    const mine = turn.current;
    if (client.current) return client.current;
    const started = spare.current ?? begin();
    spare.current = null;
    const fresh = await started;
    if (turn.current === mine && !client.current) return (client.current = fresh);
    fresh.end();
    // Two jobs that were begun together share a worker.
    return turn.current === mine ? client.current : null;
  };
  return { client, turn, end, take };
};
