// What a page of a session holds, made of what a person looks at.
import { chartQueryOf, tableQueryOf, type Exploration } from '../query/exploration.ts';
import type { Block } from './folder.ts';

/** An exploration as a block of a session page: the chart where there is one, else the table of the rows. Shares become bars of the values. */
export const blockOf = (exploration: Exploration, id: string, title: string): Block => {
  const query = chartQueryOf(exploration);
  return query
    ? { id, kind: 'chart', title, query, draw: exploration.draw === 'line' ? 'line' : 'bar' }
    : {
        id,
        kind: 'table',
        title,
        dataset: exploration.dataset,
        query: tableQueryOf(exploration),
        columns: null,
      };
};
