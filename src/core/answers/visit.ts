// What changed on the front page since somebody last saw it, by name. Pure: what was seen is data, kept on the device (app/visit.ts).
import { effectiveAt, isCriticalAt, needAt, type Need } from '../indicators/status.ts';
import { dayAt } from '../values/berlin.ts';
import { periodEnd, periodKind, periodOrder, type Period } from '../values/period.ts';
import type { IndicatorDefinition } from '../indicators/definition.ts';
import type { IndicatorResult, Rating, Spell } from '../indicators/result.ts';
import { worstOf } from '../indicators/spells.ts';

type Content = number | string | null;

/** A figure as it was seen. Shape: small, since all of a catalog are kept. */
type SeenFigure = {
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
 * `silentWatch` where it was that before, `silentGood` where it was worse when it was seen; `again`: critical as it was, and not in between; `noted`: somebody took note of that; `unjudged`: no limit judges it any more; `back`: has data again, and was not
 * known to be out of order; `passed`: as it was, and it was critical in between; `corrected`: another value, or none, for a period that was seen; `gone`: no longer in the catalog.
 */
export type Turn =
  | 'critical'
  | 'again'
  | 'watch'
  | 'good'
  | 'silent'
  | 'silentCritical'
  | 'silentWatch'
  | 'silentGood'
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
/** `again`: it was critical, was not, and since this period is critical once more. Missing: that is not so. */
export type News = { id: string; title: string; turn: Turn; between?: Between; again?: Period };

const ORDER: readonly Turn[] = [
  'critical',
  'again',
  'silentCritical',
  'passed',
  'silentWatch',
  'silent',
  'gone',
  'watch',
  'unjudged',
  'corrected',
  'noted',
  'silentGood',
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
    if (!wasSilent) return SILENCE[silence]!;
    const isOld = isSame(was, result);
    if (result.acknowledged && (isOld || was.need !== 'noCurrentData')) return 'noted';
    if (SILENT.indexOf(was.need) > silence) return SILENCE[silence]!;
    // Silent before as now, and better: news where a newer value says so, not the clock and not a correction.
    const { lastValue } = result;
    return lastValue == null ||
      was.period === null ||
      periodEnd(lastValue.period) <= periodEnd(was.period as Period)
      ? null
      : BETTER[need === 'lastWatch' ? 'watch' : result.rating];
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
/** What is told of a figure that was silent and bad, is silent still, and had a better value in between. */
const BETTER: Readonly<Record<Rating, Turn | null>> = {
  good: 'silentGood',
  watch: 'silentWatch',
  none: 'unjudged',
  critical: null,
};
const LAST: Partial<Readonly<Record<Need, Need>>> = { critical: 'lastCritical', watch: 'lastWatch' };
const isSame = (was: SeenFigure, { lastValue }: IndicatorResult): boolean =>
  lastValue !== null && was.period === lastValue.period && was.value === contentOf(lastValue);

/** What began to be critical after the newest value that was seen: what passed, and since when it is critical again. Missing: undefined each. */
const sinceSeen = (
  was: SeenFigure,
  { definition, spells = [], rating }: IndicatorResult,
): Pick<News, 'between' | 'again'> => {
  if (was.period === null) return {};
  const seenAt = periodOrder(was.period as Period);
  // One that began before was seen; one that goes on is told as what is now.
  const begun = spells.filter(({ from }) => periodOrder(from) > seenAt);
  const open = rating === 'critical' ? begun.at(-1) : undefined;
  const passed = begun.filter((spell) => spell !== open);
  const last = passed.at(-1);
  const wasCritical = was.need === 'critical' || was.need === 'lastCritical';
  return {
    ...(last && {
      between: { spells: passed.length, last, worst: worstOf(passed, definition), definition },
    }),
    ...(wasCritical && open && { again: open.from }),
  };
};

const turnOf = (was: SeenFigure, result: IndicatorResult, now: number, seenAt: number): Turn | null =>
  turnTo(was, result, now) ?? (isCorrected(was, result, seenAt) ? 'corrected' : null);

/** What is told of a figure that was seen. `turn`: null where nothing is. */
const toldOf = (
  was: SeenFigure,
  result: IndicatorResult,
  now: number,
  seenAt: number,
): Omit<News, 'id' | 'title' | 'turn'> & { turn: Turn | null } => {
  const turn = turnOf(was, result, now, seenAt);
  const { between, again } = sinceSeen(was, result);
  const isNow = isCriticalAt(result, now);
  if (again !== undefined && isNow)
    return {
      turn: needAt(result, now) === 'critical' ? 'again' : 'silentCritical',
      ...(between && { between }),
      again,
    };
  return { turn: turn ?? (between ? 'passed' : null), ...(between && { between }) };
};

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
    const told = was ? toldOf(was, result, now, seen.at) : { turn: turnOfNew(result, now) };
    return told.turn === null ? [] : [{ id: result.id, title: titleOf(result), ...told, turn: told.turn }];
  });
  const gone = seen.figures
    .filter((one) => !here.has(one.id) && one.own !== true)
    .map(({ id, title }): News => ({ id, title, turn: 'gone' }));
  const place = ({ turn, between }: News): number =>
    Math.min(ORDER.indexOf(turn), between ? ORDER.indexOf('passed') : Infinity);
  return [...told, ...gone].sort((a, b) => place(a) - place(b));
};
