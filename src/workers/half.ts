// A second core for reading, where there is one: a worker for one half of one text.
import workerUrl from './half.worker.ts?worker&url';
import type { TablePart } from '../core/table/build.ts';
import type { ReadHalf } from '../formats/format.ts';
import { trustedScript } from './trusted.ts';

/** Missing: null where the device has one core, where a worker cannot start another, or where that breaks; the text is read by one alone then. */
export const readHalfElsewhere: ReadHalf = async (ask) => {
  if (typeof Worker === 'undefined' || navigator.hardwareConcurrency === 1) return null;
  let worker: Worker;
  try {
    worker = new Worker(trustedScript(workerUrl), { type: 'module' });
  } catch (cause) {
    console.warn('a second worker cannot be started', cause);
    return null;
  }
  const part = await new Promise<TablePart | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<TablePart | null>) => resolve(data));
    for (const broken of ['error', 'messageerror'])
      worker.addEventListener(broken, () => resolve(null), { once: true });
    worker.postMessage(ask, [ask.bytes.buffer]);
  });
  worker.terminate();
  return part;
};
