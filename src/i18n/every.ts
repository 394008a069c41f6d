// A rhythm in words.
import { number } from './format.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const EVERY = words('data', 'every');

/** `alle 6 Stunden`, `täglich`. Unit: hours. */
export const everyText = (hours: number, language: Language): string => {
  const say = EVERY[language];
  const days = hours / 24;
  if (hours === 1) return say.hour;
  if (hours < 24 || !Number.isInteger(days)) return say.hours(number(hours, language));
  if (days === 1) return say.day;
  if (days === 7) return say.week;
  return days === 30 ? say.month : say.days(number(days, language));
};
