// Datasets opened for reading: rows in slices, groups, different values, as files.
import type { Counts } from '../../core/query/counts.ts';
import type { ChartQuery, TableQuery } from '../../core/query/queries.ts';
import type { RowFilter } from '../../core/query/rows.ts';
import { listDatasets } from '../../store/listed.ts';
import { asked } from '../../workers/client.ts';
import { summariesOf } from './datasets.ts';
import type { ModelPorts } from './ports.ts';
import type { ChartData, DatasetSummary, ExportFormat, OpenTable } from './shapes.ts';

export type TableActions = {
  open: (dataset: string, query?: TableQuery) => Promise<OpenTable>;
  chart: (query: ChartQuery) => Promise<ChartData>;
  /** Different values of a column, at most 300, in order. */
  valuesOf: (dataset: string, column: string) => Promise<readonly string[]>;
  /** Different values of a column among the rows of a filter, the most frequent first. */
  counts: (dataset: string, column: string, filter: readonly RowFilter[], turned?: true) => Promise<Counts>;
  /** A table as a file: the selection as it is shown, with what is known of it in `about`. Errors: rejects where it is cancelled. */
  exportAs: (
    dataset: string,
    query: TableQuery,
    format: ExportFormat,
    about: readonly (readonly [string, string])[],
    signal?: AbortSignal,
  ) => Promise<Blob>;
};

/** `shown`: the datasets as the pages know them. Missing: null before they are read. */
export const createTables = (
  { db, data }: Pick<ModelPorts, 'db' | 'data'>,
  shown: () => readonly DatasetSummary[] | null,
): TableActions => ({
  open: async (dataset, query = {}) => {
    const summary =
      shown()?.find((one) => one.id === dataset) ??
      summariesOf(await listDatasets(db), []).find((one) => one.id === dataset);
    if (!summary) throw new Error(`no dataset ${dataset}`);
    const { rows } = await data.ask('open', { dataset, query });
    return {
      summary,
      rows,
      slice: (from, count, signal) => data.ask('slice', { dataset, query, from, count }, signal),
    };
  },
  chart: async (query) => (await asked<'groups'>(data, { kind: 'groups', query })).groups,
  valuesOf: (dataset, column) => data.ask('values', { dataset, column }),
  counts: (dataset, column, filter, turned) =>
    data.ask('counts', { dataset, column, filter, ...(turned && { turned }) }),
  exportAs: (dataset, query, format, about, signal) =>
    data.ask('export', { dataset, query, format, about }, signal),
});
