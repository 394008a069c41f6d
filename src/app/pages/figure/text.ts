import { counted, type Counted } from '../../../i18n/counted.ts';
import type { Texts } from '../../../i18n/locale.ts';
import type { Range } from '../../../core/answers/figure.ts';

type Kennzahl = {
  over: string;
  back: string;
  unknown: string;
  unknownWhy: string;
  loading: string;
  failed: string;
  tooFew: string;
  locked: string;
  allValues: string;
  period: string;
  value: string;
  lastValue: string;
  rating: string;
  reported: string;
  meaning: string;
  validFor: string;
  fetched: string;
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
};

export const KENNZAHL: Texts<Kennzahl> = {
  de: {
    over: 'Kennzahl',
    back: 'Zurück zur Lage',
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
    lastValue: 'letzter Wert:',
    rating: 'Bewertung',
    reported: 'gemeldet',
    meaning: 'Was bedeutet das?',
    validFor: 'gültig für',
    fetched: 'abgerufen',
    per: 'je',
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
  },
  en: {
    over: 'Figure',
    back: 'Back to the situation',
    unknown: 'There is no such figure',
    unknownWhy: 'Perhaps it was taken out of the municipality’s catalog.',
    loading: 'Loading values from the device.',
    failed: 'The values cannot be read just now. Reload the app; the data remain.',
    locked:
      'These values were recorded on the device and are encrypted with a passphrase. Unlock them at the top of this page.',
    tooFew: 'A course needs at least two values.',
    allValues: 'All values',
    period: 'Period',
    value: 'Value',
    lastValue: 'last value:',
    rating: 'Rating',
    reported: 'reported',
    meaning: 'What does it mean?',
    validFor: 'valid for',
    fetched: 'fetched',
    per: 'per',
    inhabitants: 'inhabitants',
    divided: 'Divided by',
    target: 'Target',
    limits: 'Limits and reasons',
    since: 'Holds from',
    sinceWord: 'since',
    until: 'until before',
    basis: { norm: 'norm', decision: 'decision', proposal: 'proposal' },
    source: 'Source',
    licence: 'Licence text',
    computed: 'Calculation',
    note: 'Note',
    outlook: 'outlook',
    range: 'Span',
    ranges: { month: '30 days', year: '1 year', all: 'All' },
    save: 'Save',
    showAll: counted('en', 'Show the one value', 'Show all # values'),
    showLess: 'Show the newest only',
    atDay: 'Value on a day',
    atDayHint: 'Choose a day.',
    csv: 'Save as CSV',
    png: 'Save as picture',
    print: 'Print',
    own: 'Own figure on this device',
    changeOwn: 'Edit or remove',
  },
};
