// What decides a figure is asked: nothing is taken over without an answer, an answer is part of the recipe, and it can be taken back.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ColumnCorrection, Corrections } from '../../src/core/table/corrections.ts';
import { ASKS } from '../../src/core/table/questions.ts';
import { error } from '../../src/core/values/issue.ts';
import { failed } from '../../src/core/values/result.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';
import { sentences } from '../../src/i18n/languages/de/issues.ts';
import { createImport, type ImportSession } from '../../src/importer/session.ts';
import { openDatabase } from '../../src/store/database.ts';
import { xlsxOf, type TestCell } from '../support/workbooks.ts';

let n = 0;
let session: ImportSession;
beforeEach(() => {
  session = createImport({
    db: openDatabase(`questions-${n++}`),
    now: () => Date.UTC(2026, 5, 1),
    sha256: sha256Hex,
    room: () => Promise.resolve(Infinity),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });
});
const META = { title: 'T', publisher: '', licence: '', asOf: '' };

const csv = (name: string, cells: readonly string[]): [string, Uint8Array] => [
  'x.csv',
  new TextEncoder().encode(`Ort;${name}\n${cells.map((cell, i) => `Ort ${i};${cell}`).join('\n')}\n`),
];
const xlsx = (name: string, cells: readonly TestCell[]): [string, Uint8Array] => [
  'x.xlsx',
  xlsxOf([{ name: 'T', rows: [['Ort', name], ...cells.map((cell, i) => [`Ort ${i}`, cell])] }]),
];
const share = (n: number): TestCell => ({ n, format: '0.0%' });

const shown = (n: number, format = '#,##0.0,,'): TestCell => ({ n, format });

const open = async ([name, bytes]: [string, Uint8Array]) => {
  const opened = await session.open(bytes, name, {});
  if (!opened.ok) throw new Error(name);
  return understood(null);
};
const understood = async (columns: readonly ColumnCorrection[] | null) => {
  const view = await session.understand(0, columns && { columns });
  if (!view.ok) throw new Error(JSON.stringify(view.issues));
  const { understanding } = view.value;
  const column = understanding.columns[1]!;
  const { sum, min } = column.stats ?? {};
  return { asked: column.questions, errors: understanding.errors, sum: sum ?? min ?? null };
};

describe.each<[string, string, [string, Uint8Array], readonly (number | string | null)[]]>([
  [
    'a plain number above all shares of a workbook',
    'PERCENT_PLAIN',
    xlsx('Quote', [share(0.125), share(0.5), 7.5]),
    [0.7, 8.125],
  ],
  [
    'one that may be a share',
    'PERCENT_PLAIN',
    xlsx('Quote', [share(0.125), share(0.5), 0.05]),
    [0.6255, 0.675],
  ],
  ['one of a text file', 'PERCENT_PLAIN', csv('Quote', ['12,5 %', '50 %', '7,5']), [0.7, 8.125]],
  [
    'a number typed as others are shown',
    'SCALE_PLAIN',
    xlsx('Umsatz', [shown(12_300_000), shown(2_050_000), 3.1]),
    [14_350_003.1, 17_450_000],
  ],
  [
    'one among amounts whose format says millions',
    'SCALE_PLAIN',
    xlsx('Umsatz', [shown(12_300_000, '#,##0.0,," Mio. €"'), shown(2_050_000, '#,##0.0,," Mio. €"'), 3.1]),
    [14_350_003.1, 17_450_000],
  ],
  [
    'one that may be as it is, among thousands',
    'SCALE_PLAIN',
    xlsx('Umsatz', [shown(9_120_000, '#,##0,'), 5_400, shown(1_234_000, '#,##0,'), 9_000_000]),
    [19_359_400, 24_754_000],
  ],
  [
    'a whole number under a word of scale',
    'SCALE_PLAIN',
    xlsx('Umsatz in Mio. €', [shown(12_300_000), shown(2_050_000), 3_100_000]),
    [3_100_014.35, 17.45],
  ],
  ['fillers', 'FILLER_VALUE', csv('Wert', ['12', '-999', '14', '-999']), [26, -1972]],
  ['fillers of a workbook', 'FILLER_VALUE', xlsx('Wert', [12, -999, 14, -999]), [26, -1972]],
  [
    'days that could be months',
    'DATE_AMBIGUOUS',
    csv('Datum', ['01/02/2024', '03/04/2024', '05/05/2024']),
    ['2024-02-01', '2024-01-02'],
  ],
  [
    'days that could be months beside others',
    'DATE_AMBIGUOUS',
    csv('Datum', ['01/02/2024', '31.12.2024', '2024-12-30']),
    ['2024-02-01', '2024-01-02'],
  ],
  [
    'a text among the days of a workbook',
    'DATE_AMBIGUOUS',
    xlsx('Datum', [{ n: 45292, format: 'dd.mm.yyyy' }, '03/04/2023', { n: 45293, format: 'dd.mm.yyyy' }]),
    ['2023-04-03', '2023-03-04'],
  ],
  ['brackets', 'BRACKETS_UNCLEAR', csv('Zuwachs', ['12', '(5)', '14', '-2']), [19, 29]],
  ['brackets of a workbook', 'BRACKETS_UNCLEAR', xlsx('Zuwachs', [12, '(5)', 14, -2]), [19, 29]],
  ['thousands or decimals', 'NUMBER_AMBIGUOUS', csv('Fläche', ['1.234', '2.500']), [3734, 3.734]],
  [
    'thousands with a slip, or decimals',
    'NUMBER_SLIP',
    csv('Abfluss', ['1.234', '12.34', '123.456', '2.345']),
    [127_035, 139.375],
  ],
  [
    'two ways to write numbers',
    'NUMBER_MIXED',
    csv('Fläche', ['1.234,5', '1,234.5', '2,5']),
    [1237, 1234.5, null],
  ],
])('%s', (_kind, code, file, sums) => {
  test('is asked, and nothing is taken over before', async () => {
    const { asked, errors } = await open(file);
    expect([errors, asked.map(({ issue }) => issue.code)]).toEqual([1, [code]]);
    expect(await session.commit({ mode: 'new' }, META)).toMatchObject({ ok: false, issues: [{ code }] });
  });
  test('each answer gives its figures, and taking it back asks again', async () => {
    const { asked } = await open(file);
    const { answers } = asked[0]!;
    const name = asked[0]!.issue.place!.column!;
    const found: (number | string | null)[] = [];
    for (const { part } of answers) {
      const after = await understood([{ name, ...part }]);
      expect([after.errors, after.asked]).toEqual([0, []]);
      found.push(typeof after.sum === 'number' ? Number(after.sum.toPrecision(12)) : after.sum);
    }
    expect(found).toEqual(sums);
    expect((await understood([])).errors).toBe(1);
  });
  test('the next file of the shape is read by the answer', async () => {
    const { asked } = await open(file);
    const name = asked[0]!.issue.place!.column!;
    const after = await understood([{ name, ...asked[0]!.answers.at(-1)!.part }]);
    expect((await session.commit({ mode: 'new' }, META)).ok).toBe(true);
    expect(await open(file)).toEqual(after);
  });
});

describe('tables side by side', () => {
  const side = (title: string): Uint8Array =>
    new TextEncoder().encode(
      `${title}Ort;Betrag;;Amt;Stellen\nNord;10;;Bauamt;3\nSüd;20;;Schulamt;4\nWest;5;;Kasse;2\n`,
    );
  test('under one title are a question that stands in the way, and answered it is kept', async () => {
    const opened = await session.open(side('Haushalt 2023\n'), 'x.csv', {});
    expect(opened.ok && opened.value.sheets.map(({ name }) => name)).toEqual([
      'x.csv (1–2)',
      'x.csv',
      'x.csv (2)',
    ]);
    const asked = await session.understand(0, null);
    expect(asked.ok && asked.value.understanding.issues).toContainEqual(
      expect.objectContaining({
        code: 'TABLES_PAIRED',
        severity: 'error',
        params: { count: 2, first: 'x.csv' },
      }),
    );
    expect((await session.commit({ mode: 'new' }, META)).ok).toBe(false);
    // What is said of its head is no answer.
    await session.understand(0, { sure: true });
    expect((await session.commit({ mode: 'new' }, META)).ok).toBe(false);
    await session.understand(0, { paired: true });
    expect(await session.commit({ mode: 'new' }, META)).toMatchObject({ ok: true, value: { rows: 3 } });
    await session.open(side('Haushalt 2024\n'), 'x.csv', {});
    const again = await session.understand(0, null);
    expect(again.ok && again.value.understanding.errors).toBe(0);
  });
  test('without one are two tables, and one where a person says so', async () => {
    const opened = await session.open(side(''), 'x.csv', {});
    expect(opened.ok && [opened.value.sheets.map(({ name }) => name), opened.value.chosen]).toEqual([
      ['x.csv', 'x.csv (2)', 'x.csv (1–2)'],
      0,
    ]);
    const whole = await session.understand(2, { paired: true });
    expect(whole.ok && whole.value.understanding.columns.map(({ name }) => name)).toEqual([
      'Ort',
      'Betrag',
      'Amt',
      'Stellen',
    ]);
  });
});

describe('a row that is called a sum and adds up nothing', () => {
  const file = (last: string): Uint8Array =>
    new TextEncoder().encode(`Posten;Betrag\nMiete;100\nStrom;200\nWasser;300\n${last}\n`);
  const view = async (corrections: Corrections | null) => {
    const found = await session.understand(0, corrections);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    const { understanding } = found.value;
    const { rows, errors, issues } = understanding;
    return { rows, errors, codes: issues.map(({ code }) => code), said: understanding.corrections };
  };
  test('stands in the way until a person has said whether it counts, and the next file is read by it', async () => {
    await session.open(file('Summe;610'), 'x.csv', {});
    const before = await view(null);
    expect([before.rows, before.errors, before.codes]).toEqual([4, 1, ['TOTAL_KEPT']]);
    expect((await session.commit({ mode: 'new' }, META)).ok).toBe(false);
    const counts = await view({ lines: [{ line: 5, as: 'data', text: 'Summe;610' }] });
    expect([counts.rows, counts.errors]).toEqual([4, 0]);
    const is = await view({ lines: [{ line: 5, as: 'total', text: 'Summe;610' }] });
    expect([is.rows, is.errors, is.codes]).toEqual([3, 0, ['TOTAL_MISMATCH', 'TOTAL_ROWS']]);
    expect((await session.commit({ mode: 'new' }, META)).ok).toBe(true);
    await session.open(file('Gas;50\nSumme;655'), 'y.csv', {});
    const next = await view(null);
    expect([next.rows, next.errors]).toEqual([4, 0]);
  });
  test('answers nothing of records that stand in two lines each', async () => {
    const names = ['Strom', 'Gas', 'Wasser', 'Wärme'];
    const pairs = names.map((name, i) => `${name} Plan;${i}1;${i}2\nIst;${i}3;${i}4`);
    const text = `Posten;2023;2024\n${pairs.join('\n')}\nSumme;999;888\n`;
    await session.open(new TextEncoder().encode(text), 'x.csv', {});
    expect((await view(null)).codes.slice(0, 2).sort()).toEqual(['LAYOUT_UNKNOWN', 'TOTAL_KEPT']);
    const told = (as: 'total' | 'data') => view({ lines: [{ line: 10, as, text: 'Summe;999;888' }] });
    for (const as of ['total', 'data'] as const) expect((await told(as)).codes).toContain('LAYOUT_UNKNOWN');
    const lines = [{ line: 10, as: 'total' as const, text: 'Summe;999;888' }];
    expect((await view({ lines, sure: true })).codes).not.toContain('LAYOUT_UNKNOWN');
  });
  test('answers nothing of the head', async () => {
    const text = 'Haushalt;;\n;2023;2024\nMiete;100;110\nStrom;200;190\nSumme;350;310\n';
    await session.open(new TextEncoder().encode(text), 'x.csv', {});
    const lines = [{ line: 5, as: 'total' as const, text: 'Summe;350;310' }];
    expect((await view({ lines })).codes).toContain('LAYOUT_UNSURE');
  });
});

describe('days that may begin with the month', () => {
  const file = (rows: readonly string[]): Uint8Array =>
    new TextEncoder().encode(`Beginn Datum;Ende Datum;Fälle\n${rows.join('\n')}\n`);
  const read = async (rows: readonly string[], columns: readonly ColumnCorrection[] = []) => {
    await session.open(file(rows), 'x.csv', {});
    const view = await session.understand(0, { columns });
    if (!view.ok) throw new Error('unread');
    const { understanding } = view.value;
    return {
      errors: understanding.errors,
      days: understanding.columns.map(({ stats }) => stats?.min),
      said: understanding.issues.filter(({ code }) => code === 'DATE_ALIKE').map(({ params }) => params?.as),
    };
  };
  test('are read like those of another column that decide it, and it is said', async () => {
    expect(await read(['01/02/2024;13/02/2024;3', '03/02/2024;14/02/2024;4'])).toMatchObject({
      errors: 0,
      days: ['2024-02-01', '2024-02-13', 3],
      said: ['2024-02-01'],
    });
    expect(await read(['01/02/2024;01/13/2024;3', '03/02/2024;01/14/2024;4'])).toMatchObject({
      errors: 0,
      days: ['2024-01-02', '2024-01-13', 3],
      said: ['2024-01-02'],
    });
  });
  test('are asked about where no other decides it, and one answer holds for both', async () => {
    const rows = ['01/02/2024;02/03/2024;3', '03/02/2024;05/02/2024;4'];
    expect((await read(rows)).errors).toBe(2);
    expect(await read(rows, [{ name: 'Ende Datum', order: 'month' }])).toMatchObject({
      errors: 0,
      days: ['2024-01-02', '2024-02-03', 3],
      said: ['2024-01-02'],
    });
  });
});

const manual = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');
test('the manual has a row for all that is asked', () => {
  const rows = manual.split('\n').filter((line) => line.startsWith('|'));
  expect(
    [...ASKS, 'TABLES_PAIRED', 'TOTAL_KEPT', 'LEVELS_KEPT'].filter(
      (code) => !rows.some((row) => row.includes(`(\`${code}\`)`)),
    ),
  ).toEqual([]);
});

test('the manual names all that reading can say', () => {
  const codes = new Set(Object.keys(sentences));
  const said = new Set<string>();
  for (const folder of ['formats', 'core/table']) {
    const root = new URL(`../../src/${folder}/`, import.meta.url);
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts'))
        for (const [, code] of readFileSync(new URL(file, root), 'utf8').matchAll(/'([A-Z][A-Z_]{3,40})'/g))
          if (codes.has(code!)) said.add(code!);
  }
  expect(said.size).toBeGreaterThan(60);
  expect([...said].filter((code) => !manual.includes(`\`${code}\``))).toEqual([]);
});
