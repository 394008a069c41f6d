// What stands below the total of all rows above it: data, unless it plainly compares or reckons.
import { expect, test } from 'vitest';
import { readRows } from '../../support/read-rows.ts';

test('shares of taxes below a subtotal are data, as all that follows is', async () => {
  const rows = [
    'Steuer;2023;2024',
    'Grundsteuer A;10;11',
    'Grundsteuer B;50;52',
    'Gewerbesteuer;200;210',
    'Summe Realsteuern;260;273',
    'Gemeindeanteil Einkommensteuer;400;410',
    'Gemeindeanteil Umsatzsteuer;40;42',
    'Hundesteuer;5;6',
    'Schlüsselzuweisungen;300;310',
  ];
  expect(await readRows(rows)).toMatchObject({ rows: 7, sum: 1005 });
});

test.each([
  'Ansatz Gewerbesteuer',
  'Budget Kita',
  'Plan Schwimmbad',
  'Rest des Kreises',
  'Pro Seniore gGmbH',
  'Anteil Tagespflege',
  'Gemeindeanteil Umsatzsteuer',
  'Je 10 Plätze im Hort',
])('%s below a total is data, with a doubt', async (name) => {
  const found = await readRows(['Art;2024', 'A;50', 'B;900', 'Summe;950', `${name};220`]);
  expect(found).toMatchObject({ rows: 3, sum: 1170 });
  expect(found.codes).toContain('LAYOUT_UNSURE');
});

test.each([
  'Vorjahr',
  'Veränderung in %',
  'Auslastung',
  'Anteil in %',
  'Umlage je Einwohner',
  'Plan',
  'Ansatz 2023',
  'Verfügbar',
])('%s below a total is compared with it', async (name) => {
  const found = await readRows(['Art;2024', 'A;50', 'B;900', 'Summe;950', `${name};220`]);
  expect(found).toMatchObject({ rows: 2, sum: 950 });
});

test('a word of comparing among many rows below a total leaves none of them out, with a doubt', async () => {
  const below = ['Vorjahr;100', 'C;40', 'D;41', 'E;42'];
  const found = await readRows(['Art;2024', 'A;50', 'B;900', 'Summe;950', ...below]);
  expect(found).toMatchObject({ rows: 6, sum: 1173 });
  expect(found.codes).toContain('LAYOUT_UNSURE');
});

test('a row below two totals that adds up all others by chance is data, where no word calls it a total', async () => {
  const rows = ['Amt;Zahl', 'Bau;2', 'Kasse;3', 'Summe;5', 'Kita;4', 'Bad;1', 'Summe;5', 'Schule;10'];
  expect(await readRows(rows)).toMatchObject({ rows: 5, sum: 20 });
});

test('a kind of school below two others that it adds up is data', async () =>
  expect(
    await readRows(['Schule;Schüler', 'Realschule;300', 'Gymnasium;400', 'Gesamtschule;700']),
  ).toMatchObject({ rows: 3, sum: 1400 }));

test.each<[string, readonly string[]]>([
  [
    'three totals of different things',
    ['Einwohner insgesamt;3011', 'Fläche insgesamt;1250', 'Wohnungen insgesamt;1402', 'Pkw;1800'],
  ],
  [
    'five',
    ['Bevölkerung', 'Geburten', 'Sterbefälle', 'Zuzüge', 'Fortzüge'].map(
      (name, i) => `${name} insgesamt;${31 + i * 7}`,
    ),
  ],
  ['a club', ['TSV Mitte;120', 'Zusammen wachsen;40', 'Chor;31', 'Feuerwehr;62']],
])('a list of %s asks nothing', async (_what, rows) =>
  expect(await readRows(['Merkmal;2024', ...rows])).toMatchObject({ rows: rows.length, asked: [] }),
);
test('two sums that add up nothing are both asked about', async () => {
  const rows = ['Art;2024', 'A;10', 'B;20', 'Summe Nord;99', 'C;30', 'D;40', 'Summe Süd;88'];
  expect((await readRows(rows)).asked).toContain('TOTAL_KEPT');
});
