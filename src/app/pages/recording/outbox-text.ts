import { words } from '../../../i18n/words.ts';

export const OUTBOX = words('recording', 'outbox');
