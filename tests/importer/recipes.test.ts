import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Corrections } from '../../src/core/table/corrections.ts';
import { createImport, type ImportSession } from '../../src/importer/session.ts';
import type { Meta } from '../../src/importer/said.ts';
import { failed } from '../../src/core/values/result.ts';
import { error } from '../../src/core/values/issue.ts';
import { setAdding } from '../../src/store/imports.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';

let n = 0;
let db: CockpitDatabase;
let session: ImportSession;
let clock = 1_700_000_000_000;
beforeEach(() => {
  db = openDatabase(`recipes-${n++}`);
  session = createImport({
    db,
    now: () => ++clock,
    sha256: sha256Hex,
    room: () => Promise.resolve(Infinity),
    legacy: (_bytes, file) => Promise.resolve(failed(error('LEGACY_XLS', { file }))),
  });
});

const META: Meta = { title: 'Kinder', publisher: 'Jugendamt', licence: '', asOf: '31.12.2025' };
const open = async (text: string, given: Corrections | null = null, options = {}) => {
  const opened = await session.open(new TextEncoder().encode(text), 'kinder.csv', options);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const view = await session.understand(opened.value.chosen, given);
  if (!view.ok) throw new Error(JSON.stringify(view.issues));
  return view.value;
};
const keep = async (): Promise<string> => {
  const done = await session.commit({ mode: 'new' }, META);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return done.value.dataset;
};
const names = (view: Awaited<ReturnType<typeof open>>) => view.understanding.fields.map(({ name }) => name);
const codes = (view: Awaited<ReturnType<typeof open>>) => view.understanding.issues.map(({ code }) => code);

const YEARS = (from: number) =>
  `Kinder in Musterhausen;;;\nOrt;Plan ${from};Ist ${from};Plan ${from + 1};Ist ${from + 1}\nNord;1;2;3;4\nSüd;5;6;7;8\nnachrichtlich Ferien;9;9;9;9\n`;

describe('what was said of one file', () => {
  test('holds for the next one of its shape, a line further down and with other years', async () => {
    const first = await open(YEARS(2023));
    const melt = first.understanding.melt!;
    await session.understand(0, {
      lines: [{ line: 5, as: 'out', text: 'nachrichtlich Ferien;9;9;9;9' }],
      columns: [{ name: 'Ort', as: 'Ortsteil' }],
      melt,
    });
    await keep();
    const next = await open(YEARS(2024).replace('Süd;', 'Ost;1;1;1;1\nSüd;'));
    expect(names(next)).toEqual(['Ortsteil', 'Jahr', 'Plan', 'Ist']);
    expect([next.understanding.rows, next.isWhole, next.recipe?.title]).toEqual([6, true, 'Kinder']);
    expect(codes(next)).toContain('RECIPE_EXTENDED');
  });
  test('names what does not fit, and applies the rest', async () => {
    await open(YEARS(2023), {
      lines: [{ line: 5, as: 'out', text: 'nachrichtlich Ferien;9;9;9;9' }],
      columns: [
        { name: 'Ort', as: 'Ortsteil' },
        { name: 'Plan 2023', unit: 'Kinder' },
      ],
    });
    await keep();
    const next = await open(
      YEARS(2023).replace('nachrichtlich Ferien;9;9;9;9\n', '').replace('Plan 2023', 'Soll'),
    );
    expect(names(next)[0]).toBe('Ortsteil');
    expect(next.isWhole).toBe(false);
    expect(
      next.understanding.issues
        .filter(({ code }) => code === 'RECIPE_MISFIT')
        .map(({ params }) => params?.['what']),
    ).toEqual(['Zeile 5 „nachrichtlich Ferien;9;9;9;9“', 'Plan 2023']);
  });
  test('a header that was chosen is found again, though the header is what a recipe is known by', async () => {
    const text = 'Auswertung;vom;Amt\nStand;heute;x\nOrt;Plätze;Kinder\nNord;1;2\nSüd;3;4\n';
    const plain = await open(text);
    await session.understand(0, {
      lines: [
        { line: 1, to: 2, as: 'title', text: 'Auswertung;vom;Amt' },
        { line: 3, as: 'header', text: 'Ort;Plätze;Kinder' },
      ],
      columns: [{ name: 'Kinder', unit: 'Kinder' }],
    });
    await keep();
    const again = await open(text.replace('Nord;1', 'Nord;7'));
    expect([names(again), again.isWhole]).toEqual([['Ort', 'Plätze', 'Kinder'], true]);
    expect(again.base.fingerprint).toBe(plain.base.fingerprint);
  });
  test('a corrected cell is of its file, and comes again only where the same is wrong again', async () => {
    const text = 'Ort;Plätze\nNord;l2\nSüd;3\n';
    await open(text, { cells: [{ line: 2, column: 1, text: '12', was: 'l2' }] });
    await keep();
    expect((await open(text)).understanding.head[0]).toEqual(['Nord', 12]);
    expect((await open(text.replace('l2', '15'))).understanding.head[0]).toEqual(['Nord', 15]);
  });
  test('how the file is opened is part of it', async () => {
    const text = 'Ort~Plätze\nNord~1,5\nSüd~3,5\n';
    const first = await open(text);
    const chosen = await open(text, null, { delimiter: ',', base: first.base });
    await keep();
    const again = await open(text);
    expect([chosen.base, again.recipe?.opened]).toEqual([first.base, { delimiter: ',' }]);
  });
  test('each table of a sheet that was cut has its own', async () => {
    const text = 'Ort;Plätze\nNord;1\nSüd;2\nHund;Steuer\nerster;90\nzweiter;120\n';
    const cut = { starts: [{ line: 4, text: 'Hund;Steuer' }], part: 0 };
    await open(text, { cut });
    await keep();
    await open(text, { cut: { ...cut, part: 1 }, columns: [{ name: 'Steuer', unit: '€' }] });
    await keep();
    const first = await open(text);
    expect(names(first)).toEqual(['Ort', 'Plätze']);
    const second = await session.understand(0, null, { ...cut, part: 1 });
    expect(second.ok && second.value.understanding.fields).toMatchObject([
      { name: 'Hund' },
      { name: 'Steuer', unit: '€' },
    ]);
    expect(await db.datasets.count()).toBe(2);
  });
});

describe('what opening a file had to say', () => {
  test('is shown with what reading it has', async () => {
    const view = await open('Ort;Plätze\n"Nord;1\nSüd;2\nOst;3\n');
    expect(codes(view)).toContain('QUOTE_UNCLOSED');
  });
});

describe('the sheet as it is', () => {
  test('is given a window at a time, with the role of each line and what a person changed', async () => {
    await open('Kinder;\n\nOrt;Plätze\nNord;l\nSüd;2\n', {
      lines: [
        { line: 1, as: 'title' },
        { line: 3, as: 'header' },
        { line: 4, to: 5, as: 'data' },
      ],
      cells: [{ line: 4, column: 1, text: '1', was: 'l' }],
    });
    expect(session.cells({ from: 0, to: 3, left: 0, right: 2 })!.lines).toEqual([
      { row: 0, line: 1, role: 'm', gap: 0, hidden: false, cells: ['Kinder', ''], changed: [] },
      { row: 1, line: 3, role: 'h', gap: 1, hidden: false, cells: ['Ort', 'Plätze'], changed: [] },
      { row: 2, line: 4, role: 'd', gap: 0, hidden: false, cells: ['Nord', '1'], changed: [1] },
    ]);
  });
  test('a window beyond the sheet is empty, one that is too large is cut', async () => {
    await open(`Ort;Plätze\n${Array.from({ length: 900 }, (_, i) => `O${i};${i}`).join('\n')}\n`);
    expect(session.cells({ from: 2_000, to: 3_000, left: 0, right: 9 })!.lines).toEqual([]);
    expect(session.cells({ from: 0, to: 5_000, left: 0, right: 9 })!.lines).toHaveLength(400);
  });
});

describe('how the values of a column are put together', () => {
  const TEXT = 'Jahr;Ort;Wasser\n2023;Nord;1\n2023;Süd;5\n2024;Nord;2\n';
  const addsOf = (fields: readonly { name: string; adds?: string }[]) =>
    Object.fromEntries(fields.map(({ name, adds }) => [name, adds]));
  test('is said at the import, kept with the dataset, and holds for the next file of its shape', async () => {
    await open(TEXT, { columns: [{ name: 'Wasser', as: 'Wassermenge', adds: 'latest' }] });
    const id = await keep();
    expect(addsOf((await db.datasets.get(id))!.fields)).toMatchObject({ Wassermenge: 'latest' });
    const next = await open(TEXT.replace('5', '6'));
    expect(addsOf(next.understanding.fields)).toMatchObject({ Wassermenge: 'latest' });
  });
  test('is corrected on the page of the dataset, with the same effect, and taken back', async () => {
    await open(TEXT, { columns: [{ name: 'Wasser', as: 'Wassermenge' }] });
    const id = await keep();
    await setAdding(db, id, 'Wassermenge', 'none');
    expect(addsOf((await db.datasets.get(id))!.fields)).toMatchObject({ Wassermenge: 'none' });
    const next = await open(TEXT.replace('5', '6'));
    expect(addsOf(next.understanding.fields)).toMatchObject({ Wassermenge: 'none' });
    expect(next.isWhole).toBe(true);
    await setAdding(db, id, 'Wassermenge', null);
    expect(addsOf((await db.datasets.get(id))!.fields).Wassermenge).toBeUndefined();
    const after = await open(TEXT.replace('5', '7'));
    expect(addsOf(after.understanding.fields).Wassermenge).toBeUndefined();
    expect(names(after)).toContain('Wassermenge');
  });
  test('of a dataset of a catalog stays as its publisher declares it', async () => {
    await open(TEXT);
    const id = await keep();
    const record = (await db.datasets.get(id))!;
    await db.datasets.put({ ...record, id: 'other', catalog: 'https://x.example/datapackage.json' });
    await setAdding(db, 'other', 'Wasser', 'none');
    expect(addsOf((await db.datasets.get('other'))!.fields).Wasser).toBeUndefined();
  });
});
