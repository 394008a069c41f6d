import { own } from '../../../../core/values/own.ts';
import type { Sentence } from '../../../issue-say.ts';
import type { files as german } from '../../de/issues/files.ts';
import { KEPT } from './phrases.ts';

const WAYS = {
  unpack: 'Please unpack the file and choose the table in it.',
  export: 'Open it in its program and save the table as XLSX, ODS or CSV.',
  mail: 'Save the attached table from the message and choose that.',
  document: 'Copy the table into Excel or LibreOffice and save it as XLSX, ODS or CSV.',
  source: 'As a source on the web it is read (“Add a source”); a file please save as XLSX, ODS or CSV.',
} as const;

export const files: Readonly<Record<keyof typeof german, Sentence>> = {
  EMPTY_FILE: () => 'The file is empty. Please check that it was saved completely.',
  TOO_LARGE: ({ size }) =>
    `The file is too large for this device (${size('max')} at most). ${KEPT} Split it, for example by year.`,
  WRONG_TYPE_TEXT: () =>
    'The file is named like a workbook but holds plain text. Nothing was read. You can read it as text and check it.',
  WRONG_TYPE_HTML: ({ p }) =>
    p('is') === 'export'
      ? 'The file is a web page (HTML), although it is named like a workbook. Open it in Excel or LibreOffice and save it as XLSX, ODS or CSV.'
      : `A web page came instead of data, perhaps a Wi-Fi login page. ${KEPT} Check the connection or the address.`,
  WRONG_TYPE_PDF: () =>
    'This is a PDF, not a table. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  WRONG_TYPE_IMAGE: () =>
    'This is a picture, not a table. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  WRONG_TYPE_UNKNOWN: () =>
    'This format is not known and was not read. CSV, Excel, OpenDocument and JSON can be read, zipped too.',
  LEGACY_XLS: () =>
    'This is an old Excel file (.xls) or a protected workbook. Save the table as XLSX, ODS or CSV and try again.',
  UNSUPPORTED_FORMAT: ({ p }) =>
    `This version cannot read the format ${p('format')}. ${own(WAYS, p('way')) ?? 'Save the table as XLSX, ODS or CSV and try again.'}`,
  ENCRYPTED: () => 'The file is protected by a password. Please save a copy without one.',
  TRUNCATED: () => `The file is incomplete. ${KEPT} Please transfer it again.`,
  CORRUPT: ({ p }) => `The file is damaged (${p('part')}). ${KEPT} Please download or save it again.`,
  NOT_A_WORKBOOK: () => 'There is no table in this archive. Please unpack it and choose the file inside.',
  ZIP_RATIO: () => `The file would swell enormously when unpacked and was not opened. ${KEPT}`,
  TOO_BIG_UNPACKED: ({ size }) =>
    `Unpacked, the file would exceed ${size('max')}; it was not opened. ${KEPT}`,
  ZIP_MANY_FILES: ({ p }) => `There are ${p('count')} files in this archive; the first table is shown.`,
  ZIP_ASIDE: ({ p }) => `Not read as a table from the archive (${p('count')}): ${p('names')}.`,
  XML_DOCTYPE: () => 'The file holds forbidden instructions (DOCTYPE) and was not opened.',
  TOO_MANY_CELLS: ({ p }) => `The table has more than ${p('max')} cells. Please cut it to the part you need.`,
  TOO_MANY_ROWS: ({ p }) =>
    `The table has more than ${p('max')} rows. ${KEPT} Please cut it to the part you need.`,
  TOO_MANY_COLUMNS: ({ p }) =>
    `The table has more than ${p('max')} columns. ${KEPT} Please cut it to the part you need.`,
  NO_TABLE: () => `No table was found. ${KEPT}`,
  HIDDEN_SHEET: ({ p }) => `The sheet “${p('sheet')}” is hidden and not preselected.`,
  HIDDEN_PARTS: ({ p }) =>
    `${p('rows')} rows and ${p('columns')} columns of the workbook are hidden or filtered away. They were read too; leave out what must not be passed on.`,
  STYLES_UNJUDGED: ({ p }) =>
    `The page may hide parts of the table (${p('rules')}). Whether it does cannot be judged here; the parts were read too. Compare the table with the page in a browser.`,
  NUL_REMOVED: () => 'The file held invisible NUL signs. They were removed; no value is missing.',
  BROKEN_JSON: () =>
    `The data are incomplete or not valid JSON. ${KEPT} Please download or save the file again.`,
  LFS_POINTER: () =>
    'At this address there is only a pointer (Git LFS), not the file. Please ask the publisher.',
};
