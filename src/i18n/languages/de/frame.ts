// Words of what comes into the frame and onto the front page after it was shown.
import type { Turn } from '../../../core/answers/visit.ts';
import { counted, type Counted } from '../../counted.ts';

export { between } from './grammar/between.ts';
export type BannerWords = {
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
  others: Counted;
  fold: string;
  broken: (what: string) => string;
  tables: Record<
    | 'records'
    | 'drafts'
    | 'folders'
    | 'indicators'
    | 'datasets'
    | 'notes'
    | 'questions'
    | 'outbox'
    | 'catalogs'
    | 'columns'
    | 'sync'
    | 'settings'
    | 'recipes'
    | 'partial'
    | 'pictures'
    | 'shapes'
    | 'checks',
    (count: number) => string
  >;
};
export const banner: BannerWords = {
  updateReady: 'Eine neue Fassung der App ist bereit.',
  updateOther:
    'In einem anderen Fenster ist eine Eingabe offen. Sie ginge dort nicht verloren, aber das Fenster müsste danach neu geladen werden.',
  updateTaken: 'Eine neue Fassung der App wurde gestartet. Bitte laden Sie dieses Fenster neu.',
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
  failedOne: 'Ein Datensatz konnte nicht abgerufen werden; was davon schon da ist, bleibt.',
  failedMany: '{n} Datensätze konnten nicht abgerufen werden; was davon schon da ist, bleibt.',
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
  others: counted('de', '1 weiterer Hinweis', '# weitere Hinweise'),
  fold: 'Weniger Hinweise',
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
};

export const clock = {
  label: 'Uhr dieses Geräts',
  ahead: (now: string, known: string) =>
    `Geht die Uhr dieses Geräts richtig? Sie zeigt den ${now}. Zuletzt bekannt ist der ${known}.`,
  behind: (now: string, known: string) =>
    `Geht die Uhr dieses Geräts richtig? Sie zeigt ${now}. Das ist früher als der letzte bekannte Stand: ${known}.`,
  held: 'Bis das geklärt ist, wird kein Wert übernommen. Was Sie eintippen, bleibt als Entwurf erhalten.',
  denied: (now: string) =>
    `Die Uhr dieses Geräts geht falsch: Sie zeigt ${now}. Bitte stellen Sie Datum und Uhrzeit in den Einstellungen des Geräts.`,
  yes: (now: string) => `Ja, jetzt ist ${now}`,
  no: 'Nein, die Uhr geht falsch',
  again: 'Uhr ist gestellt, neu prüfen',
};
export type ClockWords = typeof clock;

export type ExtrasWords = {
  fetched: string;
  printed: string;
  more: string;
  print: string;
  easy: string;
  note: string;
  has: string;
  label: string;
  only: string;
  kept: string;
  failed: string;
  unread: string;
  close: string;
  all: string;
};

export const extras: ExtrasWords = {
  fetched: 'abgerufen',
  printed: 'gedruckt',
  more: 'Mehr',
  print: 'Drucken',
  easy: 'Leichte Sprache',
  note: 'Notiz',
  has: 'vorhanden',
  label: 'Private Notiz zu dieser Seite',
  only: 'Nur auf diesem Gerät. Sie wird nicht ausgegeben, nicht weitergegeben und nicht gedruckt; sie steht nur in der Sicherung dieses Geräts.',
  kept: 'Gespeichert, nur auf diesem Gerät.',
  failed:
    'Die Notiz konnte nicht gespeichert werden. Der Text steht noch hier. Kopieren Sie ihn, bevor Sie die Seite verlassen.',
  unread: 'Die Notiz kann gerade nicht gelesen werden. Sie ist nicht verloren. Laden Sie die Seite neu.',
  close: 'Schließen',
  all: 'Alle Notizen',
};

export type StartWords = Record<'title' | 'noneYet' | 'noneYetData' | 'noneYetRecording', string> & {
  broken: string;
  retry: string;
  lost: string;
  lostWhy: string;
  lostOwn: string;
  fetchAgain: string;
  restore: string;
  noIndicators: string;
  welcome: string;
  welcomeLead: string;
  seeDemo: string;
  setUp: string;
  promise: string;
  demoFailed: string;
  noneYetSteps: readonly string[];
};
export const start: StartWords = {
  title: 'Lage',
  broken: 'Die Daten auf diesem Gerät lassen sich nicht lesen',
  retry: 'Erneut versuchen',
  lost: 'Auf diesem Gerät sind keine Daten mehr',
  lostWhy:
    'Hier waren schon Daten; der Browser hat sie entfernt. Rufen Sie sie neu ab, sobald eine Verbindung besteht.',
  lostOwn:
    'Was von Hand erfasst oder importiert war, kommt aus einer Sicherung zurück oder aus einer weitergegebenen Datei.',
  fetchAgain: 'Daten neu abrufen',
  restore: 'Sicherung einspielen',
  noIndicators:
    'Dieser Katalog enthält Tabellen, aber keine Kennzahlen. Die Tabellen finden Sie unter „Daten“.',
  welcome: 'Willkommen beim Gemeinde-Cockpit',
  welcomeLead: 'So steht es um die Dienste Ihrer Gemeinde, auch ohne Internet.',
  seeDemo: 'Beispielgemeinde ansehen',
  setUp: 'Meine Gemeinde einrichten',
  promise: 'Ihre Daten bleiben auf diesem Gerät. Kein Konto, keine Werbung, keine Auswertung.',
  demoFailed: 'Für die Beispielgemeinde ist beim ersten Mal eine Verbindung nötig.',
  noneYet: 'Noch keine Gemeinde eingerichtet',
  noneYetData: 'Hier stehen die Tabellen Ihrer Gemeinde: woher sie sind, von wann, und ob sie aktuell sind.',
  noneYetRecording:
    'Hier tragen Sie Werte von Hand ein, auch ohne Netz. Was erfasst wird, legt Ihre Gemeinde fest.',
  noneYetSteps: [
    '„Meine Gemeinde einrichten“: die Adresse eintragen, die Ihre Verwaltung nennt',
    'Die Daten kommen von selbst auf dieses Gerät',
    'Danach geht alles auch ohne Netz',
  ],
};

export type NewsWords = Readonly<Record<Turn, string>>;

export const news: NewsWords = {
  critical: 'jetzt kritisch',
  again: 'erneut kritisch',
  watch: 'jetzt zu beobachten',
  good: 'wieder in Ordnung',
  silent: 'ohne aktuelle Daten',
  silentCritical: 'ohne aktuelle Daten, zuletzt kritisch',
  silentWatch: 'ohne aktuelle Daten, zuletzt zu beobachten',
  silentGood: 'ohne aktuelle Daten, zuletzt wieder in Ordnung',
  noted: 'zur Kenntnis genommen',
  unjudged: 'nicht mehr bewertet',
  back: 'hat wieder Daten',
  passed: 'jetzt nicht kritisch',
  corrected: 'berichtigt',
  gone: 'nicht mehr im Katalog',
};

export type VisitWords = { title: string; changes: (n: number) => string; seen: string; show: string };

export const visit: VisitWords = {
  title: 'Seit Ihrem letzten Besuch',
  changes: counted('de', '1 Änderung', '# Änderungen'),
  seen: 'Gesehen',
  show: 'Alle Änderungen zeigen',
};

export type ChoiceWords = {
  title: string;
  show: string;
  front: string;
  all: string;
  area: string;
  allAreas: string;
  organisation: string;
  allOrganisations: string;
  done: string;
  remove: string;
};

export const choice: ChoiceWords = {
  title: 'Auswahl',
  show: 'Auswahl',
  front: 'Die wichtigsten',
  all: 'Alle Kennzahlen',
  area: 'Bereich',
  allAreas: 'Alle Bereiche',
  organisation: 'Einrichtung',
  allOrganisations: 'Alle Einrichtungen',
  done: 'Zeigen',
  remove: 'nicht mehr',
};

/** What is known of the state of the data: the line, the last fetch, what is running. Opened by a tap on its words in the header. */
export type LineDetailWords = {
  title: string;
  online: string;
  offline: string;
  unknown: string;
  fetched: (when: string) => string;
  never: string;
  queued: string;
  running: (done: string, total: string) => string;
  failed: Counted;
  cancel: string;
  update: string;
  toData: string;
};
export const lineDetail: LineDetailWords = {
  title: 'Stand der Daten',
  online: 'Es besteht eine Verbindung.',
  offline: 'Es besteht keine Verbindung. Alles auf diesem Gerät bleibt nutzbar.',
  unknown: 'Die Verbindung wird geprüft.',
  fetched: (when) => `Zuletzt abgerufen: ${when}. Von welchem Tag jede Zahl ist, steht bei ihr als „Stand“.`,
  never: 'Noch nichts abgerufen.',
  queued: 'Der Abruf wird nachgeholt, sobald eine Verbindung besteht.',
  running: (done, total) => `Daten werden abgerufen: ${done} von ${total}.`,
  failed: counted(
    'de',
    '1 Datensatz ließ sich nicht abrufen; was davon schon da ist, bleibt.',
    '# Datensätze ließen sich nicht abrufen; was davon schon da ist, bleibt.',
  ),
  cancel: 'Abbrechen',
  update: 'Jetzt aktualisieren',
  toData: 'Alle Datensätze',
};

/** An address that nobody knows, and the way back. */
export type UnknownPageWords = { unknownPage: string; toLage: string };
export const unknownPage: UnknownPageWords = { unknownPage: 'Diese Seite gibt es nicht', toLage: 'Zur Lage' };
