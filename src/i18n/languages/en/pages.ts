// Pages of the app as the search tells of them.
import type { PageWords } from '../de/pages.ts';

export const pages: PageWords = {
  lage: [
    'Situation',
    'All figures at a glance',
    'situation overview tiles traffic lights dashboard glance start home front main',
  ],
  daten: [
    'Data',
    'Datasets, how old they are, and figures of your own',
    'data numbers come origin dataset tables fetch update refresh sync own figure create compare comparison history updating calculate source refreshed neighbours',
  ],
  'daten/import': [
    'Import',
    'Read a table from this device',
    'import file load upload open read table spreadsheet sheet excel xlsx csv ods usb stick document list libreoffice bring in',
  ],
  'daten/quelle': [
    'Add source',
    'Open data from an address',
    'source add new connect address link url open data interface api portal subscribe feed service',
  ],
  erfassung: [
    'Recording',
    'Enter values by hand, take those of others',
    'recording record enter type in input report form value correct correction accept entering typing hand manually fill number figure figures daily fix mistake wrong submit',
  ],
  sitzung: [
    'Session',
    'Make meeting folders, present them, keep them',
    'session meeting folder council committee agenda minutes decision presentation present slides projector freeze prepare create meetings papers show presenting screen beamer take print printing printout paper',
  ],
  einstellungen: [
    'Settings',
    'All about this device',
    'settings options preferences configuration change adjust app menu preference setting',
  ],
  'einstellungen/adresse': [
    'Where the data come from',
    'Address of the catalog, set up the next tablet',
    'address catalogue catalog data tablet set up setup new another device connect link qr code second pair scan colleague server switch from',
  ],
  'einstellungen/sicherung': [
    'Backup',
    'Everything on this device as a file, and back again',
    'backup back up save copy restore recover move new device usb stick safe lose losing lost broken keep everything backups',
  ],
  'einstellungen/speicher': [
    'Storage',
    'Protect from removal, make room, start offline',
    'storage space full room clean protect offline without network internet ready check memory much used free disk wifi keep work works working',
  ],
  'einstellungen/weitergabe': [
    'Hand over and send',
    'Recorded values as a file, a code or to the folder',
    'hand over handover transfer send share submit drop folder qr code usb stick mail pass colleague colleagues sending sharing another exchange email values',
  ],
  'einstellungen/geraet': [
    'Shared device',
    'PIN, and what the device is for',
    'pin change password lock role roles access permission rights view only shared code unlock set locking restrict prevent user users who',
  ],
  'einstellungen/verschluesselung': [
    'Encrypt recorded values',
    'With a passphrase that locks after minutes',
    'encrypt encryption encrypted password passphrase secret confidential privacy stolen thief protect read strangers',
  ],
  'einstellungen/anzeige': [
    'Appearance and language',
    'Brightness, text size, language',
    'appearance display screen font size bigger larger smaller text letters dark light mode contrast colours change language german english bright brightness see read reading enlarge colour zoom view switch into',
  ],
  'einstellungen/benachrichtigung': [
    'Notification',
    'Tell when a figure becomes critical',
    'notification alarm alert push notify warn notifications notified remind reminder turn on off alerts warning sound when',
  ],
  'einstellungen/app': [
    'About this app',
    'Version, installing, licences',
    'version install installation app update licence license software maker help home icon newest manual instructions open source made',
  ],
  'einstellungen/loeschen': [
    'Delete all data',
    'From this device, for good',
    'delete data remove reset erase clear wipe device rid everything uninstall clean',
  ],
  impressum: [
    'Imprint',
    'Who is responsible for these pages',
    'imprint responsible provider contact who runs site website publisher address operator',
  ],
  datenschutz: [
    'Privacy',
    'What happens to data on this device',
    'privacy data protection gdpr personal telemetry cookies policy collected tracking tracked private',
  ],
  barrierefreiheit: [
    'Accessibility',
    'Statement, and where to report barriers',
    'accessibility accessible keyboard screen reader shortcuts blind disabled disability barrier barriers report impaired',
  ],
  'leichte-sprache': [
    'Easy German',
    'What this app is, said easily',
    'easy German plain simple language explain simply understand words',
  ],
};
