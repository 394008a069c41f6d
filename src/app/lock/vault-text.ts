// Words of the protection of what was recorded: its page in the settings, and the form that asks for the passphrase.
import { counted } from '../../i18n/counted.ts';
import type { Texts } from '../../i18n/locale.ts';

const de = {
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

export const VAULT: Texts<typeof de> = {
  de,
  en: {
    title: 'Encrypt recorded values',
    lead: 'What is recorded here can be encrypted with a passphrase: values, drafts and what waits to be handed over. Whoever finds the device cannot read it without the passphrase.',
    after:
      'The passphrase is asked for each time the app is opened and after a time without a touch. Until then, figures made of recorded values say “locked”, and handing over waits. There are no notifications about these figures any more.',
    lost: 'A forgotten passphrase cannot be recovered, not from a backup either: there the values stay encrypted too. Keep it in a safe place.',
    limitsTitle: 'What is not encrypted',
    limits: [
      'Published data, imported tables, notes and open questions.',
      'Values that you put into a session folder, saved as a file or handed over.',
      'How many entries there are, when they were made, and for which organisation and day a draft is open.',
      'Your function, as it stands in the field of the recording.',
      'What was stored in the open before is removed by the app. The browser or the disk may still keep remains for a while.',
    ],
    passphrase: 'Passphrase',
    newPassphrase: 'New passphrase',
    hint: counted(
      'en',
      'At least one character, best several words.',
      'At least # characters, best several words.',
    ),
    again: 'The new passphrase once more',
    minutes: 'Lock after minutes without a touch',
    create: 'Encrypt',
    busy: 'Encrypting …',
    busyOpening: 'Decrypting …',
    isOpen: 'The recorded values are encrypted and unlocked just now.',
    isPartly: 'Only a part of the recorded values is encrypted so far.',
    notWholeOpen:
      'A part still lies readable on the device, for example because storage was full. Nothing is lost.',
    finish: 'Finish encrypting now',
    isLocked: 'The recorded values are encrypted and locked.',
    notWhole:
      'A part of the values still lies readable on the device. As soon as you unlock, it is encrypted too.',
    banner: 'Recorded values are locked.',
    ask: 'Please enter the passphrase. Nothing is lost.',
    unlock: 'Unlock',
    unlocking: 'Checking …',
    lock: 'Lock now',
    wrong: 'That was not the passphrase. Please try again.',
    tooShort: counted('en', 'Please enter at least one character.', 'Please enter at least # characters.'),
    different: 'The two are different. Please enter the same passphrase twice.',
    failed: 'That did not work. Everything recorded is still there. Please try again.',
    noRoom:
      'To encrypt, the device needs twice the room for a short time, and it is not there. Everything recorded is still there and unchanged, it is not encrypted. Please make room (under “Settings”, “Storage”) and try again.',
    busyElsewhere:
      'Another window of this app is still busy. Everything recorded is still there and unchanged, it is not encrypted. Please close the other windows and try again.',
    created: 'Encrypted. Remember the passphrase well.',
    changed: 'The passphrase was changed.',
    removed: 'The recorded values are not encrypted any more.',
    change: 'Change the passphrase',
    changeWhy:
      'Everything stays encrypted as it is. Whoever has an older backup and the current passphrase can still read everything, also what you record later. In that case stop encrypting and set it up anew.',
    old: 'Current passphrase',
    doChange: 'Change',
    remove: 'Stop encrypting',
    removeWhy: 'Everything recorded lies readable on the device after that.',
    doRemove: 'Stop encrypting now',
    forgotten: 'Passphrase forgotten',
    forgottenWhy:
      'Then the encrypted values cannot be read any more, not from a backup either. You can delete them and begin anew. What was handed over comes back from there.',
    sure: 'Yes, delete the encrypted values on this device',
    erase: 'Delete encrypted values',
    erased: counted('en', 'Deleted: 1 encrypted entry.', 'Deleted: # encrypted entries.'),
    toSettings: 'Forgotten the passphrase?',
    unreadable: {
      short: 'A part of the encrypted values does not open.',
      toSettings: 'What can I do?',
      why: 'The passphrase is right, but what is stored on this device is damaged. While it lies here, the app shows no figures made of recorded values, since a correction may be among it. Nothing was deleted.',
      entries: (n, from, to) =>
        from === to
          ? `Damaged entries: ${n}, recorded on ${from}.`
          : `Damaged entries: ${n}, recorded between ${from} and ${to}.`,
      drafts: (n) => `Damaged drafts: ${n}.`,
      waiting: 'Only what waits to be handed over is damaged. It is made anew from the entries.',
      remove: 'Remove only what is damaged',
      removeWhy: (n) =>
        `The other entries (${n}) stay and are shown again. If you have an older backup of this device, merge it afterwards: what was removed comes back from there. Otherwise check the values of the time named.`,
      sure: 'Yes, remove what is damaged on this device',
      doRemove: 'Remove what is damaged',
      removed: (n) => `Removed: ${n}. The other values are shown again.`,
    },
  },
};
