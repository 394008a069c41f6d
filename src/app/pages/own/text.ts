import { words } from '../../../i18n/words.ts';

export const OWN = words('own', 'own');

export type Text = (typeof OWN)['de'];
