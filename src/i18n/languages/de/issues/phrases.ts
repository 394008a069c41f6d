// What several sentences say alike.
import type { IssueWords } from '../../../issue-say.ts';

export const KEPT = 'Die bisherigen Daten bleiben.';
export const LATER = 'Wir versuchen es später wieder.';
const WHEN_ONLINE = 'Der Abruf wird nachgeholt, sobald eine besteht.';
export const OFFLINE = `Es besteht keine Verbindung. ${KEPT} ${WHEN_ONLINE}`;
export const GONE = 'Unter dieser Adresse liegt nichts mehr.';

export const FIRST: IssueWords['first'] = [
  [KEPT, 'Es wurde nichts geändert.'],
  [LATER, 'Bitte versuchen Sie es später noch einmal.'],
  [WHEN_ONLINE, 'Bitte versuchen Sie es noch einmal, sobald eine besteht.'],
  [GONE, 'Unter dieser Adresse liegt nichts.'],
];
export const SAVE_AS = 'Speichern Sie die Tabelle als XLSX, ODS oder CSV und versuchen Sie es erneut.';

export const LONG: Readonly<Record<string, string>> = {
  month: 'Monate',
  quarter: 'Quartale',
  year: 'Jahre',
};
