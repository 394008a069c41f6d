// Words whose letters stand apart say what they say closed up.
import { expect, test } from 'vitest';
import { closedUp } from '../../../src/core/table/spaced.ts';
import { understood } from '../../support/understood.ts';

test.each([
  ['I n s g e s a m t', 'Insgesamt'],
  ['E i n n a h m e n   insgesamt', 'Einnahmen   insgesamt'],
  ['Leistungen/ i n s g e s a m t', 'Leistungen/ insgesamt'],
  ['A b w e i c h u n g   z u m   V o r j a h r', 'Abweichung   z u m   Vorjahr'],
  ['Klasse 5 a b', 'Klasse 5 a b'],
  ['z. B. A u. B', 'z. B. A u. B'],
  ['im Jahr', 'im Jahr'],
])('%s', (text, closed) => expect(closedUp(text)).toBe(closed));

const codesOf = async (last: string): Promise<string[]> => {
  const lines = ['Amt;Ertrag', 'Bauamt;1013', 'Schulamt;2517', 'Kasse;1562', 'Forst;871', `${last};6017`];
  return (await understood(lines)).issues.map(({ code }) => code);
};
test.each(['S u m m e', 'I n s g e s a m t', 'Gesamttotal', 'Endtotal'])(
  'what is called a total and adds up nothing is asked about, however it is written: %s',
  async (word) => expect(await codesOf(word)).toContain('TOTAL_KEPT'),
);
