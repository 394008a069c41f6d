// What becomes of a table that is held when another takes its place or is joined to it: the result, and what a person has to look at first.
import { newestOf, standOf } from '../core/table/as-of.ts';
import { driftOf } from '../core/table/drift.ts';
import { JOINED, joinTimes } from '../core/table/join-times.ts';
import {
  keyColumns,
  mergeTables,
  type MergeMode,
  type MergeReport,
  type Statful,
} from '../core/table/merge.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { readColumns } from '../store/datasets.ts';

export type Target = { mode: 'new' } | { mode: MergeMode; dataset: string };
/** `drift`: why the new content may be a mistake, though it fits. Nothing is stored before a person has answered to all of it. */
export type TakeOver = { table: Statful; report: MergeReport; drift: readonly Issue[] };

/**
 * The table that results, and what it changes. `asOf`: the day or period of the new content, null where none is known.
 * Errors: columns that do not fit, keys that stand there twice. Cost: reads what is held.
 */
export const takeOver = async (
  db: CockpitDatabase,
  table: Statful,
  target: Target,
  asOf: string | null,
  file: string,
  now: number,
): Promise<Result<TakeOver>> => {
  if (target.mode === 'new')
    return ok({ table, report: { added: table.rows, changed: 0, same: 0, vanished: 0 }, drift: [] });
  const before = await readColumns(db, target.dataset);
  if (!before) return failed(error('RESOURCE_MISSING', undefined, { name: target.dataset }));
  const { record } = before;
  // What is held may be older than the joining of two columns to one time.
  const joined = table.columns.some(({ field }) => field.name === JOINED);
  const held = joined ? joinTimes({ ...before.table, stats: [] }).table : before.table;
  const merged = mergeTables(held, table, target.mode, keyColumns(table.columns));
  if (!merged.ok) return merged;
  const known = new Map(record.fields.map(({ name }, i) => [name, record.stats[i]]));
  const fields = table.columns.map(({ field }) => field);
  const drift = driftOf(
    {
      rows: record.rows,
      fields: held.columns.map(({ field }) => field),
      stats: held.columns.map(({ field }) => known.get(field.name)),
      asOf:
        standOf(record.provenance, now) ?? newestOf(record.fields, record.stats, now, before.table.columns),
    },
    {
      place: { file },
      rows: table.rows,
      fields,
      stats: table.stats,
      asOf: asOf ?? newestOf(fields, table.stats, now, table.columns),
      isPart: target.mode !== 'replace',
    },
  );
  return ok({ ...merged.value, drift });
};
