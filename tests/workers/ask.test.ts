// The same question gives the same answer on a page and in a session folder, and there is one place that asks.
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionOf } from '../../src/core/folders/block.ts';
import type { Block } from '../../src/core/folders/folder.ts';
import { isPicture } from '../../src/core/folders/read.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import type { OwnIndicator } from '../../src/core/indicators/own.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { putDataset } from '../../src/store/datasets.ts';
import { ask, plainReader } from '../../src/workers/ask.ts';
import { takePictures } from '../../src/workers/pictures.ts';

const NOW = Date.parse('2026-11-28T08:00:00Z');
const TEXT = 'jahr;ort;wert\n2024;A;1\n2024;B;2\n2025;A;3\n2025;B;4\n';
const filled = async (name: string, text = TEXT): Promise<CockpitDatabase> => {
  const db = openDatabase(name);
  const reading = await readTables(new TextEncoder().encode(text), { name: 'r' });
  if (!reading.ok) throw new Error('reading');
  const provenance = {
    source: null,
    catalog: null,
    resource: 'r',
    title: 'R',
    publisher: null,
    licence: null,
  };
  const rest = { attribution: null, asOf: '2025', fetched: '2026-11-24T04:00:00Z', sha256: 'x', bytes: 1 };
  await putDataset(
    db,
    {
      id: 'd',
      catalog: 'c',
      name: 'r',
      title: 'R',
      description: null,
      table: reading.value.tables[0]!,
      recipe: 'x',
      issues: [],
      provenance: { ...provenance, ...rest, format: 'csv', encoding: 'utf-8' },
    },
    1,
  );
  const own: OwnIndicator = {
    id: 'own-1',
    dataset: 'd',
    at: 1,
    // Only the page that made it reads its choice.
    choice: {} as OwnIndicator['choice'],
    definition: IndicatorDefinition.parse({
      id: 'own-1',
      title: 'Eigene',
      area: 'eigene',
      kind: 'number',
      measure: { kind: 'sum', of: { resource: 'd', field: 'wert', time: 'jahr', over: 'ort' } },
      direction: 'none',
      cadence: 'yearly',
    }),
  };
  await db.indicators.put(own);
  return db;
};
const records = () => Promise.reject(new Error('nothing is recorded'));

const BLOCKS: readonly Block[] = [
  { id: 'i', kind: 'indicator', indicator: 'own-1' },
  {
    id: 'g',
    kind: 'chart',
    title: 'G',
    draw: 'bar',
    query: { dataset: 'd', x: 'ort', y: 'wert', aggregate: 'sum' },
  },
  { id: 't', kind: 'table', title: 'T', dataset: 'd', query: {}, columns: ['ort', 'wert'] },
  {
    id: 'c',
    kind: 'comparison',
    title: 'C',
    query: {
      dataset: 'd',
      measure: 'wert',
      area: 'ort',
      name: null,
      time: 'jahr',
      filter: [],
      per: null,
      size: null,
      period: null,
      who: { kind: 'all' },
      own: 'A',
    },
  },
];

test('a frozen page is the answer to its question, kept', async () => {
  const db = await filled('ask');
  const questions = BLOCKS.map((block) => questionOf(block, 2_000)!);
  const answers = await ask(questions, plainReader(db, records, NOW));
  expect(answers.map((one) => one.kind)).toEqual(['indicator', 'groups', 'rows', 'comparison']);
  const pictures = (await takePictures(db, BLOCKS, NOW)).map(({ json }) => JSON.parse(json) as never);
  expect(pictures.every(isPicture)).toBe(true);
  const [indicator, groups, rows, comparison] = answers as never[] as Record<string, unknown>[];
  const plain = (given: unknown): unknown => JSON.parse(JSON.stringify(given));
  expect(pictures[0]).toMatchObject({ full: plain(indicator!.full) as object });
  expect(pictures[1]).toMatchObject({ labels: ['A', 'B'], series: [{ values: [4, 6] }] });
  expect(groups).toMatchObject({ groups: { labels: ['A', 'B'], series: [{ values: [4, 6] }] } });
  expect(pictures[2]).toMatchObject({ rows: plain(rows!.rows) as object, total: 4 });
  expect(pictures[3]).toMatchObject({ answer: plain(comparison!.answer) as object });
});

test('years across are asked below each other, also in a session folder, or the question is told not to fit', async () => {
  const turned = true as const;
  const blocks: readonly Block[] = [
    {
      id: 'g',
      kind: 'chart',
      title: 'G',
      draw: 'line',
      query: { dataset: 'd', x: 'Jahr', y: 'Wert', aggregate: 'sum', turned },
    },
    {
      id: 't',
      kind: 'table',
      title: 'T',
      dataset: 'd',
      query: { filter: [{ column: 'Jahr', equals: ['2024'] }], turned },
      columns: null,
    },
  ];
  const across = await filled('ask-across', 'ort;2023;2024;2025\nA;1;2;3\nB;4;5;6\n');
  const pictures = (await takePictures(across, blocks, NOW)).map(({ json }) => JSON.parse(json) as never);
  expect(pictures.every(isPicture)).toBe(true);
  expect(pictures).toMatchObject([
    { kind: 'chart', labels: ['2023', '2024', '2025'], series: [{ values: [5, 7, 9] }] },
    {
      kind: 'table',
      total: 2,
      rows: [
        ['A', '2024', 2],
        ['B', '2024', 5],
      ],
    },
  ]);
  const plain = await filled('ask-plain');
  const gone = (await takePictures(plain, blocks, NOW)).map(({ json }) => JSON.parse(json) as object);
  expect(gone).toMatchObject([
    { kind: 'gone', what: 'columns' },
    { kind: 'gone', what: 'columns' },
  ]);
});

test('what is gone is told, with the name that a person knows', async () => {
  const db = await filled('ask-gone');
  await db.datasets.clear();
  const pictures = (await takePictures(db, BLOCKS, NOW)).map(({ json }) => JSON.parse(json) as object);
  expect(pictures).toEqual([
    { kind: 'gone', what: 'dataset', name: 'Eigene' },
    { kind: 'gone', what: 'dataset', name: 'G' },
    { kind: 'gone', what: 'dataset', name: 'T' },
    { kind: 'gone', what: 'dataset', name: 'C' },
  ]);
  // A page shows the figure all the same, without a value.
  const [own] = await ask([questionOf(BLOCKS[0]!, 1)!], plainReader(db, records, NOW));
  expect(own).toMatchObject({ kind: 'indicator', full: { lastValue: null }, lacks: { what: 'dataset' } });
});

test('nobody else asks', () => {
  const asking = /\b(answerGroups|compareAreas|placeAnswer|evaluateOver|mapOf)\(/;
  const callers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && asking.test(readFileSync(`src/${file}`, 'utf8')))
    .sort();
  expect(callers).toEqual(['workers/ask.ts']);
});
