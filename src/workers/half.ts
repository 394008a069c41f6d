// A second core for reading, where there is one: a worker for one half of one text.
import workerUrl from './half.worker.ts?worker&url';
import type { TablePart } from '../core/table/build.ts';
import { WORTH } from '../formats/csv/halves.ts';
import type { ReadHalf } from '../formats/format.ts';
import { BEGUN } from './half-word.ts';
import { trustedScript } from './trusted.ts';

/** Who has not begun by then is not waited for. Unit: ms. */
const PATIENCE = 3_000;

/** Missing: null where the device has one core, or where a worker cannot start another. */
const start = (): Worker | null => {
  if (typeof Worker === 'undefined' || navigator.hardwareConcurrency === 1) return null;
  try {
    return new Worker(trustedScript(workerUrl), { type: 'module' });
  } catch (cause) {
    console.warn('a second worker cannot be started', cause);
    return null;
  }
};

/**
 * A second core while a file is opened. It starts before the bytes are there: a worker that reads does not get another one started (its script
 * comes by way of the reading thread), and both halves would be read one after the other.
 */
export const secondCore = (size: number): { read: ReadHalf; end: () => void } => {
  const worker = size < WORTH ? null : start();
  return {
    end: () => worker?.terminate(),
    read: (ask) =>
      new Promise((begun) => {
        if (!worker) return begun(null);
        setTimeout(() => begun(null), PATIENCE);
        let said: (part: TablePart | null) => void = () => {};
        const part = new Promise<TablePart | null>((resolve) => (said = resolve));
        worker.addEventListener('message', ({ data }: MessageEvent<TablePart | typeof BEGUN | null>) => {
          if (data === BEGUN) begun({ part });
          else said(data);
        });
        for (const broken of ['error', 'messageerror'])
          worker.addEventListener(broken, () => {
            begun(null);
            said(null);
          });
        worker.postMessage(ask, [ask.bytes.buffer]);
      }),
  };
};
