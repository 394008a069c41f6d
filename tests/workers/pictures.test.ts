import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Block } from '../../src/core/folders/folder.ts';
import { isPicture } from '../../src/core/folders/read.ts';
import { emptyExploration } from '../../src/core/query/exploration.ts';
import { blockOf } from '../../src/core/folders/block.ts';
import { readTables } from '../../src/formats/read.ts';
import { openDatabase } from '../../src/store/database.ts';
import { putDataset } from '../../src/store/datasets.ts';
import { takePictures } from '../../src/workers/pictures.ts';

const TEXT = `jahr;ort;wert\n${['2024', '2025']
  .flatMap((year) => ['A', 'B', 'C', 'D'].map((place, i) => `${year};${place};${place === 'B' ? '' : i + 1}`))
  .join('\n')}\n`;

const pictureOf = async (block: Block, text = TEXT): Promise<unknown> => {
  const db = openDatabase(`pictures-${block.id}`);
  const reading = await readTables(new TextEncoder().encode(text), { name: 'r' });
  if (!reading.ok) throw new Error('reading');
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
      provenance: {
        source: null,
        catalog: null,
        resource: 'r',
        title: 'R',
        publisher: null,
        licence: null,
        attribution: null,
        asOf: null,
        fetched: '2026-11-24T04:00:00Z',
        sha256: 'x',
        bytes: 1,
        format: 'csv',
        encoding: 'utf-8',
      },
    },
    1,
  );
  const [taken] = await takePictures(db, [block]);
  return JSON.parse(taken!.json);
};

test('what is explored is the same in a session: no sum without all its parts, and what is left out is said', async () => {
  const picture = await pictureOf(
    blockOf(
      { ...emptyExploration('d'), group: { x: 'ort', y: 'wert', aggregate: 'sum', top: 3 } },
      'b1',
      'Titel',
    ),
  );
  expect(picture).toMatchObject({
    labels: ['D', 'C', 'A'],
    series: [{ name: '', values: [8, 6, 2] }],
    left: { groups: 0, rest: { count: 1, names: ['B'] } },
  });
  expect(isPicture(picture)).toBe(true);
  const whole = await pictureOf(
    blockOf({ ...emptyExploration('d'), group: { x: 'ort', y: 'wert', aggregate: 'sum' } }, 'b2', 'Titel'),
  );
  expect(whole).toMatchObject({
    series: [{ values: [2, null, 6, 8] }],
    left: { groups: 1, cells: 2, outside: 0 },
  });
  expect(isPicture(whole)).toBe(true);
});
test('the last value follows the time column there too, and a chart that shows everything leaves nothing out', async () => {
  const picture = await pictureOf(
    blockOf(
      {
        ...emptyExploration('d'),
        filter: [{ column: 'wert', known: true }],
        group: { x: 'ort', y: 'wert', aggregate: 'last', time: 'jahr' },
      },
      'b3',
      'Titel',
    ),
  );
  expect(picture).toMatchObject({ labels: ['A', 'C', 'D'], series: [{ values: [1, 3, 4] }] });
  expect(picture).not.toHaveProperty('left');
  expect(isPicture(picture)).toBe(true);
});

test('what stands around a table is frozen with it; of some of its rows the totals of all are none', async () => {
  const text =
    'Plätze in Musterhausen;;\nOrt;Plätze;Kinder\nNord;10;9\nSüd;20;8\nOst;3;1\nInsgesamt;33;19\nQuelle: Jugendamt;;\n';
  const block: Block = { id: 'b9', kind: 'table', title: 'T', dataset: 'd', query: {}, columns: null };
  const whole = await pictureOf(block, text);
  expect(isPicture(whole)).toBe(true);
  expect(whole).toMatchObject({
    around: {
      titles: ['Plätze in Musterhausen'],
      notes: ['Quelle: Jugendamt'],
      totals: [
        {
          row: 6,
          label: 'Insgesamt',
          check: { of: 'all', differs: [{ name: 'Kinder', said: 19, ours: 18 }] },
        },
      ],
    },
  });
  const part = await pictureOf(
    { ...block, id: 'b10', query: { filter: [{ column: 'Ort', equals: ['Nord'] }] } },
    text,
  );
  expect(part).toMatchObject({ total: 1, around: { titles: ['Plätze in Musterhausen'], totals: [] } });
});
