// The chart of an indicator over a chosen span, as a model: values, limits as steps, target, shaded ranges. Pure.
import { rhythmOf } from '../../core/indicators/cadence.ts';
import type { IndicatorDefinition, LimitVersion } from '../../core/indicators/definition.ts';
import { limitsFor } from '../../core/indicators/limits.ts';
import { pick } from '../../core/indicators/thin.ts';
import type { IndicatorResult, Series } from '../../core/indicators/result.ts';
import { periodEnd } from '../../core/values/period.ts';
import { wallAt } from '../../core/values/berlin.ts';
import type { ChartLine, ChartModel } from '../../charts/model.ts';
import { chartWords, LINE_NAMES } from '../../i18n/axis.ts';
import { pointText } from '../../i18n/chart-sentences.ts';
import { plainNumber, shortPeriod } from '../../i18n/figures.ts';
import type { Language } from '../../i18n/locale.ts';
import { beyondText } from '../../i18n/reading.ts';

export type Range = 'month' | 'year' | 'all';
const DAYS: Readonly<Record<Range, number>> = { month: 31, year: 366, all: Infinity };

/** The last stretch of a series. At least two points stay where there are two. */
export const stretch = (series: Series, range: Range): Series => {
  const last = series.periods.at(-1);
  if (last === undefined || range === 'all') return series;
  const from = periodEnd(last) - DAYS[range];
  let first = series.periods.findIndex((one) => periodEnd(one) > from);
  first = Math.max(0, Math.min(first, series.periods.length - 2));
  return pick(
    series,
    Array.from({ length: series.periods.length - first }, (_, i) => first + i),
  );
};

/** Which spans differ for a series. */
export const rangesFor = (series: Series): Range[] => {
  const lengths = (['month', 'year', 'all'] as const).map(
    (range) => [range, stretch(series, range).periods.length] as const,
  );
  return lengths
    .filter(([, length], i) => length > 2 && (i === lengths.length - 1 || length !== lengths[i + 1]![1]))
    .map(([range]) => range);
};

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
  const name = LINE_NAMES[language][kind];
  const beyond = beyondText(
    value,
    { ...definition, direction: side === 'low' ? 'up' : 'down' },
    version,
    language,
  );
  const far = language === 'de' ? `${name} erst ${beyond}` : `${name} only ${beyond}`;
  const passed = language === 'de' ? `${name} schon ${beyond}` : `${name} already ${beyond}`;
  return side === 'high' ? { above: far, below: passed } : { above: passed, below: far };
};

/** Limits as they held, one value a period; relative ones in the scale of the values. */
const limitLines = (
  result: IndicatorResult,
  series: Series,
  references: readonly (number | null)[],
  language: Language,
): ChartLine[] => {
  const { definition } = result;
  const versions = series.periods.map((period) => limitsFor(definition, period));
  const scaled = (value: number, i: number): number | null => {
    if (!versions[i]?.relative) return value;
    const reference = references[i];
    return reference == null ? null : (value / 100) * reference;
  };
  return (['watch', 'critical'] as const).flatMap((kind): ChartLine[] => {
    const shape = definition.limits.find((one) => one[kind] !== undefined)?.[kind];
    if (shape === undefined) return [];
    return both(shape).map((_, at): ChartLine => {
      const side =
        definition.direction === 'corridor'
          ? at === 0
            ? 'low'
            : 'high'
          : definition.direction === 'down'
            ? 'high'
            : 'low';
      const last = versions.findLast((one) => one?.[kind] !== undefined);
      const bound = last?.[kind];
      return {
        kind,
        side,
        label: LINE_NAMES[language][kind],
        values: series.periods.map((_period, i) => {
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

/** `at`: the moment that the chart ends with. Unit: ms since 1970. */
export const chartModel = (
  result: IndicatorResult,
  series: Series,
  observedReference: readonly (number | null)[],
  language: Language,
  at: number,
): ChartModel => {
  const { definition, limits } = result;
  const isState = definition.kind === 'state';
  const { target } = definition;
  const lines = isState ? [] : limitLines(result, series, observedReference, language);
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
    series: [{ name: definition.title, values: series.values, emptiness: series.emptiness }],
    lines,
    direction: definition.direction,
    now: wallAt(at) / 60_000,
    rhythm: rhythmOf(definition.cadence),
    ...(isState && { states: definition.states ?? [] }),
    words: chartWords(definition.unit, language),
    tick: (value) =>
      isState ? (definition.states?.[value - 1] ?? '') : plainNumber(value, language, definition.decimals),
    axis: (label) => shortPeriod(label, language),
    point: (_series, i) => pointText(series, i, definition, limits, language),
  };
};
