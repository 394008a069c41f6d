import { expect, test } from 'vitest';
import { minutesText } from '../../src/app/pages/session/model.ts';
import { SESSION } from '../../src/app/pages/session/text.ts';
import type { Folder } from '../../src/core/folders/folder.ts';
import type { Picture } from '../../src/core/folders/picture.ts';

const folder = (blocks: unknown[]): Folder =>
  ({
    id: 'm',
    name: 'Rat',
    body: '',
    date: '',
    frozen: null,
    decisions: [],
    pages: [{ id: 'p', item: '3', title: 'Haushalt', isClosed: false, blocks }],
  }) as unknown as Folder;
const minutes = (blocks: unknown[], pictures: Record<string, Picture>): string =>
  minutesText(
    folder(blocks),
    new Map(Object.entries(pictures)),
    Date.UTC(2026, 10, 28),
    SESSION.de,
    'de',
  ).replaceAll('\u00a0', ' ');

test('the minutes hold the texts of the page, the rows of a table and the values of a chart', () => {
  const said = minutes(
    [
      { id: 'a', kind: 'text', text: 'Der Kämmerer erläutert.\nOhne Aussprache.' },
      { id: 'b', kind: 'table', title: 'Ansätze', dataset: 'd', query: {}, columns: null },
      { id: 'c', kind: 'chart', title: 'Erträge', dataset: 'd', query: {}, draw: 'bar' },
    ],
    {
      b: {
        kind: 'table',
        fields: [
          { name: 'konto', title: 'Konto', type: 'text', role: 'key' },
          { name: 'ansatz', title: 'Ansatz', type: 'number', role: 'measure' },
        ],
        rows: [
          ['41', 1_904_500],
          ['43', { mark: '.' }],
        ],
        total: 2,
        sources: [],
      },
      c: {
        kind: 'chart',
        labels: ['2025', '2026'],
        labelKind: 'period',
        unit: '€',
        series: [{ name: 'Erträge', values: [1_200, null] }],
        x: 'Jahr',
        y: 'Erträge',
        sources: [],
      },
    },
  );
  expect(said).toContain('- Der Kämmerer erläutert.\n  Ohne Aussprache.');
  expect(said).toContain('\n    Konto | Ansatz\n    41 | 1.904.500\n    43 | .');
  expect(said).toContain('\n    2025: 1.200 €\n    2026: kein Wert');
});

test('a long table is cut, and says how much is left out', () => {
  const rows = Array.from({ length: 100 }, (_, i) => [i]);
  const fields = [{ name: 'n', type: 'number' as const, role: null }];
  const said = minutes([{ id: 'b', kind: 'table', title: 'Lang', dataset: 'd', query: {}, columns: null }], {
    b: { kind: 'table', fields, rows, total: 100, sources: [] },
  });
  expect(said).toContain('… und 61 weitere');
});
