// The part of a source that is wanted, joined with what the source no longer has but the device still holds.
import type { ResourceSpec } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
import { isWhole } from '../core/table/slice-wanted.ts';
import { mergeTables, withoutTwins } from '../core/table/merge.ts';
import { sliceTable } from '../core/table/slice.ts';
import type { Issue } from '../core/values/issue.ts';
import { ok, type Result } from '../core/values/result.ts';
import { connectorOf } from '../connectors/index.ts';
import type { ReadTable } from '../formats/format.ts';
import { readColumns } from '../store/datasets.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/tables.ts';
import type { Body } from './body.ts';

/** `unjoined`: why the new rows could not be joined with those held, which they must not replace. Missing: nothing was to be joined. */
export type Part = { table: ReadTable; slice: Provenance['slice'] | null; unjoined?: readonly Issue[] };

/** The wanted part of what was read, with what the source no longer has but the device still holds. */
export const partOf = async (
  db: CockpitDatabase,
  spec: ResourceSpec,
  body: Body,
  read: ReadTable,
  held: DatasetRecord | undefined,
): Promise<Result<Part>> => {
  if (!spec.source) return ok({ table: read, slice: null });
  const { kind, slice } = spec.source;
  const sliced = sliceTable(read, slice, spec.name);
  if (!sliced.ok) return sliced;
  const { table, offered, taken } = sliced.value;
  const rows = isWhole(slice)
    ? null
    : { offered: body.offered === undefined ? offered : body.offered, taken };
  const key = connectorOf(kind)?.keepBy;
  const before =
    held && key !== undefined && table.columns.some(({ field }) => field.name === key)
      ? await readColumns(db, held.id)
      : null;
  if (!before || key === undefined) return ok({ table, slice: rows });
  const next = withoutTwins(table);
  const merged = mergeTables(before.table, next, 'merge', [key]);
  return ok(
    merged.ok
      ? { table: { ...table, ...merged.value.table }, slice: rows }
      : { table, slice: rows, unjoined: merged.issues },
  );
};
