import { words, type Words } from '../../../i18n/words.ts';

export const RECORDING = words('recording', 'recording');
export const TARGETS = words('recording', 'targets');
export const OUTBOX = words('recording', 'outbox');
export const CODES = words('recording', 'codes');
export type RecordingText = Words['recording']['recording'];
