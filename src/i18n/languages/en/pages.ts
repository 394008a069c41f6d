// Pages of the app as the search tells of them.
import type { PageWords } from '../de/pages.ts';

export const pages: PageWords = {
  lage: ['Situation', 'All figures at a glance', 'situation overview tiles traffic lights dashboard'],
  daten: [
    'Data',
    'Datasets, how old they are, and figures of your own',
    'data numbers come origin dataset tables fetch update refresh sync own figure create compare comparison history',
  ],
  'daten/import': [
    'Import',
    'Read a table from this device',
    'import file load upload open read table spreadsheet sheet excel xlsx csv ods usb stick',
  ],
  'daten/quelle': [
    'Add source',
    'Open data from an address',
    'source add new connect address link url open data interface api portal',
  ],
  erfassung: [
    'Recording',
    'Enter values by hand, take those of others',
    'recording record enter type in input report form value correct correction accept',
  ],
  sitzung: [
    'Session',
    'Make meeting folders, present them, keep them',
    'session meeting folder council committee agenda minutes decision presentation present slides projector freeze',
  ],
  einstellungen: ['Settings', 'All about this device', 'settings options preferences configuration'],
  'einstellungen/adresse': [
    'Where the data come from',
    'Address of the catalog, set up the next tablet',
    'address catalogue catalog data tablet set up setup new another device connect link qr code',
  ],
  'einstellungen/sicherung': [
    'Backup',
    'Everything on this device as a file, and back again',
    'backup back up save copy restore recover move new device usb stick',
  ],
  'einstellungen/speicher': [
    'Storage',
    'Protect from removal, make room, start offline',
    'storage space full room clean protect offline without network internet ready check',
  ],
  'einstellungen/weitergabe': [
    'Hand over and send',
    'Recorded values as a file, a code or to the folder',
    'hand over handover transfer send share submit drop folder qr code usb stick mail',
  ],
  'einstellungen/geraet': [
    'Shared device',
    'PIN, and what the device is for',
    'pin change password lock role roles access permission rights view only shared',
  ],
  'einstellungen/verschluesselung': [
    'Encrypt recorded values',
    'With a passphrase that locks after minutes',
    'encrypt encryption encrypted password passphrase secret confidential privacy',
  ],
  'einstellungen/anzeige': [
    'Appearance and language',
    'Brightness, text size, language',
    'appearance display screen font size bigger larger smaller text letters dark light mode contrast colours change language german english',
  ],
  'einstellungen/benachrichtigung': [
    'Notification',
    'Tell when a figure becomes critical',
    'notification alarm alert push notify warn',
  ],
  'einstellungen/app': [
    'About this app',
    'Version, installing, licences',
    'version install installation app update licence license software maker help',
  ],
  'einstellungen/loeschen': [
    'Delete all data',
    'From this device, for good',
    'delete data remove reset erase clear wipe device',
  ],
  impressum: ['Imprint', 'Who is responsible for these pages', 'imprint responsible provider contact'],
  datenschutz: [
    'Privacy',
    'What happens to data on this device',
    'privacy data protection gdpr personal telemetry cookies',
  ],
  barrierefreiheit: [
    'Accessibility',
    'Statement, and where to report barriers',
    'accessibility accessible keyboard screen reader shortcuts blind',
  ],
  'leichte-sprache': [
    'Easy German',
    'What this app is, said easily',
    'easy German plain simple language explain',
  ],
};
