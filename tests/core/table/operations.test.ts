import { describe, expect, test } from 'vitest';
import { readSeparated } from '../../../src/formats/csv/csv.ts';
import { understandTable } from '../../../src/formats/text-table.ts';
import { cellAt } from '../../../src/core/table/dataset.ts';
import { withCell, withMark, type Corrections } from '../../../src/core/table/corrections.ts';
import { meltOf, meltProposal } from '../../../src/core/table/melt.ts';

const read = (text: string, corrections: Corrections = {}) => {
  const separated = readSeparated(text, 'blatt.csv', {});
  if (!separated.ok) throw new Error(JSON.stringify(separated.issues));
  const found = understandTable(
    separated.value.table,
    { corrections, dropTotals: true },
    { file: 'blatt.csv' },
  );
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  const { table, layout } = found.value;
  return {
    names: table.columns.map(({ field }) => field.name),
    types: table.columns.map(({ field }) => field.type),
    fields: table.columns.map(({ field }) => field),
    rows: Array.from({ length: table.rows }, (_, row) => table.columns.map((one) => cellAt(one, row))),
    sums: table.stats.map(({ sum }) => sum),
    around: table.around!,
    letters: layout.letters,
    codes: found.issues.map(({ code }) => code),
    issues: found.issues,
  };
};

describe('what a line is for', () => {
  const SHEET =
    'Kinder in Musterhausen;;\nOrt;unter 3;ab 3\nNord;10;20\nSüd;5;6\nnur Ferien;100;100\nZusammen;15;26\nQuelle: Jugendamt;;\n';
  test('a person leaves lines out, and they are neither data nor a note', () => {
    const table = read(SHEET, { lines: [{ line: 5, as: 'out' }] });
    expect(table.rows).toEqual([
      ['Nord', 10, 20],
      ['Süd', 5, 6],
    ]);
    expect([table.letters[4], table.around.notes]).toEqual(['.', ['Quelle: Jugendamt']]);
  });
  test('a person calls a line a total that no word and no sum gives away, and one data that both do', () => {
    const table = read(SHEET, {
      lines: [
        { line: 5, as: 'total' },
        { line: 6, as: 'data' },
      ],
    });
    expect(table.rows.map(([name]) => name)).toEqual(['Nord', 'Süd', 'Zusammen']);
    expect(table.around.totals.map(({ row, label }) => [row, label])).toEqual([[5, 'nur Ferien']]);
  });
  test('several lines at once, heads of several rows among them', () => {
    const table = read('a;b;c\nOrt;Kinder;Kinder\n;unter 3;ab 3\nNord;1;2\nSüd;3;4\n', {
      lines: [
        { line: 1, as: 'title' },
        { line: 2, to: 3, as: 'header' },
      ],
    });
    expect(table.names).toEqual(['Ort', 'Kinder – unter 3', 'Kinder – ab 3']);
    expect(table.sums).toEqual([null, 4, 6]);
  });
  test('roles that no sheet would have hold line by line', () => {
    for (const as of ['title', 'note', 'header', 'group', 'data', 'total', 'out'] as const)
      for (let line = 1; line <= 7; line++) {
        const { letters } = read(SHEET, { lines: [{ line, as }] });
        expect(`${as} ${line} ${letters[line - 1]}`).toBe(
          `${as} ${line} ${{ title: 'm', note: /[mn]/.exec(letters[line - 1]!)?.[0] ?? 'n', header: 'h', group: 'g', data: 'd', total: 'e', out: '.' }[as]}`,
        );
      }
  });
  test('a mark takes the place of those it covers, and leaves the rest of them', () => {
    const marks = withMark([{ line: 3, to: 9, as: 'out', text: 'x' }], { line: 5, to: 6, as: 'data' });
    expect(marks).toEqual([
      { line: 3, to: 4, as: 'out', text: 'x' },
      { line: 5, to: 6, as: 'data' },
      { line: 7, to: 9, as: 'out' },
    ]);
    expect(withMark(marks, { line: 1, to: 20, as: 'title' })).toEqual([{ line: 1, to: 20, as: 'title' }]);
  });
  test('long ranges hold for each of their lines, beyond any sample', () => {
    const body = Array.from({ length: 3000 }, (_, i) => `Ort ${i};${i}`).join('\n');
    const table = read(`Ort;Wert\n${body}\n`, { lines: [{ line: 1002, to: 3001, as: 'out' }] });
    expect([table.rows.length, table.sums[1]]).toEqual([1000, (999 * 1000) / 2]);
  });
});

describe('columns', () => {
  test('are renamed, each name once, and keep their own for what else is said of them', () => {
    const table = read('A;B;B\nNord;1;2\nSüd;3;4\n', {
      columns: [
        { name: 'A', as: 'Ort' },
        { name: 'B', as: 'Plätze', unit: 'Plätze' },
        { name: 'B (2)', as: 'Plätze' },
      ],
    });
    expect(table.names).toEqual(['Ort', 'Plätze', 'Plätze (2)']);
    expect(table.fields[1]!.unit).toBe('Plätze');
  });
  test('are filled down where a person says so, and left blank where she says no', () => {
    const text = 'Träger;Haus;Plätze\nStadt;A;1\n;B;2\nKirche;C;3\n;D;4\nStadt;E;5\n;F;6\n';
    const labels = (corrections: Corrections) => read(text, corrections).rows.map(([label]) => label);
    expect(labels({ columns: [{ name: 'Träger', fill: true }] })).toEqual([
      'Stadt',
      'Stadt',
      'Kirche',
      'Kirche',
      'Stadt',
      'Stadt',
    ]);
    expect(labels({ columns: [{ name: 'Träger', fill: false }] })).toEqual([
      'Stadt',
      null,
      'Kirche',
      null,
      'Stadt',
      null,
    ]);
  });
});

describe('columns that become rows', () => {
  test('two heads at once: each year and each sex', () => {
    const text =
      'Ort;2022 – männlich;2022 – weiblich;2023 – männlich;2023 – weiblich\nNord;1;2;3;4\nSüd;5;6;7;8\n';
    const melt = meltProposal(read(text).fields)!;
    expect(melt.heads).toEqual([{ name: 'Jahr' }, { name: 'Geschlecht' }]);
    const table = read(text, { melt });
    expect(table.names).toEqual(['Ort', 'Jahr', 'Geschlecht', 'Wert']);
    expect(table.rows.slice(0, 4)).toEqual([
      ['Nord', '2022', 'männlich', 1],
      ['Nord', '2022', 'weiblich', 2],
      ['Nord', '2023', 'männlich', 3],
      ['Nord', '2023', 'weiblich', 4],
    ]);
    expect(table.sums[3]).toBe(36);
  });
  test('budgets of two years across are no years of schools', () => {
    const across = (word: string): string =>
      `Produkt;${word} 2020/21;${word} 2022/23;${word} 2024/25\nStraßen;100;90;110\nSchulen;200;210;220\n`;
    expect(meltProposal(read(across('Haushalt')).fields)).toBeNull();
    expect(meltProposal(read(across('Kinder')).fields)?.name).toBe('Jahrgang');
    const group = 'Produkt;Haushalt;;\n;2020/21;2022/23;2024/25\nStraßen;100;90;110\nSchulen;200;210;220\n';
    expect(meltProposal(read(group).fields)).toBeNull();
  });
  test('plan and result stay columns: they are never added up', () => {
    const text =
      'Produkt;Plan 2024;Ist 2024;Plan 2025;Ist 2025\nStraßen;100;90;110;95\nSchulen;200;210;220;205\n';
    const melt = meltProposal(read(text).fields)!;
    const table = read(text, { melt });
    expect(table.names).toEqual(['Produkt', 'Jahr', 'Plan', 'Ist']);
    expect(table.sums.slice(2)).toEqual([630, 600]);
    const asRows = read(text, { melt: { ...melt, heads: melt.heads!.map(({ name }) => ({ name })) } });
    expect(asRows.names).toEqual(['Produkt', 'Art', 'Jahr', 'Wert']);
  });
  test('a total beside its parts is no part, and a figure that then stands in several rows is not added up', () => {
    const text = 'Ort;männlich;weiblich;insgesamt\nNord;1;2;3\nSüd;4;5;9\n';
    const melt = meltOf(read(text).fields.slice(1))!;
    const table = read(text, { melt });
    expect(table.names).toEqual(['Ort', 'insgesamt', 'Geschlecht', 'Wert']);
    expect([table.sums[3], table.fields[1]!.adds]).toEqual([12, 'none']);
  });
  test('columns of different units are refused below each other, and stay beside each other', () => {
    const text = 'Ort;Kosten 2024 (€);Anteil 2024 (%)\nNord;10;20\nSüd;30;40\n';
    const { fields } = read(text);
    const table = read(text, {
      melt: { columns: fields.slice(1).map(({ name }) => name), name: 'x', value: 'y' },
    });
    expect(table.codes).toContain('MELT_UNITS');
  });
  test('a column of text among numbers is named, never lost', () => {
    const text = 'Ort;2022;2023;2024\nNord;1;2;viele\nSüd;3;4;wenige\n';
    const table = read(text, { melt: { columns: ['2022', '2023', '2024'], name: 'Jahr', value: 'Wert' } });
    expect(table.issues.find(({ code }) => code === 'MELT_NOT_NUMBER')?.place?.column).toBe('2024');
  });
  test('renamed columns turn under the name they were given', () => {
    const table = read('Ort;x;y\nNord;1;2\nSüd;3;4\n', {
      columns: [
        { name: 'x', as: '2023' },
        { name: 'y', as: '2024' },
      ],
      melt: { columns: ['x', 'y'], name: 'Jahr', value: 'Wert' },
    });
    expect(table.rows[0]).toEqual(['Nord', '2023', 1]);
    expect(table.types).toEqual(['text', 'period', 'number']);
  });
});

describe('cells and tables', () => {
  test('a cell that a person corrects or empties is hers, is named, and is gone when it reads as before', () => {
    const change = { line: 2, column: 1, text: '12', was: 'l2' };
    const table = read('Ort;Wert\nNord;l2\nSüd;3\n', {
      cells: [change, { line: 3, column: 1, text: '', was: '3' }],
    });
    expect(table.rows).toEqual([
      ['Nord', 12],
      ['Süd', null],
    ]);
    expect(table.codes).toContain('CELLS_CHANGED');
    expect(withCell([change], { ...change, text: 'l2' })).toEqual([]);
  });
  test('a second table on the sheet is split off', () => {
    const text = 'Ort;Plätze\nNord;1\nSüd;2\nHund;Steuer\nerster;90\nzweiter;120\n';
    const starts = [{ line: 4, text: 'Hund;Steuer' }];
    const first = read(text, { cut: { starts, part: 0 } });
    const second = read(text, { cut: { starts, part: 1 } });
    expect([first.names, first.sums[1]]).toEqual([['Ort', 'Plätze'], 3]);
    expect([second.names, second.sums[1]]).toEqual([['Hund', 'Steuer'], 210]);
  });
});

describe('the totals of the file', () => {
  const check = (text: string, corrections: Corrections = {}) =>
    read(text, corrections).around.totals.map(({ row, check }) => [
      row,
      check?.of,
      check?.same,
      check?.differs,
    ]);
  test('agree with ours, subtotals with their part', () => {
    expect(
      check(
        'Ort;Art;Plätze;Kinder\nNord;a;10;9\nNord;b;20;8\nSumme Nord;;30;17\nSüd;a;5;1\nSüd;b;6;2\nSumme Süd;;11;3\nInsgesamt;;41;20\n',
      ),
    ).toEqual([
      [4, 'part', 2, []],
      [7, 'part', 2, []],
      [8, 'all', 2, []],
    ]);
  });
  test('that differ are said with their column, row and both figures', () => {
    const table = read('Ort;Plätze;Kinder\nNord;10;9\nSüd;20;8\nOst;3;1\nInsgesamt;33;19\n');
    expect(
      table.issues
        .filter(({ code }) => code === 'TOTAL_MISMATCH')
        .map(({ place, params }) => [place, params]),
    ).toEqual([
      [
        { file: 'blatt.csv', row: 5, column: 'Kinder' },
        { row: 5, label: 'Insgesamt', name: 'Kinder', a: 19, b: 18 },
      ],
    ]);
  });
  test('are not compared where a part is secret, and a mean is no sum', () => {
    expect(
      check('Ort;Plätze;Kinder\nNord;10;9\nSüd;20;.\nOst;3;1\nInsgesamt;33;19\nDurchschnitt;11;6\n', {
        lines: [{ line: 6, as: 'total' }],
      }).map(([row, , same, differs]) => [row, same, differs]),
    ).toEqual([
      [5, 1, []],
      [6, undefined, undefined],
    ]);
  });
  test('of shares and of rounded amounts allow for what rounding takes', () => {
    expect(check('Ort;Mio. €\nA;1,26\nB;2,27\nC;3,38\nInsgesamt;6,9\n')).toEqual([[5, 'all', 1, []]]);
  });
});

test('a mean that stands in the row of totals is no sum that went wrong', () => {
  const table = read(
    'Ort;Einwohner;Alter im Schnitt\nNord;100;40\nSüd;200;44\nOst;300;46\nInsgesamt;600;44,3\n',
  );
  expect(table.codes).not.toContain('TOTAL_MISMATCH');
  expect(table.around.totals[0]!.check).toEqual({ same: 1, rows: 3, of: 'all', differs: [] });
});
