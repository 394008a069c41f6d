// A day and a time of day as a person types them. Pure.
import { parseDate, type IsoDate } from './period.ts';

/**
 * `27.11.2026`, `27.11.26`, `27/11/2026`, `2026-11-27`: the day comes before the month, as everywhere in Europe. Two digits are a year of this
 * century. Missing: null for what is no day, or not a whole one.
 */
export const readDay = (typed: string): IsoDate | null => {
  const text = typed.trim();
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text) ?? [];
  if (year === undefined) return parseDate(text);
  return parseDate(
    `${year.length === 2 ? `20${year}` : year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  );
};

/** `14:30`, `9.05`, `1430`, `9:05 Uhr`: a time on a clock of 24 hours. Shape: `09:05`. Missing: null for what is none, or not a whole one. */
export const readTime = (typed: string): string | null => {
  const [, hour, minute] = /^(\d{1,2})[:.]?([0-5]\d)(?: ?Uhr)?$/.exec(typed.trim()) ?? [];
  return minute === undefined || Number(hour) > 23 ? null : `${hour!.padStart(2, '0')}:${minute}`;
};
