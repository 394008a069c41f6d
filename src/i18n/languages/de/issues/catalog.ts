// Issues of a table against its schema and the one before it, a catalog, and its indicators, as sentences.
import type { IssueSentences } from '../../../issue-say.ts';
import { KEPT, LATER } from './phrases.ts';

export const catalog = {
  COLUMN_MISSING: ({ p, giver }) =>
    `${giver} hat ihren Aufbau geändert: Die Spalte „${p('name')}“ fehlt. ${KEPT}`,
  COLUMN_UNEXPECTED: ({ p }) =>
    `Die Spalte „${p('name')}“ ist neu und nicht beschrieben; sie wird nicht gezeigt.`,
  COLUMN_TYPE_CHANGED: ({ p, type }) =>
    `In der Spalte „${p('name')}“ steht etwas anderes als bisher${p('before') === '' ? '' : ` (bisher: ${type('before')}, jetzt: ${type('after')})`}. ${KEPT}`,
  COLUMN_UNIT_CHANGED: ({ p }) =>
    `Die Spalte „${p('name')}“ hat eine andere Einheit (bisher: ${p('before')}, jetzt: ${p('after')}). ${KEPT}`,
  COLUMN_MEANING_CHANGED: ({ p }) =>
    `Die Spalte „${p('name')}“ bedeutet etwas anderes (bisher: „${p('before')}“, jetzt: „${p('after')}“). ${KEPT}`,
  COLUMN_LARGER: ({ p }) =>
    `Die Werte in „${p('name')}“ sind auf einmal rund ${p('times')}-mal so groß wie bisher. Vielleicht gilt eine andere Einheit. ${KEPT}`,
  COLUMN_SMALLER: ({ p }) =>
    `Die Werte in „${p('name')}“ waren bisher rund ${p('times')}-mal so groß. Vielleicht gilt eine andere Einheit. ${KEPT}`,
  COLUMN_RENAMED: ({ p, giver }) =>
    `${giver} hat ihren Aufbau geändert: Die Spalte „${p('name')}“ fehlt, neu ist „${p('after')}“. ${KEPT}`,
  ROWS_SHRUNK: ({ p, giver }) =>
    `${giver} liefert nur noch ${p('after')} statt ${p('before')} Zeilen. ${KEPT} Prüfen Sie, ob das gewollt ist.`,
  OLDER_THAN_HELD: ({ when, giver }) =>
    `${giver} liefert einen älteren Stand (${when('after')}) als den vorhandenen (${when('before')}). ${KEPT}`,
  HASH_MISMATCH: () =>
    `Die Datei stimmt nicht mit ihrer Prüfsumme im Katalog überein, vielleicht kam sie nur halb an. ${KEPT} ${LATER}`,
  HASH_MISSING: ({ p }) =>
    `Ohne Prüfsumme merkt ein Tablet eine halb übertragene Datei nicht. Ergänzen Sie "bytes" und "hash" ("${p('hash')}"); mit --write tut es dieser Befehl.`,
  FILTER_EMPTY: ({ p }) =>
    `Der Filter „${p('name')}“ = „${p('wanted')}“ trifft keine Zeile. Dort steht zum Beispiel ${p('there')}.`,
  PERCENT_NO_UNIT: ({ p }) =>
    `Die Spalte „${p('name')}“ enthält Anteile in Prozent, die Kennzahl nennt keine Einheit. Schreiben Sie "unit": "%".`,
  UNIT_OF_RESULT: ({ p }) =>
    p('wanted') === ''
      ? `„${p('name')}“ ist ein Index und hat keine Einheit, angegeben ist „${p('unit')}“. Lassen Sie „unit“ weg.`
      : `„${p('name')}“ wird in „${p('wanted')}“ berechnet, als Einheit steht dort „${p('unit')}“. Schreiben Sie "unit": "${p('wanted')}".`,
  UNIT_MISSING: ({ p }) =>
    `„${p('name')}“ wird berechnet, und aus den Spalten folgt keine Einheit. Schreiben Sie, was die Zahl zählt, zum Beispiel "unit": "${p('example') || 'Plätze'}".`,
  UNITS_MIXED: ({ p }) =>
    `„${p('name')}“ rechnet mit Spalten verschiedener Einheiten: ${p('units')}. Was daraus wird, hat keine Einheit.`,
  INDICATOR_EMPTY: ({ p }) =>
    `Die Kennzahl „${p('name')}“ hat zu keiner Zeit einen Wert. Prüfen Sie Spalte, Zeitspalte und Filter.`,
  PARTS_DIFFER: ({ p }) =>
    `Die Dateien dieses Datensatzes lassen sich nicht aneinanderfügen: Datei ${p('file')} beginnt mit einer anderen Kopfzeile oder ist von anderer Art. ${KEPT}`,
  COLUMN_UNREADABLE: ({ column }) =>
    `In der Spalte „${column}“ lässt sich kein einziger Wert so lesen, wie ihn das Schema beschreibt. Alle gelten als fehlend.`,
  FILE_NO_END: () =>
    `Die letzte Zeile der Datei hat kein Ende mehr; vielleicht wurde sie gerade erst geschrieben. ${KEPT} Wir versuchen es bald wieder.`,
  FILE_CUT: ({ p, column }) =>
    `Der letzte Wert in „${column}“ ist nur der Anfang des bisherigen (${p('after')} statt ${p('before')}); vielleicht wurde die Datei gerade erst geschrieben. ${KEPT} Wir versuchen es bald wieder.`,
  BYTES_MISMATCH: ({ p }) => `Es kamen ${p('bytes')} statt ${p('expected')} Byte an. ${KEPT} ${LATER}`,
  CATALOG_INVALID: ({ p }) =>
    `Der Katalog ist fehlerhaft${p('path') === '' ? '' : ` (bei „${p('path')}“)`}. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  CATALOG_NOT_JSON: () =>
    `Unter dieser Adresse liegt kein Katalog. ${KEPT} Prüfen Sie die Adresse; sie endet meist auf „datapackage.json“.`,
  CATALOG_NO_RESOURCES: () =>
    `Der Katalog nennt keine Datensätze. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  CATALOG_NEWER: () =>
    `Der Katalog braucht eine neuere Fassung dieser App. ${KEPT} Laden Sie die App neu, wenn eine Verbindung besteht.`,
  LIMITS_GAP: ({ p }) =>
    `Kennzahl „${p('name')}“: Zwischen ${p('from')} und ${p('to')} gelten keine Grenzwerte. ${KEPT}`,
  LIMITS_OVERLAP: ({ p }) =>
    `Kennzahl „${p('name')}“: Ab ${p('from')} gelten zwei Grenzwerte zugleich. ${KEPT}`,
  LIMITS_ORDER: ({ p }) => `Kennzahl „${p('name')}“: Die Grenzwerte passen nicht zu ihrer Richtung. ${KEPT}`,
  REFERENCE_UNKNOWN: ({ p }) =>
    `Der Katalog nennt „${p('name')}“, das es darin nicht gibt. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  ID_DUPLICATE: ({ p }) =>
    `Der Katalog nennt „${p('name')}“ zweimal. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
  TEMPLATE_UNMET: ({ p }) =>
    `„${p('organisation')}“ fehlt die Kennzahl „${p('name')}“, die „${p('type')}“ vorsieht.`,
  LICENCE_MISSING: ({ p }) => `Für „${p('name')}“ ist keine Lizenz angegeben.`,
  SEVERAL_VALUES: ({ p }) =>
    `Für ${p('period')} stehen mehrere Werte in der Quelle; deshalb wird keiner gezeigt.`,
  NO_ROW_FITS: ({ p }) => `Keine Zeile der Daten passt: ${p('name')}. Prüfen Sie Spalte und Filter.`,
  UNKNOWN_STATE: ({ p }) => `Der Zustand „${p('name')}“ ist nicht vorgesehen und wird nicht bewertet.`,
  INHABITANTS_ONE_NUMBER: ({ p }) =>
    `„${p('name')}“ reicht über mehrere Jahre, und es gibt nur eine Einwohnerzahl. Sie gilt nur für ihr Jahr, die anderen Jahre bleiben ohne Wert. Veröffentlichen Sie „population“.`,
  INHABITANTS_MISSING: ({ p }) =>
    `„${p('name')}“: Die Einwohnerzahl fehlt für ${p('years')}. Diese Jahre haben keinen Wert.`,
  ROWS_AHEAD: ({ p, when }) =>
    `„${p('name')}“: Werte ab ${when('period')} liegen in der Zukunft und werden als Ausblick gezeigt. Sagen Sie mit „outlook“, was Plan oder Vorhersage ist.`,
  FIELD_MISSING: ({ p }) => `Die Spalte „${p('name')}“, aus der diese Kennzahl kommt, fehlt in den Daten.`,
  RESOURCE_MISSING: ({ p }) => `Der Datensatz „${p('name')}“ ist noch nicht auf diesem Gerät.`,
} satisfies IssueSentences;
