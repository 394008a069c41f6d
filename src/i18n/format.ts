// Numbers, days and periods as the language that is spoken writes them. Times are those of Europe/Berlin.
import { offsetIfTwice } from '../core/values/berlin.ts';
import { zoneOf } from '../core/values/period.ts';
import type { SpanUnit } from './languages/de/grammar/formats.ts';
import type { Language } from './locale.ts';
import { number } from './numbers.ts';
import { words } from './words.ts';

export { MOST_DECIMALS, number, numberFormat, rounded, seenDecimals, signed, withUnit } from './numbers.ts';

const FORMATS = words('first', 'formats');
const ZONE = 'Europe/Berlin';

/** The name of a month, from 1. Missing: empty. */
export const monthName = (month: number, language: Language): string =>
  FORMATS[language].months[month - 1] ?? '';

/** `2026-11-21` as `21.11.2026`. */
export const date = (iso: string, language: Language): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year === undefined ? iso : FORMATS[language].date(year, month!, day!);
};

let berlin: Intl.DateTimeFormat | undefined;
/** A moment on the clocks of Germany: `2026-11-21T18:04`. */
const wallOf = (ms: number): string => {
  berlin ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = new Map(berlin.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.get('year')}-${part.get('month')}-${part.get('day')}T${part.get('hour')}:${part.get('minute')}`;
};

/** ` Sommerzeit` behind a time of the hour that clocks show twice, ` Winterzeit` an hour later. Missing: empty for all others. */
const besideText = (zone: '+02:00' | '+01:00' | null, language: Language): string =>
  zone === null ? '' : ` ${FORMATS[language].zone(zone === '+02:00')}`;
export const zoneText = (text: string, language: Language): string => besideText(zoneOf(text), language);
/** `20:45`, `02:15 Sommerzeit`, of a period that is a time. */
export const clockText = (text: string, language: Language): string =>
  text.slice(11, 16) + zoneText(text, language);

/** Day and time in Germany of a moment in ms: `21.11.2026, 18:04`. Missing: a dash for what is no moment. */
export const dateTime = (ms: number, language: Language): string => {
  if (!Number.isFinite(ms)) return '–';
  const wall = wallOf(ms);
  return `${date(wall, language)}, ${wall.slice(11)}${besideText(offsetIfTwice(ms), language)}`;
};
/** `18:04` */
export const time = (ms: number, language: Language): string => dateTime(ms, language).split(', ').at(-1)!;

const DAY = 86_400_000;
const yearOf = (now: number): string => wallOf(now).slice(0, 4);
/** `25.11.` of `25.11.2026` in that year, English `25 Nov`. */
const withoutYear = (day: string, now: number): string => {
  const year = yearOf(now);
  return day.endsWith(year) ? day.slice(0, -year.length).trimEnd() : day;
};

/** `von` and `heute, 13:35`; `vom` and `25.11., 14:04`: a moment that is seldom long ago, and the word before it. */
export const recent = (ms: number, now: number, language: Language): readonly [string, string] => {
  const dayOf = (at: number): string => dateTime(at, language).split(', ')[0]!;
  const day = dayOf(ms);
  const ago = [now, now - DAY].map(dayOf).indexOf(day);
  return [
    FORMATS[language].from(ago >= 0),
    `${ago < 0 ? withoutYear(day, now) : daysAgo(ago, language)}, ${time(ms, language)}`,
  ];
};

/** `26.11.`, `KW 43`, `Oktober`, `2024`: a period beside others, without the year where that is this one. */
export const shortPeriod = (text: string, now: number, language: Language): string => {
  const full = period(text, language);
  const year = yearOf(now);
  if (full === year) return full;
  // A day, or a time of one.
  const [day, clock] = full.split(', ');
  if (text.length >= 10) return withoutYear(day!, now) + (clock === undefined ? '' : `, ${clock}`);
  return full.replace(`, ${year}`, '').replace(`/${year}`, '').replace(` ${year}`, '');
};

/** A period in words: `2025/26`, `2. Tertial 2026`, `2. Quartal 2026`, `KW 47/2026`, `November 2026`, `21.11.2026`, `21.11.2026, 14:00 Uhr`, `25.10.2026, 02:00 Uhr Winterzeit`. */
export const period = (text: string, language: Language): string => {
  const words = FORMATS[language];
  const school = /^(\d{4}\/\d{2})(?:-\d{2})?$/.exec(text)?.[1];
  if (school !== undefined) return school;
  const third = /^(\d{4})-T([1-3])$/.exec(text);
  if (third) return words.third(third[2]!, third[1]!);
  const m =
    /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|(0[1-9]|1[0-2])(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?))?$/.exec(
      text,
    );
  if (!m) return text;
  const [, year, half, quarter, week, month, day, clock] = m;
  if (half) return words.half(half, year!);
  if (quarter) return words.quarter(quarter, year!);
  if (week) return words.week(Number(week), year!);
  if (!month) return year!;
  if (!day) return `${monthName(Number(month), language) || month} ${year}`;
  const written = date(text, language);
  return clock ? words.clock(written, clock) + zoneText(text, language) : written;
};

/** `Juni 2026 – August 2026`; one period where both are the same. */
export const periods = (from: string, to: string, language: Language): string =>
  from === to ? period(from, language) : `${period(from, language)} – ${period(to, language)}`;

/** `26 Tagen`, `1 Jahr`: a span after "vor" or "in". */
export const span = (n: number, unit: SpanUnit, language: Language): string =>
  `${number(n, language)} ${FORMATS[language].span[unit][n === 1 ? 0 : 1]}`;

/** `vor 26 Tagen`, of a span in words. */
export const agoText = (said: string, language: Language): string => FORMATS[language].ago(said);

/** `heute`, `gestern`, `vor 26 Tagen`. Unit: whole days. */
export const daysAgo = (days: number, language: Language): string => {
  const words = FORMATS[language];
  if (days <= 0) return words.today;
  return days === 1 ? words.yesterday : words.ago(span(days, 'day', language));
};
