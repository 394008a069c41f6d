// One table in several files, packed files, and columns that a schema calls by another name than what is in them.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { joinFiles } from '../../src/formats/join.ts';
import { readTables } from '../../src/formats/read.ts';
import { zipOf } from '../support/workbooks.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the files of one resource', () => {
  test('are joined below one header', () => {
    const joined = joinFiles([utf8('tag,wert\r\n1,2\r\n3,4'), utf8('\uFEFFtag,wert\r\n5,6\r\n')], true);
    expect(joined.ok && text(joined.value)).toBe('tag,wert\r\n1,2\r\n3,4\n5,6\r\n');
  });
  test('that begin otherwise, or are of another kind, are no table', () => {
    for (const other of ['wert,tag\n5,6\n', '5,6\n', '[{"tag":1}]'])
      expect(joinFiles([utf8('tag,wert\n1,2\n'), utf8(other)], true).issues).toMatchObject([
        { code: 'PARTS_DIFFER', params: { file: 2 } },
      ]);
  });
  test('without a header, and lists of JSON, are joined as they are', () => {
    const plain = joinFiles([utf8('1,2\n'), utf8('3,4\n')], false);
    const lists = joinFiles([utf8('[{"a":1}]'), utf8('[{"a":2}]')], true);
    expect([plain, lists].map((one) => one.ok && text(one.value))).toEqual([
      '1,2\n3,4\n',
      '[{"a":1},{"a":2}]',
    ]);
  });
  test('are all named by the catalog', () => {
    const found = readCatalog(
      JSON.stringify({ resources: [{ name: 'a', path: ['a.csv', 'b.csv'] }] }),
      'https://a.de/datapackage.json',
    );
    expect(found.ok && found.value.resources[0]).toMatchObject({
      url: 'https://a.de/a.csv',
      parts: ['https://a.de/a.csv', 'https://a.de/b.csv'],
    });
    expect(found.issues.map(({ code }) => code)).toEqual(['LICENCE_MISSING']);
  });
});

describe('a packed file', () => {
  const packed = new Uint8Array(gzipSync(utf8('a;b\n1;2\n'.padEnd(200_000, '3;4\n'))));
  test('is read like what is in it', async () => {
    const read = await readTables(packed, { name: 'a.csv.gz' });
    expect(read.ok && [read.value.format, read.value.tables[0]!.rows]).toEqual(['gzip/csv', 49_999]);
  });
  const members = (...texts: readonly string[]): Uint8Array =>
    new Uint8Array(Buffer.concat(texts.map((one) => gzipSync(utf8(one)))));
  const rowsOf = async (bytes: Uint8Array) => {
    const read = await readTables(bytes, { name: 'a.csv.gz' });
    return read.ok ? read.value.tables[0]!.rows : read.issues[0]?.code;
  };
  test('of several pieces is read to its end, wherever they are cut', async () => {
    expect(await rowsOf(members('a;b\n1;2\n', '3;4\n5', ';6\n'))).toBe(3);
    const lines = Array.from({ length: 70_000 }, (_, i) => `${i};${(i * 7919) % 1013}\n`);
    for (const size of [1, 997, 20_000, 35_000]) {
      const texts = ['a;b\n'];
      const most = size === 1 ? 4_000 : lines.length;
      for (let at = 0; at < most; at += size) texts.push(lines.slice(at, Math.min(at + size, most)).join(''));
      expect(await rowsOf(members(...texts))).toBe(most);
    }
    expect(await rowsOf(members('a;b\n1;2\n', ...new Array<string>(5_000).fill(''), '3;4\n'))).toBe(2);
  });
  test('of which a piece is damaged, cut or followed by something else is none', async () => {
    const first = members('a;b\n1;2\n'.padEnd(4_000, '1;2\n'));
    const whole = members('a;b\n1;2\n'.padEnd(4_000, '1;2\n'), '3;4\n', '5;6\n');
    const damaged = whole.slice();
    damaged[first.length - 6]! ^= 1;
    expect(await rowsOf(damaged)).toBe('CORRUPT');
    expect(await rowsOf(whole.subarray(0, whole.length - 9))).toBe('TRUNCATED');
    expect(await rowsOf(whole.subarray(0, whole.length - 3))).toBe('TRUNCATED');
    expect(await rowsOf(whole.subarray(0, first.length + 5))).toBe('TRUNCATED');
    expect(await rowsOf(new Uint8Array(Buffer.concat([whole, utf8('Rest der Datei')])))).toBe('CORRUPT');
    expect(await rowsOf(new Uint8Array(Buffer.concat([whole, new Uint8Array(512)])))).toBe(1_001);
  });
  test('cut off, or too large unpacked, is none', async () => {
    const cut = await readTables(packed.subarray(0, packed.length - 9), { name: 'a' });
    const large = await readTables(packed, { name: 'a', limits: { unpackedBytes: 1000 } });
    expect([cut, large].map((one) => one.issues[0]?.code)).toEqual(['TRUNCATED', 'TOO_BIG_UNPACKED']);
  });
});

describe('an archive of several tables', () => {
  const names = async (parts: Readonly<Record<string, string>>) => {
    const read = await readTables(zipOf(parts), { name: 'a.zip' });
    return read.ok ? read.value.tables.map(({ name, rows }) => [name, rows]) : read.issues[0]?.code;
  };
  test('lists each by the name of its file, and by its folder where that is needed', async () => {
    const [a, b] = ['a;b\n1;2\n', 'a;b\n1;2\n3;4\n'];
    expect(await names({ 'x/kita.csv': a, 'x/amt.csv': b, 'liesmich.txt': 'Text' })).toEqual([
      ['kita.csv', 1],
      ['amt.csv', 2],
    ]);
    expect(await names({ '2023/kita.csv': a, '2024/kita.csv': b, '2024/amt.csv': a })).toEqual([
      ['2023/kita.csv', 1],
      ['2024/kita.csv', 2],
      ['amt.csv', 1],
    ]);
  });
  test('a text beside tables is named, and read where there is nothing else', async () => {
    const said = async (parts: Readonly<Record<string, string>>) => {
      const read = await readTables(zipOf(parts), { name: 'a.zip' });
      if (!read.ok) throw new Error(read.issues[0]?.code);
      return {
        tables: read.value.tables.map(({ name, rows }) => [name, rows]),
        named: read.issues.find(({ code }) => code === 'ZIP_ASIDE')?.params ?? null,
      };
    };
    const csv = 'Ort;Zahl\nNord;1\nSüd;2\n';
    const prose =
      'Hinweise zur Datei\n\nDie Tabelle enthält Einwohner, Haushalte und Kitas.\nStand: 31.12.2024, vorläufig; bitte nicht weitergeben.\n';
    expect(await said({ 'kita.txt': 'Kita\tPlätze\nIgel\t20\nBär\t30\n', 'orte.csv': csv })).toEqual({
      tables: [['a.zip', 2]],
      named: { count: 1, names: 'kita.txt' },
    });
    expect(
      await said({ 'liesmich.txt': prose, 'orte.csv': csv, 'karte.png': 'x', '.DS_Store': 'x' }),
    ).toEqual({
      tables: [['a.zip', 2]],
      named: { count: 2, names: 'liesmich.txt, karte.png' },
    });
    expect(await said({ 'liste.txt': csv })).toEqual({ tables: [['a.zip', 2]], named: null });
  });
});

describe('a column whose schema calls it a date', () => {
  const column = async (values: readonly string[], format?: string) => {
    const read = await readTables(utf8(`zeit;wert\n${values.map((one) => `${one};1\n`).join('')}`), {
      name: 'a',
      dialect: { delimiter: ';' },
      schema: {
        missingValues: [''],
        fields: [
          { name: 'zeit', type: 'date', ...(format && { format }) },
          { name: 'wert', type: 'number' },
        ],
      },
    });
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const found = read.value.tables[0]!.columns[0]!;
    return {
      type: found.field.type,
      cells: values.map((_, row) => cellAt(found, row)),
      codes: read.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    };
  };
  test.each([
    [['2026-W40', '2026-W41'], '%G-W%V'],
    [['2026-W40', '2026-W41'], undefined],
    [['2026-10', '2026-11'], undefined],
    [['2026/27', '2027/28'], '%Y/%y'],
  ])('and holds periods (%s, %s) keeps its time', async (values, format) =>
    expect(await column(values, format)).toEqual({ type: 'period', cells: values, codes: [] }),
  );
  test('and holds neither is an error, not a row of gaps', async () =>
    expect((await column(['bald', 'später'])).codes).toEqual(['COLUMN_UNREADABLE']));
});
