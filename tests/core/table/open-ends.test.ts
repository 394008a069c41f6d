// Ages and rooms that are open at an end are labels: nobody adds them up.
import { expect, test } from 'vitest';
import { readRows as read } from '../../support/read-rows.ts';

const ages = Array.from({ length: 12 }, (_, age) => `${79 + age};${100 + age * 7}`);
test.each<[string, readonly string[]]>([
  ['ages up to one for all above', ['Alter;Anzahl', ...ages, '91 und älter;73']],
  ['rooms', ['Räume;Anzahl', '1;204', '2;611', '3;902', '4;700', '5 und mehr;431']],
  ['ages from one for all below', ['Alter;Anzahl', 'unter 3;61', '3;40', '4;44', '5;52']],
])('%s are a label', async (_what, rows) => {
  const found = await read(rows);
  expect([found.fields[0], found.codes]).toEqual([
    { name: rows[0]!.split(';')[0], type: 'text', role: 'dimension' },
    [],
  ]);
});

test('an amount among others that says `und mehr` is none', async () => {
  const rows = ['Ort;Betten', 'A;12', 'B;40', 'C;7', 'D;19', 'E;33', 'F;28', 'G;25', 'H;50 und mehr'];
  expect((await read(rows)).codes).toContain('ALMOST_NUMBERS');
});

test.each([
  ['and more', ['Ort;Ehrungen', 'A;2', 'B;1', 'C;3', 'D;4+']],
  ['or less', ['Ort;Kinder', 'A;14', 'B;12', 'C;13', 'D;unter 12']],
  ['and more, in order behind names', ['Ort;Fälle', 'Bergheim;3', 'Altdorf;4', 'Neustadt;5', 'Seeburg;6+']],
])('amounts, and one that says %s, are no scale', async (_what, rows) => {
  const { codes } = await read(rows);
  expect(codes.some((code) => code === 'ALMOST_NUMBERS' || code === 'NOT_A_NUMBER')).toBe(true);
});

test.each<[string, readonly string[], string]>([
  ['Stunde', Array.from({ length: 24 }, (_, hour) => `${hour};${40 + hour * 3}`), 'key'],
  ['Alter', Array.from({ length: 30 }, (_, age) => `${age};${90 - age}`), 'key'],
  ['Alter', [...ages, ...ages], 'key'],
  ['Alter', ['34;12', '51;8', '29;40', '34;7', '62;31'], 'measure'],
])(
  '%s with counts beside it adds nothing up as a scale, and stays a figure of persons',
  async (name, rows, role) => {
    const found = await read([`${name};Anzahl`, ...rows]);
    expect([found.fields.map((one) => one.role), found.codes]).toEqual([[role, 'measure'], []]);
  },
);
