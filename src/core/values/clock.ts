// Whether the clock of this device can be believed: told from moments that did not come from it. It never changes a clock or a value.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * So far may today lie after the newest moment known from outside before a person is asked. A tablet lies in a cupboard for two
 * weeks, a monthly figure is recorded once a month with some days of delay: nobody is asked then. A battery that ran empty sets a
 * clock years off. Unit: ms.
 */
export const AHEAD = 35 * DAY;
/** Clocks are put right by some minutes now and then; that is no jump. Unit: ms. */
export const SLACK = HOUR;

/** What is known beside the clock. Unit: ms since 1970. Missing: null. */
export type ClockMarks = {
  /** When published data last came, by this clock: believed where no host ever said what time it is. */
  synced: number | null;
  /** The last `Date` of a host's answer. */
  answered: number | null;
  /** By how much this clock was ahead of the host at that answer (negative: behind), and what this clock showed then. */
  drift: { at: number; by: number } | null;
  /** The newest entry that was recorded up to now. */
  entered: number | null;
  /** When the app last ran and nothing was wrong. */
  seen: number | null;
  /** A person said that the clock is right: at which moment, and up to which one what was known then is not to be believed. */
  confirmed: { at: number; beyond: number; drift: number } | null;
};
export const noMarks: ClockMarks = {
  synced: null,
  answered: null,
  drift: null,
  entered: null,
  seen: null,
  confirmed: null,
};

/**
 * `ahead`: today lies further after `known` than AHEAD. `behind`: the clock is before `known`, which has been already. `known`: the
 * newest moment that is believed, ms since 1970.
 */
export type ClockState =
  { kind: 'fine' } | { kind: 'ahead'; known: number } | { kind: 'behind'; known: number };

/** A host that answers just now and a clock do not differ by more: a day recorded would be another. Unit: ms. */
const DRIFT = DAY;

/** Moments that are believed: not those that a person has said to be wrong. */
const believed = ({ confirmed }: ClockMarks, moments: readonly (number | null)[]): number[] =>
  moments.flatMap((one) =>
    one === null || !Number.isFinite(one) || (confirmed && one > confirmed.at && one <= confirmed.beyond)
      ? []
      : [one],
  );
const newest = (moments: readonly number[]): number | null =>
  moments.length === 0 ? null : Math.max(...moments);

/** A person said that this clock is right although a host differs by as much: that host's clock is the wrong one. */
const isExcused = (by: number, { confirmed }: ClockMarks): boolean =>
  confirmed !== null && Math.abs(by - confirmed.drift) <= DRIFT && Math.abs(confirmed.drift) > DRIFT;

/** What is to be said of a clock that shows `now`. Where nothing is known, nothing is said. */
export const judgeClock = (now: number, marks: ClockMarks): ClockState => {
  const { synced, answered, drift, entered, seen, confirmed } = marks;
  const word = confirmed?.at ?? null;
  // Entries of other tablets may be dated wrongly: that is no reason to doubt this one.
  const been = newest(believed(marks, [synced, answered, seen, word]));
  if (been !== null && now < been - SLACK) return { kind: 'behind', known: been };
  // Measured a moment ago by the same clock: no bound is needed.
  if (drift && drift.by > DRIFT && now >= drift.at - SLACK && !isExcused(drift.by, marks))
    return { kind: 'ahead', known: now - drift.by };
  const told = answered ?? synced;
  const upToNow = believed(marks, [told, entered, word]).filter((one) => one <= now + SLACK);
  const outside = newest(upToNow);
  if (outside !== null && now - outside > AHEAD) return { kind: 'ahead', known: outside };
  // Beside an entry of a future that was false, that future looks like the present: but not from where the app last ran.
  const ran = newest(believed(marks, [seen, told, word]));
  if (ran !== null && now - ran > AHEAD) return { kind: 'ahead', known: ran };
  return { kind: 'fine' };
};

/** The marks after a person said that the clock, which shows `now`, is right: what contradicts it is not believed any more. */
export const confirmedAt = (now: number, marks: ClockMarks): ClockMarks => {
  const { synced, answered, entered, seen, confirmed } = marks;
  const known = [synced, answered, entered, seen, confirmed?.at ?? null].flatMap((one) => one ?? []);
  return {
    ...marks,
    seen: now,
    confirmed: { at: now, beyond: Math.max(now, ...known), drift: marks.drift?.by ?? 0 },
  };
};

/** The marks after a look at which nothing was wrong. */
export const seenAt = (now: number, marks: ClockMarks): ClockMarks => ({
  ...marks,
  seen: Math.max(now, marks.seen !== null && marks.seen <= now + SLACK ? marks.seen : now),
});

/** The marks after a host answered that it is `date` while this clock showed `now`. */
export const answeredAt = (now: number, date: number, marks: ClockMarks): ClockMarks => {
  const by = now - date;
  return { ...marks, answered: isExcused(by, marks) ? now : date, drift: { at: now, by } };
};

const isMoment = (given: unknown): given is number => typeof given === 'number' && Number.isFinite(given);
const momentOf = (given: unknown): number | null => (isMoment(given) ? given : null);
/** Marks as they were kept. Missing: what is none of ours is not known. */
export const parseMarks = (given: unknown): ClockMarks => {
  const { synced, answered, entered, seen, ...rest } = (given ?? {}) as Record<string, unknown>;
  const { at, beyond, drift: excused } = (rest.confirmed ?? {}) as Record<string, unknown>;
  const drift = (rest.drift ?? {}) as Record<string, unknown>;
  return {
    synced: momentOf(synced),
    answered: momentOf(answered),
    drift: isMoment(drift.at) && isMoment(drift.by) ? { at: drift.at, by: drift.by } : null,
    entered: momentOf(entered),
    seen: momentOf(seen),
    confirmed: isMoment(at) && isMoment(beyond) && isMoment(excused) ? { at, beyond, drift: excused } : null,
  };
};
