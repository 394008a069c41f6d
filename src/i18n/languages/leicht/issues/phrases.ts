// What several sentences say alike.
import type { IssueWords } from '../../../issue-say.ts';

export const KEPT = 'Ihre alten Zahlen bleiben.';
export const LATER = 'Die App versucht es später noch einmal.';
export const SAME = 'Auf diesem Gerät ist alles wie vorher.';
const WHEN_ONLINE = 'Die App holt die Daten, wenn es wieder Internet gibt.';
export const OFFLINE = `Es gibt kein Internet. ${KEPT} ${WHEN_ONLINE}`;
export const GONE = 'An dieser Adresse ist nichts mehr.';

export const FIRST: IssueWords['first'] = [
  [KEPT, SAME],
  [LATER, 'Bitte versuchen Sie es später noch einmal.'],
  [WHEN_ONLINE, 'Bitte versuchen Sie es noch einmal, wenn es wieder Internet gibt.'],
  [GONE, 'An dieser Adresse ist nichts.'],
];

export const WAITING = 'Ihre Einträge sind auf diesem Gerät. Die Einträge warten.';
export const ASK_DATA = 'Bitte fragen Sie in Ihrem Rathaus nach: Wer veröffentlicht die Daten?';
export const ASK_MADE = 'Bitte fragen Sie nach: Wer hat die Datei gemacht?';
export const ASK_SET_UP = 'Bitte fragen Sie nach: Wer hat die Ablage eingerichtet?';
export const AGAIN = 'Bitte lassen Sie sich die Datei noch einmal geben.';
export const UPDATE = 'Bitte holen Sie zuerst die neue App.';
export const SAVE_AS =
  'Bitte speichern Sie die Tabelle als XLSX, als ODS oder als CSV. Versuchen Sie es dann noch einmal.';
export const POSSIBLE = 'Die App kann lesen: CSV, Excel, OpenDocument und JSON. Auch als ZIP.';
