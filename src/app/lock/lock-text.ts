import { counted } from '../../i18n/counted.ts';
import type { Texts } from '../../i18n/locale.ts';
import type { Role } from './role.ts';

const de = {
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
  roles: { both: 'Erfassen und ansehen', record: 'Nur erfassen', view: 'Nur ansehen' } as Record<
    Role,
    string
  >,
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

export const LOCK: Texts<typeof de> = {
  de,
  en: {
    locked: 'Locked',
    hides: 'The PIN hides what is on this device. It does not encrypt it.',
    pin: 'PIN',
    unlock: 'Unlock',
    wrong: 'That was not the PIN. Please try again.',
    wrongWait: 'That was not the PIN. Please wait before you try again.',
    waiting: 'Please wait a little longer.',
    minutesLeft: counted('en', '1 minute left', '# minutes left'),
    secondsLeft: counted('en', '1 second left', '# seconds left'),
    forgotten: 'PIN forgotten',
    forgottenWhy:
      'A forgotten PIN cannot be recovered. You can delete everything on this device and bring a backup back afterwards. What was recorded and neither handed over nor backed up is lost then.',
    sure: 'Yes, delete everything on this device',
    erase: 'Delete everything',
    elsewhere: {
      record: 'This device is set up for recording only. That can be changed under Settings.',
      view: 'This device is set up for looking only. That can be changed under Settings.',
    },
    title: 'Shared device',
    lead: 'For tablets that several people use. All of this is for this device only; there are no accounts.',
    role: 'What is this device for?',
    roles: { both: 'Recording and looking', record: 'Recording only', view: 'Looking only' },
    isSet: 'A PIN is set.',
    isNone: 'No PIN is set.',
    newPin: counted('en', 'New PIN (at least one character)', 'New PIN (at least # characters)'),
    again: 'Repeat the PIN',
    idle: 'Lock after minutes without a touch',
    set: 'Set PIN',
    remove: 'Remove PIN',
    now: 'Lock now',
    old: 'Current PIN',
    change: 'Change',
    tooShort: counted('en', 'Please enter at least one character.', 'Please enter at least # characters.'),
    different: 'The two are different. Please enter the same PIN twice.',
    notKept: 'This browser keeps nothing here (private window). The PIN was not set.',
    saved: 'PIN set. Remember it well: it cannot be recovered.',
    removed: 'PIN removed.',
    limits:
      'Whoever can unlock the device itself and examine it gets at the data. The lock of the device helps against that; recorded values can be encrypted as well. Notifications show the title of a figure while the app is locked too.',
  },
};
