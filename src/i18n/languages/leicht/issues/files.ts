// Issues of files and what is in them, in Leichte Sprache.
import type { Sentence } from '../../../issue-say.ts';
import { own } from '../../../../core/values/own.ts';
import type { files as german } from '../../de/issues/files.ts';
import { ASK_DATA, KEPT, POSSIBLE, SAVE_AS } from './phrases.ts';

const WAYS: Readonly<Record<string, string>> = {
  unpack: 'Bitte packen Sie die Datei aus. Wählen Sie dann die Tabelle.',
  export: `Bitte öffnen Sie die Datei in ihrem Programm. ${SAVE_AS}`,
  mail: 'In der Nachricht ist eine Tabelle. Bitte speichern Sie diese Tabelle. Wählen Sie dann diese Tabelle.',
  document: `Bitte kopieren Sie die Tabelle in Excel oder LibreOffice. ${SAVE_AS}`,
  source: `Als Quelle im Internet kann die App das lesen („Quelle hinzufügen“). Für eine Datei gilt: ${SAVE_AS}`,
};

export const files: Readonly<Record<keyof typeof german, Sentence>> = {
  EMPTY_FILE: () => 'Die Datei ist leer. Bitte prüfen Sie: Ist die Datei richtig gespeichert?',
  TOO_LARGE: ({ size }) =>
    `Die Datei ist zu groß für dieses Gerät. Es gehen höchstens ${size('max')}. ${KEPT} Bitte teilen Sie die Datei. Zum Beispiel nach Jahren.`,
  WRONG_TYPE_TEXT: () =>
    'Der Name passt nicht zu dieser Datei. In der Datei ist nur Text. Die App hat nichts gelesen. Sie können die Datei als Text lesen.',
  WRONG_TYPE_HTML: ({ p }) =>
    p('is') === 'export'
      ? `Die Datei ist eine Internet-Seite (HTML). Bitte öffnen Sie die Datei in Excel oder LibreOffice. ${SAVE_AS}`
      : `Es ist eine Internet-Seite gekommen. Es sind keine Daten gekommen. Vielleicht will das WLAN eine Anmeldung. ${KEPT} Bitte prüfen Sie das Internet oder die Adresse.`,
  WRONG_TYPE_PDF: () => `Das ist ein PDF. Das ist keine Tabelle. ${POSSIBLE}`,
  WRONG_TYPE_IMAGE: () => `Das ist ein Bild. Das ist keine Tabelle. ${POSSIBLE}`,
  WRONG_TYPE_UNKNOWN: () => `Die App kennt diese Datei nicht. Die App hat nichts gelesen. ${POSSIBLE}`,
  LEGACY_XLS: () => `Das ist eine alte Excel-Datei (.xls). Oder die Mappe ist geschützt. ${SAVE_AS}`,
  UNSUPPORTED_FORMAT: ({ p }) =>
    `Diese Art von Datei kann die App nicht lesen: ${p('format')}. ${own(WAYS, p('way')) ?? SAVE_AS}`,
  ENCRYPTED: () => 'Die Datei hat ein Kennwort. Bitte speichern Sie die Datei ohne Kennwort.',
  TRUNCATED: () => `Von der Datei fehlt ein Teil. ${KEPT} Bitte schicken Sie die Datei noch einmal.`,
  CORRUPT: ({ p }) =>
    `Die Datei ist kaputt (${p('part')}). ${KEPT} Bitte holen oder speichern Sie die Datei noch einmal.`,
  NOT_A_WORKBOOK: () =>
    'In dieser ZIP-Datei ist keine Tabelle. Bitte packen Sie die Datei aus. Wählen Sie dann die richtige Datei.',
  ZIP_RATIO: () =>
    `Die Datei wird beim Auspacken sehr groß. Das ist nicht sicher. Die App hat die Datei nicht geöffnet. ${KEPT}`,
  TOO_BIG_UNPACKED: ({ size }) =>
    `Beim Auspacken wird die Datei größer als ${size('max')}. Die App hat die Datei nicht geöffnet. ${KEPT}`,
  ZIP_MANY_FILES: ({ p }) => `In der ZIP-Datei sind ${p('count')} Dateien. Sie sehen die erste Tabelle.`,
  ZIP_ASIDE: ({ p }) =>
    `In der ZIP-Datei ist noch etwas (${p('count')}): ${p('names')}. Die App liest das nicht als Tabelle.`,
  XML_DOCTYPE: () => 'In der Datei stehen verbotene Befehle (DOCTYPE). Die App hat die Datei nicht geöffnet.',
  TOO_MANY_CELLS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Felder. Bitte machen Sie die Tabelle kleiner.`,
  TOO_MANY_ROWS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Zeilen. ${KEPT} Bitte machen Sie die Tabelle kleiner.`,
  TOO_MANY_COLUMNS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Spalten. ${KEPT} Bitte machen Sie die Tabelle kleiner.`,
  NO_TABLE: () => `Die App findet keine Tabelle. ${KEPT}`,
  HIDDEN_SHEET: ({ p }) =>
    `Das Blatt „${p('sheet')}“ ist versteckt. Die App wählt das Blatt nicht selbst aus.`,
  HIDDEN_PARTS: ({ p }) =>
    `In der Mappe sind ${p('rows')} Zeilen und ${p('columns')} Spalten versteckt. Die App hat sie auch gelesen. Lassen Sie weg, was niemand sehen darf.`,
  STYLES_UNJUDGED: ({ p }) =>
    `Die Seite versteckt vielleicht Teile der Tabelle (${p('rules')}). Die App weiß es nicht. Sie hat alles gelesen. Vergleichen Sie die Tabelle mit der Seite im Browser.`,
  NUL_REMOVED: () =>
    'In der Datei waren unsichtbare Zeichen. Die App hat die Zeichen gelöscht. Es fehlt kein Wert.',
  BROKEN_JSON: () =>
    `Die Daten sind kaputt oder nicht ganz da (JSON). ${KEPT} Bitte holen oder speichern Sie die Datei noch einmal.`,
  LFS_POINTER: () => `An der Adresse ist nicht die Datei. Dort ist nur ein Hinweis (Git LFS). ${ASK_DATA}`,
};
