// Words of the page of a figure.
import type { Range } from '../../../core/answers/figure.ts';
import { type Counted, counted } from '../../counted.ts';

export type FigureWords = {
  over: string;
  back: string;
  around: string;
  previous: string;
  next: string;
  unknown: string;
  unknownWhy: string;
  loading: string;
  failed: string;
  tooFew: string;
  locked: string;
  allValues: string;
  period: string;
  value: string;
  rating: string;
  reported: string;
  meaning: string;
  asOf: string;
  per: string;
  inhabitants: string;
  divided: string;
  target: string;
  limits: string;
  since: string;
  sinceWord: string;
  until: string;
  basis: Record<'norm' | 'decision' | 'proposal', string>;
  source: string;
  licence: string;
  computed: string;
  note: string;
  outlook: string;
  range: string;
  ranges: Record<Range, string>;
  save: string;
  showAll: Counted;
  showLess: string;
  atDay: string;
  atDayHint: string;
  csv: string;
  png: string;
  print: string;
  own: string;
  changeOwn: string;
  /** What to do where columns are missing in the data. */
  columnGone: (isOwn: boolean) => string;
};
export const figure: FigureWords = {
  over: 'Kennzahl',
  back: 'Zurück zur Lage',
  around: 'Weitere Kennzahlen der Auswahl',
  previous: 'Vorherige',
  next: 'Nächste',
  unknown: 'Diese Kennzahl gibt es nicht',
  unknownWhy: 'Vielleicht wurde sie aus dem Katalog der Gemeinde genommen.',
  loading: 'Werte werden vom Gerät geladen.',
  failed: 'Die Werte lassen sich gerade nicht lesen. Laden Sie die App neu; die Daten bleiben.',
  locked:
    'Diese Werte wurden auf dem Gerät erfasst und sind mit einem Kennwort verschlüsselt. Entsperren Sie sie oben auf dieser Seite.',
  tooFew: 'Für einen Verlauf sind mindestens zwei Werte nötig.',
  allValues: 'Alle Werte',
  period: 'Zeitraum',
  value: 'Wert',
  rating: 'Bewertung',
  reported: 'Gemeldet',
  meaning: 'Was bedeutet das?',
  asOf: 'Stand',
  per: 'Je',
  inhabitants: 'Einwohner',
  divided: 'Geteilt durch',
  target: 'Ziel',
  limits: 'Grenzwerte und Begründung',
  since: 'Gilt ab',
  sinceWord: 'seit',
  until: 'bis vor',
  basis: { norm: 'Norm', decision: 'Beschluss', proposal: 'Vorschlag' },
  source: 'Quelle',
  licence: 'Lizenztext',
  computed: 'Berechnung',
  note: 'Hinweis',
  outlook: 'Ausblick',
  range: 'Zeitraum',
  ranges: { month: '30 Tage', year: '1 Jahr', all: 'Alles' },
  save: 'Speichern',
  showAll: counted('de', 'Den einen Wert zeigen', 'Alle # Werte zeigen'),
  showLess: 'Nur die neuesten zeigen',
  atDay: 'Wert an einem Tag',
  atDayHint: 'Wählen Sie einen Tag.',
  csv: 'Als CSV speichern',
  png: 'Als Bild speichern',
  print: 'Drucken',
  own: 'Eigene Kennzahl auf diesem Gerät',
  changeOwn: 'Bearbeiten oder entfernen',
  columnGone: (isOwn) =>
    `Ohne diese Spalte lässt sich die Kennzahl nicht berechnen. ${
      isOwn
        ? 'Heißt die Spalte jetzt anders? Dann wählen Sie sie unter „Bearbeiten oder entfernen“ neu aus.'
        : 'Vermutlich wurde sie umbenannt oder entfernt. Bitte sagen Sie es der Stelle, die diese Daten veröffentlicht.'
    } Sobald die Daten die Spalte wieder haben, erscheint der Wert von selbst.`,
};

/** Beside a figure that was critical or to be watched and fell silent: a person takes note of it, says why, and may take that back. */
export type AcknowledgeWords = {
  title: string;
  lead: string;
  by: string;
  byHint: string;
  reason: string;
  take: string;
  back: string;
  backReason: string;
  noted: (by: string, at: string) => string;
  missing: string;
  notSaved: string;
  locked: string;
  saved: string;
};
export const acknowledge: AcknowledgeWords = {
  title: 'Zur Kenntnis genommen?',
  lead: 'Ohne neuen Wert bleibt diese Kennzahl oben stehen und wird mitgezählt, bis jemand sie zur Kenntnis nimmt.',
  by: 'Ihre Funktion',
  byHint: 'Zum Beispiel: S2, Bürgermeisterin. Wird mitgespeichert und weitergegeben.',
  reason: 'Grund',
  take: 'Zur Kenntnis genommen',
  back: 'Kenntnisnahme zurücknehmen',
  backReason: 'zurückgenommen',
  noted: (by, at) => `Zur Kenntnis genommen${by === '' ? '' : ` von ${by}`} am ${at}`,
  missing: 'Bitte geben Sie Funktion und Grund an.',
  notSaved:
    'Das ließ sich nicht speichern. Was Sie getippt haben, steht noch da. Versuchen Sie es noch einmal.',
  locked: 'Was auf dem Gerät erfasst wird, ist gesperrt. Entsperren Sie es zuerst in den Einstellungen.',
  saved: 'Gespeichert.',
};
