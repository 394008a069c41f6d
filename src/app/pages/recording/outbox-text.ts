import { counted } from '../../../i18n/counted.ts';
import type { Texts } from '../../../i18n/locale.ts';

const de = {
  title: 'Weitergabe an die Ablage',
  lead: (host: string) =>
    `Neue Einträge werden an die Ablage Ihrer Gemeinde (${host}) geschickt, sobald eine Verbindung besteht. Sie bleiben auch hier.`,
  key: 'Kennung dieses Tablets, für die Liste im Verzeichnis:',
  waiting: counted('de', '1 Eintrag wartet auf Weitergabe', '# Einträge warten auf Weitergabe'),
  nothing: 'Noch nichts weitergegeben',
  sent: (at: string) => `Alles weitergegeben am ${at}`,
  offline:
    'Es besteht keine Verbindung. Ihre Einträge sind auf diesem Gerät und werden geschickt, sobald eine besteht.',
  sending: 'Wird geschickt …',
  on: 'Weitergabe einschalten',
  off: 'Weitergabe ausschalten',
  now: 'Jetzt weitergeben',
  isOn: 'Weitergabe eingeschaltet.',
  isOff: 'Weitergabe ausgeschaltet. Einträge bleiben auf diesem Gerät.',
  login: 'Anmeldung bei der Ablage',
  loginWhy:
    'Nur nötig, wenn die Ablage danach fragt. Das Kennwort bleibt auf diesem Gerät und ist in keiner Datei enthalten, die Sie weitergeben. Es ist dort nur verschlüsselt, wenn Sie die erfassten Werte verschlüsseln (unter „Einstellungen“).',
  user: 'Name bei der Ablage',
  password: 'Kennwort der Ablage',
  kept: 'gespeichert',
  keep: 'Speichern und weitergeben',
  forget: 'Kennwort vergessen lassen',
  forgotten: 'Das Kennwort ist von diesem Gerät gelöscht.',
  notSaved: 'Konnte nicht gespeichert werden. Bitte versuchen Sie es erneut.',
};

export const OUTBOX: Texts<typeof de> = {
  de,
  en: {
    title: 'Sending to the folder',
    lead: (host) =>
      `New entries are sent to the folder of your municipality (${host}) once there is a connection. They stay here too.`,
    key: 'Name of this tablet, for the list in the catalog:',
    waiting: counted('en', '1 entry waits to be sent', '# entries wait to be sent'),
    nothing: 'Nothing sent yet',
    sent: (at) => `All sent on ${at}`,
    offline: 'There is no connection. Your entries are on this device and will be sent once there is one.',
    sending: 'Being sent …',
    on: 'Switch sending on',
    off: 'Switch sending off',
    now: 'Send now',
    isOn: 'Sending is switched on.',
    isOff: 'Sending is switched off. Entries stay on this device.',
    login: 'Login of the folder',
    loginWhy:
      'Only needed if the folder asks for it. The password stays on this device and is in no file that you hand over. It is encrypted there only if you encrypt the recorded values (under “Settings”).',
    user: 'Name at the folder',
    password: 'Password of the folder',
    kept: 'kept',
    keep: 'Save and send',
    forget: 'Forget the password',
    forgotten: 'The password was deleted from this device.',
    notSaved: 'Could not be saved. Please try again.',
  },
};
