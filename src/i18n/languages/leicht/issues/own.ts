// Issues of what was recorded here, and of the device, in Leichte Sprache.
import type { Sentence } from '../../../issue-say.ts';
import type { own as german } from '../../de/issues/own.ts';
import { AGAIN, ASK_DATA, ASK_MADE, ASK_SET_UP, KEPT, LATER, SAME, UPDATE, WAITING } from './phrases.ts';

export const own: Readonly<Record<keyof typeof german, Sentence>> = {
  FOLDER_FOREIGN: () =>
    `Diese Datei ist keine Mappe für eine Sitzung. ${SAME} Bitte wählen Sie die Datei von „Weitergeben“.`,
  FOLDER_DAMAGED: () =>
    `Die Mappe in dieser Datei ist kaputt, oder jemand hat sie geändert. ${SAME} ${AGAIN}`,
  FOLDER_NEWER: () => `Die Mappe ist aus einer neuen App. ${SAME} ${UPDATE} Öffnen Sie dann die Datei.`,
  FOLDER_CHANGED: () =>
    'Jemand hat die Mappe gerade geändert. Das war in einem anderen Fenster. Die App hat nichts festgehalten. Bitte sehen Sie die Seiten noch einmal an. Tippen Sie dann auf „Sitzung vorbereiten“.',
  HANDOVER_FOREIGN: () =>
    `In dieser Datei sind keine Einträge. ${SAME} Bitte wählen Sie die Datei von „Weitergeben“.`,
  HANDOVER_DAMAGED: () => `Die Datei ist kaputt, oder jemand hat sie geändert. ${SAME} ${AGAIN}`,
  HANDOVER_NEWER: () => `Die Datei ist aus einer neuen App. ${SAME} ${UPDATE} Öffnen Sie dann die Datei.`,
  HANDOVER_OTHER: () =>
    `Die Einträge in der Datei passen nicht zu diesem Gerät. ${SAME} Beide Geräte brauchen dieselbe Adresse. Bitte stellen Sie das ein.`,
  HANDOVER_TOO_MANY: ({ p }) => `In der Datei sind mehr als ${p('max')} Einträge. ${SAME} ${ASK_MADE}`,
  HANDOVER_FUTURE: ({ p }) =>
    `${p('count') === '1' ? 'Ein Eintrag ist für einen späteren Tag. Die App hat ihn nicht genommen' : `${p('count')} Einträge sind für einen späteren Tag. Die App hat sie nicht genommen`}. Alle anderen hat die App genommen. Bitte prüfen Sie auf beiden Geräten: Stimmen Tag und Uhrzeit?`,
  RECORDS_CLASH: ({ p }) =>
    `${p('count') === '1' ? 'Ein Eintrag ist' : `${p('count')} Einträge sind`} anders als auf diesem Gerät. Sie sehen beides. Bitte entscheiden Sie auf der Seite „Erfassung“.`,
  RECORDS_LOCKED: () =>
    'Ihre Einträge haben ein Kennwort. Die Einträge sind gerade gesperrt. Es ist nichts verloren. Bitte entsperren Sie die Einträge in „Einstellungen“.',
  OUTBOX_REFUSED: () =>
    `Die Ablage nimmt nichts an. Der Name oder das Kennwort fehlt oder ist falsch. ${WAITING} Bitte schreiben Sie das Kennwort neu. ${ASK_SET_UP}`,
  OUTBOX_NO_FOLDER: () => `Die Ablage gibt es an dieser Adresse nicht. ${WAITING} ${ASK_DATA}`,
  OUTBOX_NOT_WRITABLE: () => `An dieser Adresse kann die App nichts ablegen. ${WAITING} ${ASK_DATA}`,
  OUTBOX_TOO_LARGE: () =>
    `Die Ablage nimmt so große Dateien nicht. ${WAITING} Bitte geben Sie die Einträge als Datei weiter.`,
  OUTBOX_LOCKED: () => `Die Ablage ist gerade gesperrt. ${WAITING} ${LATER}`,
  OUTBOX_FULL: () => `Die Ablage ist voll. ${WAITING} ${ASK_SET_UP}`,
  OUTBOX_NO_ANSWER: () =>
    `Die Ablage antwortet nicht. Oder die Ablage erlaubt diese App nicht. ${WAITING} ${LATER} Bleibt es so? ${ASK_SET_UP}`,
  OUTBOX_MOVED: () =>
    `Die Ablage nennt eine andere Adresse. Dorthin schickt die App nichts. ${WAITING} ${ASK_DATA}`,
  OUTBOX_UNSURE: () =>
    `Die Ablage sagt nicht: Die Einträge sind da. Das ist nicht sicher. ${WAITING} ${LATER}`,
  BACKUP_FOREIGN: () =>
    `Diese Datei ist keine Sicherung von Gemeinde-Cockpit. ${SAME} Bitte wählen Sie eine Datei von „Sicherung erstellen“.`,
  BACKUP_DAMAGED: () =>
    `Die Sicherung ist kaputt oder nicht ganz da. ${SAME} Bitte kopieren Sie die Datei noch einmal. Oder nehmen Sie eine andere Sicherung.`,
  BACKUP_NEWER: () => `Die Sicherung ist aus einer neuen App. ${SAME} ${UPDATE}`,
  BACKUP_TOO_MANY: () => `In der Sicherung ist zu viel für ein Gerät. ${SAME} ${ASK_MADE}`,
  BACKUP_UNREADABLE: () =>
    'Die App kann die neue Sicherung nicht lesen. Die App hat sie gelöscht. Auf diesem Gerät fehlt nichts. Bitte machen Sie die Sicherung noch einmal.',
  BACKUP_PASSPHRASE: () => 'Diese Sicherung hat ein Kennwort. Bitte schreiben Sie das Kennwort.',
  BACKUP_WRONG_PASSPHRASE: () =>
    `Das Kennwort ist falsch. ${SAME} Bitte versuchen Sie es noch einmal. Achten Sie auf große und kleine Buchstaben.`,
  BACKUP_CLASH: () =>
    `Ein Eintrag in der Sicherung ist anders als auf diesem Gerät. Beide müssen gleich sein. Jemand hat einen davon geändert. ${SAME} ${ASK_MADE}`,
  BACKUP_OTHER_PASSPHRASE: () =>
    'Die Sicherung und dieses Gerät haben verschiedene Kennwörter. Es ist alles wie vorher. Nehmen Sie hier zuerst das Kennwort weg. Oder wählen Sie „Ersetzen“.',
  QUOTA: () =>
    `Auf diesem Gerät ist kein Platz mehr. Die App hat nichts Neues gespeichert. ${KEPT} Sie können Platz machen. Das geht in „Einstellungen“ bei „Speicher“.`,
  STORAGE_UNAVAILABLE: () =>
    'In diesem Fenster kann die App nichts speichern. Bitte öffnen Sie die App in einem normalen Fenster.',
  SERVICE_WORKER_MISSING: () =>
    'In diesem Fenster geht die App nicht ohne Internet. Bitte öffnen Sie die App in einem normalen Fenster.',
  APP_INCOMPLETE: () =>
    'Die App ist nicht ganz auf diesem Gerät. Die App geht noch nicht ohne Internet. Beim nächsten Öffnen versucht die App es noch einmal. Vielleicht will das WLAN eine Anmeldung. Dann melden Sie sich zuerst an.',
  CANCELLED: () => 'Sie haben abgebrochen. Es ist alles wie vorher.',
  INTERNAL: () =>
    `Das hat nicht geklappt. Der Fehler ist in der App. ${KEPT} Bitte öffnen Sie die App neu. Versuchen Sie es dann noch einmal.`,
};
