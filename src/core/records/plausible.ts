// What a person typed, read and questioned. A doubt is asked about, never forbidden.
import type { RecordedField } from './organisation.ts';
import { parseNumber, prepare } from '../values/number.ts';
import type { RecordedValue } from './entry.ts';

export type Doubt =
  | { kind: 'aboveMaximum'; maximum: number }
  | { kind: 'belowZero' }
  | { kind: 'fraction' }
  | { kind: 'far'; usual: number };

/** A yes and a no as they are typed and published. */
export const [YES, NO] = ['ja', 'nein'] as const;

/** The typed text as the value of its field. Missing: null where it cannot be one. Unit: numbers with a decimal comma. */
export const readTyped = (field: RecordedField, text: string): RecordedValue | null => {
  const typed = text.trim();
  if (typed === '') return null;
  switch (field.kind) {
    case 'number': {
      const value = parseNumber(prepare(typed), 'de');
      return Number.isFinite(value) ? value : null;
    }
    case 'yesno':
      return typed === YES || typed === NO ? typed === YES : null;
    case 'choice':
      return field.choices?.includes(typed) ? typed : null;
    case 'text':
      return typed.slice(0, 2_000);
  }
};

/** A value as it would be typed. */
export const asTyped = (value: RecordedValue): string => {
  if (typeof value === 'boolean') return value ? YES : NO;
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
};

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
};

const FACTOR = 5;
const ENOUGH = 3;

/** Doubts about a number. `last`: values before it, at most 30 count; fewer than three say nothing. */
export const doubtsOf = (
  field: RecordedField,
  value: RecordedValue,
  last: readonly (RecordedValue | null)[],
): Doubt[] => {
  if (typeof value !== 'number') return [];
  const doubts: Doubt[] = [];
  if (value < 0) doubts.push({ kind: 'belowZero' });
  if (field.maximum !== undefined && value > field.maximum)
    doubts.push({ kind: 'aboveMaximum', maximum: field.maximum });
  if (field.decimals === 0 && !Number.isInteger(value)) doubts.push({ kind: 'fraction' });
  const numbers = last.flatMap((one) => (typeof one === 'number' ? [one] : [])).slice(0, 30);
  if (numbers.length >= ENOUGH) {
    const usual = middle(numbers);
    // Small numbers jump: three instead of none is no surprise.
    const isFar =
      Math.abs(value - usual) > 5 && (value > usual * FACTOR || (usual > 0 && value < usual / FACTOR));
    if (isFar) doubts.push({ kind: 'far', usual });
  }
  return doubts;
};
