// Which figures became critical since somebody was last told. Pure.
import { isCriticalAt } from './status.ts';
import type { IndicatorResult } from './result.ts';

export type Alarm = {
  /** Off until a person wants it. */
  on: boolean;
  language: 'de' | 'en';
  /** Critical ones that were told or seen. */
  known: readonly string[];
  /** The dashboard whose figures the number on the icon counts. Missing: the first. */
  dashboard?: string;
};
export const NO_ALARM: Alarm = { on: false, language: 'de', known: [] };

/** `critical`: all of them now, those that fell silent while critical among them; `fresh`: those nobody was told of. One that got better and worse again is told again. */
export const newlyCritical = (
  results: readonly IndicatorResult[],
  known: readonly string[],
  now: number,
): { critical: readonly IndicatorResult[]; fresh: readonly IndicatorResult[] } => {
  const critical = results.filter((one) => isCriticalAt(one, now));
  return { critical, fresh: critical.filter((one) => !known.includes(one.id)) };
};
