// A published file of recorded entries, collected from many tablets: joined with what is held here by set union. Nothing is replaced;
// what people said differently stands side by side until a person decides.
import { error, type Issue } from '../core/values/issue.ts';
import type { ResourceSpec } from '../core/catalog/catalog.ts';
import { clashes } from '../core/records/merge.ts';
import { readHandover } from '../files/handover.ts';
import { isQuota } from '../store/database.ts';
import { putCollected } from '../store/outbox.ts';
import { addRecords, listRecords } from '../store/records.ts';
import { isLocked } from '../store/vault.ts';
import type { SyncPorts } from './ports.ts';

export type CollectedOutcome =
  | { kind: 'changed'; rows: number; bytes: number; issues: readonly Issue[] }
  | { kind: 'unchanged'; bytes: number }
  | { kind: 'failed' | 'full'; issues: readonly Issue[] };

/** All of its entries or none. */
export const takeCollected = async (
  ports: SyncPorts,
  catalog: string,
  spec: ResourceSpec,
  bytes: Uint8Array,
): Promise<CollectedOutcome> => {
  const read = await readHandover(bytes, spec.name, catalog, ports.clock.now());
  if (!read.ok) return { kind: 'failed', issues: read.issues };
  const entries = read.value;
  try {
    if (clashes(await listRecords(ports.db, catalog), entries).length > 0)
      return { kind: 'failed', issues: [error('HANDOVER_DAMAGED', { file: spec.name })] };
    const fresh = await addRecords(ports.db, entries, null);
    await putCollected(
      ports.db,
      catalog,
      spec.name,
      entries.map((one) => one.id),
    );
    return fresh === 0
      ? { kind: 'unchanged', bytes: bytes.length }
      : { kind: 'changed', rows: fresh, bytes: bytes.length, issues: [] };
  } catch (cause) {
    if (isLocked(cause)) return { kind: 'failed', issues: [error('RECORDS_LOCKED')] };
    if (isQuota(cause)) return { kind: 'full', issues: [error('QUOTA', { resource: spec.name })] };
    throw cause;
  }
};
