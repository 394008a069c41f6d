// Issues of what was recorded here: handed over, put into a folder, backed up; and the device, as sentences.
import type { IssueSentences } from '../../../issue-say.ts';
import { KEPT } from './phrases.ts';

export const own = {
  FOLDER_FOREIGN: () =>
    'Diese Datei ist keine Sitzungsmappe. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie die Datei, die unter „Weitergeben“ gespeichert wurde.',
  FOLDER_DAMAGED: () =>
    'Die Mappe in dieser Datei ist unvollständig, beschädigt oder wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte lassen Sie sich die Datei noch einmal geben.',
  FOLDER_NEWER: () =>
    'Die Mappe stammt aus einer neueren Fassung der App. Auf diesem Gerät wurde nichts geändert. Bitte aktualisieren Sie die App und öffnen Sie die Datei erneut.',
  FOLDER_CHANGED: () =>
    'Die Mappe wurde gerade in einem anderen Fenster geändert. Es wurde nichts festgehalten. Bitte sehen Sie die Seiten noch einmal durch und tippen Sie dann erneut auf „Sitzung vorbereiten“.',
  HANDOVER_FOREIGN: () =>
    'Diese Datei enthält keine erfassten Werte. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie die Datei, die unter „Weitergeben“ gespeichert wurde.',
  HANDOVER_DAMAGED: () =>
    'Die Datei ist beschädigt oder wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte lassen Sie sich die Datei noch einmal geben.',
  HANDOVER_NEWER: () =>
    'Die Datei stammt aus einer neueren Fassung der App. Auf diesem Gerät wurde nichts geändert. Bitte aktualisieren Sie die App und öffnen Sie die Datei erneut.',
  HANDOVER_OTHER: () =>
    'Die Werte in dieser Datei gehören zu einem anderen Verzeichnis als dem dieses Geräts. Auf diesem Gerät wurde nichts geändert. Bitte stellen Sie auf beiden Geräten dieselbe Adresse ein.',
  HANDOVER_TOO_MANY: ({ p }) =>
    `Die Datei enthält mehr als ${p('max')} Einträge. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.`,
  HANDOVER_FUTURE: ({ p }) =>
    `${p('count') === '1' ? 'Ein Eintrag liegt in der Zukunft und wurde nicht übernommen' : `${p('count')} Einträge liegen in der Zukunft und wurden nicht übernommen`}; alle anderen schon. Bitte prüfen Sie Datum und Uhrzeit auf beiden Geräten.`,
  RECORDS_CLASH: ({ p }) =>
    `${p('count') === '1' ? 'Ein Eintrag kam mit einem anderen Inhalt, als er auf diesem Gerät hat' : `${p('count')} Einträge kamen mit einem anderen Inhalt, als sie auf diesem Gerät haben`}. Beide Inhalte stehen nebeneinander. Bitte entscheiden Sie auf der Seite Erfassung.`,
  RECORDS_LOCKED: () =>
    'Die erfassten Werte sind mit einem Kennwort geschützt und gerade gesperrt. Es ist nichts verloren. Bitte entsperren Sie sie unter „Einstellungen“.',
  OUTBOX_REFUSED: () =>
    'Die Ablage nimmt nichts an, weil Name oder Kennwort fehlt oder nicht stimmt. Ihre Einträge sind auf diesem Gerät und warten. Bitte tragen Sie das Kennwort der Ablage ein oder fragen Sie, wer sie eingerichtet hat.',
  OUTBOX_NO_FOLDER: () =>
    'Die Ablage gibt es unter dieser Adresse nicht. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
  OUTBOX_NOT_WRITABLE: () =>
    'Unter der Adresse der Ablage kann nichts abgelegt werden. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
  OUTBOX_TOO_LARGE: () =>
    'Die Ablage nimmt so große Dateien nicht an. Ihre Einträge sind auf diesem Gerät und warten. Bitte geben Sie die Werte als Datei weiter.',
  OUTBOX_LOCKED: () =>
    'Die Ablage ist gerade gesperrt. Ihre Einträge sind auf diesem Gerät und warten. Es wird später von selbst erneut versucht.',
  OUTBOX_FULL: () =>
    'Die Ablage ist voll. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer sie eingerichtet hat.',
  OUTBOX_NO_ANSWER: () =>
    'Die Ablage antwortet nicht oder lässt diese App nicht zu. Ihre Einträge sind auf diesem Gerät und warten. Es wird von selbst erneut versucht. Bleibt es so, fragen Sie bitte, wer sie eingerichtet hat.',
  OUTBOX_MOVED: () =>
    'Die Ablage verweist auf eine andere Adresse; dorthin wird nichts geschickt. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
  OUTBOX_UNSURE: () =>
    'Die Ablage hat nicht bestätigt, dass die Einträge angekommen sind. Ihre Einträge sind auf diesem Gerät und warten. Es wird später von selbst erneut versucht.',
  BACKUP_FOREIGN: () =>
    'Diese Datei ist keine Sicherung von Gemeinde-Cockpit. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie eine Datei, die mit „Sicherung erstellen“ gespeichert wurde.',
  BACKUP_DAMAGED: () =>
    'Die Sicherung ist beschädigt oder unvollständig. Auf diesem Gerät wurde nichts geändert. Bitte kopieren Sie die Datei noch einmal, oder nehmen Sie eine andere Sicherung.',
  BACKUP_NEWER: () =>
    'Die Sicherung stammt aus einer neueren Fassung. Auf diesem Gerät wurde nichts geändert. Aktualisieren Sie zuerst die App.',
  BACKUP_TOO_MANY: () =>
    'Die Sicherung enthält mehr Einträge, als ein Gerät fassen kann. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.',
  BACKUP_UNREADABLE: () =>
    'Die Sicherung ließ sich nach dem Schreiben nicht wieder lesen und wurde verworfen. Auf diesem Gerät fehlt nichts. Bitte erstellen Sie sie noch einmal.',
  BACKUP_PASSPHRASE: () => 'Diese Sicherung ist mit einem Kennwort verschlüsselt. Bitte geben Sie es ein.',
  BACKUP_WRONG_PASSPHRASE: () =>
    'Das Kennwort passt nicht zu dieser Sicherung. Auf diesem Gerät wurde nichts geändert. Bitte versuchen Sie es noch einmal; achten Sie auf Groß- und Kleinschreibung.',
  BACKUP_CLASH: () =>
    'In der Sicherung steht ein Eintrag anders als auf diesem Gerät, obwohl es derselbe sein müsste. Eine der beiden Fassungen wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.',
  BACKUP_OTHER_PASSPHRASE: () =>
    'Die erfassten Werte in der Sicherung und auf diesem Gerät sind mit verschiedenen Kennwörtern verschlüsselt. Es wurde nichts geändert. Heben Sie hier zuerst die Verschlüsselung auf, oder wählen Sie „Ersetzen“.',
  QUOTA: () =>
    `Der Speicher auf diesem Gerät ist voll. Es wurde nichts übernommen. ${KEPT} Unter „Einstellungen“, „Speicher“ können Sie große Datensätze vom Gerät entfernen.`,
  STORAGE_UNAVAILABLE: () =>
    'In diesem Fenster kann nichts gespeichert werden. Öffnen Sie die App in einem normalen Fenster.',
  SERVICE_WORKER_MISSING: () =>
    'In diesem Fenster startet die App ohne Netz nicht. Öffnen Sie sie in einem normalen Fenster.',
  APP_INCOMPLETE: () =>
    'Die App kam nicht vollständig auf dieses Gerät und startet ohne Netz noch nicht. Beim nächsten Öffnen versucht sie es wieder. Wenn das WLAN eine Anmeldung verlangt, melden Sie sich zuerst an.',
  CANCELLED: () => 'Abgebrochen. Es wurde nichts geändert.',
  INTERNAL: () =>
    `Das hat nicht geklappt, und der Grund liegt in der App. ${KEPT} Laden Sie die App neu und versuchen Sie es noch einmal.`,
} satisfies IssueSentences;
