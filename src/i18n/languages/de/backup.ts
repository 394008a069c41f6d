// Words of backups, and of making room.
import { type Counted, counted } from '../../counted.ts';

export type BackupWords = {
  title: string;
  lead: string;
  last: (day: string) => string;
  never: string;
  unsaved: Counted;
  unsavedHere: Counted;
  make: string;
  encrypt: string;
  passphrase: string;
  passphraseAgain: string;
  passphraseHint: string;
  passphraseLost: string;
  tooShort: string;
  notSame: string;
  restore: string;
  file: string;
  open: string;
  steps: Record<'reading' | 'sealing' | 'checking' | 'writing', string>;
  cancel: string;
  cancelled: string;
  made: (size: string) => string;
  keepSafe: string;
  saveAgain: string;
  preview: (day: string, entries: string, here: string) => string;
  contains: (datasets: string, folders: string) => string;
  onlyHere: Counted;
  odd: Counted;
  other: string;
  /** How a passphrase of recorded values gets along with the one here. Missing: nothing to say. */
  protection: Record<'none' | 'comes' | 'goes' | 'same' | 'other', string | null>;
  merge: string;
  mergeWhy: string;
  replace: string;
  replaceWhy: string;
  merged: (entries: string, others: string) => string;
  replaced: (entries: string) => string;
  broken: string;
  reminder: Counted;
  reminderLast: (day: string) => string;
  reminderNever: string;
  toBackup: string;
  later: string;
  largest: string;
  largestWhy: string;
  takeOff: string;
  takeOffOne: (title: string) => string;
  imported: string;
  importedWhy: string;
  importedSure: (title: string) => string;
  yes: string;
  no: string;
  away: string;
  wantBack: string;
  none: string;
};

const plural = (n: string, one: string, many: string): string => (n === '1' ? one : many);

export const backup: BackupWords = {
  title: 'Sicherung',
  lead: 'Alles auf diesem Gerät in einer Datei: erfasste Werte, Entwürfe, Mappen, Tabellen, Kennzahlen und Einstellungen. Bewahren Sie sie auf einem anderen Gerät auf.',
  last: (day) => `Letzte Sicherung: ${day}`,
  never: 'Letzte Sicherung: noch keine',
  unsaved: counted(
    'de',
    '1 Eintrag steht bisher nur auf diesem Gerät.',
    '# Einträge stehen bisher nur auf diesem Gerät.',
  ),
  unsavedHere: counted('de', '1 Eintrag nur hier', '# Einträge nur hier'),
  make: 'Sicherung erstellen',
  encrypt: 'Mit einem Kennwort verschlüsseln',
  passphrase: 'Kennwort',
  passphraseAgain: 'Kennwort wiederholen',
  passphraseHint: 'Mindestens 10 Zeichen. Am besten mehrere Wörter.',
  passphraseLost:
    'Ohne das Kennwort kann niemand diese Sicherung öffnen, auch wir nicht. Es lässt sich nicht wiederherstellen. Schreiben Sie es auf, und bewahren Sie es getrennt von der Datei auf.',
  tooShort: 'Das Kennwort ist zu kurz. Bitte nehmen Sie mindestens 10 Zeichen.',
  notSame: 'Die beiden Kennwörter sind verschieden. Bitte geben Sie sie noch einmal ein.',
  restore: 'Sicherung einspielen',
  file: 'Datei der Sicherung',
  open: 'Sicherung öffnen',
  steps: {
    reading: 'Wird gelesen',
    sealing: 'Wird gesichert',
    checking: 'Wird geprüft',
    writing: 'Wird eingespielt',
  },
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen. Auf diesem Gerät wurde nichts geändert.',
  made: (size) => `Die Sicherung ist fertig (${size}).`,
  keepSafe:
    'Prüfen Sie, ob die Datei im Ordner „Downloads“ liegt, und legen Sie sie an einen sicheren Ort: auf das Netzlaufwerk der Verwaltung oder einen USB-Stick.',
  saveAgain: 'Datei noch einmal speichern',
  preview: (day, entries, here) =>
    `Sicherung vom ${day} mit ${entries} ${plural(entries, 'Wert', 'Werten')}. Auf dem Gerät ${plural(here, 'ist', 'sind')} ${here}.`,
  contains: (datasets, folders) =>
    `Sie enthält ${datasets} ${plural(datasets, 'Datensatz', 'Datensätze')} und ${folders} ${plural(folders, 'Mappe', 'Mappen')}.`,
  odd: counted(
    'de',
    '1 Zeile war schon auf dem gesicherten Gerät beschädigt. Sie wird aufgehoben, aber nicht angezeigt.',
    '# Zeilen waren schon auf dem gesicherten Gerät beschädigt. Sie werden aufgehoben, aber nicht angezeigt.',
  ),
  onlyHere: counted(
    'de',
    '1 Wert steht nur auf diesem Gerät. Bei „Ersetzen“ geht er verloren.',
    '# Werte stehen nur auf diesem Gerät. Bei „Ersetzen“ gehen sie verloren.',
  ),
  other:
    'Die Sicherung gehört zu einer anderen Adresse als der dieses Geräts. Bei „Zusammenführen“ sehen Sie ihre Werte erst, wenn Sie jene Adresse einstellen.',
  protection: {
    none: null,
    same: 'Die erfassten Werte sind hier und in der Sicherung mit demselben Kennwort verschlüsselt.',
    comes:
      'Die erfassten Werte in der Sicherung sind verschlüsselt. Danach sind es alle auf diesem Gerät, mit dem Kennwort, das dort für erfasste Werte gilt.',
    goes: 'Die erfassten Werte in der Sicherung sind nicht verschlüsselt. Bei „Ersetzen“ sind sie es danach auch auf diesem Gerät nicht mehr.',
    other:
      'Die erfassten Werte sind hier und in der Sicherung mit verschiedenen Kennwörtern verschlüsselt. Zusammenführen geht erst, wenn hier die Verschlüsselung aufgehoben ist.',
  },
  merge: 'Zusammenführen',
  mergeWhy:
    'Zusammenführen: Was auf dem Gerät steht, bleibt. Aus der Sicherung kommt dazu, was fehlt oder bei Datensätzen und Mappen neuer ist.',
  replace: 'Ersetzen',
  replaceWhy: 'Ersetzen: Danach steht auf dem Gerät genau das, was in der Sicherung ist, und sonst nichts.',
  merged: (entries, others) => `Zusammengeführt. Neue Werte: ${entries}. Weiteres: ${others}.`,
  replaced: (entries) => `Die Sicherung ist eingespielt. Werte auf diesem Gerät: ${entries}.`,
  broken:
    'Das hat nicht geklappt. Auf diesem Gerät wurde nichts geändert. Bitte schließen Sie andere Fenster der App, und versuchen Sie es erneut.',
  reminder: counted(
    'de',
    '1 Eintrag steht nur auf diesem Gerät, und der Browser darf ihn löschen.',
    '# Einträge stehen nur auf diesem Gerät, und der Browser darf sie löschen.',
  ),
  reminderLast: (day) => `Letzte Sicherung: ${day}.`,
  reminderNever: 'Es gibt noch keine Sicherung.',
  toBackup: 'Zur Sicherung',
  later: 'Später',
  largest: 'Platz schaffen',
  largestWhy:
    'Die größten abgerufenen Datensätze. Wenn Sie einen entfernen, kann er später neu abgerufen werden. Erfasste Werte bleiben immer.',
  takeOff: 'Vom Gerät entfernen',
  takeOffOne: (title) => `${title} vom Gerät entfernen`,
  imported: 'Selbst importierte Tabellen',
  importedWhy: 'Diese Tabellen gibt es vielleicht nur hier. Sichern Sie sie, bevor Sie eine entfernen.',
  importedSure: (title) => `„${title}“ wirklich entfernen? Die Tabelle ist dann nur noch in einer Sicherung.`,
  yes: 'Ja, entfernen',
  no: 'Nein',
  away: 'Zurzeit nicht auf diesem Gerät',
  wantBack: 'Wieder abrufen',
  none: 'Es gibt keine abgerufenen Datensätze.',
};
