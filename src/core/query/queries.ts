// What is asked of a dataset, as data: it is kept in folders and addresses, so its words do not change.
import type { Aggregate } from './group.ts';
import type { RowQuery } from './rows.ts';

export type TableQuery = RowQuery;
export type ChartQuery = {
  dataset: string;
  x: string;
  y: string;
  series?: string;
  aggregate: Aggregate;
  filter?: NonNullable<RowQuery['filter']>;
};
