// Where periods lie on an axis of time, and which moments are written below it. To scale: a year is twelve times a month.
import { elapsedAt } from '../values/berlin.ts';
import {
  addPeriods,
  dayToIso,
  periodKind,
  periodMiddle,
  periodOrder,
  periodStart,
  zoneOf,
  type Period,
  type PeriodKind,
} from '../values/period.ts';

const DAY = 1440;

/**
 * `isChange`: the year (of a time: the day) is another one than at the tick before, so that it has to be said. `hasYear`: of a time, its
 * day is said with the year.
 */
export type TimeTick = { at: number; period: Period; isChange: boolean; hasYear?: boolean };

export const placeOf = periodMiddle;

/** The periods from the first to the last in steps of their own kind. Missing: null where they are more than `most`. */
export const sequence = (first: Period, last: Period, most: number): Period[] | null => {
  const all: Period[] = [];
  const end = periodOrder(last);
  for (let at = first; periodOrder(at) <= end; at = addPeriods(at, 1)) {
    if (all.length === most) return null;
    all.push(at);
  }
  return all;
};

const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Steps that people expect between ticks, and where they begin: years that end in 0 or 5, months from January. */
const STEPS: Partial<Readonly<Record<PeriodKind, readonly number[]>>> = {
  year: YEARS,
  half: [1, ...YEARS.map((n) => n * 2)],
  quarter: [1, 2, ...YEARS.map((n) => n * 4)],
  month: [1, 2, 3, 6, ...YEARS.map((n) => n * 12)],
};
const PER_YEAR: Partial<Readonly<Record<PeriodKind, number>>> = { year: 1, half: 2, quarter: 4, month: 12 };

const monthsOf = (day: number): number => {
  const text = dayToIso(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
};
/** Number of a period among all of its kind; the first one of a year is a multiple of how many a year has. */
const ordinal = (period: Period, perYear: number): number =>
  Math.floor(monthsOf(periodStart(period)) / (12 / perYear));

/** Whether a tick has to say its year (of a time: its day), after the one that is written before it. */
export const isChangeAfter = (before: Period | undefined, period: Period): boolean => {
  const length = periodKind(period) === 'time' ? 10 : 4;
  return before === undefined || before.slice(0, length) !== period.slice(0, length);
};
/** Whether the day of a time has to say its year: the first that is written where that is not this one, later ones where it changes. Unit: as `placeOf`. */
export const hasYearAfter = (before: Period | undefined, period: Period, now = NaN): boolean => {
  if (periodKind(period) !== 'time') return false;
  const known =
    before?.slice(0, 4) ?? (Number.isNaN(now) ? '' : new Date(now * 60_000).toISOString().slice(0, 4));
  return period.slice(0, 4) !== known;
};
const withChanges = (periods: readonly Period[], placed: (period: Period) => number): TimeTick[] =>
  periods.map((period, i) => ({
    at: placed(period),
    period,
    isChange: isChangeAfter(periods[i - 1], period),
  }));

/** Ticks at periods of the data's own kind: years, quarters, weeks as they are counted. `last`: index of the last that has a value. */
const ownTicks = (all: readonly Period[], last: number, kind: PeriodKind, most: number): TimeTick[] => {
  const perYear = PER_YEAR[kind];
  for (const step of STEPS[kind] ?? []) {
    if (perYear === undefined) break;
    const at = all.filter((period) => ordinal(period, perYear) % step === 0);
    if (at.length <= most && (at.length >= 2 || all.length <= most))
      return withChanges(at.length > 0 ? at : all, placeOf);
    if (at.length < 2) break;
  }
  // Others are counted from the last one, which is the one that people look for.
  const step = Math.max(1, Math.ceil(all.length / Math.max(1, most)));
  return withChanges(
    all.filter((_, i) => Math.abs(last - i) % step === 0),
    placeOf,
  );
};

const monthAt = (n: number): Period =>
  `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}` as Period;

type Ladder = { count: (step: number) => number; make: (step: number) => Period[]; steps: readonly number[] };

/** The days on which an hour comes twice among these. */
const foldedDays = (periods: readonly Period[]): ReadonlySet<string> =>
  new Set(periods.flatMap((period) => (zoneOf(period) === null ? [] : [period.slice(0, 10)])));

/** In the night of spring no clock shows the hour from two on. */
const isShown = (at: number): boolean => elapsedAt(at) > elapsedAt(at - 60);

/** The time at a minute as in periodOrder: on such a day both hours share the room of one. */
const timeAtMinute = (at: number, folded: ReadonlySet<string>): Period => {
  const text = new Date(at * 60_000).toISOString().slice(0, 16);
  const past = at - Math.floor(at / DAY) * DAY - 120;
  if (past < 0 || past >= 60 || !folded.has(text.slice(0, 10))) return text as Period;
  const minute = String((past * 2) % 60).padStart(2, '0');
  return `${text.slice(0, 10)}T02:${minute}${past < 30 ? '+02:00' : '+01:00'}` as Period;
};

/** Moments of the calendar between two minutes: hours, days, Mondays, firsts of months, years. */
const calendarTicks = (
  from: number,
  to: number,
  hasTimes: boolean,
  most: number,
  folded: ReadonlySet<string>,
): TimeTick[] => {
  const within = (period: Period): boolean => {
    const at = startOf(period);
    return at >= from - 1e-9 && at <= to + 1e-9;
  };
  // A day's value stands in its middle, and so does its tick; with times it stands at midnight.
  const middle = hasTimes ? 0 : DAY / 2;
  const startOf = (period: Period): number =>
    periodKind(period) === 'time' ? periodOrder(period) : periodStart(period) * DAY + middle;
  const range = (first: number, last: number, step: number): number[] => {
    const begin = Math.ceil(first / step) * step;
    return Array.from(
      { length: Math.max(0, Math.floor((last - begin) / step) + 1) },
      (_, i) => begin + i * step,
    );
  };
  const span = to - from;
  const days = (step: number): number[] =>
    // Weeks begin on Mondays: day 4 of 1970 was the first.
    range(
      Math.floor(from / DAY) - (step % 7 === 0 ? 4 : 0),
      Math.floor(to / DAY) - (step % 7 === 0 ? 4 : 0),
      step,
    ).map((day) => day + (step % 7 === 0 ? 4 : 0));
  const months = (step: number): number[] =>
    range(monthsOf(Math.floor(from / DAY)), monthsOf(Math.floor(to / DAY)), step);
  const ladders: Ladder[] = [
    ...(hasTimes
      ? [
          {
            steps: [5, 15, 30, 60, 120, 180, 360, 720],
            count: (step: number) => span / step,
            make: (step: number) =>
              range(from, to, step)
                .filter(isShown)
                .map((at) => timeAtMinute(at, folded)),
          },
        ]
      : []),
    {
      steps: [1, 2, 7, 14],
      count: (step) => span / DAY / step,
      make: (step) => days(step).map((day) => dayToIso(day) as string as Period),
    },
    {
      steps: [1, 2, 3, 6],
      count: (step) => span / DAY / 31 / step,
      make: (step) => months(step).map(monthAt),
    },
    {
      steps: YEARS,
      count: (step) => span / DAY / 366 / step,
      make: (step) =>
        range(
          Math.floor(monthsOf(Math.floor(from / DAY)) / 12),
          Math.floor(monthsOf(Math.floor(to / DAY)) / 12),
          step,
        ).map((year) => String(year).padStart(4, '0') as Period),
    },
  ];
  let finer: Period[] | null = null;
  for (const { steps, count, make } of ladders)
    for (const step of steps) {
      if (count(step) > 4 * most) continue;
      const at = make(step).filter(within);
      if (at.length <= most)
        return withChanges(at.length >= 2 || finer === null ? at : thinned(finer, most), startOf);
      finer = at;
    }
  return withChanges(thinned(finer ?? [], most), startOf);
};

const thinned = (periods: readonly Period[], most: number): Period[] => {
  const step = Math.max(1, Math.ceil(periods.length / Math.max(1, most)));
  return periods.filter((_, i) => i % step === 0);
};

/** More periods than these are marked by the calendar. */
const MOST_OWN = 3_000;
/** Periods go on as far as the picture does, where it ends after the last one that has a value. Missing: null where they are too many. */
const reaching = (known: readonly Period[], to: number): Period[] | null => {
  const all = [...known];
  for (let next = addPeriods(all.at(-1)!, 1); placeOf(next) <= to + 1e-9; next = addPeriods(next, 1)) {
    if (all.length >= MOST_OWN) return null;
    all.push(next);
  }
  return all;
};

/**
 * What is written below an axis. Shape: ascending, at most `most` (at least one where there are periods); periods ascend.
 * Unit: `from`, `to` and `at` in minutes as in `placeOf`. Cost: one pass over the periods.
 */
export const timeTicks = (periods: readonly Period[], from: number, to: number, most: number): TimeTick[] => {
  const first = periods[0],
    last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const kind = periodKind(first);
  const isSame = periods.every((period) => periodKind(period) === kind);
  if (isSame && kind !== 'day' && kind !== 'time') {
    const known = sequence(first, last, MOST_OWN);
    const all = known && reaching(known, to);
    const isTight = kind === 'week' && all !== null && all.length > most * 4;
    if (all && !isTight) return ownTicks(all, known!.length - 1, kind, most);
  }
  const ticks = calendarTicks(
    from,
    to,
    periods.some((period) => periodKind(period) === 'time'),
    most,
    foldedDays(periods),
  );
  return ticks.length > 0 ? ticks : withChanges([last], placeOf);
};
