// The name of a column counts in thousands or millions, its cells in something else: the scale is never dropped without a word.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { columnOf } from '../../support/column.ts';
import { xlsxOf, type TestCell } from '../../support/workbooks.ts';

describe('a scale in the name and another one in the cells is asked about', () => {
  test.each([
    ['Kosten in Mio. €', ['1,25 €', '0,40 €', '12,00 €']],
    ['Kosten (Tsd. EUR)', ['125 €', '40 €', '33 €']],
    ['Kosten T€', ['125 EUR', '40 EUR', '33 EUR']],
    ['Kosten (Mio.)', ['1,25 €', '0,40 €', '2,10 €']],
    ['Umsatz Mio. €', ['12 T€', '850 T€', '31 T€']],
    ['Wärme (Mio. kWh)', ['12,5 kWh', '8,1 kWh', '3,3 kWh']],
  ])('%s over %j', async (name, cells) => {
    const seen = await columnOf(name, cells);
    expect(seen).toMatchObject({ type: 'text', values: cells });
    expect(seen.codes).toContain('UNITS_DIFFER');
  });
  test.each([
    ['Kosten in €', ['1,25 Mio. €', '0,40 Mio. €'], 'Mio. €'],
    ['Kosten (Mio. €)', ['1,25 Mio. €', '0,40 Mio. €'], 'Mio. €'],
    ['Kosten T€', ['125 TEUR', '40 TEUR'], 'TEUR'],
    ['Preis (ct/kWh)', ['12,5 ct', '8,1 ct'], 'ct'],
    ['Fläche (ha)', ['12,5 ha', '8,1 ha'], 'ha'],
  ])('%s over %j says the same', async (name, cells, unit) => {
    const seen = await columnOf(name, cells);
    expect(seen).toMatchObject({ type: 'number', unit });
    expect(seen.codes).not.toContain('UNITS_DIFFER');
  });
});

const bookOf = async (rows: readonly TestCell[][]) => {
  const read = await readTables(xlsxOf([{ name: 'T', rows }]), { name: 'x.xlsx' });
  if (!read.ok) throw new Error('not read');
  const { field } = read.value.tables[0]!.columns[1]!;
  const { sum } = read.value.tables[0]!.stats[1]!;
  return { type: field.type, unit: field.unit, sum, codes: read.issues.map(({ code }) => code) };
};
const amounts = (format: string): TestCell[][] =>
  [1.25, 0.4, 12].map((n, i) => [`Ort ${i}`, { n, format }] as TestCell[]);

describe('a format with the bare unit', () => {
  test('below a name with a scale is asked about', async () => {
    const seen = await bookOf([['Ort', 'Kosten in Mio. €'], ...amounts('#,##0.00 "€"')]);
    expect(seen.type).toBe('text');
    expect(seen.codes).toContain('UNITS_DIFFER');
  });
  test('below a title with a scale too', async () => {
    const rows = [['Angaben in Tsd. EUR'], ['Ort', 'Kosten'], ...amounts('#,##0.00 "€"')];
    const seen = await bookOf(rows);
    expect(seen.type).toBe('text');
    expect(seen.codes).toContain('UNITS_DIFFER');
  });
  test('below a name with the same one is plain', async () => {
    const seen = await bookOf([['Ort', 'Kosten in €'], ...amounts('#,##0.00 "€"')]);
    expect(seen).toMatchObject({ type: 'number', unit: '€', sum: 13.65 });
    expect(seen.codes).not.toContain('UNITS_DIFFER');
  });
});
