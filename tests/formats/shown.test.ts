// What a person sees in a sheet counts, whatever program wrote it: scaled numbers, signs that only a format shows, hidden parts, days that a page
// keeps as numbers, and nothing that is not on the sheet.
import { utils, write, type CellObject, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readLate } from '../../src/formats/late.ts';
import { readTables } from '../../src/formats/read.ts';
import { formatClass } from '../../src/formats/workbook/number-format.ts';
import { odsOf } from '../support/workbooks.ts';

const read = async (bytes: Uint8Array | string, name: string) => {
  const reading = await readTables(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    name,
    legacy: (late, file, format) => Promise.resolve(readLate(late, file, format)),
  });
  const tables = reading.ok ? reading.value.tables : [];
  const [table] = tables;
  return {
    issues: reading.issues,
    codes: reading.issues.map(({ code }) => code),
    hidden: table?.hidden,
    names: table?.columns.map(({ field }) => field.name) ?? [],
    types: table?.columns.map(({ field }) => field.type) ?? [],
    units: table?.columns.map(({ field }) => field.unit ?? null) ?? [],
    rows: table
      ? Array.from({ length: table.rows }, (_, row) => table.columns.map((one) => cellAt(one, row)))
      : [],
  };
};

/** A number with its format: as a code, and as OpenDocument writes it. */
type Shown = { code: string; style: string };
const odsNumber = (attributes: string, before = '', behind = ''): string => {
  const text = (one: string): string => (one === '' ? '' : `<number:text>${one}</number:text>`);
  return `<number:number-style style:name="N1">${text(before)}<number:number number:min-integer-digits="1" ${attributes}/>${text(behind)}</number:number-style>`;
};
const MILLIONS: Shown = {
  code: '#,##0.0,,',
  style: odsNumber('number:decimal-places="1" number:grouping="true" number:display-factor="1000000"'),
};
const MILLION_EUROS: Shown = {
  code: '#,##0.0,," Mio. €"',
  style: odsNumber('number:decimal-places="1" number:display-factor="1000000"', '', ' Mio. €'),
};
const HECTARES: Shown = { code: '0" ha"', style: odsNumber('', '', ' ha') };
const MINUS: Shown = { code: '"-"0', style: odsNumber('', '-') };
const UNSIGNED: Shown = {
  code: '0;0',
  style: `${odsNumber('').replace('"N1"', '"N1P0"')}<number:number-style style:name="N1"><number:number number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/></number:number-style>`,
};

const escaped = (text: string): string => text.replaceAll('"', '&quot;');
const binary =
  (bookType: 'biff8' | 'xlsb' | 'xlsx') =>
  (name: string, numbers: readonly number[], { code }: Shown): Uint8Array => {
    const cell = (v: number): CellObject => ({ t: 'n', v, z: code });
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([['Ort', name], ...numbers.map((v, i) => [`Ort ${i}`, cell(v)])]),
      'T',
    );
    return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
  };
const odsRow = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const odsValue = (n: number, more = ''): string =>
  `<table:table-cell ${more} office:value-type="float" office:value="${n}"><text:p>x</text:p></table:table-cell>`;
const odsTable = (rows: string, columns = ''): string =>
  `<table:table table:name="T">${columns}${rows}</table:table>`;
const CELL_STYLE =
  '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="N1"/>';
const odsSheet = (name: string, numbers: readonly number[]): string =>
  odsTable(
    [
      odsRow(odsText('Ort') + odsText(name)),
      ...numbers.map((n, i) => odsRow(odsText(`Ort ${i}`) + odsValue(n, 'table:style-name="ce1"'))),
    ].join(''),
  );
const fodsOf = (tables: string, styles: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;

const mlRow = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;
const mlCell = (type: string, value: string | number, more = ''): string =>
  `<Cell ${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
const ml = (rows: string, styles = '', more: { workbook?: string; sheet?: string } = {}): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${more.workbook ?? ''}<Styles>${styles}</Styles><Worksheet ss:Name="T"><Table>${rows}</Table>${more.sheet ?? ''}</Worksheet></Workbook>`;
const mlStyle = (format: string, id = 'a'): string =>
  `<Style ss:ID="${id}"><NumberFormat ss:Format="${escaped(format)}"/></Style>`;
const mlSheet = (name: string, values: readonly (number | string)[], format: string, type = 'Number') =>
  ml(
    [
      mlRow(mlCell('String', 'Ort'), mlCell('String', name)),
      ...values.map((v, i) => mlRow(mlCell('String', `Ort ${i}`), mlCell(type, v, 'ss:StyleID="a"'))),
    ].join(''),
    mlStyle(format),
  );

type Program = (name: string, numbers: readonly number[], shown: Shown) => Uint8Array | string;
const PROGRAMS: readonly (readonly [string, Program])[] = [
  ['x.xlsx', binary('xlsx')],
  ['x.xlsb', binary('xlsb')],
  ['x.xls', binary('biff8')],
  ['x.ods', (name, numbers, { style }) => odsOf(odsSheet(name, numbers), style + CELL_STYLE)],
  ['x.fods', (name, numbers, { style }) => fodsOf(odsSheet(name, numbers), style + CELL_STYLE)],
  ['x.xml', (name, numbers, { code }) => mlSheet(name, numbers, code)],
];

describe.each(PROGRAMS)('%s', (file, written) => {
  const numbers = [12_300_000, 4_500_000, 4_700_000];
  const column = async (name: string, shown: Shown, given: readonly number[] = numbers) => {
    const { rows, units } = await read(written(name, given, shown), file);
    return { values: rows.map((row) => row[1]), unit: units[1] };
  };
  test('a scaled number counts as it is shown where the name says in what, else as the cell holds it', async () => {
    expect(await column('Umsatz in Mio. €', MILLIONS)).toEqual({ values: [12.3, 4.5, 4.7], unit: 'Mio. €' });
    expect(await column('Umsatz', MILLIONS)).toEqual({ values: numbers, unit: null });
    expect(await column('Umsatz', MILLION_EUROS)).toEqual({ values: numbers, unit: '€' });
  });
  test('a word behind the digits is the unit', async () =>
    expect(await column('Fläche', HECTARES)).toEqual({ values: numbers, unit: 'ha' }));
  test('a minus that only the format shows is one, and one that no format shows is none', async () => {
    expect((await column('Saldo', MINUS, [5, 7, 3])).values).toEqual([-5, -7, -3]);
    expect((await column('Männer', UNSIGNED, [-5, -7, -3])).values).toEqual([5, 7, 3]);
  });
});

test.each([
  ['"-"0', [-1, -1]],
  ['\\-#,##0 "€"', [-1, -1]],
  ['\u22120', [-1, -1]],
  ['0;0', [1, 1]],
  ['"-"0;0', [-1, 1]],
  ['0', undefined],
  ['0;-0', undefined],
  ['0;[Red]0', undefined],
  ['0;(0)', undefined],
  ['0 "H";0 "S"', undefined],
  ['[>=1000]0;0', undefined],
  ['0;;', undefined],
  ['0;-0;"-"', undefined],
  ['"PLZ-"0', undefined],
  ['_-* #,##0.00 _€_-;-* #,##0.00 _€_-;_-* "-"??_€_-;_-@_-', undefined],
  ['yyyy-mm-dd', undefined],
] as const)('signs of %s', (code, signs) => expect(formatClass(code).signs).toEqual(signs));
test.each<[string, object]>([
  ['0.0,,"M"', { scale: 1e6 }],
  [
    '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0',
    {
      steps: [
        [1e6, 1e6],
        [1e3, 1e3],
      ],
    },
  ],
])('the letter in %s is no unit', (code, scales) =>
  expect(formatClass(code)).toEqual({ kind: 'general', ...scales }),
);

describe('hidden rows and columns with content are said', () => {
  const ROWS = [
    ['Ort', 'Vertraulich', 'Zahl'],
    ['Nord', 1, 2],
    ['Süd', 3, 4],
    ['West', 5, 6],
  ] as const;
  const hiddenBook = (bookType: 'biff8' | 'xlsb'): Uint8Array => {
    const sheet = utils.aoa_to_sheet(ROWS.map((row) => [...row]));
    sheet['!cols'] = [{}, { hidden: true }, {}];
    sheet['!rows'] = [{}, {}, { hidden: true }];
    const book: WorkBook = utils.book_new();
    utils.book_append_sheet(book, sheet, 'T');
    return new Uint8Array(write(book, { bookType, type: 'array', cellStyles: true }) as ArrayBuffer);
  };
  const ods = (visibility: string): string =>
    odsTable(
      ROWS.map((row, i) =>
        odsRow(row.map((one) => (typeof one === 'number' ? odsValue(one) : odsText(one))).join('')).replace(
          '<table:table-row>',
          i === 2 ? `<table:table-row table:visibility="${visibility}">` : '<table:table-row>',
        ),
      ).join('') +
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>',
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="1022"/>',
    );
  const cellOfMl = (one: string | number): string =>
    mlCell(typeof one === 'number' ? 'Number' : 'String', one);
  const page = `<table><col><col style="display: none"><col>${ROWS.map(
    (row, i) =>
      `<tr${i === 2 ? ' style="display:none"' : ''}>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`,
  ).join('')}</table>`;
  /** The page with a style; `row`: attributes of the third row, `cell`: those of each second cell. */
  const styled = (css: string, row: string, col = '', cell = '', behind = ''): string =>
    `<html><head><style type="text/css">${css}</style></head><body><table class="t">${col && `<col>${col}<col>`}<tbody id="daten">${ROWS.map(
      (cells, i) =>
        `<tr ${i === 2 ? row : ''}>${cells.map((one, at) => `<td ${at === 1 ? cell : ''}>${one}</td>`).join('')}</tr>`,
    ).join('')}</tbody></table><style>${behind}</style></body></html>`;
  test.each<[string, string, Uint8Array | string, number?]>([
    // The library reads hidden rows of this format, and writes none.
    ['XLS', 'x.xls', hiddenBook('biff8'), 0],
    ['XLSB', 'x.xlsb', hiddenBook('xlsb')],
    ['ODS, by a person', 'x.ods', odsOf(ods('collapse'))],
    ['ODS, by a filter', 'x.ods', odsOf(ods('filter'))],
    ['FODS', 'x.fods', fodsOf(ods('filter'), '')],
    [
      'Excel-XML',
      'x.xml',
      ml(
        `<Column/><Column ss:Hidden="1"/>${ROWS.map((row, i) =>
          mlRow(...row.map(cellOfMl)).replace('<Row>', i === 2 ? '<Row ss:Hidden="1">' : '<Row>'),
        ).join('')}`,
      ),
    ],
    ['a page', 'x.xls', page],
    [
      'a page, by classes',
      'x.html',
      styled('.weg, tr.fort { display: none }', 'class="fort"', '<col class="weg">'),
    ],
    [
      'a page, by a class of each cell',
      'x.html',
      styled(
        '<!-- td.weg,\nth.weg { color: red; DISPLAY : none !important } -->',
        'class=fort',
        '',
        'class="a weg"',
        '.fort{visibility:collapse}',
      ),
    ],
    [
      'a page, by where rows and cells stand',
      'x.xls',
      styled('table.t td:nth-child(2){visibility:hidden} #daten > tr:nth-child(3){display:none}', ''),
    ],
    ['a page, by attributes', 'x.html', styled('', 'hidden', '<col hidden>')],
    [
      'a page, by attributes of cells',
      'x.html',
      styled('[data-x=geheim]{display:none}', 'hidden', '', 'data-x="geheim"'),
    ],
    [
      'a page, on the screen',
      'x.html',
      styled(
        '@media screen { .weg { display:none } } @media print { td { display:none } }',
        'class="weg"',
        '<col class="weg">',
      ),
    ],
  ])('%s', async (_name, file, bytes, hiddenRows = 1) => {
    const { issues, rows } = await read(bytes, file);
    expect(rows).toHaveLength(3);
    expect(issues.find(({ code }) => code === 'HIDDEN_PARTS')?.params).toEqual({
      rows: hiddenRows,
      columns: 1,
    });
  });
});

describe('a page with styles', () => {
  const table = (rows: string): string =>
    `<table><tr><td>Ort</td><td>Zahl</td></tr>${rows}<tr><td>Süd</td><td>3</td></tr><tr><td>West</td><td>4</td></tr></table>`;
  test.each<[string, string, string, string]>([
    [
      'what a later rule shows again',
      '.x{display:none} .x{display:table-row}',
      '<tr class=x><td>Nord</td><td>2</td></tr>',
      'Nord',
    ],
    [
      'what a rule of more weight shows',
      'tr.x{display:table-row} .x{display:none}',
      '<tr class=x><td>Nord</td><td>2</td></tr>',
      'Nord',
    ],
    [
      'what the element itself shows',
      '.x{display:none}',
      '<tr class=x style="display:table-row"><td>Nord</td><td>2</td></tr>',
      'Nord',
    ],
    [
      'what only paper hides',
      '@media print{.x{display:none}}',
      '<tr class=x><td>Nord</td><td>2</td></tr>',
      'Nord',
    ],
    [
      'what only a pointer hides',
      'tr.x:hover{display:none}',
      '<tr class=x><td>Nord</td><td>2</td></tr>',
      'Nord',
    ],
    ['what a comment hides', '/* .x{display:none} */', '<tr class=x><td>Nord</td><td>2</td></tr>', 'Nord'],
    [
      'words about hiding in a cell',
      '.x{color:red}',
      '<tr class=x><td>Nord</td><td title="a hidden b">2</td></tr>',
      'Nord',
    ],
  ])('%s is not hidden', async (_name, css, row, name) => {
    const { codes, rows } = await read(`<html><style>${css}</style>${table(row)}</html>`, 'x.html');
    expect(rows[0]).toEqual([name, 2]);
    expect(codes).not.toContain('HIDDEN_PARTS');
  });
  const ROW = '<tr class=x id=nord data-art="geheim intern"><td>Nord</td><td>2</td></tr>';
  test.each([
    '.x:not(.y)',
    'tr:not(:first-child):not(:nth-child(n+3))',
    ':is(.x, .y)',
    ':where(tr.x)',
    'tr:first-child + tr',
    'tr:nth-child(1) ~ tr.x',
    'table > tbody > tr.x',
    '#nord:not(:hover)',
    '[data-art^="geheim"]',
    '[data-art$=intern]',
    '[data-art*="eim"]',
    '[data-art~="intern"]',
    'tr[class^="X" i]',
    'html tr:nth-of-type(2)',
    'p, .x, div',
    '.a\\:b',
  ])('%s is judged: what it hides is hidden', async (selector) => {
    const { issues, codes } = await read(
      `<html><style>${selector}{display:none}</style>${table(ROW.replace('class=x', 'class="x a:b"'))}</html>`,
      'x.html',
    );
    expect(issues.find(({ code }) => code === 'HIDDEN_PARTS')?.params).toEqual({ rows: 1, columns: 0 });
    expect(codes).not.toContain('STYLES_UNJUDGED');
  });
  test.each([
    '.x:not(#nord)',
    '.y + .x',
    '.x ~ .x',
    'table > tr.x',
    '.kopf .x',
    '.kopf + table .x',
    '[data-art|=geheim]',
    '[data-art$=geheim]',
    ':not(tr, td, th, table, tbody, html, div)',
    '.x::before',
    'tr:hover',
  ])('%s is judged: what it does not hide is shown', async (selector) => {
    const { rows, codes } = await read(
      `<html><style>${selector}{display:none}</style><div class="kopf"></div><div>x</div>${table(ROW)}</html>`,
      'x.html',
    );
    expect(rows).toHaveLength(3);
    expect(codes).not.toContain('HIDDEN_PARTS');
    expect(codes).not.toContain('STYLES_UNJUDGED');
  });
  test.each([
    ['tr:has(td)', '{display:none}'],
    ['tr:last-child', '{display:none}'],
    ['tr:nth-child(2 of .x)', '{display:none}'],
    ['.x:empty td', '{visibility:hidden}'],
    ['.\\61 b', '{display:none}'],
    ['div:has(table)', '{display:none}'],
    ['tbody', '{ & .x {display:none} }'],
  ])('%s cannot be judged: the rule is named, and nothing is left out', async (selector, body) => {
    const { rows, issues } = await read(
      `<html><style>${selector}${body}</style><div>${table(ROW.replace('class=x', 'class="x a:b"'))}</div></html>`,
      'x.html',
    );
    expect(rows).toHaveLength(3);
    expect(issues.find(({ code }) => code === 'STYLES_UNJUDGED')?.params).toEqual({ rules: selector });
  });
  test('what is hidden on some screens only is named', async () => {
    const { rows, issues } = await read(
      `<html><style>@media (max-width: 600px) { .x { display: none } } .y { display: none }</style>${table(ROW)}</html>`,
      'x.html',
    );
    expect(rows).toHaveLength(3);
    expect(issues.find(({ code }) => code === 'STYLES_UNJUDGED')?.params).toEqual({ rules: '.x' });
  });
  test('a rule that cannot be judged and touches no table is not named', async () => {
    const css = 'nav:has(a){display:none} tr:has(td){display:table-row} ul li:last-child{display:none}';
    const { codes } = await read(
      `<html><style>${css}</style><nav><a>x</a></nav><ul><li>1</ul>${table(ROW)}</html>`,
      'x.html',
    );
    expect(codes).not.toContain('STYLES_UNJUDGED');
  });
  test.each([
    ['nested thousands of times', `td${':not('.repeat(3_000)}b${')'.repeat(3_000)}{display:none}`],
    ['of thousands of steps', `${'td '.repeat(20_000)}{display:none}`],
    ['in thousands of blocks', `${'@media screen{'.repeat(3_000)}.x{display:none}${'}'.repeat(3_000)}`],
  ])('a rule %s is named and not judged', async (_what, css) => {
    const { rows, codes } = await read(`<html><style>${css}</style>${table(ROW)}</html>`, 'x.html');
    expect(rows).toHaveLength(3);
    expect(codes).toContain('STYLES_UNJUDGED');
  });
  test('a page of many elements and rules is gone through once', async () => {
    const css = Array.from({ length: 200 }, (_, i) => `.k${i} ~ .k${i} + .x > .y{display:none}`).join('');
    const rows = Array.from(
      { length: 5_000 },
      (_, i) => `<tr class="k${i % 200}"><td>O${i}</td><td>${i}</td></tr>`,
    );
    const found = await read(`<html><style>${css}</style>${table(rows.join(''))}</html>`, 'x.html');
    expect(found.rows).toHaveLength(5_002);
  });
  test('a cell or a word that is not shown is left out, a place that is kept stays empty', async () => {
    const cells = [
      '<td class=weg>9</td><td><b class="weg">1</b>2</td>',
      '<td class=leer>7</td>',
      '<td>3</td>',
    ];
    const rows = cells.map((one, i) => `<tr><td>Ort ${i}</td>${one}<td>5</td></tr>`).join('');
    const page = `<style>.weg{display:none}.leer{visibility:hidden}</style><table><tr><td>Ort</td><td>Zahl</td><td>Plätze</td></tr>${rows}</table>`;
    expect((await read(`<html>${page}</html>`, 'x.html')).rows).toEqual([
      ['Ort 0', 2, 5],
      ['Ort 1', null, 5],
      ['Ort 2', 3, 5],
    ]);
  });
  test('a part of a table, or what stands around it, hides its rows', async () => {
    const css = '<style>.weg{display:none}</style>';
    const part = await read(
      `<html>${css}${table('<tbody class="weg"><tr><td>Nord</td><td>2</td></tr></tbody><tbody>')}</html>`,
      'x.html',
    );
    expect(part.issues.find(({ code }) => code === 'HIDDEN_PARTS')?.params).toEqual({ rows: 1, columns: 0 });
    for (const around of ['<div class="weg"><div></div>', '<div style="visibility:hidden"><p>x']) {
      const whole = await read(`<html>${css}${around}${table('')}</div>${table('')}</html>`, 'x.html');
      expect(whole.hidden).toBe(true);
      expect(whole.codes).toContain('HIDDEN_SHEET');
    }
  });
});

test('styles of an ODS come from the column, the row, a parent and another part too', async () => {
  const numbers = (cell: string): string =>
    [
      odsRow(odsText('Ort') + odsText('Umsatz in Mio. €')),
      odsRow(odsText('Nord') + cell),
      odsRow(odsText('Süd') + cell),
    ].join('');
  const plain = odsValue(12_300_000);
  const styles = MILLIONS.style + CELL_STYLE;
  const column = odsTable(
    numbers(plain),
    '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>',
  );
  const row = odsTable(numbers(plain)).replaceAll(
    '<table:table-row>',
    '<table:table-row table:default-cell-style-name="ce1">',
  );
  const child = '<style:style style:name="ce2" style:family="table-cell" style:parent-style-name="ce1"/>';
  const parent = odsTable(numbers(odsValue(12_300_000, 'table:style-name="ce2"')));
  for (const bytes of [
    odsOf(column, styles),
    odsOf(row, styles),
    odsOf(parent, child, {
      'styles.xml': `<office:document-styles><office:styles>${styles}</office:styles></office:document-styles>`,
    }),
  ])
    expect((await read(bytes, 'x.ods')).rows.map((one) => one[1])).toEqual([12.3, 12.3]);
});
test('a formula that was never computed is said, in ODS and Excel-XML', async () => {
  const ods = odsTable(
    [
      odsRow(odsText('Ort') + odsText('Zahl')),
      odsRow(odsText('Nord') + odsValue(1)),
      odsRow(`${odsText('Süd')}<table:table-cell table:formula="of:=[.B2]+1"/>`),
      odsRow(odsText('West') + odsValue(5)),
    ].join(''),
  );
  const xml = ml(
    [
      mlRow(mlCell('String', 'Ort'), mlCell('String', 'Zahl')),
      mlRow(mlCell('String', 'Nord'), mlCell('Number', 1)),
      mlRow(mlCell('String', 'Süd'), '<Cell ss:Formula="=R[-1]C+1"/>'),
      mlRow(mlCell('String', 'West'), mlCell('Number', 5)),
    ].join(''),
  );
  for (const [bytes, file] of [
    [odsOf(ods), 'x.ods'],
    [xml, 'x.xml'],
  ] as const) {
    const { codes, rows } = await read(bytes, file);
    expect(codes).toContain('FORMULA_NO_VALUE');
    expect(rows).toEqual([
      ['Nord', 1],
      ['Süd', null],
      ['West', 5],
    ]);
  }
});

describe('Excel-XML', () => {
  test.each<[string, (number | string)[], string, unknown[]]>([
    ['Currency', [5, 6, 7], 'number', [5, 6, 7]],
    ['Scientific', [1_500_000, 2, 1], 'number', [1_500_000, 2, 1]],
    ['General Number', [5, 6, 7], 'number', [5, 6, 7]],
    ['Yes/No', [1, 0, 1], 'number', [1, 0, 1]],
    ['Short Date', [45_292, 45_323, 45_355], 'date', ['2024-01-01', '2024-02-01', '2024-03-04']],
    ['Medium Date', [45_292, 45_323, 45_355], 'date', ['2024-01-01', '2024-02-01', '2024-03-04']],
    ['Short Time', [0.5, 0.25, 0.75], 'text', ['12:00:00', '06:00:00', '18:00:00']],
  ])('the format called %s is what it says', async (format, values, type, expected) => {
    const { types, rows } = await read(mlSheet('Wert', values, format), 'x.xml');
    expect(types[1]).toBe(type);
    expect(rows.map((row) => row[1])).toEqual(expected);
  });
  test('a duration of more than a day is none, and days from 1904 are those that are shown', async () => {
    const durations = ['1900-01-01T12:00:00.000', '1899-12-31T09:30:00.000', '1900-01-01T00:00:00.000'];
    const { rows } = await read(mlSheet('Dauer', durations, '[h]:mm', 'DateTime'), 'x.xml');
    expect(rows.map((row) => row[1])).toEqual(['36:00:00', '09:30:00', '24:00:00']);
    const from1904 = mlSheet('Datum', [43_830, 43_861], 'Short Date').replace(
      '<Styles>',
      '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook><Styles>',
    );
    expect((await read(from1904, 'x.xml')).rows.map((row) => row[1])).toEqual(['2024-01-01', '2024-02-01']);
  });
  test('a format comes from a parent, the row and the column too', async () => {
    const key = (more: string): string => mlCell('Number', 5_315_000, more);
    const sheet = (columns: string, cell: string, row = '<Row>'): string =>
      `${columns}${mlRow(mlCell('String', 'Ort'), mlCell('String', 'Kennung'))}${[1, 2]
        .map((n) => mlRow(mlCell('String', `Ort ${n}`), cell).replace('<Row>', row))
        .join('')}`;
    const styles = `${mlStyle('00000000')}<Style ss:ID="b" ss:Parent="a"/>`;
    for (const rows of [
      sheet('', key('ss:StyleID="b"')),
      sheet('<Column ss:Index="2" ss:StyleID="a"/>', key('')),
      sheet('<Column/><Column ss:StyleID="a" ss:Span="3"/>', key('')),
      sheet('', key(''), '<Row ss:StyleID="a">'),
    ])
      expect((await read(ml(rows, styles), 'x.xml')).rows.map((row) => row[1])).toEqual([
        '05315000',
        '05315000',
      ]);
  });
  test('a comment is no text of its cell, and a sheet that is not shown is hidden', async () => {
    const rows = [
      mlRow(mlCell('String', 'Ort'), mlCell('String', 'Zahl')),
      mlRow(
        mlCell('String', 'Nord'),
        '<Cell><Data ss:Type="Number">5</Data><Comment ss:Author="x"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>geschätzt 99</B></ss:Data></Comment></Cell>',
      ),
      mlRow(mlCell('String', 'Süd'), mlCell('Number', 2)),
    ].join('');
    const found = await read(
      ml(rows, '', {
        sheet:
          '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
      }),
      'x.xml',
    );
    expect(found.rows).toEqual([
      ['Nord', 5],
      ['Süd', 2],
    ]);
    expect(found.hidden).toBe(true);
    expect(found.codes).toContain('HIDDEN_SHEET');
  });
});

describe('a page whose cells say their number', () => {
  const page = (name: string, cells: readonly string[]): string =>
    `<html><head><meta charset="utf-8"></head><table><tr><th>Ort</th><th>${name}</th></tr>${cells
      .map((cell, i) => `<tr><td>Ort ${i}</td>${cell}</tr>`)
      .join('')}</table></html>`;
  const num = (n: number, text: string): string => `<td x:num="${n}">${text}</td>`;
  test.each<[string, string, string[], unknown[], string | null]>([
    [
      'a day is a day',
      'Datum',
      [num(45_292, '01.01.2024'), num(45_355, '04.03.2024')],
      ['2024-01-01', '2024-03-04'],
      null,
    ],
    [
      'a day of LibreOffice too',
      'Datum',
      [45_292, 45_293].map((n, i) => `<td sdval="${n}" sdnum="1031;0;TT.MM.JJJJ">0${i + 1}.01.2024</td>`),
      ['2024-01-01', '2024-01-02'],
      null,
    ],
    ['a year of a day is the year', 'Jahr', [num(45_292, '2024'), num(44_927, '2023')], [2024, 2023], null],
    ['a time is a time', 'Uhrzeit', [num(0.5, '12:00'), num(0.25, '06:00')], ['12:00', '06:00'], null],
    [
      'a key keeps its zeros',
      'Kennung',
      [num(5_315_000, '05315000'), num(5_111_000, '05111000')],
      ['05315000', '05111000'],
      null,
    ],
    ['euros are euros', 'Preis', [num(1234.5, '1.234,50 €'), num(12.504, '12,50 €')], [1234.5, 12.504], '€'],
    [
      'millions are those that are shown',
      'Umsatz in Mio. €',
      [num(12_300_000, '12,3'), num(4_500_000, '4,5')],
      [12.3, 4.5],
      'Mio. €',
    ],
    [
      'millions with their word',
      'Umsatz',
      [num(12_300_000, '12,3 Mio. €'), num(4_500_000, '4,5 Mio. €')],
      [12_300_000, 4_500_000],
      '€',
    ],
    ['thousands are no decimals', 'Einlagen', [num(1234, '1.234'), num(2500, '2.500')], [1234, 2500], null],
    [
      'a minus that only the page shows',
      'Saldo',
      [num(5, '-5'), num(-7, '-7'), num(3, '3')],
      [-5, -7, 3],
      null,
    ],
    ['brackets are a minus', 'Saldo', [num(-5, '(5,00)'), num(7, '7,00')], [-5, 7], null],
    ['a column too narrow hides nothing', 'Zahl', [num(123_456, '######'), num(7, '7')], [123_456, 7], null],
    ['digits beside others', 'Zahl', [num(1_500_000, '1,5E+06'), num(7, '7')], [1_500_000, 7], null],
  ])('%s', async (_name, column, cells, values, unit) => {
    const { rows, units } = await read(page(column, cells), 'x.xls');
    expect(rows.map((row) => row[1])).toEqual(values);
    expect(units[1]).toBe(unit);
  });
  test('what is not shown in a cell is no part of it', async () => {
    const { rows } = await read(
      page('Zahl', [
        '<td><span style="display:none">000012<span>x</span></span>12</td>',
        '<td style="display:none">9</td><td>3</td>',
      ]),
      'x.xls',
    );
    expect(rows).toEqual([
      ['Ort 0', 12],
      ['Ort 1', 3],
    ]);
  });
  test('tables inside of a table that only lays out the page are read, a word in a frame is text', async () => {
    const inner = page('Zahl', ['<td>1</td>', '<td>2</td>']).replace(/<\/?html>|<head>.*<\/head>/g, '');
    const { rows } = await read(
      `<table><tr><td>Bericht</td></tr><tr><td>${inner}</td></tr></table>`,
      'x.xls',
    );
    expect(rows).toEqual([
      ['Ort 0', 1],
      ['Ort 1', 2],
    ]);
    const framed = page('Zahl', ['<td>1</td>', '<td>2</td>']).replace(
      'Ort 0',
      'Ort <table><tr><td>0</td></tr></table>',
    );
    expect((await read(framed, 'x.xls')).rows[0]).toEqual(['Ort 0', 1]);
  });
});

describe('formats of other days', () => {
  const dif = (numbers: readonly string[]): string =>
    [
      ...['TABLE', '0,1', '"EXCEL"', 'VECTORS', '0,2', '""', 'TUPLES', '0,4', '""', 'DATA', '0,0', '""'],
      ...['-1,0', 'BOT', '1,0', '"Ort"', '1,0', '"Zahl"'],
      ...numbers.flatMap((one, i) => ['-1,0', 'BOT', '1,0', `"Ort ${i}"`, `0,${one}`, 'V']),
      ...['-1,0', 'EOD'],
    ].join('\r\n');
  test('a DIF of a German office has commas in its numbers', async () =>
    expect((await read(dif(['12,5', '-7.25', '3']), 'x.dif')).rows.map((row) => row[1])).toEqual([
      12.5, -7.25, 3,
    ]));

  const slk = (head: readonly string[], numbers: readonly (number | string)[]): string =>
    [
      'ID;PWXL;N;E',
      'P;PGeneral',
      'P;Pdd\\.mm\\.yyyy',
      ...head,
      'C;Y1;X1;K"Ort"',
      'C;X2;K"Datum"',
      ...numbers.flatMap((one, i) => [`C;Y${i + 2};X1;K"Ort ${i}"`, `C;X2;K${one}`]),
      'E',
    ].join('\r\n');
  test('a SYLK formats whole columns and rows, counts from 1904 where it says so, and hides columns', async () => {
    const days = ['2024-01-01', '2024-02-01'];
    for (const file of [
      slk(['F;C2;P1;FG0G'], [45_292, 45_323]),
      slk(['F;R2;P1;FG0G', 'F;R3;P1;FG0G'], [45_292, 45_323]),
      slk(['O;L;D;V4;K47', 'F;C2;P1;FG0G'], [43_830, 43_861]),
    ])
      expect((await read(file, 'x.slk')).rows.map((row) => row[1])).toEqual(days);
    const { issues } = await read(slk(['F;W2 2 0', 'F;C2;P1;FG0G'], [45_292, 45_323]), 'x.slk');
    expect(issues.find(({ code }) => code === 'HIDDEN_PARTS')?.params).toEqual({ rows: 0, columns: 1 });
  });
  test('a SYLK may say the format of a cell behind its value', async () => {
    const lines = slk([], [45_292, 45_323]).split('\r\n');
    const file = lines.flatMap((line) => (/^C;X2;K4/.test(line) ? [line, 'F;P1;FG0G'] : [line])).join('\r\n');
    expect((await read(file, 'x.slk')).rows.map((row) => row[1])).toEqual(['2024-01-01', '2024-02-01']);
    const behind = slk([], [45_292, 45_323]).replace('\r\nE', '\r\nF;C2;P1;FG0G\r\nE');
    expect((await read(behind, 'x.slk')).types[1]).toBe('date');
  });
  test('a number of a DIF that is parted like a text is read as one', async () =>
    expect((await read(dif(['1.234,50', '2.000,25', '300,00']), 'x.dif')).rows.map((row) => row[1])).toEqual([
      1234.5, 2000.25, 300,
    ]));
  test('rows of an Excel-XML that stand for several, and merged cells before an index, keep their place', async () => {
    const rows = [
      mlRow(mlCell('String', 'Ort'), mlCell('String', 'Zahl'), mlCell('String', 'Plätze')),
      mlRow(mlCell('String', 'Nord'), mlCell('Number', 1), mlCell('Number', 2)),
      '<Row ss:Span="2" ss:Hidden="1"/>',
      '<Row><Cell ss:MergeDown="1"><Data ss:Type="String">Süd</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">4</Data></Cell></Row>',
      '<Row><Cell ss:Index="2"><Data ss:Type="Number">5</Data></Cell><Cell><Data ss:Type="Number">6</Data></Cell></Row>',
    ];
    const found = await readLate(new TextEncoder().encode(ml(rows.join(''))), 'x.xml', 'spreadsheetml');
    const [table] = found.ok ? found.value : [];
    expect([...(table?.lines ?? [])]).toEqual([1, 2, 6, 7]);
    expect(table?.columns.map((column) => [column.get(2), column.get(3)])).toEqual([
      ['Süd', ''],
      ['', '5'],
      ['4', '6'],
    ]);
    expect(table?.merges).toEqual([[6, 0, 7, 0]]);
  });
  test.each(['biff8', 'biff5', 'xlsb'] as const)(
    'days of %s are counted from 1904 where it says so',
    async (bookType) => {
      const book = utils.book_new();
      const day = (v: number): CellObject => ({ t: 'n', v, z: 'dd.mm.yyyy' });
      const sheet = utils.aoa_to_sheet([
        ['Ort', 'Datum'],
        ['Nord', day(43_830)],
        ['Süd', day(43_861)],
      ]);
      utils.book_append_sheet(book, sheet, 'T');
      book.Workbook = { WBProps: { date1904: true } };
      const bytes = new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
      const { rows } = await read(bytes, bookType === 'xlsb' ? 'x.xlsb' : 'x.xls');
      expect(rows.map((row) => row[1])).toEqual(['2024-01-01', '2024-02-01']);
    },
  );
  test('a SYLK without a result says so', async () => {
    const file = slk([], [1, 2, 3]).replace('C;X2;K2', 'C;X2;ER[-1]C+1').replace('Datum', 'Zahl');
    const { codes, rows } = await read(file, 'x.slk');
    expect(codes).toContain('FORMULA_NO_VALUE');
    expect(rows.map((row) => row[1])).toEqual([1, null, 3]);
  });

  /** Records of a place and a field of eight bytes. */
  const dbf = (type: string, records: readonly (string | Uint8Array)[]): Uint8Array => {
    const [header, width] = [32 + 64 + 1, 17];
    const bytes = new Uint8Array(header + records.length * width + 1).fill(32);
    const view = new DataView(bytes.buffer);
    const put = (text: string, at: number): void => bytes.set(new TextEncoder().encode(text), at);
    bytes.fill(0, 0, header);
    bytes.set([3, 124, 1, 1]);
    view.setUint32(4, records.length, true);
    view.setUint16(8, header, true);
    view.setUint16(10, width, true);
    ['ORT', 'WERT'].forEach((name, i) => {
      put(name, 32 + i * 32);
      put(i === 0 ? 'C' : type, 32 + i * 32 + 11);
      bytes[32 + i * 32 + 16] = 8;
    });
    bytes[header - 1] = 0x0d;
    records.forEach((one, i) => {
      put(`Ort ${i}`, header + i * width + 1);
      if (typeof one === 'string') put(one.padEnd(8), header + i * width + 9);
      else bytes.set(one, header + i * width + 9);
    });
    return bytes;
  };
  const moment = (day: number, milliseconds: number): Uint8Array => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setInt32(0, day, true);
    new DataView(bytes.buffer).setInt32(4, milliseconds, true);
    return bytes;
  };
  const marked = (mark: number, texts: readonly number[][]): Uint8Array => {
    const bytes = dbf(
      'C',
      texts.map((one) => Uint8Array.from(one)),
    );
    bytes[29] = mark;
    return bytes;
  };
  test.each<[string, number, number[], string]>([
    ['German DOS', 0x0f, [0x4b, 0x94, 0x6c, 0x6e], 'Köln'],
    ['German Windows', 0x58, [0x4b, 0xf6, 0x6c, 0x6e], 'Köln'],
    ['Eastern Europe', 0xc8, [0xc8, 0x65, 0x9a], 'Češ'],
    ['Turkish', 0xca, [0xdd, 0x7a, 0x6d, 0x69, 0x72], 'İzmir'],
    ['Russian DOS', 0x26, [0x8c, 0xae, 0xe1], 'Мос'],
  ])('a dBASE says its code page: %s', async (_name, mark, text, word) => {
    const { rows } = await read(marked(mark, [text, text]), 'x.dbf');
    expect(rows[0]?.[1]).toBe(word);
  });
  test('a dBASE in a code page that nobody here knows is refused by its name, unless its letters are the same in all', async () => {
    const polish = await read(marked(0x23, [[0x9f, 0x65]]), 'x.dbf');
    expect(polish.issues[0]).toMatchObject({ code: 'UNSUPPORTED_FORMAT', params: { format: 'dBASE 0x23' } });
    expect((await read(marked(0x23, [[0x4b, 0x94], [0x81]]), 'x.dbf')).rows[0]?.[1]).toBe('Kö');
  });
  test('a long text of a dBASE that lies in another file is said', async () => {
    const { codes, rows } = await read(dbf('M', ['      12', '', '      13']), 'x.dbf');
    expect(codes).toContain('MEMO_APART');
    expect(rows).toHaveLength(3);
  });
  test('a dBASE day of zeros is no day, and a moment of FoxPro is one', async () => {
    const days = await read(dbf('D', ['20240115', '00000000', '20240301']), 'x.dbf');
    expect(days.types[1]).toBe('date');
    expect(days.rows.map((row) => row[1])).toEqual(['2024-01-15', null, '2024-03-01']);
    const moments = await read(dbf('T', [moment(2_460_325, 45_000_000), '', moment(2_460_326, 0)]), 'x.dbf');
    expect(moments.types[1]).toBe('datetime');
    expect(moments.rows.map((row) => row[1])).toEqual(['2024-01-15T12:30', null, '2024-01-16T00:00']);
  });
});
