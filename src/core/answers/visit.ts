// What changed on the front page since somebody last saw it, by name. Pure: what was seen is data, kept on the device (app/visit.ts).
import { effectiveAt, needAt, type Need } from '../indicators/status.ts';
import type { IndicatorResult } from '../indicators/result.ts';

/** A figure as it was seen. Shape: small, since all of a catalog are kept. */
export type SeenFigure = {
  id: string;
  title: string;
  need: Need;
  /** Period and content of its last value. Missing: null without one. */
  period: string | null;
  value: number | string | null;
  /** Made on this device: whoever removes it knows. */
  own?: true;
};
export type Seen = { catalog: string; at: number; figures: readonly SeenFigure[] };

/**
 * `critical`, `watch`: it turned so; `good`: in order again; `silent`: without current data since then, and `silentCritical`,
 * `silentWatch` where it was that before; `back`: has data again that are not judged; `corrected`: another value for the period that was seen; `gone`: no longer in the catalog.
 */
export type Turn =
  'critical' | 'watch' | 'good' | 'silent' | 'silentCritical' | 'silentWatch' | 'back' | 'corrected' | 'gone';
export type News = { id: string; title: string; turn: Turn };

const ORDER: readonly Turn[] = [
  'critical',
  'silentCritical',
  'silentWatch',
  'silent',
  'gone',
  'watch',
  'corrected',
  'good',
  'back',
];
/** Without current data, the worst first. */
const SILENT: readonly Need[] = ['lastCritical', 'lastWatch', 'noCurrentData'];
const SILENCE: readonly Turn[] = ['silentCritical', 'silentWatch', 'silent'];

const titleOf = ({ definition }: IndicatorResult): string => definition.short ?? definition.title;
const contentOf = (one: { value: number | null; state: string | null }): number | string | null =>
  one.state ?? one.value;

/** What a passphrase hides says nothing: neither its silence nor its return is news. */
const isLocked = (result: IndicatorResult, now: number): boolean =>
  effectiveAt(result, now).emptiness === 'locked';

/** What is seen now. Figures that are locked stay as they were seen before. */
export const seenOf = (
  catalog: string,
  results: readonly IndicatorResult[],
  own: readonly string[],
  now: number,
  before: Seen | null = null,
): Seen => ({
  catalog,
  at: now,
  figures: results.flatMap((result): SeenFigure[] => {
    if (isLocked(result, now)) return before?.figures.filter(({ id }) => id === result.id) ?? [];
    const { lastValue } = result;
    return [
      {
        id: result.id,
        title: titleOf(result),
        need: needAt(result, now),
        period: lastValue?.period ?? null,
        value: lastValue ? contentOf(lastValue) : null,
        ...(own.includes(result.id) && { own: true as const }),
      },
    ];
  }),
});

/** What stands now for a period that was seen. Missing: undefined where the small line does not hold it any more. */
const nowAt = ({ lastValue, spark }: IndicatorResult, period: string): number | string | null | undefined => {
  if (lastValue?.period === period) return contentOf(lastValue);
  const at = spark.periods.findIndex((one) => one === period);
  return at < 0 ? undefined : (spark.states?.[at] ?? spark.values[at]);
};

const turnOf = (was: SeenFigure, result: IndicatorResult, now: number): Turn | null => {
  const need = needAt(result, now);
  if (need !== was.need) {
    const silence = SILENT.indexOf(need);
    // Silent before as now: told where what came between was worse.
    if (silence >= 0)
      return SILENT.includes(was.need) && SILENT.indexOf(was.need) < silence ? null : SILENCE[silence]!;
    if (need === 'critical' || need === 'watch' || need === 'good')
      // Data that are there for the first time are in order as one expects.
      return need === 'good' && was.period === null ? null : need;
    return SILENT.includes(was.need) && was.period !== null ? 'back' : null;
  }
  if (was.period === null) return null;
  const found = nowAt(result, was.period);
  return found !== undefined && found !== was.value ? 'corrected' : null;
};

/**
 * What is told, the most urgent first. A figure that is new is told where it is critical. Shape: at most one line a figure; empty
 * where nothing changed, nothing was seen yet, or another catalog was.
 */
export const newsSince = (
  seen: Seen | null,
  catalog: string,
  results: readonly IndicatorResult[],
  now: number,
): News[] => {
  if (!seen || seen.catalog !== catalog) return [];
  const before = new Map(seen.figures.map((one) => [one.id, one]));
  const here = new Set(results.map(({ id }) => id));
  const told = results.flatMap((result): News[] => {
    if (isLocked(result, now)) return [];
    const was = before.get(result.id);
    const turn = was ? turnOf(was, result, now) : needAt(result, now) === 'critical' ? 'critical' : null;
    return turn === null ? [] : [{ id: result.id, title: titleOf(result), turn }];
  });
  const gone = seen.figures
    .filter((one) => !here.has(one.id) && one.own !== true)
    .map(({ id, title }): News => ({ id, title, turn: 'gone' }));
  return [...told, ...gone].sort((a, b) => ORDER.indexOf(a.turn) - ORDER.indexOf(b.turn));
};
