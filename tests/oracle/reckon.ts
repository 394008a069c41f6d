// The plainest reckoning of what may be said of a figure, from its raw rows alone. It shares nothing with the product but types: where
// both disagree, one of them is wrong. Slow on purpose: every definition is tried on every pair of values.
import type { IndicatorDefinition } from '../../src/core/indicators/definition.ts';

/** `value`: a number, a word of a state, or null with the reason why there is none. */
export type Row = {
  period: string;
  value: number | null;
  state: string | null;
  why: string | null;
  /** What relative limits are per cent of. */
  base?: number;
  /** Of how many rows, and of how many parts, it is put together. */
  made?: number;
  parties?: number;
};
export type Rated = 'critical' | 'watch' | 'good' | 'none';
/**
 * `ahead`: what is planned or foretold after them. `knowsNow`: rows of the future are no values yet, but an outlook; else they are taken
 * as they are. `fetched`: when the rows were; what lay ahead then was foretold, and stays so. Missing: nobody knows. Unit: ms since 1970.
 */
export type Case = {
  definition: IndicatorDefinition;
  rows: readonly Row[];
  now: number;
  ahead?: readonly Row[];
  knowsNow?: boolean;
  fetched?: number;
  /** The moment that the rows describe, ms since 1970: later ones are expected only, whatever a clock says. Missing: none is told. */
  stand?: number;
  /** What values are divided by. */
  population?: readonly { year: string; number: number; kind: 'census' | 'register' }[];
};

const HOUR = 3_600_000,
  DAY = 24 * HOUR;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
const shows = (ms: number): string => clock.format(ms);
const asWall = (wall: number): string => {
  const d = new Date(wall);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}, ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
};
/** The moment at which clocks in Germany show a time. */
const moment = (wall: number): number =>
  [wall - 2 * HOUR, wall - HOUR].find((ms) => shows(ms) === asWall(wall)) ?? wall - HOUR;

/** First and last day of a period as days since 1970. */
export const daysOf = (period: string): readonly [number, number] => {
  const day = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m, d) / DAY);
  const year = Number(period.slice(0, 4));
  if (/^\d{4}$/.test(period)) return [day(year, 0, 1), day(year, 11, 31)];
  const quarter = /-Q(\d)$/.exec(period);
  if (quarter) return [day(year, (Number(quarter[1]) - 1) * 3, 1), day(year, Number(quarter[1]) * 3, 0)];
  const half = /-H(\d)$/.exec(period);
  if (half) return [day(year, (Number(half[1]) - 1) * 6, 1), day(year, Number(half[1]) * 6, 0)];
  const third = /-T(\d)$/.exec(period);
  if (third) return [day(year, (Number(third[1]) - 1) * 4, 1), day(year, Number(third[1]) * 4, 0)];
  // A year of schools begins in August.
  if (period.includes('/')) return [day(year, 7, 1), day(year + 1, 7, 0)];
  const week = /-W(\d\d)$/.exec(period);
  if (week) {
    // The Monday of the week with 4 January.
    let monday = day(year, 0, 4);
    while (new Date(monday * DAY).getUTCDay() !== 1) monday--;
    monday += (Number(week[1]) - 1) * 7;
    return [monday, monday + 6];
  }
  const [, month, date] = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(period)!;
  if (date === undefined) return [day(year, Number(month) - 1, 1), day(year, Number(month), 0)];
  const one = day(year, Number(month) - 1, Number(date));
  return [one, one];
};
const isTime = (period: string): boolean => /T\d\d:/.test(period);
const wallOf = (period: string): number => Date.parse(`${period.slice(0, 16)}:00Z`);
/** A time of the hour that comes twice says which one it is. */
const hasZone = (period: string): boolean => /\+0\d:00$/.test(period);
export const startOf = (period: string): number =>
  hasZone(period) ? Date.parse(period) : moment(isTime(period) ? wallOf(period) : daysOf(period)[0] * DAY);
/** What clocks in Germany show at a moment, as if that were UTC. */
const wallAt = (ms: number): number => {
  const [, d, m, y, clock] = /^(\d\d)\/(\d\d)\/(\d{4}), (.+)$/.exec(shows(ms))!;
  return Date.parse(`${y}-${m}-${d}T${clock}:00Z`);
};
/** The day after the period that follows. */
const afterNext = (period: string, kind: string): number => {
  const end = daysOf(period)[1];
  if (kind === 'daily') return end + 2;
  if (kind === 'weekly') return end + 8;
  const d = new Date((end + 1) * DAY);
  const months = { monthly: 1, quarterly: 3, fourmonthly: 4, halfyearly: 6, yearly: 12 }[kind]!;
  return Math.round(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + months, 1) / DAY);
};
const oldFrom = (period: string, { cadence, graceDays }: IndicatorDefinition): number => {
  if (cadence !== 'hourly') return moment((afterNext(period, cadence) + graceDays) * DAY);
  const next = startOf(period) + HOUR;
  return graceDays === 0 ? next : moment(wallAt(next) + graceDays * DAY);
};

/** Per cent of nothing says nothing. */
const isJudged = ({ value, base }: Row, { limits, direction }: IndicatorDefinition): boolean =>
  value === null || direction === 'none' || !limits[0]?.relative || (base !== undefined && base > 0);
/** The version that holds on the last day of the period. */
const versionAt = (period: string, definition: IndicatorDefinition) => {
  const end = new Date(daysOf(period)[1] * DAY).toISOString().slice(0, 10);
  return definition.limits.find((one) => one.from <= end && (one.to === undefined || end < one.to));
};
/** Limits and target that a value is read against, in its own scale. */
export const limitsAt = ({ definition }: Case, { period }: Row): number[] => {
  const version = versionAt(period, definition);
  const isRead = version !== undefined && !version.relative && definition.direction !== 'none';
  const all = [isRead ? version.watch : undefined, isRead ? version.critical : undefined, definition.target];
  return all.flat().filter((one) => one !== undefined);
};
/** One value against the limits, by the words of the documentation: the limit itself is still on the better side. */
export const rateOf = (row: Row, definition: IndicatorDefinition): Rated => {
  const limits = versionAt(row.period, definition);
  const { direction } = definition;
  if (!limits || direction === 'none' || (row.value === null && row.state === null)) return 'none';
  if (row.state !== null) {
    if (limits.criticalStates?.includes(row.state)) return 'critical';
    return limits.watchStates?.includes(row.state) ? 'watch' : 'good';
  }
  if (limits.relative && !isJudged(row, definition)) return 'none';
  const value = limits.relative ? Number(((row.value! / row.base!) * 100).toPrecision(12)) : row.value!;
  const worse = (bound: number | [number, number] | undefined): boolean => {
    if (bound === undefined) return false;
    const isAt = limits.at === 'worse';
    const low = (limit: number): boolean => value < limit || (isAt && value === limit);
    const high = (limit: number): boolean => value > limit || (isAt && value === limit);
    if (typeof bound !== 'number') return low(bound[0]) || high(bound[1]);
    return direction === 'up' ? low(bound) : high(bound);
  };
  if (worse(limits.critical)) return 'critical';
  return worse(limits.watch) ? 'watch' : 'good';
};

const hasValue = (row: Row): boolean => row.value !== null || row.state !== null;
/** Reasons that hide an older value: a newer period has one that is not told, or can have none. */
const HIDING = ['secret', 'notCollected', 'unknown'];

/** What the last value is. What was bad before it and cannot be judged any more is not over. */
const heldIn = (valued: readonly Row[], definition: IndicatorDefinition): Rated => {
  const last = valued.at(-1);
  if (!last) return 'none';
  const judged = valued.filter((row) => isJudged(row, definition)).at(-1);
  const before = judged ? rateOf(judged, definition) : 'none';
  return judged !== last && (before === 'critical' || before === 'watch') ? before : rateOf(last, definition);
};

export type Present = {
  status: string;
  need: string;
  /** What stands large: the value, an old one, or none. */
  large: 'now' | 'old' | 'none';
  isCritical: boolean;
};

const NEED_OF_OLD: Readonly<Record<Rated, string>> = {
  critical: 'lastCritical',
  watch: 'lastWatch',
  good: 'noCurrentData',
  none: 'noCurrentData',
};
/** Rows up to now. A clock may be two hours behind, so much may they lie ahead; where one lies further ahead, none may. */
export const happenedIn = ({ rows: all, stand = Infinity, ...one }: Case): readonly Row[] =>
  knownBy({ ...one, rows: all }).filter((row) => startOf(row.period) <= stand);
const knownBy = ({ rows, now, knowsNow, fetched = Infinity }: Case): readonly Row[] => {
  const last = rows.at(-1);
  const known = knowsNow && now < fetched ? now : fetched;
  if (known === Infinity || !last) return rows;
  const until = startOf(last.period) > known + 2 * HOUR ? known : known + 2 * HOUR;
  return rows.filter((row) => startOf(row.period) <= until);
};
/** The case as it is seen at its moment: what lies ahead of it is expected only. */
export const asSeen = (one: Case): Case => {
  const rows = happenedIn(one);
  const later = one.rows.slice(rows.length).filter(hasValue);
  return { ...one, rows, ahead: [...later, ...(one.ahead ?? []).filter(hasValue)] };
};

export const presentOf = (one: Case): Present => {
  const { definition, rows, now } = one;
  const valued = happenedIn(one).filter(hasValue);
  const last = valued.at(-1);
  if (!last) return { status: 'noCurrentData', need: 'noCurrentData', large: 'none', isCritical: false };
  const soon = now + 2 * HOUR;
  const rated = heldIn(valued, definition);
  const newer = rows
    .slice(rows.indexOf(last) + 1)
    .filter((row) => !hasValue(row) && startOf(row.period) <= soon);
  const isHidden = HIDING.includes(newer.at(-1)?.why ?? '');
  const isFuture = startOf(last.period) > soon;
  const isOld = !isFuture && now >= oldFrom(last.period, definition);
  if (!isFuture && !isOld && !isHidden) {
    const status = rated === 'none' ? 'unrated' : rated;
    return { status, need: status, large: 'now', isCritical: status === 'critical' };
  }
  const need = isFuture ? 'noCurrentData' : NEED_OF_OLD[rated];
  return {
    status: 'noCurrentData',
    need,
    large: isOld && !isHidden ? 'old' : 'none',
    isCritical: need === 'lastCritical',
  };
};

type Known = { at: number; period: string; value: number; state: string | null; rated: Rated };
export type Run = readonly [from: string, to: string];
export type Facts = {
  known: readonly Known[];
  low: Known | null;
  high: Known | null;
  move: string;
  turn: { from: Known; move: 'up' | 'down' } | null;
  rated: { rating: Rated; since: string; isWhole: boolean } | null;
  before: readonly { rating: Rated; count: number; runs: readonly Run[] }[];
  worse: readonly { state: string; count: number; last: string }[];
  missing: Readonly<Record<string, number>>;
  gap: Run | null;
  /** Of how many parts the values are, where that differs: what most have, and the periods that have another number. */
  uneven: {
    usual: number | null;
    least: number;
    most: number;
    differ: readonly string[];
    last: string;
    count: number;
  } | null;
  isTargetReached: boolean | null;
  /** Years whose inhabitants are counted, after one whose are not, or are of a count before. */
  breaks: readonly { year: string; isRecount: boolean }[];
  /** What was bad when it was last judged, where no later value can be. */
  held: { rating: Rated; period: string; why?: 'zero' } | null;
  outlook: {
    last: Row;
    /** What lies further out than the last of what is expected. */
    lowest: Row | null;
    highest: Row | null;
    foretold: Foretold | null;
  } | null;
};

export type Foretold = { rating: Rated; period: string; isPast: boolean };
const WORSE: readonly Rated[] = ['watch', 'critical'];
/** The first period to come that is worse than the last value, also where its day has come: critical ones before those to be watched. */
const foretoldIn = (
  ahead: readonly Row[],
  definition: IndicatorDefinition,
  last: Rated,
  now: number,
): Foretold | null => {
  for (const rating of ['critical', 'watch'] as const) {
    if (WORSE.indexOf(rating) <= WORSE.indexOf(last)) continue;
    const found = ahead.find((row) => rateOf(row, definition) === rating);
    if (found) return { rating, period: found.period, isPast: startOf(found.period) <= now };
  }
  return null;
};

const placeOf = (period: string): number =>
  isTime(period) ? startOf(period) / 60_000 : daysOf(period)[1] * 1440 + 1439;

const turnIn = (known: readonly Known[]): Facts['turn'] => {
  const n = known.length - 1;
  const values = known.map((one) => one.value);
  const range = Math.max(...values) - Math.min(...values);
  for (const move of ['down', 'up'] as const) {
    const fall = (from: number, to: number): number => (move === 'down' ? from - to : to - from);
    /** Whether the line went the other way by a third of the range anywhere from here to the end. */
    const isBroken = (start: number): boolean => {
      for (let i = start; i <= n; i++)
        for (let j = i + 1; j <= n; j++) if (-fall(values[i]!, values[j]!) >= range / 3 - 1e-9) return true;
      return false;
    };
    let start = n;
    while (start > 0 && !isBroken(start - 1)) start--;
    let best = start;
    for (let i = start; i <= n; i++) if (fall(values[i]!, values[best]!) > 0) best = i;
    if (fall(values[best]!, values[n]!) < range / 2 - 1e-9) continue;
    let knee = n;
    while (fall(values[best]!, values[knee]!) > 0.15 * range + 1e-9) knee--;
    const time = (i: number): number => placeOf(known[i]!.period);
    if ((time(n) - time(knee)) * 2 <= time(n) - time(0)) return { from: known[knee]!, move };
  }
  return null;
};

/** Of what is expected, what lies beyond its end: on the worse side where one is known. */
const furtherOut = (
  ahead: readonly Row[],
  { direction, kind }: IndicatorDefinition,
): { lowest: Row | null; highest: Row | null } => {
  const values = ahead.flatMap((row) => (row.value === null || kind === 'state' ? [] : [row.value]));
  const one = (is: number, isAsked: boolean): Row | null =>
    isAsked && ahead.at(-1)!.value !== is ? (ahead.find((row) => row.value === is) ?? null) : null;
  return {
    lowest: one(Math.min(...values), direction !== 'down'),
    highest: one(Math.max(...values), direction !== 'up'),
  };
};
/** Values with how many rows they are of: where no number of rows is that of half of them, how many parts. */
export const countedIn = (rows: readonly Row[]): { period: string; count: number }[] => {
  const told = rows.filter((row) => hasValue(row) && row.made !== undefined);
  const isSettled = told.some(
    ({ made }) => told.filter((one) => one.made === made).length * 2 >= told.length,
  );
  return told.map(({ period, made, parties }) => ({ period, count: isSettled ? made! : parties! }));
};
const unevenIn = (rows: readonly Row[]): Facts['uneven'] => {
  const told = countedIn(rows);
  const counts = told.map(({ count }) => count);
  if (new Set(counts).size < 2) return null;
  const times = (n: number): number => counts.filter((one) => one === n).length;
  const often = Math.max(...counts.map(times));
  const frequent = Math.max(...counts.filter((n) => times(n) === often));
  const usual = often * 2 >= told.length ? frequent : null;
  const differ = told.filter(({ count }) => count !== usual);
  const last = differ.at(-1)!;
  return {
    usual,
    least: Math.min(...counts),
    most: Math.max(...counts),
    differ: differ.map(({ period }) => period),
    last: last.period,
    count: last.count,
  };
};
const heldSince = (valued: readonly Row[], definition: IndicatorDefinition): Facts['held'] => {
  const last = valued.at(-1);
  const judged = valued.filter((row) => rateOf(row, definition) !== 'none').at(-1);
  const rating = heldIn(valued, definition);
  const isHeld =
    last !== undefined && !isJudged(last, definition) && (rating === 'critical' || rating === 'watch');
  if (!isHeld || !judged) return null;
  return { rating, period: judged.period, ...(last.base !== undefined && { why: 'zero' as const }) };
};

const endsOf = (known: readonly Known[]): [least: number, most: number] => {
  const values = known.map((one) => one.value);
  return [Math.min(...values), Math.max(...values)];
};
const moveIn = (known: readonly Known[]): string => {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 'none';
  if (known.length === 1) return 'single';
  const [least, most] = endsOf(known);
  if (least === most) return 'same';
  const size = Math.max(Math.abs(least), Math.abs(most));
  const isOneRating = new Set(known.map((one) => one.rated)).size <= 1;
  if (most - least <= 0.02 * size * (1 + 1e-9) && isOneRating) return 'steady';
  if (Math.abs(last.value - first.value) >= (most - least) / 4 - 1e-9)
    return last.value > first.value ? 'up' : 'down';
  return 'swing';
};
const isReached = (value: number, { target, direction, kind }: IndicatorDefinition): boolean | null => {
  if (target === undefined || kind === 'state') return null;
  if (direction === 'up') return value >= target - 1e-9;
  return direction === 'down' ? value <= target + 1e-9 : null;
};

export const factsOf = ({ definition, rows, now, ahead = [], population = [] }: Case): Facts => {
  const isState = definition.kind === 'state';
  const known = rows.flatMap((row, at): Known[] =>
    hasValue(row)
      ? [
          {
            at,
            period: row.period,
            value: isState ? definition.states!.indexOf(row.state!) + 1 : row.value!,
            state: row.state,
            rated: rateOf(row, definition),
          },
        ]
      : [],
  );
  const first = known[0],
    last = known.at(-1);
  const [least, most] = endsOf(known);
  const move = moveIn(known);
  // The unbroken run of one rating at the end.
  let since = known.length - 1;
  while (since > 0 && known[since - 1]!.rated === last?.rated) since--;
  const isBad = last?.rated === 'critical' || last?.rated === 'watch';
  const earlier = isBad ? known.slice(0, since) : known;
  const before = (['critical', 'watch'] as const).flatMap((rating) => {
    const runs: [string, string][] = [];
    earlier.forEach((one, i) => {
      if (one.rated !== rating) return;
      if (i > 0 && earlier[i - 1]!.rated === rating) runs.at(-1)![1] = one.period;
      else runs.push([one.period, one.period]);
    });
    const count = earlier.filter((one) => one.rated === rating).length;
    return count === 0 ? [] : [{ rating, count, runs }];
  });
  const missing: Record<string, number> = {};
  for (const { why } of rows) if (why !== null) missing[why] = (missing[why] ?? 0) + 1;
  let gap: Run | null = null;
  if (known.length >= 3 && isTime(first!.period)) {
    const steps = known.slice(1).map((one, i) => placeOf(one.period) - placeOf(known[i]!.period));
    const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)]!;
    const longest = Math.max(...steps);
    const at = steps.indexOf(longest);
    if (longest > 2 * usual) gap = [known[at]!.period, known[at + 1]!.period];
  }
  const worse =
    !isState || !last
      ? []
      : (definition.states ?? []).flatMap((state) => {
          const found = known.filter((one) => one.state === state && one.value < last.value);
          return found.length === 0 ? [] : [{ state, count: found.length, last: found.at(-1)!.period }];
        });
  return {
    known,
    low: known.find((one) => one.value === least) ?? null,
    high: known.find((one) => one.value === most) ?? null,
    move,
    turn: last && !isState && ['up', 'down', 'swing'].includes(move) ? turnIn(known) : null,
    rated: isBad ? { rating: last.rated, since: known[since]!.period, isWhole: since === 0 } : null,
    before,
    worse,
    missing,
    gap,
    uneven: unevenIn(rows),
    breaks: known.flatMap(({ period }, i): Facts['breaks'] => {
      const kindOf = (year: string) => population.find((one) => one.year === year)?.kind;
      if (i === 0 || kindOf(period) !== 'census') return [];
      const before = known[i - 1]!.period;
      if (kindOf(before) === 'register') return [{ year: period, isRecount: false }];
      // Two counts five and more years apart are two.
      return Number(period) - Number(before) > 4 ? [{ year: period, isRecount: true }] : [];
    }),
    held: heldSince(rows.filter(hasValue), definition),
    outlook:
      ahead.length === 0
        ? null
        : {
            last: ahead.at(-1)!,
            ...furtherOut(ahead, definition),
            foretold: foretoldIn(ahead, definition, heldIn(rows.filter(hasValue), definition), now),
          },
    isTargetReached: last ? isReached(last.value, definition) : null,
  };
};
