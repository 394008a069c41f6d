// What a chart is drawn from, without Chart.js: series over labels, lines at limits, and a text for every point.

export type ChartSeries = { name: string; values: readonly (number | null)[] };
/** `steps` holds one value per label where a limit changed over time, else one number. */
export type ChartLine = {
  label: string;
  kind: 'watch' | 'critical' | 'target' | 'reference';
  values: readonly (number | null)[];
};
export type ChartBand = { kind: 'watch' | 'critical'; from: number; to: number };

export type ChartModel = {
  kind: 'line' | 'bar' | 'step';
  /** Kind bar: lying bars, for labels that are names. */
  isLying?: boolean;
  labels: readonly string[];
  series: readonly ChartSeries[];
  lines: readonly ChartLine[];
  bands: readonly ChartBand[];
  /** Words of the value axis for ordinal states: index 1.. */
  states?: readonly string[];
  tick: (value: number) => string;
  axis: (label: string) => string;
  /** For eye and ear. */
  point: (series: number, i: number) => string;
};

/** Keeps at most `n` labels by the indices that thinning chose. */
export const pickModel = (model: ChartModel, at: readonly number[]): ChartModel => ({
  ...model,
  labels: at.map((i) => model.labels[i]!),
  series: model.series.map((one) => ({ ...one, values: at.map((i) => one.values[i] ?? null) })),
  lines: model.lines.map((one) => ({ ...one, values: at.map((i) => one.values[i] ?? null) })),
  point: (series, i) => model.point(series, at[i]!),
});
