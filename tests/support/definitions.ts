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
