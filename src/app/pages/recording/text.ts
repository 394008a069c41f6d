import { words, type Words } from '../../../i18n/words.ts';

export const RECORDING = words('recording', 'recording');
export type RecordingText = Words['recording']['recording'];
