// Arithmetic over values by period: sums, differences and ratios of terms, an index, changes. A term that lacks means no value, and its
// name stands with the reason.
import { addPeriods, periodKind, periodOrder, yearBefore, type Period } from '../values/period.ts';
import { addHours } from '../values/starts.ts';
import { worst, type Emptiness } from '../values/marks.ts';
import { empty, latestText, partsLack, tidy, type Combined, type Lack, type Simple } from './combine.ts';
import type { Amount, Measure } from './definition.ts';
import { yearOf } from './population.ts';
import { nameOf } from './terms.ts';
import { POINTS } from './units.ts';
import type { Selection } from '../query/selection.ts';

export type ByPeriod = Map<Period, Combined>;
/** A term with the name by which it is missed. */
type Named = { name: string; values: ByPeriod };

/** Numbers of the same period to one. Missing: null where there is none (a division by zero). */
type Operation = (numbers: readonly number[]) => number | null;

const reasonOf = (one: Combined | undefined): Emptiness =>
  one === undefined ? 'notReported' : (one.emptiness ?? 'unknown');

/** What is missed of a term, and why: its own parts where they have names, else the term. */
const missed = (name: string, one: Combined | undefined): { name: string; why: Emptiness }[] => {
  const reason = reasonOf(one);
  if (one?.lacks?.kind !== 'parts') return [{ name, why: reason }];
  const { names, why } = one.lacks;
  return names.map((part, i) => ({ name: part, why: why?.[i] ?? reason }));
};

/** Why a quotient over this number has no value. Missing: undefined where it has one. */
const undivided = (below: number, name: string): Extract<Lack, { name: string }> | undefined =>
  below > 0 ? undefined : { kind: below < 0 ? 'negative' : 'zero', name };

type Refused = (numbers: readonly number[]) => Lack | undefined;
const joinAt = (
  terms: readonly Named[],
  period: Period,
  operation: Operation,
  refused?: Refused,
): Combined => {
  const found = terms.map(({ values }) => values.get(period));
  const given = found.filter((one) => one !== undefined);
  const told = {
    reported: latestText(given.map((one) => one.reported)),
    recorded: latestText(given.map((one) => one.recorded)),
  };
  const lacking = terms.flatMap(({ name }, i) => (found[i]?.value == null ? [{ name, one: found[i] }] : []));
  if (lacking.length > 0) {
    const other = lacking.find(({ one }) => one?.lacks && one.lacks.kind !== 'parts')?.one?.lacks;
    const parts = lacking.flatMap(({ name, one }) => missed(name, one));
    return {
      ...empty(worst(lacking.map(({ one }) => reasonOf(one)))),
      ...told,
      lacks:
        other ??
        partsLack(
          parts.map(({ name }) => name),
          parts.map(({ why }) => why),
        ),
    };
  }
  const numbers = given.map((one) => one.value!);
  const value = operation(numbers);
  if (value === null || !Number.isFinite(value)) {
    const lacks = refused?.(numbers);
    return { ...empty('unknown'), ...told, ...(lacks && { lacks }) };
  }
  // A provisional or uncertain part makes the whole so.
  const sign = given.map((one) => one.sign).find((one) => one !== null && one !== '-') ?? null;
  const rows = given.reduce((sum, one) => sum + (one.rows ?? 0), 0);
  return {
    value: tidy(value),
    state: null,
    emptiness: null,
    sign,
    parts: null,
    ...(rows > 0 && { rows }),
    ...told,
  };
};

const joined = (
  terms: readonly Named[],
  periods: Iterable<Period>,
  operation: Operation,
  refused?: Refused,
): ByPeriod => new Map([...periods].map((period) => [period, joinAt(terms, period, operation, refused)]));

/** All periods that any of the terms names, ascending; those that all of them name in the same order stay as they are. */
const allPeriods = (terms: readonly Named[]): Period[] => {
  const first = [...(terms[0]?.values.keys() ?? [])];
  const isAlike = terms.every(({ values }) => {
    let i = 0;
    for (const period of values.keys()) if (period !== first[i++]) return false;
    return i === first.length;
  });
  return isAlike ? first : merged(terms);
};
const merged = (terms: readonly Named[]): Period[] =>
  [...new Set(terms.flatMap(({ values }) => [...values.keys()]))].sort(
    (a, b) => periodOrder(a) - periodOrder(b),
  );

/** Sum of terms, over every period that one of them names. */
const sumOfTerms = (terms: readonly Named[]): ByPeriod =>
  joined(terms, allPeriods(terms), (numbers) => numbers.reduce((a, b) => a + b, 0));

const differenceOfTerms = (of: Named, minus: Named): ByPeriod =>
  joined([of, minus], allPeriods([of, minus]), ([a, b]) => a! - b!);

/**
 * Only where the upper term has a period: what has no part is no share. How many of its parts have reported stays. Missing: none over zero,
 * and none of something above zero over something below it; of expenses that are written as negative amounts a part has its share.
 */
const ratioOfTerms = (of: Named, to: Named, per: number): ByPeriod => {
  const shares = joined(
    [of, to],
    of.values.keys(),
    ([a, b]) => (b! > 0 || (b! < 0 && a! <= 0) ? (a! / b!) * per : null),
    ([, b]) => undivided(b!, to.name),
  );
  return new Map(
    [...shares].map(([period, one]) => [period, { ...one, parts: of.values.get(period)!.parts }]),
  );
};

/** A fixed number below; parts, signs and times of the term stay. */
const dividedBy = (values: ByPeriod, to: number, per: number): ByPeriod =>
  new Map(
    [...values].map(([period, one]) => [
      period,
      one.value === null ? one : { ...one, value: tidy((one.value / to) * per) },
    ]),
  );

/** Each value by a number of its own period. Missing: where there is no number there is no value, and `lack` says why. */
const dividedEach = (
  values: ByPeriod,
  numberOf: (period: Period) => number | Emptiness,
  per: number,
  lack: (period: Period) => Lack,
): ByPeriod =>
  new Map(
    [...values].map(([period, one]) => {
      const to = numberOf(period);
      if (one.value === null) return [period, one];
      return [
        period,
        typeof to !== 'number' || to === 0
          ? { ...one, value: null, emptiness: to === 0 ? 'notReported' : to, lacks: lack(period) }
          : { ...one, value: tidy((one.value / to) * per) },
      ];
    }),
  );

/** A change is of as many rows as the one of both that has fewer. */
const fewest = (one: Combined, other: Combined): Pick<Combined, 'rows'> =>
  one.rows !== undefined && other.rows !== undefined ? { rows: Math.min(one.rows, other.rows) } : {};

type Against = Extract<Measure, { kind: 'change' }>['against'];

/**
 * A value against that of another period. `unit`: of both. Missing: none without that one, or where the operation has none over it; the
 * difference of both is told then.
 */
const relatedTo = (
  values: ByPeriod,
  baseOf: (period: Period) => Period,
  unit: string,
  operation: (value: number, base: number) => number | null,
): ByPeriod => {
  const result: ByPeriod = new Map();
  for (const [period, value] of values) {
    const at = baseOf(period);
    const base = values.get(at);
    if (value.value === null) result.set(period, value);
    else if (base?.value == null)
      result.set(period, {
        ...value,
        value: null,
        emptiness: reasonOf(base),
        // What that one lacks may be there now.
        lacks: { kind: 'base', period: at },
      });
    else {
      const related = operation(value.value, base.value);
      result.set(
        period,
        related === null
          ? {
              ...value,
              value: null,
              emptiness: 'unknown',
              lacks: {
                ...undivided(base.value, at)!,
                difference: { value: tidy(value.value - base.value), unit: unit === '%' ? POINTS : unit },
              },
            }
          : {
              ...value,
              ...fewest(value, base),
              sign: value.sign ?? base.sign,
              value: Number(related.toPrecision(12)),
            },
      );
    }
  }
  return result;
};

/** Missing: no per cent over a base of zero or less: a loss that became a gain is no growth by so many per cent. */
const changeOf = (values: ByPeriod, against: Against, as: 'absolute' | 'percent', unit: string): ByPeriod => {
  const [first] = values.keys();
  const before = (period: Period): Period => {
    if (typeof against === 'object') return against.period as Period;
    if (against === 'yearBefore') return yearBefore(period);
    if (periodKind(period) !== 'time') return addPeriods(period, -1);
    const hour = addHours(period, -1);
    // Of the hour that comes twice, rows without a zone have one.
    return values.has(hour) ? hour : (hour.slice(0, 16) as Period);
  };
  // Before the first period there is nothing to report against: no change, and no gap either.
  const known =
    typeof against === 'object'
      ? values
      : new Map(
          [...values].filter(
            ([period]) => values.has(before(period)) || periodOrder(before(period)) >= periodOrder(first!),
          ),
        );
  const percent = (value: number, base: number): number | null =>
    base > 0 ? ((value - base) / base) * 100 : null;
  const all = relatedTo(values, before, unit, as === 'percent' ? percent : (value, base) => value - base);
  return new Map([...all].filter(([period]) => known.has(period)));
};

/** The base is 100. Missing: none where the base is zero or less: an index over it says nothing. */
const indexOf = (values: ByPeriod, base: Period, unit: string): ByPeriod =>
  relatedTo(
    values,
    () => base,
    unit,
    (value, at) => (at <= 0 ? null : (value / at) * 100),
  );

/**
 * Where values come from: of a column, or of its rows put together; and how many people lived there in a period, or why nobody says. `unitOf`: empty where
 * none is known.
 */
export type Leaves = {
  of: (one: Selection | Simple) => ByPeriod;
  peopleIn: (top: ByPeriod) => (period: Period) => number | Emptiness;
  unitOf: (amount: Amount) => string;
};

/** Values of a measure, or of a column, by period: the one walk over what a measure is made of. */
export const reckoned = (amount: Amount | Measure, leaves: Leaves): ByPeriod => {
  const of = (one: Amount): ByPeriod => reckoned(one, leaves);
  const named = (one: Amount): Named => ({ name: nameOf(one), values: of(one) });
  if (!('kind' in amount)) return leaves.of(amount);
  switch (amount.kind) {
    case 'sumOf':
      return sumOfTerms(amount.of.map(named));
    case 'difference':
      return differenceOfTerms(named(amount.of), named(amount.minus));
    case 'ratio': {
      const { to, per } = amount;
      if (typeof to === 'object') return ratioOfTerms(named(amount.of), named(to), per);
      const top = of(amount.of);
      if (typeof to === 'number') return dividedBy(top, to, per);
      return dividedEach(top, leaves.peopleIn(top), per, (period) => ({
        kind: 'inhabitants',
        year: yearOf(period),
      }));
    }
    case 'change':
      return changeOf(of(amount.of), amount.against, amount.as, leaves.unitOf(amount.of));
    case 'index':
      return indexOf(of(amount.of), amount.base as Period, leaves.unitOf(amount.of));
    default:
      return leaves.of(amount);
  }
};
