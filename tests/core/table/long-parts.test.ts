// What stands under what is found in a table of any length, with the answer that a short piece of it has.
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/formats/read.ts';
import { parentsIn } from '../../../src/core/table/parents.ts';
import { eachByRow, type RawColumn, type RawTable } from '../../../src/core/table/raw.ts';
import { D, H } from '../../../src/core/table/states.ts';
import { inspection } from '../../../src/cli/publishing/inspect.ts';
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

test('of a table of more records than are looked at, what stands under others is asked about and nothing is left out', () => {
  const length = 510_000;
  const found = (kind: string) => {
    const { block } = KINDS[kind]!;
    const size = block(0).length;
    const cellOf = (row: number, column: number): string =>
      block(Math.floor(row / size))[row % size]!.split(';')[column]!;
    const columns = [0, 1].map((column): RawColumn => {
      const get = (row: number): string =>
        row === 0 ? ['Konto', 'Betrag'][column]! : cellOf(row - 1, column);
      const each = eachByRow(length, get);
      const map: RawColumn['map'] = (target, of) => {
        for (let row = 0; row < length; row++) target[row] = of(get(row));
      };
      return { length, get, each, map };
    });
    const lines = Uint32Array.from({ length }, (_, i) => i + 1);
    const raw: RawTable = {
      ...{ name: 'x', hidden: false, columns, rows: length, lines },
      ...{ widths: new Uint16Array(length).fill(2), merges: [], isGrid: true },
    };
    const states = new Uint8Array(length).fill(D);
    states[0] = H;
    return parentsIn(raw, states, [0]);
  };
  const { blocks, unsure } = found('parts by a word');
  expect(blocks).toEqual([]);
  expect(unsure.length).toBeGreaterThan(700);
  expect(unsure[0]).toMatchObject({ parent: 1, label: 'Konto 0', parts: [2, 3] });
  expect(unsure.at(-1)!.parent).toBeGreaterThan(length - 10);
  expect(found('nothing stands under anything')).toEqual({ blocks: [], unsure: [] });
});
