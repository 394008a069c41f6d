import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { cellAt } from '../../src/core/table/dataset.ts';
import { createImport, type ImportSession } from '../../src/importer/session.ts';
import type { Meta } from '../../src/importer/said.ts';
import { failed } from '../../src/core/values/result.ts';
import { error } from '../../src/core/values/issue.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { readColumns } from '../../src/store/datasets.ts';
import { undoImport } from '../../src/store/imports.ts';
import { undoable } from '../../src/store/listed.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';

let n = 0;
let db: CockpitDatabase;
let session: ImportSession;
let room = Infinity;
let clock = Date.UTC(2026, 5, 1);
beforeEach(() => {
  db = openDatabase(`import-${n++}`);
  session = createImport({
    db,
    now: () => ++clock,
    sha256: sha256Hex,
    room: () => Promise.resolve(room),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const META: Meta = { title: 'Plätze', publisher: 'Jugendamt', licence: 'dl-de/zero-2-0', asOf: '31.12.2025' };
const open = async (text: string, name = 'plaetze.csv') => {
  const opened = await session.open(utf8(text), name, {});
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const view = await session.understand(opened.value.chosen, null);
  if (!view.ok) throw new Error(JSON.stringify(view.issues));
  return { opened: opened.value, ...view.value };
};
const rowsOf = async (id: string) => {
  const read = await readColumns(db, id);
  return read === null
    ? null
    : Array.from({ length: read.record.rows }, (_, row) => read.table.columns.map((one) => cellAt(one, row)));
};
const MAY = 'Ort;Monat;Plätze\nNord;2025-05;10\nSüd;2025-05;20\n';
const JUNE = 'Ort;Monat;Plätze\nNord;2025-05;11\nNord;2025-06;12\n';

test('many of one kind push nothing else out of sight', async () => {
  const columns = 'abcdefgh'.split('');
  const rows = Array.from({ length: 500 }, (_, i) =>
    [`Ort ${i}`, ...columns.map((name, c) => (i % 25 === c ? `${name} fehlt` : 100 + i))].join(';'),
  );
  const { understanding } = await open(
    `Meldungen der Ämter${';'.repeat(columns.length)}\nOrt;${columns.join(';')}\n${rows.join('\n')}\n`,
  );
  const codes = understanding.issues.map(({ code }) => code);
  expect(codes.filter((code) => code === 'NOT_A_NUMBER')).toHaveLength(30);
  expect(understanding.unlisted).toBe(130);
  expect(codes).toContain('TITLE_ROWS');
});

describe('a new table', () => {
  test('is a dataset like any other, with where it came from', async () => {
    await open(MAY);
    const done = await session.commit({ mode: 'new' }, META);
    if (!done.ok) throw new Error('commit');
    const record = (await db.datasets.get(done.value.dataset))!;
    expect([
      record.title,
      record.rows,
      record.provenance.file,
      record.provenance.asOf,
      record.provenance.publisher,
    ]).toEqual(['Plätze', 2, 'plaetze.csv', '2025-12-31', 'Jugendamt']);
    expect(await rowsOf(done.value.dataset)).toEqual([
      ['Nord', '2025-05', 10],
      ['Süd', '2025-05', 20],
    ]);
  });
  test('is gone without a trace when it is undone', async () => {
    await open(MAY);
    const done = await session.commit({ mode: 'new' }, META);
    if (!done.ok) throw new Error('commit');
    expect(await undoImport(db, done.value.dataset)).toBe(true);
    expect([
      await rowsOf(done.value.dataset),
      await db.columns.count(),
      await undoImport(db, done.value.dataset),
    ]).toEqual([null, 0, false]);
  });
  test('nothing is written before it is taken over, and nothing where a question is open', async () => {
    await open('Ort;Wert\nA;1.234,5\nB;1,234.5\nC;7\n');
    expect(await db.datasets.count()).toBe(0);
    const refused = await session.commit({ mode: 'new' }, META);
    expect([refused.ok, refused.issues.map((one) => one.code), await db.datasets.count()]).toEqual([
      false,
      ['NUMBER_MIXED'],
      0,
    ]);
  });
  test('a device without room says so before it writes', async () => {
    room = 3;
    await open(MAY);
    const refused = await session.commit({ mode: 'new' }, META);
    room = Infinity;
    expect([refused.issues.map((one) => one.code), await db.datasets.count()]).toEqual([['QUOTA'], 0]);
  });
  test('a day that no calendar has is no Stand', async () => {
    await open(MAY);
    const refused = await session.commit({ mode: 'new' }, { ...META, asOf: '31.02.2025' });
    expect(refused.issues.map((one) => one.code)).toEqual(['NOT_A_DATE']);
  });
  test('proposes title, source and Stand from what stands around the table', async () => {
    const { meta } = await open(
      'Freie Plätze in Musterhausen\nStand: 1.3.2026\n\nOrt;Plätze\nNord;1\nSüd;2\nQuelle: Jugendamt\n',
    );
    expect(meta).toEqual({
      title: 'Freie Plätze in Musterhausen',
      publisher: 'Jugendamt',
      licence: '',
      asOf: '01.03.2026',
    });
  });
});

describe('the next table of the same shape', () => {
  const first = async (): Promise<string> => {
    await open(MAY);
    const done = await session.commit({ mode: 'new' }, META);
    if (!done.ok) throw new Error('commit');
    return done.value.dataset;
  };
  test('is known, with what was said of the last one', async () => {
    await open(MAY);
    await session.understand(0, { columns: [{ name: 'Plätze', unit: 'Plätze' }] });
    await session.commit({ mode: 'new' }, META);
    const next = await open(JUNE, 'juni.csv');
    expect([next.recipe?.title, next.meta.publisher, next.understanding.fields[2]!.unit]).toEqual([
      'Plätze',
      'Jugendamt',
      'Plätze',
    ]);
  });
  test.each([
    [
      'merge',
      { added: 1, changed: 1, same: 0, vanished: 1 },
      [
        ['Nord', '2025-05', 11],
        ['Süd', '2025-05', 20],
        ['Nord', '2025-06', 12],
      ],
    ],
    [
      'replace',
      { added: 1, changed: 1, same: 0, vanished: 1 },
      [
        ['Nord', '2025-05', 11],
        ['Nord', '2025-06', 12],
      ],
    ],
    [
      'append',
      { added: 2, changed: 0, same: 0, vanished: 0 },
      [
        ['Nord', '2025-05', 10],
        ['Süd', '2025-05', 20],
        ['Nord', '2025-05', 11],
        ['Nord', '2025-06', 12],
      ],
    ],
  ] as const)('%s: says what changes, does it, and can be undone', async (mode, report, rows) => {
    const dataset = await first();
    await open(JUNE, 'juni.csv');
    const preview = await session.preview({ mode, dataset }, META.asOf);
    expect(preview.ok && preview.value).toEqual({ report, drift: [] });
    const done = await session.commit({ mode, dataset }, META);
    expect(done.ok && done.value.report).toEqual(report);
    expect(await rowsOf(dataset)).toEqual(rows);
    expect([...(await undoable(db))]).toEqual([dataset]);
    await undoImport(db, dataset);
    expect(await rowsOf(dataset)).toEqual([
      ['Nord', '2025-05', 10],
      ['Süd', '2025-05', 20],
    ]);
  });
  test('only the content before the last stays beside it', async () => {
    const dataset = await first();
    for (const text of [JUNE, MAY, JUNE]) {
      await open(text);
      await session.commit({ mode: 'replace', dataset }, META);
    }
    expect(await db.columns.count()).toBe(6);
  });
  test('merging by keys that stand there twice is refused, and nothing changes', async () => {
    const dataset = await first();
    await open('Ort;Monat;Plätze\nNord;2025-05;11\nNord;2025-05;12\n');
    const refused = await session.commit({ mode: 'merge', dataset }, META);
    expect([refused.issues.map((one) => one.code), await rowsOf(dataset)]).toEqual([
      ['KEY_DUPLICATE'],
      [
        ['Nord', '2025-05', 10],
        ['Süd', '2025-05', 20],
      ],
    ]);
  });
  test('another unit cannot be merged', async () => {
    const dataset = await first();
    await open('Ort;Monat;Plätze\nNord;2025-05;11 %\nSüd;2025-05;12 %\n');
    expect((await session.preview({ mode: 'merge', dataset }, '')).issues.map((one) => one.code)).toEqual([
      'COLUMN_TYPE_CHANGED',
    ]);
  });
  test('the same file again is known by its bytes', async () => {
    await first();
    expect((await open(MAY)).opened.before?.title).toBe('Plätze');
  });
});

describe('what takes the place of a table and may be a mistake', () => {
  const costs = (factor: number, year: string, count = 12): string =>
    [
      'Kostenstelle;Jahr;Ansatz',
      ...Array.from({ length: count }, (_, i) => `K${i};${year};${(i + 1) * 3000 * factor}`),
    ].join('\n');
  const held = async (text = costs(1, '2025')): Promise<string> => {
    await open(text, 'ansatz.csv');
    const done = await session.commit({ mode: 'new' }, { ...META, asOf: '2025' });
    if (!done.ok) throw new Error('commit');
    return done.value.dataset;
  };
  const codes = (issues: readonly { code: string }[]): string[] => issues.map(({ code }) => code);

  test.each([
    ['merge', 'the same rows in thousands', costs(0.001, '2025'), '2025', ['COLUMN_SMALLER']],
    ['replace', 'the same rows in thousands', costs(0.001, '2025'), '2025', ['COLUMN_SMALLER']],
    ['append', 'the next year in thousands', costs(0.001, '2026'), '2026', ['COLUMN_SMALLER']],
    ['merge', 'the next year in cents', costs(100, '2026'), '2026', ['COLUMN_LARGER']],
    ['replace', 'fewer than half of the rows', costs(1, '2025', 5), '2025', ['ROWS_SHRUNK']],
    ['replace', 'the year before', costs(1, '2024'), '2024', ['OLDER_THAN_HELD']],
    [
      'replace',
      'another column of amounts',
      costs(1, '2025').replace('Ansatz', 'Ist'),
      '2025',
      ['COLUMN_RENAMED'],
    ],
    [
      'replace',
      'the same column in per cent',
      costs(1, '2025').replace(/$/gm, ' %').replace('Ansatz %', 'Ansatz'),
      '2025',
      ['COLUMN_UNIT_CHANGED'],
    ],
  ] as const)(
    '%s, %s: is asked before, and taken over once a person has said so',
    async (mode, _what, text, asOf, expected) => {
      const dataset = await held();
      const before = await rowsOf(dataset);
      await open(text, 'neu.csv');
      const preview = await session.preview({ mode, dataset }, asOf);
      if (!preview.ok) throw new Error(JSON.stringify(preview.issues));
      const { drift } = preview.value;
      expect([codes(drift), drift[0]!.place?.file]).toEqual([expected, 'neu.csv']);
      const meta = { ...META, asOf };
      const refused = await session.commit({ mode, dataset }, meta);
      expect([refused.ok, codes(refused.issues), await rowsOf(dataset)]).toEqual([false, expected, before]);
      expect((await session.commit({ mode, dataset }, meta, drift)).ok).toBe(true);
      expect((await db.datasets.get(dataset))?.provenance.file).toBe('neu.csv');
    },
  );
  test.each([
    ['merge', 'fewer rows than are held', costs(1, '2025', 2)],
    ['append', 'fewer rows than are held', costs(1, '2026', 2)],
    ['replace', 'one row fewer', costs(1, '2025', 11)],
    ['merge', 'amounts three times as large', costs(3, '2025')],
  ] as const)('%s, %s: nothing is asked', async (mode, _what, text) => {
    const dataset = await held();
    await open(text, 'neu.csv');
    expect(await session.preview({ mode, dataset }, '2026')).toMatchObject({
      ok: true,
      value: { drift: [] },
    });
    expect((await session.commit({ mode, dataset }, { ...META, asOf: '2026' })).ok).toBe(true);
  });
  test('the day is taken from the columns where nobody typed one', async () => {
    await open(costs(1, '2025-06'), 'juni.csv');
    const done = await session.commit({ mode: 'new' }, { ...META, asOf: '' });
    if (!done.ok) throw new Error('commit');
    await open(costs(1, '2025-05'), 'mai.csv');
    const preview = await session.preview({ mode: 'merge', dataset: done.value.dataset }, '');
    expect(preview.ok && codes(preview.value.drift)).toEqual(['OLDER_THAN_HELD']);
  });
  test('an answer is for what was shown: another difference is asked again', async () => {
    const dataset = await held();
    await open(costs(0.001, '2025'), 'neu.csv');
    const shown = await session.preview({ mode: 'replace', dataset }, '2025');
    if (!shown.ok) throw new Error('preview');
    const other = await session.commit(
      { mode: 'replace', dataset },
      { ...META, asOf: '2024' },
      shown.value.drift,
    );
    expect(codes(other.issues)).toEqual(['COLUMN_SMALLER', 'OLDER_THAN_HELD']);
  });
});

test('years across become rows when a person wants it', async () => {
  const { understanding } = await open('Ort;2019;2020;2021\nNord;10;-;12\nSüd;20;21;22\n');
  expect(understanding.melt).toEqual({ columns: ['2019', '2020', '2021'], name: 'Jahr', value: 'Wert' });
  const melted = await session.understand(0, { melt: understanding.melt });
  if (!melted.ok) throw new Error('melted');
  expect(melted.value.understanding.head).toEqual([
    ['Nord', '2019', 10],
    ['Nord', '2020', { mark: '-' }],
    ['Nord', '2021', 12],
    ['Süd', '2019', 20],
    ['Süd', '2020', 21],
    ['Süd', '2021', 22],
  ]);
});

test('the main sheet is the visible one with the most cells; a broken file says so and keeps nothing', async () => {
  expect((await session.open(utf8(''), 'leer.csv', {})).issues.map((one) => one.code)).toEqual([
    'EMPTY_FILE',
  ]);
  expect((await session.understand(0, null)).ok).toBe(false);
});
