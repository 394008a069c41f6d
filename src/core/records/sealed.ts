// What a person recorded, as it is kept where a passphrase protects it. Outside stays what says nothing of the values: which catalog,
// and when it was written. Only src/store/vault.ts can open it.
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';

export type SealedEntry = Pick<Entry, 'id' | 'catalog' | 'at'> & { sealed: Uint8Array };
/** The key names organisation and day: it must be found without the passphrase. */
export type SealedDraft = Pick<Draft, 'key' | 'at'> & { sealed: Uint8Array };

export const isSealed = <Row extends object>(row: Row): row is Extract<Row, { sealed: Uint8Array }> =>
  'sealed' in row;
