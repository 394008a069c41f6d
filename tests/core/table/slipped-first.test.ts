// A record whose number holds a slip is a record, also where it is the first: no head eats it.
import { expect, test } from 'vitest';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { readTables } from '../../../src/formats/read.ts';

const read = async (lines: readonly string[]) => {
  const reading = await readTables(new TextEncoder().encode(lines.join('\n')), { name: 'x.csv' });
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const table = reading.value.tables[0]!;
  return {
    names: table.columns.map(({ field }) => field.name),
    labels: Array.from({ length: table.rows }, (_, row) => cellAt(table.columns[0]!, row)),
    codes: reading.issues.map(({ code }) => code),
  };
};

test.each(['12..5', '1.2o4', '1½', '1,234,5'])('%s', async (slip) => {
  const found = await read(['Posten;Betrag', `Miete;${slip}`, 'Strom;980,00', 'Porto;12,30', 'Gas;1.100,00']);
  expect(found.names).toEqual(['Posten', 'Betrag']);
  expect(found.labels).toEqual(['Miete', 'Strom', 'Porto', 'Gas']);
  expect(found.codes).toEqual(expect.arrayContaining([expect.stringMatching(/NOT_A_NUMBER|ALMOST_NUMBERS/)]));
});
test.each(['1.1', '1.111.10', '12.365.01', '2.10.1', '01.01.01', '3a'])(
  'the number of a chapter stays a name: %s',
  async (name) => {
    const found = await read([`Gliederung;${name};Rest`, 'Nord;12;3', 'Süd;14;5', 'West;18;2']);
    expect(found.names).toContain(name);
  },
);
