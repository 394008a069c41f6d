// Parquet as engines write it, asked for by ranges: only the columns and row groups of the slice cross the line.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cellOf } from '../../src/connectors/parquet/cells.ts';
import { parquet } from '../../src/connectors/parquet/parquet.ts';
import { bytesOfRows, readSource } from '../../src/connectors/pages.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import type { Slice } from '../../src/core/table/slice-wanted.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed, ok, type Result } from '../../src/core/values/result.ts';
import type { Http, Reply } from '../../src/core/ports.ts';
import { network, type Answerer } from './http.ts';

const N = 20_000;
const keys = Array.from({ length: N }, (_, i) => `05${String(Math.floor(i / 1000)).padStart(6, '0')}`);
const file = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'ags', data: keys, type: 'STRING' },
      {
        name: 'tag',
        data: keys.map((_, i) => new Date(Date.UTC(2026, 0, 1 + (i % 300)))),
        type: 'TIMESTAMP',
      },
      { name: 'wert', data: keys.map((_, i) => (i === 3 ? null : i / 4)), type: 'DOUBLE' },
      { name: 'gross', data: keys.map((_, i) => BigInt(i) * 10n ** 14n), type: 'INT64' },
      { name: 'text', data: keys.map((_, i) => `Bemerkung ${i * 7919}`), type: 'STRING' },
    ],
    rowGroupSize: 5000,
  }),
);
/** The same table as below, packed by the tool of Zstandard (level 19). */
const ZSTD =
  'UEFSMRUEFcAHFYYBTBVQFQAAACi1L/0AaNUBAGLDCAmwOyRJlDMD40g/KxpxKT8rGnHpnxWNuOzPikZckv+JABABJ6gQ6O4d4NcQHvIB7JtVa7q/pBQVBhXi' +
  'BBVqXBWgBhUAFaAGFRAVBhUAAACgBgEotS/9AGhNAQAEAgZlQCAMRGEcSKIsTOM8UCRNVGVdWKZtXOd9YCiOZGmeAQBYCKp6AhUEFcgBFWRMFTIVAAAAKLUv' +
  '/QBoTQEAQkYJCRCwngMw8iSOFH/uvDnz5cqTIz9uvDjx4cKDA393b2dfV09HHwAVBhX+AxWoAlwVoAYVABWgBhUQFQYVAAAAoAYBKLUv/QBoRQQA9AcFZSCI' +
  'QYo5KKnFmnswykmrvRgEMUgxByW1WHMPRjlptReDIAYp5qCkFmvuwSgnrfZiEMQgxRyU1GLNPRjlpNVeDIIYpJiDklqsuQejnLTai0EQgxRzUFKLNfdglJNW' +
  'ezEIYpBiDkpqseYejHLSai8GQQxSzEFJLdbcg1FOWu3FAQC/BqQmChUEGTxIBHJvb3QVBAAVDCUCGANhZ3MlAAAVAiUCGAR3ZXJ0ABagBhkcGSwmCBwVDBkl' +
  'ABAZGANhZ3MVDBagBhbwDBa+AiasASYIAAAmxgIcFQIZJQAQGRgEd2VydBUMFqAGFpQGFtoDJsYDJsYCAAAWhBMWoAY2mAYAKAloeXBhcnF1ZXQZLBwAABwA' +
  'AACOAAAAUEFSMQ==';
const ADDRESS = 'https://daten.musterhausen.de/einwohner.parquet';
const { signal } = new AbortController();
const read = async (slice: Slice, answer: Answerer = () => file) => {
  let bytes = 0;
  const http = network(answer);
  const whole = await readSource(
    {
      get: async (url, options) => {
        const reply = await http.get(url, options);
        if (reply.ok) bytes += reply.value.bytes.length;
        return reply;
      },
    },
    parquet,
    ADDRESS,
    slice,
    { signal },
  );
  return { whole, bytes };
};

describe('a Parquet file', () => {
  test('gives numbers, days, gaps, and keys too large for a number as text', async () => {
    const { whole } = await read({});
    expect(whole).toMatchObject({
      ok: true,
      value: { offered: N, isCounted: true, body: { names: ['ags', 'tag', 'wert', 'gross', 'text'] } },
    });
    const rows = whole.ok && whole.value.body.kind === 'rows' ? whole.value.body.rows : [];
    expect(rows.length).toBe(N);
    expect(rows[3]).toEqual(['05000000', '2026-01-04', null, 3e14, 'Bemerkung 23757']);
    expect(rows[N - 1]![3]).toBe('1999900000000000000');
  });
  test('of which only a part is wanted costs the line only that part', async () => {
    const { whole, bytes } = await read({
      region: { column: 'ags', oneOf: ['05000007'] },
      columns: ['wert'],
    });
    expect(whole).toMatchObject({ ok: true, value: { offered: N, body: { names: ['wert', 'ags'] } } });
    const rows = whole.ok && whole.value.body.kind === 'rows' ? whole.value.body.rows : [];
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([1000, [1750, '05000007'], [1999.75, '05000007']]);
    expect(bytes).toBeLessThan(file.length / 3);
  });
  test.each([
    ['a page to log in at', (): string => '<!doctype html><html></html>', 'WRONG_TYPE_HTML'],
    ['a host that gives no parts', (): { code: 'HTTP_OTHER' } => ({ code: 'HTTP_OTHER' }), 'HTTP_OTHER'],
    ['a file cut off', (): Uint8Array => file.slice(0, file.length / 2), 'SOURCE_SHAPE'],
  ] as const)('%s is an issue', async (_name, answer, code) =>
    expect((await read({}, answer)).whole.issues.map((one) => one.code)).toEqual([code]),
  );
  test('packed by GZIP, and by ZSTD as its own tool packs it, gives the same values', async () => {
    const small = parquetWriteBuffer({
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) },
      columnData: [
        {
          name: 'ags',
          data: Array.from({ length: 400 }, (_, i) => `0599${9000 + (i % 40)}`),
          type: 'STRING',
        },
        { name: 'wert', data: Array.from({ length: 400 }, (_, i) => i % 25), type: 'INT32' },
      ],
    });
    const gzip = await read({}, () => new Uint8Array(small));
    const zstd = await read({}, () => new Uint8Array(Buffer.from(ZSTD, 'base64')));
    const rows = [gzip, zstd].map(({ whole }) =>
      whole.ok && whole.value.body.kind === 'rows' ? whole.value.body.rows : [],
    );
    expect([rows[0]!.length, rows[0]![399]]).toEqual([400, ['05999039', 24]]);
    expect(rows[1]).toEqual(rows[0]);
  });
  test('packed otherwise is refused in a sentence that names the way', async () => {
    const brotli = parquetWriteBuffer({
      codec: 'BROTLI',
      compressors: { BROTLI: (bytes) => bytes },
      columnData: [{ name: 'a', data: Array.from({ length: 99 }, (_, i) => i), type: 'INT32' }],
    });
    const { whole } = await read({}, () => new Uint8Array(brotli));
    expect(whole.issues).toMatchObject([{ code: 'PARQUET_PACKED', params: { format: 'BROTLI' } }]);
  });
  test('is asked for as a whole where the host gives no parts, or hides how long they are', async () => {
    const http = network(() => file);
    const without = (reply: (whole: Result<Reply>) => Result<Reply>): Http => ({
      get: async (url, options) => {
        const found = await http.get(url, options);
        return options.range ? reply(found) : found;
      },
    });
    const deaf = without(() => failed(error('HTTP_OTHER', undefined, { status: 200 })));
    const hidden = without((found) => {
      if (!found.ok) return found;
      const { size: _hidden, ...rest } = found.value;
      return ok(rest);
    });
    for (const one of [deaf, hidden])
      expect(await readSource(one, parquet, ADDRESS, {}, { signal })).toMatchObject({
        ok: true,
        value: { offered: N },
      });
  });
  test('that changed between two parts is no table', async () => {
    let calls = 0;
    const { whole } = await read({}, () => (++calls > 2 ? new Uint8Array([...file, 0]) : file));
    expect(whole.issues.map((one) => one.code)).toEqual(['INTERRUPTED']);
  });
  test('is left at once where a person cancels', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      readSource(
        network(() => file),
        parquet,
        ADDRESS,
        {},
        { signal: controller.signal },
      ),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a declared type', () => {
  const rowsOf = async (bytes: Uint8Array) => {
    const { whole } = await read({}, () => bytes);
    if (!whole.ok || whole.value.body.kind !== 'rows') throw new Error(JSON.stringify(whole.issues));
    return whole.value.body;
  };
  const typed = new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 6 },
        {
          name: 'wand',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
        },
        {
          name: 'moment',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
        },
        {
          name: 'uhr',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MICROS' },
        },
        {
          name: 'betrag',
          type: 'INT64',
          repetition_type: 'OPTIONAL',
          converted_type: 'DECIMAL',
          scale: 2,
          precision: 18,
        },
        { name: 'text', type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL', converted_type: 'UTF8' },
        {
          name: 'spanne',
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 12,
          repetition_type: 'OPTIONAL',
        },
      ],
      columnData: [
        { name: 'wand', data: [BigInt(Date.UTC(2026, 11, 31, 23, 15)), null] },
        { name: 'moment', data: [BigInt(Date.UTC(2026, 11, 31, 23, 15)), null] },
        { name: 'uhr', data: [29_700_000_000n, null] },
        { name: 'betrag', data: [123_456_789n, null] },
        { name: 'text', data: ['1.234', null] },
        { name: 'spanne', data: [new Uint8Array(12), null] },
      ],
    }),
  );
  test('is what is read: the clock on the wall, moments, times of day, exact decimals, text, rows without a value', async () => {
    const body = await rowsOf(typed);
    expect(body.rows[0]!.slice(0, 5)).toEqual([
      '2026-12-31T23:15',
      '2026-12-31T23:15Z',
      '08:15',
      1_234_567.89,
      '1.234',
    ]);
    const table = await readTables(bytesOfRows(body), { name: 'a' });
    expect(table.ok && table.value.tables[0]!.rows).toBe(2);
    expect(table.ok && table.value.tables[0]!.columns.map((one) => cellAt(one, 0)).slice(0, 5)).toEqual([
      '2026-12-31T23:15',
      '2027-01-01T00:15',
      '08:15',
      1_234_567.89,
      '1.234',
    ]);
  });
  test('of a span does not refuse the file, and decimals of any length keep their digits', () => {
    const bytes = new Uint8Array(12);
    new DataView(bytes.buffer).setUint32(0, 14, true);
    expect(cellOf(bytes, { kind: 'interval' })).toBe('P14M');
    expect(cellOf(Uint8Array.of(255, 133), { kind: 'decimal', scale: 2 })).toBe(-1.23);
    expect(cellOf(10n ** 20n + 1n, { kind: 'decimal', scale: 2 })).toBe('1000000000000000000.01');
  });
  test('of a file without rows is a table of none', async () => {
    const body = await rowsOf(
      new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'a', data: [], type: 'STRING' }] })),
    );
    expect(body).toMatchObject({ names: ['a'], rows: [] });
  });
});

describe('a slice skips what cannot hold it', () => {
  const part = async (slice: Slice) => {
    const { whole, bytes } = await read(slice, () => sorted);
    if (!whole.ok || whole.value.body.kind !== 'rows') throw new Error(JSON.stringify(whole.issues));
    return { rows: whole.value.body.rows.length, bytes };
  };
  const days = Array.from({ length: 20_000 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 100))));
  const sorted = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'tag', data: days, type: 'TIMESTAMP' },
        { name: 'jahr', data: days.map((_, i) => 2000 + Math.floor(i / 1000)), type: 'INT32' },
        {
          name: 'text',
          data: days.map(
            (_, i) => `${(i * 7919) % 20_011} ${(i * 104_729) % 1_000_003} ${(i * 1_299_709) % 999_983}`,
          ),
          type: 'STRING',
        },
      ],
      rowGroupSize: 2000,
    }),
  );
  test.each([
    ['days', { time: { column: 'tag', from: '2026-02-01', to: '2026-02-03' } }, 300],
    ['years written as whole numbers', { time: { column: 'jahr', from: '2004', to: '2004' } }, 1000],
    ['whole numbers', { categories: [{ column: 'jahr', oneOf: ['2004'] }] }, 1000],
  ] as const)('%s', async (_name, slice, rows) => {
    const found = await part(slice);
    expect(found.rows).toBe(rows);
    expect(found.bytes).toBeLessThan(sorted.length / 2);
  });
  test('the limit counts what the slice keeps, and too much is refused before it is moved', async () => {
    const http = network(() => sorted);
    const slice: Slice = { time: { column: 'jahr', from: '2004', to: '2004' } };
    const kept = await parquet.read!(http, ADDRESS, slice, signal, { rows: 1000 });
    expect(kept.ok).toBe(true);
    const before = http.asked.length;
    const whole = await parquet.read!(http, ADDRESS, {}, signal, { bytes: 100_000 });
    expect(whole.issues.map(({ code }) => code)).toEqual(['TOO_LARGE']);
    expect(http.asked.length - before).toBeLessThan(4);
  });
  test('one broken range is asked again', async () => {
    let calls = 0;
    const { whole } = await read({}, () => (++calls === 2 ? { code: 'INTERRUPTED' } : sorted));
    expect(whole.ok).toBe(true);
  });
});
