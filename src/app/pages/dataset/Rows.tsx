// The rows of a dataset as they are, filtered and sorted; heads stay and open the menu of their column.
import { number } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import { useEffect, useState } from 'preact/hooks';
import { tableQueryOf, type Exploration } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { shown } from '../../../i18n/cells.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { DatasetSummary, OpenTable, Services } from '../../models/types.ts';
import { aboutOf, menuOf, type ColumnActs } from './columns.ts';
import { DATASET, VIEW } from './text.ts';

/** `table`: null before the first answer. `isCurrent`: it answers what is asked now. */
export type Rows = { table: { open: OpenTable; key: string } | null; isCurrent: boolean; failed: boolean };

export const useRows = (services: Services, summary: DatasetSummary, exploration: Exploration): Rows => {
  const [table, setTable] = useState<Rows['table']>(null);
  const [failed, setFailed] = useState(false);
  const query = tableQueryOf(exploration);
  const key = JSON.stringify([summary.id, summary.provenance.sha256, query]);
  useEffect(() => {
    let current = true;
    setFailed(false);
    services
      .model('tables')
      .then((tables) => tables.open(summary.id, query))
      .then(
        (open) => current && setTable({ open, key }),
        (cause: unknown) => {
          console.error(cause);
          if (current) setFailed(true);
        },
      );
    return () => {
      current = false;
    };
  }, [key]);
  return { table, isCurrent: table?.key === key, failed };
};

export const RowsTable = ({
  rows,
  services,
  summary,
  exploration,
  group,
  acts,
}: {
  rows: Rows;
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  group: GroupSpec | null;
  acts: ColumnActs;
}) => {
  const language = services.language.value;
  const { sort, filter, hidden = [] } = exploration;
  const { table } = rows;
  if (!table) return <div class="datatable" aria-busy="true" />;
  const columns = summary.fields.flatMap(({ name }, i) => (hidden.includes(name) ? [] : [i]));
  return (
    <DataTable
      name={DATASET[language].table}
      fields={columns.map((i) => summary.fields[i]!)}
      rows={table.open.rows}
      version={JSON.stringify([table.key, hidden])}
      slice={async (from, count, signal) =>
        (await table.open.slice(from, count, signal)).map((cells) => columns.map((i) => cells[i] ?? null))
      }
      show={shown(language)}
      sort={sort}
      about={(field) => aboutOf(field, summary, language)}
      menu={(field) => menuOf(field, summary, { sort, filter, group }, acts, language)}
      printed={(from, to) =>
        DATASET[language].printed(
          number(from, language),
          number(to, language),
          number(table.open.rows, language),
        )
      }
      lang={published(language)}
      menuName={(name) => VIEW[language].menuOf(name)}
    />
  );
};
