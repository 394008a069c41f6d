// Days, periods and spans as people in Germany write them.

export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Parts of a period are texts of digits as they stand in it: `2026`, `11`, `03`. */
export type FormatWords = {
  months: readonly string[];
  date: (year: string, month: string, day: string) => string;
  clock: (day: string, clock: string) => string;
  /** Of the hour that clocks show twice: the first, and the one after it. */
  zone: (isSummer: boolean) => string;
  week: (week: number, year: string) => string;
  quarter: (quarter: string, year: string) => string;
  third: (third: string, year: string) => string;
  half: (half: string, year: string) => string;
  /** One and several, after `vor` and `in`. */
  span: Readonly<Record<SpanUnit, readonly [one: string, many: string]>>;
  ago: (span: string) => string;
  today: string;
  yesterday: string;
  /** Before a moment: `von heute`, `vom 25.11.`. */
  from: (isNamed: boolean) => string;
};
export const formats: FormatWords = {
  months: [
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
  date: (year, month, day) => `${day}.${month}.${year}`,
  clock: (day, clock) => `${day}, ${clock} Uhr`,
  zone: (isSummer) => (isSummer ? 'Sommerzeit' : 'Winterzeit'),
  week: (week, year) => `KW ${week}/${year}`,
  quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  third: (third, year) => `${third}. Tertial ${year}`,
  half: (half, year) => `${half}. Halbjahr ${year}`,
  span: {
    minute: ['Minute', 'Minuten'],
    hour: ['Stunde', 'Stunden'],
    day: ['Tag', 'Tagen'],
    week: ['Woche', 'Wochen'],
    month: ['Monat', 'Monaten'],
    year: ['Jahr', 'Jahren'],
  },
  ago: (span) => `vor ${span}`,
  today: 'heute',
  yesterday: 'gestern',
  from: (isNamed) => (isNamed ? 'von' : 'vom'),
};
