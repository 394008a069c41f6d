// Rows of one period to one value: the measures. A value that lacks a part is no value: it would look right and be wrong.
import { worst, type Emptiness } from '../values/marks.ts';
import { error, type Issue } from '../values/issue.ts';
import type { Part, PeriodParts } from '../query/observations.ts';
import type { BaseMeasure } from './definition.ts';
import type { Selection } from '../query/selection.ts';

export type Combined = {
  value: number | null;
  state: string | null;
  emptiness: Emptiness | null;
  sign: string | null;
  parts: { reported: number; expected: number } | null;
  reported: string | null;
  recorded: string | null;
  /** Of how many rows a value is put together. Missing: it is of one, or there is none. */
  rows?: number;
  /** What is missing, by name. Missing: nothing is, or it has no name. */
  lacks?: Lack;
};
/**
 * Why there can be no value: the inhabitants of a year, parts that have not reported or terms without a value, the value of the
 * fixed day that is compared with, a term that is zero and cannot be divided by, or one below zero, over which a share, an index and a change
 * in per cent say nothing. `why`: of each part, or of the base, where the emptiness of the whole does not say it. `difference`: of an index and a change what can be told instead, in the unit of what is compared.
 */
export type Lack =
  | { kind: 'inhabitants'; year: string }
  | { kind: 'parts'; names: readonly string[]; why?: readonly Emptiness[] }
  | { kind: 'base'; period: string; why?: Emptiness }
  | { kind: 'zero' | 'negative'; name: string; difference?: { value: number; unit: string } };

/** What is missing by name, with the reason of each where they differ. Shape: names and reasons of equal lengths. */
export const partsLack = (names: readonly string[], why: readonly Emptiness[]): Lack => {
  const first = [...new Map(names.map((name, i) => [name, why[i]!] as const))].slice(0, MOST_NAMED);
  return {
    kind: 'parts',
    names: first.map(([name]) => name),
    ...(new Set(why).size > 1 && { why: first.map(([, reason]) => reason) }),
  };
};
const MOST_NAMED = 20;

export const latestText = (texts: readonly (string | null)[]): string | null =>
  texts.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
/** Signs that qualify a value stay with what is made of it; the sign of an exact zero does not. */
const qualifying = (parts: readonly Part[]): string | null =>
  parts.find((one) => one.value !== null && one.sign !== null && one.sign !== '-')?.sign ?? null;

export const empty = (emptiness: Emptiness, parts: Combined['parts'] = null): Combined => ({
  value: null,
  state: null,
  emptiness,
  sign: null,
  parts,
  reported: null,
  recorded: null,
});

/** Sums of decimal fractions without the noise of binary ones. */
export const tidy = (value: number): number => Number(value.toPrecision(14));

type Joined =
  { ok: true; parts: readonly Part[]; count: Combined['parts'] } | { ok: false; combined: Combined };

/** How many rows each expected part must have: as often as its name stands there. */
export const rowsExpected = (expect: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const name of expect) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
};

/** All parts with a value, or why the whole has none: one has not reported, is secret, stands there twice, or is absent though expected. */
const whole = (found: PeriodParts, selection: Selection, issues: Issue[]): Joined => {
  const { parts, period } = found;
  const names = parts.map((one) => one.over);
  const parties = new Set(names);
  if (selection.over !== undefined && !selection.severalRows && parties.size !== names.length) {
    issues.push(
      error(
        'SEVERAL_VALUES',
        { resource: selection.resource, column: selection.field },
        { period, name: selection.over },
      ),
    );
    return { ok: false, combined: empty('unknown') };
  }
  const absent: string[] = [];
  const lacking = new Set(parts.flatMap((one) => (one.emptiness === null ? [] : [one.over])));
  let isShort = false;
  for (const [name, times] of rowsExpected(selection.expect ?? [])) {
    if (!parties.has(name)) absent.push(name);
    else if (times > 1 && names.filter((one) => one === name).length < times) {
      isShort = true;
      lacking.add(name);
    }
  }
  const expected = parties.size + absent.length;
  const reasons: Emptiness[] = parts.flatMap((one) => (one.emptiness === null ? [] : [one.emptiness]));
  if (absent.length > 0 || isShort) reasons.push('notReported');
  const without = [...absent, ...[...lacking].filter((name) => name !== null)];
  const reasonFor = (name: string): Emptiness =>
    worst(parts.flatMap(({ over, emptiness }) => (over === name && emptiness !== null ? [emptiness] : [])));
  const count =
    selection.over !== undefined || selection.expect !== undefined
      ? { reported: parties.size - lacking.size, expected }
      : null;
  return reasons.length > 0
    ? {
        ok: false,
        combined: {
          ...empty(worst(reasons), count),
          ...(without.length > 0 && { lacks: partsLack(without, without.map(reasonFor)) }),
        },
      }
    : { ok: true, parts, count };
};

const times = (parts: readonly Part[]): Pick<Combined, 'reported' | 'recorded'> => ({
  reported: latestText(parts.map((one) => one.reported)),
  recorded: latestText(parts.map((one) => one.recorded)),
});

export type Simple = Extract<BaseMeasure, { of: Selection; kind: 'value' | 'sum' | 'mean' | 'weightedMean' }>;

/** Value, sum or mean of the rows of one period. */
export const combine = (found: PeriodParts, measure: Simple, issues: Issue[]): Combined => {
  const { of } = measure;
  if (measure.kind === 'value') {
    if (found.parts.length > 1) {
      issues.push(
        error(
          'SEVERAL_VALUES',
          { resource: of.resource, column: of.field },
          { period: found.period, name: of.field },
        ),
      );
      return empty('unknown');
    }
    const [part] = found.parts;
    return part
      ? {
          value: part.value,
          state: part.state,
          emptiness: part.emptiness,
          sign: part.sign,
          parts: null,
          ...times([part]),
        }
      : empty('notReported');
  }
  const joined = whole(found, of, issues);
  if (!joined.ok) return joined.combined;
  const { parts, count } = joined;
  const values = parts.map((one) => one.value);
  if (values.some((value) => value === null)) return empty('unknown', count);
  const numbers = values as number[];
  const result = (value: number | null): Combined =>
    value === null || !Number.isFinite(value)
      ? empty('unknown', count)
      : {
          value: tidy(value),
          state: null,
          emptiness: null,
          sign: qualifying(parts),
          parts: count,
          rows: parts.length,
          ...times(parts),
        };
  const sum = numbers.reduce((a, b) => a + b, 0);
  switch (measure.kind) {
    case 'sum':
      return result(sum);
    case 'mean':
      return result(sum / numbers.length);
    case 'weightedMean': {
      const weights = parts.map((one) => one.weight);
      const unweighted = parts.filter(({ weight }) => weight === null || weight < 0);
      if (unweighted.length > 0)
        return {
          ...empty(worst(unweighted.map((one) => one.weightEmptiness ?? 'unknown')), count),
          lacks: { kind: 'parts', names: [measure.weight] },
        };
      const total = (weights as number[]).reduce((a, b) => a + b, 0);
      return result(total > 0 ? numbers.reduce((a, value, i) => a + value * weights[i]!, 0) / total : null);
    }
  }
};
