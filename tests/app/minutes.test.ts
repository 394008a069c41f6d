import { expect, test } from 'vitest';
import { minutesText } from '../../src/app/pages/session/model.ts';
import { SESSION } from '../../src/app/pages/session/text.ts';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { ownDefinition } from '../../src/core/indicators/own.ts';
import { tableOf } from '../support/tables.ts';
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

test('figures that never had a value are one line with their names; one that has stands for itself', () => {
  const none = { low: '', high: '' };
  const picture = (title: string, value: number | null): Picture => {
    const table = tableOf(
      ['zeit', 'wert'],
      [
        ['2026-10', 1],
        ['2026-11', value],
      ].slice(value === null ? 2 : 0),
    );
    const dataset = { id: 'd', fields: table.columns.map(({ field }) => field), stats: [] };
    const choice = {
      title,
      field: 'wert',
      time: 'zeit',
      filter: {},
      aggregate: 'value',
      direction: 'none',
      watch: none,
      critical: none,
    } as const;
    const { definition } = ownDefinition(choice, dataset, title);
    return { kind: 'indicator', full: evaluateFully(definition, () => table, {}), sources: [] };
  };
  const block = (id: string) => ({ id, kind: 'indicator', indicator: id });
  const said = minutes(['a', 'b', 'c', 'd'].map(block), {
    a: picture('Brunnen', null),
    b: picture('Pegel', 7),
    c: picture('Sirenen', null),
    d: picture('Betten', null),
  });
  expect(said.match(/noch kein Wert/g)).toHaveLength(1);
  expect(said).toContain('- Brunnen, Sirenen, Betten: ');
  expect(said).toMatch(/- Pegel: 7, /);
  const single = minutes([block('a')], { a: picture('Brunnen', null) });
  expect(single).toMatch(/- Brunnen: .*noch kein Wert/);
});

test('the Stand of a figure is said once, whether its value is due, current, or was never there', () => {
  const said = (rows: [string, number][]): string => {
    const table = tableOf(['zeit', 'wert'], rows);
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: 'number',
      measure: { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } },
      direction: 'none',
      cadence: 'monthly',
      graceDays: 90,
    });
    const picture = {
      kind: 'indicator' as const,
      full: evaluateFully(definition, () => table, {}),
      sources: [],
    };
    return minutes([{ id: 'a', kind: 'indicator', indicator: 'a' }], { a: picture });
  };
  const due = said([
    ['2026-08', 1],
    ['2026-09', 2],
  ]);
  expect(due).toContain('neuer Wert fällig');
  expect(due.match(/Stand September 2026/g)).toHaveLength(1);
  expect(said([['2026-10', 2]]).match(/Stand Oktober 2026/g)).toHaveLength(1);
  expect(said([]).match(/noch kein Wert/gi) ?? []).toHaveLength(1);
});
