// What workbooks say of their cells beside the value: scaled formats, raised digits, formulas without a result, mixed kinds, hidden parts;
// and files of other programs under any name, refused by name.
import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/i18n/issues.ts';
import { readTables } from '../../src/formats/read.ts';
import { xlsxOf, type TestCell } from '../support/workbooks.ts';

const read = async (bytes: Uint8Array, name = 'x.xlsx') => {
  const result = await readTables(bytes, { name });
  return {
    codes: result.issues.map(({ code }) => code),
    issues: result.issues,
    columns: result.ok
      ? result.value.tables[0]!.columns.map(({ field }, i) => ({
          name: field.name,
          type: field.type,
          role: field.role ?? null,
          unit: field.unit ?? null,
          sum: result.value.tables[0]!.stats[i]!.sum ?? null,
        }))
      : [],
  };
};
const column = (name: string, cells: readonly TestCell[]) =>
  read(xlsxOf([{ name: 'T', rows: [['Ort', name], ...cells.map((cell, i) => [`Ort ${i}`, cell])] }]));

describe('numbers of a workbook and of JSON under names that decide', () => {
  test.each([
    ['Mio. EUR', [12.5, 40.25], 'Mio. €'],
    ['Betrag Tsd. EUR', [12, 40], 'Tsd. €'],
    ['Menge (t)', [12.5, 40.25], 't'],
  ] as const)('%s gives its unit', async (name, cells, unit) => {
    expect((await column(name, cells)).columns[1]).toMatchObject({ type: 'number', unit });
    const json = JSON.stringify(cells.map((cell, i) => ({ Ort: `Ort ${i}`, [name]: cell })));
    const { columns } = await read(new TextEncoder().encode(json), 'x.json');
    expect(columns[1]).toMatchObject({ type: 'number', unit });
  });
  test.each(['OBJECTID', 'UPRN', 'EAN', 'Durchwahl'])('%s is a key', async (name) => {
    for (const cells of [
      [100_012_345_678, 100_012_345_685, 100_012_345_691],
      [1, 2, 3],
    ]) {
      const json = JSON.stringify(cells.map((cell, i) => ({ Ort: `Ort ${i}`, [name]: cell })));
      for (const { columns } of [
        await column(name, cells),
        await read(new TextEncoder().encode(json), 'x.json'),
      ])
        expect(columns[1]!.role).not.toBe('measure');
    }
  });
  test('texts that look like debit are no numbers beside numbers', async () => {
    const { columns } = await column('Linie', [1, 2, 10, 'S1']);
    expect([columns[1]!.type, columns[1]!.sum]).toEqual(['text', null]);
  });
});

describe('a number format that scales', () => {
  test.each(['#,##0.0,," Mio. €"', '#,##0," T€"', '0.0,,\\ "Mio. €"'])(
    '%s: the cell holds euros',
    async (format) => {
      const { columns } = await column('Umsatz', [
        { n: 12_300_000, format },
        { n: 2_050_000, format },
      ]);
      expect(columns[1]).toMatchObject({ type: 'number', unit: '€', sum: 14_350_000 });
    },
  );
  const shown = { n: 12_300_000, format: '#,##0.0,,' };
  const other = { n: 2_050_000, format: '#,##0.0,,' };
  test('counts as it is shown where the name, the unit or the title says in what', async () => {
    const named = await column('Umsatz in Mio. €', [shown, other]);
    expect(named.columns[1]).toMatchObject({ unit: 'Mio. €', sum: 14.35 });
    const rows = [
      ['Nord', shown],
      ['Süd', other],
      ['Summe', { n: 14_350_000, format: '#,##0.0,,' }],
    ] as const;
    for (const head of [
      [['Angaben in Mio. EUR'], ['Ort', 'Umsatz']],
      [
        ['Ort', 'Umsatz'],
        [null, 'Mio. €'],
      ],
    ]) {
      const { columns, codes } = await read(xlsxOf([{ name: 'T', rows: [...head, ...rows] }]));
      expect(columns[1]).toMatchObject({ unit: 'Mio. €', sum: 14.35 });
      expect(codes).not.toContain('TOTAL_DIFFERS');
    }
  });
  test('is what the cell holds where nothing says so, and a number typed as it is shown stays one', async () => {
    expect((await column('Umsatz', [shown, other])).columns[1]).toMatchObject({
      unit: null,
      sum: 14_350_000,
    });
    expect((await column('Umsatz in Mio. €', [shown, 2.05])).columns[1]).toMatchObject({ sum: 14.35 });
  });
  test('beside numbers as large as the cells hold is asked about nothing', async () => {
    const { codes, columns } = await column('Umsatz', [shown, other, 3_100_000, 0]);
    expect(columns[1]).toMatchObject({ type: 'number', sum: 17_450_000 });
    expect(codes).not.toContain('SCALE_PLAIN');
  });
  test('that depends on the number says nothing of others', async () => {
    const format = '[>=1000000]0.0,,"M";[>=1000]0.0,"T";0';
    const { codes, columns } = await column('Umsatz', [
      { n: 12_300_000, format },
      { n: 850, format },
      { n: 4_000, format },
    ]);
    expect(columns[1]).toMatchObject({ type: 'number', sum: 12_304_850 });
    const named = await column('Umsatz in Mio. €', [
      { n: 12_300_000, format },
      { n: 850, format },
    ]);
    expect(named.columns[1]!.type).toBe('text');
    expect(codes).not.toContain('SCALE_PLAIN');
  });
  test('with a text among them, or another word of scale than that of the name, is not added up', async () => {
    const thousands = { n: 3_100_000, format: '#,##0,' };
    for (const odd of [
      await column('Umsatz', [shown, other, '3,1']),
      await column('Umsatz in Mio. €', [shown, thousands]),
    ]) {
      expect(odd.columns[1]!.type).toBe('text');
      expect(odd.codes).toContain('UNITS_DIFFER');
    }
    expect((await column('Umsatz in Mio. €', [shown, other, '3,1'])).columns[1]).toMatchObject({
      sum: 17.45,
    });
  });
  test('of one year is no format of the next: numbers there are asked about, unless they are as large', async () => {
    const table = (numbers: readonly number[]) =>
      read(
        xlsxOf([
          {
            name: 'T',
            rows: [
              ['Amt', '2022', '2023'],
              ...numbers.map((n, i) => [`Amt ${i}`, [shown, other][i % 2]!, n]),
            ],
          },
        ]),
      );
    const typed = await table([12.8, 2.1, 11.2]);
    expect(typed.issues.find(({ code }) => code === 'SCALE_PLAIN')?.place).toMatchObject({
      column: '2023',
      row: 2,
    });
    expect((await table([12_800_000, 2_100_000, 11_200_000])).codes).not.toContain('SCALE_PLAIN');
  });
  test('a word of scale without one is the unit of the cell', async () => {
    const { columns } = await column('Umsatz', [{ n: 12.3, format: '#,##0.0" Mio. €"' }]);
    expect(columns[1]).toMatchObject({ unit: 'Mio. €', sum: 12.3 });
  });
});

test('a raised digit is a sign of a note, not a digit', async () => {
  const xml =
    '<c r="B3" t="inlineStr"><is><r><t>2345</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>';
  const { columns } = await column('Einwohner', [1234, { xml }, 4443]);
  expect(columns[1]).toMatchObject({ type: 'number', sum: 8022 });
});

test('an empty result of a formula is said', async () => {
  const { codes } = await column('Wert', [1, { xml: '<c r="B3"><f>SUM(B2)</f><v></v></c>' }, 3]);
  expect(codes).toContain('FORMULA_NO_VALUE');
});

describe('kinds that are mixed', () => {
  const percent = { n: 0.125, format: '0.0%' };
  test('a plain number among shares is named', async () => {
    const { codes, issues } = await column('Quote', [percent, percent, 7.5, percent]);
    expect(codes).toContain('PERCENT_PLAIN');
    expect(issues.find(({ code }) => code === 'PERCENT_PLAIN')?.place?.row).toBe(4);
  });
  test('units of their own in each row are never added', async () => {
    const { codes, columns } = await column('Wert', [
      { n: 12, format: '0 "ha"' },
      { n: 0.05, format: '0%' },
      { n: 3, format: '0 "€"' },
    ]);
    expect(codes).toContain('UNITS_DIFFER');
    expect(columns[1]!.type).toBe('text');
  });
  test.each<[string, TestCell]>([
    ['thousands of euros', '200 T€'],
    ['per cent', '12 %'],
  ])('nor a text of %s among euros', async (_what, odd) => {
    const euros = (n: number): TestCell => ({ n, format: '#,##0 "€"' });
    const { codes, columns } = await column('Betrag', [euros(100_000), odd, euros(300_000)]);
    expect(codes).toContain('UNITS_DIFFER');
    expect(columns[1]!.type).toBe('text');
    expect((await column('Betrag', [euros(100), '200 €', euros(300)])).columns[1]).toMatchObject({
      sum: 600,
    });
  });
  test('nor where a line between them is none of the data', async () => {
    const { codes, columns } = await read(
      xlsxOf([
        {
          name: 'T',
          rows: [
            ['Ort', 'Zuschuss', 'Plätze'],
            ['Bezirk Nord', null, null],
            ['A', { n: 12, format: '#,##0 "€"' }, 5],
            ['B', { n: 5, format: '#,##0 "€"' }, 6],
            ['Bezirk Süd', null, null],
            ['C', { n: 3, format: '[$CHF] #,##0' }, 7],
            ['D', { n: 4, format: '[$CHF] #,##0' }, 8],
          ],
        },
      ]),
    );
    expect(codes).toContain('GROUPS_TO_COLUMN');
    expect(codes).toContain('UNITS_DIFFER');
    expect(columns[1]!.type).toBe('text');
  });
});

test('hidden rows and columns with content are said', async () => {
  const sheet =
    '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ort</t></is></c><c r="B1" t="inlineStr"><is><t>Vertraulich</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><v>1</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>B</t></is></c><c r="B3"><v>2</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>C</t></is></c><c r="B4"><v>3</v></c></row></sheetData></worksheet>';
  const { issues } = await read(
    xlsxOf([{ name: 'T', rows: [['x']] }], { 'xl/worksheets/sheet1.xml': sheet }),
  );
  expect(issues.find(({ code }) => code === 'HIDDEN_PARTS')?.params).toEqual({ rows: 1, columns: 1 });
});

describe('files of other programs are refused by name', () => {
  const text = (one: string): Uint8Array => new TextEncoder().encode(one);
  const dbf = new Uint8Array(200);
  dbf.set([3, 124, 5, 17, 2, 0, 0, 0, 97, 0, 20, 0]);
  test.each([
    ['x.slk', text('ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K"Ort"\n'), 'SYLK'],
    ['x.csv', text('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n'), 'DIF'],
    [
      'x.xls',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'Excel-XML 2003',
    ],
    [
      'x.fods',
      text(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
      'FODS',
    ],
    ['x.rtf', text('{\\rtf1\\ansi x}'), 'RTF'],
    ['x.dbf', dbf, 'dBASE'],
  ])('%s', async (name, bytes, format) => {
    const { issues, columns } = await read(bytes, name);
    expect(columns).toEqual([]);
    expect(issues.find(({ code }) => code === 'UNSUPPORTED_FORMAT')?.params).toMatchObject({ format });
  });
  test('a page under the name of a workbook is an export and no login page', async () => {
    const { issues } = await read(text('<html><table><tr><td>1</td></tr></table></html>'), 'bericht.xls');
    expect(sentence(issues[0]!, 'de')).not.toContain('WLAN');
    expect(issues[0]!.code).toBe('WRONG_TYPE_HTML');
  });
  test('a login page that a source answers with is still told as one', async () => {
    expect((await read(text('<html><body>WLAN</body></html>'), 'zahlen.csv')).codes).toEqual([
      'WRONG_TYPE_HTML',
    ]);
  });
});

test('Excel tricks around a key are no part of it, and NUL is removed with a word', async () => {
  const result = await readTables(
    new TextEncoder().encode('AGS;Ort\n="05315000";A\0dorf\n"=""05111000""";B\n'),
    { name: 'x.csv' },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { vector } = result.value.tables[0]!.columns[0]!;
  expect(vector.kind === 'codes' ? [...vector.dict].filter((one) => /^\d/.test(one)) : []).toEqual([
    '05315000',
    '05111000',
  ]);
  expect(result.issues.map(({ code }) => code)).toEqual(['NUL_REMOVED']);
});

test('a raised number with a bracket is a sign for a note, and its row a record', async () => {
  const raised = (ref: string, n: number): TestCell => ({
    xml: `<c r="${ref}" t="inlineStr"><is><r><t>${n}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></is></c>`,
  });
  const { columns } = await column('Wert', [raised('B2', 100), 200, raised('B4', 300)]);
  expect(columns[1]).toMatchObject({ name: 'Wert', type: 'number', sum: 600 });
});

test('how the texts of a column write numbers is told by themselves, not by its name above', async () => {
  const { columns, codes } = await column('Betrag', ['1234.50', 100.5, '99.90', 12]);
  expect(columns[1]).toMatchObject({ type: 'number', sum: 1446.9 });
  expect(codes).not.toContain('NOT_A_NUMBER');
});
