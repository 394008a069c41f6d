// The clock on the wall in Germany, without Intl: the same arithmetic everywhere, and quick for a million values.

import { dayToIso, modulo, type IsoDate } from './period.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Last Sunday of a month, as a day number. */
const lastSunday = (year: number, month: number): number => {
  const last = Math.round(Date.UTC(year, month, 0) / DAY);
  return last - modulo(last + 4, 7);
};

/**
 * Offset of Europe/Berlin from UTC at a wall-clock time. Unit: ms.
 * Source: Directive 2000/84/EC: summer time from the last Sunday in March to the last one in October, at 01:00 UTC.
 */
const offsetAt = (wall: number): number => {
  const year = new Date(wall).getUTCFullYear();
  const begins = lastSunday(year, 3) * DAY + 2 * HOUR,
    ends = lastSunday(year, 10) * DAY + 3 * HOUR;
  return wall >= begins && wall < ends ? 2 * HOUR : HOUR;
};

/** A stretch of the wall clock in which no clock changes. Unit: minutes since 1970, `from` counts to it and `to` does not. */
type Calm = { from: number; to: number; shift: number };
let calm: Calm = { from: NaN, to: NaN, shift: NaN };

/** The stretch that a place lies in. Missing: null in the hour that a clock shows twice, and for what is no number. */
const calmAt = (place: number): Calm | null => {
  // Around New Year the neighbour does as well: no clock changes there.
  const year = Math.floor(place / (1440 * 365.2425)) + 1970;
  const begins = lastSunday(year, 3) * 1440 + 120,
    ends = lastSunday(year, 10) * 1440 + 120;
  if (place < begins) return { from: lastSunday(year - 1, 10) * 1440 + 180, to: begins, shift: 60 };
  if (place < ends) return { from: begins, to: ends, shift: 120 };
  return place >= ends + 60 ? { from: ends + 60, to: lastSunday(year + 1, 3) * 1440 + 120, shift: 60 } : null;
};

/**
 * Minutes that pass, for a place on an axis of the wall clock: one hour of spring does not exist, and both hours of the same name in autumn
 * share the room of one (periodOrder). Unit: minutes; only distances say something. Cost: asked for every point of a chart, mostly in order.
 */
export const elapsedAt = (place: number): number => {
  if (place >= calm.from && place < calm.to) return place - calm.shift;
  const next = calmAt(place);
  if (next === null) {
    const ends = place - modulo(place, 60);
    return ends - 120 + (place - ends) * 2;
  }
  calm = next;
  return place - next.shift;
};

/** The moment at which a wall clock in Germany shows a time. Unit: ms since 1970. */
export const berlin = (wall: number): number => wall - offsetAt(wall);
/** The day in Germany at a moment, as a day number. */
export const dayAt = (now: number): number => Math.floor((now + offsetAt(now + HOUR)) / DAY);

/** When the next day begins in Germany. Unit: ms since 1970. */
export const nextDay = (now: number): number => berlin((dayAt(now) + 1) * DAY);

/** Today in Germany, where the municipality is: around midnight it is not the day of UTC. */
export const todayAt = (now: number): IsoDate => dayToIso(dayAt(now));

/** The offset of a moment in the hour that a wall clock in Germany shows twice. Missing: null for all others, which need none. */
export const offsetIfTwice = (utc: number): '+02:00' | '+01:00' | null => {
  const ends = lastSunday(new Date(utc).getUTCFullYear(), 10) * DAY + HOUR;
  if (utc < ends - HOUR || utc >= ends + HOUR) return null;
  return utc < ends ? '+02:00' : '+01:00';
};

/** What a wall clock in Germany shows at a moment. Unit: ms, as if the wall were UTC. */
export const wallAt = (utc: number): number => {
  const year = new Date(utc).getUTCFullYear();
  const isSummer = utc >= lastSunday(year, 3) * DAY + HOUR && utc < lastSunday(year, 10) * DAY + HOUR;
  return utc + (isSummer ? 2 : 1) * HOUR;
};
