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

/** When summer time begins and ends in the year that was asked for last. Unit: minutes since 1970 on the wall. */
let summer = { year: NaN, begins: 0, ends: 0 };
/**
 * Minutes that pass, for a place on an axis of the wall clock: one hour of spring does not exist, and both hours of the same name in autumn
 * share the room of one (periodOrder). Unit: minutes; only distances say something. Cost: asked for every point of a chart, mostly in order.
 */
export const elapsedAt = (place: number): number => {
  // Around New Year the neighbour does as well: no clock changes there.
  const year = Math.floor(place / (1440 * 365.2425)) + 1970;
  if (year !== summer.year)
    summer = { year, begins: lastSunday(year, 3) * 1440 + 120, ends: lastSunday(year, 10) * 1440 + 120 };
  const { begins, ends } = summer;
  if (place < begins || place >= ends + 60) return place - 60;
  return place < ends ? place - 120 : ends - 120 + (place - ends) * 2;
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
