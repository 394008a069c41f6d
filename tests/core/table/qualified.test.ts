// What a column measures, although a word of its name is a key, a unit or a part of a year elsewhere.
import { describe, expect, test } from 'vitest';
import { columnOf, digitColumnOf } from '../../support/column.ts';

describe('a column that a key only qualifies is a measure', () => {
  test.each<[string, readonly string[]]>([
    ['LPH 1', ['12345,50', '1000,00']],
    ['Leistungsphase 1', ['12345,50', '1000,00']],
    ['Kostengruppe 300', ['1234,50', '200,25']],
    ['Kosten nach DIN 276', ['1234,50', '200,25']],
    ['Kosten je Kostenträger', ['1234,50', '200,25']],
    ['Anzahl Debitor', ['12', '31']],
    ['Verbrauch Zählpunkt 1', ['1234', '3100']],
  ])('%s', async (name, cells) => {
    expect(await columnOf(name, cells)).toMatchObject({ type: 'number', role: 'measure' });
    expect(digitColumnOf(name, cells)).toMatchObject({ type: 'number', role: 'measure' });
  });
  test.each(['DIN 276', 'Kostengruppe', 'Kostenträger', 'Kostenträger-Nr.', 'Debitor', 'Zählpunkt', 'LPH'])(
    '%s alone is a key',
    async (name) => expect(await columnOf(name, ['310', '320'])).toMatchObject({ type: 'text', role: 'key' }),
  );
});

describe('points in counts part thousands', () => {
  const asks = async (name: string): Promise<boolean> =>
    (await columnOf(name, ['1.234', '2.345'])).codes.includes('NUMBER_AMBIGUOUS');
  test.each(['Einwohner/innen', 'Schüler/-innen', 'Kinder/Jugendliche'])('%s asks nothing', async (name) =>
    expect(await asks(name)).toBe(false),
  );
  test.each(['kg/EW', 'Abfall kg/EW', 'Einwohner/km²'])('%s is a rate and asks', async (name) =>
    expect(await asks(name)).toBe(true),
  );
});

describe('a unit in the name and its synonym in a few cells are the same', () => {
  test.each<[string, string]>([
    ['Fläche in qm', '130 m²'],
    ['Dauer (Std.)', '130 h'],
    ['Dauer (Tage)', '1 Tag'],
    ['Ort (Einwohner)', '130 Einw.'],
    ['Wasser (Grad)', '13 °C'],
  ])('%s: %s', async (name, cell) =>
    expect(await columnOf(name, ['120', '12', cell, '14'])).toMatchObject({
      type: 'number',
      role: 'measure',
    }),
  );
  test('another one is none', async () =>
    expect((await columnOf('Fläche in qm', ['120', '12', '130 ha', '14'])).type).toBe('text'));
});

test('an Abschnitt is a part of a work, and no part of a year', async () =>
  expect(await columnOf('Abschnitt', ['T1/25', 'T2/25', 'T3/25'])).toMatchObject({ type: 'text' }));
