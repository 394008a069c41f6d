// Words of the settings.

type Keys =
  | 'title'
  | 'back'
  | 'sourceAbout'
  | 'noAddress'
  | 'demo'
  | 'demoLong'
  | 'backupAbout'
  | 'noBackup'
  | 'storageAbout'
  | 'isProtected'
  | 'notProtected'
  | 'unknownProtected'
  | 'fullStorage'
  | 'offlineBroken'
  | 'used'
  | 'sending'
  | 'sendingAbout'
  | 'sendingIntro'
  | 'toRecording'
  | 'sendsOn'
  | 'sendsOff'
  | 'sendsNot'
  | 'lockedRecords'
  | 'deviceAbout'
  | 'pinSet'
  | 'pinNone'
  | 'vaultAbout'
  | 'vaultHalf'
  | 'vaultOpen'
  | 'vaultLocked'
  | 'on'
  | 'off'
  | 'lookAbout'
  | 'alarmAbout'
  | 'denied'
  | 'missing'
  | 'appAbout'
  | 'version'
  | 'eraseAbout'
  | 'fromLink'
  | 'reading'
  | 'source'
  | 'proposed'
  | 'locked'
  | 'address'
  | 'addressHint'
  | 'take'
  | 'cancel'
  | 'checking'
  | 'done'
  | 'nextTablet'
  | 'nextTabletWhy'
  | 'qr'
  | 'copy'
  | 'noCatalog'
  | 'current'
  | 'storage'
  | 'storageUnknown'
  | 'of'
  | 'kept'
  | 'notKept'
  | 'keep'
  | 'refused'
  | 'ipad'
  | 'offlineReady'
  | 'offlineIncomplete'
  | 'offlineChecking'
  | 'checkedAt'
  | 'check'
  | 'look'
  | 'brightness'
  | 'device'
  | 'light'
  | 'dark'
  | 'contrast'
  | 'size'
  | 'language'
  | 'app'
  | 'built'
  | 'licence'
  | 'install'
  | 'software'
  | 'dataLicences'
  | 'erase'
  | 'eraseWord'
  | 'eraseWhy'
  | 'eraseType'
  | 'eraseButton';

export type SettingsWords = Readonly<Record<Keys, string>>;

export const settings: SettingsWords = {
  title: 'Einstellungen',
  back: 'Einstellungen',
  sourceAbout: 'Adresse des Katalogs, nächstes Tablet einrichten',
  noAddress: 'Noch keine Adresse',
  demo: 'Beispieldaten',
  demoLong:
    'Sie sehen Beispieldaten einer erfundenen Gemeinde. Tragen Sie hier die Adresse Ihrer Gemeinde ein.',
  backupAbout: 'Alles auf diesem Gerät als Datei, und wieder zurück',
  noBackup: 'Noch keine',
  storageAbout: 'Vor dem Löschen schützen, Platz schaffen, offline starten',
  isProtected: 'Geschützt',
  notProtected: 'Noch nicht geschützt',
  unknownProtected: 'Der Browser sagt nichts dazu',
  fullStorage: 'Voll',
  offlineBroken: 'Nicht offline bereit',
  used: 'belegt',
  sending: 'Weitergeben und senden',
  sendingAbout: 'Erfasste Werte als Datei, Code oder in die Ablage',
  sendingIntro:
    'Hier geben Sie erfasste Werte weiter und nehmen sie entgegen. Dasselbe steht auf der Seite „Erfassung“ unter den Feldern.',
  toRecording: 'Zur Erfassung',
  sendsOn: 'Senden eingeschaltet',
  sendsOff: 'Senden ausgeschaltet',
  sendsNot: 'Als Datei oder Code',
  lockedRecords: 'Gesperrt',
  deviceAbout: 'PIN, und wofür das Gerät da ist',
  pinSet: 'PIN gesetzt',
  pinNone: 'Keine PIN',
  vaultAbout: 'Mit einem Kennwort, das nach Minuten sperrt',
  vaultHalf: 'Noch nicht vollständig',
  vaultOpen: 'Ein, zurzeit entsperrt',
  vaultLocked: 'Ein, gesperrt',
  on: 'Ein',
  off: 'Aus',
  lookAbout: 'Helligkeit, Schriftgröße, Sprache',
  alarmAbout: 'Melden, wenn eine Kennzahl kritisch wird',
  denied: 'Vom Browser nicht erlaubt',
  missing: 'Gibt es in diesem Browser nicht',
  appAbout: 'Fassung, Installieren, Lizenzen',
  version: 'Fassung',
  eraseAbout: 'Von diesem Gerät, endgültig',
  fromLink: 'Eine Adresse aus einem Link wartet auf Sie',
  reading: '…',
  source: 'Woher die Daten kommen',
  proposed:
    'Diese Adresse kam mit einem Link. Prüfen Sie, ob sie von Ihrer Gemeinde ist, und tippen Sie auf „Übernehmen“.',
  locked: 'Diese Installation ruft nur Daten ab von:',
  address: 'Adresse',
  addressHint:
    'Adresse des Katalogs Ihrer Gemeinde, zum Beispiel https://daten.musterhausen.de/datapackage.json',
  take: 'Übernehmen',
  cancel: 'Abbrechen',
  checking: 'Die Adresse wird geprüft.',
  done: 'Übernommen. Die Daten werden jetzt abgerufen.',
  nextTablet: 'Nächstes Tablet einrichten',
  nextTabletWhy: 'Richten Sie die Kamera des anderen Tablets auf dieses Bild, oder öffnen Sie dort den Link.',
  qr: 'QR-Code des Links',
  copy: 'Link kopieren',
  noCatalog: 'Noch kein Katalog übernommen.',
  current: 'Zurzeit:',
  storage: 'Speicher',
  storageUnknown: 'Dieser Browser sagt nicht, wie viel belegt ist.',
  of: 'von etwa',
  kept: 'Der Speicher ist geschützt: Der Browser löscht nichts von selbst.',
  notKept: 'Der Speicher ist nicht geschützt: Bei Platzmangel darf der Browser die Daten löschen.',
  keep: 'Speicher schützen',
  refused:
    'Der Browser hat es nicht zugesagt. Installieren Sie die App; dann bleiben die Daten auf dem Gerät.',
  ipad: 'Auf dem iPad: Tippen Sie auf „Teilen“, dann auf „Zum Home-Bildschirm“. Sonst kann der Browser Daten entfernen, die sieben Tage nicht genutzt wurden.',
  offlineReady: 'Offline bereit',
  offlineIncomplete: 'Nicht offline bereit: Teile der App fehlen und ließen sich nicht holen',
  offlineChecking: 'Wird geprüft …',
  checkedAt: 'geprüft',
  check: 'Prüfen',
  look: 'Anzeige und Sprache',
  brightness: 'Helligkeit',
  device: 'Wie das Gerät',
  light: 'Hell',
  dark: 'Dunkel',
  contrast: 'Hoher Kontrast',
  size: 'Schriftgröße',
  language: 'Sprache',
  app: 'Über diese App',
  built: 'gebaut am',
  licence: 'Freie Software unter der Lizenz EUPL-1.2.',
  install:
    'Installieren: auf dem iPad über „Teilen“ und „Zum Home-Bildschirm“; in Chrome und Edge über das Menü „App installieren“; auf verwalteten Geräten über Ihre IT.',
  software: 'Lizenzen der verwendeten Software',
  dataLicences: 'Quellen und Lizenzen der Daten',
  erase: 'Alle Daten löschen',
  eraseWord: 'löschen',
  eraseWhy:
    'Entfernt alle abgerufenen, importierten und von Hand erfassten Daten und die Einstellungen von diesem Gerät. Was nicht als Datei weitergegeben ist, ist danach verloren. An den Quellen ändert sich nichts.',
  eraseType: 'Zum Bestätigen eintippen:',
  eraseButton: 'Alle Daten löschen',
};

/** Whether this device tells of critical figures while the app is closed. Off until a person wants it. */
export type AlarmWords = {
  title: string;
  want: string;
  why: string;
  denied: string;
  missing: string;
  isOn: string;
  isOff: string;
};
export const alarm: AlarmWords = {
  title: 'Benachrichtigung',
  want: 'Melden, wenn eine Kennzahl kritisch wird',
  why: 'Auch bei geschlossener App, wo der Browser im Hintergrund abrufen kann. Auf dem Gerät ist dann der Titel der Kennzahl zu lesen.',
  denied:
    'Der Browser erlaubt dieser App keine Benachrichtigungen. Sie lassen sich in seinen Einstellungen erlauben.',
  missing: 'Dieser Browser kennt keine Benachrichtigungen.',
  isOn: 'Eingeschaltet.',
  isOff: 'Ausgeschaltet.',
};

/** To whoever knew the app before. */
export const newLook: Readonly<Record<'said' | 'understood', string>> = {
  said: 'Neu: Suchen können Sie oben auf jeder Seite. Die Einstellungen sind jetzt eine Liste.',
  understood: 'Verstanden',
};
export type NewLookWords = typeof newLook;
