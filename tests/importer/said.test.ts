// The app says of a file whatever `inspect` says of it: nothing that is found is kept back on its way to the screen.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspection } from '../../src/cli/publishing/inspect.ts';
import { sha256Hex } from '../../src/formats/bytes.ts';
import type { LateFormat } from '../../src/formats/format.ts';
import { readLate } from '../../src/formats/late.ts';
import { readTables } from '../../src/formats/read.ts';
import { createImport } from '../../src/importer/session.ts';
import { openDatabase } from '../../src/store/database.ts';
import { hardBytes, HARD } from '../core/table/hard/all.ts';
import { xlsxOf, type TestSheet } from '../support/workbooks.ts';

const legacy = (bytes: Uint8Array, name: string, format: LateFormat) =>
  Promise.resolve(readLate(bytes, name, format));
const session = createImport({
  db: openDatabase('said'),
  now: () => Date.UTC(2026, 10, 29),
  sha256: sha256Hex,
  room: () => Promise.resolve(Infinity),
  legacy,
});

/** Codes that the screen lists for a file, and those of the command. Both of the first table. */
const said = async (name: string, bytes: Uint8Array): Promise<[string[], string[]]> => {
  const opened = await session.open(bytes, name, {});
  const document = inspection(name, 0, await readTables(bytes, { name, dropCategories: true, legacy }), 5);
  const codes = [...new Set(document.messages.map(({ code }) => code))];
  if (!opened.ok) return [[...new Set(opened.issues.map(({ code }) => code))], codes];
  const view = await session.understand(0, null);
  const listed = view.ok ? view.value.understanding.issues : view.issues;
  return [[...new Set(listed.map(({ code }) => code))], codes];
};

test.each(HARD.filter(({ is }) => is.tables === undefined))('$kind', async (sheet) => {
  const [shown, told] = await said(sheet.file, hardBytes(sheet));
  // Where there is a person a doubt may be a question, and what is kept of totals is hers to say.
  const asked = new Set(['LAYOUT_UNSURE', 'TOTAL_KEPT']);
  expect(told.filter((code) => !shown.includes(code) && !asked.has(code))).toEqual([]);
});

/** Files of which each kind of message comes: the codes of opening and reading that no hard sheet has. */
const sheet = (rows: TestSheet['rows'], state?: string): TestSheet => ({
  name: 'A',
  rows,
  ...(state && { state }),
});
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
test.each<[string, string, Uint8Array]>([
  ['RAGGED_ROWS', 'a.csv', utf8('a;b;c\n1;2;3\n4;5\n6;7;8\n9;1;2\n')],
  ['HEADER_DUPLICATE', 'a.csv', utf8('Ort;Wert;Wert\nA;1;2\nB;3;4\n')],
  ['NUL_REMOVED', 'a.csv', utf8('Ort;Wert\nA\0;1\nB;2\nC;3\n')],
  ['WRONG_TYPE_PDF', 'a.pdf', utf8('%PDF-1.7\n')],
  ['UNSUPPORTED_FORMAT', 'a.prn', utf8('Ort   Wert\nA     1\n')],
  [
    'CELL_ERROR',
    'a.xlsx',
    xlsxOf([
      sheet([
        ['Ort', 'Wert'],
        ['A', 1],
        ['B', { xml: '<c r="B3" t="e"><v>#DIV/0!</v></c>' }],
        ['C', 3],
      ]),
    ]),
  ],
])('%s', async (code, name, bytes) => {
  const [shown, told] = await said(name, bytes);
  expect(shown).toContain(code);
  expect(told).toContain(code);
});

test('every code of the list is made somewhere: none has words that nobody can ever see', () => {
  const list = readFileSync('src/core/values/issue.ts', 'utf8');
  const codes = [...list.matchAll(/^ {2}\| '([A-Z_]+)'/gm)].map(([, code]) => code!);
  const sources = ['src', 'sw']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter(
      (file) => /\.tsx?$/.test(file) && !file.endsWith('values/issue.ts') && !file.includes('i18n/languages'),
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(codes.length).toBeGreaterThan(150);
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});
