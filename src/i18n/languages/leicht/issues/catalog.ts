// Issues of a table against the one before it, of a catalog and its figures, in Leichte Sprache.
import type { Sentence } from '../../../issue-say.ts';
import type { catalog as german } from '../../de/issues/catalog.ts';
import { ASK_DATA, KEPT, LATER } from './phrases.ts';

export const catalog: Readonly<Record<keyof typeof german, Sentence>> = {
  COLUMN_MISSING: ({ p, giver }) =>
    `${giver} ist anders als vorher. Die Spalte „${p('name')}“ fehlt. ${KEPT}`,
  COLUMN_UNEXPECTED: ({ p }) => `Die Spalte „${p('name')}“ ist neu. Die App zeigt sie nicht.`,
  COLUMN_TYPE_CHANGED: ({ p, type }) =>
    `In der Spalte „${p('name')}“ steht etwas anderes als vorher${p('before') === '' ? '' : ` (vorher: ${type('before')}, jetzt: ${type('after')})`}. ${KEPT}`,
  COLUMN_UNIT_CHANGED: ({ p }) =>
    `Die Spalte „${p('name')}“ hat eine andere Einheit. Vorher: ${p('before')}. Jetzt: ${p('after')}. ${KEPT}`,
  COLUMN_MEANING_CHANGED: ({ p }) =>
    `Die Spalte „${p('name')}“ bedeutet etwas anderes. Vorher: „${p('before')}“. Jetzt: „${p('after')}“. ${KEPT}`,
  COLUMN_LARGER: ({ p }) =>
    `Die Zahlen in „${p('name')}“ sind jetzt ungefähr ${p('times')}-mal so groß. Vielleicht ist die Einheit anders. ${KEPT}`,
  COLUMN_SMALLER: ({ p }) =>
    `Die Zahlen in „${p('name')}“ waren vorher ungefähr ${p('times')}-mal so groß. Vielleicht ist die Einheit anders. ${KEPT}`,
  COLUMN_RENAMED: ({ p, giver }) =>
    `${giver} ist anders als vorher. Die Spalte „${p('name')}“ fehlt. Neu ist „${p('after')}“. ${KEPT}`,
  ROWS_SHRUNK: ({ p, giver }) =>
    `${giver} hat nur noch ${p('after')} Zeilen. Vorher waren es ${p('before')} Zeilen. ${KEPT} Ist das richtig? Bitte prüfen Sie das.`,
  OLDER_THAN_HELD: ({ when, giver }) =>
    `${giver} ist älter: ${when('after')}. Auf dem Gerät ist: ${when('before')}. ${KEPT}`,
  HASH_MISMATCH: () => `Die Datei ist nicht so wie im Katalog. Vielleicht fehlt ein Teil. ${KEPT} ${LATER}`,
  HASH_MISSING: ({ p }) =>
    `Im Katalog fehlt eine Prüf-Summe. Ohne sie merkt die App nicht: Ein Teil der Datei fehlt. Bitte schreiben Sie "bytes" und "hash" dazu ("${p('hash')}"). Der Befehl mit --write macht das für Sie.`,
  FILTER_EMPTY: ({ p }) =>
    `Keine Zeile passt zu „${p('name')}“ = „${p('wanted')}“. Dort steht zum Beispiel ${p('there')}.`,
  PERCENT_NO_UNIT: ({ p }) =>
    `In der Spalte „${p('name')}“ stehen Prozent. Die Zahl hat aber keine Einheit. Bitte schreiben Sie "unit": "%".`,
  UNIT_OF_RESULT: ({ p }) =>
    p('wanted') === ''
      ? `„${p('name')}“ ist ein Index. Ein Index hat keine Einheit. Im Katalog steht „${p('unit')}“. Bitte löschen Sie „unit“.`
      : `„${p('name')}“ hat die Einheit „${p('wanted')}“. Im Katalog steht „${p('unit')}“. Bitte schreiben Sie "unit": "${p('wanted')}".`,
  UNIT_MISSING: ({ p }) =>
    `„${p('name')}“ ist eine berechnete Zahl. Die Einheit ist nicht klar. Bitte schreiben Sie die Einheit. Zum Beispiel: "unit": "${p('example') || 'Plätze'}".`,
  UNITS_MIXED: ({ p }) =>
    `„${p('name')}“ rechnet mit verschiedenen Einheiten: ${p('units')}. Das passt nicht zusammen. Das Ergebnis hat keine Einheit.`,
  INDICATOR_EMPTY: ({ p }) =>
    `Für „${p('name')}“ gibt es nie eine Zahl. Bitte prüfen Sie die Spalte, die Zeit und den Filter.`,
  PARTS_DIFFER: ({ p }) => `Die Dateien passen nicht zusammen. Anders ist die Datei ${p('file')}. ${KEPT}`,
  COLUMN_UNREADABLE: ({ column }) =>
    `In der Spalte „${column}“ kann die App keine Zahl lesen. Alle Zahlen dort fehlen.`,
  FILE_NO_END: () =>
    `Die Datei hört mitten in einer Zeile auf. Vielleicht ist sie nicht fertig. ${KEPT} ${LATER}`,
  FILE_CUT: ({ p, column }) =>
    `Der letzte Wert in „${column}“ ist nicht ganz da. Jetzt: ${p('after')}. Vorher: ${p('before')}. Vielleicht ist die Datei nicht fertig. ${KEPT} ${LATER}`,
  BYTES_MISMATCH: ({ p }) =>
    `Es sind ${p('bytes')} Byte gekommen. Richtig sind ${p('expected')} Byte. ${KEPT} ${LATER}`,
  CATALOG_INVALID: ({ p }) =>
    `Im Katalog ist ein Fehler${p('path') === '' ? '' : ` (bei „${p('path')}“)`}. ${KEPT} ${ASK_DATA}`,
  CATALOG_NOT_JSON: () =>
    `An dieser Adresse ist kein Katalog. ${KEPT} Bitte prüfen Sie die Adresse. Am Ende steht oft „datapackage.json“.`,
  CATALOG_NO_RESOURCES: () => `Im Katalog stehen keine Daten. ${KEPT} ${ASK_DATA}`,
  CATALOG_NEWER: () =>
    `Der Katalog braucht eine neue App. ${KEPT} Bitte öffnen Sie die App neu, wenn es Internet gibt.`,
  LIMITS_GAP: ({ p }) =>
    `„${p('name')}“: Für eine Zeit gibt es keine Grenze. Die Zeit ist zwischen ${p('from')} und ${p('to')}. ${KEPT}`,
  LIMITS_OVERLAP: ({ p }) => `„${p('name')}“: Ab ${p('from')} gelten 2 Grenzen zugleich. ${KEPT}`,
  LIMITS_ORDER: ({ p }) => `„${p('name')}“: Die Grenzen passen nicht zur Richtung. ${KEPT}`,
  REFERENCE_UNKNOWN: ({ p }) =>
    `Im Katalog steht „${p('name')}“. Das gibt es dort aber nicht. ${KEPT} ${ASK_DATA}`,
  ID_DUPLICATE: ({ p }) => `Im Katalog steht „${p('name')}“ doppelt. ${KEPT} ${ASK_DATA}`,
  TEMPLATE_UNMET: ({ p }) => `Bei „${p('organisation')}“ fehlt „${p('name')}“. Das gehört zu „${p('type')}“.`,
  LICENCE_MISSING: ({ p }) => `Bei „${p('name')}“ steht keine Lizenz.`,
  SEVERAL_VALUES: ({ p }) => `Für ${p('period')} gibt es mehrere Zahlen. Deshalb zeigt die App keine.`,
  NO_ROW_FITS: ({ p }) => `In den Daten steht das nicht: ${p('name')}. Bitte prüfen Sie die Auswahl.`,
  UNKNOWN_STATE: ({ p }) => `Die App kennt das Wort „${p('name')}“ nicht. Deshalb gibt es keine Bewertung.`,
  INHABITANTS_ONE_NUMBER: ({ p }) =>
    `„${p('name')}“ gilt für mehrere Jahre. Es gibt aber nur eine Zahl der Einwohner. Sie gilt nur für ihr Jahr. Die anderen Jahre haben keine Zahl. Bitte schreiben Sie „population“ in den Katalog.`,
  ROWS_AHEAD: ({ p, when }) =>
    `„${p('name')}“: Die Werte ab ${when('period')} sind in der Zukunft. Die App zeigt sie als Ausblick. Bitte schreiben Sie „outlook“ in den Katalog: Was ist ein Plan?`,
  INHABITANTS_MISSING: ({ p }) =>
    `„${p('name')}“: Die Zahl der Einwohner fehlt für ${p('years')}. Für diese Jahre gibt es keine Zahl.`,
  FIELD_MISSING: ({ p }) => `Die Spalte „${p('name')}“ fehlt. Ohne diese Spalte gibt es die Zahl nicht.`,
  RESOURCE_MISSING: ({ p }) => `„${p('name')}“ ist noch nicht auf diesem Gerät.`,
};
