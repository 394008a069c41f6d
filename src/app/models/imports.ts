// Tables that people bring: opened and stored by a worker of their own, taken back, removed.
import { removeImport, setAdding, undoImport } from '../../store/imports.ts';
import type { Adding } from '../../core/table/adding.ts';
import { createImportClient, type ImportClient } from '../../workers/import-client.ts';
import { trustedScript } from '../../workers/trusted.ts';
import type { ModelPorts } from './ports.ts';

export type ImportActions = {
  /** A worker that opens, understands and stores one file; end it when the page is left. */
  begin: () => ImportClient;
  /** Tells every window that an imported dataset is there. */
  done: () => Promise<void>;
  /** Takes the last import of a dataset back. Shape: whether there was one. */
  undo: (dataset: string) => Promise<boolean>;
  /** Removes an imported dataset from the device. */
  remove: (dataset: string) => Promise<void>;
  /** How the values of a column of an imported dataset are put together; null takes it back. */
  setAdding: (dataset: string, column: string, adds: Adding | null) => Promise<void>;
};

export const createImports = ({ db, tell }: Pick<ModelPorts, 'db' | 'tell'>): ImportActions => ({
  begin: () => createImportClient(trustedScript),
  done: tell,
  undo: async (dataset) => {
    const undone = await undoImport(db, dataset);
    await tell();
    return undone;
  },
  remove: async (dataset) => {
    await removeImport(db, dataset);
    await tell();
  },
  setAdding: async (dataset, column, adds) => {
    await setAdding(db, dataset, column, adds);
    await tell();
  },
});
