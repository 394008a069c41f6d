// What stands under what is found in a table of any length, with the answer that a short piece of it has.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { inspection } from '../../../src/cli/inspect.ts';
import { runs } from '../../support/runs.ts';

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const reading = await readTables(bytes, { name: 'x.csv', dropCategories: true });
  const document = inspection('x.csv', 0, reading, 0);
  const [table] = document.tables;
  return {
    sum: table!.columns.find(({ name }) => name === 'Betrag')!.sum,
    rows: table!.rows,
    roles: table!.columns.map(({ role }) => role),
    totals: table!.totals.length,
  };
};

/** Blocks of a parent and its parts; `head`: the columns. */
const KINDS: Readonly<Record<string, { head: string; block: (i: number) => readonly string[] }>> = {
  'parts by a word': {
    head: 'Konto;Betrag',
    block: (i) => [`Konto ${i};${30 + (i % 7)}`, 'davon Personal;20', `davon Sachkosten;${10 + (i % 7)}`],
  },
  'some of a row': {
    head: 'Konto;Betrag',
    block: (i) => [`Konto ${i};${900 + (i % 7)}`, 'darunter Zinsen;20'],
  },
  'numbers of levels': {
    head: 'Nr;Konto;Betrag',
    block: (i) => [
      `${i + 1};Konto ${i};${30 + (i % 7)}`,
      `${i + 1}.1;Teil A;20`,
      `${i + 1}.2;Teil B;${10 + (i % 7)}`,
    ],
  },
  indents: {
    head: 'Konto;Betrag',
    block: (i) => [`Konto ${i};${30 + (i % 7)}`, '  Teil A;20', `  Teil B;${10 + (i % 7)}`],
  },
  'labels that stand once': {
    head: 'Amt;Stelle;Betrag',
    block: (i) => [`Amt ${i};Leitung;${i % 5}`, `;Kasse;${1 + (i % 3)}`, ';Archiv;2'],
  },
  'nothing stands under anything': {
    head: 'Konto;Betrag',
    block: (i) => [`Konto ${i};${30 + (i % 7)}`, `Stelle ${i};2`],
  },
};
const tableOf = (kind: string, blocks: number): string[] => {
  const { head, block } = KINDS[kind]!;
  return [head, ...Array.from({ length: blocks }, (_, i) => block(i)).flat()];
};

describe.each(Object.keys(KINDS))('%s', (kind) => {
  test('a long table has the answer of its pieces', async () => {
    // Each piece alone is short enough to be looked at row by row.
    const size = 90,
      pieces = runs(90, 84);
    const { head, block } = KINDS[kind]!;
    let [sum, rows, totals] = [0, 0, 0];
    for (let piece = 0; piece < pieces; piece++) {
      const lines = Array.from({ length: size }, (_, i) => block(piece * size + i)).flat();
      const found = await read([head, ...lines]);
      sum += found.sum!;
      rows += found.rows;
      totals += found.totals;
    }
    const whole = await read(tableOf(kind, size * pieces));
    expect(tableOf(kind, size * pieces).length).toBeGreaterThan(kind === 'some of a row' ? 15_000 : 15_100);
    expect({ sum: whole.sum, rows: whole.rows, totals: whole.totals }).toEqual({ sum, rows, totals });
  });
});
