// Where many periods lie on an axis of time.
import { dayNumber, periodMiddle, type Period } from './period.ts';

/** Two digits of a text as a number. Missing: NaN. */
const twoAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48,
    ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
};

/** The same as periodMiddle of `2025-03-01` and `2025-03-01T14:30`. Missing: NaN for every other text. */
const plainMiddle = (text: string): number => {
  const { length } = text;
  if ((length !== 10 && length !== 16) || text[4] !== '-' || text[7] !== '-') return NaN;
  const day = dayNumber(twoAt(text, 0) * 100 + twoAt(text, 2), twoAt(text, 5), twoAt(text, 8));
  if (length === 10) return (day + 0.5) * 1440;
  const hour = twoAt(text, 11),
    minute = twoAt(text, 14);
  return text[10] === 'T' && text[13] === ':' && hour < 24 && minute < 60
    ? day * 1440 + hour * 60 + minute
    : NaN;
};

/** periodMiddle of each. Cost: days and times are read without an object each. */
export const periodMiddles = (periods: readonly Period[]): Float64Array => {
  const middles = new Float64Array(periods.length);
  for (let i = 0; i < periods.length; i++) {
    const middle = plainMiddle(periods[i]!);
    middles[i] = middle === middle ? middle : periodMiddle(periods[i]!);
  }
  return middles;
};
