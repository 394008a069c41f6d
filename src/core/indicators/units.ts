// In which unit a measure gives its values: it follows from the units of its columns, so that no difference of shares is called a share.
import type { Amount, Measure } from './definition.ts';
import type { Selection } from '../query/selection.ts';

/** Unit of a difference of percentages. */
export const POINTS = 'Prozentpunkte';
export const POINT = 'Prozentpunkt';

/**
 * `unit`: empty for numbers without one. `mixed`: terms of different units, which have no sum and no difference.
 * `free`: it does not follow from the columns (per inhabitant, a quotient of different units).
 */
type ResultUnit =
  { kind: 'unit'; unit: string } | { kind: 'mixed'; units: readonly string[] } | { kind: 'free' };

/** Unit of a column. Missing: null where nothing says which. */
export type UnitOf = (selection: Selection) => string | null;

const FREE: ResultUnit = { kind: 'free' };
const unit = (text: string): ResultUnit => ({ kind: 'unit', unit: text });

const alike = (all: readonly ResultUnit[]): ResultUnit => {
  const other = all.find((one) => one.kind !== 'unit');
  if (other) return all.find((one) => one.kind === 'mixed') ?? other;
  const units = [...new Set(all.map((one) => (one as { unit: string }).unit))];
  return units.length === 1 ? unit(units[0]!) : { kind: 'mixed', units };
};
/** What two values of a unit differ by. */
const between = (one: ResultUnit): ResultUnit =>
  one.kind === 'unit' && one.unit === '%' ? unit(POINTS) : one;

export const resultUnit = (measure: Amount | Measure, unitOf: UnitOf): ResultUnit => {
  const of = (one: Amount): ResultUnit => resultUnit(one, unitOf);
  if (!('kind' in measure)) {
    const found = unitOf(measure);
    return found === null ? FREE : unit(found);
  }
  switch (measure.kind) {
    case 'value':
    case 'sum':
    case 'mean':
    case 'weightedMean':
      return of(measure.of);
    case 'sumOf':
      return alike(measure.of.map(of));
    case 'difference':
      return between(alike([of(measure.of), of(measure.minus)]));
    case 'ratio': {
      if (typeof measure.to !== 'object') return FREE;
      const both = alike([of(measure.of), of(measure.to)]);
      return both.kind === 'unit' && measure.per === 100 ? unit('%') : FREE;
    }
    case 'change':
      return measure.as === 'percent' ? unit('%') : between(of(measure.of));
    case 'index':
      return unit('');
  }
};
