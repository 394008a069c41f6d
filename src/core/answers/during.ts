// What a series says of a time that somebody asks for, as indices into it. Pure.
import { periodEnd, periodStart, type Period } from '../values/period.ts';
import type { Series } from '../indicators/result.ts';

export type During =
  /** Values of periods that lie in the time asked for; `lowest` and `highest` are the first of each, null for states. `missing`: periods without a value. */
  | {
      kind: 'within';
      known: number;
      first: number;
      last: number;
      lowest: number | null;
      highest: number | null;
      missing: number;
    }
  /** The time lies in a longer period, which has one value for all of it. */
  | { kind: 'of'; at: number }
  /** No value. `before`: the newest value that was there already. Missing: null, values begin later. */
  | { kind: 'none'; before: number | null; begins: number | null };

const has = ({ values, states }: Series, at: number): boolean =>
  values[at] !== null || (states !== null && states[at] !== null);

/** `until`: the end of a span. Cost: one pass. */
export const during = (series: Series, asked: Period, until = asked): During => {
  const from = periodStart(asked),
    to = periodEnd(until);
  const inside: number[] = [];
  let of: number | null = null,
    before: number | null = null,
    begins: number | null = null,
    missing = 0;
  series.periods.forEach((period, at) => {
    const start = periodStart(period),
      end = periodEnd(period);
    const isKnown = has(series, at);
    if (isKnown) begins ??= at;
    if (start >= from && end <= to) {
      if (isKnown) inside.push(at);
      else missing++;
    } else if (isKnown && start <= from && end >= to) of = at;
    else if (isKnown && end < from) before = at;
  });
  if (inside.length > 0) {
    const numbers = inside.filter((at) => series.values[at] !== null);
    const extreme = (isBetter: (a: number, b: number) => boolean): number | null =>
      numbers.length === 0
        ? null
        : numbers.reduce((best, at) => (isBetter(series.values[at]!, series.values[best]!) ? at : best));
    return {
      kind: 'within',
      known: inside.length,
      first: inside[0]!,
      last: inside.at(-1)!,
      lowest: extreme((a, b) => a < b),
      highest: extreme((a, b) => a > b),
      missing,
    };
  }
  return of === null ? { kind: 'none', before, begins } : { kind: 'of', at: of };
};
