// What the words below an axis of time say, and whether they stand there: read as a person reads them, reckoned apart from the product.
import { measured } from './letters.ts';
import type { Shown } from './proofs.ts';

const DAY = 1440;
const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const minute = (year: number, month: number, day = 1): number => Date.UTC(year, month - 1, day) / 60_000;
/** First minute of a week and of the next. */
const monday = (year: number, week: number): number => {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return minute(year, 1, 4) - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
};
/** From and to of a period. Unit: minutes since 1970 on the wall. */
const spanOf = (period: string): [number, number] => {
  const [year, rest = ''] = [Number(period.slice(0, 4)), period.slice(5)];
  if (period[4] === '/') {
    const first = Number(/-(\d\d)$/.exec(period)?.[1] ?? 8);
    return [minute(year, first), minute(year + 1, first)];
  }
  if (rest === '') return [minute(year, 1), minute(year + 1, 1)];
  const n = Number(rest.slice(1));
  if (rest[0] === 'W') return [monday(year, n), monday(year, n) + 7 * DAY];
  const months = { H: 6, T: 4, Q: 3 }[rest[0]!];
  if (months) return [minute(year, (n - 1) * months + 1), minute(year, n * months + 1)];
  const month = Number(rest.slice(0, 2));
  if (rest.length === 2) return [minute(year, month), minute(year, month + 1)];
  const day = minute(year, month, Number(rest.slice(3, 5)));
  if (rest.length === 5) return [day, day + DAY];
  const at = day + Number(rest.slice(6, 8)) * 60 + Number(rest.slice(9, 11));
  return [at, at];
};
export const middleOf = (period: string): number => (spanOf(period)[0] + spanOf(period)[1]) / 2;

/** What a text below the axis means, given the one before it. Unit: from and to in minutes. Missing: null where nobody can tell. */
const momentOf = (
  text: string,
  before: [number, number] | null,
  first: string,
  now: number | undefined,
  language: 'de' | 'en',
): [number, number] | null => {
  const plain = text.replaceAll('\u00a0', ' ');
  const held = before === null ? null : new Date(before[0] * 60_000);
  const months = language === 'de' ? MONTHS : ENGLISH;
  const clock = /(\d\d):(\d\d)/.exec(plain);
  const time = clock ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?/.exec(plain);
  const english = /^(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))?(?!\S)/.exec(plain);
  const dayIn = german ?? english;
  if (dayIn) {
    const month = german ? Number(german[2]) : ENGLISH.indexOf(english![2]!) + 1;
    // Of times the year is written where it is not this one, and where it changes.
    const known = held ?? (now === undefined ? null : new Date(now * 60_000));
    const isTimes = /T\d\d:/.test(first);
    const meant = isTimes ? known?.getUTCFullYear() : yearNear(first, before);
    const year = dayIn[3] ? Number(dayIn[3]) : meant;
    if (year === undefined) return null;
    const at = minute(year, month, Number(dayIn[1]));
    if (time !== null) return [at + time, at + time];
    return /T/.test(first) ? [at, at] : [at, at + DAY];
  }
  if (time !== null) {
    if (held === null) return null;
    const day = Date.UTC(held.getUTCFullYear(), held.getUTCMonth(), held.getUTCDate()) / 60_000;
    return [day + time, day + time];
  }
  const week = /^(?:KW|wk|week|W) ?(\d+)(?:\/(\d{4}))?$/i.exec(plain);
  if (week) {
    const meant = before === null ? NaN : weekYear(before[0]);
    const year = week[2] ? Number(week[2]) : meant;
    return [monday(year, Number(week[1])), monday(year, Number(week[1])) + 7 * DAY];
  }
  const name = /^(\S{3})(?: (\d{4}))?$/.exec(plain);
  if (name && months.includes(name[1]!)) {
    const month = months.indexOf(name[1]!) + 1;
    const year = name[2] ? Number(name[2]) : (held?.getUTCFullYear() ?? NaN);
    return [minute(year, month), minute(year, month + 1)];
  }
  if (/^\d{4}$/.test(plain)) return [minute(Number(plain), 1), minute(Number(plain) + 1, 1)];
  // Of two digits the year is the next one after what stands before.
  const since = held?.getUTCFullYear() ?? Number(first.slice(0, 4));
  const yearOf = (digits: string): number => since + ((Number(digits) - (since % 100) + 100) % 100);
  const part = /^([HTQ]\d)\/(\d\d)$/.exec(plain);
  if (part) return spanOf(`${yearOf(part[2]!)}-${part[1]}`);
  const school = /^(\d\d)\/(\d\d)$/.exec(plain);
  return school && spanOf(`${yearOf(school[1]!)}/${school[2]}${first.slice(7)}`);
};
const weekYear = (at: number): number => new Date((at + 3 * DAY) * 60_000).getUTCFullYear();
const yearNear = (first: string, before: [number, number] | null): number =>
  new Date((before === null ? spanOf(first)[0] : before[0]) * 60_000).getUTCFullYear();

/** What is wrong with the words below an axis of time. */
export const troubleOfTime = ({ model, layout, width, size }: Shown, language: 'de' | 'en'): string[] => {
  const { frame, texts, box } = layout;
  const { labels } = model;
  const trouble: string[] = [];
  const times = texts.filter(({ role }) => role === 'time');
  if (model.isLying || !model.isTime) return trouble;
  if (times.length === 0) return ['no time is written'];
  // A time with its day and its year needs the room of two without.
  const least = /\d{4} \d\d:\d\d/.test(times[0]!.text.replaceAll('\u00a0', ' ')) ? 26 : 18;
  if (labels.length >= 12 && times.length < 2 && box.right - box.left > size * least)
    trouble.push(`only ${times[0]!.text} is written`);
  if (times.length > Math.max(2, width / (size * 2))) trouble.push(`${times.length} times`);
  const first = labels[0]!,
    last = labels.at(-1)!;
  // Where the last value is late the picture ends with the present.
  const isLate = frame.now === 1 && model.now !== undefined && model.now > middleOf(last);
  const [p0, p1] = [middleOf(first), isLate ? model.now! : middleOf(last)];
  const [x0, x1] = [layout.x(frame.x[0]!), isLate ? layout.x(1) : layout.x(frame.x.at(-1)!)];
  // To scale, but for bars, which stand side by side.
  if (model.kind !== 'bar' && p1 > p0)
    labels.forEach((label, i) => {
      const wanted = x0 + ((middleOf(label) - p0) / (p1 - p0)) * (x1 - x0);
      const isFolded = labels.some((one) => /\+0[12]:00$/.test(one));
      const slack = isFolded ? (60 / (p1 - p0)) * (x1 - x0) : 0.6;
      if (Math.abs(layout.x(frame.x[i]!) - wanted) > slack) trouble.push(`${label} is not to scale`);
    });
  let before: [number, number] | null = null;
  for (const one of times) {
    const moment = momentOf(one.text, before, first, model.now, language);
    if (moment === null || Number.isNaN(moment[0])) {
      trouble.push(`nobody can tell what ${one.text} is`);
      continue;
    }
    before = moment;
    if (model.kind === 'bar') continue;
    const isHour = moment[0] === moment[1];
    const hasTimes = labels.some((label) => label.includes('T') && label.includes(':'));
    const at = isHour || hasTimes ? moment[0] : (moment[0] + moment[1]) / 2;
    // A first of a month among days stands at that day, a year among them as well.
    const isDays = /^\d{4}-\d\d-\d\d$/.test(first) && moment[1] - moment[0] > DAY;
    const isWeeks = /W/.test(first) && moment[1] - moment[0] > 7 * DAY;
    const wantedAt = isDays || isWeeks ? moment[0] + DAY / 2 : at;
    if (p1 === p0) {
      if (p0 < moment[0] - DAY || p0 > moment[1] + DAY) trouble.push(`${one.text} below ${first}`);
      continue;
    }
    const wanted = x0 + ((wantedAt - p0) / (p1 - p0)) * (x1 - x0);
    const isNight = hasTimes && p1 - p0 < 4 * DAY;
    const slack = isNight ? 1.5 + (60 / (p1 - p0)) * (x1 - x0) * Number(/-(03|10)-2/.test(first)) : 1.5;
    const wide = measured(one.text, size);
    const moved = Math.max(2 + wide / 2, Math.min(wanted, box.right + 8 - wide / 2));
    const isEnd = wanted + wide > box.right || wanted - wide < 2;
    if (Math.abs(one.x - moved) > slack + (isEnd ? wide * 0.6 : 0) && Math.abs(one.x - wanted) > slack)
      trouble.push(`${one.text} stands ${Math.round(one.x - wanted)} px beside its place`);
  }
  return trouble;
};
