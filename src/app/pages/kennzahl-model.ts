// The chart of an indicator over a chosen span, as a model: values, limits as steps, target, shaded ranges. Pure.
import { limitsFor } from '../../core/indicators/limits.ts';
import { pick } from '../../core/indicators/thin.ts';
import type { IndicatorResult, Series } from '../../core/indicators/result.ts';
import { periodEnd } from '../../core/values/period.ts';
import type { ChartBand, ChartLine, ChartModel } from '../../charts/model.ts';
import { pointText } from '../../i18n/chart-sentences.ts';
import { plainNumber, shortPeriod } from '../../i18n/figures.ts';
import type { Language } from '../../i18n/locale.ts';

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

type Side = (bound: number | [number, number]) => readonly number[];

export const chartModel = (
  result: IndicatorResult,
  series: Series,
  observedReference: readonly (number | null)[],
  language: Language,
): ChartModel => {
  const { definition, limits } = result;
  const isState = definition.kind === 'state';
  const de = language === 'de';
  const scale = (value: number, i: number): number | null => {
    const version = limitsFor(definition, series.periods[i]!);
    if (!version?.relative) return value;
    const reference = observedReference[i];
    return reference == null ? null : (value / 100) * reference;
  };
  const names = { watch: de ? 'Beobachten' : 'Watch', critical: de ? 'Kritisch' : 'Critical' };
  const both: Side = (bound) => (typeof bound === 'number' ? [bound] : bound);
  const lines: ChartLine[] = isState
    ? []
    : (['watch', 'critical'] as const).flatMap((kind): ChartLine[] => {
        const shape = definition.limits.find((one) => one[kind] !== undefined)?.[kind];
        if (shape === undefined) return [];
        return both(shape).map((_, side) => ({
          kind,
          label: names[kind],
          values: series.periods.map((period, i) => {
            const bound = limitsFor(definition, period)?.[kind];
            return bound === undefined ? null : scale(both(bound)[side]!, i);
          }),
        }));
      });
  const { target } = definition;
  if (target !== undefined && !isState)
    lines.push({ kind: 'target', label: de ? 'Ziel' : 'Target', values: series.periods.map(() => target) });
  const bands: ChartBand[] = [];
  const at = (bound: number | [number, number] | undefined): readonly (number | null)[] =>
    bound === undefined ? [] : both(bound).map((one) => scale(one, series.periods.length - 1));
  if (limits && !isState && definition.limits.length === 1) {
    const critical = at(limits.critical),
      watch = at(limits.watch);
    const far = 1e15;
    if (definition.direction === 'corridor') {
      if (critical[0] != null && critical[1] != null)
        bands.push(
          { kind: 'critical', from: -far, to: critical[0] },
          { kind: 'critical', from: critical[1], to: far },
        );
      if (watch[0] != null && watch[1] != null)
        bands.push(
          { kind: 'watch', from: critical[0] ?? -far, to: watch[0] },
          { kind: 'watch', from: watch[1], to: critical[1] ?? far },
        );
    } else {
      const sign = definition.direction === 'up' ? -1 : 1;
      const c = critical[0],
        w = watch[0];
      if (c != null)
        bands.push(
          sign < 0 ? { kind: 'critical', from: -far, to: c } : { kind: 'critical', from: c, to: far },
        );
      if (w != null)
        bands.push(
          sign < 0 ? { kind: 'watch', from: c ?? -far, to: w } : { kind: 'watch', from: w, to: c ?? far },
        );
    }
  }
  return {
    kind: isState ? 'step' : 'line',
    labels: series.periods,
    series: [{ name: definition.title, values: series.values }],
    lines,
    bands,
    ...(isState && { states: definition.states ?? [] }),
    tick: (value) =>
      isState
        ? (definition.states?.[value - 1] ?? '')
        : plainNumber(value, language, Math.max(2, definition.decimals)),
    axis: (label) => shortPeriod(label, language),
    point: (_series, i) => pointText(series, i, definition, limits, language),
  };
};
