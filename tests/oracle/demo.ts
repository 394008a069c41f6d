// The figures of the made-up municipality, reckoned in the plainest way from the rows that it publishes. Shares nothing with the product
// but types and those rows.
import type { IndicatorDefinition, Measure } from '../../src/core/indicators/definition.ts';
import type { Selection } from '../../src/core/query/selection.ts';
import type { DemoTable } from '../../demo/table.ts';
import { daysOf, type Row } from './reckon.ts';

type Part = {
  over: string | null;
  value: number | null;
  state: string | null;
  why: string | null;
  weight: number;
};
type Found = Pick<Row, 'value' | 'state' | 'why' | 'made' | 'parties'>;
export type Town = {
  tables: ReadonlyMap<string, DemoTable>;
  /** Inhabitants by year. */
  people: ReadonlyMap<string, number>;
};

const SIGNS: Readonly<Record<string, string>> = {
  '': 'notReported',
  '.': 'secret',
  '...': 'notReported',
  x: 'notCollected',
  '/': 'unknown',
  zurückgezogen: 'withdrawn',
};

const cellOf = (cell: string | number | null): Found => {
  if (cell === null) return { value: null, state: null, why: 'notReported' };
  if (typeof cell === 'number') return { value: cell, state: null, why: null };
  if (cell === '-') return { value: 0, state: null, why: null };
  const why = SIGNS[cell.trim()];
  if (why !== undefined) return { value: null, state: null, why };
  const number = Number(/^(-?\d+(?:\.\d+)?)(?: p)?$/.exec(cell)?.[1]);
  return Number.isNaN(number)
    ? { value: null, state: cell, why: null }
    : { value: number, state: null, why: null };
};

/** Rows that a selection asks for, by period; `isAhead`: those that are planned or foretold instead. */
const selected = (
  town: Town,
  of: Selection,
  weight: string | undefined,
  isAhead: boolean,
): Map<string, Part[]> => {
  const table = town.tables.get(of.resource);
  const found = new Map<string, Part[]>();
  if (!table) return found;
  const at = (row: DemoTable['rows'][number], name: string): string | number | null =>
    row[table.columns.indexOf(name)] ?? null;
  for (const row of table.rows) {
    if (
      Object.entries((of.filter ?? {}) as Record<string, unknown>).some(
        ([name, is]) => String(at(row, name)) !== String(is),
      )
    )
      continue;
    const { outlook } = of;
    if (
      outlook &&
      'column' in outlook &&
      outlook.actual.includes(String(at(row, outlook.column))) === isAhead
    )
      continue;
    const period = String(at(row, of.time));
    const parts = found.get(period) ?? [];
    parts.push({
      over: of.over === undefined ? null : String(at(row, of.over)),
      ...cellOf(at(row, of.field)),
      weight: weight === undefined ? 1 : Number(at(row, weight)),
    });
    found.set(period, parts);
  }
  return found;
};

/** Parts to one value: what is expected must all be there. */
const joined = (parts: readonly Part[], of: Selection, how: 'sum' | 'mean'): Found => {
  const lacking = parts.find(({ value }) => value === null);
  const count = (names: readonly (string | null)[], name: string): number =>
    names.filter((one) => one === name).length;
  const { expect = [] } = of;
  const there = parts.map(({ over }) => over);
  const isWhole = expect.every((name) => count(there, name) >= count(expect, name));
  if (lacking || !isWhole || parts.length === 0)
    return { value: null, state: null, why: lacking?.why ?? 'notReported' };
  const total = parts.reduce((sum, { value, weight }) => sum + value! * weight, 0);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    value: how === 'sum' ? total : total / weights,
    state: null,
    why: null,
    made: parts.length,
    parties: new Set(there).size,
  };
};

/** The periods between the first and the last, each once: one without a row was not reported. */
const next = (period: string): string | null => {
  const [, end] = daysOf(period);
  const day = new Date((end + 1) * 864e5).toISOString().slice(0, 10);
  const year = day.slice(0, 4);
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return day;
  if (/^\d{4}$/.test(period)) return year;
  if (/-Q\d$/.test(period)) return `${year}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;
  if (/-T\d$/.test(period)) return `${year}-T${Math.floor((Number(day.slice(5, 7)) - 1) / 4) + 1}`;
  if (/^\d{4}-\d\d$/.test(period)) return day.slice(0, 7);
  if (/^\d{4}\/\d\d$/.test(period))
    return `${Number(period.slice(0, 4)) + 1}/${String((Number(period.slice(5)) + 1) % 100).padStart(2, '0')}`;
  if (/-W\d\d$/.test(period)) {
    // The week of a Monday belongs to the year of its Thursday.
    const thursday = new Date((end + 4) * 864e5);
    const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    const week = Math.floor((thursday.getTime() - first) / (7 * 864e5)) + 1;
    return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
  }
  return null;
};
const KINDS: Readonly<Record<string, RegExp>> = {
  daily: /^\d{4}-\d\d-\d\d$/,
  weekly: /-W\d\d$/,
  monthly: /^\d{4}-\d\d$/,
  quarterly: /-Q\d$/,
  fourmonthly: /-T\d$/,
  yearly: /^\d{4}(\/\d\d)?$/,
};

const changeOf = (from: number | null, to: number | null, as: 'percent' | 'absolute'): number | null => {
  if (from === null || to === null) return null;
  return as === 'percent' ? ((to - from) / Math.abs(from)) * 100 : to - from;
};
const measuredBy = (town: Town, measure: Measure, isAhead: boolean): Map<string, Found> => {
  // Measures of the demo: each in the plainest way.
  const found = new Map<string, Found>();
  if (measure.kind === 'value') {
    for (const [period, [part]] of selected(town, measure.of as Selection, undefined, isAhead))
      found.set(period, part!);
    return found;
  }
  if (measure.kind === 'change') {
    const base = measuredBy(town, measure.of as Measure, isAhead);
    for (const [period, now] of base) {
      const before = [...base.keys()].find((one) =>
        measure.against === 'yearBefore'
          ? one === `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
          : next(one) === period,
      );
      // Without a period before there is nothing that could have changed.
      if (before === undefined) continue;
      const old = base.get(before)!;
      const value = changeOf(old.value, now.value, measure.as);
      found.set(period, {
        value,
        state: null,
        why: value === null ? (now.why ?? old.why) : null,
      });
    }
    return found;
  }
  if (measure.kind === 'difference' || measure.kind === 'sumOf') {
    const terms = measure.kind === 'sumOf' ? measure.of : [measure.of, measure.minus];
    const columns = terms.map((of) => selected(town, of as Selection, undefined, isAhead));
    for (const period of columns[0]!.keys()) {
      const parts = columns.map((one) => one.get(period)?.[0] ?? null);
      const lacking = parts.find((one) => one === null || one.value === null);
      const [first, second] = parts.map((one) => one?.value ?? 0) as [number, number];
      found.set(
        period,
        lacking === undefined
          ? { value: measure.kind === 'sumOf' ? first + second : first - second, state: null, why: null }
          : { value: null, state: null, why: lacking?.why ?? 'notReported' },
      );
    }
    return found;
  }
  if (measure.kind === 'index') {
    const all = measuredBy(town, measure.of as Measure, isAhead);
    const base = all.get(measure.base)!.value!;
    for (const [period, now] of all)
      found.set(period, { ...now, value: now.value === null ? null : (now.value / base) * 100 });
    return found;
  }
  if (measure.kind === 'ratio') {
    const { to, per } = measure;
    const of = measure.of as Selection;
    const below = typeof to === 'object' ? selected(town, to as Selection, undefined, isAhead) : null;
    for (const [period, parts] of selected(town, of, undefined, isAhead)) {
      const above = joined(parts, of, 'sum');
      const base =
        below && typeof to === 'object'
          ? joined(below.get(period) ?? [], to as Selection, 'sum')
          : {
              made: 0,
              value: (typeof to === 'number' ? to : town.people.get(period.slice(0, 4))) ?? null,
              why: 'unknown',
            };
      const isGood = above.value !== null && base.value !== null && base.value > 0;
      found.set(period, {
        value: isGood ? (above.value! / base.value!) * per : null,
        state: null,
        why: isGood ? null : (above.why ?? base.why ?? 'unknown'),
        // A column without parts is one row; below it may be several.
        ...(of.over !== undefined && {
          made:
            above.made! +
            (typeof to === 'object' && (to as Selection).over !== undefined ? (base.made ?? 0) : 0),
          parties: above.parties!,
        }),
      });
    }
    return found;
  }
  const { kind } = measure;
  if (kind !== 'sum' && kind !== 'mean' && kind !== 'weightedMean')
    throw new Error(`no reckoning of ${kind}`);
  const weight = kind === 'weightedMean' ? measure.weight : undefined;
  for (const [period, parts] of selected(town, measure.of as Selection, weight, isAhead))
    found.set(period, joined(parts, measure.of as Selection, kind === 'sum' ? 'sum' : 'mean'));
  return found;
};

/** Every period of a figure with its value or why there is none, and what is expected after them. */
export const rowsOf = (town: Town, definition: IndicatorDefinition): { rows: Row[]; ahead: Row[] } => {
  const { reference, measure, cadence } = definition;
  const bases =
    typeof reference === 'object'
      ? measuredBy(town, { kind: 'sum', of: reference as Selection }, false)
      : new Map<string, Found>();
  const make = (found: ReadonlyMap<string, Found>): Row[] =>
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, one]) => {
        const base = typeof reference === 'number' ? reference : (bases.get(period)?.value ?? undefined);
        return { period, ...one, ...(base !== undefined && { base }) };
      });
  const happened = make(measuredBy(town, measure, false));
  const rows: Row[] = [];
  // Where nobody ever works on a Saturday or a Sunday, nothing is collected on it.
  const weekday = (period: string): number => new Date(`${period}T00:00Z`).getUTCDay();
  const isClosed = (period: string): boolean =>
    cadence === 'daily' &&
    [0, 6].includes(weekday(period)) &&
    happened.length >= 28 &&
    happened.every((row) => weekday(row.period) !== weekday(period));
  for (const row of happened) {
    for (let last = rows.at(-1)?.period; last !== undefined && KINDS[cadence]?.test(last);) {
      const follows = next(last);
      if (follows === null || follows >= row.period) break;
      rows.push({
        period: follows,
        value: null,
        state: null,
        why: isClosed(follows) ? 'notCollected' : 'notReported',
      });
      last = follows;
    }
    rows.push(row);
  }
  const hasOutlook = measure.kind === 'value' && (measure.of as Selection).outlook !== undefined;
  return { rows, ahead: hasOutlook ? make(measuredBy(town, measure, true)) : [] };
};

/** The stretch that a page shows: the last year (by the end of periods), or all where that is no less; two rows at least. */
export const shownOf = (rows: readonly Row[]): Row[] => {
  const last = rows.at(-1);
  if (!last) return [];
  const end = (row: Row): number => daysOf(row.period)[1];
  const year = rows.filter((row) => end(row) > end(last) - 366);
  return year.length > 2 ? year : [...rows];
};
