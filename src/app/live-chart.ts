// A chart as pages ask for it: grouped by the data worker, with unit and kind of labels from what is known of the columns.
import type { DataClient } from '../workers/client.ts';
import type { ChartData, ChartQuery, DatasetSummary } from './models/types.ts';

export const chartOf = async (
  data: DataClient,
  datasets: readonly DatasetSummary[] | null,
  { dataset, x, y, series, aggregate, filter }: ChartQuery,
): Promise<ChartData> => {
  const groups = await data.ask('chart', {
    dataset,
    x,
    y,
    aggregate,
    ...(series !== undefined && { series }),
    ...(filter && { filter }),
  });
  const fields = datasets?.find((one) => one.id === dataset)?.fields;
  const field = fields?.find((one) => one.name === x);
  const unit = fields?.find((one) => one.name === y)?.unit ?? '';
  return {
    labels: groups.labels,
    labelKind: field?.role === 'time' ? 'period' : field?.type === 'number' ? 'number' : 'text',
    unit: aggregate === 'count' ? '' : unit,
    series: groups.series,
    issues: [],
  };
};
