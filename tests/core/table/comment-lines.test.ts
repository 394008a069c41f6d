// Lines that begin with `#` above or below a table are said of it, and are none of its names and none of its records.
import { expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';

const read = async (lines: readonly string[]) => {
  const reading = await readTables(new TextEncoder().encode(`${lines.join('\n')}\n`), { name: 'x.csv' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const table = reading.value.tables[0]!;
  return { head: table.headerRows, rows: table.rows, names: table.columns.map(({ field }) => field.name) };
};
const NAMES = 'Land;Nr.;Kreis;Gemeinden am 31.12.2019 (Anzahl);Fläche (km²)';
const ROWS = ['Nordau;001;Weiden;126;2.124,3', 'Nordau;002;Birken;197;2.777,9', 'Südau;003;Erlen;81;1.205,0'];

test.each([
  [['# © Wahlamt Musterland;;;;', '# Rohdaten: Amt für Arbeit;;;;', '#;;;;', 'Spalten-Nr.;;;1;2']],
  [['# Strukturdaten für die Wahlkreise', '# Zeichensatz: UTF-8. Trennzeichen: Semikolon.']],
  [['# Stand: 31.12.2019', '#', '# Bundestagswahl am 26.09.2021', '']],
])('above the names: %j', async (above) => {
  const at = above.length + 1;
  const { head, rows, names } = await read([...above, NAMES, ...ROWS]);
  expect(head?.every((row) => row >= at - 1)).toBe(true);
  expect([rows, names.length]).toEqual([3, 5]);
  expect(names[0]).not.toContain('#');
});
test('below the records', async () => {
  const { rows, head } = await read([
    NAMES,
    ...ROWS,
    '# _____',
    '# Bis einschließlich',
    '# 31.03.2011 ist',
    '# die Zählung anders.',
  ]);
  expect([head, rows]).toEqual([[1], 3]);
});
test('one line is a name as well as another', async () => {
  const { head, names } = await read(['#Platz;Name;Punkte', '1;Nord;12', '2;Süd;10', '3;West;7']);
  expect([head, names[0]]).toEqual([[1], '#Platz']);
});
test('a list of words that begin so is a list', async () => {
  const { rows } = await read(['Schlagwort;Beiträge', '#Stadt;12', '#Land;10', '#Fluss;7']);
  expect(rows).toBe(3);
  expect((await read(['#Stadt', '#Land', '#Fluss'])).rows).toBeGreaterThan(1);
});
