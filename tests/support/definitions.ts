// Figures that many tests look at, each with what matters there.
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';

const measure = { kind: 'value', of: { resource: 'r', field: 'wert', time: 'zeit' } };

/** Free places, reported daily: more is better. */
export const placesFigure = (change: object = {}): IndicatorDefinition =>
  IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    unit: 'Plätze',
    unitOne: 'Platz',
    measure,
    direction: 'up',
    cadence: 'daily',
    ...change,
  });

/** A gauge, read every hour: less is better. */
export const gaugeFigure = (change: object): IndicatorDefinition =>
  IndicatorDefinition.parse({
    id: 'pegel',
    title: 'Pegel',
    area: 'x',
    kind: 'number',
    unit: 'cm',
    measure,
    direction: 'down',
    cadence: 'hourly',
    ...change,
  });

/** What a measure reads of a resource `r` with a column `zeit`. */
export const columnOf = (field: string, more: object = {}) => ({
  resource: 'r',
  field,
  time: 'zeit',
  ...more,
});

/** The `watch` and `critical` of limits with their ends at those of a range. Beside a corridor so much further out is critical. */
export const limitsWithin = (
  [low, high]: readonly [number, number],
  direction: IndicatorDefinition['direction'],
  further: number,
): { watch: number | number[]; critical: number | number[] } => {
  if (direction === 'corridor') return { watch: [low, high], critical: [low - further, high + further] };
  return direction === 'up' ? { watch: high, critical: low } : { watch: low, critical: high };
};

/** A number a year that nothing rates: its measure is what matters. */
export const yearlyFigure = (measure: object, more: object = {}): IndicatorDefinition =>
  IndicatorDefinition.parse({
    id: 'a',
    title: 'A',
    area: 'x',
    kind: 'number',
    measure,
    direction: 'none',
    cadence: 'yearly',
    ...more,
  });
