import { expect, test } from 'vitest';
import { figureModel } from '../../src/charts/figure.ts';
import { layoutOf } from '../../src/charts/layout.ts';
import { figureOf } from '../../src/core/answers/figure.ts';
import { evaluateFully } from '../../src/core/indicators/evaluate.ts';
import { addPeriods, type Period } from '../../src/core/values/period.ts';
import { chartWords } from '../../src/i18n/axis.ts';
import { gaugeFigure } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';

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

const JULY = Date.UTC(2026, 6, 14, 17) / 60_000;
test.each([
  ['2025-07-14T09:00', 8, undefined, ['14.7.2025 10:00', '12:00', '14:00', '16:00']],
  ['2025-12-31T20:00', 8, undefined, ['31.12.2025 20:00', '1.1.2026', '02:00']],
  ['2024-02-29T00:00', 30, undefined, ['29.2.2024', '12:00', '1.3.']],
  // Where nobody says which year it is, it is written.
  ['2026-07-14T09:00', 8, undefined, ['14.7.2026 10:00', '12:00', '14:00', '16:00']],
  ['2026-07-14T09:00', 8, JULY, ['14.7. 10:00', '12:00', '14:00', '16:00']],
])('hours from %s say their day, and the year where it is not this one', (first, n, now, said) => {
  const rows = Array.from({ length: n }, (_, i) => [addPeriods(first as Period, i), 100 + i]);
  const at = Date.parse('2026-11-29T12:00:00Z');
  const full = evaluateFully(gaugeFigure({}), () => tableOf(['zeit', 'wert'], rows), { now: at });
  const { now: _now, isSilent: _silent, ...model } = figureModel(figureOf(full, 'all', at), 'de');
  const { texts } = layoutOf({ ...model, ...(now !== undefined && { now }) }, 420, 240, 13);
  expect(texts.filter(({ role }) => role === 'time').map(({ text }) => plain(text))).toEqual(said);
});
