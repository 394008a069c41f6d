// Words of the banners: loaded with them, after the first page is there.
import { counted } from '../i18n/counted.ts';
import type { TableName } from '../store/tables.ts';
import type { Texts } from '../i18n/locale.ts';

type Banner = {
  updateReady: string;
  updateOther: string;
  updateTaken: string;
  updateNow: string;
  updateAnyway: string;
  later: string;
  noWorker: string;
  notWhole: string;
  missingOne: string;
  missingMany: string;
  missingWhy: string;
  repair: string;
  failedOne: string;
  failedMany: string;
  catalogFailed: string;
  details: string;
  full: string;
  noRoom: string;
  makeRoom: string;
  evicted: string;
  erased: string;
  reload: string;
  lost: string;
  toStart: string;
  broken: (what: string) => string;
  tables: Record<TableName, (count: number) => string>;
};

export const BANNER: Texts<Banner> = {
  de: {
    updateReady: 'Eine neue Fassung der App ist bereit.',
    updateOther:
      'In einem anderen Fenster ist eine Eingabe offen. Sie ginge dort nicht verloren, aber das Fenster müsste danach neu geladen werden.',
    updateTaken:
      'In einem anderen Fenster wurde eine neue Fassung gestartet. Bitte laden Sie dieses Fenster neu.',
    updateNow: 'Jetzt neu starten',
    updateAnyway: 'Trotzdem neu starten',
    later: 'Später',
    noWorker: 'In diesem Fenster startet die App ohne Netz nicht. Öffnen Sie sie in einem normalen Fenster.',
    notWhole:
      'Die App kam nicht vollständig auf dieses Gerät und startet ohne Netz noch nicht. Beim nächsten Öffnen versucht sie es wieder. Wenn das WLAN eine Anmeldung verlangt, melden Sie sich zuerst an.',
    missingOne: 'Ein Teil der App fehlt auf diesem Gerät.',
    missingMany: '{n} Teile der App fehlen auf diesem Gerät.',
    missingWhy:
      'Ohne Netz starten manche Seiten nicht. Sobald eine Verbindung besteht, holt die App sie von selbst.',
    repair: 'Jetzt holen',
    failedOne: 'Ein Datensatz konnte nicht abgerufen werden; seine bisherigen Werte bleiben.',
    failedMany: '{n} Datensätze konnten nicht abgerufen werden; ihre bisherigen Werte bleiben.',
    catalogFailed:
      'Das Verzeichnis der Datensätze konnte nicht abgerufen werden; alle bisherigen Werte bleiben. Die App versucht es von selbst wieder.',
    details: 'Einzelheiten',
    noRoom:
      'Der Speicher auf diesem Gerät ist voll. Neues kann gerade nicht auf Dauer gespeichert werden; alles Bisherige bleibt.',
    full: 'Der Speicher auf diesem Gerät ist voll. Neue Werte konnten nicht übernommen werden; die bisherigen bleiben.',
    makeRoom: 'Platz schaffen',
    evicted:
      'Der Browser hat entfernt, was diese App auf diesem Gerät gespeichert hatte, auch Erfasstes. Was dieses Fenster noch zeigt, ist nicht mehr gespeichert, und Neues wird hier nicht gespeichert. Schreiben Sie Ungespeichertes ab und laden Sie das Fenster neu.',
    erased:
      'In einem anderen Fenster wurde alles auf diesem Gerät gelöscht. Was dieses Fenster noch zeigt, ist nicht mehr gespeichert.',
    reload: 'Neu laden',
    lost: 'Auf diesem Gerät sind keine Daten mehr: Der Browser hat sie entfernt, auch Erfasstes und Importiertes.',
    toStart: 'Was Sie jetzt tun können',
    broken: (what) =>
      `Auf diesem Gerät ist etwas beschädigt: ${what}. Es wird nicht gezeigt und zählt nicht mit; Berichtigungen können darunter sein. Alles andere ist da. Eine Sicherung von früher kann es zurückbringen.`,
    tables: {
      records: counted('de', '1 erfasster Wert', '# erfasste Werte'),
      drafts: counted('de', '1 Entwurf', '# Entwürfe'),
      folders: counted('de', '1 Sitzungsmappe', '# Sitzungsmappen'),
      indicators: counted('de', '1 eigene Kennzahl', '# eigene Kennzahlen'),
      datasets: counted('de', '1 Datensatz', '# Datensätze'),
      notes: counted('de', '1 Notiz', '# Notizen'),
      questions: counted('de', '1 offene Frage', '# offene Fragen'),
      outbox: counted('de', '1 Datei zum Senden', '# Dateien zum Senden'),
      catalogs: counted('de', 'das Verzeichnis der Gemeinde', '# Verzeichnisse'),
      columns: counted('de', '1 Spalte eines Datensatzes', '# Spalten von Datensätzen'),
      sync: () => 'was über die letzten Abrufe bekannt war',
      settings: counted('de', '1 Einstellung', '# Einstellungen'),
      recipes: counted('de', '1 gemerkte Lesart einer Tabelle', '# gemerkte Lesarten von Tabellen'),
      partial: counted('de', '1 begonnener Abruf', '# begonnene Abrufe'),
      pictures: counted('de', '1 festgehaltenes Bild einer Mappe', '# festgehaltene Bilder von Mappen'),
      shapes: counted('de', '1 Karte', '# Karten'),
      checks: counted('de', '1 geprüfte Adresse', '# geprüfte Adressen'),
    },
  },
  en: {
    updateReady: 'A new version of the app is ready.',
    updateOther:
      'Another window holds an unfinished input. It would not be lost, but that window has to be reloaded afterwards.',
    updateTaken: 'A new version was started in another window. Please reload this one.',
    updateNow: 'Restart now',
    updateAnyway: 'Restart anyway',
    later: 'Later',
    noWorker: 'In this window the app does not start without a network. Open it in a normal window.',
    notWhole:
      'The app did not come whole onto this device and does not start without a network yet. It tries again when it is opened next. Where the Wi-Fi asks for a login, log in first.',
    missingOne: 'One part of the app is missing on this device.',
    missingMany: '{n} parts of the app are missing on this device.',
    missingWhy: 'Some pages do not start without a network. The app fetches them by itself once connected.',
    repair: 'Fetch now',
    failedOne: 'One dataset could not be fetched; its values so far remain.',
    failedMany: '{n} datasets could not be fetched; their values so far remain.',
    catalogFailed:
      'The list of datasets could not be fetched; all values so far remain. The app tries again by itself.',
    details: 'Details',
    noRoom:
      'The storage of this device is full. Nothing new can be stored for good just now; everything so far remains.',
    full: 'The storage of this device is full. New values could not be taken over; those so far remain.',
    makeRoom: 'Make room',
    evicted:
      'The browser removed what this app had stored on this device, recorded values too. What this window still shows is not stored any more, and nothing new is stored here. Write down what is not saved and reload the window.',
    erased:
      'In another window everything on this device was deleted. What this window still shows is not stored any more.',
    reload: 'Reload',
    lost: 'There are no data on this device any more: the browser removed them, what was recorded and imported too.',
    toStart: 'What you can do now',
    broken: (what) =>
      `Something on this device is damaged: ${what}. It is not shown and does not count; corrections may be among it. Everything else is there. An earlier backup can bring it back.`,
    tables: {
      records: counted('en', '1 recorded value', '# recorded values'),
      drafts: counted('en', '1 draft', '# drafts'),
      folders: counted('en', '1 session folder', '# session folders'),
      indicators: counted('en', '1 figure of your own', '# figures of your own'),
      datasets: counted('en', '1 dataset', '# datasets'),
      notes: counted('en', '1 note', '# notes'),
      questions: counted('en', '1 open question', '# open questions'),
      outbox: counted('en', '1 file to be sent', '# files to be sent'),
      catalogs: counted('en', 'the catalogue of the municipality', '# catalogues'),
      columns: counted('en', '1 column of a dataset', '# columns of datasets'),
      sync: () => 'what was known of the last fetches',
      settings: counted('en', '1 setting', '# settings'),
      recipes: counted('en', '1 remembered reading of a table', '# remembered readings of tables'),
      partial: counted('en', '1 fetch that was begun', '# fetches that were begun'),
      pictures: counted('en', '1 frozen picture of a folder', '# frozen pictures of folders'),
      shapes: counted('en', '1 map', '# maps'),
      checks: counted('en', '1 checked address', '# checked addresses'),
    },
  },
};
