// What people bring and make on this device: imported tables, indicators of their own.
import { DATABASE_NAME, openDatabase, SCHEMA } from '../store/database.ts';
import { removeImport, undoImport } from '../store/imports.ts';
import { listOwn, putOwn, removeOwn } from '../store/own-indicators.ts';
import type { DataClient } from '../workers/client.ts';
import { createImportClient } from '../workers/import-client.ts';
import type { Services } from './models/types.ts';
import { trustedScript } from './trusted.ts';

export type LocalActions = Pick<
  Services,
  | 'importing'
  | 'imported'
  | 'undoImport'
  | 'removeImport'
  | 'ownIndicators'
  | 'saveIndicator'
  | 'removeIndicator'
  | 'tryIndicator'
  | 'valuesOf'
>;

/** `tell` says in every window that something changed here. */
export const localActions = (data: DataClient, tell: () => Promise<void>): LocalActions => {
  // What a person made must be there after a crash: it exists nowhere else.
  const db = openDatabase(DATABASE_NAME, SCHEMA, 'strict');
  return {
    importing: () => Promise.resolve(createImportClient(trustedScript)),
    imported: tell,
    undoImport: async (dataset) => {
      const undone = await undoImport(db, dataset);
      await tell();
      return undone;
    },
    removeImport: async (dataset) => {
      await removeImport(db, dataset);
      await tell();
    },
    ownIndicators: () => listOwn(db),
    saveIndicator: async (own) => {
      await putOwn(db, own);
      await tell();
    },
    removeIndicator: async (id) => {
      await removeOwn(db, id);
      await tell();
    },
    tryIndicator: (definition, dataset) => data.ask('try', { definition, dataset }),
    valuesOf: (dataset, column) => data.ask('values', { dataset, column }),
  };
};
