// Files that hold no table which we read: refused by name, with what to do, and never read as text.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openTables } from '../../src/formats/open.ts';
import { sentence } from '../../src/i18n/issues.ts';
import { zipOf } from '../support/workbooks.ts';

/** A file that begins with these signs and goes on with all bytes there are. */
const beginning = (...parts: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from([
    ...parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : [part])),
    ...Array.from({ length: 600 }, (_, i) => (i * 37) % 256),
  ]);
const mail = strToU8(
  'From: amt@stadt.de\r\nTo: rat@stadt.de\r\nSubject: Zahlen\r\nMIME-Version: 1.0\r\n\r\nAnbei die Zahlen; siehe Anlage\r\n',
);

const webArchive = strToU8(
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n--x\r\n<table><tr><td>Ort</td></tr></table>\r\n',
);

const refused = async (name: string, bytes: Uint8Array) => {
  const opened = await openTables(bytes, { name });
  expect(opened.ok).toBe(false);
  return opened.issues[0]!;
};

describe('foreign files', () => {
  test.each<[string, string, string, Uint8Array]>([
    ['a.7z', '7-Zip', 'unpack', beginning(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['a.rar', 'RAR', 'unpack', beginning('Rar!', 0x1a, 7, 0)],
    ['a.mht', 'MHTML', 'export', webArchive],
    ['a.xls', 'MHTML', 'export', webArchive],
    ['a.parquet', 'Parquet', 'source', beginning('PAR1')],
    ['a.mdb', 'Access', 'export', beginning(0, 1, 0, 0, 'Standard Jet DB')],
    ['a.accdb', 'Access', 'export', beginning(0, 1, 0, 0, 'Standard ACE DB')],
    ['a.gpkg', 'SQLite / GeoPackage', 'export', beginning('SQLite format 3', 0)],
    ['a.sav', 'SPSS', 'export', beginning('$FL2@(#)')],
    ['a.numbers', 'Numbers', 'export', zipOf({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' })],
    ['a.docx', 'Word (DOCX)', 'document', zipOf({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' })],
    [
      'a.odt',
      'OpenDocument (text)',
      'document',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
    ],
    ['a.eml', 'E-Mail (EML)', 'mail', mail],
    ['a.csv', 'E-Mail (EML)', 'mail', mail],
    ['a.prn', 'PRN', 'export', strToU8('Name      Anzahl\r\nNord          12\r\n')],
    ['a.ics', 'iCalendar', 'export', strToU8('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')],
  ])('%s: %s', async (name, format, way, bytes) => {
    const issue = await refused(name, bytes);
    expect(issue).toMatchObject({ code: 'UNSUPPORTED_FORMAT', params: { format, way } });
    // Each way has a sentence of its own, none of them the general one.
    expect(sentence(issue)).toContain(format);
    expect(sentence(issue)).not.toContain('Speichern Sie die Tabelle als XLSX, ODS oder CSV und versuchen');
  });

  test.each<[string, string, Uint8Array]>([
    ['a.pdf', 'WRONG_TYPE_PDF', beginning('%PDF-1.7')],
    ['a.heic', 'WRONG_TYPE_IMAGE', beginning(0, 0, 0, 0x18, 'ftypheic')],
    ['a.tif', 'WRONG_TYPE_IMAGE', beginning('II*', 0)],
    ['a.svg', 'WRONG_TYPE_IMAGE', strToU8('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a.bin', 'WRONG_TYPE_UNKNOWN', beginning('Nanu')],
  ])('%s', async (name, code, bytes) => expect((await refused(name, bytes)).code).toBe(code));

  test('an archive with such a file says what is in it', async () => {
    expect(
      await refused('a.zip', zipOf({ 'tabelle.7z': beginning(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c) })),
    ).toMatchObject({
      params: { format: '7-Zip' },
    });
  });

  test('a table whose columns are called as the lines of a message is a table', async () => {
    const opened = await openTables(strToU8('From: Ort;To: Ort;Date: Tag\nA;B;1.1.2024\n'), {
      name: 'a.csv',
    });
    expect(opened.ok).toBe(true);
  });
});
