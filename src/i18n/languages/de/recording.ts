// Words of recording, targets, codes and sending.
import type { RecordedEmptiness } from '../../../core/records/entry.ts';
import type { Scope } from '../../../core/records/scope.ts';
import type { Compared } from '../../../core/records/targets.ts';
import { counted } from '../../counted.ts';

export const recording = {
  title: 'Erfassung',
  lead: 'Werte von Hand erfassen, mit oder ohne Netz. Sie bleiben auf diesem Gerät, bis Sie sie weitergeben.',
  none: 'Es ist noch nicht festgelegt, was erfasst wird. Wer die Daten Ihrer Gemeinde veröffentlicht, trägt es im Verzeichnis ein.',
  lost: 'Der Browser hat entfernt, was auf diesem Gerät war, auch Erfasstes. Es kommt aus einer Sicherung zurück oder aus einer weitergegebenen Datei.',
  loading: 'Wird geladen …',
  organisation: 'Einrichtung',
  day: 'Tag',
  by: 'Ihre Funktion',
  byHint: 'Zum Beispiel „Wachleitung“. Ein Name ist nicht nötig.',
  filled: (done: string, all: string) => `${done} von ${all} ausgefüllt`,
  draftKept: 'Entwurf gespeichert, nur auf diesem Gerät',
  draftLocked:
    'Ein Entwurf hierzu ist verschlüsselt und gerade gesperrt. Es ist nichts verloren. Bitte laden Sie die Seite neu und entsperren Sie.',
  draftFailed:
    'Der Entwurf konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte übernehmen Sie sie bald.',
  last: (value: string, day: string) => `Letzter Wert: ${value} (${day})`,
  noLast: 'Noch kein Wert',
  recorded: (value: string) => `Für diesen Tag erfasst: ${value}`,
  undecided: 'Für diesen Tag gibt es verschiedene Werte. Bitte entscheiden Sie unten.',
  maximum: (value: string) => `höchstens ${value}`,
  target: (value: string) => `Soll ${value}`,
  unchanged: 'Unverändert',
  allUnchanged: 'Alles unverändert',
  noValue: 'Kein Wert',
  hasValue: 'Wert eingeben',
  yes: 'ja',
  no: 'nein',
  withdraw: 'Zurückziehen',
  begun: 'Angefangen, noch nicht übernommen',
  typedAt: (at: string) => `zuletzt eingegeben ${at}`,
  goOn: 'Weiter eingeben',
  reportedOn: (day: string) => `Gemeldet für ${day}`,
  nobody: 'noch nichts gemeldet',
  complete: 'vollständig',
  partly: (done: string, all: string, names: string) => `${done} von ${all}, es fehlt: ${names}`,
  undecidedFields: (names: string) => `Verschiedene Werte: ${names}.`,
  record: 'Erfassen',
  emptiness: {
    notReported: 'nicht gemeldet',
    notCollected: 'nicht erhoben',
    withdrawn: 'zurückgezogen',
  } as Record<RecordedEmptiness, string>,
  telephone: 'Telefonisch gemeldet',
  telephoneBy: 'Gemeldet von (Funktion)',
  telephoneAt: 'Gemeldet um',
  reason: 'Grund der Änderung',
  check: 'Prüfen',
  back: 'Zurück',
  accept: 'Übernehmen',
  review: 'Prüfen',
  nothingTyped: 'Es ist nichts Neues eingegeben.',
  missing: (names: string) => `Es fehlt noch: ${names}. Sie können trotzdem übernehmen.`,
  unreadable: (name: string) => `${name}: Bitte eine Zahl eingeben, zum Beispiel 3 oder 3,5.`,
  aboveMaximum: (max: string) => `Das ist mehr als ${max}. Stimmt der Wert?`,
  belowZero: 'Das ist weniger als null. Stimmt der Wert?',
  fraction: 'Hier wird eine ganze Zahl erwartet. Stimmt der Wert?',
  far: (usual: string) => `Das weicht weit von den letzten Werten ab (Mitte: ${usual}). Stimmt der Wert?`,
  future: 'Dieser Tag liegt in der Zukunft oder ist kein Tag. Bitte wählen Sie einen anderen.',
  earlier: (day: string) => `Sie erfassen für einen früheren Tag: ${day}.`,
  toToday: 'Zu heute',
  readAs: (value: string) => `Gelesen als: ${value}`,
  noFunction:
    'Es fehlt noch, wer erfasst. Bitte tragen Sie oben Ihre Funktion ein. Sie können trotzdem übernehmen.',
  noReason:
    'Sie ändern einen Wert, der schon erfasst ist. Ein Grund hilft allen, die später nachsehen. Sie können trotzdem übernehmen.',
  saved: (count: string) => `Gespeichert: ${count}. Die Werte stehen auf diesem Gerät.`,
  clock:
    'Noch nicht übernommen. Bitte beantworten Sie zuerst oben die Frage zur Uhr. Der Entwurf bleibt erhalten.',
  aheadDays: 'Für Tage in der Zukunft erfasst',
  aheadReason: 'War für einen Tag der Zukunft erfasst',
  withdrawCompared: 'Vergleichswerte zurückziehen',
  aheadWhy:
    'Die Uhr ging wohl falsch. Diese Werte zählen in keiner Kennzahl. Bitte öffnen Sie den Tag, ziehen Sie zurück, was falsch ist, und erfassen Sie es für den richtigen Tag.',
  aheadDay: (day: string) =>
    `Dieser Tag liegt in der Zukunft: ${day}. Was hier steht, zählt in keiner Kennzahl.`,
  open: 'Öffnen',
  notSaved: 'Konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte versuchen Sie es erneut.',
  full: 'Der Speicher auf diesem Gerät ist voll. Ihre Eingaben stehen noch hier. Schaffen Sie Platz unter „Einstellungen“, „Speicher“, und übernehmen Sie dann erneut.',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht. Der Verlauf zeigt beides.',
  history: 'Verlauf',
  conflicts: 'Verschiedene Werte: bitte entscheiden',
  take: (value: string) => `${value} nehmen`,
  decided: 'Entschieden zwischen verschiedenen Werten',
  handover: 'Weitergeben',
  handoverLead:
    'Erfasste Werte als Datei oder als Codes auf ein anderes Gerät bringen. Entwürfe bleiben hier.',
  scope: 'Was weitergegeben wird',
  scopes: {
    all: (n: string) => `Alle Einträge (${n})`,
    today: (n: string) => `Heute erfasst (${n})`,
    week: (n: string) => `In den letzten 7 Tagen erfasst (${n})`,
    month: (n: string) => `In den letzten 31 Tagen erfasst (${n})`,
  } as Record<Scope, (n: string) => string>,
  notMade:
    'Die Datei konnte nicht erstellt werden. Ihre Werte sind weiterhin auf diesem Gerät. Bitte versuchen Sie es erneut.',
  tooManyForFile: (max: string) =>
    `Für eine Datei sind es zu viele Einträge (höchstens ${max}). Ihre Werte sind weiterhin auf diesem Gerät. Bitte wählen Sie einen kürzeren Zeitraum.`,
  ofDay: (day: string) => `Die neuen sind vom ${day}.`,
  ofDays: (from: string, to: string) => `Die neuen sind aus der Zeit vom ${from} bis ${to}.`,
  recordedBy: (names: string, more: number) =>
    `Erfasst von: ${names}${more > 0 ? ` und ${more} weiteren` : ''}.`,
  saveFile: 'Als Datei speichern',
  share: 'Teilen',
  noShare:
    'Dieser Browser kann Dateien nicht selbst teilen. Speichern Sie die Datei und geben Sie sie weiter, zum Beispiel als Anhang einer E-Mail oder auf einem USB-Stick.',
  openFile: 'Datei öffnen',
  showCodes: 'Als Codes zeigen',
  scanCodes: 'Codes mit der Kamera lesen',
  codes: 'Codes',
  reading: 'Die Datei wird geprüft …',
  maybeTable: 'Tabellen werden an anderer Stelle geöffnet.',
  toImport: 'Tabelle importieren',
  preview: (fresh: string, known: string, conflicts: string) =>
    `Neue Einträge: ${fresh}. Schon vorhanden: ${known}. Verschiedene Werte danach: ${conflicts}. Es wurde noch nichts geändert.`,
  clashing: counted(
    'de',
    'Ein Eintrag hat hier schon einen anderen Inhalt. Danach stehen beide nebeneinander, und Sie entscheiden.',
    '# Einträge haben hier schon einen anderen Inhalt. Danach stehen beide nebeneinander, und Sie entscheiden.',
  ),
  ahead: counted<[last: string]>(
    'de',
    'Ein Eintrag liegt in der Zukunft ({0}) und wird nicht übernommen. Vielleicht ging die Uhr des anderen Geräts falsch.',
    '# Einträge liegen in der Zukunft (bis {0}) und werden nicht übernommen. Vielleicht ging die Uhr des anderen Geräts falsch.',
  ),
  withAhead: 'Auch das übernehmen, was in der Zukunft liegt',
  merge: 'Einträge übernehmen',
  cancel: 'Abbrechen',
  merged: (count: string) => `Übernommen: ${count}. Nichts wurde überschrieben.`,
};
export type RecordingWords = typeof recording;

export const codes = {
  making: 'Die Codes werden erstellt …',
  show: 'Auf dem anderen Gerät „Codes mit der Kamera lesen“ wählen und dessen Kamera auf diesen Bildschirm richten. Die Reihenfolge ist egal.',
  code: (at: string, total: string) => `Code ${at} von ${total}`,
  pause: 'Anhalten',
  run: 'Weiterlaufen',
  before: 'Vorheriger Code',
  next: 'Nächster Code',
  tooMany: (max: string) =>
    `Für Codes sind es zu viele Einträge (höchstens ${max}). Bitte wählen Sie einen kürzeren Zeitraum oder geben Sie die Werte als Datei weiter.`,
  failed: 'Die Codes konnten nicht erstellt werden. Bitte geben Sie die Werte als Datei weiter.',
  scan: 'Kamera auf die Codes des anderen Geräts richten. Die Bilder bleiben auf diesem Gerät und werden nicht gespeichert.',
  camera: 'Bild der Kamera',
  looking: 'Noch kein Code erkannt.',
  seen: (count: string, total: string) => `Gelesen: ${count} von ${total}`,
  progress: 'Gelesene Codes',
  trouble: {
    missing:
      'Dieses Gerät hat keine Kamera, die der Browser nutzen kann. Bitte geben Sie die Werte als Datei weiter.',
    refused:
      'Die Kamera ist für diese App nicht erlaubt. Sie können sie in den Einstellungen des Browsers erlauben oder die Werte als Datei weitergeben.',
    busy: 'Die Kamera wird gerade von einer anderen App benutzt. Bitte schließen Sie diese oder geben Sie die Werte als Datei weiter.',
  },
};
export type CodesWords = typeof codes;

export const outbox = {
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
export type OutboxWords = typeof outbox;

export const targets = {
  title: 'Vergleichswerte',
  lead: 'Soll und Höchstwert, an denen die erfassten Werte gemessen werden. Eine Änderung gilt ab ihrem Tag, auch für Kennzahlen. Frühere Werte bleiben im Verlauf.',
  field: 'Wert für',
  kind: 'Art',
  kinds: { target: 'Soll', maximum: 'Höchstwert' } as Record<Compared, string>,
  value: 'Neuer Wert',
  from: 'Gilt ab',
  reason: 'Grund',
  none: 'keiner',
  undecided: 'verschiedene Werte, bitte entscheiden',
  save: 'Vergleichswert speichern',
  back: 'Wert der Veröffentlichung nehmen',
  published: 'veröffentlicht',
  since: (day: string) => `gilt ab ${day}`,
  history: (field: string, kind: string) => `Verlauf: ${field}, ${kind}`,
  wrong: {
    value: 'Bitte eine Zahl eingeben, zum Beispiel 8 oder 8,5.',
    day: 'Bitte den Tag wählen, ab dem der Wert gilt.',
    reason: 'Bitte einen Grund angeben, damit andere die Änderung verstehen.',
  },
  draftKept: 'Entwurf gespeichert, nur auf diesem Gerät',
  draftFailed:
    'Der Entwurf konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte speichern Sie den Wert bald.',
  saved: 'Vergleichswert gespeichert.',
  clock:
    'Noch nicht übernommen. Bitte beantworten Sie zuerst oben die Frage zur Uhr. Der Entwurf bleibt erhalten.',
  notSaved: 'Konnte nicht gespeichert werden. Ihre Eingaben stehen noch hier. Bitte versuchen Sie es erneut.',
};
export type TargetsWords = typeof targets;
