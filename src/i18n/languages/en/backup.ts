import { counted } from '../../counted.ts';
import type { BackupWords } from '../de/backup.ts';

const plural = (n: string, one: string, many: string): string => (n === '1' ? one : many);

export const backup: BackupWords = {
  title: 'Backup',
  lead: 'Everything on this device in one file: recorded values, drafts, folders, tables, figures and settings. Keep it on another device.',
  last: (day) => `Last backup: ${day}`,
  never: 'Last backup: none yet',
  unsaved: counted(
    'en',
    '1 entry is on this device only so far.',
    '# entries are on this device only so far.',
  ),
  unsavedHere: counted('en', '1 entry only here', '# entries only here'),
  make: 'Make a backup',
  encrypt: 'Encrypt with a passphrase',
  passphrase: 'Passphrase',
  passphraseAgain: 'Repeat passphrase',
  passphraseHint: 'At least 10 characters. Several words are best.',
  passphraseLost:
    'Without the passphrase nobody can open this backup, nor can we. It cannot be recovered. Write it down, and keep it apart from the file.',
  tooShort: 'The passphrase is too short. Please take at least 10 characters.',
  notSame: 'The two passphrases differ. Please enter them again.',
  restore: 'Restore a backup',
  file: 'File of the backup',
  open: 'Open backup',
  steps: { reading: 'Reading', sealing: 'Securing', checking: 'Checking', writing: 'Restoring' },
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was changed on this device.',
  made: (size) => `The backup is ready (${size}).`,
  keepSafe:
    'Check that the file is in the folder “Downloads”, and put it in a safe place: on the administration’s network drive or a USB stick.',
  saveAgain: 'Save the file once more',
  preview: (day, entries, here) =>
    `Backup of ${day} with ${entries} ${plural(entries, 'value', 'values')}. On this device there ${plural(here, 'is', 'are')} ${here}.`,
  contains: (datasets, folders) =>
    `It holds ${datasets} ${plural(datasets, 'dataset', 'datasets')} and ${folders} ${plural(folders, 'folder', 'folders')}.`,
  odd: counted(
    'en',
    '1 row was damaged on the saved device already. It is kept, but not shown.',
    '# rows were damaged on the saved device already. They are kept, but not shown.',
  ),
  onlyHere: counted(
    'en',
    '1 value is on this device only. “Replace” loses it.',
    '# values are on this device only. “Replace” loses them.',
  ),
  other:
    'The backup belongs to another address than that of this device. With “Merge” you see its values only once you set that address.',
  protection: {
    none: null,
    same: 'The recorded values are encrypted with the same passphrase here and in the backup.',
    comes:
      'The recorded values in the backup are encrypted. Afterwards all on this device are, with the passphrase of the backup.',
    goes: 'The recorded values in the backup are not encrypted. With “Replace” they are not on this device either afterwards.',
    other:
      'The recorded values here and in the backup are encrypted with different passphrases. Merging works only once encrypting is stopped here.',
  },
  merge: 'Merge',
  mergeWhy:
    'Merge: what is on the device stays. From the backup comes what is missing or, of datasets and folders, newer.',
  replace: 'Replace',
  replaceWhy: 'Replace: afterwards the device holds exactly what is in the backup, and nothing else.',
  merged: (entries, others) => `Merged. New values: ${entries}. Others: ${others}.`,
  replaced: (entries) => `The backup is restored. Values on this device: ${entries}.`,
  broken:
    'This did not work. Nothing was changed on this device. Please close other windows of the app and try again.',
  reminder: counted(
    'en',
    '1 entry is on this device only, and the browser may delete it.',
    '# entries are on this device only, and the browser may delete them.',
  ),
  reminderLast: (day) => `Last backup: ${day}.`,
  reminderNever: 'There is no backup yet.',
  toBackup: 'To the backup',
  later: 'Later',
  largest: 'Make room',
  largestWhy:
    'The largest fetched datasets. One that you remove can be fetched again later. Recorded values always stay.',
  takeOff: 'Remove from device',
  takeOffOne: (title) => `Remove ${title} from device`,
  imported: 'Tables you imported',
  importedWhy: 'These tables may exist only here. Make a backup before you remove one.',
  importedSure: (title) => `Really remove “${title}”? The table is then only in a backup.`,
  yes: 'Yes, remove',
  no: 'No',
  away: 'Not on this device at present',
  wantBack: 'Fetch again',
  none: 'There are no fetched datasets.',
};
