// When a figure was critical, as it is kept beside its newest value: what came and went while nobody looked is not forgotten.
import type { IndicatorDefinition } from './definition.ts';
import { limitsFor } from './limits.ts';
import type { Observation, Series, Spell } from './result.ts';

/** Older ones are of no visit any more. */
const MOST = 50;

/** In the scale of the limits: the value, or its share of the reference. */
const judgedOf = ({ value, reference }: Spell['worst'], isRelative = false): number =>
  isRelative && reference !== null && reference > 0 ? ((value ?? 0) / reference) * 100 : (value ?? 0);

/** How far a value lies beyond its limit; a state by its place from worst to best. Larger is worse. */
const badness = (one: Spell['worst'], definition: IndicatorDefinition): number => {
  if (one.state !== null) return -(definition.states?.indexOf(one.state) ?? 0);
  const limits = limitsFor(definition, one.period);
  const [judged, bound] = [judgedOf(one, limits?.relative), limits?.critical];
  if (Array.isArray(bound)) return Math.max(bound[0] - judged, judged - bound[1]);
  return definition.direction === 'up' ? -judged : judged;
};

/** It relates to something that is missing or zero: nothing judges it, and what was before goes on. */
export const isUnjudged = ({ direction }: IndicatorDefinition, one: Observation): boolean =>
  one.value !== null && one.judged === null && direction !== 'none';

/** Unbroken stretches that were critical, ascending; periods without a value or a judgement do not break them. The newest ones only. */
export const spellsOf = (
  definition: IndicatorDefinition,
  all: readonly Observation[],
  ratings: Series['ratings'],
): Spell[] => {
  const found: Spell[] = [];
  let isOpen = false;
  let worst = -Infinity;
  for (const [i, one] of all.entries()) {
    if ((one.value === null && one.state === null) || isUnjudged(definition, one)) continue;
    if (ratings[i] !== 'critical') {
      isOpen = false;
      continue;
    }
    const { period, value, state, reference } = one;
    const bad = badness(one, definition);
    const before = isOpen ? found.pop() : undefined;
    const isWorse = before === undefined || bad > worst;
    if (isWorse) worst = bad;
    found.push({
      from: before?.from ?? period,
      to: period,
      worst: isWorse ? { period, value, state, reference } : before.worst,
    });
    isOpen = true;
  }
  return found.slice(-MOST);
};

/** The worst value of some stretches, the first of equal ones. At least one stretch. */
export const worstOf = (spells: readonly Spell[], definition: IndicatorDefinition): Spell['worst'] =>
  spells
    .map(({ worst }) => worst)
    .reduce((a, b) => (badness(b, definition) > badness(a, definition) ? b : a));
