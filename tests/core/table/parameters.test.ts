// Lines that a program prints above its table say how it was asked, and name no columns.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';

const read = async (lines: readonly string[]) => {
  const found = await readTables(new TextEncoder().encode(`${lines.join('\n')}\n`), { name: 'x.csv' });
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  const [table] = found.value.tables;
  return {
    names: table!.columns.map(({ field }) => field.name),
    rows: table!.rows,
    sums: table!.stats.map(({ sum }) => sum),
  };
};
const BODY = ['4711;Porto;120,50;200', '4712;Miete;800,00;900', '4713;Strom;99,90;100', '4714;Gas;10,00;20'];
const NAMES = ['Konto', 'Bezeichnung', 'Betrag EUR', 'Ansatz'];

describe('above names of every column', () => {
  test.each([
    [['Zeitraum;01.01.2024;bis;31.12.2024']],
    [['Erstellt;05.03.2024;10:33']],
    [['Benutzer;MUELLER']],
    [['Mandant;1000', 'Benutzer;MUELLER', 'Zeitraum;01.01.2024;bis;31.12.2024']],
    [['Mandant:;1000;;', 'Erstellt am:;05.03.2024;;']],
    [['Buchungskreis;0100', 'Haushaltsjahr;2024', '']],
  ])('%j', async (above) => {
    const seen = await read([...above, NAMES.join(';'), ...BODY]);
    expect(seen.names).toEqual(NAMES);
    expect(seen.rows).toBe(4);
  });
  test('years among the names, and parameters that are more than these', async () => {
    const body = ['Nord;1;2;3', 'Süd;5;6;7', 'West;9;1;2'];
    const years = await read(['Benutzer;MUELLER', 'Ort;Anzahl;2023;2024', ...body]);
    expect(years.names).toEqual(['Ort', 'Anzahl', '2023', '2024']);
    const wide = await read([
      'Zeitraum;01.01.2024;bis;31.12.2024',
      'Ort;Menge;Ist',
      'Nord;1;2',
      'Süd;5;6',
      'West;9;1',
    ]);
    expect(wide.names.slice(0, 3)).toEqual(['Ort', 'Menge', 'Ist']);
  });
  test('years and groups above names are a part of them', async () => {
    const seen = await read([
      ';2022;;2023;',
      'Ort;Plan;Ist;Plan;Ist',
      'Nord;1;2;3;4',
      'Süd;5;6;7;8',
      'West;9;1;2;3',
    ]);
    expect(seen.names).toEqual(['Ort', '2022 – Plan', '2022 – Ist', '2023 – Plan', '2023 – Ist']);
  });
});
