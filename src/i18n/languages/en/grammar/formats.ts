import type { FormatWords } from '../../de/grammar/formats.ts';

const MONTHS = [
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
];

export const formats: FormatWords = {
  months: MONTHS,
  // `21/11/2026` is avoided for its two readings.
  date: (year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1]!.slice(0, 3)} ${year}`,
  clock: (day, clock) => `${day}, ${clock}`,
  zone: (isSummer) => (isSummer ? 'summer time' : 'winter time'),
  week: (week, year) => `week ${week}, ${year}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  third: (third, year) => `T${third} ${year}`,
  half: (half, year) => `H${half} ${year}`,
  span: {
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  ago: (span) => `${span} ago`,
  today: 'today',
  yesterday: 'yesterday',
  from: () => 'from',
};
