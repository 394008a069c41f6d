// What a page of a session holds: made of what a person looks at, and asked when it is shown.
import type { Question } from '../answers/question.ts';
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

/** What a block of a session folder asks. Missing: null where it shows no figures. */
export const questionOf = (block: Block, most: number): Question | null => {
  switch (block.kind) {
    case 'indicator':
      return { kind: 'indicator', indicator: block.indicator };
    case 'chart':
      return { kind: 'groups', query: block.query };
    case 'table':
      return { kind: 'rows', dataset: block.dataset, query: block.query, columns: block.columns, most };
    case 'comparison':
      return { kind: 'comparison', query: block.query };
    case 'text':
      return null;
  }
};
