// Words of own figures.
import type { OwnProblem } from '../../../core/indicators/own.ts';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';

export type OwnWords = {
  title: string;
  lead: string;
  back: string;
  missing: string;
  notWhole: string;
  noTime: string;
  noNumber: string;
  name: string;
  field: string;
  time: string;
  only: string;
  onlyWhy: string;
  all: string;
  aggregate: string;
  aggregates: Record<'value' | 'sum' | 'mean', string>;
  cadence: string;
  cadences: Record<IndicatorDefinition['cadence'], string>;
  cadenceHint: string;
  direction: string;
  directions: Record<IndicatorDefinition['direction'], string>;
  watch: string;
  critical: string;
  from: string;
  to: string;
  limitHint: string;
  preview: string;
  previewNone: string;
  save: string;
  saved: string;
  toLage: string;
  existing: string;
  edit: string;
  /** One more filter by a range. */
  addRange: string;
  remove: string;
  removed: string;
  undo: string;
  problems: Record<OwnProblem, string>;
  parts: string;
  partsWhy: string;
  partsOf: string;
  partsNone: string;
  calcRows: string;
  calcSays: string;
  doubtful: (column: string, reason: string) => string;
  several: string;
  failed: string;
  previewFailed: string;
  editing: string;
  begun: string;
  anew: string;
  listFailed: string;
};
export const own: OwnWords = {
  title: 'Kennzahl anlegen',
  lead: 'Aus diesem Datensatz eine eigene Kennzahl für die Lage machen. Sie bleibt auf diesem Gerät.',
  back: 'Zum Datensatz',
  notWhole:
    'Nicht alle Filter des Datensatzes sind übernommen: Eine Kennzahl filtert nach Werten und Bereichen, nicht nach Teilen eines Textes. Prüfen Sie die Vorschau.',
  missing: 'Diesen Datensatz gibt es auf diesem Gerät nicht.',
  noTime:
    'Dieser Datensatz hat keine Spalte mit Tagen oder Zeiträumen. Ohne sie lässt sich nicht sagen, wie alt ein Wert ist.',
  noNumber: 'Dieser Datensatz hat keine Spalte mit Zahlen.',
  name: 'Titel',
  field: 'Wert aus Spalte',
  time: 'Zeit aus Spalte',
  only: 'Nur Zeilen mit',
  onlyWhy: 'Mehrere Zeilen je Zeitraum? Wählen Sie aus, welche zählen, oder fassen Sie sie zusammen.',
  all: 'alle',
  aggregate: 'Mehrere Zeilen',
  aggregates: { value: 'nur eine Zeile je Zeitraum', sum: 'Summe', mean: 'Mittelwert' },
  cadence: 'Neue Werte kommen',
  cadences: {
    hourly: 'stündlich',
    daily: 'täglich',
    weekly: 'wöchentlich',
    monthly: 'monatlich',
    quarterly: 'vierteljährlich',
    fourmonthly: 'alle vier Monate',
    halfyearly: 'halbjährlich',
    yearly: 'jährlich',
  },
  cadenceHint: 'Danach gilt ein Wert als veraltet.',
  direction: 'Was ist gut?',
  directions: {
    up: 'Höher ist besser',
    down: 'Niedriger ist besser',
    corridor: 'Ein Bereich ist gut',
    none: 'Keine Bewertung',
  },
  watch: 'Beobachten',
  critical: 'Kritisch',
  from: 'von',
  to: 'bis',
  limitHint: 'Leer lassen, wenn es keinen Grenzwert gibt.',
  preview: 'So sieht sie aus',
  previewNone: 'Die Vorschau erscheint, sobald die Angaben vollständig sind.',
  save: 'Speichern',
  saved: 'Die Kennzahl ist gespeichert.',
  toLage: 'Zur Lage',
  existing: 'Eigene Kennzahlen aus diesem Datensatz',
  edit: 'Bearbeiten',
  addRange: 'Nur Zeilen in einem Bereich',
  remove: 'Entfernen',
  removed: 'Die Kennzahl ist entfernt.',
  undo: 'Rückgängig',
  problems: {
    title: 'Bitte geben Sie einen Titel ein.',
    field: 'Bitte wählen Sie eine Spalte mit Zahlen.',
    time: 'Bitte wählen Sie eine Spalte mit Tagen oder Zeiträumen.',
    share:
      'Anteile in Prozent lassen sich nicht zusammenfassen: Die Teile sind verschieden groß. Bitte wählen Sie, welche Zeilen zählen.',
    with: 'Bitte wählen Sie, womit gerechnet wird: eine andere Spalte oder andere Zeilen.',
    base: 'Bitte geben Sie einen Tag oder Zeitraum ein, wie er in den Daten steht, zum Beispiel 2020 oder 2020-12.',
    units:
      'Diese Spalten haben verschiedene Einheiten und lassen sich nicht zusammenrechnen. Bitte wählen Sie andere.',
    watch: 'Der Grenzwert für „Beobachten“ ist keine Zahl. Bitte zum Beispiel 12,5 eingeben.',
    critical: 'Der Grenzwert für „Kritisch“ ist keine Zahl. Bitte zum Beispiel 12,5 eingeben.',
    order: '„Kritisch“ muss schlechter sein als „Beobachten“. Bitte prüfen Sie die Grenzwerte.',
  },
  several:
    'Es gibt mehrere Zeilen je Zeitraum. Wählen Sie oben aus, welche zählen, oder fassen Sie sie zusammen.',
  failed:
    'Die Kennzahl konnte nicht gespeichert werden. Ihre Angaben stehen noch hier. Bitte versuchen Sie es erneut.',
  previewFailed: 'Die Vorschau lässt sich gerade nicht zeigen. Ihre Angaben stehen noch hier.',
  listFailed: 'Das hat nicht geklappt. Es wurde nichts verändert. Bitte versuchen Sie es erneut.',
  editing: 'Sie bearbeiten eine vorhandene Kennzahl.',
  begun: 'Hier steht noch, was Sie begonnen und nicht gespeichert haben.',
  anew: 'Neu beginnen',
  parts: 'Teile des Ganzen',
  partsWhy:
    'Angekreuzte müssen alle einen Wert haben. Fehlt einer, gibt es keinen Wert, und sein Name steht dabei.',
  partsOf: 'Teile aus Spalte',
  partsNone: 'keine Angabe',
  calcRows: 'Anderer Wert: Zeilen mit',
  calcSays: 'Berechnung',
  doubtful: (column, reason) => `„${column}“ sollte nicht zusammengezählt werden: ${reason}`,
};
