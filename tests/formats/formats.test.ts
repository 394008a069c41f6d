// Every format of the list: recognised, read as what its cells say, named and offered; those of other days bounded, and refused by name where they
// are cut, locked or no table. A format of the list without a case here fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withFormats } from '../../src/cli/build/manifest.ts';
import {
  endsAs,
  endsInTables,
  FILE_FORMATS,
  saysTables,
  usualFormats,
  type FormatId,
} from '../../src/core/table/file-formats.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import type { LateFormat } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { LATE, readLate } from '../../src/formats/late.ts';
import { readTables } from '../../src/formats/read.ts';
import { odsOf, xlsxOf, zipOf } from '../support/workbooks.ts';
import { zipEntries } from '../../src/formats/zip/zip.ts';

const legacy = (bytes: Uint8Array, name: string, format: LateFormat) =>
  Promise.resolve(readLate(bytes, name, format));
const read = async (bytes: Uint8Array | string, name: string) => {
  const reading = await readTables(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    name,
    legacy,
  });
  const table = reading.ok ? reading.value.tables[0] : undefined;
  return {
    format: reading.ok ? reading.value.format : null,
    codes: reading.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    sheets: reading.ok ? reading.value.tables.map((one) => one.name) : [],
    names: table?.columns.map(({ field }) => field.name) ?? [],
    types: table?.columns.map(({ field }) => field.type) ?? [],
    units: table?.columns.map(({ field }) => field.unit ?? '') ?? [],
    rows: table
      ? Array.from({ length: table.rows }, (_, row) => table.columns.map((one) => cellAt(one, row)))
      : [],
  };
};

const MANIFEST = readFileSync(join(import.meta.dirname, '../../public/manifest.webmanifest'), 'utf8');
type Manifest = {
  share_target: { params: { files: { accept: string[] }[] } };
  file_handlers: { accept: Record<string, string[]> }[];
};

const NAMES = ['Straße', 'Bäume', 'Höhe', 'gepflanzt'];
const ROWS: [string, number, number, string][] = [
  ['Lindenweg', 12, 8.5, '2019-03-01'],
  ['Am Mühlbach', 7, 11.25, '2020-11-15'],
  ['Große Gasse', 1234, 4, '2021-10-31'],
];

const xml = (rows: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>
<Worksheet ss:Name="Bäume"><Table>${rows}</Table></Worksheet></Workbook>`;
const xmlRow = (cells: string[]): string => `<Row>${cells.join('')}</Row>`;
const data = (type: string, value: string | number): string =>
  `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
const spreadsheetml = xml(
  [
    xmlRow(NAMES.map((name) => data('String', name))),
    ...ROWS.map(([a, b, c, d]) =>
      xmlRow([
        data('String', a),
        data('Number', b),
        data('Number', c),
        data('DateTime', `${d}T00:00:00.000`),
      ]),
    ),
  ].join(''),
);

const odsCell = (
  value: string | number,
  type: 'float' | 'date' | 'string' = typeof value === 'number' ? 'float' : 'string',
): string => {
  const [more, text] = {
    float: [` office:value="${value}"`, value],
    date: [` office:date-value="${value}"`, 'x'],
    string: ['', value],
  }[type] as [string, string | number];
  return `<table:table-cell office:value-type="${type}"${more}><text:p>${text}</text:p></table:table-cell>`;
};
const fods = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Bäume">${[
  NAMES.map((name) => odsCell(name)),
  ...ROWS.map(([a, b, c, d]) => [odsCell(a), odsCell(b), odsCell(c), odsCell(d, 'date')]),
]
  .map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`)
  .join('')}</table:table></office:spreadsheet></office:body></office:document>`;

const german = (n: number): string => n.toLocaleString('de-DE');
const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>1</title><style>td{}</style></head><body>
<table border=1><tr>${NAMES.map((name) => `<th>${name.replace('ä', '&auml;')}</th>`).join('')}</tr>${ROWS.map(
  ([a, b, c, d]) =>
    `<tr><td>${a}</td><td align="right">${german(b)}</td><td x:num="${c}">${german(c)}</td><td>${d.split('-').reverse().join('.')}</td></tr>`,
).join('\n')}</table><script>document.write('<table><tr><td>9</td></tr></table>')</script></body></html>`;

const latin = (text: string, page: 'cp850' | 'windows-1252'): Uint8Array => {
  const DOS: Record<string, number> = { ä: 0x84, ö: 0x94, ü: 0x81, ß: 0xe1, Ä: 0x8e };
  return Uint8Array.from(text, (sign) =>
    page === 'cp850' ? (DOS[sign] ?? sign.charCodeAt(0)) : sign.charCodeAt(0),
  );
};
/** Field names of at most ten letters. */
const dbf = (mark = 0x02, more: Partial<{ cut: number; deleted: boolean }> = {}): Uint8Array => {
  const fields: [string, 'C' | 'N' | 'D', number][] = [
    ['Straße', 'C', 20],
    ['Bäume', 'N', 8],
    ['Höhe', 'N', 8],
    ['gepflanzt', 'D', 8],
  ];
  const page = mark === 0x02 ? 'cp850' : 'windows-1252';
  const width = 1 + fields.reduce((sum, [, , n]) => sum + n, 0);
  const header = 32 + fields.length * 32 + 1;
  const records = more.deleted ? [...ROWS, ['Weg', 1, 1, '2020-01-01'] as const] : ROWS;
  const bytes = new Uint8Array(header + records.length * width + 1).fill(32);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, header);
  bytes.set([0x03, 126, 11, 23]);
  view.setUint32(4, records.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, width, true);
  bytes[29] = mark;
  fields.forEach(([name, type, n], i) => {
    bytes.set(latin(name, page), 32 + i * 32);
    bytes[32 + i * 32 + 11] = type.charCodeAt(0);
    bytes[32 + i * 32 + 16] = n;
  });
  bytes[header - 1] = 0x0d;
  records.forEach((row, r) => {
    let at = header + r * width;
    if (r === ROWS.length) bytes[at] = 0x2a;
    at++;
    fields.forEach(([, type, n], i) => {
      const cell = String(row[i]);
      const text = { C: cell, N: cell.padStart(n), D: cell.replaceAll('-', '') }[type];
      bytes.set(latin(text, page).subarray(0, n), at);
      at += n;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return more.cut ? bytes.slice(0, more.cut) : bytes;
};

const serial = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
const sylk = [
  'ID;PWXL;N;E',
  'P;PGeneral',
  'P;Pdd\\.mm\\.yyyy',
  ...NAMES.map((name, i) => `C;Y1;X${i + 1};K"${name}"`),
  ...ROWS.flatMap(([a, b, c, d], r) => [
    `C;Y${r + 2};X1;K"${a.replaceAll(';', ';;')}"`,
    `C;X2;K${b}`,
    `C;X3;K${c}`,
    `F;P1;FG0G;X4`,
    `C;K${serial(d)}`,
  ]),
  'E',
].join('\r\n');

const dif = [
  ...['TABLE', '0,1', '"EXCEL"', 'VECTORS', '0,3', '""', 'TUPLES', '0,4', '""', 'DATA', '0,0', '""'],
  ...[NAMES, ...ROWS].flatMap((row) => [
    '-1,0',
    'BOT',
    ...row.flatMap((one) => (typeof one === 'number' ? [`0,${one}`, 'V'] : ['1,0', `"${one}"`])),
  ]),
  ...['-1,0', 'EOD'],
].join('\r\n');

const binary = (bookType: 'xlsb' | 'biff8'): Uint8Array => {
  const sheet = utils.aoa_to_sheet([
    NAMES,
    ...ROWS.map(([a, b, c, d]) => [a, b, c, { t: 'n', v: serial(d), z: 'dd.mm.yyyy' }]),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Bäume');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
};

const lines = (separator: string): string =>
  [NAMES, ...ROWS.map(([a, b, c, d]) => [a, b, String(c).replace('.', ','), d])]
    .map((row) => row.join(separator))
    .join('\n');
const objects = ROWS.map((row) => Object.fromEntries(NAMES.map((name, i) => [name, row[i]])));
const features = objects.map((properties) => ({ type: 'Feature', properties, geometry: null }));
const DATE = 'dd.mm.yyyy';
const xlsx = xlsxOf([
  { name: 'Bäume', rows: [NAMES, ...ROWS.map(([a, b, c, d]) => [a, b, c, { n: serial(d), format: DATE }])] },
]);
const packed = (text: string): Uint8Array => gzipSync(new TextEncoder().encode(text));

type Case = { bytes: Uint8Array | string; name: string; format: string };
/** The same table in every format of the list. */
const CASES: Readonly<Record<FormatId, Case>> = {
  csv: { bytes: lines(';'), name: 'baeume.csv', format: 'csv' },
  tsv: { bytes: lines('\t'), name: 'baeume.tsv', format: 'tsv' },
  json: { bytes: JSON.stringify(objects), name: 'baeume.json', format: 'json' },
  geojson: {
    bytes: JSON.stringify({ type: 'FeatureCollection', features }),
    name: 'baeume.geojson',
    format: 'geojson',
  },
  xlsx: { bytes: xlsx, name: 'baeume.xlsx', format: 'xlsx' },
  ods: {
    bytes: odsOf(/<table:table [\s\S]*<\/table:table>/.exec(fods)![0]),
    name: 'baeume.ods',
    format: 'ods',
  },
  zip: { bytes: zipOf({ 'baeume.csv': lines(';') }), name: 'baeume.zip', format: 'zip/csv' },
  gzip: { bytes: packed(lines(';')), name: 'baeume.csv.gz', format: 'gzip/csv' },
  spreadsheetml: { bytes: spreadsheetml, name: 'baeume.xls', format: 'spreadsheetml' },
  fods: { bytes: fods, name: 'baeume.fods', format: 'fods' },
  html: { bytes: html, name: 'baeume.xls', format: 'html' },
  dbf: { bytes: dbf(), name: 'BAEUME.DBF', format: 'dbf' },
  sylk: { bytes: sylk, name: 'baeume.slk', format: 'sylk' },
  dif: { bytes: dif, name: 'baeume.dif', format: 'dif' },
  xlsb: { bytes: binary('xlsb'), name: 'baeume.xlsb', format: 'xlsb' },
  xls: { bytes: binary('biff8'), name: 'baeume.xls', format: 'xls' },
};

describe.each(Object.keys(FORMATS) as FormatId[])('%s', (format) => {
  const one = CASES[format];
  const { name, endings, shared = [] } = FILE_FORMATS[format];
  test('has its case, and gives the same table as every other', async () => {
    const found = await read(one.bytes, one.name);
    expect(found).toMatchObject({ format: one.format, codes: [], names: NAMES });
    expect(found.types).toEqual(['text', 'number', 'number', 'date']);
    expect(found.rows).toEqual(ROWS);
  });
  test('what it is says its content, under whatever name', async () => {
    // Under the name of a workbook a person is asked first (WRONG_TYPE_TEXT), and a page is a table only where its name promises one.
    if (format === 'html')
      return expect((await read(one.bytes, 'baeume')).codes).toEqual(['WRONG_TYPE_HTML']);
    expect((await read(one.bytes, 'baeume')).format).toBe(one.format);
  });
  test('is named, ends in something, and is offered where its end promises tables', () => {
    const { share_target, file_handlers } = JSON.parse(withFormats(MANIFEST)) as Manifest;
    expect(name).not.toBe('');
    expect(endsAs(one.name, format)).toBe(true);
    expect(endings.length + shared.length).toBeGreaterThan(0);
    for (const ending of endings) {
      expect(endsInTables(`/daten/baeume.${ending}`)).toBe(true);
      expect(share_target.params.files[0]!.accept).toContain(`.${ending}`);
      expect(Object.values(file_handlers[0]!.accept).flat()).toContain(`.${ending}`);
    }
  });
});

test('what people choose from is said with its usual endings', () => {
  expect(usualFormats()).toEqual(['CSV', 'Excel (.xlsx, .xls)', 'OpenDocument (.ods)', 'JSON']);
});
test.each([
  ['CSV', true],
  ['text/csv; charset=utf-8', true],
  ['text/plain', true],
  ['XLSX-Datei', true],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true],
  ['null https://daten.example/export?fmt=xlsx&id=3', true],
  ['dBASE https://daten.example/a.dbf', true],
  ['PDF https://daten.example/methods/different.pdf?tab=2', false],
  ['WMS https://daten.example/wms', false],
  ['null https://daten.example/archiv.tar.gz', false],
])('a publisher who says "%s": tables %s', (said, is) => {
  expect(saysTables(said)).toBe(is);
});
test.each([
  ['/a/b.csv', true],
  ['/a/b.csv.gz', true],
  ['/a/b.XLSM', true],
  ['/a/b.zip', true],
  ['/a/b.html', false],
  ['/a/b.txt', false],
  ['/a/b.tar.gz', false],
  ['/a/csv', false],
])('an address that ends in "%s": tables %s', (path, is) => {
  expect(endsInTables(path)).toBe(is);
});

describe.each(Object.keys(LATE) as LateFormat[])('%s, which is read late', (format) => {
  const one = CASES[format];
  test('is refused by name where its reader cannot be loaded', async () => {
    const bytes = typeof one.bytes === 'string' ? new TextEncoder().encode(one.bytes) : one.bytes;
    const reading = await readTables(bytes, { name: one.name });
    expect(reading.ok).toBe(false);
    expect(reading.issues[0]?.code).toMatch(/^(UNSUPPORTED_FORMAT|WRONG_TYPE_HTML|LEGACY_XLS)$/);
  });
  test('cut anywhere it is refused, or whole', async () => {
    const bytes = typeof one.bytes === 'string' ? new TextEncoder().encode(one.bytes) : one.bytes;
    let refused = 0;
    for (let i = 1; i < 24; i++) {
      const found = await read(bytes.slice(0, Math.floor((bytes.length * i) / 24)), one.name);
      if (found.format === null) refused++;
      else expect(found.rows).toEqual(ROWS);
    }
    expect(refused).toBeGreaterThan(12);
  });
  test('more cells than a device holds are refused', async () => {
    const bytes = typeof one.bytes === 'string' ? new TextEncoder().encode(one.bytes) : one.bytes;
    const limits = { cells: 5, rows: 1_048_576, columns: 16_384, cellChars: 32_767 };
    expect((await readLate(bytes, one.name, format, limits)).issues.map(({ code }) => code)).toEqual([
      'TOO_MANY_CELLS',
    ]);
  });
});

describe('spans and marks', () => {
  test('cells of a page that span rows and columns stand where a person sees them', async () => {
    const page =
      '<table><tr><th>Ort</th><th>Art</th><th>Zahl</th></tr><tr><td rowspan=2>Nord</td><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr><tr><td>Süd</td><td>a</td><td>3</td></tr></table>';
    const found = await read(page, 'x.xls');
    expect(found.rows.map((row) => row.slice(1))).toEqual([
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });
  test('a raised sign of a note is no digit, in pages, ODS, FODS and Excel-XML', async () => {
    const page =
      '<table><tr><th>a</th><th>Zahl</th></tr><tr><td>x</td><td>2345<sup>1</sup></td></tr><tr><td>y</td><td>17</td></tr></table>';
    const styles =
      '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>';
    const noted = (before: string): string =>
      before
        .replace('<office:body>', `${styles}<office:body>`)
        .replace('>8.5</text:p></table:table-cell>', '>8.5</text:p></table:table-cell>')
        .replace(
          odsCell(12),
          '<table:table-cell office:value-type="string"><text:p>2345<text:span text:style-name="T1">1</text:span></text:p></table:table-cell>',
        );
    const raisedXml = spreadsheetml.replace(
      data('Number', 12),
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">2345<Sup>1</Sup></ss:Data></Cell>',
    );
    for (const [bytes, name] of [
      [page, 'x.xls'],
      [noted(fods), 'x.fods'],
      [raisedXml, 'x.xml'],
    ] as const) {
      const found = await read(bytes, name);
      const at = name === 'x.xls' ? [0, 1] : [0, 1];
      expect([name, String(found.rows[at[0]!]![at[1]!]).replace('¹', '')]).toEqual([name, '2345']);
    }
  });
  test('rows and cells that Excel-XML leaves out keep their place', async () => {
    const found = await read(
      xml(
        `${xmlRow([data('String', 'a'), data('String', 'b'), data('String', 'c')])}<Row ss:Index="3">${data('String', 'x')}<Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell></Row>${xmlRow([data('String', 'y'), data('Number', 2), '<Cell ss:StyleID="p"><Data ss:Type="Number">0.25</Data></Cell>'])}`,
      ),
      'x.xml',
    );
    expect(found.rows).toEqual([
      ['x', null, 0.5],
      ['y', 2, 0.25],
    ]);
  });
});

test('a table whose columns are called ID and PLZ is no SYLK', async () => {
  const found = await read('ID;PLZ;Ort\n1;48143;Münster\n2;01067;Dresden\n', 'orte.csv');
  expect(found).toMatchObject({ format: 'csv', names: ['ID', 'PLZ', 'Ort'] });
});
test('a workbook with macros is read like one without, and nothing of it is run', async () => {
  const bytes = xlsxOf(
    [
      {
        name: 'Blatt',
        rows: [
          ['a', 'b'],
          ['x', 1],
          ['y', 2],
        ],
      },
    ],
    { 'xl/vbaProject.bin': 'Sub Auto_Open()' },
  );
  expect((await read(bytes, 'mappe.xlsm')).rows).toEqual([
    ['x', 1],
    ['y', 2],
  ]);
});

describe('what is no table', () => {
  test.each([
    [
      'a page to log in at',
      '<!doctype html><html><form><table><tr><td>Name</td><td><input type="text"></td></tr><tr><td>Kennwort</td><td><input type="password"></td></tr></table></form></html>',
    ],
    ['a page without a table', '<html><body><p>Nichts</p></body></html>'],
    ['a table of one line', '<table><tr><td>a</td><td>b</td></tr></table>'],
  ])('%s is refused, whatever it is called', async (_name, page) =>
    expect((await read(page, 'daten.xls')).codes).toEqual(['WRONG_TYPE_HTML']),
  );
  test('a page under the name of a text is none', async () =>
    expect((await read(html, 'daten.csv')).codes).toEqual(['WRONG_TYPE_HTML']));
  test.each([
    ['DBF', dbf(0x02, { cut: 250 }), 'x.dbf', 'TRUNCATED'],
    ['DIF', dif.slice(0, -12), 'x.dif', 'TRUNCATED'],
    ['FODS', fods.slice(0, -40), 'x.fods', 'TRUNCATED'],
    ['Excel-XML', spreadsheetml.slice(0, -40), 'x.xml', 'TRUNCATED'],
  ])('%s cut off is said to be', async (_name, bytes, name, code) =>
    expect((await read(bytes, name)).codes).toEqual([code]),
  );
  test('deleted records of a DBF stay deleted, and the mark of its code page is obeyed', async () => {
    expect((await read(dbf(0x02, { deleted: true }), 'x.dbf')).rows).toEqual(ROWS);
    expect((await read(dbf(0x03), 'x.dbf')).rows).toEqual(ROWS);
  });
});

describe('fields of a DBF', () => {
  /** A table of one text and one more field, each as bytes. */
  const made = (
    mark: number,
    type: string,
    size: number,
    records: readonly (readonly [string, Uint8Array])[],
  ) => {
    const [header, width, text] = [32 + 2 * 32 + 1, 1 + 12 + size, new TextEncoder()];
    const bytes = new Uint8Array(header + records.length * width + 1).fill(32);
    const view = new DataView(bytes.buffer);
    bytes.fill(0, 0, header);
    bytes.set([0x30, 124, 1, 1]);
    view.setUint32(4, records.length, true);
    view.setUint16(8, header, true);
    view.setUint16(10, width, true);
    bytes[29] = mark;
    for (const [i, [name, kind, length]] of (
      [
        ['Straße', 'C', 12],
        ['Notiz', type, size],
      ] as const
    ).entries()) {
      bytes.set(text.encode(name), 32 + i * 32);
      bytes[32 + i * 32 + 11] = kind.charCodeAt(0);
      bytes[32 + i * 32 + 16] = length;
    }
    bytes[header - 1] = 0x0d;
    records.forEach(([name, value], r) => {
      bytes.set(text.encode(name).subarray(0, 12), header + r * width + 1);
      bytes.set(value, header + r * width + 13);
    });
    return bytes;
  };
  const block = (n: number): Uint8Array => Uint8Array.from([n & 255, (n >> 8) & 255, 0, 0]);
  const digits = (n: number): Uint8Array => new TextEncoder().encode(String(n).padStart(10));
  test.each<[string, (n: number) => Uint8Array, number]>([
    ['as a number', block, 4],
    ['as digits', digits, 10],
  ])('a place in another file, %s, is named wherever it lies there', async (_how, place, size) => {
    const { issues } = await readTables(
      made(
        0x03,
        'M',
        size,
        [32, 0x30, 0x2a2a, 700, 0].map((n, i) => [`Weg ${i}`, place(n)]),
      ),
      { name: 'x.dbf', legacy },
    );
    expect(issues.find(({ code }) => code === 'MEMO_APART')?.params).toMatchObject({
      count: 4,
      name: 'Notiz',
    });
  });
  test.each([0x00, 0x03, 0x57, 0x02, 0x01])('UTF-8 is read as such under the mark %i', async (mark) => {
    const { rows, names } = await read(
      made(mark, 'N', 6, [
        ['Mühlstraße', new TextEncoder().encode('     1')],
        ['Ölweg', new TextEncoder().encode('     2')],
        ['Weg 123456 Ää', new TextEncoder().encode('     3')],
      ]),
      'x.dbf',
    );
    expect(names).toEqual(['Straße', 'Notiz']);
    expect(rows).toEqual([
      ['Mühlstraße', 1],
      ['Ölweg', 2],
      // Half of the next letter did not fit the field.
      ['Weg 123456', 3],
    ]);
  });
  test('a field that only says what is empty is no column', async () => {
    const flags = made(0x03, '0', 1, [
      ['Weg 1', block(3).subarray(0, 1)],
      ['Weg 2', block(1).subarray(0, 1)],
    ]);
    expect((await read(flags, 'x.dbf')).names).toEqual(['Straße']);
  });
});

describe('bombs', () => {
  test('a place at the end of the world takes no room', async () => {
    const far = `ID;PWXL\nC;Y1048576;X16384;K1\nC;Y999999999;X1;K1\nE`;
    expect((await read(far, 'x.slk')).codes).toEqual(['CORRUPT']);
    expect(
      (
        await read(
          xml('<Row ss:Index="999999999"><Cell><Data ss:Type="Number">1</Data></Cell></Row>'),
          'x.xml',
        )
      ).codes,
    ).toEqual(['CORRUPT']);
    const wide = `<table><tr><td colspan=99999>a</td><td colspan=99999>b</td></tr><tr><td>1</td></tr></table>`;
    expect((await read(wide, 'x.xls')).codes).toEqual(['TOO_MANY_COLUMNS']);
  });
  test('entities of a DTD are not resolved', async () => {
    const bomb = spreadsheetml.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "bbbb">]><Workbook');
    expect((await read(bomb, 'x.xml')).codes).toEqual(['XML_DOCTYPE']);
  });
  test('a binary workbook that swells is stopped before another reader opens it', async () => {
    const real = binary('xlsb');
    const entries = zipEntries(real, 'x');
    expect(entries.ok).toBe(true);
    const swollen = zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.bin': new Uint8Array(130e6),
      'xl/worksheets/sheet1.bin': 'x',
    });
    expect((await read(swollen, 'x.xlsb')).codes[0]).toMatch(/^(TOO_BIG_UNPACKED|ZIP_RATIO)$/);
  });
  test('a page of openings without end is refused', async () => {
    const wide = `<table><tr><td>a</td></tr>${'<tr><td '.repeat(200_000)}`;
    expect((await read(wide, 'x.xls')).codes).toEqual(['TOO_MANY_COLUMNS']);
    const deep = '<table><tr><td>'.repeat(50_000);
    expect((await read(deep, 'x.xls')).codes).toEqual(['TRUNCATED']);
  });
});
