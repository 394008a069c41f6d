import type { Texts } from '../../../i18n/locale.ts';

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

export const EINSTELLUNGEN: Texts<Readonly<Record<Keys, string>>> = {
  de: {
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
    nextTabletWhy:
      'Richten Sie die Kamera des anderen Tablets auf dieses Bild, oder öffnen Sie dort den Link.',
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
  },
  en: {
    title: 'Settings',
    back: 'Settings',
    sourceAbout: 'Address of the catalog, set up the next tablet',
    noAddress: 'No address yet',
    demo: 'sample data',
    demoLong: 'You see sample data of a made-up municipality. Enter the address of your municipality here.',
    backupAbout: 'Everything on this device as a file, and back again',
    noBackup: 'None yet',
    storageAbout: 'Protect from removal, make room, start offline',
    isProtected: 'Protected',
    notProtected: 'Not protected yet',
    unknownProtected: 'The browser does not say',
    fullStorage: 'Full',
    offlineBroken: 'Not ready for offline use',
    used: 'used',
    sending: 'Hand over and send',
    sendingAbout: 'Recorded values as a file, a code or to the folder',
    sendingIntro:
      'Here you hand over recorded values and take them in. The same is on the page “Recording” below the fields.',
    toRecording: 'To recording',
    sendsOn: 'Sending is on',
    sendsOff: 'Sending is off',
    sendsNot: 'As a file or code',
    lockedRecords: 'Locked',
    deviceAbout: 'PIN, and what the device is for',
    pinSet: 'PIN set',
    pinNone: 'No PIN',
    vaultAbout: 'With a passphrase that locks after minutes',
    vaultHalf: 'Not complete yet',
    vaultOpen: 'On, unlocked now',
    vaultLocked: 'On, locked',
    on: 'On',
    off: 'Off',
    lookAbout: 'Brightness, text size, language',
    alarmAbout: 'Tell when a figure becomes critical',
    denied: 'Not allowed by the browser',
    missing: 'Not known to this browser',
    appAbout: 'Version, installing, licences',
    version: 'Version',
    eraseAbout: 'From this device, for good',
    fromLink: 'An address from a link waits for you',
    reading: '…',
    source: 'Where the data come from',
    proposed: 'This address came with a link. Check that it is from your municipality and tap “Take over”.',
    locked: 'This installation fetches data only from:',
    address: 'Address',
    addressHint:
      'Address of your municipality’s catalog, for example https://data.example.org/datapackage.json',
    take: 'Take over',
    cancel: 'Cancel',
    checking: 'Checking the address.',
    done: 'Taken over. The data are being fetched now.',
    nextTablet: 'Set up the next tablet',
    nextTabletWhy: 'Point the other tablet’s camera at this picture, or open the link there.',
    qr: 'QR code of the link',
    copy: 'Copy link',
    noCatalog: 'No catalog taken over yet.',
    current: 'Now:',
    storage: 'Storage',
    storageUnknown: 'This browser does not say how much is used.',
    of: 'of about',
    kept: 'The storage is protected: the browser deletes nothing by itself.',
    notKept: 'The storage is not protected: the browser may delete the data when room is short.',
    keep: 'Protect storage',
    refused: 'The browser did not promise it. Install the app; then the data stay on the device.',
    ipad: 'On the iPad: tap “Share”, then “Add to Home Screen”. Otherwise the browser may remove data unused for seven days.',
    offlineReady: 'Ready for offline use',
    offlineIncomplete: 'Not ready for offline use: parts of the app are missing and could not be fetched',
    offlineChecking: 'Checking …',
    checkedAt: 'checked',
    check: 'Check',
    look: 'Appearance and language',
    brightness: 'Brightness',
    device: 'Like the device',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    size: 'Text size',
    language: 'Language',
    app: 'About this app',
    built: 'built on',
    licence: 'Free software under the EUPL-1.2 licence.',
    install:
      'Install: on the iPad by “Share” and “Add to Home Screen”; in Chrome and Edge by the menu “Install app”; on managed devices through your IT.',
    software: 'Licences of the software used',
    dataLicences: 'Sources and licences of the data',
    erase: 'Delete all data',
    eraseWord: 'delete',
    eraseWhy:
      'Removes all fetched, imported and recorded data and the settings from this device. What was not handed over as a file is lost then. Nothing changes at the sources.',
    eraseType: 'Type to confirm:',
    eraseButton: 'Delete all data',
  },
};
