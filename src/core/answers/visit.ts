// What changed on the front page since somebody last saw it, by name. Pure: what was seen is data, kept on the device (app/visit.ts).
import { effectiveAt, isCriticalAt, needAt, type Need } from '../indicators/status.ts';
import { dayAt } from '../values/berlin.ts';
import { periodEnd, periodKind, periodOrder, type Period } from '../values/period.ts';
import type { IndicatorDefinition } from '../indicators/definition.ts';
import type { IndicatorResult, Spell } from '../indicators/result.ts';
import { worstOf } from '../indicators/spells.ts';

type Content = number | string | null;

/** A figure as it was seen. Shape: small, since all of a catalog are kept. */
export type SeenFigure = {
  id: string;
  title: string;
  need: Need;
  /** Period and content of its last value. Missing: null without one. */
  period: string | null;
  value: Content;
  /** The values before it. Missing: there were none, or it was kept before they were. */
  earlier?: readonly (readonly [period: string, value: Content])[];
  /** Made on this device: whoever removes it knows. */
  own?: true;
};
export type Seen = { catalog: string; at: number; figures: readonly SeenFigure[] };

/**
 * `critical`, `watch`: it turned so; `good`: in order again; `silent`: without current data since then, and `silentCritical`,
 * `silentWatch` where it was that before; `noted`: somebody took note of that; `unjudged`: no limit judges it any more; `back`: has data again, and was not
 * known to be out of order; `passed`: as it was, and it was critical in between; `corrected`: another value, or none, for a period that was seen; `gone`: no longer in the catalog.
 */
export type Turn =
  | 'critical'
  | 'watch'
  | 'good'
  | 'silent'
  | 'silentCritical'
  | 'silentWatch'
  | 'noted'
  | 'unjudged'
  | 'back'
  | 'passed'
  | 'corrected'
  | 'gone';
/**
 * It was critical in between, and is not known to be so now. `spells`: how often; `last`: the newest of them. Shape: the worst value of all of
 * them, with its definition.
 */
export type Between = { spells: number; last: Spell; worst: Spell['worst']; definition: IndicatorDefinition };
export type News = { id: string; title: string; turn: Turn; between?: Between };

const ORDER: readonly Turn[] = [
  'critical',
  'silentCritical',
  'passed',
  'silentWatch',
  'silent',
  'gone',
  'watch',
  'unjudged',
  'corrected',
  'noted',
  'good',
  'back',
];
/** Without current data, the worst first. */
const SILENT: readonly Need[] = ['lastCritical', 'lastWatch', 'noCurrentData'];
const SILENCE: readonly Turn[] = ['silentCritical', 'silentWatch', 'silent'];

const titleOf = ({ definition }: IndicatorResult): string => definition.short ?? definition.title;
const contentOf = (one: { value: number | null; state: string | null }): Content => one.state ?? one.value;

/** So many values before the last are known again, where they change. */
const EARLIER = 12;
const earlierOf = ({ lastValue, spark }: IndicatorResult): (readonly [string, Content])[] =>
  spark.periods
    .map((period, i) => [period, spark.states?.[i] ?? spark.values[i]!] as const)
    .filter(([period, value]) => value !== null && period !== lastValue?.period)
    .slice(-EARLIER);

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
    const earlier = earlierOf(result);
    return [
      {
        id: result.id,
        title: titleOf(result),
        need: needAt(result, now),
        period: lastValue?.period ?? null,
        value: lastValue ? contentOf(lastValue) : null,
        ...(earlier.length > 0 && { earlier }),
        ...(own.includes(result.id) && { own: true as const }),
      },
    ];
  }),
});

/**
 * What stands now for a period that was seen; null too where it was withdrawn. Missing: undefined where the small line does not hold it any
 * more, or it is foretold by a clock that was set back.
 */
const nowAt = ({ lastValue, spark, outlook }: IndicatorResult, period: string): Content | undefined => {
  if (lastValue?.period === period) return contentOf(lastValue);
  const at = spark.periods.findIndex((one) => one === period);
  if (at >= 0) return spark.states?.[at] ?? spark.values[at];
  const isLater = !lastValue || periodOrder(period as Period) > periodOrder(lastValue.period);
  return isLater && !outlook?.series.periods.some((one) => one === period) ? null : undefined;
};

/** Whether a value may have grown since: its month ran on, or its day and more rows came. */
const mayGrow = ({ lastValue }: IndicatorResult, period: Period, seenAt: number): boolean =>
  periodKind(period) !== 'time' &&
  (periodKind(period) !== 'day' || (lastValue?.period === period && lastValue.rows !== undefined)) &&
  dayAt(seenAt) <= periodEnd(period);

const isCorrected = (was: SeenFigure, result: IndicatorResult, seenAt: number): boolean =>
  [...(was.earlier ?? []), ...(was.period === null ? [] : [[was.period, was.value] as const])].some(
    ([period, value]) => {
      const found = nowAt(result, period);
      return found !== undefined && found !== value && !mayGrow(result, period as Period, seenAt);
    },
  );

/** What its state says that is new. Missing: null where that says nothing. */
const turnTo = (was: SeenFigure, result: IndicatorResult, now: number): Turn | null => {
  const need = needAt(result, now);
  if (need === was.need) return null;
  const wasSilent = SILENT.includes(was.need);
  const silence = SILENT.indexOf(need);
  if (silence >= 0) {
    if (result.acknowledged && isSame(was, result) && wasSilent) return 'noted';
    // Silent before as now: told where what came between was worse.
    return wasSilent && SILENT.indexOf(was.need) < silence ? null : SILENCE[silence]!;
  }
  // Known again without a new value: the clock was set back, or more time is given. Nothing came.
  if (wasSilent && isSame(was, result) && (need === 'good' || need === 'unrated' || LAST[need] === was.need))
    return null;
  if (need === 'critical' || need === 'watch') return need;
  // Data that are there for the first time are in order as one expects.
  if (was.period === null) return null;
  if (was.need === 'noCurrentData') return 'back';
  if (need === 'unrated') return wasSilent ? 'back' : 'unjudged';
  return was.need === 'unrated' ? null : 'good';
};
const LAST: Partial<Readonly<Record<Need, Need>>> = { critical: 'lastCritical', watch: 'lastWatch' };
const isSame = (was: SeenFigure, { lastValue }: IndicatorResult): boolean =>
  lastValue !== null && was.period === lastValue.period && was.value === contentOf(lastValue);

/** What was critical after the newest value that was seen, and no more. Missing: undefined. */
const betweenOf = (was: SeenFigure, result: IndicatorResult): Between | undefined => {
  const { definition, spells = [], lastValue } = result;
  if (was.period === null) return undefined;
  const seenAt = periodOrder(was.period as Period);
  // One that began before was seen; one that goes on is told as what is now.
  const passed = spells.filter(({ from, to }) => periodOrder(from) > seenAt && to !== lastValue?.period);
  const last = passed.at(-1);
  return last && { spells: passed.length, last, worst: worstOf(passed, definition), definition };
};

const turnOf = (was: SeenFigure, result: IndicatorResult, now: number, seenAt: number): Turn | null =>
  turnTo(was, result, now) ?? (isCorrected(was, result, seenAt) ? 'corrected' : null);

/** Of a figure that was not there: what calls for somebody at once. */
const turnOfNew = (result: IndicatorResult, now: number): Turn | null => {
  if (!isCriticalAt(result, now)) return null;
  return needAt(result, now) === 'critical' ? 'critical' : 'silentCritical';
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
    const between = was && !isCriticalAt(result, now) ? betweenOf(was, result) : undefined;
    const turn = was ? turnOf(was, result, now, seen.at) : turnOfNew(result, now);
    const told = turn ?? (between ? 'passed' : null);
    return told === null
      ? []
      : [{ id: result.id, title: titleOf(result), turn: told, ...(between && { between }) }];
  });
  const gone = seen.figures
    .filter((one) => !here.has(one.id) && one.own !== true)
    .map(({ id, title }): News => ({ id, title, turn: 'gone' }));
  const place = ({ turn, between }: News): number =>
    Math.min(ORDER.indexOf(turn), between ? ORDER.indexOf('passed') : Infinity);
  return [...told, ...gone].sort((a, b) => place(a) - place(b));
};
