import { expect, test } from 'vitest';
import { chartWords } from '../../src/i18n/axis.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('where an axis begins is told with its noun in the dative', () => {
  const cut = (value: number, unit: string, isAbove = false) =>
    plain(chartWords(unit, 'de').cut(value, isAbove));
  expect(cut(130, 'Kinder')).toBe('Achse beginnt bei 130 Kindern');
  expect(cut(10, 'Kräfte')).toBe('Achse beginnt bei 10 Kräften');
  expect(cut(-5, 'Plätze', true)).toBe('Achse endet bei −5 Plätzen');
  expect(cut(3000, '€ je Kind')).toBe('Achse beginnt bei 3.000 € je Kind');
  expect(cut(0.000135, 'g')).toBe('Achse beginnt bei 0,000135 g');
  // Of one it is the singular; where nobody says it, the number alone.
  expect(plain(chartWords('Kinder', 'de', 'Kind').cut(1, false))).toBe('Achse beginnt bei 1 Kind');
  expect(plain(chartWords('Kinder', 'de', 'Kind').cut(-1, false))).toBe('Achse beginnt bei −1 Kind');
  expect(cut(1, 'Betten')).toBe('Achse beginnt bei 1 Bett');
  for (const unit of ['Beschäftigte', 'freie Betten', 'Arbeitslose'])
    expect(cut(1, unit)).toBe('Achse beginnt bei 1');
  for (const unit of ['Meter', 'cm', '€', '%', 'Euro'])
    expect(cut(1, unit)).toBe(`Achse beginnt bei 1 ${unit}`);
  expect(chartWords('Kinder', 'en').cut(130, false)).toContain('Kinder');
});

test('an amount that is published in thousands or millions is not scaled once more', () => {
  const ticks = (unit: string, values: readonly number[]) => chartWords(unit, 'de').ticks(values).map(plain);
  expect(ticks('€', [0, 20_000])).toEqual(['0 Tsd. €', '20 Tsd. €']);
  expect(ticks('€ je Einwohner', [0, 20_000])).toEqual(['0 Tsd. € je Einwohner', '20 Tsd. € je Einwohner']);
  for (const unit of ['Tsd. €', 'T€', 'Mio. €', 'TEUR', '1.000 €', 'Mrd. EUR'])
    expect(ticks(unit, [0, 20_000])).toEqual([`0 ${unit}`, `20.000 ${unit}`]);
});
