import { describe, expect, test } from 'vitest';
import { cellsOf, sampleOf } from '../../../src/core/table/evidence.ts';
import { kindOf, KIND } from '../../../src/core/table/kinds.ts';
import { linesOf } from '../../../src/core/table/lines.ts';
import { featureName } from '../../../src/core/table/features.ts';
import { TableBuilder } from '../../../src/core/table/build.ts';
import type { RawTable } from '../../../src/core/table/raw.ts';
import { best, scoresOf, sureOf, type Scores } from '../../../src/core/table/reading.ts';
import { N } from '../../../src/core/table/states.ts';
import { readSheet } from '../../../src/core/table/sheet-reading.ts';
import { written, weightsOf } from '../../../src/core/table/weighing.ts';
import { isColumnNumbers } from '../../../src/core/table/usual.ts';
import { WEIGHTS } from '../../../src/core/table/weights.ts';
import { weightsFrom } from '../../../src/cli/dev/learn/command.ts';
import { lessonOf } from '../../../src/cli/dev/learn/sheets.ts';

/** A sheet of text; an empty line is one in the file. */
const sheet = (text: string): RawTable => {
  const builder = new TableBuilder(100);
  text.split('\n').forEach((line, i) => {
    if (line !== '') builder.push(line.split(';'), i + 1);
  });
  return builder.finish('t');
};
const letters = (table: RawTable, given = {}): string =>
  [...readSheet(table, given).states].map((state) => 'TUHDGSBN'[state]).join('');

describe('kinds of cells', () =>
  test.each([
    ['', KIND.empty],
    ['1.234,5', KIND.number],
    ['12 %', KIND.number],
    ['2021', KIND.year],
    ['2021 1)', KIND.year],
    ['2022p', KIND.year],
    ['2020 / 2015', KIND.year],
    ['31.12.2021', KIND.year],
    ['(NA)', KIND.sign],
    ['...', KIND.sign],
    ['05315000', KIND.key],
    ['1)', KIND.mark],
    ['Insgesamt', KIND.text],
  ])('%j', (text, kind) => expect(kindOf(text)).toBe(kind)));

describe('features of lines', () => {
  const of = (text: string, line: number): string[] =>
    linesOf(cellsOf(sheet(text))).features[line]!.map(featureName);
  test('a row of column numbers is told from figures', () => {
    expect(isColumnNumbers(cellsOf(sheet('a;b;c\n1;2;3\n9;8;7')), 1)).toBe(true);
    expect(isColumnNumbers(cellsOf(sheet('a;b;c\n1;2;3\n9;8;7')), 2)).toBe(false);
  });
  test('words, places and neighbours are said', () => {
    const found = of('Ort;Wert\nA;1\nB;2\nInsgesamt;3\n\nQuelle: Amt', 3);
    expect(found).toContain('first cell total');
    expect(found).toContain('among figures');
    expect(found).toContain('blank below 1');
    expect(found).toContain('line below & first cell source');
  });
  test('the same head once more is seen, with a mark of its encoding too', () =>
    expect(of('Ort;Wert\nA;1\n\ufeffOrt;Wert\nB;2', 2)).toContain('repeats the first line'));
});

describe('the best reading', () => {
  /** Two lines: the first is rather a title, the second rather data; nothing is ruled out. */
  const scores: Scores = { n: 2, line: new Float64Array(2 * N), step: new Float64Array(2 * N * N) };
  scores.line[0] = 2;
  scores.line[N + 3] = 1;
  test('takes what scores best', () => expect([...best(scores)]).toEqual([0, 3]));
  test('is as probable as its share of all readings', () => {
    const { p, lines } = sureOf(scores, best(scores), Uint8Array.from([1, 1]));
    // First line outside (T, U, N) and second in the table (D, G, S), by hand.
    const first = (Math.exp(2) + 2) / (Math.exp(2) + 7),
      second = (Math.exp(1) + 2) / (Math.exp(1) + 7);
    expect(p).toBeCloseTo(first * second, 10);
    expect([...lines].map((one) => Number(one.toFixed(10)))).toEqual(
      [first, second].map((one) => Number(one.toFixed(10))),
    );
  });
  test('knows no step that the order of a sheet forbids', () => {
    const table = sheet('a;b\n1;2\n3;4');
    const found = scoresOf(linesOf(cellsOf(table)), weightsOf(WEIGHTS));
    // No sheet begins with a total or ends in a head.
    expect([found.line[5], found.line[2 * N + 2]]).toEqual([-Infinity, -Infinity]);
  });
});

describe('weights', () => {
  test('a table of weights written and read again says the same', () => {
    const once = written(weightsOf(WEIGHTS), 0);
    expect(written(weightsOf(once), 0)).toBe(once);
  });
  test('the same seed gives the same weights', () =>
    expect(weightsFrom(7, 12, 5)).toBe(weightsFrom(7, 12, 5)));
  test('another seed gives others', () => expect(weightsFrom(8, 12, 5)).not.toBe(weightsFrom(7, 12, 5)));
  test('what was learned holds for made-up sheets that were no lesson: nine heads in ten', () => {
    const seeds = Array.from({ length: 60 }, (_, i) => 900_000 + i);
    const right = seeds.filter((seed) => {
      const { table, states } = lessonOf(seed);
      const found = readSheet(table).states;
      const isHead = (state: number): boolean => state === 2 || state === 6;
      return states.every((state, row) => isHead(state) === isHead(found[row]!));
    });
    expect(right.length / seeds.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what a person says holds', () => {
  const text = 'Haushalt;2024\nOrt;Wert\nNord;5\nSüd;6\nWest;7\nLand;100';
  test('header rows, and all else is read around them', () =>
    expect(letters(sheet(text), { headerRows: [2] })).toMatch(/^[TU]HDDD[DS]$/));
  test('no header', () => expect(letters(sheet(text), { header: false })).not.toMatch(/[HB]/));
  test('single lines', () => {
    const lines = [
      { line: 1, as: 'title' as const },
      { line: 6, as: 'out' as const },
    ];
    expect(letters(sheet(text), { lines })).toMatch(/^[TU]HDDD[TUN]$/);
  });
});

describe('long files are read by a sample', () => {
  const long = (rows: number): RawTable =>
    sheet(
      [
        'Tabelle 1: Einwohner',
        'Ort;Jahr;Einwohner;Fläche',
        ...Array.from(
          { length: rows },
          (_, i) => `Ort ${i % 40};${2000 + (i % 20)};${1000 + ((i * 37) % 900)};${(i % 83) + 0.5}`,
        ),
        'Quelle: Amt für Statistik',
      ].join('\n'),
    );
  test('with the answer of all lines', () => {
    const table = long(700);
    const all = readWhole(table);
    expect(sampleOf(table).length).toBeLessThan(460);
    expect([...readSheet(table).states]).toEqual(all);
  });
  test('a line unlike all others is among the sample, wherever it stands', () => {
    for (const at of [500, 1234, 1801]) {
      const builder = new TableBuilder(10);
      for (let row = 0; row < 2_000; row++)
        builder.push(row === at ? ['Ort', 'Haushalte', ''] : [`Ort ${row}`, String(row), '3'], row + 1);
      expect([...sampleOf(builder.finish('t'))]).toContain(at);
    }
  });
  const readWhole = (table: RawTable): number[] => {
    const lines = linesOf(
      cellsOf(
        table,
        Uint32Array.from({ length: table.rows }, (_, i) => i),
      ),
    );
    return [...best(scoresOf(lines, weightsOf(WEIGHTS)))];
  };
});

describe('what would be lost', () => {
  test('a record below names in full is no second head, where a number or a key stands in it', () => {
    expect(letters(sheet('Träger;Kennung;PLZ\nja;a;01067\nnein;b;99999'))).toBe('HDD');
    // Where people write units or the names of parts below, it is one.
    expect(letters(sheet('Ort;Einwohner;Einwohner\n;männlich;weiblich\nNord;10;12\nSüd;20;19'))).toBe('HHDD');
  });

  test('sentences of one cell behind the last record are remarks and leave its first column a column of days', () => {
    const days = ['31.12.2012;10;20', '31.12.2011;11;21', '31.12.2010;12;22'];
    const said = ['In den Bezirken, die bereits', 'umgestellt haben, sind Positionen', 'mit 0 belegt.'];
    const all = letters(sheet(['Stichtag;Boden;Wald', ...days, ...said].join('\n')));
    expect(all.slice(0, 4)).toBe('HDDD');
    expect(all.slice(4)).not.toMatch(/D/);
  });
});
