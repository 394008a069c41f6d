// Generated figures: definitions, series with signs and silences, and moments at which somebody looks.
import fc from 'fast-check';
import { IndicatorDefinition } from '../../src/core/indicators/definition.ts';
import type { Table } from '../../src/core/table/dataset.ts';
import { limitsWithin } from '../support/definitions.ts';
import { tableOf } from '../support/tables.ts';
import { daysOf, type Case, type Row } from './reckon.ts';

const RHYTHMS = [
  'hourly',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'fourmonthly',
  'halfyearly',
  'yearly',
  'school',
  'autumn',
  'spring',
] as const;
/** `school`: years of schools, in a yearly rhythm. `autumn`, `spring`: hours over the nights in which clocks change. */
type Rhythm = (typeof RHYTHMS)[number];
const cadenceOf = (rhythm: Rhythm): IndicatorDefinition['cadence'] => {
  if (rhythm === 'school') return 'yearly';
  return rhythm === 'autumn' || rhythm === 'spring' ? 'hourly' : rhythm;
};
const two = (n: number): string => String(n).padStart(2, '0');
/** Round numbers, so that a quotient has few digits. */
/** `second`: so many years after the census there is another one, and no number in between. */
const peopleOf = ({ lacks, census, second }: People): NonNullable<Case['population']> =>
  Array.from({ length: 40 }, (_, i) => ({
    year: String(1990 + i),
    number: i % 2 === 0 ? 1000 : 2000,
    kind: i >= census ? ('census' as const) : ('register' as const),
  })).filter((_, i) => i !== lacks && !(second !== null && i > census && i < census + second));
type People = { lacks: number; census: number; second: number | null };
const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** What clocks in Germany show; of the hour that comes twice with its offset. */
const hourAt = (ms: number): string => {
  const shown = (at: number): string => clocks.format(at).replace(' ', 'T');
  const text = shown(ms);
  if (shown(ms + 3_600_000) === text) return `${text}+02:00`;
  return shown(ms - 3_600_000) === text ? `${text}+01:00` : text;
};
const periodAt = (rhythm: Rhythm, i: number): string => {
  switch (rhythm) {
    case 'hourly':
      return new Date(Date.UTC(2026, 5, 2, 1 + i)).toISOString().slice(0, 16);
    case 'autumn':
      return hourAt(Date.UTC(2026, 9, 24, 19 + i));
    case 'spring':
      return hourAt(Date.UTC(2026, 2, 28, 19 + i));
    case 'daily':
      return new Date(Date.UTC(2026, 1, 20 + i)).toISOString().slice(0, 10);
    case 'weekly':
      return `2026-W${two(i + 1)}`;
    case 'monthly':
      return `${2024 + Math.floor(i / 12)}-${two((i % 12) + 1)}`;
    case 'quarterly':
      return `${2022 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;
    case 'fourmonthly':
      return `${2020 + Math.floor(i / 3)}-T${(i % 3) + 1}`;
    case 'halfyearly':
      return `${2012 + Math.floor(i / 2)}-H${(i % 2) + 1}`;
    case 'yearly':
      return String(1990 + i);
    case 'school':
      return `${1990 + i}/${two((91 + i) % 100)}`;
  }
};
export const SIGNS: Readonly<Record<string, string>> = {
  '.': 'secret',
  x: 'notCollected',
  '/': 'unknown',
  '...': 'notReported',
};

/** A walk with plateaus, falls and jumps: what real series are made of. */
const walk = fc
  .tuple(
    fc.integer({ min: -200, max: 2000 }),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
        { weight: 2, arbitrary: fc.integer({ min: -80, max: 80 }) },
        { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }) },
      ),
      { minLength: 0, maxLength: 27 },
    ),
    fc.constantFrom(1, 1, 10, 1000),
  )
  .map(([start, steps, scale]) => {
    const values = [start];
    for (const step of steps) values.push(values.at(-1)! + step);
    return values.map((value) => value / scale);
  });

export type Given = { one: Case; cells: (string | number)[][] };
export const given: fc.Arbitrary<Given> = fc
  .record({
    // Only years are divided by inhabitants: more of them.
    rhythm: fc.constantFrom(...RHYTHMS, 'yearly', 'yearly'),
    direction: fc.constantFrom('up', 'down', 'corridor', 'none'),
    isState: fc.boolean().chain((one) => (one ? fc.boolean() : fc.constant(false))),
    values: walk,
    holes: fc.array(
      fc.record({ at: fc.nat({ max: 27 }), sign: fc.constantFrom('.', 'x', '/', '...', 'absent') }),
      { maxLength: 5 },
    ),
    bounds: fc.tuple(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: 1, max: 500 })),
    side: fc.constantFrom('better', 'worse'),
    hasLimits: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    target: fc.option(fc.integer({ min: -100, max: 1500 }), { nil: undefined }),
    decimals: fc.integer({ min: 0, max: 2 }),
    // What the limits are of, and what follows: each alone and with the others.
    bases: fc.option(fc.array(fc.constantFrom(40, 100, 250, 0), { minLength: 3, maxLength: 3 }), {
      freq: 2,
      nil: null,
    }),
    change: fc.option(fc.record({ at: fc.nat({ max: 27 }), by: fc.integer({ min: -300, max: 300 }) }), {
      freq: 2,
      nil: null,
    }),
    ahead: fc.oneof(
      { weight: 2, arbitrary: fc.constant<number[]>([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.integer({ min: -200, max: 2000 }), { minLength: 1, maxLength: 4 }),
      },
    ),
    // A whole of parts, of which one has two rows each time; where a row lacks there is no whole.
    lacking: fc.option(fc.array(fc.nat({ max: 80 }), { maxLength: 30 }), { freq: 2, nil: null }),
    // Nobody says which parts there must be: what lacks is told, and the rest is the value.
    isOpen: fc.boolean(),
    knowsNow: fc.boolean(),
    // Of years: per inhabitants, of whom one year has no number, and from one on are those of a census.
    people: fc.option(
      fc.record({
        lacks: fc.nat({ max: 27 }),
        census: fc.oneof(fc.integer({ min: -3, max: 27 }), fc.nat({ max: 6 })),
        second: fc.constantFrom(null, 4, 5, 6, 8),
      }),
      { freq: 2, nil: null },
    ),
    // Hours between the fetch and the moment at which somebody looks.
    fetched: fc.option(fc.integer({ min: 0, max: 4000 }), { freq: 2, nil: null }),
    // Periods before the last one that the told Stand is in; after it they are an outlook.
    stand: fc.option(fc.nat({ max: 6 }), { freq: 2, nil: null }),
    graceDays: fc.integer({ min: 0, max: 20 }),
    later: fc.oneof(
      fc.integer({ min: -200, max: 2000 }),
      fc.integer({ min: 0, max: 60_000 }),
      // Within the series, where it is one of hours.
      fc.integer({ min: -24, max: -1 }),
    ),
  })
  .map((made): Given => {
    const { rhythm, direction, isState, bounds, holes } = made;
    const cadence = cadenceOf(rhythm);
    const [low, gap] = bounds;
    const bases = isState ? null : made.bases;
    const ahead = isState ? [] : made.ahead;
    const lacking = isState || bases ? null : made.lacking;
    const people = isState || bases || lacking || rhythm !== 'yearly' ? null : made.people;
    const population = people && peopleOf(people);
    const perHead = (row: Row): Row => {
      if (!population || row.value === null) return row;
      const found = population.find(({ year }) => year === row.period);
      if (!found) return { ...row, value: null, why: 'inhabitants' };
      return { ...row, value: Number(((row.value / found.number) * 1000).toPrecision(14)) };
    };
    const states = ['schlecht', 'mittel', 'ausreichend', 'gut'];
    const isCorridor = direction === 'corridor';
    const limits = isState
      ? { watchStates: ['mittel'], criticalStates: ['schlecht'] }
      : limitsWithin([low, low + gap], direction, gap);
    // Newer limits from the first day of some period on; those before end there.
    const shift = isState || made.change === null ? null : made.change;
    const changed = shift && dayOf(periodAt(rhythm, Math.min(shift.at, made.values.length)));
    const moved = (bound: number | number[]): number | number[] =>
      typeof bound === 'number' ? bound + shift!.by : bound.map((one) => one + shift!.by);
    const common = { at: made.side, reason: 'r', author: 'a', ...(bases && { relative: true }) };
    const versions = [
      { from: '1900-01-01', ...(changed !== null && { to: changed }), ...limits, ...common },
      ...(changed !== null && 'watch' in limits
        ? [{ from: changed, watch: moved(limits.watch!), critical: moved(limits.critical!), ...common }]
        : []),
    ];
    const definition = IndicatorDefinition.parse({
      id: 'a',
      title: 'A',
      area: 'x',
      kind: isState ? 'state' : 'number',
      ...(isState ? { states } : { unit: 'cm' }),
      decimals: isState ? 0 : made.decimals,
      measure: population
        ? {
            kind: 'ratio',
            of: { resource: 'r', field: 'wert', time: 'zeit', ...OUTLOOK },
            to: 'inhabitants',
            per: 1000,
          }
        : {
            kind: lacking ? 'sum' : 'value',
            of: {
              resource: 'r',
              field: 'wert',
              time: 'zeit',
              ...OUTLOOK,
              ...(lacking && (made.isOpen ? OPEN : WHOLE)),
            },
          },
      direction: isState && isCorridor ? 'up' : direction,
      cadence,
      graceDays: made.graceDays,
      ...(made.target !== undefined && !isState && { target: made.target }),
      ...(bases && { reference: { resource: 'r', field: 'soll', time: 'zeit', ...OUTLOOK } }),
      limits: made.hasLimits ? versions : [],
    });
    const signs = new Map(holes.map(({ at, sign }) => [at, sign]));
    const rows: Row[] = [];
    const cells: (string | number)[][] = [];
    made.values.forEach((value, i) => {
      const period = periodAt(rhythm, i);
      const wanted = signs.get(i);
      // Signs are read in columns of numbers; among words they are plain gaps.
      const sign = isState && wanted !== undefined ? 'absent' : wanted;
      const base = bases?.[i % 3];
      const isEnd = i === 0 || i === made.values.length - 1;
      if (sign === 'absent' && !isEnd) {
        // Where periods follow each other one that is absent is a gap; hours need not.
        if (cadence !== 'hourly') rows.push({ period, value: null, state: null, why: 'notReported' });
        return;
      }
      if (sign !== undefined && sign !== 'absent') {
        rows.push({ period, value: null, state: null, why: SIGNS[sign]! });
        cells.push(...rowsFor(period, sign, base, 'Ist', lacking, -1));
        return;
      }
      const isShort = !made.isOpen && lacking !== null && lacking.some((at) => Math.floor(at / 3) === i);
      if (isShort) {
        rows.push({ period, value: null, state: null, why: 'notReported' });
        const at = lacking.find((one) => Math.floor(one / 3) === i)! % 3;
        cells.push(...rowsFor(period, value, base, 'Ist', lacking, at));
        return;
      }
      const state = states[Math.abs(Math.round(value)) % 4]!;
      rows.push(
        isState
          ? { period, value: null, state, why: null }
          : { period, value, state: null, why: null, ...(base !== undefined && { base }) },
      );
      if (lacking && made.isOpen) {
        const at = lacking.filter((one) => Math.floor(one / 3) === i).map((one) => one % 3);
        const all = rowsFor(period, value, base, 'Ist', lacking, -1);
        const some = all.filter((_, part) => !at.includes(part));
        const cellsOf = some.length > 0 ? some : all;
        rows.pop();
        const left = cellsOf.reduce((sum, cell) => sum + Number(cell[1]), 0);
        const parties = new Set(cellsOf.map((cell) => cell[4])).size;
        rows.push({
          period,
          value: Number(left.toPrecision(14)),
          state: null,
          why: null,
          made: cellsOf.length,
          parties,
        });
        cells.push(...cellsOf);
        return;
      }
      cells.push(...rowsFor(period, isState ? state : value, base, 'Ist', lacking, -1));
    });
    const expected = ahead.map((value, i): Row => {
      const at = made.values.length + i;
      const base = bases?.[at % 3];
      cells.push(...rowsFor(periodAt(rhythm, at), value, base, 'Plan', lacking, -1));
      return {
        period: periodAt(rhythm, at),
        value,
        state: null,
        why: null,
        ...(base !== undefined && { base }),
      };
    });
    const start = Date.parse(`${new Date(startMs(rows.at(-1)!.period)).toISOString()}`);
    const now = start + made.later * 3_600_000;
    const fetched = made.fetched === null ? {} : { fetched: now - made.fetched * 3_600_000 };
    const one = {
      definition,
      rows: rows.map(perHead),
      ahead: expected.map(perHead),
      now,
      knowsNow: made.knowsNow,
      ...fetched,
      ...(made.stand !== null && {
        stand: startMs(rows.at(Math.max(-made.stand - 1, -rows.length))!.period) + 1_800_000,
      }),
      ...(population && { population }),
    };
    return { one, cells };
  });
/** The rows of a case as a device holds them. */
export const held = ({ one: { fetched, stand }, cells }: Given): Table => ({
  ...tableOf(NAMES, cells),
  ...(fetched !== undefined && { fetchedAt: fetched }),
  ...(stand !== undefined && { stand }),
});
/** Columns of the cells. */
export const NAMES = ['zeit', 'wert', 'soll', 'art', 'teil'] as const;
const PARTS = ['Nord', 'Nord', 'Süd'] as const;
const OPEN = { over: 'teil', severalRows: true };
const WHOLE = { over: 'teil', expect: [...PARTS], severalRows: true };
/** The rows of a value: one, or one for each part. `without`: the part whose row is not there; -1 where all are. */
const rowsFor = (
  period: string,
  value: string | number,
  base: number | undefined,
  kind: string,
  lacking: readonly number[] | null,
  without: number,
): (string | number)[][] => {
  if (lacking === null) return [[period, value, base ?? '', kind, '']];
  // The parts of a number add up to it; a sign stands in each.
  const shares = typeof value === 'string' ? PARTS.map(() => value) : [value - 3, 1, 2];
  return PARTS.map((part, i) => [period, shares[i]!, '', kind, part]).filter((_, i) => i !== without);
};
const OUTLOOK = { outlook: { column: 'art', actual: ['Ist'] } };
/** The first day of a period, `YYYY-MM-DD`. */
const dayOf = (period: string): string => new Date(daysOf(period)[0] * 864e5).toISOString().slice(0, 10);
const startMs = (period: string): number => {
  if (period.includes('/')) return Date.UTC(Number(period.slice(0, 4)), 7, 1);
  const plain = /^(\d{4})-(W|Q|T|H)(\d+)/.exec(period);
  const months = { W: 0, Q: 3, T: 4, H: 6 }[plain?.[2] ?? 'W'] ?? 0;
  if (plain)
    return Date.UTC(
      Number(plain[1]),
      (Number(plain[3]) - 1) * months,
      months === 0 ? Number(plain[3]) * 7 : 1,
    );
  if (period.length === 4) return Date.parse(`${period}-01-01T00:00Z`);
  return Date.parse(period.length > 10 ? `${period.slice(0, 16)}Z` : period);
};
