import type { Sentence } from '../../../issue-say.ts';
import type { own as german } from '../../de/issues/own.ts';
import { KEPT } from './phrases.ts';

export const own: Readonly<Record<keyof typeof german, Sentence>> = {
  FOLDER_FOREIGN: () =>
    'This file is no session folder. Nothing was changed on this device. Please choose the file that was saved under “Hand over”.',
  FOLDER_DAMAGED: () =>
    'The folder in this file is incomplete, damaged or was changed. Nothing was changed on this device. Please ask for the file once more.',
  FOLDER_NEWER: () =>
    'The folder comes from a newer version of the app. Nothing was changed on this device. Please update the app and open the file again.',
  FOLDER_CHANGED: () =>
    'The folder was just changed in another window. Nothing was frozen. Please look through the pages again and then tap “Prepare session” once more.',
  HANDOVER_FOREIGN: () =>
    'This file holds no recorded values. Nothing was changed on this device. Please choose the file that was saved under “Hand over”.',
  HANDOVER_DAMAGED: () =>
    'The file is damaged or was changed. Nothing was changed on this device. Please ask for the file once more.',
  HANDOVER_NEWER: () =>
    'The file comes from a newer version of the app. Nothing was changed on this device. Please update the app and open the file again.',
  HANDOVER_OTHER: () =>
    'The values in this file belong to another catalog than that of this device. Nothing was changed on this device. Please set the same address on both devices.',
  HANDOVER_TOO_MANY: ({ p }) =>
    `The file holds more than ${p('max')} entries. Nothing was changed on this device. Please ask whoever made the file.`,
  HANDOVER_FUTURE: ({ p }) =>
    `${p('count') === '1' ? 'One entry lies in the future and was not taken over' : `${p('count')} entries lie in the future and were not taken over`}; all others were. Please check date and time on both devices.`,
  RECORDS_CLASH: ({ p }) =>
    `${p('count') === '1' ? 'One entry came with another content than it has on this device' : `${p('count')} entries came with another content than they have on this device`}. Both contents stand side by side. Please decide on the recording page.`,
  RECORDS_LOCKED: () =>
    'The recorded values are protected by a passphrase and locked just now. Nothing is lost. Please unlock them under “Settings”.',
  OUTBOX_REFUSED: () =>
    'The folder takes nothing because name or password is missing or wrong. Your entries are on this device and wait. Please enter the password of the folder, or ask whoever set it up.',
  OUTBOX_NO_FOLDER: () =>
    'There is no such folder at this address. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  OUTBOX_NOT_WRITABLE: () =>
    'Nothing can be stored at the address of the folder. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  OUTBOX_TOO_LARGE: () =>
    'The folder does not take files of this size. Your entries are on this device and wait. Please hand the values over as a file.',
  OUTBOX_LOCKED: () =>
    'The folder is locked at the moment. Your entries are on this device and wait. It will be tried again later by itself.',
  OUTBOX_FULL: () =>
    'The folder is full. Your entries are on this device and wait. Please ask whoever set it up.',
  OUTBOX_NO_ANSWER: () =>
    'The folder does not answer or does not admit this app. Your entries are on this device and wait. It will be tried again by itself. If it stays so, please ask whoever set it up.',
  OUTBOX_MOVED: () =>
    'The folder points to another address; nothing is sent there. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  OUTBOX_UNSURE: () =>
    'The folder did not confirm that the entries arrived. Your entries are on this device and wait. It will be tried again later by itself.',
  BACKUP_FOREIGN: () =>
    'This file is no backup of Gemeinde-Cockpit. Nothing was changed on this device. Please choose a file that was saved with “Make a backup”.',
  BACKUP_DAMAGED: () =>
    'The backup is damaged or incomplete. Nothing was changed on this device. Please copy the file once more, or take another backup.',
  BACKUP_NEWER: () =>
    'The backup comes from a newer version. Nothing was changed on this device. Please update the app first.',
  BACKUP_TOO_MANY: () =>
    'The backup holds more entries than a device can take. Nothing was changed on this device. Please ask whoever made the file.',
  BACKUP_UNREADABLE: () =>
    'The backup could not be read back after it was written and was thrown away. Nothing is missing on this device. Please make it once more.',
  BACKUP_PASSPHRASE: () => 'This backup is encrypted with a passphrase. Please enter it.',
  BACKUP_WRONG_PASSPHRASE: () =>
    'The passphrase does not fit this backup. Nothing was changed on this device. Please try again; mind capital letters.',
  BACKUP_CLASH: () =>
    'An entry in the backup differs from the one on this device although it should be the same. One of the two was changed. Nothing was changed on this device. Please ask whoever made the file.',
  BACKUP_OTHER_PASSPHRASE: () =>
    'The recorded values in the backup and on this device are encrypted with different passphrases. Nothing was changed. Stop encrypting here first, or choose “Replace”.',
  QUOTA: () =>
    `The storage of this device is full. Nothing was taken over. ${KEPT} Under “Settings”, “Storage” you can remove large datasets from the device.`,
  STORAGE_UNAVAILABLE: () => 'Nothing can be stored in this window. Open the app in a normal window.',
  SERVICE_WORKER_MISSING: () =>
    'In this window the app does not start without a network. Open it in a normal window.',
  APP_INCOMPLETE: () =>
    'The app did not come whole onto this device and does not start without a network yet. It tries again when it is opened next. Where the Wi-Fi asks for a login, log in first.',
  CANCELLED: () => 'Cancelled. Nothing was changed.',
  INTERNAL: () => `This did not work, and the reason lies in the app. ${KEPT} Reload the app and try again.`,
};
