// Words of the PIN and of the protection of what was recorded.
import { counted } from '../../counted.ts';

export const lock = {
  locked: 'Gesperrt',
  hides: 'Die PIN verbirgt die Inhalte auf diesem Gerät. Sie verschlüsselt sie nicht.',
  pin: 'PIN',
  unlock: 'Entsperren',
  wrong: 'Das war nicht die PIN. Bitte versuchen Sie es erneut.',
  wrongWait: 'Das war nicht die PIN. Bitte warten Sie, bevor Sie es erneut versuchen.',
  waiting: 'Bitte warten Sie noch.',
  minutesLeft: counted('de', 'Noch 1 Minute', 'Noch # Minuten'),
  secondsLeft: counted('de', 'Noch 1 Sekunde', 'Noch # Sekunden'),
  forgotten: 'PIN vergessen',
  forgottenWhy:
    'Eine vergessene PIN lässt sich nicht wiederherstellen. Sie können alles auf diesem Gerät löschen und danach eine Sicherung wieder einspielen. Was erfasst und weder weitergegeben noch gesichert wurde, ist dann verloren.',
  sure: 'Ja, alles auf diesem Gerät löschen',
  erase: 'Alles löschen',
  elsewhere: {
    record: 'Dieses Gerät ist nur zum Erfassen eingerichtet. Das lässt sich unter Einstellungen ändern.',
    view: 'Dieses Gerät ist nur zum Ansehen eingerichtet. Das lässt sich unter Einstellungen ändern.',
  },
  title: 'Gemeinsam genutztes Gerät',
  lead: 'Für Tablets, die mehrere benutzen. Alles hier gilt nur für dieses Gerät; Konten gibt es nicht.',
  role: 'Wofür ist dieses Gerät?',
  roles: { both: 'Erfassen und ansehen', record: 'Nur erfassen', view: 'Nur ansehen' },
  isSet: 'Eine PIN ist gesetzt.',
  isNone: 'Es ist keine PIN gesetzt.',
  newPin: counted('de', 'Neue PIN (mindestens ein Zeichen)', 'Neue PIN (mindestens # Zeichen)'),
  again: 'PIN wiederholen',
  idle: 'Sperren nach Minuten ohne Berührung',
  set: 'PIN setzen',
  remove: 'PIN entfernen',
  now: 'Jetzt sperren',
  old: 'Bisherige PIN',
  change: 'Ändern',
  tooShort: counted('de', 'Bitte mindestens ein Zeichen eingeben.', 'Bitte mindestens # Zeichen eingeben.'),
  different: 'Die beiden Eingaben sind verschieden. Bitte geben Sie die PIN zweimal gleich ein.',
  notKept: 'Dieser Browser behält hier nichts (privates Fenster). Die PIN wurde nicht gesetzt.',
  saved: 'PIN gesetzt. Merken Sie sich die PIN gut: Sie lässt sich nicht wiederherstellen.',
  removed: 'PIN entfernt.',
  limits:
    'Wer das Gerät selbst entsperren und technisch untersuchen kann, kommt an die Daten. Dagegen hilft die Sperre des Geräts; erfasste Werte können Sie außerdem verschlüsseln. Benachrichtigungen zeigen den Titel einer Kennzahl auch bei gesperrter App.',
};
export type LockWords = typeof lock;

export const vault = {
  title: 'Erfasste Werte verschlüsseln',
  lead: 'Was hier erfasst wird, können Sie mit einem Kennwort verschlüsseln: Werte, Entwürfe und was auf das Weitergeben wartet. Wer das Gerät findet, kann es ohne das Kennwort nicht lesen.',
  after:
    'Das Kennwort wird nach jedem Öffnen der App verlangt und nach einer Zeit ohne Berührung. Bis dahin steht bei Kennzahlen aus erfassten Werten „gesperrt“, und das Weitergeben wartet. Benachrichtigungen gibt es über diese Kennzahlen nicht mehr.',
  lost: 'Ein vergessenes Kennwort lässt sich nicht wiederherstellen, auch nicht aus einer Sicherung: Dort bleiben die Werte ebenso verschlüsselt. Bewahren Sie es sicher auf, zum Beispiel im Tresor der Verwaltung.',
  limitsTitle: 'Was nicht verschlüsselt ist',
  limits: [
    'Veröffentlichte Daten, eingelesene Tabellen, Notizen und offene Fragen.',
    'Werte, die Sie in eine Sitzungsmappe gelegt, als Datei gespeichert oder weitergegeben haben.',
    'Wie viele Einträge es gibt, wann sie entstanden sind, und für welche Einrichtung und welchen Tag ein Entwurf offen ist.',
    'Ihre Funktion, die im Feld der Erfassung steht.',
    'Was vorher unverschlüsselt gespeichert war, entfernt die App. Der Browser oder der Datenträger kann trotzdem noch eine Zeit lang Reste behalten.',
  ],
  passphrase: 'Kennwort',
  newPassphrase: 'Neues Kennwort',
  hint: counted(
    'de',
    'Mindestens ein Zeichen, am besten mehrere Wörter.',
    'Mindestens # Zeichen, am besten mehrere Wörter.',
  ),
  again: 'Noch einmal das neue Kennwort',
  minutes: 'Sperren nach Minuten ohne Berührung',
  create: 'Verschlüsseln',
  busy: 'Wird verschlüsselt …',
  busyOpening: 'Wird entschlüsselt …',
  isOpen: 'Die erfassten Werte sind verschlüsselt und gerade entsperrt.',
  isPartly: 'Die erfassten Werte sind erst zum Teil verschlüsselt.',
  notWholeOpen:
    'Ein Teil liegt noch lesbar auf dem Gerät, zum Beispiel weil der Speicher voll war. Es ist nichts verloren.',
  finish: 'Jetzt zu Ende verschlüsseln',
  isLocked: 'Die erfassten Werte sind verschlüsselt und gesperrt.',
  notWhole:
    'Ein Teil der Werte liegt noch lesbar auf dem Gerät. Sobald Sie entsperren, wird auch er verschlüsselt.',
  banner: 'Erfasste Werte sind gesperrt.',
  ask: 'Bitte geben Sie das Kennwort ein. Es ist nichts verloren.',
  unlock: 'Entsperren',
  unlocking: 'Wird geprüft …',
  lock: 'Jetzt sperren',
  wrong: 'Das war nicht das Kennwort. Bitte versuchen Sie es erneut.',
  tooShort: counted('de', 'Bitte mindestens ein Zeichen eingeben.', 'Bitte mindestens # Zeichen eingeben.'),
  different: 'Die beiden Eingaben sind verschieden. Bitte geben Sie das Kennwort zweimal gleich ein.',
  failed: 'Das ist nicht gelungen. Alles Erfasste ist noch da. Bitte versuchen Sie es erneut.',
  noRoom:
    'Zum Verschlüsseln braucht das Gerät für kurze Zeit doppelt so viel Platz, und der ist nicht da. Alles Erfasste ist noch da und unverändert, es ist nicht verschlüsselt. Bitte schaffen Sie Platz (unter „Einstellungen“, „Speicher“) und versuchen Sie es erneut.',
  busyElsewhere:
    'Ein anderes Fenster dieser App ist noch beschäftigt. Alles Erfasste ist noch da und unverändert, es ist nicht verschlüsselt. Bitte schließen Sie die anderen Fenster und versuchen Sie es erneut.',
  created: 'Verschlüsselt. Merken Sie sich das Kennwort gut.',
  changed: 'Das Kennwort wurde geändert.',
  removed: 'Die erfassten Werte sind nicht mehr verschlüsselt.',
  change: 'Kennwort ändern',
  changeWhy:
    'Verschlüsselt bleibt alles, wie es ist. Wer eine ältere Sicherung und das bisherige Kennwort hat, kann weiterhin alles lesen, auch was Sie später erfassen. Heben Sie in diesem Fall die Verschlüsselung auf und richten Sie sie neu ein.',
  old: 'Bisheriges Kennwort',
  doChange: 'Ändern',
  remove: 'Verschlüsselung aufheben',
  removeWhy: 'Alles Erfasste liegt danach wieder lesbar auf dem Gerät.',
  doRemove: 'Aufheben',
  forgotten: 'Kennwort vergessen',
  forgottenWhy:
    'Dann lassen sich die verschlüsselten Werte nicht mehr lesen, auch nicht aus einer Sicherung. Sie können sie löschen und neu beginnen. Was weitergegeben wurde, bekommen Sie von dort zurück.',
  sure: 'Ja, die verschlüsselten Werte auf diesem Gerät löschen',
  erase: 'Verschlüsselte Werte löschen',
  erased: counted('de', 'Gelöscht: 1 verschlüsselter Eintrag.', 'Gelöscht: # verschlüsselte Einträge.'),
  toSettings: 'Kennwort vergessen?',
  unreadable: {
    short: 'Ein Teil der verschlüsselten Werte lässt sich nicht öffnen.',
    toSettings: 'Was kann ich tun?',
    why: 'Das Kennwort stimmt, aber was auf diesem Gerät gespeichert ist, ist beschädigt. Solange es hier liegt, zeigt die App keine Kennzahlen aus erfassten Werten, denn es kann eine Berichtigung darunter sein. Gelöscht wurde nichts.',
    entries: (n: string, from: string, to: string) =>
      from === to
        ? `Beschädigte Einträge: ${n}, erfasst am ${from} Uhr.`
        : `Beschädigte Einträge: ${n}, erfasst zwischen ${from} Uhr und ${to} Uhr.`,
    drafts: (n: string) => `Beschädigte Entwürfe: ${n}.`,
    waiting: 'Beschädigt ist nur, was auf das Weitergeben wartet. Es wird aus den Einträgen neu gemacht.',
    remove: 'Nur das Beschädigte entfernen',
    removeWhy: (n: string) =>
      `Die übrigen Einträge (${n}) bleiben und werden wieder gezeigt. Haben Sie eine ältere Sicherung dieses Geräts, führen Sie sie danach zusammen: Was entfernt wurde, kommt von dort zurück. Prüfen Sie sonst die Werte aus der genannten Zeit.`,
    sure: 'Ja, das Beschädigte auf diesem Gerät entfernen',
    doRemove: 'Beschädigtes entfernen',
    removed: (n: string) => `Entfernt: ${n}. Die übrigen Werte werden wieder gezeigt.`,
  },
};
export type VaultWords = typeof vault;
