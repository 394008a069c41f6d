// What a value is reckoned with while a dataset is explored, as data: it is kept in addresses and folders. Reckoning is done by the
// measures of figures (core/indicators), so that both can never differ.

import type { Field } from '../table/dataset.ts';
import { parsePeriod } from '../values/period.ts';

/** `minus`, `share` (per cent), `ratio`: with another column. `plus`: with other columns. `index`, `since`: against a fixed day or period. */
export type Calc =
  | { kind: 'minus' | 'share' | 'ratio'; field: string }
  | { kind: 'plus'; fields: readonly string[] }
  | { kind: 'index' | 'since'; period: string };
export const CALCS: readonly Calc['kind'][] = ['minus', 'plus', 'share', 'ratio', 'index', 'since'];

/** More columns than these are no sum that a person reads. */
const MOST_FIELDS = 20,
  MOST_TEXT = 500;

/** The columns that are read beside the value. */
export const calcFields = (calc: Calc | undefined): readonly string[] => {
  if (calc === undefined || 'period' in calc) return [];
  return 'field' in calc ? [calc.field] : calc.fields;
};

/** `minus`, `Aufwand`: for an address. */
export const calcParts = (calc: Calc): string[] => [
  calc.kind,
  ...('period' in calc ? [calc.period] : calcFields(calc)),
];

/** Missing: null where the parts say no calculation. */
export const calcOf = ([kind, ...names]: readonly string[]): Calc | null => {
  if (names.length === 0 || names.length > MOST_FIELDS) return null;
  if (names.some((one) => one === '' || one.length > MOST_TEXT)) return null;
  const [name = ''] = names;
  if (kind === 'plus') return { kind, fields: names };
  if (names.length > 1) return null;
  if (kind === 'minus' || kind === 'share' || kind === 'ratio') return { kind, field: name };
  return (kind === 'index' || kind === 'since') && parsePeriod(name) !== null ? { kind, period: name } : null;
};

/** A calculation from outside. Missing: null where it is none, or holds more than one. */
export const parseCalc = (given: unknown): Calc | null => {
  if (typeof given !== 'object' || given === null) return null;
  const { kind, field, fields, period, ...more } = given as Record<string, unknown>;
  const named = [field, fields, period].filter((one) => one !== undefined);
  if (named.length !== 1 || Object.keys(more).length > 0) return null;
  const parts = [kind, ...(Array.isArray(fields) ? fields : [field ?? period])];
  if (!parts.every((one): one is string => typeof one === 'string')) return null;
  const found = calcOf(parts);
  const said = { field, fields, period };
  const isSame = (name: keyof typeof said): boolean =>
    found !== null && name in found === (said[name] !== undefined);
  return isSame('field') && isSame('fields') && isSame('period') ? found : null;
};

export const unitOfField = ({ percent, unit }: Pick<Field, 'percent' | 'unit'>): string =>
  percent ? '%' : (unit ?? '');

/** Whether values of two units may be reckoned with. Euros and places have a quotient, but no difference and no share. */
export const goTogether = (kind: Calc['kind'], one: string, other: string): boolean => {
  if (kind === 'ratio') return true;
  return one === other || (kind === 'share' && (one === '' || other === ''));
};

/** The unit of a share or a quotient: `%`, `€/m²`; empty where one has none, or both have the same. */
export const quotientUnit = (kind: 'share' | 'ratio', above: string, below: string): string => {
  if (kind === 'share') return '%';
  return above === '' || below === '' || above === below ? '' : `${above}/${below}`;
};
