// Numbers, sizes and periods as tables, charts and details show them: loaded with those pages, not with the first.
import { monthName, number, numberFormat, signed, withUnit } from './format.ts';
import type { Language } from './locale.ts';

/** A number with as many decimals as it has, four at most. */
export const plainNumber = (value: number, language: Language, most = 4): string =>
  signed(numberFormat(language, 0, most).format(value));

/** A size of data: `1,4 MB`. */
export const bytes = (n: number, language: Language): string => {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = n,
    at = 0;
  while (value >= 999.5 && at < 3) {
    value /= 1000;
    at++;
  }
  return withUnit(number(value, language, at === 0 || value >= 100 ? 0 : 1), units[at]!);
};

/** A period as short as an axis allows: `21.11.`, `Nov 26`, `Q2 26`. */
export const shortPeriod = (text: string, language: Language): string => {
  const school = /^\d\d(\d\d\/\d\d)(?:-\d\d)?$/.exec(text)?.[1];
  if (school !== undefined) return school;
  const m =
    /^(\d{4})(?:-(?:(H[12]|T[1-3]|Q[1-4])|W(\d{2})|(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?))?$/.exec(text);
  if (!m) return text;
  const [, year, part, week, month, day, clock] = m;
  if (part) return `${part}/${year!.slice(2)}`;
  if (week) return `${language === 'de' ? 'KW' : 'W'} ${Number(week)}`;
  if (!month) return year!;
  const name = monthName(Number(month), language).slice(0, 3);
  if (!day) return `${name} ${year!.slice(2)}`;
  const short = language === 'de' ? `${Number(day)}.${Number(month)}.` : `${Number(day)} ${name}`;
  return clock ? `${short} ${clock}` : short;
};
