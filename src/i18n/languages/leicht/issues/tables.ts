// Issues of reading a table, in Leichte Sprache.
import { own } from '../../../../core/values/own.ts';
import type { Sentence } from '../../../issue-say.ts';
import type { tables as german } from '../../de/issues/tables.ts';
import { LONG } from '../../de/issues/phrases.ts';

const rows = (count: string, one: string, many: string): string => (count === '1' ? one : many);
const LEFT = 'Das gehört nicht zu den Daten.';
const GONE = 'Der Wert fehlt deshalb.';
const LOOK = 'Bitte sehen Sie nach.';

export const tables: Readonly<Record<keyof typeof german, Sentence>> = {
  ENCODING_UNSURE: ({ p }) =>
    `Einige Zeichen sehen falsch aus. Die App hat so gelesen: ${p('encoding')}. Vielleicht ist die Quelle kaputt.`,
  ENCODING_MIXED: ({ p }) =>
    `Ab Zeile ${p('line')} ist die Datei anders geschrieben (${p('encoding')}). Die App liest jede Zeile auf ihre Art. Bitte prüfen Sie dort die Umlaute.`,
  QUOTE_UNCLOSED: ({ p }) =>
    `In Zeile ${p('line')} fehlt ein Anführungs-Zeichen. Die App liest die Datei ohne diese Zeichen. ${LOOK}`,
  RAGGED_ROWS: ({ p }) =>
    `${p('count')} Zeilen sind anders als die erste Zeile. Zum Beispiel Zeile ${p('line')}: ${p('cells')} Spalten und nicht ${p('expected')}.`,
  HEADER_DUPLICATE: ({ column }) =>
    `Die Spalte „${column}“ gibt es mehrmals. Sie hat jetzt einen neuen Namen.`,
  HEADER_EMPTY: ({ p }) => `Eine Spalte hat keinen Namen. Hier heißt sie „${p('name')}“.`,
  HEADER_REPEATED: ({ p }) =>
    p('count') === '1'
      ? `In Zeile ${p('row')} stehen die Namen noch einmal. ${LEFT}`
      : `Ab Zeile ${p('row')} stehen die Namen ${p('count')}-mal. ${LEFT}`,
  LAYOUT_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `Die App findet keine Zeile mit Namen. Ist es Zeile ${p('row')}? ${LOOK}`
      : `Die Namen stehen in Zeile ${p('heads')}. Nicht sicher ist Zeile ${p('row')}. ${LOOK}`,
  LAYOUT_UNKNOWN: ({ p }) =>
    `Es ist nicht klar: Wo beginnt die Tabelle? ${p('count') === '0' ? 'Die App findet keine Zeile mit Namen.' : `Vielleicht sind die Namen in Zeile ${p('heads')}.`} Nicht sicher ist Zeile ${p('row')}. Bitte wählen Sie die Zeile mit den Namen.`,
  LAYOUT_HELD: () =>
    'Es ist nicht sicher: Wo beginnt die Tabelle? Die App hat die Tabelle nicht genommen. Ihre alten Zahlen bleiben. Die Stelle mit den Daten kann das in einem Schema sagen.',
  VALUES_HELD: () =>
    'Manche Zahlen kann man auf 2 Arten lesen. Die App hat die Tabelle nicht genommen. Ihre alten Zahlen bleiben. Die Stelle mit den Daten kann die Zahlen klar schreiben.',
  GROUPS_TO_COLUMN: ({ p }) =>
    `${rows(p('count'), 'Eine Überschrift in der Tabelle ist', `${p('count')} Überschriften in der Tabelle sind`)} jetzt die Spalte „${p('name')}“.`,
  FILLED_DOWN: ({ p }) =>
    `Spalte „${p('name')}“: Der Eintrag gilt auch für leere Felder darunter. Das sind ${p('count')}.`,
  AMOUNT_MERGED: ({ p }) =>
    `Spalte „${p('name')}“: ${rows(p('count'), 'Eine Zahl gilt', `${p('count')} Zahlen gelten`)} für mehrere Zeilen zusammen. Wir zählen sie nur einmal. Sie steht in der ersten Zeile.`,
  CELLS_CHANGED: ({ p }) =>
    `${rows(p('count'), 'Ein Feld haben Sie geändert', `${p('count')} Felder haben Sie geändert`)} (Zeile ${p('rows')}).`,
  MELT_NOT_NUMBER: ({ p }) =>
    `In der Spalte „${p('name')}“ sind keine Zahlen. In den anderen Spalten sind Zahlen. Nehmen Sie die Spalte heraus. Oder wählen Sie „Zahl“. Die Datei bleibt wie vorher.`,
  MELT_UNITS: ({ p }) =>
    `„${p('a')}“ und „${p('b')}“ sind verschiedene Einheiten. Sie passen nicht in eine Spalte. Bitte wählen Sie nur Spalten mit einer Einheit. Oder lassen Sie die Spalten getrennt.`,
  RECIPE_MISFIT: ({ p }) => `Das passt nicht zu dieser Datei: ${p('what')}. Die App macht das nicht. ${LOOK}`,
  RECIPE_EXTENDED: ({ p }) => `Das ist neu in dieser Datei: ${p('what')}. Die App liest es genau so.`,
  TABLES_BESIDE: ({ p }) =>
    `Auf dem Blatt sind ${p('count')} Tabellen nebeneinander. Sie sehen jede Tabelle allein. Gehören die Zeilen zusammen? Dann wählen Sie bei Blatt: ${p('sheet')}.`,
  NOTES_BESIDE: ({ p }) =>
    `Rechts neben der Tabelle steht noch etwas: ${p('text')}. Das ist keine Spalte. Die App merkt es sich als Anmerkung. Gehört es zu den Zeilen? Dann wählen Sie bei „Blatt“ „${p('sheet')}“.`,
  TABLES_PAIRED: ({ p }) =>
    `Hier sind vielleicht ${p('count')} Tabellen nebeneinander. Dann gehören die Zeilen nicht zusammen. Sehen Sie jede Tabelle allein an.`,
  TABLES_SPLIT: ({ p }) => `Auf dem Blatt sind ${p('count')} Tabellen. Sie sehen jede Tabelle allein.`,
  SHEETS_ALIKE: ({ p }) =>
    `Mehrere Blätter haben dieselben Spalten. Bei „Blatt“ können Sie „${p('sheet')}“ wählen. Dann haben Sie alle zusammen: ${p('rows')} Zeilen. Der Name vom Blatt ist eine Spalte.`,
  NUMBER_AMBIGUOUS: ({ column, p }) =>
    `Spalte „${column}“: „${p('example')}“ kann zwei Zahlen bedeuten. Die App liest ${p('as') === 'decimals' ? 'mit Stellen nach dem Komma' : 'als Tausender'}.`,
  NUMBER_MIXED: ({ column, p }) =>
    `In der Spalte „${column}“ sind Zahlen verschieden geschrieben: „${p('a')}“ und „${p('b')}“. Die Spalte bleibt Text.`,
  NUMBER_SLIP: ({ at, p }) =>
    `${at}„${p('odd')}“ passt nicht zu „${p('example')}“. Vielleicht ist das ein Fehler beim Tippen. Dann sind die anderen Zahlen Tausender. Die App liest alle mit Stellen nach dem Komma. ${LOOK}`,
  UNITS_JOINED: ({ column, p }) =>
    `In der Spalte „${column}“ stehen „${p('a')}“ und „${p('b')}“. Die App rechnet alles in eine Einheit um.`,
  UNITS_DIFFER: ({ column, p }) =>
    `In der Spalte „${column}“ stehen „${p('a')}“ und „${p('b')}“. Das kann man nicht zusammen-zählen. Die Spalte bleibt Text.`,
  PERCENT_PLAIN: ({ column, p }) =>
    `Die Spalte „${column}“ ist in Prozent. Bei ${p('value')} fehlt das Zeichen. Das ist ${p('count')}-mal so. Die App liest es als ${p('as') === 'percent' ? 'Prozent' : 'Teil von 1'}.`,
  SCALE_PLAIN: ({ column, p }) =>
    `Die Spalte „${column}“ zeigt Zahlen in ${p('scale')}. Aber ${p('value')} ist nicht so. Das ist ${p('count')}-mal so. Meint die Zahl dasselbe wie die anderen? Dann ist sie ${p('alike')}.`,
  BRACKETS_NEGATIVE: ({ column, p }) =>
    `Spalte „${column}“: „${p('example')}“ heißt minus. So liest es die App.`,
  BRACKETS_UNCLEAR: ({ column, p }) =>
    `In der Spalte „${column}“ steht „${p('example')}“ in Klammern. Das ist ${p('count')}-mal so. Heißt das minus? Oder ist die Zahl nur unsicher? Die App liest die Zahl ohne Minus.`,
  FILLER_VALUE: ({ column, p }) =>
    `Spalte „${column}“: „${p('raw')}“ heißt vielleicht „kein Wert“. Das ist ${p('count')}-mal so. Die App zählt das nicht mit.`,
  ALMOST_NUMBERS: ({ column, p }) =>
    `In der Spalte „${column}“ sind fast nur Zahlen. Aber da ist auch „${p('raw')}“. Die Spalte bleibt Text. Sind das Zahlen? Dann wählen Sie „Zahl“. Was keine Zahl ist, fehlt dann.`,
  NOT_A_NUMBER: ({ at, p }) => `${at}„${p('raw')}“ ist keine Zahl. ${GONE}`,
  NOT_A_DATE: ({ at, p }) => `${at}„${p('raw')}“ ist kein Tag. ${GONE}`,
  DATE_INVALID: ({ at, p }) => `${at}Den Tag „${p('raw')}“ gibt es nicht. ${GONE}`,
  DATE_ALIKE: ({ column, p }) =>
    `Spalte ${column}: Wir lesen ${p('raw')} als ${p('as')}. Eine andere Spalte zeigt, was vorn steht: der Tag oder der Monat.`,
  DATE_AMBIGUOUS: ({ column, p }) =>
    `Spalte „${column}“: Was ist der Tag? Was ist der Monat? Das ist nicht klar. Zum Beispiel: „${p('raw')}“.`,
  DATE_SERIAL: ({ column, p }) =>
    `In der Spalte „${column}“ sind Zahlen wie ${p('example')}. Vielleicht sind das Tage aus Excel. Dann wählen Sie „Datum“.`,
  DAYS_ARE_PERIODS: ({ column, p }) =>
    `Spalte „${column}“: Ein Tag steht hier für mehr Zeit. Die App liest ${own(LONG, p('kind')) ?? p('kind')}.`,
  TIMES_JOINED: ({ p }) =>
    `Die Spalten „${p('year')}“ und „${p('part')}“ gehören zusammen. Das ist die Spalte „${p('name')}“.`,
  NOT_A_BOOLEAN: ({ at, p }) => `${at}„${p('raw')}“ heißt nicht ja. Es heißt auch nicht nein. ${GONE}`,
  MEMO_APART: ({ at, p }) =>
    `${at}Der Inhalt steht in einer anderen Datei. Die App liest ihn nicht. In „${p('name')}“ fehlen so ${p('count')} Werte.`,
  CELL_ERROR: ({ at, p }) => `${at}In dem Feld steht ${p('err')}. ${GONE}`,
  FORMULA_NO_VALUE: ({ p }) =>
    `${p('count')} Formeln haben keine Zahl. Öffnen Sie die Datei in Excel oder LibreOffice. Speichern Sie die Datei dann.`,
  TEXT_NUMBER: ({ at, p }) =>
    `${at}${rows(p('count'), 'Eine Zahl war als Text gespeichert', `${p('count')} Zahlen waren als Text gespeichert`)}. Jetzt ist das richtig.`,
  KEY_LOST_ZERO: ({ column, p }) =>
    `Spalte „${column}“: Vorne fehlten Nullen. Die App hat ${p('count')} Schlüssel ergänzt.`,
  KEY_SHORT: ({ column, p }) =>
    `Spalte „${column}“: ${p('count')} Schlüssel haben ${Number(p('length') || 8) - 1} Stellen. Richtig sind ${p('length') || 8} Stellen. Vielleicht fehlt vorne die 0.`,
  KEY_DUPLICATE: ({ p }) => `Den Schlüssel „${p('raw')}“ gibt es mehrmals.`,
  TOTAL_MISMATCH: ({ p }) =>
    `In Zeile ${p('row')} („${p('label')}“) steht bei „${p('name')}“: ${p('a')}. Die Zeilen zusammen sind aber ${p('b')}. Fehlt eine Zeile? Oder ist eine zu viel? ${LOOK}`,
  TITLE_ROWS: ({ p }) => `Über der Tabelle steht: „${p('text')}“`,
  FOOTNOTE_ROWS: ({ p }) => `Unter der Tabelle steht: „${p('text')}“`,
  TOTAL_ROWS: ({ p }) =>
    `${rows(p('count'), 'Eine Zeile ist eine Summe', `${p('count')} Zeilen sind Summen`)}: Zeile ${p('rows')}. ${LEFT}`,
  TOTAL_CATEGORY: ({ p }) =>
    `In der Spalte „${p('name')}“ ist „${p('label') || '(leer)'}“ die Summe von den anderen. Das ist ${p('count')}-mal so. ${LEFT} Sonst zählt alles doppelt.`,
  TOTAL_CATEGORY_KEPT: ({ p }) =>
    `In der Spalte „${p('name')}“ ist „${p('label') || '(leer)'}“ die Summe von den anderen. Das ist ${p('count')}-mal so. Die Summe gehört hier zu den Daten. Beim Zusammen-Zählen zählt sie doppelt.`,
  TOTAL_KEPT: ({ p }) =>
    `Zeile ${p('row')} ist vielleicht eine Summe: „${p('name')}“. Sie gehört hier zu den Daten. Ist das richtig? ${LOOK}`,
  LEVELS_KEPT: ({ p }) =>
    `Diese Zeilen sind Summen von anderen Zeilen: Zeile ${p('rows')}. Zusammen sind es ${p('count')}. Sie gehören hier zu den Daten. Beim Zusammen-Zählen zählen sie doppelt. Ist das richtig? ${LOOK}`,
  PARTS_LEFT: ({ p }) =>
    `In Zeile ${p('row')} („${p('label')}“) sind diese Teile schon dabei: Zeile ${p('rows')}. ${LEFT} Sonst zählt alles doppelt.`,
  PARTS_UNSURE: ({ p }) =>
    p('count') === '0'
      ? `Nach Zeile ${p('row')} („${p('label')}“) kommen die Teile davon. Welche Zeilen sind das? Das ist nicht klar. ${LOOK}`
      : `Zeile ${p('rows')} ist vielleicht ein Teil von Zeile ${p('row')} („${p('label')}“). Zusammen ergibt das aber eine andere Zahl. ${LOOK} Nichts darf doppelt zählen.`,
  DAYS_AMONG: ({ at, p }) =>
    `${at}„${p('raw')}“ ist ein Datum. Das ist ${p('count')}-mal so. Andere Zellen in der Spalte „${p('name')}“ sind keins. Vielleicht war es etwas anderes, zum Beispiel „3-6“. Die Spalte bleibt Text. ${LOOK}`,
  HEAD_DAYS: ({ at, p }) =>
    `${at}Eine Spalte heißt „${p('raw')}“. Das ist ein Datum. Das ist ${p('count')}-mal so. Andere Spalten heißen zum Beispiel „3-5“. Vielleicht heißt die Spalte auch so. ${LOOK}`,
  TIME_UNREAD: ({ p }) =>
    `In der Spalte „${p('name')}“ soll eine Zeit stehen. Die App kann „${p('raw')}“ aber nicht als Zeit lesen. Die Spalte bleibt Text. Bitte prüfen Sie die Datei.`,
  KEY_GUESSED: ({ p }) =>
    `In der Spalte „${p('name')}“ stehen vielleicht Schlüssel. Zum Beispiel: ${p('raw')}. Die App zählt sie nicht zusammen. Sind das Werte? Dann wählen Sie „Wert“.`,
  PLACEHOLDER: ({ at, p }) => `${at}„${p('raw')}“ ist kein Wert. Das ist ${p('count')}-mal so. ${GONE}`,
};
