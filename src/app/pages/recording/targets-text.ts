import { words } from '../../../i18n/words.ts';

export const TARGETS = words('recording', 'targets');
