// An import that is not finished, kept beside the databases: a reload finds it where it was. Where a browser keeps no such files, it does not.
import type { Corrections } from '../../../core/table/corrections.ts';
import type { Meta, OpenOptions } from '../../../importer/said.ts';
import { IMPORT_DRAFT } from '../../models/import-draft.ts';

/** From the file to what was taken over. */
export type Step = 0 | 1 | 2 | 3 | 4;

export type Kept = {
  options: OpenOptions;
  sheet: number;
  corrections: Corrections;
  meta: Meta;
  step: Step;
};
export type Draft = Kept & { file: File };

const at = (name: string): string => new URL(`import/${name}`, document.baseURI).href;
const quietly = (cause: unknown): void => console.info('import draft', cause);
/** One after the other, so that what is newest stays. */
let turn: Promise<unknown> = Promise.resolve();
const inTurn = (job: () => Promise<unknown>): Promise<void> => {
  const next = turn.then(job).then(() => undefined, quietly);
  turn = next;
  return next;
};

export const keepFile = (file: File): Promise<void> =>
  inTurn(async () => {
    await caches.delete(IMPORT_DRAFT);
    const cache = await caches.open(IMPORT_DRAFT);
    await cache.put(
      at('datei'),
      new Response(file, { headers: { 'x-name': encodeURIComponent(file.name) } }),
    );
  });

export const keepDraft = (kept: Kept): Promise<void> =>
  inTurn(async () => {
    if (await caches.has(IMPORT_DRAFT))
      await (await caches.open(IMPORT_DRAFT)).put(at('stand'), Response.json(kept));
  });

export const dropDraft = (): Promise<void> => inTurn(() => caches.delete(IMPORT_DRAFT));

/** Missing: null where nothing was begun, or where it cannot be read any more. */
export const readDraft = async (): Promise<Draft | null> => {
  try {
    if (!(await caches.has(IMPORT_DRAFT))) return null;
    const cache = await caches.open(IMPORT_DRAFT);
    const [held, said] = await Promise.all([cache.match(at('datei')), cache.match(at('stand'))]);
    if (!held || !said) return null;
    const name = decodeURIComponent(held.headers.get('x-name') ?? 'Datei');
    return { ...((await said.json()) as Kept), file: new File([await held.blob()], name) };
  } catch (cause) {
    quietly(cause);
    return null;
  }
};
