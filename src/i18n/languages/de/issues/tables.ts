// Issues of reading a table: characters, lines, numbers, days, totals, as sentences.
import type { IssueSentences } from '../../../issue-say.ts';
import { LONG } from './phrases.ts';
import { own } from '../../../../core/values/own.ts';

export const tables = {
  ENCODING_UNSURE: ({ p }) =>
    `Einige Zeichen sehen falsch aus; gelesen wurde als ${p('encoding')}. Schon die Quelle kann beschädigt sein.`,
  ENCODING_MIXED: ({ p }) =>
    `Die Datei mischt Zeichensätze: Ab Zeile ${p('line')} ist sie anders geschrieben als sonst (${p('encoding')}). Jede Zeile wurde nach ihrem eigenen gelesen; bitte prüfen Sie dort die Umlaute.`,
  QUOTE_UNCLOSED: ({ p }) =>
    `In Zeile ${p('line')} fehlt ein schließendes Anführungszeichen. Die Datei wurde ohne Anführungszeichen gelesen; bitte prüfen.`,
  RAGGED_ROWS: ({ p }) =>
    `${p('count')} Zeilen haben eine andere Zahl von Spalten als die Kopfzeile (zuerst Zeile ${p('line')}: ${p('cells')} statt ${p('expected')}).`,
  HEADER_DUPLICATE: ({ column }) => `Die Spalte „${column}“ kommt mehrfach vor und wurde umbenannt.`,
  HEADER_EMPTY: ({ p }) => `Eine Spalte hat keinen Namen und heißt hier „${p('name')}“.`,
  HEADER_REPEATED: ({ p }) =>
    p('count') === '1'
      ? `In Zeile ${p('row')} steht die Kopfzeile noch einmal. Sie gehört nicht zu den Daten.`
      : `Ab Zeile ${p('row')} steht die Kopfzeile ${p('count')}-mal wieder. Diese Zeilen gehören nicht zu den Daten.`,
  LAYOUT_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `Es wurde keine Kopfzeile gefunden. Bitte prüfen Sie, ob Zeile ${p('row')} eine ist.`
      : `Als Kopfzeile gilt Zeile ${p('heads')}. Am wenigsten sicher ist Zeile ${p('row')}: Bitte sehen Sie sie an.`,
  LAYOUT_UNKNOWN: ({ p }) =>
    p('count') === '0'
      ? `Es ist nicht klar, wo die Tabelle beginnt. Eine Kopfzeile wurde nicht gefunden; fraglich ist vor allem Zeile ${p('row')}. Bitte wählen Sie die Kopfzeile selbst.`
      : `Es ist nicht klar, wo die Tabelle beginnt. Vermutet wird die Kopfzeile in Zeile ${p('heads')}; fraglich ist vor allem Zeile ${p('row')}. Bitte wählen Sie die Kopfzeile selbst.`,
  LAYOUT_HELD: () =>
    'Es ist nicht sicher, wo in der veröffentlichten Datei die Tabelle beginnt. Sie wurde deshalb nicht übernommen; was auf dem Gerät ist, bleibt. Die veröffentlichende Stelle kann die Spalten in einem Schema angeben.',
  VALUES_HELD: () =>
    'Zahlen der veröffentlichten Datei lassen sich auf zwei Arten lesen. Sie wurde deshalb nicht übernommen; was auf dem Gerät ist, bleibt. Die veröffentlichende Stelle kann sie eindeutig schreiben oder die Spalten in einem Schema angeben.',
  GROUPS_TO_COLUMN: ({ p }) =>
    p('count') === '1'
      ? `Eine Zwischenüberschrift in der Tabelle wurde zur Spalte „${p('name')}“.`
      : `${p('count')} Zwischenüberschriften in der Tabelle wurden zur Spalte „${p('name')}“.`,
  FILLED_DOWN: ({ p }) =>
    `Spalte „${p('name')}“: Der Eintrag gilt auch für die leeren Zellen darunter (${p('count')} aufgefüllt).`,
  AMOUNT_MERGED: ({ p }) =>
    p('count') === '1'
      ? `Spalte „${p('name')}“: Eine Zahl steht über mehreren Zeilen zusammen. Sie zählt einmal, in der ersten von ihnen.`
      : `Spalte „${p('name')}“: ${p('count')} Zahlen stehen je über mehreren Zeilen zusammen. Jede zählt einmal, in der ersten von ihnen.`,
  CELLS_CHANGED: ({ p }) =>
    p('count') === '1'
      ? `Eine Zelle haben Sie geändert (Zeile ${p('rows')}).`
      : `${p('count')} Zellen haben Sie geändert (Zeile ${p('rows')}).`,
  MELT_NOT_NUMBER: ({ p }) =>
    `Die Spalte „${p('name')}“ enthält keine Zahlen, die anderen schon. Nehmen Sie sie heraus, oder stellen Sie ihre Art auf Zahl; die Datei bleibt, wie sie ist.`,
  MELT_UNITS: ({ p }) =>
    `Spalten mit verschiedenen Einheiten („${p('a')}“ und „${p('b')}“) können nicht untereinander stehen. Lassen Sie diese Angabe als eigene Spalten stehen, oder wählen Sie nur Spalten einer Einheit.`,
  RECIPE_MISFIT: ({ p }) =>
    `Von Ihren Angaben zur letzten Datei passt hier nicht: ${p('what')}. Sie wurde nicht angewandt; bitte sehen Sie sich das Blatt an.`,
  RECIPE_EXTENDED: ({ p }) => `Neu gegenüber der letzten Datei und ebenso gelesen: ${p('what')}.`,
  TABLES_BESIDE: ({ p }) =>
    `Auf dem Blatt stehen ${p('count')} Tabellen, mehrere davon nebeneinander. Was nebeneinander steht, hat in den Zeilen nichts miteinander zu tun; sie sind einzeln aufgeführt. Gehören die Zeilen doch zusammen, wählen Sie beim Import unter „Blatt“ „${p('sheet')}“.`,
  NOTES_BESIDE: ({ p }) =>
    `Rechts neben der Tabelle steht etwas, das keine Spalte ist: ${p('text')}. Es wurde als Anmerkung behalten. Gehört es doch zu den Zeilen, wählen Sie beim Import unter „Blatt“ „${p('sheet')}“.`,
  TABLES_PAIRED: ({ p }) =>
    `Hier stehen wohl ${p('count')} Tabellen nebeneinander. Dann gehören die Angaben einer Zeile nicht zusammen, und jede Tabelle wird für sich übernommen.`,
  TABLES_SPLIT: ({ p }) =>
    `Auf dem Blatt stehen ${p('count')} Tabellen untereinander. Sie sind einzeln aufgeführt.`,
  SHEETS_ALIKE: ({ p }) =>
    `Mehrere Blätter haben dieselben Spalten. Unter „Blatt“ können Sie „${p('sheet')}“ wählen: alle zusammen, ${p('rows')} Zeilen, mit dem Namen des Blatts als Spalte.`,
  NUMBER_AMBIGUOUS: ({ column, p }) =>
    `Spalte „${column}“: „${p('example')}“ kann mit Tausendertrennung oder mit Nachkommastellen gemeint sein. Gelesen wurde ${p('as') === 'decimals' ? 'mit Nachkommastellen' : 'als Tausender'}.`,
  NUMBER_MIXED: ({ column, p }) =>
    `Spalte „${column}“ mischt Schreibweisen („${p('a')}“ und „${p('b')}“) und bleibt deshalb Text.`,
  NUMBER_SLIP: ({ at, p }) =>
    `${at}„${p('odd')}“ passt nicht zu „${p('example')}“. Ist es ein Tippfehler, sind die anderen Tausender; gelesen wurden alle mit Nachkommastellen. Bitte prüfen Sie das.`,
  UNITS_JOINED: ({ column, p }) =>
    `Spalte „${column}“ zählt in „${p('a')}“ und „${p('b')}“. Alle Werte wurden auf dieselbe Einheit umgerechnet.`,
  UNITS_DIFFER: ({ column, p }) =>
    `Spalte „${column}“ mischt Einheiten („${p('a')}“ und „${p('b')}“). Sie bleibt Text, damit nichts zusammengezählt wird, was nicht zusammengehört.`,
  PERCENT_PLAIN: ({ column, p }) =>
    `Spalte „${column}“ steht in Prozent, aber ${p('value')} hat kein Prozentzeichen (${p('count')}-mal). Gelesen wurde es als ${p('as') === 'percent' ? 'Prozent' : 'Anteil von 1'}.`,
  SCALE_PLAIN: ({ column, p }) =>
    `Spalte „${column}“ zeigt Zahlen in ${p('scale')}, aber ${p('value')} steht so in der Zelle (${p('count')}-mal). Ist es wie die anderen gemeint, sind es ${p('alike')}.`,
  BRACKETS_NEGATIVE: ({ column, p }) =>
    `Spalte „${column}“: „${p('example')}“ wurde als negativer Betrag gelesen.`,
  BRACKETS_UNCLEAR: ({ column, p }) =>
    `Spalte „${column}“: „${p('example')}“ steht in Klammern (${p('count')}-mal). Das kann ein Minus sein oder ein unsicherer Wert. Gelesen wird es ohne Minus.`,
  FILLER_VALUE: ({ column, p }) =>
    `Spalte „${column}“: „${p('raw')}“ steht vermutlich für „kein Wert“ (${p('count')}-mal) und zählt nicht mit.`,
  ALMOST_NUMBERS: ({ column, p }) =>
    `Spalte „${column}“ hat fast nur Zahlen, aber auch „${p('raw')}“. Sie bleibt deshalb Text. Wählen Sie „Zahl“, wenn es Zahlen sind: Was keine ist, wird dann benannt und fehlt.`,
  NOT_A_NUMBER: ({ at, p }) => `${at}„${p('raw')}“ ist keine Zahl und gilt als fehlend.`,
  NOT_A_DATE: ({ at, p }) => `${at}„${p('raw')}“ ist kein Datum und gilt als fehlend.`,
  DATE_INVALID: ({ at, p }) => `${at}Den Tag „${p('raw')}“ gibt es nicht; er gilt als fehlend.`,
  DATE_ALIKE: ({ column, p }) =>
    `Spalte „${column}“: „${p('raw')}“ wurde als ${p('as')} gelesen, weil es in einer anderen Spalte der Tabelle feststeht, ob der Tag oder der Monat vorn steht.`,
  DATE_AMBIGUOUS: ({ column, p }) =>
    `Spalte „${column}“: Tag und Monat sind nicht zu unterscheiden (zum Beispiel „${p('raw')}“).`,
  DATE_SERIAL: ({ column, p }) =>
    `Spalte „${column}“ enthält Zahlen wie ${p('example')}. Das sind vermutlich Tage in der Zählung von Excel. Wählen Sie dann als Art „Datum“.`,
  DAYS_ARE_PERIODS: ({ column, p }) =>
    `Spalte „${column}“: die Tage sind jeweils die ersten eines Zeitraums und gelten als ${own(LONG, p('kind')) ?? p('kind')}.`,
  TIMES_JOINED: ({ p }) =>
    `Die Spalten „${p('year')}“ und „${p('part')}“ sind zusammen eine Zeit: Spalte „${p('name')}“.`,
  NOT_A_BOOLEAN: ({ at, p }) => `${at}„${p('raw')}“ ist weder ja noch nein und gilt als fehlend.`,
  MEMO_APART: ({ at, p }) =>
    `${at}Der Inhalt steht in einer anderen Datei (.dbt oder .fpt) und wird nicht gelesen; in „${p('name')}“ fehlen so ${p('count')} Werte.`,
  CELL_ERROR: ({ at, p }) => `${at}In der Zelle steht ${p('err')}; der Wert gilt als fehlend.`,
  FORMULA_NO_VALUE: ({ p }) =>
    `${p('count')} Formeln haben keinen gespeicherten Wert. Öffnen und speichern Sie die Datei in Excel oder LibreOffice.`,
  TEXT_NUMBER: ({ at, p }) =>
    `${at}${p('count') === '1' ? 'Eine Zahl ist als Text gespeichert und wurde' : `${p('count')} Zahlen sind als Text gespeichert und wurden`} umgewandelt.`,
  KEY_LOST_ZERO: ({ column, p }) =>
    `Spalte „${column}“: führende Nullen fehlen; ${p('count')} Schlüssel wurden ergänzt.`,
  KEY_SHORT: ({ column, p }) =>
    `Spalte „${column}“: ${p('count')} Schlüssel haben ${Number(p('length') || 8) - 1} statt ${p('length') || 8} Stellen. Vermutlich fehlt die führende 0.`,
  KEY_DUPLICATE: ({ p }) => `Der Schlüssel „${p('raw')}“ kommt mehrfach vor.`,
  TOTAL_MISMATCH: ({ p }) =>
    `Zeile ${p('row')} („${p('label')}“) nennt für „${p('name')}“ ${p('a')}, die Zeilen darin ergeben ${p('b')}. Bitte prüfen Sie, ob eine Zeile fehlt oder zu viel ist.`,
  TITLE_ROWS: ({ p }) => `Über der Tabelle steht: „${p('text')}“`,
  FOOTNOTE_ROWS: ({ p }) => `Unter der Tabelle steht: „${p('text')}“`,
  TOTAL_ROWS: ({ p }) =>
    p('count') === '1'
      ? `Eine Summenzeile gehört nicht zu den Daten: Zeile ${p('rows')}.`
      : `${p('count')} Summenzeilen gehören nicht zu den Daten: Zeile ${p('rows')}.`,
  TOTAL_CATEGORY: ({ p }) =>
    `In der Spalte „${p('name')}“ fasst „${p('label') || '(leer)'}“ die anderen zusammen (${p('count')}-mal). Diese Zeilen gehören nicht zu den Daten, sonst zählte alles doppelt.`,
  TOTAL_CATEGORY_KEPT: ({ p }) =>
    `In der Spalte „${p('name')}“ fasst „${p('label') || '(leer)'}“ die anderen zusammen (${p('count')}-mal) und steht bei den Daten. Eine Summe über diese Spalte zählt doppelt.`,
  TOTAL_KEPT: ({ p }) =>
    `Zeile ${p('row')} sieht nach einer Summe aus („${p('name')}“) und steht bei den Daten. Bitte prüfen Sie, ob sie dazugehört.`,
  LEVELS_KEPT: ({ p }) =>
    p('count') === '1'
      ? `Zeile ${p('rows')} ist die Summe anderer Zeilen und steht bei den Daten. Eine Summe über alle Zeilen zählt doppelt.`
      : `${p('count')} Zeilen sind Summen anderer Zeilen und stehen bei den Daten: Zeile ${p('rows')}${Number(p('more')) > 0 ? ' und weitere' : ''}. Eine Summe über alle Zeilen zählt mehrfach.`,
  PARTS_LEFT: ({ p }) =>
    `Zeile ${p('row')} („${p('label')}“) enthält schon, was darunter als Teil genannt ist (Zeile ${p('rows')}). Diese Teile gehören nicht zu den Daten, sonst zählte alles doppelt.`,
  PARTS_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `Nach Zeile ${p('row')} („${p('label')}“) beginnen ihre Teile, aber es ist nicht zu sehen, welche Zeilen das sind. Bitte sehen Sie nach, was zu den Daten gehört.`
      : `Zeile ${p('rows')} sieht nach Teilen von Zeile ${p('row')} („${p('label')}“) aus, ergibt sie aber nicht. Bitte sehen Sie nach: Was in einer anderen Zeile enthalten ist, darf nicht noch einmal zählen.`,
  DAYS_AMONG: ({ at, p }) =>
    `${at}„${p('raw')}“ ist ein Datum (${p('count')}-mal), anderes in der Spalte „${p('name')}“ nicht. Tabellenprogramme machen aus „3-6“ ein Datum. Die Spalte bleibt Text. Bitte prüfen Sie die Zellen in der Datei.`,
  HEAD_DAYS: ({ at, p }) =>
    `${at}Der Name einer Spalte, „${p('raw')}“, ist ein Datum (${p('count')}-mal), andere sind Spannen. Tabellenprogramme machen aus „3-5“ ein Datum. Bitte prüfen Sie die Namen.`,
  TIME_UNREAD: ({ p }) =>
    `Die Spalte „${p('name')}“ soll eine Zeit nennen, aber Einträge wie „${p('raw')}“ sind nicht als Zeit zu lesen. Sie bleibt Text. Bitte prüfen Sie die Schreibweise in der Datei.`,
  KEY_GUESSED: ({ p }) =>
    `Die Spalte „${p('name')}“ steht vor der Bezeichnung und sieht nach Schlüsseln aus (zum Beispiel ${p('raw')}). Sie wird nicht zusammengezählt. Sind es Werte, wählen Sie bei ihr die Bedeutung „Wert“.`,
  PLACEHOLDER: ({ at, p }) => `${at}„${p('raw')}“ gilt als fehlend (so oder ähnlich ${p('count')}-mal).`,
} satisfies IssueSentences;
