// The actions of local-actions.ts by name, so that they can be called before they are loaded.
import type { LocalActions } from './local-actions.ts';

export const LOCAL_ACTIONS = [
  'importing',
  'imported',
  'undoImport',
  'removeImport',
  'setAdding',
  'ownIndicators',
  'saveIndicator',
  'removeIndicator',
  'tryIndicator',
  'valuesOf',
  'alarm',
  'setAlarm',
  'records',
  'addRecords',
  'draft',
  'keepDraft',
] as const satisfies readonly (keyof LocalActions)[];
