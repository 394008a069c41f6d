import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { readTables } from '../../src/formats/read.ts';
import { runs } from '../support/runs.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const read = async (content: string | Uint8Array, options: Partial<ReadOptions> = {}) => {
  const result = await readTables(typeof content === 'string' ? utf8(content) : content, {
    name: 'datei',
    ...options,
  });
  if (!result.ok)
    return {
      codes: result.issues.map((one) => one.code),
      names: [],
      types: [],
      head: [],
      rows: 0,
      encoding: null,
      delimiter: null,
      stats: [],
    };
  const table = result.value.tables[0]!;
  return {
    codes: result.issues.map((one) => one.code),
    names: table.columns.map(({ field }) => field.name),
    types: table.columns.map(({ field }) => field.type),
    rows: table.rows,
    encoding: result.value.encoding,
    delimiter: result.value.delimiter,
    stats: table.stats,
    head: Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellAt(column, row))),
  };
};

describe('separated text', () => {
  test('German numbers, dates and signs', async () => {
    const found = await read(
      'Gemeinde;AGS;Stichtag;Betrag\r\nA;01001000;31.12.2025;1.234,50\r\nB;09162000;01.02.2026;-\r\nC;05515000;28.02.2026;.\r\n',
    );
    expect(found.types).toEqual(['text', 'text', 'date', 'number']);
    expect(found.head).toEqual([
      ['A', '01001000', '2025-12-31', 1234.5],
      ['B', '09162000', '2026-02-01', { mark: '-' }],
      ['C', '05515000', '2026-02-28', { mark: '.' }],
    ]);
    expect(found.stats[3]).toMatchObject({ count: 1, missing: 0, marks: { '-': 1, '.': 1 }, sum: 1234.5 });
  });
  test('windows-1252 is told from UTF-8', async () => {
    expect((await read(latin1('Straße;Zahl\nMühlenweg;1\nAm Ö;2\n'))).head[0]).toEqual(['Mühlenweg', 1]);
    expect((await read('\uFEFFStraße;Zahl\nMühlenweg;1\n')).encoding).toBe('utf-8-bom');
  });
  test('a CR among CRLF loses no record', async () =>
    expect((await read('a;b\r\n1;2\r3;4\r\n5;6')).rows).toBe(3));
  test('quotes keep delimiters, line breaks and quotes', async () =>
    expect((await read('a;b\n"x;1";"zwei\nZeilen ""hier"""\ny;z\n')).head).toEqual([
      ['x;1', 'zwei\nZeilen "hier"'],
      ['y', 'z'],
    ]));
  test('a quote that never closes swallows nothing', async () => {
    const found = await read('a;b\n"offen;1\nzu;2\nda;3\n');
    expect([found.rows, found.codes]).toEqual([3, expect.arrayContaining(['QUOTE_UNCLOSED'])]);
  });
  test('sep= of Excel is obeyed', async () =>
    expect(await read('sep=|\na|b\n1|2\n')).toMatchObject({ delimiter: '|', names: ['a', 'b'] }));
  test('titles above and sources below are no data', async () => {
    const found = await read(
      'Haushalt 2026;;\nStand: 01.02.2026;;\n;;\nProdukt;Ansatz 2025;Ansatz 2026\n0101;1.200;1.300\n0102;2.400;2.500\n0103;12;13\n________\nQuelle: Kämmerei;;\n',
    );
    expect([found.names, found.rows, found.head[0]]).toEqual([
      ['Produkt', 'Ansatz 2025', 'Ansatz 2026'],
      3,
      ['0101', 1200, 1300],
    ]);
  });
  test('thousands points are not decimals where the column shows it', async () =>
    expect((await read('n\n1.234\n5\n1.234.567\n')).head.flat()).toEqual([1234, 5, 1234567]));
  test('1.234 alone is asked about', async () =>
    expect((await read('n;m\n1.234;a\n2.500;b\n')).codes).toContain('NUMBER_AMBIGUOUS'));
  test('two notations in one column stay text', async () =>
    expect(await read('n;m\n1,5;a\n2.75;b\n')).toMatchObject({ types: ['text', 'text'] }));
  test('ja and nein are yes and no, codes stay text, __proto__ is a name', async () => {
    const found = await read('__proto__;constructor;PLZ\nja;a;01067\nnein;b;99999\n');
    expect([found.names, found.types, found.head[0]]).toEqual([
      ['__proto__', 'constructor', 'PLZ'],
      ['boolean', 'text', 'text'],
      [true, 'a', '01067'],
    ]);
  });
  test('a year and its weeks in two columns are one time beside them', async () =>
    expect((await read('JAHR;WOCHE;WERT\n2026;01;5\n2026;02;6\n')).types).toEqual([
      'number',
      'text',
      'number',
      'period',
    ]));
});

describe('by a published schema', () => {
  const schema = {
    missingValues: ['', '-', 'NA'],
    fields: [
      { name: 'tag', type: 'date', format: '%d.%m.%Y' },
      { name: 'wert', type: 'number', decimalChar: ',', groupChar: '.' },
    ],
  };
  test('nothing is guessed', async () =>
    expect(
      (await read('tag;wert\n01.02.2026;1.234,5\n02.02.2026;-\n03.02.2026;NA\n', { schema })).head,
    ).toEqual([
      ['2026-02-01', 1234.5],
      ['2026-02-02', { mark: '-' }],
      ['2026-02-03', null],
    ]));
  test('a value that does not fit is missing and named, never another number', async () => {
    const found = await read('tag;wert\n31.02.2026;drei\n', { schema });
    expect([found.head, found.codes]).toEqual([[[null, null]], ['NOT_A_DATE', 'NOT_A_NUMBER']]);
  });
  test('a column that is missing is an error, a new one a warning', async () => {
    expect((await read('tag;anzahl\n01.02.2026;1\n', { schema })).codes).toEqual(
      expect.arrayContaining(['COLUMN_MISSING']),
    );
    expect(await read('tag;wert;neu\n01.02.2026;1;2\n', { schema })).toMatchObject({
      names: ['tag', 'wert'],
      codes: ['COLUMN_UNEXPECTED'],
    });
  });
});

describe('other content', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', utf8(''), 'EMPTY_FILE'],
    ['a web page', utf8('<!doctype html><html><table><tr><td>1'), 'WRONG_TYPE_HTML'],
    ['a PDF', utf8('%PDF-1.7'), 'WRONG_TYPE_PDF'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'WRONG_TYPE_IMAGE'],
    ['half an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'CORRUPT'],
    ['a package without a workbook', zipSync({ '[Content_Types].xml': utf8('<x/>') }), 'NOT_A_WORKBOOK'],
    ['a pointer', utf8('version https://git-lfs.github.com/spec/v1\noid'), 'LFS_POINTER'],
    ['half a JSON', utf8('[{"a":1},{"a"'), 'BROKEN_JSON'],
    ['a cube', utf8('{"class":"dataset","value":[1],"dimension":{}}'), 'UNSUPPORTED_FORMAT'],
    [
      'a binary workbook',
      zipSync({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.bin': utf8('x') }),
      'UNSUPPORTED_FORMAT',
    ],
    ['an empty archive', zipSync({ 'lies.txt': utf8('') }), 'NOT_A_WORKBOOK'],
    ['half an archive', zipSync({ 'a.csv': utf8('a;b\n1;2\n'.repeat(100)) }).slice(0, 60), 'TRUNCATED'],
  ])('%s is refused by what it is, whatever its name', async (_name, bytes, code) =>
    expect((await read(bytes, { name: 'daten.csv' })).codes).toContain(code),
  );
  test('a table inside a zip', async () =>
    expect((await read(zipSync({ 'x/daten.csv': utf8('a;b\n1;2\n') }))).head).toEqual([[1, 2]]));
  test('a bomb is stopped', async () =>
    expect(
      (await read(zipSync({ 'a.csv': new Uint8Array(60e6) }), { limits: { unpackedBytes: 50e6 } })).codes,
    ).toContain('TOO_BIG_UNPACKED'));
  test('JSON of portals', async () => {
    expect((await read('{"result":{"records":[{"_id":1,"ort":"A"},{"_id":2,"ort":"B"}]}}')).head).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
    expect(
      (
        await read(
          '{"type":"FeatureCollection","features":[{"properties":{"name":"X","n":3},"geometry":{"type":"Point"}}]}',
        )
      ).head,
    ).toEqual([['X', 3, 'Point']]);
    expect((await read('[{"a":{"b":1},"__proto__x":2}]')).names).toEqual(['a.b', '__proto__x']);
  });
  test('too many columns, rows and bytes are bounded', async () => {
    expect((await read('a;'.repeat(5000), { limits: { columns: 100 } })).codes).toContain('TOO_MANY_COLUMNS');
    expect((await read('a\n'.repeat(5000), { limits: { rows: 100 } })).codes).toContain('TOO_MANY_ROWS');
    expect((await read('abc', { limits: { fileBytes: 2 } })).codes).toContain('TOO_LARGE');
  });
});

test('no input crashes or hangs the reader', async () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      ';',
      ',',
      '\t',
      '"',
      '\n',
      '\r',
      '\r\n',
      '1.234',
      '1,5',
      '-',
      '.',
      '31.12.2025',
      '__proto__',
      '\0',
      '{',
      '[',
      '<',
      'ä',
      '%',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (parts) => {
      const result = await readTables(utf8(parts.join('')), { name: 'x' });
      expect(result.ok || result.issues.length > 0).toBe(true);
    }),
    { numRuns: runs(400) },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const result = await readTables(bytes, { name: 'x' });
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: runs(300) },
  );
});

test('no bytes crash or hang a decoder, whatever they are called', async () => {
  const heads = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '{"a":',
    '[[',
    'a;b\n"',
    '\ufeff',
    'sep=;\n',
    '<?xml',
    '%PDF',
    'K;DQ;\n',
    '{"type":"FeatureCollection","features":[',
  );
  await fc.assert(
    fc.asyncProperty(
      heads,
      fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400 }).map(utf8)),
      async (head, rest) => {
        const reading = await readTables(new Uint8Array([...utf8(head), ...rest]), { name: 'x' });
        expect(reading.ok || reading.issues.length > 0).toBe(true);
      },
    ),
    { numRuns: runs(500) },
  );
});
test('a field of thirty megabytes, an open quote, NUL and names that are no names end in a table or a sentence', async () => {
  expect((await read(`a;b\n1;${'x'.repeat(30e6)}\n`)).codes).toEqual(['TOO_LARGE']);
  expect((await read('a;b\n"1;2\n3;4\n')).codes).toContain('QUOTE_UNCLOSED');
  expect((await read('a;b\n1\u0000;2\n')).head).toEqual([[1, 2]]);
  expect((await read('a;a;;a\n1;2;3;4\n')).names).toEqual(['a', 'a (2)', 'Spalte 3', 'a (3)']);
});

describe('whole numbers under one thing that is numbered', () => {
  const roleOf = async (name: string, cells: readonly string[]): Promise<string | null | undefined> => {
    const text = `${name};Fahrgäste\n${cells.map((cell, i) => `${cell};${i * 37 + 220}`).join('\n')}\n`;
    const reading = await readTables(new TextEncoder().encode(text), { name: 'x.csv' });
    return reading.ok ? reading.value.tables[0]!.columns[0]!.field.role : undefined;
  };
  const again = ['3', '1', '2', '3', '1', '7', '2'];
  test.each([
    'Linie',
    'Buslinie',
    'Route',
    'Tour',
    'Bezirk',
    'Kennziffer',
    'Stufe',
    'Klasse',
    'Gleis',
    'Jahrgang',
  ])('%s: a key, however often each stands there', async (name) =>
    expect(await roleOf(name, again)).toBe('key'),
  );
  test.each(['Linien', 'Klassen', 'Anzahl Linien', 'Wagen', 'Touren', 'Plätze je Klasse', 'Stufenzahl'])(
    '%s: may be counted, and stays a measure',
    async (name) => expect(await roleOf(name, again)).toBe('measure'),
  );
  test('decimals under such a name are values', async () =>
    expect(await roleOf('Stufe', ['1,5', '2,5', '3,25'])).toBe('measure'));
});
