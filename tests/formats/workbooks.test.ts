import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { openTables } from '../../src/formats/open.ts';
import { readTables } from '../../src/formats/read.ts';
import { understandTable } from '../../src/formats/text-table.ts';
import { formatClass, serialDay } from '../../src/formats/workbook/number-format.ts';
import { odsOf, xlsxOf, zipOf, type TestCell, type TestSheet } from '../support/workbooks.ts';
import { runs } from '../support/runs.ts';

const read = async (bytes: Uint8Array, name = 'mappe.xlsx') => {
  const reading = await readTables(bytes, { name });
  const table = reading.ok ? reading.value.tables[0] : undefined;
  return {
    codes: reading.issues.map((one) => one.code),
    errors: reading.ok ? [] : reading.issues.map((one) => one.code),
    format: reading.ok ? reading.value.format : null,
    tables: reading.ok ? reading.value.tables.map((one) => [one.name, one.hidden, one.rows] as const) : [],
    names: table?.columns.map(({ field }) => field.name) ?? [],
    types: table?.columns.map(({ field }) => field.type) ?? [],
    fields: table?.columns.map(({ field }) => field) ?? [],
    marks: table?.stats.map((one) => one.marks) ?? [],
    sums: table?.stats.map((one) => one.sum) ?? [],
    rows: table
      ? Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellAt(column, row)))
      : [],
  };
};
const sheet = (rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}): Uint8Array =>
  xlsxOf([{ name: 'Blatt', rows, ...more }]);

describe('typed cells of an XLSX', () => {
  test('numbers, days, amounts, shares, keys and yes or no are what they are', async () => {
    const found = await read(
      sheet([
        ['Schlüssel', 'Wert', 'Tag', 'Betrag', 'Anteil', 'offen'],
        [
          { n: 5515, format: '00000000' },
          1.5,
          { n: 45750, format: 'dd.mm.yyyy' },
          { n: 12.5, format: '#,##0.00 "€"' },
          { n: 0.125, format: '0.0%' },
          true,
        ],
        [
          { n: 17, format: '00000000' },
          2,
          { n: 45751, format: 'dd.mm.yyyy' },
          { n: 7, format: '#,##0.00 "€"' },
          { n: 0.5, format: '0.0%' },
          false,
        ],
      ]),
    );
    expect(found.types).toEqual(['text', 'number', 'date', 'number', 'number', 'boolean']);
    expect(found.rows).toEqual([
      ['00005515', 1.5, '2025-04-03', 12.5, 0.125, true],
      ['00000017', 2, '2025-04-04', 7, 0.5, false],
    ]);
    expect([found.fields[3]!.unit, found.fields[4]!.unit, found.fields[4]!.percent]).toEqual([
      '€',
      '%',
      true,
    ]);
  });
  test('signs among numbers stay signs, and a number kept as text is read and said', async () => {
    const found = await read(
      sheet([
        ['Ort', 'Plätze'],
        ['A', 10],
        ['B', '-'],
        ['C', '.'],
        ['D', '1.234'],
        ['E', 20],
      ]),
    );
    expect(found.rows.map((row) => row[1])).toEqual([10, { mark: '-' }, { mark: '.' }, 1234, 20]);
    expect(found.codes).toContain('TEXT_NUMBER');
  });
  test('a text with a leading zero among numbers makes them keys, never numbers', async () =>
    expect(
      (
        await read(
          sheet([
            ['Nummer', 'x'],
            ['00123', 1],
            [7, 2],
            [8, 3],
          ]),
        )
      ).rows.map((row) => row[0]),
    ).toEqual(['00123', '7', '8']));
  test('keys that lost their zeros get them back, and it is said', async () => {
    const found = await read(
      sheet([
        ['AGS', 'Wert'],
        [5515000, 1],
        [9162000, 2],
      ]),
    );
    expect([found.rows.map((row) => row[0]), found.fields[0]!.role, found.codes]).toEqual([
      ['05515000', '09162000'],
      'region',
      ['KEY_LOST_ZERO'],
    ]);
  });
  test('numbers under a date without its format are asked about, and become days when a person says so', async () => {
    const bytes = sheet([
      ['Stichtag', 'Wert'],
      [45750, 1],
      [45751, 2],
    ]);
    expect((await read(bytes)).codes).toEqual(['DATE_SERIAL']);
    const opened = await openTables(bytes, { name: 'x.xlsx' });
    if (!opened.ok) throw new Error('opened');
    const corrected = understandTable(
      opened.value.tables[0]!,
      { corrections: { columns: [{ name: 'Stichtag', type: 'date' }] } },
      {},
    );
    expect(corrected.ok && corrected.value.table.stats[0]!.max).toBe('2025-04-04');
  });
  test('a cell that names no text of the table is empty, and never the first of them', async () => {
    const bytes = xlsxOf(
      [
        {
          name: 'Blatt',
          rows: [
            [{ xml: '<c r="A1" t="s"><v>0</v></c>' }, 'Plätze'],
            ['Nord', 1],
            [{ xml: '<c r="A3" t="s"><v></v></c>' }, 2],
            [{ xml: '<c r="A4" t="s"><v/></c>' }, 3],
          ],
        },
      ],
      {
        'xl/sharedStrings.xml': '<sst><si><t>Ort</t></si></sst>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      },
    );
    const found = await read(bytes);
    expect([found.names, found.rows]).toEqual([
      ['Ort', 'Plätze'],
      [
        ['Nord', 1],
        [null, 2],
        [null, 3],
      ],
    ]);
  });
  test('errors and formulas without a result have no value, and are said with their place', async () => {
    const found = await read(
      sheet([
        ['a', 'b'],
        [1, 2],
        [{ xml: '<c r="A3" t="e"><v>#DIV/0!</v></c>' }, 3],
        [4, { xml: '<c r="B4"><f>A2*2</f></c>' }],
        [5, 6],
      ]),
    );
    expect(found.rows).toEqual([
      [1, 2],
      [null, 3],
      [4, null],
      [5, 6],
    ]);
    expect(found.codes).toEqual(['CELL_ERROR', 'FORMULA_NO_VALUE']);
  });
  test('an inline text ignores a value beside it, escapes of control characters are resolved once', async () => {
    const found = await read(
      sheet([
        ['a', 'b'],
        [{ xml: '<c r="A2" t="inlineStr"><is><t>1.</t></is><v>7</v></c>' }, 'x_x005F_x000D_y'],
        ['2.', 'z'],
      ]),
    );
    expect(found.rows[0]).toEqual(['1.', 'x_x000D_y']);
  });
  test('hidden sheets come last and are marked', async () =>
    expect(
      (
        await read(
          xlsxOf([
            { name: 'geheim', state: 'veryHidden', rows: [['a'], [1]] },
            { name: 'Leer', rows: [] },
            {
              name: 'Daten',
              rows: [
                ['a', 'b'],
                [1, 2],
              ],
            },
          ]),
        )
      ).tables,
    ).toEqual([
      ['geheim', true, 1],
      ['Leer', false, 0],
      ['Daten', false, 1],
    ]));
});

describe('how people lay out a sheet', () => {
  test('titles, two header rows with merged cells, units, totals and footnotes', async () => {
    const found = await read(
      sheet(
        [
          ['Kindertagesstätten der Gemeinde'],
          ['Stand: 31.12.2025'],
          [],
          ['Ort', 'Plätze', null, 'Kosten'],
          [null, 'U3', 'Ü3', null],
          [null, 'Anzahl', 'Anzahl', 'EUR'],
          ['Nord', 12, 40, 1000],
          ['Süd', 8, 35, 900],
          ['West', '-', 20, 500],
          ['Summe', 20, 95, 2400],
          ['1) vorläufig'],
        ],
        { merges: ['B4:C4', 'A4:A6'] },
      ),
    );
    expect([found.names, found.fields.map(({ unit }) => unit)]).toEqual([
      ['Ort', 'Plätze – U3', 'Plätze – Ü3', 'Kosten'],
      [undefined, 'Anzahl', 'Anzahl', '€'],
    ]);
    expect(found.rows).toEqual([
      ['Nord', 12, 40, 1000],
      ['Süd', 8, 35, 900],
      ['West', { mark: '-' }, 20, 500],
    ]);
    expect(found.codes).toEqual(expect.arrayContaining(['TITLE_ROWS', 'FOOTNOTE_ROWS', 'TOTAL_ROWS']));
  });
  test('a last row that only looks like a total stays, and is said', async () => {
    const found = await read(
      sheet([
        ['Ort', 'Wert'],
        ['Nord', 10],
        ['Süd', 20],
        ['Summe', 77],
      ]),
    );
    expect([found.rows.length, found.codes]).toEqual([3, ['TOTAL_KEPT']]);
  });
  test('room at the left, between columns and between rows is none of the table', async () => {
    const found = await read(sheet([[], [null, 'a', null, 'b'], [null, 1, null, 2], [], [null, 3, null, 4]]));
    expect([found.names, found.rows]).toEqual([
      ['a', 'b'],
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });
  test('a cell in the far corner costs no memory', async () => {
    const opened = await openTables(
      sheet([['a', { xml: '<c r="XFD1"><v>1</v></c>' }], [{ xml: '' }]].concat([]), {}),
      { name: 'x.xlsx' },
    );
    if (!opened.ok) throw new Error('opened');
    expect(opened.value.tables[0]!.columns).toHaveLength(16_384);
    expect((await read(sheet([['a', { xml: '<c r="XFD1"><v>1</v></c>' }]]))).names).toHaveLength(2);
  });
});

describe('ODS', () => {
  const cell = (type: string, value: string, text: string, more = ''): string =>
    `<table:table-cell office:value-type="${type}" ${value} ${more}><text:p>${text}</text:p></table:table-cell>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const text = (one: string): string => cell('string', '', one);
  const head = row(text('Ort'), text('Wert'), text('Tag'));
  test('values come from their attributes, comments and shapes are no text, repeats are spread', async () => {
    const found = await read(
      odsOf(
        `<table:table table:name="T">${head}<table:table-row table:number-rows-repeated="2">${`<table:table-cell office:value-type="string"><office:annotation><text:p>Notiz</text:p></office:annotation><text:p>Nord<text:s text:c="2"/>1</text:p><text:p>Zeile 2</text:p></table:table-cell>`}${cell('float', 'office:value="1234.5"', '1.234,50')}${cell('date', 'office:date-value="2025-04-03T00:00:00"', '03.04.25')}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
      ),
      'x.ods',
    );
    expect(found.rows).toEqual([
      ['Nord  1\nZeile 2', 1234.5, '2025-04-03'],
      ['Nord  1\nZeile 2', 1234.5, '2025-04-03'],
    ]);
  });
  test('a sheet whose style is not displayed is hidden; a percentage and an amount are known', async () => {
    const found = await read(
      odsOf(
        `<table:table table:name="H" table:style-name="ta2">${head}</table:table><table:table table:name="T">${row(text('a'), text('b'))}${row(cell('percentage', 'office:value="0.5"', '50 %'), cell('currency', 'office:value="3" office:currency="EUR"', '3 €'))}</table:table>`,
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
      'x.ods',
    );
    expect(found.tables.map(([name, hidden]) => [name, hidden])).toEqual([
      ['H', true],
      ['T', false],
    ]);
  });
  test.each([
    [
      'a value repeated over a whole sheet',
      odsOf(
        `<table:table table:name="T"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>`,
      ),
      'TOO_MANY_CELLS',
    ],
    [
      'a password',
      odsOf('', '', {
        'META-INF/manifest.xml':
          '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      }),
      'ENCRYPTED',
    ],
    [
      'an entity bomb',
      zipOf({
        'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><office:document-content>&a;</office:document-content>',
      }),
      'XML_DOCTYPE',
    ],
    [
      'half a document',
      zipOf({ 'content.xml': '<office:document-content><office:body><office:spreadsheet><table:table>' }),
      'TRUNCATED',
    ],
    [
      'a text document',
      zipOf({
        'content.xml':
          '<office:document-content><office:body><office:text/></office:body></office:document-content>',
      }),
      'NOT_A_WORKBOOK',
    ],
  ])('%s is refused', async (_name, bytes, code) =>
    expect((await read(bytes, 'x.ods')).errors).toEqual([code]),
  );
});

describe('bad XLSX', () => {
  test.each([
    ['an index of no text', sheet([['a'], [{ xml: '<c r="A2" t="s"><v>99</v></c>' }]]), 'CORRUPT'],
    ['a column beyond the last', sheet([['a'], [{ xml: '<c r="XFE2"><v>1</v></c>' }]]), 'CORRUPT'],
    [
      'a document type',
      xlsxOf([{ name: 'a', rows: [] }], { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' }),
      'XML_DOCTYPE',
    ],
    [
      'a sheet that is not there',
      xlsxOf([{ name: 'a', rows: [] }], { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'CORRUPT',
    ],
    [
      'a text document',
      xlsxOf([], {
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<w/>',
      }),
      'UNSUPPORTED_FORMAT',
    ],
  ])('%s is refused', async (_name, bytes, code) => expect((await read(bytes)).errors).toEqual([code]));
  test('text under the name of a workbook is refused, until a person says to read it', async () => {
    const bytes = new TextEncoder().encode('Ort;Wert\nNord;1.234,5\n');
    expect((await read(bytes, 'export.xlsx')).errors).toEqual(['WRONG_TYPE_TEXT']);
    const reading = await readTables(bytes, { name: 'export.xlsx', acceptText: true });
    expect(reading.ok && reading.value.tables[0]!.stats[1]!.sum).toBe(1234.5);
  });
  test('a workbook inside a zip is read, a zip inside a zip is not', async () => {
    const workbook = sheet([
      ['a', 'b'],
      [1, 2],
    ]);
    expect((await read(zipOf({ 'daten.xlsx': workbook }), 'x.zip')).format).toBe('zip/xlsx');
    expect((await read(zipOf({ 'innen.zip': zipOf({ 'a.csv': 'a;b\n1;2\n' }) }), 'x.zip')).errors).toEqual([
      'UNSUPPORTED_FORMAT',
    ]);
  });
  test('names such as __proto__ are names', async () =>
    expect(
      (
        await read(
          sheet([
            ['__proto__', 'constructor'],
            [1, 2],
          ]),
        )
      ).names,
    ).toEqual(['__proto__', 'constructor']));
});

describe('number formats', () => {
  test.each([
    ['General', 'general'],
    ['0.00', 'general'],
    ['dd.mm.yyyy', 'date'],
    ['[$-407]d. mmmm yyyy', 'date'],
    ['mmm yy', 'date'],
    ['hh:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['0%', 'percent'],
    ['#,##0.00 "€"', 'money'],
    ['#,##0 [$€-407]', 'money'],
    ['"Tag" 0', 'general'],
    ['00000', 'padded'],
    ['0.00E+00', 'general'],
    ['0 "km"', 'number'],
    ['#,##0;[Red]-#,##0', 'general'],
  ])('%s is %s', (code, kind) => expect(formatClass(code).kind).toBe(kind));
  test('days are counted around the day in 1900 that never was, and from 1904 where the workbook says so', () => {
    const iso = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10);
    expect([
      iso(serialDay(1, false)),
      iso(serialDay(59, false)),
      serialDay(60, false),
      iso(serialDay(61, false)),
      iso(serialDay(45750, false)),
    ]).toEqual(['1900-01-01', '1900-02-28', NaN, '1900-03-01', '2025-04-03']);
    expect(iso(serialDay(0, true))).toBe('1904-01-01');
  });
});

test('no damage to a workbook crashes or hangs its reader', async () => {
  const whole = [
    sheet([
      ['Ort', 'Wert'],
      ['Nord', 1],
      ['Süd', { n: 2, format: '0%' }],
    ]),
    odsOf(
      '<table:table table:name="T"><table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(4000),
      async (bytes, changes, cut) => {
        const damaged = bytes.slice(0, cut % 3 === 0 ? Math.max(1, bytes.length - cut) : bytes.length);
        for (const [at, value] of changes) damaged[at % damaged.length] = value;
        const reading = await readTables(damaged, { name: 'x' });
        expect(reading.ok || reading.issues.length > 0).toBe(true);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('no XML inside a workbook crashes or hangs its reader', async () => {
  const piece = fc.constantFrom(
    '<row r="1">',
    '</row>',
    '<c r="A1">',
    '<c t="s">',
    '</c>',
    '<v>',
    '</v>',
    '1',
    '-1',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x?>',
    'r="',
    '<is><t>',
    '</t></is>',
    '<mergeCell ref="A1:B2"/>',
    '\u0000',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const reading = await readTables(
        xlsxOf([{ name: 'a', rows: [] }], {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`,
        }),
        { name: 'x' },
      );
      expect(reading.ok || reading.issues.length > 0).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});
