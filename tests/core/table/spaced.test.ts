// Words whose letters stand apart say what they say closed up.
import { expect, test } from 'vitest';
import { closedUp } from '../../../src/core/table/spaced.ts';
import { openTables } from '../../../src/formats/open.ts';
import { understandTable } from '../../../src/formats/text-table.ts';

test.each([
  ['I n s g e s a m t', 'Insgesamt'],
  ['E i n n a h m e n   insgesamt', 'Einnahmen   insgesamt'],
  ['Leistungen/ i n s g e s a m t', 'Leistungen/ insgesamt'],
  ['A b w e i c h u n g   z u m   V o r j a h r', 'Abweichung   z u m   Vorjahr'],
  ['Klasse 5 a b', 'Klasse 5 a b'],
  ['z. B. A u. B', 'z. B. A u. B'],
  ['im Jahr', 'im Jahr'],
])('%s', (text, closed) => expect(closedUp(text)).toBe(closed));

/** As a person's device reads it. */
const codesOf = async (last: string): Promise<string[]> => {
  const lines = ['Amt;Ertrag', 'Bauamt;1013', 'Schulamt;2517', 'Kasse;1562', 'Forst;871', `${last};6017`];
  const opened = await openTables(new TextEncoder().encode(lines.join('\r\n')), { name: 't.csv' });
  if (!opened.ok) throw new Error(opened.issues[0]?.code);
  const found = understandTable(opened.value.tables[0]!, { dropTotals: true }, { file: 't.csv' });
  if (!found.ok) throw new Error(found.issues[0]?.code);
  return found.issues.map(({ code }) => code);
};
test.each(['S u m m e', 'I n s g e s a m t', 'Gesamttotal', 'Endtotal'])(
  'what is called a total and adds up nothing is asked about, however it is written: %s',
  async (word) => expect(await codesOf(word)).toContain('TOTAL_KEPT'),
);
