// Numbers, dates and periods as people in Germany (or reading English) write them. Times are those of Europe/Berlin.
import type { Language } from './locale.ts';

const NBSP = '\u00a0';
const LOCALE: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const ZONE = 'Europe/Berlin';

const cache = new Map<string, Intl.NumberFormat>();
export const numberFormat = (language: Language, min: number, max: number): Intl.NumberFormat => {
  const key = `${language}${min}${max}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: min,
      maximumFractionDigits: max,
    });
    cache.set(key, found);
  }
  return found;
};

/** A true minus sign, and none before what is rounded to zero. */
export const signed = (text: string): string => text.replace('-', /[1-9]/.test(text) ? '\u2212' : '');

/** A number with fixed decimals and a true minus sign. */
export const number = (value: number, language: Language, decimals = 0): string =>
  signed(numberFormat(language, decimals, decimals).format(value));

/** The number that a person reads when a value is shown with so many decimals. */
export const rounded = (value: number, decimals: number): number =>
  Number(numberFormat('en', decimals, decimals).format(value).replaceAll(',', ''));

/** Value and unit: `62 %`, `3 Plätze`, `12.500 €`, joined so that a line never breaks between them. */
export const withUnit = (text: string, unit: string): string =>
  unit === '' ? text : `${text}${NBSP}${unit}`;

/** `2026-11-21` as `21.11.2026`; English `21/11/2026` is avoided for its two readings: `21 Nov 2026`. */
export const date = (iso: string, language: Language): string => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (y === undefined) return iso;
  return language === 'de' ? `${d}.${m}.${y}` : `${Number(d)} ${MONTHS.en[Number(m) - 1]!.slice(0, 3)} ${y}`;
};

export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

let berlin: Intl.DateTimeFormat | undefined;

/** Day and time in Germany of a moment in ms: `21.11.2026, 18:04`. Missing: a dash for what is no moment. */
export const dateTime = (ms: number, language: Language): string => {
  if (!Number.isFinite(ms)) return '–';
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
  return `${date(`${part.get('year')}-${part.get('month')}-${part.get('day')}`, language)}, ${part.get('hour')}:${part.get('minute')}`;
};
/** `18:04` */
export const time = (ms: number, language: Language): string => dateTime(ms, language).split(', ').at(-1)!;

const DAY = 86_400_000;
const yearOf = (now: number): string => dateTime(now, 'de').slice(6, 10);
/** `25.11.` of `25.11.2026` in that year, English `25 Nov`. */
const withoutYear = (day: string, now: number): string => {
  const year = yearOf(now);
  return day.endsWith(year) ? day.slice(0, -year.length).trimEnd() : day;
};

/** `von` and `heute, 13:35`; `vom` and `25.11., 14:04`: a moment that is seldom long ago, and the word before it. */
export const recent = (ms: number, now: number, language: Language): readonly [string, string] => {
  const dayOf = (at: number): string => dateTime(at, language).split(', ')[0]!;
  const day = dayOf(ms);
  const ago = day === dayOf(now) ? 0 : day === dayOf(now - DAY) ? 1 : null;
  const de = language === 'de';
  return [
    de ? (ago === null ? 'vom' : 'von') : 'from',
    `${ago === null ? withoutYear(day, now) : daysAgo(ago, language)}, ${time(ms, language)}`,
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

/** A period in words: `2025/26`, `2. Tertial 2026`, `2. Quartal 2026`, `KW 47/2026`, `November 2026`, `21.11.2026`, `21.11.2026, 14:00 Uhr`. */
export const period = (text: string, language: Language): string => {
  const de = language === 'de';
  const school = /^(\d{4}\/\d{2})(?:-\d{2})?$/.exec(text)?.[1];
  if (school !== undefined) return school;
  const third = /^(\d{4})-T([1-3])$/.exec(text);
  if (third) return de ? `${third[2]}. Tertial ${third[1]}` : `T${third[2]} ${third[1]}`;
  const m = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d{2})|(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?))?$/.exec(
    text,
  );
  if (!m) return text;
  const [, year, half, quarter, week, month, day, clock] = m;
  if (half) return de ? `${half}. Halbjahr ${year}` : `H${half} ${year}`;
  if (quarter) return de ? `${quarter}. Quartal ${year}` : `Q${quarter} ${year}`;
  if (week) return de ? `KW ${Number(week)}/${year}` : `week ${Number(week)}, ${year}`;
  if (!month) return year!;
  if (!day) return `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
  const written = date(text, language);
  return clock ? `${written}, ${clock}${de ? ' Uhr' : ''}` : written;
};

const PLURAL: Readonly<
  Record<
    Language,
    Readonly<Record<'day' | 'week' | 'month' | 'year' | 'hour' | 'minute', readonly [string, string]>>
  >
> = {
  de: {
    minute: ['Minute', 'Minuten'],
    hour: ['Stunde', 'Stunden'],
    day: ['Tag', 'Tagen'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monaten'],
    year: ['Jahr', 'Jahren'],
  },
  en: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
};

/** `26 Tagen`, `1 Jahr`: a span after "vor" or "in". */
export const span = (n: number, unit: keyof (typeof PLURAL)['de'], language: Language): string =>
  `${number(n, language)} ${PLURAL[language][unit][n === 1 ? 0 : 1]}`;

/** `heute`, `gestern`, `vor 26 Tagen`. Unit: whole days. */
export const daysAgo = (days: number, language: Language): string => {
  if (language === 'de')
    return days <= 0 ? 'heute' : days === 1 ? 'gestern' : `vor ${span(days, 'day', 'de')}`;
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${span(days, 'day', 'en')} ago`;
};
