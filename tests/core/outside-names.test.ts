// Wherever a name from outside may stand, `constructor` and `__proto__` are names like any other: columns, codes, sheets, filters, parts, states.
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { catalogSchema } from '../../src/cli/publishing/schema.ts';
import { parquet } from '../../src/connectors/parquet/parquet.ts';
import { bytesOfRows, readSource } from '../../src/connectors/pages.ts';
import { readCatalog } from '../../src/core/catalog/read.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { deriveTile } from '../../src/tiles/indicator/tile.ts';
import { emptyExploration, explorationOf, searchOf } from '../../src/core/query/exploration.ts';
import { blockOf } from '../../src/core/folders/block.ts';
import { groupRows } from '../../src/core/query/group.ts';
import { cellAt, type Table } from '../../src/core/table/dataset.ts';
import { error, type IssueCode } from '../../src/core/values/issue.ts';
import { readTables } from '../../src/formats/read.ts';
import { toXlsx } from '../../src/formats/write/xlsx.ts';
import { sentence } from '../../src/i18n/issues.ts';
import { network } from '../connectors/http.ts';
import { tableOf } from '../support/tables.ts';
import { runs } from '../support/runs.ts';

const NAMES = [
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'valueOf',
  'isPrototypeOf',
  'normal',
] as const;
const name = fc.constantFrom(...NAMES);
const several = fc.uniqueArray(name, { minLength: 2, maxLength: 4 });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (table: Table): unknown[][] =>
  Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellAt(column, row)));
const namesOf = (table: Table): string[] => table.columns.map(({ field }) => field.name);
const read = async (bytes: Uint8Array): Promise<Table[]> => {
  const reading = await readTables(bytes, { name: 'datei' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return [...reading.value.tables];
};

describe('a table whose columns and words are such names is read whole', () => {
  const records = (columns: readonly string[]) =>
    [1, 2, 3].map((n) => [...columns.map((_, at) => n * 10 + at), columns[n % columns.length]!]);
  const FORMATS: Record<string, (columns: readonly string[], rows: (string | number)[][]) => Uint8Array> = {
    csv: (columns, rows) => utf8([columns, ...rows].map((row) => row.join(';')).join('\n') + '\n'),
    'a list of objects': (columns, rows) =>
      utf8(
        JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))),
      ),
    GeoJSON: (columns, rows) =>
      utf8(
        JSON.stringify({
          type: 'FeatureCollection',
          features: rows.map((row) => ({
            type: 'Feature',
            geometry: null,
            properties: Object.fromEntries(columns.map((column, i) => [column, row[i]])),
          })),
        }),
      ),
  };
  test.each(Object.keys(FORMATS))('%s', (format) =>
    fc.assert(
      fc.asyncProperty(several, async (columns) => {
        const head = [...columns, 'wort'];
        const rows = records(columns);
        const [table] = await read(FORMATS[format]!(head, rows));
        expect(namesOf(table!)).toEqual(head);
        expect(rowsOf(table!)).toEqual(rows);
      }),
      { numRuns: runs(40) },
    ),
  );
  test('a workbook, its sheet named so too', async () => {
    for (const odd of NAMES) {
      const [table] = await read(utf8(`${odd};wort\n1;${odd}\n2;b\n3;${odd}\n`));
      const bytes = await toXlsx({
        title: odd,
        columns: table!.columns,
        rows: Uint32Array.of(0, 1, 2),
        about: [[odd, odd]],
      });
      const again = (await read(bytes)).find((one) => one.name === odd);
      expect(rowsOf(again!)).toEqual([
        [1, odd],
        [2, 'b'],
        [3, odd],
      ]);
    }
  });
  test.each(NAMES)('a column %s of Parquet', async (odd) => {
    const file = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'ort', data: ['Nord', 'Süd'], type: 'STRING' },
          { name: odd, data: [7, 9], type: 'DOUBLE' },
        ],
      }),
    );
    const found = await readSource(
      network(() => file),
      parquet,
      'https://daten.example/a.parquet',
      {},
      { signal: new AbortController().signal },
    );
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    if (found.value.body.kind !== 'rows') throw new Error('rows');
    const [table] = await read(bytesOfRows(found.value.body));
    expect([namesOf(table!), rowsOf(table!)]).toEqual([
      ['ort', odd],
      [
        ['Nord', 7],
        ['Süd', 9],
      ],
    ]);
  });
});

const catalogOf = (column: string, word: string) => ({
  name: 'a',
  resources: [
    {
      name: column,
      path: 'a.csv',
      schema: { fields: ['zeit', 'teil', 'wert', column].map((one) => ({ name: one })) },
    },
  ],
  cockpit: {
    version: 1,
    municipality: { name: 'Musterhausen' },
    areas: [{ id: 'constructor', title: word }],
    indicators: [
      {
        id: 'constructor',
        title: word,
        area: 'constructor',
        kind: 'number',
        direction: 'up',
        cadence: 'daily',
        measure: {
          kind: 'sum',
          of: {
            resource: column,
            field: 'wert',
            time: 'zeit',
            over: 'teil',
            expect: [word, 'andere'],
            filter: Object.fromEntries([[column, word]]),
          },
        },
      },
    ],
  },
});

describe('a figure', () => {
  test('counts only the rows that its filter names, whatever column and word are called', () => {
    fc.assert(
      fc.property(name, name, (column, word) => {
        const catalog = readCatalog(
          JSON.stringify(catalogOf(column, word)),
          'https://amt.example/datapackage.json',
        );
        if (!catalog.ok) throw new Error(JSON.stringify(catalog.issues));
        const [definition] = catalog.value.indicators;
        const table = tableOf(
          ['zeit', column, 'teil', 'wert'],
          [
            ['2026-11-20', word, word, 3],
            ['2026-11-20', word, 'andere', 4],
            ['2026-11-20', 'sonst', 'dritte', 100],
          ],
        );
        const found = evaluateFully(definition!, (of) => (of === column ? table : null), {});
        expect([found.issues, found.lastValue?.value]).toEqual([[], 7]);
        expect(deriveTile(found, Date.parse('2026-11-20T12:00:00Z'), 'de').figure).toBe('7');
      }),
    );
  });
  test('whose states are such words says the word and rates it', () => {
    for (const word of NAMES) {
      const catalog = catalogOf('a', 'b');
      const [indicator] = catalog.cockpit.indicators;
      const states = {
        ...indicator,
        kind: 'state',
        states: [word, 'gut'],
        measure: { kind: 'value', of: { resource: 'a', field: 'wert', time: 'zeit' } },
        limits: [{ from: '2000-01-01', criticalStates: [word], reason: 'r', author: 'a' }],
      };
      const read = readCatalog(
        JSON.stringify({ ...catalog, cockpit: { ...catalog.cockpit, indicators: [states] } }),
        'https://amt.example/datapackage.json',
      );
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const found = evaluateFully(
        read.value.indicators[0]!,
        () => tableOf(['zeit', 'wert'], [['2026-11-20', word]]),
        {},
      );
      expect([found.rating, deriveTile(found, Date.parse('2026-11-20T12:00:00Z'), 'de').figure]).toEqual([
        'critical',
        word,
      ]);
    }
  });
  test('has a filter of such names in the published schema as before: an object of values', () => {
    expect(JSON.stringify(catalogSchema())).toMatch(
      /"filter":\{"description":"Column -> value[^"]*","type":"object"/,
    );
  });
});

test('what is looked at in such a table is grouped, filtered, addressed and kept by its names', () => {
  fc.assert(
    fc.property(name, name, (column, word) => {
      const table = tableOf(
        [column, 'wert'],
        [
          [word, 1],
          ['b', 2],
          [word, 4],
        ],
      );
      const groups = groupRows(table, null, { x: column, y: 'wert', aggregate: 'sum' } as Parameters<
        typeof groupRows
      >[2]);
      expect(groups.labels).toEqual(expect.arrayContaining([word]));
      const asked = {
        ...emptyExploration(`local:${word}`),
        filter: [{ column, equals: [word] }],
        sort: { column, descending: true },
      };
      const search = new URLSearchParams(searchOf(asked));
      expect(explorationOf(`local:${word}`, search).exploration).toMatchObject({
        filter: [{ column, equals: [word] }],
        sort: { column, descending: true },
      });
      expect(JSON.stringify(blockOf(asked, 'a', word))).toContain(JSON.stringify(word));
    }),
  );
});

test('every sentence about such a name holds the name, and nothing that every object inherits', () => {
  const codes: IssueCode[] = ['FIELD_MISSING', 'COLUMN_TYPE_CHANGED', 'DAYS_ARE_PERIODS', 'UNKNOWN_STATE'];
  for (const code of codes)
    for (const odd of NAMES)
      for (const language of ['de', 'en'] as const) {
        const place = { resource: odd, column: odd };
        const text = sentence(
          error(code, place, { name: odd, from: odd, to: odd, kind: odd, state: odd, type: odd }),
          language,
        );
        expect(text).not.toMatch(/native code|\[object|function|undefined/);
      }
});
