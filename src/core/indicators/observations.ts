// What was observed in each period, and the series that a chart draws of it.
import { error, type Issue } from '../values/issue.ts';
import type { Period } from '../values/period.ts';
import type { Combined } from './combine.ts';
import type { IndicatorDefinition } from './definition.ts';
import { limitsFor, rate } from './limits.ts';
import type { Observation, Series } from './result.ts';
import { selectionsIn } from './terms.ts';
import { unevenOf } from './uneven.ts';

export const observationOf = (
  definition: IndicatorDefinition,
  period: Period,
  found: Combined,
  reference: number | null,
  issues: Issue[],
): Observation => {
  let { state, emptiness } = found;
  if (definition.kind === 'state') {
    if (state !== null && definition.states && !definition.states.includes(state)) {
      issues.push(error('UNKNOWN_STATE', undefined, { name: state.slice(0, 40), period }));
      state = null;
      emptiness = 'unknown';
    } else if (state === null && found.value !== null) emptiness = 'unknown';
  } else if (state !== null) {
    state = null;
    emptiness = 'unknown';
  }
  const value = definition.kind === 'state' || emptiness !== null ? null : found.value;
  const limits = limitsFor(definition, period);
  const share =
    value !== null && reference !== null && reference > 0
      ? Number(((value / reference) * 100).toPrecision(12))
      : null;
  return {
    period,
    value,
    state,
    emptiness,
    sign: found.sign,
    reference,
    judged: limits?.relative ? share : value,
    parts: found.parts,
    reported: found.reported,
    recorded: found.recorded,
    ...(found.lacks && { lacks: found.lacks }),
    ...(found.rows !== undefined && { rows: found.rows }),
  };
};

export const seriesOf = (definition: IndicatorDefinition, all: readonly Observation[]): Series => {
  const isState = definition.kind === 'state';
  const scaled = all.some((one) => one.judged !== one.value);
  return {
    periods: all.map((one) => one.period),
    values: all.map((one) => (isState ? stateRank(definition, one.state) : one.value)),
    emptiness: all.map((one) => one.emptiness),
    states: isState ? all.map((one) => one.state) : null,
    judged: scaled && !isState ? all.map((one) => one.judged) : null,
    ratings: all.map((one) =>
      rate(one.judged, one.state, limitsFor(definition, one.period), definition.direction),
    ),
    ...(all.some((one) => one.lacks) && { lacks: all.map((one) => one.lacks ?? null) }),
  };
};

/** States are drawn as steps: the worst is 1. */
const stateRank = (definition: IndicatorDefinition, state: string | null): number | null => {
  const at = state === null ? -1 : (definition.states?.indexOf(state) ?? -1);
  return at < 0 ? null : at + 1;
};

export const has = (one: Observation): boolean => one.value !== null || one.state !== null;

/** Of how many rows each value is, where that says something: they are parts, or mostly as many. Missing: empty. */
export const rowsOf = ({ measure }: IndicatorDefinition, all: readonly Observation[]): (number | null)[] => {
  const counts = all.map((one) => (has(one) ? (one.rows ?? null) : null));
  if (new Set(counts.filter((one) => one !== null)).size < 2) return [];
  if (unevenOf(counts, false) !== null) return counts;
  // Where rows never settle, those of each part are events; how many parts there are still says something.
  return arePartsOf(measure) ? counts.map((one, i) => one && (all[i]!.parts?.reported ?? one)) : [];
};

export const arePartsOf = (measure: IndicatorDefinition['measure']): boolean =>
  selectionsIn(measure).some(({ over }) => over !== undefined);
