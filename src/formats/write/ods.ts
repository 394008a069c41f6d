// A table as an OpenDocument spreadsheet. Written here: the libraries that write it lose blanks and line ends in texts.
// Source: OASIS OpenDocument 1.3 Part 3, 6.1.2 (white space), 9.1 (tables), 16.29 (styles).
import { strToU8, zipSync } from 'fflate';
import { ABOUT_SHEET, aboutRows } from '../../core/table/about.ts';
import { outCell, sheetName, type Export, type OutCell } from './values.ts';

const escape = (text: string): string =>
  text
    // Characters that XML cannot hold, alone or half of a pair.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Blanks are collapsed by readers unless they are elements; each line is a paragraph. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(
      (line) =>
        `<text:p>${escape(line)
          .replace(/^ +| {2,}| +$/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
          .replaceAll('\t', '<text:tab/>')}</text:p>`,
    )
    .join('');

const two = (n: number): string => String(n).padStart(2, '0');
const german = (ms: number): string => {
  const d = new Date(ms);
  return `${two(d.getUTCDate())}.${two(d.getUTCMonth() + 1)}.${d.getUTCFullYear()}`;
};

const cellXml = (cell: OutCell, percent: boolean): string => {
  if (cell === null) return '<table:table-cell/>';
  switch (cell.kind) {
    case 'text':
      return `<table:table-cell office:value-type="string">${paragraphs(cell.text)}</table:table-cell>`;
    case 'number': {
      const shown = String(percent ? Number((cell.value * 100).toPrecision(15)) : cell.value).replace(
        '.',
        ',',
      );
      return percent
        ? `<table:table-cell table:style-name="share" office:value-type="percentage" office:value="${cell.value}"><text:p>${shown} %</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="float" office:value="${cell.value}"><text:p>${shown}</text:p></table:table-cell>`;
    }
    case 'boolean':
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell.value}"><text:p>${cell.value ? 'WAHR' : 'FALSCH'}</text:p></table:table-cell>`;
    case 'date':
      return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${new Date(cell.ms).toISOString().slice(0, 10)}"><text:p>${german(cell.ms)}</text:p></table:table-cell>`;
    case 'datetime': {
      const iso = new Date(cell.ms).toISOString().slice(0, 19);
      return `<table:table-cell table:style-name="time" office:value-type="date" office:date-value="${iso}"><text:p>${german(cell.ms)} ${iso.slice(11)}</text:p></table:table-cell>`;
    }
  }
};

const NAMESPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"')
  .join(' ');
const DAY =
  '<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/>';
const STYLES = `<number:date-style style:name="nday">${DAY}</number:date-style><number:date-style style:name="ntime">${DAY}<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style><number:percentage-style style:name="nshare"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>${[
  'day',
  'time',
  'share',
]
  .map(
    (name) =>
      `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="n${name}"/>`,
  )
  .join('')}`;
/** Nothing is said there, but programs look for the part. */
const NO_STYLES = `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${NAMESPACES} office:version="1.3"><office:styles/></office:document-styles>`;
const PARTS = ['content.xml', 'styles.xml']
  .map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`)
  .join('');
const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

/** The bytes of the spreadsheet: the table, and a sheet that says what it is. */
export const toOds = ({ title, columns, rows, about }: Export): Uint8Array => {
  const fields = columns.map(({ field }) => field);
  const name = sheetName(title);
  const text = (one: string): string => cellXml(one === '' ? null : { kind: 'text', text: one }, false);
  const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
  const pieces = [
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${escape(name === ABOUT_SHEET ? `${name} 1` : name)}">`,
    row(fields.map((field) => text(field.name)).join('')),
  ];
  for (const at of rows)
    pieces.push(
      row(columns.map((column) => cellXml(outCell(column, at), column.field.percent === true)).join('')),
    );
  pieces.push(
    `</table:table><table:table table:name="${ABOUT_SHEET}">`,
    ...aboutRows(about, fields).map((cells) => row(cells.map(text).join('') || '<table:table-cell/>')),
    '</table:table></office:spreadsheet></office:body></office:document-content>',
  );
  return zipSync({
    // First and stored, as the specification of the package wants it.
    mimetype: [strToU8(MIME), { level: 0 }],
    'content.xml': strToU8(pieces.join('')),
    'styles.xml': strToU8(NO_STYLES),
    'META-INF/manifest.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME}"/>${PARTS}</manifest:manifest>`,
    ),
  });
};
