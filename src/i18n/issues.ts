// Every issue as one German (or English) sentence or two: what happened, that nothing was lost, what to do next.
// Complete by type: a new code without a text does not compile.
import type { Issue, IssueCode } from '../core/values/issue.ts';
import { bytes } from './figures.ts';
import { date, number, period } from './format.ts';
import type { Language } from './locale.ts';
import { own } from '../core/values/own.ts';

type Say = {
  /** A parameter as text; numbers are written as in the language. */
  p: (name: string) => string;
  size: (name: string) => string;
  when: (name: string) => string;
  /** The type of a column in a word. */
  type: (name: string) => string;
  column: string;
  file: string;
  resource: string;
  /** Who brings new content: a source, or the file that a person chose. */
  giver: string;
  /** `Zeile 14, Spalte „Plätze“: ` or nothing. */
  at: string;
};
type Sentence = (say: Say) => string;

const KEPT = 'Die bisherigen Daten bleiben.';
const KEPT_EN = 'The data held so far remain.';
const SAVE_AS = 'Speichern Sie die Tabelle als XLSX, ODS oder CSV und versuchen Sie es erneut.';

const GIVERS = { source: ['Die Quelle', 'The source'], file: ['Die Datei', 'The file'] } as const;
const LONG: Readonly<Record<string, readonly [string, string]>> = {
  month: ['Monate', 'months'],
  quarter: ['Quartale', 'quarters'],
  year: ['Jahre', 'years'],
};
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  number: ['Zahlen', 'numbers'],
  text: ['Text', 'text'],
  date: ['Tage', 'days'],
  datetime: ['Zeitpunkte', 'moments'],
  period: ['Zeiträume', 'periods'],
  boolean: ['ja oder nein', 'yes or no'],
};

const TEXTS: Readonly<Record<IssueCode, readonly [Sentence, Sentence]>> = {
  EMPTY_FILE: [
    () => 'Die Datei ist leer. Bitte prüfen Sie, ob sie vollständig gespeichert wurde.',
    () => 'The file is empty. Please check that it was saved completely.',
  ],
  TOO_LARGE: [
    ({ size }) =>
      `Die Datei ist zu groß für dieses Gerät (höchstens ${size('max')}). ${KEPT} Teilen Sie sie zum Beispiel nach Jahren auf.`,
    ({ size }) =>
      `The file is too large for this device (${size('max')} at most). ${KEPT_EN} Split it, for example by year.`,
  ],
  WRONG_TYPE_TEXT: [
    () =>
      'Die Datei heißt wie eine Mappe, enthält aber reinen Text. Es wurde nichts gelesen. Sie können sie als Text lesen und prüfen.',
    () =>
      'The file is named like a workbook but holds plain text. Nothing was read. You can read it as text and check it.',
  ],
  WRONG_TYPE_HTML: [
    ({ p }) =>
      p('is') === 'export'
        ? `Die Datei ist eine Webseite (HTML), auch wenn sie wie eine Mappe heißt. Öffnen Sie sie in Excel oder LibreOffice. ${SAVE_AS}`
        : `Statt Daten kam eine Webseite, vielleicht die Anmeldeseite eines WLANs. ${KEPT} Prüfen Sie die Verbindung oder die Adresse.`,
    ({ p }) =>
      p('is') === 'export'
        ? 'The file is a web page (HTML), although it is named like a workbook. Open it in Excel or LibreOffice and save it as XLSX, ODS or CSV.'
        : `A web page came instead of data, perhaps a Wi-Fi login page. ${KEPT_EN} Check the connection or the address.`,
  ],
  WRONG_TYPE_PDF: [
    () => 'Das ist ein PDF und keine Tabelle. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
    () => 'This is a PDF, not a table. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  ],
  WRONG_TYPE_IMAGE: [
    () => 'Das ist ein Bild und keine Tabelle. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
    () => 'This is a picture, not a table. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  ],
  WRONG_TYPE_UNKNOWN: [
    () =>
      'Dieses Format ist nicht bekannt und wurde nicht gelesen. Möglich sind CSV, Excel, OpenDocument und JSON, auch gezippt.',
    () =>
      'This format is not known and was not read. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  ],
  LEGACY_XLS: [
    () => `Das ist eine alte Excel-Datei (.xls) oder eine geschützte Mappe. ${SAVE_AS}`,
    () =>
      'This is an old Excel file (.xls) or a protected workbook. Save the table as XLSX, ODS or CSV and try again.',
  ],
  UNSUPPORTED_FORMAT: [
    ({ p }) => `Das Format ${p('format')} kann diese Fassung nicht lesen. ${SAVE_AS}`,
    ({ p }) =>
      `This version cannot read the format ${p('format')}. Save the table as XLSX, ODS or CSV and try again.`,
  ],
  ENCRYPTED: [
    () => 'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie eine Kopie ohne Kennwort.',
    () => 'The file is protected by a password. Please save a copy without one.',
  ],
  TRUNCATED: [
    () => `Die Datei ist unvollständig. ${KEPT} Bitte übertragen Sie sie noch einmal.`,
    () => `The file is incomplete. ${KEPT_EN} Please transfer it again.`,
  ],
  CORRUPT: [
    ({ p }) => `Die Datei ist beschädigt (${p('part')}). ${KEPT} Bitte laden oder speichern Sie sie neu.`,
    ({ p }) => `The file is damaged (${p('part')}). ${KEPT_EN} Please download or save it again.`,
  ],
  NOT_A_WORKBOOK: [
    () => 'In diesem Archiv ist keine Tabelle. Bitte packen Sie es aus und wählen Sie die Datei darin.',
    () => 'There is no table in this archive. Please unpack it and choose the file inside.',
  ],
  ZIP_RATIO: [
    () =>
      `Die Datei würde sich beim Auspacken stark aufblähen und wurde aus Sicherheitsgründen nicht geöffnet. ${KEPT}`,
    () => `The file would swell enormously when unpacked and was not opened. ${KEPT_EN}`,
  ],
  TOO_BIG_UNPACKED: [
    ({ size }) => `Ausgepackt wäre die Datei größer als ${size('max')}; sie wurde nicht geöffnet. ${KEPT}`,
    ({ size }) => `Unpacked, the file would exceed ${size('max')}; it was not opened. ${KEPT_EN}`,
  ],
  ZIP_MANY_FILES: [
    ({ p }) => `In diesem Archiv sind ${p('count')} Dateien; gezeigt wird die erste Tabelle.`,
    ({ p }) => `There are ${p('count')} files in this archive; the first table is shown.`,
  ],
  XML_DOCTYPE: [
    () => 'Die Datei enthält nicht erlaubte Anweisungen (DOCTYPE) und wurde nicht geöffnet.',
    () => 'The file holds forbidden instructions (DOCTYPE) and was not opened.',
  ],
  TOO_MANY_CELLS: [
    ({ p }) =>
      `Die Tabelle hat mehr als ${p('max')} Zellen. Bitte kürzen Sie sie auf den benötigten Bereich.`,
    ({ p }) => `The table has more than ${p('max')} cells. Please cut it to the part you need.`,
  ],
  TOO_MANY_ROWS: [
    ({ p }) =>
      `Die Tabelle hat mehr als ${p('max')} Zeilen. ${KEPT} Bitte kürzen Sie sie auf den benötigten Bereich.`,
    ({ p }) => `The table has more than ${p('max')} rows. ${KEPT_EN} Please cut it to the part you need.`,
  ],
  TOO_MANY_COLUMNS: [
    ({ p }) =>
      `Die Tabelle hat mehr als ${p('max')} Spalten. ${KEPT} Bitte kürzen Sie sie auf den benötigten Bereich.`,
    ({ p }) => `The table has more than ${p('max')} columns. ${KEPT_EN} Please cut it to the part you need.`,
  ],
  GAP_TOO_BIG: [
    ({ p }) =>
      `Weit unterhalb der Tabelle stehen noch einzelne Werte (ab Zeile ${p('row')}). Bitte löschen Sie diese.`,
    ({ p }) => `Single values stand far below the table (from row ${p('row')}). Please delete them.`,
  ],
  NO_TABLE: [() => `Es wurde keine Tabelle gefunden. ${KEPT}`, () => `No table was found. ${KEPT_EN}`],
  NO_VISIBLE_SHEET: [
    () => 'Die Mappe hat kein sichtbares Blatt.',
    () => 'The workbook has no visible sheet.',
  ],
  HIDDEN_SHEET: [
    ({ p }) => `Das Blatt „${p('sheet')}“ ist ausgeblendet und wird nicht vorausgewählt.`,
    ({ p }) => `The sheet “${p('sheet')}” is hidden and not preselected.`,
  ],
  FOLDER_FOREIGN: [
    () =>
      'Diese Datei ist keine Sitzungsmappe. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie die Datei, die unter „Weitergeben“ gespeichert wurde.',
    () =>
      'This file is no session folder. Nothing was changed on this device. Please choose the file that was saved under “Hand over”.',
  ],
  FOLDER_DAMAGED: [
    () =>
      'Die Mappe in dieser Datei ist unvollständig, beschädigt oder wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte lassen Sie sich die Datei noch einmal geben.',
    () =>
      'The folder in this file is incomplete, damaged or was changed. Nothing was changed on this device. Please ask for the file once more.',
  ],
  FOLDER_NEWER: [
    () =>
      'Die Mappe stammt aus einer neueren Fassung der App. Auf diesem Gerät wurde nichts geändert. Bitte aktualisieren Sie die App und öffnen Sie die Datei erneut.',
    () =>
      'The folder comes from a newer version of the app. Nothing was changed on this device. Please update the app and open the file again.',
  ],
  FOLDER_CHANGED: [
    () =>
      'Die Mappe wurde gerade in einem anderen Fenster geändert. Es wurde nichts festgehalten. Bitte sehen Sie die Seiten noch einmal durch und tippen Sie dann erneut auf „Sitzung vorbereiten“.',
    () =>
      'The folder was just changed in another window. Nothing was frozen. Please look through the pages again and then tap “Prepare session” once more.',
  ],
  OUTBOX_REFUSED: [
    () =>
      'Die Ablage nimmt nichts an, weil Name oder Kennwort fehlt oder nicht stimmt. Ihre Einträge sind auf diesem Gerät und warten. Bitte tragen Sie das Kennwort der Ablage ein oder fragen Sie, wer sie eingerichtet hat.',
    () =>
      'The folder takes nothing because name or password is missing or wrong. Your entries are on this device and wait. Please enter the password of the folder, or ask whoever set it up.',
  ],
  OUTBOX_NO_FOLDER: [
    () =>
      'Die Ablage gibt es unter dieser Adresse nicht. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
    () =>
      'There is no such folder at this address. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  ],
  OUTBOX_NOT_WRITABLE: [
    () =>
      'Unter der Adresse der Ablage kann nichts abgelegt werden. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
    () =>
      'Nothing can be stored at the address of the folder. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  ],
  OUTBOX_TOO_LARGE: [
    () =>
      'Die Ablage nimmt so große Dateien nicht an. Ihre Einträge sind auf diesem Gerät und warten. Bitte geben Sie die Werte als Datei weiter.',
    () =>
      'The folder does not take files of this size. Your entries are on this device and wait. Please hand the values over as a file.',
  ],
  OUTBOX_LOCKED: [
    () =>
      'Die Ablage ist gerade gesperrt. Ihre Einträge sind auf diesem Gerät und warten. Es wird später von selbst erneut versucht.',
    () =>
      'The folder is locked at the moment. Your entries are on this device and wait. It will be tried again later by itself.',
  ],
  RECORDS_LOCKED: [
    () =>
      'Die erfassten Werte sind mit einem Kennwort geschützt und gerade gesperrt. Es ist nichts verloren. Bitte entsperren Sie sie unter „Einstellungen“.',
    () =>
      'The recorded values are protected by a passphrase and locked just now. Nothing is lost. Please unlock them under “Settings”.',
  ],
  OUTBOX_FULL: [
    () =>
      'Die Ablage ist voll. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer sie eingerichtet hat.',
    () => 'The folder is full. Your entries are on this device and wait. Please ask whoever set it up.',
  ],
  OUTBOX_NO_ANSWER: [
    () =>
      'Die Ablage antwortet nicht oder lässt diese App nicht zu. Ihre Einträge sind auf diesem Gerät und warten. Es wird von selbst erneut versucht. Bleibt es so, fragen Sie bitte, wer sie eingerichtet hat.',
    () =>
      'The folder does not answer or does not admit this app. Your entries are on this device and wait. It will be tried again by itself. If it stays so, please ask whoever set it up.',
  ],
  OUTBOX_MOVED: [
    () =>
      'Die Ablage verweist auf eine andere Adresse; dorthin wird nichts geschickt. Ihre Einträge sind auf diesem Gerät und warten. Bitte fragen Sie, wer die Daten Ihrer Gemeinde veröffentlicht.',
    () =>
      'The folder points to another address; nothing is sent there. Your entries are on this device and wait. Please ask whoever publishes the data of your municipality.',
  ],
  OUTBOX_UNSURE: [
    () =>
      'Die Ablage hat nicht bestätigt, dass die Einträge angekommen sind. Ihre Einträge sind auf diesem Gerät und warten. Es wird später von selbst erneut versucht.',
    () =>
      'The folder did not confirm that the entries arrived. Your entries are on this device and wait. It will be tried again later by itself.',
  ],
  HANDOVER_FOREIGN: [
    () =>
      'Diese Datei enthält keine erfassten Werte. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie die Datei, die unter „Weitergeben“ gespeichert wurde.',
    () =>
      'This file holds no recorded values. Nothing was changed on this device. Please choose the file that was saved under “Hand over”.',
  ],
  HANDOVER_DAMAGED: [
    () =>
      'Die Datei ist beschädigt oder wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte lassen Sie sich die Datei noch einmal geben.',
    () =>
      'The file is damaged or was changed. Nothing was changed on this device. Please ask for the file once more.',
  ],
  HANDOVER_NEWER: [
    () =>
      'Die Datei stammt aus einer neueren Fassung der App. Auf diesem Gerät wurde nichts geändert. Bitte aktualisieren Sie die App und öffnen Sie die Datei erneut.',
    () =>
      'The file comes from a newer version of the app. Nothing was changed on this device. Please update the app and open the file again.',
  ],
  HANDOVER_OTHER: [
    () =>
      'Die Werte in dieser Datei gehören zu einem anderen Verzeichnis als dem dieses Geräts. Auf diesem Gerät wurde nichts geändert. Bitte stellen Sie auf beiden Geräten dieselbe Adresse ein.',
    () =>
      'The values in this file belong to another catalog than that of this device. Nothing was changed on this device. Please set the same address on both devices.',
  ],
  HANDOVER_TOO_MANY: [
    ({ p }) =>
      `Die Datei enthält mehr als ${p('max')} Einträge. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.`,
    ({ p }) =>
      `The file holds more than ${p('max')} entries. Nothing was changed on this device. Please ask whoever made the file.`,
  ],
  HANDOVER_FUTURE: [
    ({ p }) =>
      `${p('count') === '1' ? 'Ein Eintrag liegt in der Zukunft und wurde nicht übernommen' : `${p('count')} Einträge liegen in der Zukunft und wurden nicht übernommen`}; alle anderen schon. Bitte prüfen Sie Datum und Uhrzeit auf beiden Geräten.`,
    ({ p }) =>
      `${p('count') === '1' ? 'One entry lies in the future and was not taken over' : `${p('count')} entries lie in the future and were not taken over`}; all others were. Please check date and time on both devices.`,
  ],
  RECORDS_CLASH: [
    ({ p }) =>
      `${p('count') === '1' ? 'Ein Eintrag kam mit einem anderen Inhalt, als er auf diesem Gerät hat' : `${p('count')} Einträge kamen mit einem anderen Inhalt, als sie auf diesem Gerät haben`}. Beide Inhalte stehen nebeneinander. Bitte entscheiden Sie auf der Seite Erfassung.`,
    ({ p }) =>
      `${p('count') === '1' ? 'One entry came with another content than it has on this device' : `${p('count')} entries came with another content than they have on this device`}. Both contents stand side by side. Please decide on the recording page.`,
  ],
  BROKEN_JSON: [
    () => `Die Daten sind unvollständig oder kein gültiges JSON. ${KEPT} Der Abruf wird wiederholt.`,
    () => `The data are incomplete or not valid JSON. ${KEPT_EN} They will be fetched again.`,
  ],
  LFS_POINTER: [
    () =>
      'Unter der Adresse liegt nur ein Verweis (Git LFS), nicht die Datei selbst. Bitte fragen Sie den Herausgeber.',
    () => 'At this address there is only a pointer (Git LFS), not the file. Please ask the publisher.',
  ],
  ENCODING_UNSURE: [
    ({ p }) =>
      `Einige Zeichen sehen falsch aus; gelesen wurde als ${p('encoding')}. Schon die Quelle kann beschädigt sein.`,
    ({ p }) => `Some characters look wrong; read as ${p('encoding')}. The source itself may be damaged.`,
  ],
  ENCODING_MIXED: [
    ({ p }) =>
      `Die Datei mischt Zeichensätze: Ab Zeile ${p('line')} ist sie anders geschrieben als sonst (${p('encoding')}). Jede Zeile wurde nach ihrem eigenen gelesen; bitte prüfen Sie dort die Umlaute.`,
    ({ p }) =>
      `The file mixes encodings: from line ${p('line')} on it is written differently (otherwise ${p('encoding')}). Each line was read by its own; please check the special letters there.`,
  ],
  DELIMITER_UNSURE: [
    () => 'Das Trennzeichen ist nicht eindeutig. Bitte wählen Sie Semikolon, Komma oder Tabulator.',
    () => 'The delimiter is not clear. Please choose semicolon, comma or tab.',
  ],
  QUOTE_UNCLOSED: [
    ({ p }) =>
      `In Zeile ${p('line')} fehlt ein schließendes Anführungszeichen. Die Datei wurde ohne Anführungszeichen gelesen; bitte prüfen.`,
    ({ p }) =>
      `A closing quote is missing in row ${p('line')}. The file was read without quotes; please check.`,
  ],
  RAGGED_ROWS: [
    ({ p }) =>
      `${p('count')} Zeilen haben eine andere Zahl von Spalten als die Kopfzeile (zuerst Zeile ${p('line')}: ${p('cells')} statt ${p('expected')}).`,
    ({ p }) =>
      `${p('count')} rows have another number of columns than the header (first row ${p('line')}: ${p('cells')} instead of ${p('expected')}).`,
  ],
  HEADER_DUPLICATE: [
    ({ column }) => `Die Spalte „${column}“ kommt mehrfach vor und wurde umbenannt.`,
    ({ column }) => `The column “${column}” stands there more than once and was renamed.`,
  ],
  HEADER_EMPTY: [
    ({ p }) => `Eine Spalte hat keinen Namen und heißt hier „${p('name')}“.`,
    ({ p }) => `A column has no name and is called “${p('name')}” here.`,
  ],
  HEADER_REPEATED: [
    ({ p }) =>
      p('count') === '1'
        ? `In Zeile ${p('row')} steht die Kopfzeile noch einmal. Sie gehört nicht zu den Daten.`
        : `Ab Zeile ${p('row')} steht die Kopfzeile ${p('count')}-mal wieder. Diese Zeilen gehören nicht zu den Daten.`,
    ({ p }) =>
      p('count') === '1'
        ? `Row ${p('row')} repeats the header. It is not part of the data.`
        : `From row ${p('row')} on the header is repeated ${p('count')} times. These rows are not part of the data.`,
  ],
  LAYOUT_UNSURE: [
    ({ p }) =>
      p('count') === '0'
        ? `Es wurde keine Kopfzeile gefunden. Bitte prüfen Sie, ob Zeile ${p('row')} eine ist.`
        : `Als Kopfzeile gilt Zeile ${p('heads')}. Am wenigsten sicher ist Zeile ${p('row')}: Bitte sehen Sie sie an.`,
    ({ p }) =>
      p('count') === '0'
        ? `No header row was found. Please check whether row ${p('row')} is one.`
        : `Row ${p('heads')} is taken for the header. Row ${p('row')} is the least certain: please look at it.`,
  ],
  LAYOUT_UNKNOWN: [
    ({ p }) =>
      p('count') === '0'
        ? `Es ist nicht klar, wo die Tabelle beginnt. Eine Kopfzeile wurde nicht gefunden; fraglich ist vor allem Zeile ${p('row')}. Bitte wählen Sie die Kopfzeile selbst.`
        : `Es ist nicht klar, wo die Tabelle beginnt. Vermutet wird die Kopfzeile in Zeile ${p('heads')}; fraglich ist vor allem Zeile ${p('row')}. Bitte wählen Sie die Kopfzeile selbst.`,
    ({ p }) =>
      p('count') === '0'
        ? `It is not clear where the table begins. No header row was found; row ${p('row')} is the most doubtful. Please choose the header row.`
        : `It is not clear where the table begins. Row ${p('heads')} is presumably the header; row ${p('row')} is the most doubtful. Please choose the header row.`,
  ],
  LAYOUT_HELD: [
    () =>
      'Es ist nicht sicher, wo in der veröffentlichten Datei die Tabelle beginnt. Sie wurde deshalb nicht übernommen; was auf dem Gerät ist, bleibt. Die veröffentlichende Stelle kann die Spalten in einem Schema angeben.',
    () =>
      'It is not certain where the table begins in the published file, so it was not taken over; what is on the device stays. The publisher can declare the columns in a schema.',
  ],
  GROUPS_TO_COLUMN: [
    ({ p }) =>
      p('count') === '1'
        ? `Eine Zwischenüberschrift in der Tabelle wurde zur Spalte „${p('name')}“.`
        : `${p('count')} Zwischenüberschriften in der Tabelle wurden zur Spalte „${p('name')}“.`,
    ({ p }) =>
      p('count') === '1'
        ? `One heading inside the table became the column “${p('name')}”.`
        : `${p('count')} headings inside the table became the column “${p('name')}”.`,
  ],
  FILLED_DOWN: [
    ({ p }) =>
      `Spalte „${p('name')}“: Der Eintrag gilt auch für die leeren Zellen darunter (${p('count')} aufgefüllt).`,
    ({ p }) =>
      `Column “${p('name')}”: the entry also holds for the empty cells below it (${p('count')} filled).`,
  ],
  CELLS_CHANGED: [
    ({ p }) =>
      p('count') === '1'
        ? `Eine Zelle haben Sie geändert (Zeile ${p('rows')}).`
        : `${p('count')} Zellen haben Sie geändert (Zeile ${p('rows')}).`,
    ({ p }) =>
      p('count') === '1'
        ? `You changed one cell (row ${p('rows')}).`
        : `You changed ${p('count')} cells (row ${p('rows')}).`,
  ],
  MELT_NOT_NUMBER: [
    ({ p }) =>
      `Die Spalte „${p('name')}“ enthält keine Zahlen, die anderen schon. Nehmen Sie sie heraus, oder stellen Sie ihre Art auf Zahl; die Datei bleibt, wie sie ist.`,
    ({ p }) =>
      `The column “${p('name')}” holds no numbers, the others do. Take it out, or set its kind to number; the file stays as it is.`,
  ],
  MELT_UNITS: [
    ({ p }) =>
      `Spalten mit verschiedenen Einheiten („${p('a')}“ und „${p('b')}“) können nicht untereinander stehen. Lassen Sie diese Angabe als eigene Spalten stehen, oder wählen Sie nur Spalten einer Einheit.`,
    ({ p }) =>
      `Columns with different units (“${p('a')}” and “${p('b')}”) cannot stand below each other. Keep this part as columns, or choose columns of one unit only.`,
  ],
  RECIPE_MISFIT: [
    ({ p }) =>
      `Von Ihren Angaben zur letzten Datei passt hier nicht: ${p('what')}. Sie wurde nicht angewandt; bitte sehen Sie sich das Blatt an.`,
    ({ p }) =>
      `Of what you said of the last file, this does not fit here: ${p('what')}. It was not applied; please look at the sheet.`,
  ],
  RECIPE_EXTENDED: [
    ({ p }) => `Neu gegenüber der letzten Datei und ebenso gelesen: ${p('what')}.`,
    ({ p }) => `New since the last file, and read the same way: ${p('what')}.`,
  ],
  TABLES_SPLIT: [
    ({ p }) => `Auf dem Blatt stehen ${p('count')} Tabellen untereinander. Sie sind einzeln aufgeführt.`,
    ({ p }) => `The sheet holds ${p('count')} tables below each other. They are listed one by one.`,
  ],
  SHEETS_ALIKE: [
    ({ p }) =>
      `Mehrere Blätter haben dieselben Spalten. Unter „Blatt“ können Sie „${p('sheet')}“ wählen: alle zusammen, ${p('rows')} Zeilen, mit dem Namen des Blatts als Spalte.`,
    ({ p }) =>
      `Several sheets have the same columns. Under “Sheet” you can choose “${p('sheet')}”: all of them together, ${p('rows')} rows, with the name of the sheet as a column.`,
  ],
  NUMBER_AMBIGUOUS: [
    ({ column, p }) =>
      `Spalte „${column}“: „${p('example')}“ kann mit Tausendertrennung oder mit Nachkommastellen gemeint sein. Gelesen wurde ${p('as') === 'decimals' ? 'mit Nachkommastellen' : 'als Tausender'}.`,
    ({ column, p }) =>
      `Column “${column}”: “${p('example')}” may hold a thousands separator or decimals. It was read as ${p('as') === 'decimals' ? 'decimals' : 'thousands'}.`,
  ],
  NUMBER_SLIP: [
    ({ at, p }) =>
      `${at}„${p('odd')}“ passt nicht zu „${p('example')}“. Ist es ein Tippfehler, sind die anderen Tausender; gelesen wurden alle mit Nachkommastellen. Bitte prüfen Sie das.`,
    ({ at, p }) =>
      `${at}“${p('odd')}” does not fit “${p('example')}”. If it is a typing slip, the others are thousands; all were read with decimals. Please check.`,
  ],
  UNITS_JOINED: [
    ({ column, p }) =>
      `Spalte „${column}“ zählt in „${p('a')}“ und „${p('b')}“. Alle Werte wurden auf dieselbe Einheit umgerechnet.`,
    ({ column, p }) =>
      `Column “${column}” counts in “${p('a')}” and “${p('b')}”. All values were converted to the same unit.`,
  ],
  UNITS_DIFFER: [
    ({ column, p }) =>
      `Spalte „${column}“ mischt Einheiten („${p('a')}“ und „${p('b')}“). Sie bleibt Text, damit nichts zusammengezählt wird, was nicht zusammengehört.`,
    ({ column, p }) =>
      `Column “${column}” mixes units (“${p('a')}” and “${p('b')}”). It stays text, so that nothing is added up that does not belong together.`,
  ],
  PERCENT_PLAIN: [
    ({ column, p }) =>
      `Spalte „${column}“ steht in Prozent, aber „${p('raw')}“ hat kein Prozentzeichen (${p('count')}-mal). Gelesen wurde es als Prozent; bitte prüfen Sie das.`,
    ({ column, p }) =>
      `Column “${column}” is in per cent, but “${p('raw')}” has no per cent sign (${p('count')} times). It was read as per cent; please check.`,
  ],
  BRACKETS_NEGATIVE: [
    ({ column, p }) => `Spalte „${column}“: „${p('example')}“ wurde als negativer Betrag gelesen.`,
    ({ column, p }) => `Column “${column}”: “${p('example')}” was read as a negative amount.`,
  ],
  FILLER_VALUE: [
    ({ column, p }) =>
      `Spalte „${column}“: „${p('raw')}“ steht vermutlich für „kein Wert“ (${p('count')}-mal) und zählt nicht mit. Bitte prüfen Sie das.`,
    ({ column, p }) =>
      `Column “${column}”: “${p('raw')}” probably stands for “no value” (${p('count')} times) and is not counted. Please check.`,
  ],
  ALMOST_NUMBERS: [
    ({ column, p }) =>
      `Spalte „${column}“ hat fast nur Zahlen, aber auch „${p('raw')}“. Sie bleibt deshalb Text. Wählen Sie „Zahl“, wenn es Zahlen sind: Was keine ist, wird dann benannt und fehlt.`,
    ({ column, p }) =>
      `Column “${column}” holds almost only numbers, but also “${p('raw')}”. It therefore stays text. Choose “Number” if these are numbers: what is none is then named and missing.`,
  ],
  NUMBER_MIXED: [
    ({ column, p }) =>
      `Spalte „${column}“ mischt Schreibweisen („${p('a')}“ und „${p('b')}“) und bleibt deshalb Text.`,
    ({ column, p }) =>
      `Column “${column}” mixes notations (“${p('a')}” and “${p('b')}”) and therefore stays text.`,
  ],
  NOT_A_NUMBER: [
    ({ at, p }) => `${at}„${p('raw')}“ ist keine Zahl und gilt als fehlend.`,
    ({ at, p }) => `${at}“${p('raw')}” is not a number and counts as missing.`,
  ],
  NOT_A_DATE: [
    ({ at, p }) => `${at}„${p('raw')}“ ist kein Datum und gilt als fehlend.`,
    ({ at, p }) => `${at}“${p('raw')}” is not a date and counts as missing.`,
  ],
  DATE_INVALID: [
    ({ at, p }) => `${at}Den Tag „${p('raw')}“ gibt es nicht; er gilt als fehlend.`,
    ({ at, p }) => `${at}The day “${p('raw')}” does not exist; it counts as missing.`,
  ],
  DATE_AMBIGUOUS: [
    ({ column, p }) =>
      `Spalte „${column}“: Tag und Monat sind nicht zu unterscheiden (zum Beispiel „${p('raw')}“).`,
    ({ column, p }) => `Column “${column}”: day and month cannot be told apart (for example “${p('raw')}”).`,
  ],
  DATE_SERIAL: [
    ({ column, p }) =>
      `Spalte „${column}“ enthält Zahlen wie ${p('example')}. Das sind vermutlich Tage in der Zählung von Excel. Wählen Sie dann als Art „Datum“.`,
    ({ column, p }) =>
      `Column “${column}” holds numbers such as ${p('example')}. They are probably days as Excel counts them. Choose the kind “Date” then.`,
  ],
  NOT_A_BOOLEAN: [
    ({ at, p }) => `${at}„${p('raw')}“ ist weder ja noch nein und gilt als fehlend.`,
    ({ at, p }) => `${at}“${p('raw')}” is neither yes nor no and counts as missing.`,
  ],
  HIDDEN_PARTS: [
    ({ p }) =>
      `In der Mappe sind ${p('rows')} Zeilen und ${p('columns')} Spalten ausgeblendet oder weggefiltert. Sie wurden mitgelesen; lassen Sie weg, was nicht weitergegeben werden darf.`,
    ({ p }) =>
      `${p('rows')} rows and ${p('columns')} columns of the workbook are hidden or filtered away. They were read too; leave out what must not be passed on.`,
  ],
  NUL_REMOVED: [
    () => 'In der Datei standen unsichtbare Nullzeichen. Sie wurden entfernt; es fehlt kein Wert.',
    () => 'The file held invisible NUL signs. They were removed; no value is missing.',
  ],
  CELL_ERROR: [
    ({ at, p }) => `${at}In der Zelle steht ${p('err')}; der Wert gilt als fehlend.`,
    ({ at, p }) => `${at}The cell holds ${p('err')}; the value counts as missing.`,
  ],
  FORMULA_NO_VALUE: [
    ({ p }) =>
      `${p('count')} Formeln haben keinen gespeicherten Wert. Öffnen und speichern Sie die Datei in Excel oder LibreOffice.`,
    ({ p }) => `${p('count')} formulas hold no saved value. Open and save the file in Excel or LibreOffice.`,
  ],
  DAYS_ARE_PERIODS: [
    ({ column, p }) =>
      `Spalte „${column}“: die Tage sind jeweils die ersten eines Zeitraums und gelten als ${own(LONG, p('kind'))?.[0] ?? p('kind')}.`,
    ({ column, p }) =>
      `Column “${column}”: the days are each the first of a period and are taken as ${own(LONG, p('kind'))?.[1] ?? p('kind')}.`,
  ],
  TIMES_JOINED: [
    ({ p }) =>
      `Die Spalten „${p('year')}“ und „${p('part')}“ sind zusammen eine Zeit: Spalte „${p('name')}“.`,
    ({ p }) => `The columns “${p('year')}” and “${p('part')}” are one time together: column “${p('name')}”.`,
  ],
  TEXT_NUMBER: [
    ({ at, p }) =>
      `${at}${p('count') === '1' ? 'Eine Zahl ist als Text gespeichert und wurde' : `${p('count')} Zahlen sind als Text gespeichert und wurden`} umgewandelt.`,
    ({ at, p }) =>
      `${at}${p('count') === '1' ? 'One number is saved as text and was' : `${p('count')} numbers are saved as text and were`} converted.`,
  ],
  KEY_LOST_ZERO: [
    ({ column, p }) => `Spalte „${column}“: führende Nullen fehlen; ${p('count')} Schlüssel wurden ergänzt.`,
    ({ column, p }) => `Column “${column}”: leading zeros are missing; ${p('count')} keys were completed.`,
  ],
  KEY_SHORT: [
    ({ column, p }) =>
      `Spalte „${column}“: ${p('count')} Schlüssel haben ${Number(p('length') || 8) - 1} statt ${p('length') || 8} Stellen. Vermutlich fehlt die führende 0.`,
    ({ column, p }) =>
      `Column “${column}”: ${p('count')} keys have ${Number(p('length') || 8) - 1} digits instead of ${p('length') || 8}. The leading 0 is probably missing.`,
  ],
  KEY_DUPLICATE: [
    ({ p }) => `Der Schlüssel „${p('raw')}“ kommt mehrfach vor.`,
    ({ p }) => `The key “${p('raw')}” stands there more than once.`,
  ],
  TOTAL_MISMATCH: [
    ({ p }) =>
      `Zeile ${p('row')} („${p('label')}“) nennt für „${p('name')}“ ${p('a')}, die Zeilen darin ergeben ${p('b')}. Bitte prüfen Sie, ob eine Zeile fehlt oder zu viel ist.`,
    ({ p }) =>
      `Row ${p('row')} (“${p('label')}”) says ${p('a')} for “${p('name')}”, its rows add up to ${p('b')}. Please check whether a row is missing or too much.`,
  ],
  TOTAL_ROWS: [
    ({ p }) =>
      p('count') === '1'
        ? `Eine Summenzeile gehört nicht zu den Daten: Zeile ${p('rows')}.`
        : `${p('count')} Summenzeilen gehören nicht zu den Daten: Zeile ${p('rows')}.`,
    ({ p }) =>
      p('count') === '1'
        ? `One totals row is not part of the data: row ${p('rows')}.`
        : `${p('count')} totals rows are not part of the data: row ${p('rows')}.`,
  ],
  TOTAL_CATEGORY: [
    ({ p }) =>
      `In der Spalte „${p('name')}“ fasst „${p('label')}“ die anderen zusammen (${p('count')}-mal). Diese Zeilen gehören nicht zu den Daten, sonst zählte alles doppelt.`,
    ({ p }) =>
      `In the column “${p('name')}” “${p('label')}” adds up the others (${p('count')} times). These rows are not part of the data, else everything would count twice.`,
  ],
  TOTAL_CATEGORY_KEPT: [
    ({ p }) =>
      `In der Spalte „${p('name')}“ fasst „${p('label')}“ die anderen zusammen (${p('count')}-mal) und steht bei den Daten. Eine Summe über diese Spalte zählt doppelt.`,
    ({ p }) =>
      `In the column “${p('name')}” “${p('label')}” adds up the others (${p('count')} times) and is among the data. A sum over this column counts twice.`,
  ],
  TITLE_ROWS: [
    ({ p }) => `Über der Tabelle steht: „${p('text')}“`,
    ({ p }) => `Above the table stands: “${p('text')}”`,
  ],
  FOOTNOTE_ROWS: [
    ({ p }) => `Unter der Tabelle steht: „${p('text')}“`,
    ({ p }) => `Below the table stands: “${p('text')}”`,
  ],
  TOTAL_KEPT: [
    ({ p }) =>
      `Zeile ${p('row')} sieht nach einer Summe aus und steht bei den Daten. Bitte prüfen Sie, ob sie dazugehört.`,
    ({ p }) =>
      `Row ${p('row')} looks like a total and is among the data. Please check whether it belongs there.`,
  ],
  PLACEHOLDER: [
    ({ column, p }) => `Spalte „${column}“: ${p('count')} Platzhalter gelten als fehlend.`,
    ({ column, p }) => `Column “${column}”: ${p('count')} placeholders count as missing.`,
  ],
  COLUMN_MISSING: [
    ({ p, giver }) => `${giver} hat ihren Aufbau geändert: Die Spalte „${p('name')}“ fehlt. ${KEPT}`,
    ({ p, giver }) => `${giver} has changed its shape: the column “${p('name')}” is missing. ${KEPT_EN}`,
  ],
  COLUMN_UNEXPECTED: [
    ({ p }) => `Die Spalte „${p('name')}“ ist neu und nicht beschrieben; sie wird nicht gezeigt.`,
    ({ p }) => `The column “${p('name')}” is new and not described; it is not shown.`,
  ],
  COLUMN_TYPE_CHANGED: [
    ({ p, type }) =>
      `In der Spalte „${p('name')}“ steht etwas anderes als bisher${p('before') === '' ? '' : ` (bisher: ${type('before')}, jetzt: ${type('after')})`}. ${KEPT}`,
    ({ p, type }) =>
      `The column “${p('name')}” holds something else than before${p('before') === '' ? '' : ` (before: ${type('before')}, now: ${type('after')})`}. ${KEPT_EN}`,
  ],
  COLUMN_UNIT_CHANGED: [
    ({ p }) =>
      `Die Spalte „${p('name')}“ hat eine andere Einheit (bisher: ${p('before')}, jetzt: ${p('after')}). ${KEPT}`,
    ({ p }) =>
      `The column “${p('name')}” has another unit (before: ${p('before')}, now: ${p('after')}). ${KEPT_EN}`,
  ],
  COLUMN_MEANING_CHANGED: [
    ({ p }) =>
      `Die Spalte „${p('name')}“ bedeutet etwas anderes (bisher: „${p('before')}“, jetzt: „${p('after')}“). ${KEPT}`,
    ({ p }) =>
      `The column “${p('name')}” means something else (before: “${p('before')}”, now: “${p('after')}”). ${KEPT_EN}`,
  ],
  COLUMN_LARGER: [
    ({ p }) =>
      `Die Werte in „${p('name')}“ sind auf einmal rund ${p('times')}-mal so groß wie bisher. Vielleicht gilt eine andere Einheit. ${KEPT}`,
    ({ p }) =>
      `The values in “${p('name')}” are suddenly about ${p('times')} times as large as before. Perhaps the unit is another one. ${KEPT_EN}`,
  ],
  COLUMN_SMALLER: [
    ({ p }) =>
      `Die Werte in „${p('name')}“ waren bisher rund ${p('times')}-mal so groß. Vielleicht gilt eine andere Einheit. ${KEPT}`,
    ({ p }) =>
      `The values in “${p('name')}” were about ${p('times')} times as large before. Perhaps the unit is another one. ${KEPT_EN}`,
  ],
  COLUMN_RENAMED: [
    ({ p, giver }) =>
      `${giver} hat ihren Aufbau geändert: Die Spalte „${p('name')}“ fehlt, neu ist „${p('after')}“. ${KEPT}`,
    ({ p, giver }) =>
      `${giver} has changed its shape: the column “${p('name')}” is missing, “${p('after')}” is new. ${KEPT_EN}`,
  ],
  ROWS_SHRUNK: [
    ({ p, giver }) =>
      `${giver} liefert nur noch ${p('after')} statt ${p('before')} Zeilen. ${KEPT} Prüfen Sie, ob das gewollt ist.`,
    ({ p, giver }) =>
      `${giver} gives only ${p('after')} instead of ${p('before')} rows. ${KEPT_EN} Check whether that is intended.`,
  ],
  OLDER_THAN_HELD: [
    ({ when, giver }) =>
      `${giver} liefert einen älteren Stand (${when('after')}) als den vorhandenen (${when('before')}). ${KEPT}`,
    ({ when, giver }) =>
      `${giver} gives older data (${when('after')}) than those held (${when('before')}). ${KEPT_EN}`,
  ],
  FILE_NO_END: [
    () =>
      `Die letzte Zeile der Datei hat kein Ende mehr; vielleicht wurde sie gerade erst geschrieben. ${KEPT} Wir versuchen es bald wieder.`,
    () =>
      `The last line of the file has no end any more; perhaps it was just being written. ${KEPT_EN} We will try again soon.`,
  ],
  FILE_CUT: [
    ({ p, column }) =>
      `Der letzte Wert in „${column}“ ist nur der Anfang des bisherigen (${p('after')} statt ${p('before')}); vielleicht wurde die Datei gerade erst geschrieben. ${KEPT} Wir versuchen es bald wieder.`,
    ({ p, column }) =>
      `The last value in “${column}” is only the beginning of the one so far (${p('after')} instead of ${p('before')}); perhaps the file was just being written. ${KEPT_EN} We will try again soon.`,
  ],
  PARTS_DIFFER: [
    ({ p }) =>
      `Die Dateien dieses Datensatzes lassen sich nicht aneinanderfügen: Datei ${p('file')} beginnt mit einer anderen Kopfzeile oder ist von anderer Art. ${KEPT}`,
    ({ p }) =>
      `The files of this dataset cannot be joined: file ${p('file')} begins with another header or is of another kind. ${KEPT_EN}`,
  ],
  COLUMN_UNREADABLE: [
    ({ column }) =>
      `In der Spalte „${column}“ lässt sich kein einziger Wert so lesen, wie ihn das Schema beschreibt. Alle gelten als fehlend.`,
    ({ column }) =>
      `Not one value of the column “${column}” can be read as the schema describes it. All count as missing.`,
  ],
  HASH_MISSING: [
    ({ p }) =>
      `Ohne Prüfsumme merkt ein Tablet eine halb übertragene Datei nicht. Ergänzen Sie "bytes" und "hash" ("${p('hash')}"); mit --write tut es dieser Befehl.`,
    ({ p }) =>
      `Without a checksum a tablet does not notice a file that came by half. Add "bytes" and "hash" ("${p('hash')}"); with --write this command does it.`,
  ],
  FILTER_EMPTY: [
    ({ p }) =>
      `Der Filter „${p('name')}“ = „${p('wanted')}“ trifft keine Zeile. Dort steht zum Beispiel ${p('there')}.`,
    ({ p }) =>
      `The filter “${p('name')}” = “${p('wanted')}” matches no row. What stands there is, for example, ${p('there')}.`,
  ],
  UNIT_OF_RESULT: [
    ({ p }) =>
      p('wanted') === ''
        ? `„${p('name')}“ ist ein Index und hat keine Einheit, angegeben ist „${p('unit')}“. Lassen Sie „unit“ weg.`
        : `„${p('name')}“ wird in „${p('wanted')}“ berechnet, als Einheit steht dort „${p('unit')}“. Schreiben Sie "unit": "${p('wanted')}".`,
    ({ p }) =>
      p('wanted') === ''
        ? `“${p('name')}” is an index and has no unit, “${p('unit')}” is given. Leave “unit” out.`
        : `“${p('name')}” is computed in “${p('wanted')}”, its unit is given as “${p('unit')}”. Write "unit": "${p('wanted')}".`,
  ],
  UNIT_MISSING: [
    ({ p }) =>
      `„${p('name')}“ wird berechnet, und aus den Spalten folgt keine Einheit. Schreiben Sie, was die Zahl zählt, zum Beispiel "unit": "${p('example') || 'Plätze'}".`,
    ({ p }) =>
      `“${p('name')}” is computed, and no unit follows from its columns. Write what the number counts, for example "unit": "${p('example') || 'Plätze'}".`,
  ],
  UNITS_MIXED: [
    ({ p }) =>
      `„${p('name')}“ rechnet mit Spalten verschiedener Einheiten: ${p('units')}. Was daraus wird, hat keine Einheit.`,
    ({ p }) =>
      `“${p('name')}” reckons with columns of different units: ${p('units')}. What comes out has no unit.`,
  ],
  PERCENT_NO_UNIT: [
    ({ p }) =>
      `Die Spalte „${p('name')}“ enthält Anteile in Prozent, die Kennzahl nennt keine Einheit. Schreiben Sie "unit": "%".`,
    ({ p }) =>
      `The column “${p('name')}” holds shares in per cent, and the indicator names no unit. Write "unit": "%".`,
  ],
  INDICATOR_EMPTY: [
    ({ p }) =>
      `Die Kennzahl „${p('name')}“ hat zu keiner Zeit einen Wert. Prüfen Sie Spalte, Zeitspalte und Filter.`,
    ({ p }) => `The indicator “${p('name')}” has no value at any time. Check column, time column and filter.`,
  ],
  HASH_MISMATCH: [
    () =>
      `Die Datei stimmt nicht mit ihrer Prüfsumme im Katalog überein, vielleicht kam sie nur halb an. ${KEPT} Der Abruf wird wiederholt.`,
    () =>
      `The file does not match its checksum in the catalog; perhaps only half of it arrived. ${KEPT_EN} It will be fetched again.`,
  ],
  BYTES_MISMATCH: [
    ({ p }) => `Es kamen ${p('bytes')} statt ${p('expected')} Byte an. ${KEPT} Der Abruf wird wiederholt.`,
    ({ p }) =>
      `${p('bytes')} instead of ${p('expected')} bytes arrived. ${KEPT_EN} They will be fetched again.`,
  ],
  CATALOG_INVALID: [
    ({ p }) =>
      `Der Katalog ist fehlerhaft${p('path') === '' ? '' : ` (bei „${p('path')}“)`}. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    ({ p }) =>
      `The catalog is not valid${p('path') === '' ? '' : ` (at “${p('path')}”)`}. ${KEPT_EN} Please tell its publisher.`,
  ],
  CATALOG_NOT_JSON: [
    () =>
      `Unter dieser Adresse liegt kein Katalog. ${KEPT} Prüfen Sie die Adresse; sie endet meist auf „datapackage.json“.`,
    () => `There is no catalog at this address. ${KEPT_EN} Check it; it usually ends in “datapackage.json”.`,
  ],
  CATALOG_NO_RESOURCES: [
    () => `Der Katalog nennt keine Datensätze. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    () => `The catalog names no datasets. ${KEPT_EN} Please tell its publisher.`,
  ],
  CATALOG_NEWER: [
    () =>
      `Der Katalog braucht eine neuere Fassung dieser App. ${KEPT} Laden Sie die App neu, wenn eine Verbindung besteht.`,
    () => `The catalog needs a newer version of this app. ${KEPT_EN} Reload the app while connected.`,
  ],
  LIMITS_GAP: [
    ({ p }) =>
      `Kennzahl „${p('name')}“: Zwischen ${p('from')} und ${p('to')} gelten keine Grenzwerte. ${KEPT}`,
    ({ p }) => `Figure “${p('name')}”: no limits between ${p('from')} and ${p('to')}. ${KEPT_EN}`,
  ],
  LIMITS_OVERLAP: [
    ({ p }) => `Kennzahl „${p('name')}“: Ab ${p('from')} gelten zwei Grenzwerte zugleich. ${KEPT}`,
    ({ p }) => `Figure “${p('name')}”: two limits hold at once from ${p('from')}. ${KEPT_EN}`,
  ],
  LIMITS_ORDER: [
    ({ p }) => `Kennzahl „${p('name')}“: Die Grenzwerte passen nicht zu ihrer Richtung. ${KEPT}`,
    ({ p }) => `Figure “${p('name')}”: the limits do not fit its direction. ${KEPT_EN}`,
  ],
  REFERENCE_UNKNOWN: [
    ({ p }) =>
      `Der Katalog nennt „${p('name')}“, das es darin nicht gibt. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    ({ p }) =>
      `The catalog names “${p('name')}”, which it does not hold. ${KEPT_EN} Please tell its publisher.`,
  ],
  ID_DUPLICATE: [
    ({ p }) => `Der Katalog nennt „${p('name')}“ zweimal. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    ({ p }) => `The catalog names “${p('name')}” twice. ${KEPT_EN} Please tell its publisher.`,
  ],
  DASHBOARD_TOO_MANY: [
    () => 'Auf der ersten Seite stehen höchstens zwölf Kennzahlen.',
    () => 'The front page holds twelve figures at most.',
  ],
  TEMPLATE_UNMET: [
    ({ p }) => `„${p('organisation')}“ fehlt die Kennzahl „${p('name')}“, die „${p('type')}“ vorsieht.`,
    ({ p }) => `“${p('organisation')}” lacks the figure “${p('name')}” that “${p('type')}” requires.`,
  ],
  LICENCE_MISSING: [
    ({ p }) => `Für „${p('name')}“ ist keine Lizenz angegeben.`,
    ({ p }) => `No licence is given for “${p('name')}”.`,
  ],
  SEVERAL_VALUES: [
    ({ p }) => `Für ${p('period')} stehen mehrere Werte in der Quelle; deshalb wird keiner gezeigt.`,
    ({ p }) => `The source holds several values for ${p('period')}; therefore none is shown.`,
  ],
  UNKNOWN_STATE: [
    ({ p }) => `Der Zustand „${p('name')}“ ist nicht vorgesehen und wird nicht bewertet.`,
    ({ p }) => `The state “${p('name')}” is not foreseen and not rated.`,
  ],
  INHABITANTS_ONE_NUMBER: [
    ({ p }) =>
      `„${p('name')}“ reicht über mehrere Jahre, und es gibt nur eine Einwohnerzahl. Sie gilt nur für ihr Jahr, die anderen Jahre bleiben ohne Wert. Veröffentlichen Sie „population“.`,
    ({ p }) =>
      `“${p('name')}” spans several years, and there is one number of inhabitants only. It holds for its year, other years stay without a value. Publish “population”.`,
  ],
  INHABITANTS_MISSING: [
    ({ p }) => `„${p('name')}“: Die Einwohnerzahl fehlt für ${p('years')}. Diese Jahre haben keinen Wert.`,
    ({ p }) =>
      `“${p('name')}”: the number of inhabitants is missing for ${p('years')}. These years have no value.`,
  ],
  ROWS_AHEAD: [
    ({ p, when }) =>
      `„${p('name')}“: Werte ab ${when('period')} liegen in der Zukunft und werden als Ausblick gezeigt. Sagen Sie mit „outlook“, was Plan oder Vorhersage ist.`,
    ({ p, when }) =>
      `“${p('name')}”: values from ${when('period')} on lie in the future and are shown as an outlook. Say by “outlook” what is plan or forecast.`,
  ],
  FIELD_MISSING: [
    ({ p }) => `Die Spalte „${p('name')}“, aus der diese Kennzahl kommt, fehlt in den Daten.`,
    ({ p }) => `The column “${p('name')}” that this figure comes from is missing in the data.`,
  ],
  RESOURCE_MISSING: [
    ({ p }) => `Der Datensatz „${p('name')}“ ist noch nicht auf diesem Gerät.`,
    ({ p }) => `The dataset “${p('name')}” is not on this device yet.`,
  ],
  ADDRESS_INVALID: [
    () =>
      'Das ist keine Internetadresse. Eine Adresse sieht so aus: https://daten.musterhausen.de/datapackage.json',
    () => 'This is not a web address. An address looks like this: https://data.example.org/datapackage.json',
  ],
  ADDRESS_NOT_HTTPS: [
    () => 'Diese Adresse ist nicht verschlüsselt. Verwenden Sie eine, die mit „https://“ beginnt.',
    () => 'This address is not encrypted. Use one that begins with “https://”.',
  ],
  ADDRESS_PRIVATE: [
    () => 'Diese Adresse liegt in einem privaten Netz und wird nicht abgerufen.',
    () => 'This address lies in a private network and is not fetched.',
  ],
  ADDRESS_CREDENTIALS: [
    () => 'Diese Adresse enthält Zugangsdaten. Verwenden Sie eine Adresse ohne Namen und Kennwort.',
    () => 'This address holds credentials. Use one without name and password.',
  ],
  ADDRESS_NOT_ALLOWED: [
    ({ p }) => `Von ${p('host')} darf diese Installation keine Daten abrufen. Bitte fragen Sie Ihre IT.`,
    ({ p }) => `This installation may not fetch data from ${p('host')}. Please ask your IT.`,
  ],
  OFFLINE: [
    () => `Es besteht keine Verbindung. ${KEPT} Der Abruf wird nachgeholt, sobald eine besteht.`,
    () => `There is no connection. ${KEPT_EN} Data will be fetched once there is one.`,
  ],
  UNREACHABLE: [
    () =>
      `Die Quelle antwortet nicht oder erlaubt keinen Abruf aus dem Browser. ${KEPT} Wir versuchen es später wieder.`,
    () =>
      `The source does not answer or does not allow browsers to fetch. ${KEPT_EN} We will try again later.`,
  ],
  TIMEOUT: [
    () => `Die Quelle antwortet zu langsam. ${KEPT} Wir versuchen es später wieder.`,
    () => `The source answers too slowly. ${KEPT_EN} We will try again later.`,
  ],
  HTTP_NOT_FOUND: [
    () => `Unter dieser Adresse liegt nichts mehr. ${KEPT} Bitte prüfen Sie die Adresse.`,
    () => `There is nothing at this address any more. ${KEPT_EN} Please check it.`,
  ],
  HTTP_FORBIDDEN: [
    () => `Die Quelle verlangt eine Anmeldung. ${KEPT} Bitte fragen Sie den Herausgeber.`,
    () => `The source asks for a login. ${KEPT_EN} Please ask the publisher.`,
  ],
  HTTP_BUSY: [
    () => `Die Quelle ist überlastet. ${KEPT} Wir versuchen es später wieder.`,
    () => `The source is overloaded. ${KEPT_EN} We will try again later.`,
  ],
  HTTP_SERVER: [
    () => `Bei der Quelle gibt es eine Störung. ${KEPT} Wir versuchen es später wieder.`,
    () => `The source is out of order. ${KEPT_EN} We will try again later.`,
  ],
  HTTP_OTHER: [
    ({ p }) =>
      `Die Quelle hat unerwartet geantwortet (${p('status')}). ${KEPT} Wir versuchen es später wieder.`,
    ({ p }) => `The source gave an unexpected answer (${p('status')}). ${KEPT_EN} We will try again later.`,
  ],
  INTERRUPTED: [
    () => `Die Übertragung ist abgebrochen oder unvollständig. ${KEPT} Wir versuchen es später wieder.`,
    () => `The transfer broke off or is incomplete. ${KEPT_EN} We will try again later.`,
  ],
  SOURCE_SHAPE: [
    () =>
      `Die Quelle antwortet anders, als es ihre Schnittstelle vorsieht. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    () => `The source answers otherwise than its interface foresees. ${KEPT_EN} Please tell its publisher.`,
  ],
  PARQUET_PACKED: [
    ({ p }) =>
      `Diese Parquet-Datei ist auf eine Art gepackt, die diese App nicht öffnen kann (${p('format')}). ${KEPT} Bitten Sie die Datenstelle um eine Datei mit ZSTD, GZIP oder Snappy.`,
    ({ p }) =>
      `This Parquet file is packed in a way that this app cannot open (${p('format')}). ${KEPT_EN} Ask its publisher for a file with ZSTD, GZIP or Snappy.`,
  ],
  SOURCE_REFUSED: [
    ({ p }) => `Die Quelle lehnt die Anfrage ab: „${p('said')}“. ${KEPT} Bitte prüfen Sie die Adresse.`,
    ({ p }) => `The source refuses the request: “${p('said')}”. ${KEPT_EN} Please check the address.`,
  ],
  SOURCE_INCOMPLETE: [
    ({ p }) =>
      `Von der Quelle kamen nur ${p('rows')} von ${p('expected')} Zeilen. ${KEPT} Wir versuchen es später wieder.`,
    ({ p }) =>
      `Only ${p('rows')} of ${p('expected')} rows came from the source. ${KEPT_EN} We will try again later.`,
  ],
  SOURCE_REPEATED: [
    () =>
      `Die Quelle gibt auf mehreren Seiten dieselben Zeilen. ${KEPT} Bitte geben Sie der Datenstelle Bescheid.`,
    () => `The source gives the same rows on several pages. ${KEPT_EN} Please tell its publisher.`,
  ],
  PART_OF_MORE: [
    ({ p }) =>
      p('total') !== ''
        ? `Das sind nur ${p('rows')} von ${p('total')} Zeilen: eine Seite und nicht das Ganze. Summen und Zahlen daraus wären zu klein.`
        : `Das sind ${p('rows')} Zeilen, und die Quelle hat weitere oder sagt nicht, dass es alle sind. Summen und Zahlen daraus wären zu klein.`,
    ({ p }) =>
      p('total') !== ''
        ? `These are only ${p('rows')} of ${p('total')} rows: one page and not the whole. Sums and counts of them would be too small.`
        : `These are ${p('rows')} rows, and the source has more or does not say that these are all. Sums and counts of them would be too small.`,
  ],
  SOURCE_TOO_LARGE: [
    ({ p }) =>
      `Die Quelle liefert mehr als ${p('max')} Zeilen. ${KEPT} Wählen Sie einen Ausschnitt, zum Beispiel nur Ihre Gemeinde.`,
    ({ p }) =>
      `The source delivers more than ${p('max')} rows. ${KEPT_EN} Choose a part, for example your municipality alone.`,
  ],
  SOURCE_COSTLY: [
    ({ p, size }) =>
      `Für diesen Ausschnitt müssten ${size('size')} übertragen werden, weil seine Zeilen über die ganze Datei verstreut sind. ${KEPT} Bitten Sie den Herausgeber, die Datei nach „${p('name')}“ zu sortieren oder sie zu spiegeln.`,
    ({ p, size }) =>
      `For this part ${size('size')} would have to be moved, because its rows are scattered over the whole file. ${KEPT_EN} Ask the publisher to sort the file by “${p('name')}” or to mirror it.`,
  ],
  SOURCE_UNKNOWN: [
    () =>
      'Unter dieser Adresse wurden keine Daten erkannt. Es wurde nichts geändert. Bitte prüfen Sie die Adresse.',
    () => 'No data were recognised at this address. Nothing was changed. Please check the address.',
  ],
  SOURCE_NO_TABLE: [
    () =>
      'Diese Adresse ist ein Verzeichnis und keine Tabelle. Es wurde nichts geändert. Wählen Sie einen Datensatz daraus.',
    () => 'This address is a directory and not a table. Nothing was changed. Choose a dataset of it.',
  ],
  SLICE_COLUMN: [
    ({ p }) =>
      `Die Spalte „${p('name')}“, nach der ausgewählt wird, fehlt in der Quelle. ${KEPT} Bitte passen Sie die Auswahl an.`,
    ({ p }) =>
      `The column “${p('name')}” that selects is missing in the source. ${KEPT_EN} Please change the selection.`,
  ],
  SLICE_EMPTY: [
    ({ p }) => `Keine der ${p('rows')} Zeilen passt zur Auswahl. ${KEPT} Bitte passen Sie die Auswahl an.`,
    ({ p }) => `None of the ${p('rows')} rows fits the selection. ${KEPT_EN} Please change the selection.`,
  ],
  BACKUP_FOREIGN: [
    () =>
      'Diese Datei ist keine Sicherung von Gemeinde-Cockpit. Auf diesem Gerät wurde nichts geändert. Bitte wählen Sie eine Datei, die mit „Sicherung erstellen“ gespeichert wurde.',
    () =>
      'This file is no backup of Gemeinde-Cockpit. Nothing was changed on this device. Please choose a file that was saved with “Make a backup”.',
  ],
  BACKUP_DAMAGED: [
    () =>
      'Die Sicherung ist beschädigt oder unvollständig. Auf diesem Gerät wurde nichts geändert. Bitte kopieren Sie die Datei noch einmal, oder nehmen Sie eine andere Sicherung.',
    () =>
      'The backup is damaged or incomplete. Nothing was changed on this device. Please copy the file once more, or take another backup.',
  ],
  BACKUP_NEWER: [
    () =>
      'Die Sicherung stammt aus einer neueren Fassung. Auf diesem Gerät wurde nichts geändert. Aktualisieren Sie zuerst die App.',
    () =>
      'The backup comes from a newer version. Nothing was changed on this device. Please update the app first.',
  ],
  BACKUP_UNREADABLE: [
    () =>
      'Die Sicherung ließ sich nach dem Schreiben nicht wieder lesen und wurde verworfen. Auf diesem Gerät fehlt nichts. Bitte erstellen Sie sie noch einmal.',
    () =>
      'The backup could not be read back after it was written and was thrown away. Nothing is missing on this device. Please make it once more.',
  ],
  BACKUP_TOO_MANY: [
    () =>
      'Die Sicherung enthält mehr Einträge, als ein Gerät fassen kann. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.',
    () =>
      'The backup holds more entries than a device can take. Nothing was changed on this device. Please ask whoever made the file.',
  ],
  BACKUP_PASSPHRASE: [
    () => 'Diese Sicherung ist mit einem Kennwort verschlüsselt. Bitte geben Sie es ein.',
    () => 'This backup is encrypted with a passphrase. Please enter it.',
  ],
  BACKUP_WRONG_PASSPHRASE: [
    () =>
      'Das Kennwort passt nicht zu dieser Sicherung. Auf diesem Gerät wurde nichts geändert. Bitte versuchen Sie es noch einmal; achten Sie auf Groß- und Kleinschreibung.',
    () =>
      'The passphrase does not fit this backup. Nothing was changed on this device. Please try again; mind capital letters.',
  ],
  BACKUP_OTHER_PASSPHRASE: [
    () =>
      'Die erfassten Werte in der Sicherung und auf diesem Gerät sind mit verschiedenen Kennwörtern verschlüsselt. Es wurde nichts geändert. Heben Sie hier zuerst die Verschlüsselung auf, oder wählen Sie „Ersetzen“.',
    () =>
      'The recorded values in the backup and on this device are encrypted with different passphrases. Nothing was changed. Stop encrypting here first, or choose “Replace”.',
  ],
  BACKUP_CLASH: [
    () =>
      'In der Sicherung steht ein Eintrag anders als auf diesem Gerät, obwohl es derselbe sein müsste. Eine der beiden Fassungen wurde verändert. Auf diesem Gerät wurde nichts geändert. Bitte fragen Sie, wer die Datei erstellt hat.',
    () =>
      'An entry in the backup differs from the one on this device although it should be the same. One of the two was changed. Nothing was changed on this device. Please ask whoever made the file.',
  ],
  QUOTA: [
    () =>
      `Der Speicher auf diesem Gerät ist voll. Es wurde nichts übernommen. ${KEPT} Unter „Einstellungen“, „Speicher“ können Sie große Datensätze vom Gerät entfernen.`,
    () =>
      `The storage of this device is full. Nothing was taken over. ${KEPT_EN} Under “Settings”, “Storage” you can remove large datasets from the device.`,
  ],
  STORAGE_UNAVAILABLE: [
    () => 'In diesem Fenster kann nichts gespeichert werden. Öffnen Sie die App in einem normalen Fenster.',
    () => 'Nothing can be stored in this window. Open the app in a normal window.',
  ],
  STORAGE_LOST: [
    () => 'Auf diesem Gerät waren schon Daten, jetzt sind keine mehr da. Rufen Sie die Daten neu ab.',
    () => 'There were data on this device; now there are none. Fetch the data again.',
  ],
  SERVICE_WORKER_MISSING: [
    () => 'In diesem Fenster startet die App ohne Netz nicht. Öffnen Sie sie in einem normalen Fenster.',
    () => 'In this window the app does not start without a network. Open it in a normal window.',
  ],
  APP_INCOMPLETE: [
    () =>
      'Die App kam nicht vollständig auf dieses Gerät und startet ohne Netz noch nicht. Beim nächsten Öffnen versucht sie es wieder. Wenn das WLAN eine Anmeldung verlangt, melden Sie sich zuerst an.',
    () =>
      'The app did not come whole onto this device and does not start without a network yet. It tries again when it is opened next. Where the Wi-Fi asks for a login, log in first.',
  ],
  CANCELLED: [() => 'Abgebrochen. Es wurde nichts geändert.', () => 'Cancelled. Nothing was changed.'],
  INTERNAL: [
    () =>
      `Das hat nicht geklappt, und der Grund liegt in der App. ${KEPT} Laden Sie die App neu und versuchen Sie es noch einmal.`,
    () => `This did not work, and the reason lies in the app. ${KEPT_EN} Reload the app and try again.`,
  ],
};

/** The sentence of an issue for a person. Untrusted text in it is text: callers render it as such. */
export const sentence = (issue: Issue, language: Language = 'de'): string => {
  const { place = {}, params = {} } = issue;
  const value = (name: string): string | number | undefined =>
    own(params, name) ?? own<string | number | undefined>(place, name);
  const de = language === 'de';
  const at = [
    place.sheet ? `${de ? 'Blatt' : 'sheet'} „${place.sheet}“` : '',
    place.row === undefined ? '' : `${de ? 'Zeile' : 'row'} ${place.row}`,
    place.column === undefined ? '' : `${de ? 'Spalte' : 'column'} „${place.column}“`,
  ]
    .filter((one) => one !== '')
    .join(', ');
  const say: Say = {
    p: (name) => {
      const found = value(name);
      return found === undefined
        ? ''
        : typeof found === 'number' && name !== 'line' && name !== 'row' && name !== 'status'
          ? number(found, language)
          : String(found);
    },
    size: (name) => bytes(Number(value(name) ?? 0), language),
    when: (name) => {
      const text = String(value(name) ?? '');
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? date(text, language) : period(text, language);
    },
    type: (name) => own(TYPES, String(value(name)))?.[language === 'de' ? 0 : 1] ?? String(value(name) ?? ''),
    column: place.column ?? String(params.name ?? ''),
    file: place.file ?? '',
    resource: place.resource ?? '',
    giver: GIVERS[place.file === undefined ? 'source' : 'file'][de ? 0 : 1],
    at: at === '' ? '' : `${at.charAt(0).toUpperCase()}${at.slice(1)}: `,
  };
  const said = issue.code.startsWith('HTTP_') ? say.p('said') : '';
  const words = said === '' ? '' : de ? ` Die Quelle sagt: „${said}“` : ` The source says: “${said}”`;
  return TEXTS[issue.code][de ? 0 : 1](say) + words;
};
