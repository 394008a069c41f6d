// The rows of a dataset as they are, filtered and sorted, and the same as a file.
import { useEffect, useState } from 'preact/hooks';
import { tableQueryOf, type Exploration } from '../../../core/query/exploration.ts';
import { number } from '../../../i18n/format.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import type { DatasetSummary, OpenTable, Services } from '../../models/types.ts';
import { shown } from '../../../i18n/cells.ts';
import { Download } from '../Download.tsx';
import { EXPLORE } from './explore-text.ts';
import type { Go } from './state.ts';
import { DATENSATZ } from './text.ts';
import { ROWS_OF } from '../../../i18n/sizes.ts';

export const Rows = ({
  services,
  summary,
  exploration,
  go,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  go: Go;
}) => {
  const language = services.language.value;
  const text = DATENSATZ[language];
  const [table, setTable] = useState<{ open: OpenTable; key: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const { sort } = exploration;
  const query = tableQueryOf(exploration);
  const key = JSON.stringify([summary.id, summary.provenance.sha256, query]);
  useEffect(() => {
    let current = true;
    setFailed(false);
    services.openTable(summary.id, query).then(
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
  const next = (column: string): Exploration['sort'] =>
    sort?.column !== column
      ? { column, descending: false }
      : sort.descending
        ? null
        : { column, descending: true };
  return (
    <section class="card">
      <h2>{text.table}</h2>
      <p role="status">
        {failed
          ? EXPLORE[language].failed
          : table?.key === key
            ? ROWS_OF[language](summary.rows, number(table.open.rows, language))
            : text.loading}
      </p>
      {table && (
        <DataTable
          name={text.table}
          fields={summary.fields}
          rows={table.open.rows}
          version={table.key}
          slice={table.open.slice}
          show={shown(language)}
          sort={sort}
          onSort={(column) => go({ ...exploration, sort: next(column) })}
          sortLabel={(name) => `${text.sortBy} ${name}`}
        />
      )}
      <Download services={services} summary={summary} query={query} />
    </section>
  );
};
