import { counted } from '../../counted.ts';
import type { LockWords, VaultWords } from '../de/lock.ts';

export const lock: LockWords = {
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
};

export const vault: VaultWords = {
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
};
