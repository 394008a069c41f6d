// What a measure is made of: the one walk over its parts, for reading, checking and naming them.
import type { Amount, Measure } from './definition.ts';
import type { Selection, Wanted } from '../query/selection.ts';

/** A selection of a measure. `path`: where it stands in the measure. Missing: `weight` null where none is asked for. */
export type Asked = { path: string; selection: Selection; weight: string | null };

const walk = (amount: Amount | Measure, path: string): Asked[] => {
  if (!('kind' in amount)) return [{ path, selection: amount, weight: null }];
  switch (amount.kind) {
    case 'value':
    case 'sum':
    case 'mean':
      return [{ path: `${path}.of`, selection: amount.of, weight: null }];
    case 'weightedMean':
      return [{ path: `${path}.of`, selection: amount.of, weight: amount.weight }];
    case 'sumOf':
      return amount.of.flatMap((one, i) => walk(one, `${path}.of[${i}]`));
    case 'difference':
      return [...walk(amount.of, `${path}.of`), ...walk(amount.minus, `${path}.minus`)];
    case 'ratio':
      return [
        ...walk(amount.of, `${path}.of`),
        ...(typeof amount.to === 'object' ? walk(amount.to, `${path}.to`) : []),
      ];
    case 'change':
    case 'index':
      return walk(amount.of, `${path}.of`);
  }
};

/** Every selection of a measure, in its order. */
export const askedBy = (measure: Measure, path = 'measure'): readonly Asked[] => walk(measure, path);

export const selectionsIn = (measure: Measure): Selection[] =>
  askedBy(measure).map(({ selection }) => selection);

export const dividesByInhabitants = (measure: Measure): boolean =>
  measure.kind === 'change' || measure.kind === 'index'
    ? dividesByInhabitants(measure.of)
    : measure.kind === 'ratio' && measure.to === 'inhabitants';

/** `Ist`, `3–5`, `Nord/Süd`. */
export const wantedText = (wanted: Wanted): string => {
  if (typeof wanted !== 'object') return String(wanted);
  if ('oneOf' in wanted) return wanted.oneOf.join('/');
  return `${wanted.from ?? ''}–${wanted.to ?? ''}`;
};

/** A term by the words of its data: `aufwand`, `betrag (art: Ertrag)`, `a + b`. For naming what is missing. */
export const nameOf = (amount: Amount): string => {
  if (!('kind' in amount)) {
    const filter = Object.entries(amount.filter ?? {}).map(
      ([column, wanted]) => `${column}: ${wantedText(wanted)}`,
    );
    return filter.length === 0 ? amount.field : `${amount.field} (${filter.join(', ')})`;
  }
  switch (amount.kind) {
    case 'sumOf':
      return amount.of.map(nameOf).join(' + ');
    case 'difference':
      return `${nameOf(amount.of)} − ${nameOf(amount.minus)}`;
    default:
      return nameOf(amount.of);
  }
};
