// Made-up numbers that look real. Each value depends on its name and its day alone, so that the same day gives the same
// bytes, and a build of the next day tells the same past.

import { modulo } from '../src/core/values/period.ts';

type Random = () => number;

/** Source: mulberry32, a 32-bit generator of the public domain. */
export const seeded = (text: string): Random => {
  let state = 0;
  for (const char of text) state = (Math.imul(state, 31) + char.codePointAt(0)!) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** About normal, mean 0, deviation about 0.6, between -2 and 2. */
export const noise = (random: Random): number => random() + random() + random() + random() - 2;

/** 1 in the depth of winter, -1 in midsummer. Unit: `day` as a day number. */
export const winter = (day: number): number => Math.cos(((day - 15) / 365.25) * 2 * Math.PI);
/** 0 is Monday. */
export const weekday = (day: number): number => modulo(day + 3, 7);

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** Rounded to decimals; -3 rounds to thousands. */
export const round = (value: number, decimals = 0): number =>
  decimals < 0 ? Math.round(value * 10 ** decimals) / 10 ** decimals : Number(value.toFixed(decimals)) + 0;

/** Smooth between knots that many days apart. */
const wander = (name: string, day: number, apart: number): number => {
  const knot = Math.floor(day / apart);
  const [a, b] = [noise(seeded(`${name} ${apart} ${knot}`)), noise(seeded(`${name} ${apart} ${knot + 1}`))];
  const t = (1 - Math.cos((day / apart - knot) * Math.PI)) / 2;
  return a * (1 - t) + b * t;
};

/** What lasts for days and weeks, such as a wave of flu or of rain: mean 0, between -3 and 3. */
export const drift = (name: string, day: number): number =>
  wander(name, day, 43) + 0.5 * wander(name, day, 9);

/**
 * A value per day number, ascending: a course of its own that runs into `ends`, so that the last values are as designed.
 * `of` gets the day, its own noise, and the drift of its weeks.
 */
export const course = (
  name: string,
  days: readonly number[],
  ends: readonly number[],
  of: (day: number, noise: number, drift: number) => number,
): number[] => {
  const n = days.length;
  const values = days.map((day) => of(day, noise(seeded(`${name} ${day}`)), drift(name, day)));
  const first = ends[0] ?? 0;
  const blend = Math.min(21, Math.round(n / 16));
  for (let k = 0; k < blend; k++) {
    const at = n - ends.length - 1 - k;
    if (at < 0) break;
    const weight = 1 - (k + 1) / (blend + 1);
    values[at] = values[at]! * (1 - weight) + first * weight;
  }
  ends.forEach((value, k) => {
    values[n - ends.length + k] = value;
  });
  return values;
};
