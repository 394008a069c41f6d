// Issues of files and what is in them, as sentences.
import { own } from '../../../../core/values/own.ts';
import type { IssueSentences } from '../../../issue-say.ts';
import { KEPT, SAVE_AS } from './phrases.ts';

const WAYS = {
  unpack: 'Bitte packen Sie die Datei aus und wählen Sie die Tabelle darin.',
  export: 'Öffnen Sie die Datei in ihrem Programm und speichern Sie die Tabelle als XLSX, ODS oder CSV.',
  mail: 'Speichern Sie die angehängte Tabelle aus der Nachricht und wählen Sie diese.',
  document:
    'Kopieren Sie die Tabelle in Excel oder LibreOffice und speichern Sie sie als XLSX, ODS oder CSV.',
  source:
    'Als Quelle im Netz wird es gelesen („Quelle hinzufügen“); eine Datei speichern Sie bitte als XLSX, ODS oder CSV.',
} as const;

export const files = {
  EMPTY_FILE: () => 'Die Datei ist leer. Bitte prüfen Sie, ob sie vollständig gespeichert wurde.',
  TOO_LARGE: ({ size }) =>
    `Die Datei ist zu groß für dieses Gerät (höchstens ${size('max')}). ${KEPT} Teilen Sie sie zum Beispiel nach Jahren auf.`,
  WRONG_TYPE_TEXT: () =>
    'Die Datei heißt wie eine Mappe, enthält aber reinen Text. Es wurde nichts gelesen. Sie können sie als Text lesen und prüfen.',
  WRONG_TYPE_HTML: ({ p }) =>
    p('is') === 'export'
      ? `Die Datei ist eine Webseite (HTML), auch wenn sie wie eine Mappe heißt. Öffnen Sie sie in Excel oder LibreOffice. ${SAVE_AS}`
      : `Statt Daten kam eine Webseite, vielleicht die Anmeldeseite eines WLANs. ${KEPT} Prüfen Sie die Verbindung oder die Adresse.`,
  WRONG_TYPE_PDF: () =>
    'Das ist ein PDF und keine Tabelle. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
  WRONG_TYPE_IMAGE: () =>
    'Das ist ein Bild und keine Tabelle. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
  WRONG_TYPE_UNKNOWN: () =>
    'Dieses Format ist nicht bekannt und wurde nicht gelesen. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
  LEGACY_XLS: () => `Das ist eine alte Excel-Datei (.xls) oder eine geschützte Mappe. ${SAVE_AS}`,
  UNSUPPORTED_FORMAT: ({ p }) =>
    `Das Format ${p('format')} kann diese Fassung nicht lesen. ${own(WAYS, p('way')) ?? SAVE_AS}`,
  ENCRYPTED: () =>
    'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie eine Kopie ohne Kennwort.',
  TRUNCATED: () => `Die Datei ist unvollständig. ${KEPT} Bitte übertragen Sie sie noch einmal.`,
  CORRUPT: ({ p }) =>
    `Die Datei ist beschädigt (${p('part')}). ${KEPT} Bitte laden oder speichern Sie sie neu.`,
  NOT_A_WORKBOOK: () =>
    'In diesem Archiv ist keine Tabelle. Bitte packen Sie es aus und wählen Sie die Datei darin.',
  ZIP_RATIO: () =>
    `Die Datei würde sich beim Auspacken stark aufblähen und wurde aus Sicherheitsgründen nicht geöffnet. ${KEPT}`,
  TOO_BIG_UNPACKED: ({ size }) =>
    `Ausgepackt wäre die Datei größer als ${size('max')}; sie wurde nicht geöffnet. ${KEPT}`,
  ZIP_MANY_FILES: ({ p }) => `In diesem Archiv sind ${p('count')} Dateien; gezeigt wird die erste Tabelle.`,
  ZIP_ASIDE: ({ p }) => `Aus dem Archiv wird nicht als Tabelle gelesen (${p('count')}): ${p('names')}.`,
  XML_DOCTYPE: () => 'Die Datei enthält nicht erlaubte Anweisungen (DOCTYPE) und wurde nicht geöffnet.',
  TOO_MANY_CELLS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Zellen. Bitte kürzen Sie sie auf den benötigten Bereich.`,
  TOO_MANY_ROWS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Zeilen. ${KEPT} Bitte kürzen Sie sie auf den benötigten Bereich.`,
  TOO_MANY_COLUMNS: ({ p }) =>
    `Die Tabelle hat mehr als ${p('max')} Spalten. ${KEPT} Bitte kürzen Sie sie auf den benötigten Bereich.`,
  NO_TABLE: () => `Es wurde keine Tabelle gefunden. ${KEPT}`,
  HIDDEN_SHEET: ({ p }) => `Das Blatt „${p('sheet')}“ ist ausgeblendet und wird nicht vorausgewählt.`,
  HIDDEN_PARTS: ({ p }) =>
    `In der Mappe sind ${p('rows')} Zeilen und ${p('columns')} Spalten ausgeblendet oder weggefiltert. Sie wurden mitgelesen; lassen Sie weg, was nicht weitergegeben werden darf.`,
  STYLES_UNJUDGED: ({ p }) =>
    `Die Seite kann Teile der Tabelle ausblenden (${p('rules')}). Ob sie das tut, kann hier nicht beurteilt werden; die Teile wurden mitgelesen. Vergleichen Sie die Tabelle mit der Seite im Browser.`,
  NUL_REMOVED: () => 'In der Datei standen unsichtbare Nullzeichen. Sie wurden entfernt; es fehlt kein Wert.',
  BROKEN_JSON: () =>
    `Die Daten sind unvollständig oder kein gültiges JSON. ${KEPT} Bitte laden oder speichern Sie die Datei neu.`,
  LFS_POINTER: () =>
    'Unter der Adresse liegt nur ein Verweis (Git LFS), nicht die Datei selbst. Bitte fragen Sie den Herausgeber.',
} satisfies IssueSentences;
