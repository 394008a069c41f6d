// Words that begin as a total does, and titles with a unit: what they are said of, and what not.
import { expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';

const read = async (lines: readonly string[]) => {
  const reading = await readTables(new TextEncoder().encode(lines.join('\n')), {
    name: 'x.csv',
    dropCategories: true,
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const table = reading.value.tables[0]!;
  return {
    rows: table.rows,
    codes: reading.issues.map(({ code }) => code),
    units: Object.fromEntries(table.columns.map(({ field }) => [field.name, field.unit ?? ''])),
  };
};

test('a remark behind a day that begins with the word of a total asks nothing', async () => {
  const found = await read([
    'Datum;Anmerkung;Stunden',
    '01.02.2024;;4',
    '02.02.2024;Summe geprüft;3',
    '06.02.2024;Insgesamt unauffällig;4',
    '07.02.2024;Begehung;2',
  ]);
  expect(found).toMatchObject({ rows: 4 });
  expect(found.codes).not.toContain('TOTAL_KEPT');
});
test('the unit of a title holds for what is bought and weighed, and not for who and what is counted', async () => {
  const money = await read([
    'Investitionen 2024 (in Tsd. EUR)',
    'Ortsteil;Gebäude;Fahrzeuge;Beratungsstellen;Einwohner;Stellen;Hebesatz',
    'Nord;1200;80;30;4100;12;430',
    'Süd;900;45;20;3900;9;430',
    'West;700;60;25;2800;7;430',
  ]);
  expect(money.units).toMatchObject({
    Gebäude: 'Tsd. €',
    Fahrzeuge: 'Tsd. €',
    Beratungsstellen: 'Tsd. €',
    Einwohner: '',
    Stellen: '',
    Hebesatz: '',
  });
  const weight = await read([
    'Abfallbilanz 2023 (in 1.000 t)',
    'Ort;Restmüll;Bioabfälle;Sonderabfälle',
    'Nord;12;8;1',
    'Süd;11;7;2',
    'West;9;6;1',
  ]);
  expect(new Set([weight.units.Restmüll, weight.units.Bioabfälle, weight.units.Sonderabfälle]).size).toBe(1);
  expect(weight.units.Restmüll).not.toBe('');
});
