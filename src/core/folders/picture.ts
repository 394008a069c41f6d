// What a block shows, as data: the answer to its question with definitions, Stand and sources, so that it can be kept and shown
// without anything else. It holds no judgement that depends on the time of day: that is made from the moment of freezing.
import type { FullResult } from '../answers/figure.ts';
import type { GroupsAnswer } from '../answers/groups.ts';
import type { Gone } from '../answers/question.ts';
import type { Provenance } from '../table/provenance.ts';
import type { Comparison } from '../compare/compare.ts';
import type { ComparedMap } from '../compare/map.ts';
import { same } from '../values/near.ts';
import type { Observation } from '../indicators/result.ts';
import type { Around, Cell, Field } from '../table/dataset.ts';
import { canonicalJson } from '../values/canonical.ts';
import type { Block } from './folder.ts';

export type IndicatorPicture = {
  kind: 'indicator';
  full: FullResult;
  sources: readonly Provenance[];
};
/** Shape: every series as long as `labels`. Missing: null. */
export type ChartPicture = GroupsAnswer & {
  kind: 'chart';
  /** What is not in the chart. Missing: absent where everything is. */
  left?: LeftOut;
  sources: readonly Provenance[];
};
/**
 * What a chart does not show, so that it can be said. `groups` have no value since `cells` are missing in them; `rest` labels are beyond the
 * largest ones, `others` series beyond the readable ones; `outside` rows are in no group. Shape: names are the first few.
 */
export type LeftOut = {
  groups: number;
  cells: number;
  outside: number;
  rest: { count: number; names: readonly string[] };
  others: { count: number; names: readonly string[] };
};
/** Shape: rows of cells in the order of `fields`. `total`: rows that there are; more than MOST_ROWS are not taken. */
export type TablePicture = {
  kind: 'table';
  fields: readonly Field[];
  rows: readonly (readonly Cell[])[];
  total: number;
  /** What stood around the table in its file; of a filtered one without the totals, which are of all rows. Missing: nothing did. */
  around?: Around;
  sources: readonly Provenance[];
};
export type ComparisonPicture = {
  kind: 'comparison';
  answer: Comparison;
  /** What is compared, as a person reads it, and per how many inhabitants. */
  measure: string;
  unit: string;
  each: number | null;
  /** Where outlines of the areas are at hand. */
  map?: ComparedMap;
  /** Sources whose figures were put into relation. */
  sources: readonly Provenance[];
};
export type GonePicture = Omit<Gone, 'name'> & { name: string };
export type Picture = IndicatorPicture | ChartPicture | TablePicture | ComparisonPicture | GonePicture;

/** A page of a session is no place for more rows; the question is narrowed instead. */
export const MOST_ROWS = 2_000;

export const sourcesOf = (picture: Picture): readonly Provenance[] =>
  picture.kind === 'gone' ? [] : picture.sources;

/**
 * What a person may call the Stand of a picture: of a comparison the period that all its values are of, whatever the file that holds
 * them, or the inhabitants that they are put into relation with, know beyond it; else the newest among the sources. Missing: null.
 */
export const asOfOf = (picture: Picture): string | null =>
  picture.kind === 'comparison' && picture.answer.period !== null
    ? picture.answer.period
    : newestOf(picture.kind === 'comparison' ? picture.sources.slice(0, 1) : sourcesOf(picture));

const newestOf = (sources: readonly Provenance[]): string | null =>
  sources.reduce<string | null>(
    (newest, { asOf }) => (asOf !== null && (newest === null || asOf > newest) ? asOf : newest),
    null,
  );

export type Difference =
  | { kind: 'value'; before: Observation | null; after: Observation | null }
  /** The last value stands, but values before it were corrected, or the limits it is judged by. */
  | { kind: 'corrected'; values: number }
  | { kind: 'limits' }
  | { kind: 'data'; before: string | null; after: string | null; cells: number }
  | { kind: 'gone' }
  /** What the live data say is protected, and nobody typed the passphrase. */
  | { kind: 'locked' };

const sameValue = (one: Observation | null, other: Observation | null): boolean =>
  one?.period === other?.period &&
  one?.state === other?.state &&
  one?.emptiness === other?.emptiness &&
  (one?.value === other?.value ||
    (one?.value != null && other?.value != null && same(one.value, other.value)));

const sameJson = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

type Grid = ChartPicture | TablePicture | ComparisonPicture;
const changedCells = (one: Grid, other: Grid): number => {
  if (one.kind === 'comparison' && other.kind === 'comparison') {
    const held = new Map(one.answer.areas.map(({ key, value }) => [key, value]));
    let changed = one.answer.period === other.answer.period ? 0 : 1;
    for (const { key, value } of other.answer.areas) {
      if (held.get(key) !== value) changed++;
      held.delete(key);
    }
    return changed + held.size;
  }
  if (one.kind === 'chart' && other.kind === 'chart') {
    const held = new Map(
      one.series.flatMap(({ name, values }) =>
        one.labels.map((label, i) => [JSON.stringify([name, label]), values[i] ?? null] as const),
      ),
    );
    let changed = 0;
    for (const { name, values } of other.series)
      other.labels.forEach((label, i) => {
        const key = JSON.stringify([name, label]);
        if (!held.has(key) || held.get(key) !== (values[i] ?? null)) changed++;
        held.delete(key);
      });
    return changed + held.size;
  }
  if (one.kind === 'table' && other.kind === 'table') {
    let changed = Math.abs(one.total - other.total) * Math.max(one.fields.length, other.fields.length);
    for (let row = 0; row < Math.min(one.rows.length, other.rows.length); row++)
      for (let i = 0; i < Math.max(one.fields.length, other.fields.length); i++)
        if (!sameJson(one.rows[row]![i] ?? null, other.rows[row]![i] ?? null)) changed++;
    return changed;
  }
  return 0;
};

/** What the live data say differently from what was frozen. Missing: null where they say the same. */
export const differenceOf = (frozen: Picture, live: Picture): Difference | null => {
  if (live.kind === 'gone' && live.what === 'locked') return { kind: 'locked' };
  if (live.kind === 'gone') return frozen.kind === 'gone' ? null : { kind: 'gone' };
  if (frozen.kind === 'indicator' && live.kind === 'indicator') {
    const before = frozen.full,
      after = live.full;
    const last = after.latest ?? after.lastValue;
    if (!sameValue(before.lastValue, after.lastValue) || !sameValue(before.latest, after.latest))
      return {
        kind: 'value',
        before: before.lastValue,
        after: last?.value == null && last?.state == null ? (last ?? after.lastValue) : after.lastValue,
      };
    if (!sameJson(before.definition.limits, after.definition.limits)) return { kind: 'limits' };
    const held = new Map(before.observations.map((one) => [one.period, one]));
    let values = 0;
    for (const one of after.observations) {
      if (!sameValue(held.get(one.period) ?? null, one)) values++;
      held.delete(one.period);
    }
    values += held.size;
    return values > 0 ? { kind: 'corrected', values } : null;
  }
  if (frozen.kind === 'gone' || frozen.kind === 'indicator' || live.kind === 'indicator')
    return { kind: 'data', before: null, after: asOfOf(live), cells: 0 };
  const cells = changedCells(frozen, live);
  return cells > 0 ? { kind: 'data', before: asOfOf(frozen), after: asOfOf(live), cells } : null;
};

/** Blocks that show figures. */
export const asksData = (block: Block): boolean => block.kind !== 'text';
