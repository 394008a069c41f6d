// What a right reader finds in real published files, as their manifests say.
import { describe, expect, test } from 'vitest';
import { readCatalog, readSchema } from '../../src/core/catalog/read.ts';
import { cellAt } from '../../src/core/table/dataset.ts';
import { readTables } from '../../src/formats/read.ts';
import { readXls } from '../../src/formats/xls/xls.ts';
import { CORPUS, corpusBytes, corpusJson, hasCorpus } from '../support/corpus.ts';

const legacy = (bytes: Uint8Array, name: string) => Promise.resolve(readXls(bytes, name));

type Fact = {
  name: string;
  type: string;
  sum?: number;
  count?: number;
  min?: number;
  max?: number;
  distinct?: number;
  leadingZeros?: boolean;
};
type Entry = {
  file: string;
  rows: number;
  headerRow?: number;
  sheets?: string[];
  hiddenSheets?: string[];
  encoding?: string;
  delimiter?: string;
  placeholders?: Record<string, number>;
  columns?: Fact[];
};
type Published = {
  file: string;
  encoding: string;
  delimiter?: string;
  dataRows?: number;
  columns?: number;
  checks: { row?: number; columnIndex?: number; value: unknown; parsed?: unknown }[];
};
type Wide = {
  file: string;
  format: string;
  family: string;
  expect: {
    reject: boolean | null;
    confidence?: string;
    records?: number;
    recordsNonEmpty?: number;
    delimiter?: string;
    encoding?: string;
    modalColumns?: number;
    groundTruth?: unknown;
  };
  agreed?: boolean;
};

if (!hasCorpus) test('ran without the corpus, it is not here', () => expect(hasCorpus).toBe(false));
else {
  const text = /\.(csv|tsv|zip|json|xlsx|ods|xls)$/;
  describe(`real files of ${CORPUS.split('/').at(-1)}`, () => {
    // The manifest counts the four members of the only object as rows: the file has one line below its header, and so does its JSON.
    const wrongFact = 'csv-spectrum/csvs/location_coordinates.csv';
    const entries = corpusJson<Entry[]>('MANIFEST.json')
      .filter((one) => text.test(one.file))
      .map((one) => (one.file === wrongFact ? { ...one, rows: 1 } : one));
    test.each(entries.map((one) => [one.file, one] as const))('%s', async (file, entry) => {
      const reading = await readTables(corpusBytes(file), { name: file, legacy });
      expect(reading.issues.filter((one) => one.severity === 'error')).toEqual([]);
      if (!reading.ok) throw new Error(file);
      const table = reading.value.tables[0]!;
      expect(table.rows).toBe(entry.rows);
      if (entry.headerRow) expect(table.headerRows[0]).toBe(entry.headerRow);
      for (const [names, hidden] of [
        [entry.sheets, false],
        [entry.hiddenSheets, true],
      ] as const)
        if (names)
          expect(reading.value.tables.filter((one) => one.hidden === hidden).map((one) => one.name)).toEqual(
            names,
          );
      if (entry.encoding) expect(reading.value.encoding).toBe(entry.encoding);
      if (entry.delimiter) expect(reading.value.delimiter).toBe(entry.delimiter);
      const marks: Record<string, number> = {};
      for (const stats of table.stats)
        for (const [sign, count] of Object.entries(stats.marks)) marks[sign] = (marks[sign] ?? 0) + count;
      if (entry.placeholders) expect(marks).toEqual(entry.placeholders);
      for (const fact of entry.columns ?? []) {
        if (fact.name === '') continue;
        // "any clear joint" of two header rows
        const plain = (name: string): string => name.replace(' – ', ' ');
        const at = table.columns.findIndex(({ field }) => plain(field.name) === plain(fact.name));
        expect(at, fact.name).toBeGreaterThanOrEqual(0);
        const { field } = table.columns[at]!,
          stats = table.stats[at]!;
        // The manifest calls days and periods text; they are kept as what they are.
        expect(fact.type === 'text' ? ['text', 'date', 'period'] : [fact.type], fact.name).toContain(
          field.type,
        );
        if (fact.sum !== undefined)
          expect(
            Math.abs(stats.sum! - fact.sum),
            `${fact.name}: ${stats.sum} and ${fact.sum}`,
          ).toBeLessThanOrEqual(1e-9 * Math.abs(fact.sum) + 1e-5);
        if (fact.count !== undefined) expect([fact.name, stats.count]).toEqual([fact.name, fact.count]);
        if (fact.min !== undefined)
          expect([fact.name, stats.min, stats.max]).toEqual([fact.name, fact.min, fact.max]);
        if (fact.distinct !== undefined && field.type === 'text')
          expect([fact.name, stats.distinct]).toEqual([fact.name, fact.distinct]);
        if (fact.leadingZeros) expect(field.type).toBe('text');
      }
    });
  });

  describe('published files', () => {
    const entries = corpusJson<Published[]>('published/MANIFEST.json').filter((one) =>
      one.file.endsWith('.csv'),
    );
    test.each(entries.map((one) => [one.file, one] as const))('%s', async (file, entry) => {
      const reading = await readTables(corpusBytes(`published/${file}`), { name: file });
      if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
      const table = reading.value.tables[0]!;
      expect([reading.value.encoding, reading.value.delimiter, table.rows]).toEqual([
        entry.encoding,
        entry.delimiter,
        entry.dataRows,
      ]);
      for (const check of entry.checks) {
        if (check.row === undefined || check.columnIndex === undefined) continue;
        const cell = cellAt(table.columns[check.columnIndex]!, check.row);
        const expected = check.parsed ?? check.value;
        if (typeof expected === 'number') expect(cell).toBe(expected);
        else if (/^\d{4}-\d{2}-\d{2}T/.test(String(expected)))
          expect(String(cell).slice(0, 16)).toBe(String(expected).slice(0, 16));
        else if (/^\d{2}\.\d{2}\.\d{4}$/.test(String(expected)))
          expect(cell).toBe(String(expected).split('.').reverse().join('-'));
        else expect(String(cell)).toBe(String(expected));
      }
    });
  });

  test("the RKI's Data Package is read as it is: TSV, schema in a file of its own, NA", async () => {
    const catalog = readCatalog(
      new TextDecoder().decode(corpusBytes('rki-amelag/datapackage.json')),
      'https://example.org/rki/datapackage.json',
    );
    if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
    const spec = catalog.value.resources[0]!;
    expect(spec.schemaUrl).toBe(
      'https://example.org/rki/Metadaten/schemas/tableschema_amelag_aggregierte_kurve.json',
    );
    const schema = readSchema(
      new TextDecoder().decode(
        corpusBytes('rki-amelag/Metadaten/schemas/tableschema_amelag_aggregierte_kurve.json'),
      ),
      { resource: spec.name },
    );
    if (!schema.ok) throw new Error('schema');
    const reading = await readTables(corpusBytes('rki-amelag/amelag_aggregierte_kurve.tsv'), {
      name: spec.name,
      schema: schema.value,
    });
    expect(reading.issues).toEqual([]);
    if (!reading.ok) throw new Error('reading');
    const [datum, n] = reading.value.tables[0]!.stats;
    expect([reading.value.tables[0]!.rows, datum!.max !== null, n!.sum]).toEqual([1158, true, 63337]);
  });

  describe('separated text of the wide corpus', () => {
    const files = corpusJson<{ files: Wide[] }>('wide/MANIFEST.json').files.filter(
      (one) =>
        one.format === 'csv' &&
        one.agreed !== false &&
        one.expect.confidence !== 'low' &&
        one.expect.reject === false,
    );
    test('most dialects are found: delimiter of at least 95 in 100 files', async () => {
      const wrong: string[] = [];
      for (const one of files) {
        const reading = await readTables(corpusBytes(`wide/${one.file}`), { name: one.file });
        if (
          !reading.ok ||
          ((one.expect.modalColumns ?? 1) > 1 && reading.value.delimiter !== one.expect.delimiter)
        )
          wrong.push(
            `${one.file}: ${reading.ok ? JSON.stringify(reading.value.delimiter) : reading.issues[0]!.code} instead of ${JSON.stringify(one.expect.delimiter)}`,
          );
      }
      expect(wrong.length / files.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
    });
  });
}
