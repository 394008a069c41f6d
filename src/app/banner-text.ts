// Words of the banners: loaded with them, after the first page is there.
import type { Texts } from '../i18n/locale.ts';

type Banner = {
  demoLong: string;
  close: string;
  updateReady: string;
  updateOther: string;
  updateTaken: string;
  updateNow: string;
  updateAnyway: string;
  later: string;
  noWorker: string;
  failedOne: string;
  failedMany: string;
  details: string;
  full: string;
  makeRoom: string;
};

export const BANNER: Texts<Banner> = {
  de: {
    demoLong:
      'Sie sehen Beispieldaten einer erfundenen Gemeinde. Tragen Sie unten die Adresse Ihrer Gemeinde ein.',
    close: 'Schließen',
    updateReady: 'Eine neue Fassung der App ist bereit.',
    updateOther:
      'In einem anderen Fenster ist eine Eingabe offen. Sie ginge dort nicht verloren, aber das Fenster müsste danach neu geladen werden.',
    updateTaken:
      'In einem anderen Fenster wurde eine neue Fassung gestartet. Bitte laden Sie dieses Fenster neu.',
    updateNow: 'Jetzt neu starten',
    updateAnyway: 'Trotzdem neu starten',
    later: 'Später',
    noWorker: 'In diesem Fenster startet die App ohne Netz nicht. Öffnen Sie sie in einem normalen Fenster.',
    failedOne: 'Ein Datensatz konnte nicht abgerufen werden; seine bisherigen Werte bleiben.',
    failedMany: '{n} Datensätze konnten nicht abgerufen werden; ihre bisherigen Werte bleiben.',
    details: 'Einzelheiten',
    full: 'Der Speicher auf diesem Gerät ist voll. Neue Werte konnten nicht übernommen werden; die bisherigen bleiben.',
    makeRoom: 'Platz schaffen',
  },
  en: {
    demoLong: 'You see sample data of a made-up municipality. Enter the address of your municipality below.',
    close: 'Close',
    updateReady: 'A new version of the app is ready.',
    updateOther:
      'Another window holds an unfinished input. It would not be lost, but that window has to be reloaded afterwards.',
    updateTaken: 'A new version was started in another window. Please reload this one.',
    updateNow: 'Restart now',
    updateAnyway: 'Restart anyway',
    later: 'Later',
    noWorker: 'In this window the app does not start without a network. Open it in a normal window.',
    failedOne: 'One dataset could not be fetched; its values so far remain.',
    failedMany: '{n} datasets could not be fetched; their values so far remain.',
    details: 'Details',
    full: 'The storage of this device is full. New values could not be taken over; those so far remain.',
    makeRoom: 'Make room',
  },
};
