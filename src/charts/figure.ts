// The chart of an indicator as a model: what happened, what is expected after it, limits as steps, target, shaded ranges. Pure.
import { reasonsOf } from '../core/answers/claims.ts';
import type { Figure } from '../core/answers/figure.ts';
import { rhythmOf } from '../core/indicators/cadence.ts';
import type { IndicatorDefinition, LimitVersion } from '../core/indicators/definition.ts';
import { limitsFor } from '../core/indicators/limits.ts';
import type { Series } from '../core/indicators/result.ts';
import type { Period } from '../core/values/period.ts';
import { orderAt } from '../core/values/starts.ts';
import type { ChartLine, ChartModel } from './model.ts';
import { chartWords, edgeText, LINE_NAMES, shortPeriod } from '../i18n/axis.ts';
import { seriesBreakLegend } from '../i18n/beyond-now.ts';
import { pointText } from '../i18n/chart-sentences.ts';
import { YEAR_BEFORE, yearBeforeText } from '../i18n/year-before.ts';
import { plainNumber } from '../i18n/figures.ts';
import type { Language } from '../i18n/locale.ts';
import { beyondText } from '../i18n/reading.ts';
import { changeSigned, decimalsFor } from '../i18n/values.ts';

const both = (bound: number | [number, number]): readonly number[] =>
  typeof bound === 'number' ? [bound] : bound;

/** `Kritisch erst über 500 €`: how a limit is named that lies outside of the picture. */
const edgeOf = (
  kind: 'watch' | 'critical',
  value: number,
  side: 'low' | 'high',
  definition: IndicatorDefinition,
  version: LimitVersion,
  language: Language,
): { above: string; below: string } => {
  const beyond = beyondText(
    value,
    { ...definition, direction: side === 'low' ? 'up' : 'down' },
    version,
    language,
  );
  return edgeText(kind, side, beyond, language);
};

/** On which side of a limit it is bad; a corridor has its lower limit first. */
const sideOf = ({ direction }: IndicatorDefinition, at: number): 'low' | 'high' => {
  if (direction === 'corridor') return at === 0 ? 'low' : 'high';
  return direction === 'down' ? 'high' : 'low';
};

/** Limits as they held, one value a period; relative ones in the scale of the values. */
const limitLines = (
  definition: IndicatorDefinition,
  periods: readonly Period[],
  references: readonly (number | null)[],
  language: Language,
): ChartLine[] => {
  const versions = periods.map((period) => limitsFor(definition, period));
  const scaled = (value: number, i: number): number | null => {
    if (!versions[i]?.relative) return value;
    const reference = references[i];
    return reference == null ? null : (value / 100) * reference;
  };
  return (['watch', 'critical'] as const).flatMap((kind): ChartLine[] => {
    const shape = definition.limits.find((one) => one[kind] !== undefined)?.[kind];
    if (shape === undefined) return [];
    return both(shape).map((_, at): ChartLine => {
      const side = sideOf(definition, at);
      const last = versions.findLast((one) => one?.[kind] !== undefined);
      const bound = last?.[kind];
      return {
        kind,
        side,
        label: LINE_NAMES[language][kind],
        values: periods.map((_period, i) => {
          const one = versions[i]?.[kind];
          return one === undefined ? null : scaled(both(one)[at] ?? both(one)[0]!, i);
        }),
        ...(last &&
          bound !== undefined && {
            edge: edgeOf(kind, both(bound)[at] ?? both(bound)[0]!, side, definition, last, language),
          }),
      };
    });
  });
};

const joined = (one: Series, other: Series | null): Series =>
  other === null
    ? one
    : {
        periods: [...one.periods, ...other.periods],
        values: [...one.values, ...other.values],
        emptiness: [...one.emptiness, ...other.emptiness],
        states: one.states && [...one.states, ...(other.states ?? [])],
        judged: null,
        ratings: [...one.ratings, ...other.ratings],
        ...(one.lacks && { lacks: [...one.lacks, ...other.periods.map(() => null)] }),
      };

/**
 * The chart ends with the moment of the figure where its last value is silent; what is expected lies behind that. `before`: a second line
 * of the year before (`yearBeforeOf`); without it there is none.
 */
export const figureModel = (
  figure: Figure,
  language: Language,
  before: readonly (number | null)[] | null = null,
): ChartModel => {
  const { full, beyond, references, isOld, at } = figure;
  const { definition, limits } = full;
  const series = joined(figure.series, beyond.outlook ?? null);
  const outlookFrom = figure.series.periods.length;
  const isState = definition.kind === 'state';
  const { target } = definition;
  const lines = isState ? [] : limitLines(definition, series.periods, references, language);
  if (target !== undefined && !isState)
    lines.push({
      kind: 'target',
      label: LINE_NAMES[language].target,
      values: series.periods.map(() => target),
    });
  return {
    kind: isState ? 'step' : 'line',
    isTime: true,
    labels: series.periods,
    series: [
      {
        name: before ? YEAR_BEFORE[language].now : definition.title,
        values: series.values,
        emptiness: reasonsOf(series),
        ...(beyond.outlook && { outlookFrom }),
      },
      ...(before
        ? [
            {
              name: YEAR_BEFORE[language].before,
              values: series.periods.map((_, i) => before[i] ?? null),
              isBefore: true as const,
            },
          ]
        : []),
    ],
    lines,
    direction: definition.direction,
    now: orderAt(at),
    rhythm: rhythmOf(definition.cadence),
    ...(isOld && { isSilent: true }),
    ...(beyond.breaks?.length && {
      seriesBreaks: beyond.breaks.map((one) => ({
        i: series.periods.indexOf(one.period),
        text: seriesBreakLegend(one, language),
      })),
    }),
    ...(isState && { states: definition.states ?? [] }),
    words: chartWords(definition.unit, language, definition.unitOne),
    tick: (value) =>
      isState
        ? (definition.states?.[value - 1] ?? '')
        : changeSigned(
            plainNumber(value, language, value === target ? 10 : decimalsFor(value, definition, limits)),
            value,
            definition,
          ),
    axis: (label) => shortPeriod(label, language),
    point: (at, i) =>
      at === 0
        ? pointText(series, i, definition, language, outlookFrom)
        : yearBeforeText(series.periods[i]!, before?.[i] ?? null, definition, language),
  };
};
