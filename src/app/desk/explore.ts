// What the page of a dataset asks beside rows and charts.
import type { Counts } from '../../core/query/counts.ts';
import type { RowFilter } from '../../core/query/rows.ts';
import type { DeskParts } from './parts.ts';

export type ExploreActions = {
  /** Different values of a column among the rows of a filter, the most frequent first. */
  counts: (dataset: string, column: string, filter: readonly RowFilter[], turned?: true) => Promise<Counts>;
};

export const exploreActions = ({ data }: DeskParts): ExploreActions => ({
  counts: (dataset, column, filter, turned) =>
    data.ask('counts', { dataset, column, filter, ...(turned && { turned }) }),
});
