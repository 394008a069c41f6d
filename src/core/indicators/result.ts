// What an evaluation gives: no judgement that depends on the time of day is in it, so that it can be kept and shown later.
// The status that a person sees is statusAt(result, now) in status.ts: an old value can never look fine.
import type { Emptiness } from '../values/marks.ts';
import type { Period } from '../values/period.ts';
import type { Issue } from '../values/issue.ts';
import type { Lack } from './combine.ts';
import type { Break, Inhabitants } from './population.ts';
import type { IndicatorDefinition, LimitVersion } from './definition.ts';
import type { Fewer } from './uneven.ts';

/** Good or bad: the first axis. `none`: there is nothing to judge by (no limits, no value). */
export type Rating = 'good' | 'watch' | 'critical' | 'none';
/** Fresh or old: the second axis. `future`: dated later than now, which no clock in order shows. */
export type Age = 'current' | 'due' | 'overdue' | 'future' | 'never';
/** Both axes as one word on screen. `unrated`: a figure for context, current, without limits. */
export type Status = 'critical' | 'watch' | 'good' | 'noCurrentData' | 'unrated';

/** One value and all that is known of it. Three times: `period` valid for, `reported`, `recorded` (ISO text or null). */
export type Observation = {
  period: Period;
  /** Unit: that of the definition; percent as 12.5, not 0.125. Missing: null, with `emptiness` as the reason. */
  value: number | null;
  /** Kind state: the word. */
  state: string | null;
  emptiness: Emptiness | null;
  /** The sign as published: `-` (exactly zero), `p` (provisional), `(` (limited reliability) …, or null. */
  sign: string | null;
  /** Capacity or base in that period, where there is one. */
  reference: number | null;
  /** What the limits judge: the value, or per cent of the reference. */
  judged: number | null;
  /** Sums and means: how many parts have reported, of how many. */
  parts: { reported: number; expected: number } | null;
  reported: string | null;
  recorded: string | null;
  /** What is missing, by name. Missing: nothing is, or it has no name. */
  lacks?: Lack;
  /** Of how many rows the value is put together. Missing: of one row. */
  rows?: number;
};

/** An unbroken stretch in which a figure was critical: its first and last period, and the worst value (the first of equal ones). */
export type Spell = {
  from: Period;
  to: Period;
  worst: Pick<Observation, 'period' | 'value' | 'state' | 'reference'>;
};

/** Why nothing can relate to a reference. */
export type NoReference = Emptiness | 'zero';

/** Somebody has taken note that a figure fell silent after it was critical or to be watched. */
export type Acknowledged = { ids: readonly string[]; by: string; reason: string; at: number };

export type Change = { period: Period; value: number; delta: number };

/** Values over time. Shape: equal lengths, ascending periods. */
export type Series = {
  periods: readonly Period[];
  values: readonly (number | null)[];
  /** Why a value is missing, or null where there is one. */
  emptiness: readonly (Emptiness | null)[];
  /** Kind state: the words. */
  states: readonly (string | null)[] | null;
  /** In the scale of the limits, where it is another than that of the values (relative limits), else null. */
  judged: readonly (number | null)[] | null;
  ratings: readonly Rating[];
  /** Why there is no value, by name. Missing: nothing of it has a name. */
  lacks?: readonly (Lack | null)[];
  /** Of how many rows or parts each value is; null where there is none. Missing: of one row each, or of rows whose number says nothing. */
  rows?: readonly (number | null)[];
};

/**
 * Later values of an indicator. `kind`: `declared` by its selection as plan or forecast, or only dated later than the day of the
 * evaluation (`ahead`). Shape of `series`: as that of the indicator, periods after its last value; ratings by the limits that hold then.
 */
export type Outlook = { kind: 'declared' | 'ahead'; series: Series };

export type IndicatorResult = {
  id: string;
  definition: IndicatorDefinition;
  /** The newest period that the data name, even if it holds no value. */
  latest: Observation | null;
  /**
   * What the periods after `lastValue` say instead of a value: where each reason begins, ascending, ms since 1970.
   * Missing: absent where `lastValue` is the newest. A table filled in ahead is judged only up to now.
   */
  after?: readonly { startsAt: number; emptiness: Emptiness }[];
  /** The newest one with a value. */
  lastValue: Observation | null;
  /** Of `lastValue`, by the limits in force in its period. */
  rating: Rating;
  /**
   * The last value cannot be judged: its limits are relative, and what they relate to is missing. `isHeld`: `rating` is the bad one of the
   * last value that could be; nothing says that it is over. `why`: what they relate to is there, and withheld, unknown, or zero or less. Missing: it is judged,
   * or nothing would judge it.
   */
  unjudged?: { isHeld: boolean; why?: NoReference };
  /** First period of the unbroken run with this rating. */
  ratedSince: Period | null;
  /** When it was critical, ascending. Missing: it never was. */
  spells?: readonly Spell[];
  /** Taken note of, for exactly this last value and rating. Missing: nobody has. */
  acknowledged?: Acknowledged;
  /** The limits in force in the period of the last value. */
  limits: LimitVersion | null;
  previous: Change | null;
  yearBefore: Change | null;
  /** Value per `definition.perInhabitants`, if asked for and possible. */
  perInhabitants: number | null;
  /** The inhabitants that the last value (or `perInhabitants`) is divided by. Missing: none are. */
  inhabitants?: Inhabitants;
  /** Of how many rows or parts `lastValue` is, where that is not as before or not as usual. Missing: it is, or it is of one row. */
  fewer?: Fewer;
  /** Per inhabitants: that number is missing for the year of the last value. */
  inhabitantsMissing?: string;
  /** Why. Missing: nobody says. */
  inhabitantsWhy?: Emptiness;
  /** Per inhabitants: where counted numbers follow carried ones. Missing: nowhere. */
  breaks?: readonly Break[];
  /** What is planned or foretold after the last value. Missing: nothing is. */
  outlook?: Outlook;
  /** Unit: ms since 1970. From `dueAt` on the next value is expected, from `overdueAt` on this one is old. Missing: null without a value. */
  dueAt: number | null;
  overdueAt: number | null;
  /** Start of the value's period, ms since 1970: a value of the future is not believed. */
  startsAt: number | null;
  /** The last values, thinned for a sparkline (64 points at most). */
  spark: Series;
  /** Names of the resources that went in, for source, licence and fetched. */
  resources: readonly string[];
  issues: readonly Issue[];
};
