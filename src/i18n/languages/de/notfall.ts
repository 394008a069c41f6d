// Words of the page of last resort, which is no part of the app: both languages are in it.
export const notfall = {
  title: 'Die App startet nicht',
  asked: 'Notfallseite',
  why: {
    datei: 'Ein Teil der App fehlt auf diesem Gerät oder ist beschädigt.',
    fehler: 'Beim Start der App ist ein Fehler aufgetreten.',
    lange: 'Die App hat sehr lange nicht geantwortet.',
    seite: 'Die Startseite der App fehlt auf diesem Gerät oder ist beschädigt.',
    selbst: 'Hier können Sie sichern, was auf diesem Gerät erfasst ist, und die App reparieren.',
  },
  calm: 'Was Sie erfasst haben, liegt weiter auf diesem Gerät. Löschen Sie keine Browserdaten: Damit wäre es verloren.',
  repairTitle: 'App reparieren',
  checking: 'Die App wird geprüft …',
  whole: 'Alle Teile der App liegen auf diesem Gerät.',
  mended: 'Die App ist repariert.',
  newer: 'Eine neue Fassung der App ist bereit.',
  broken:
    'Die App ließ sich gerade nicht reparieren. Prüfen Sie die Verbindung und, ob das WLAN eine Anmeldung verlangt; tippen Sie dann auf „Reparieren“.',
  repair: 'Reparieren',
  open: 'App öffnen',
  saveTitle: 'Erfasstes sichern',
  nothing: 'Auf diesem Gerät ist nichts erfasst.',
  unread:
    'Der Speicher dieses Browsers lässt sich nicht lesen. Starten Sie das Gerät neu und öffnen Sie diese Seite noch einmal.',
  kept: (entries: number, drafts: number, folders: number) =>
    `Einträge: ${entries}, Entwürfe: ${drafts}, Sitzungsmappen: ${folders}.`,
  sealed:
    'Erfasste Werte sind mit einem Kennwort verschlüsselt. Die Datei enthält sie nur verschlüsselt; zum Öffnen brauchen Sie später das Kennwort.',
  open2: 'Die Datei ist nicht verschlüsselt. Bewahren Sie sie sicher auf.',
  back: 'Einspielen lässt sie sich in der App unter Einstellungen, Sicherung; auch auf einem anderen Gerät.',
  save: 'Als Datei sichern',
  saving: 'Die Datei wird erstellt …',
  saved: (rows: number) => `Die Datei ist gespeichert (${rows} Datensätze).`,
  left: (rows: number) => `${rows} ließen sich nicht mitgeben.`,
  notSaved:
    'Die Datei ließ sich nicht erstellen. Starten Sie das Gerät neu und versuchen Sie es noch einmal.',
  pin: 'PIN',
  pinWhy: 'Dieses Gerät ist mit einer PIN gesperrt. Geben Sie sie ein, um zu sichern, was erfasst ist.',
  unlock: 'Entsperren',
  wrong: 'Das war nicht die PIN.',
  wait: (seconds: number) => `Bitte warten Sie noch ${seconds} Sekunden.`,
  other: 'English',
  otherLanguage: 'en',
};
export type LastResortWords = typeof notfall;
