// A published file of recorded entries, collected from many tablets: joined with what is held here by set union. Nothing is replaced;
// what people said differently stands side by side until a person decides.
import { error, warning, type Issue } from '../core/values/issue.ts';
import type { ResourceSpec } from '../core/catalog/catalog.ts';
import { sideBySide } from '../core/records/clash.ts';
import { keptPart } from '../core/records/part.ts';
import { readHandover } from '../files/handover.ts';
import { sha256Hex } from '../formats/bytes.ts';
import { putContests } from '../store/contests.ts';
import { isQuota } from '../store/database.ts';
import { putCollected } from '../store/outbox.ts';
import { addOthers, addRecords, listRecords } from '../store/records.ts';
import { isLocked } from '../store/vault.ts';
import type { SyncPorts } from './ports.ts';

type CollectedOutcome =
  | { kind: 'changed'; rows: number; bytes: number; issues: readonly Issue[] }
  | { kind: 'unchanged'; bytes: number }
  | { kind: 'failed' | 'full'; issues: readonly Issue[] };

const hash = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));

/** Its entries, each by itself: what clashes with one that is held stands beside it, what lies in the future waits. Both are named. */
export const takeCollected = async (
  ports: SyncPorts,
  catalog: string,
  spec: ResourceSpec,
  bytes: Uint8Array,
): Promise<CollectedOutcome> => {
  const read = await readHandover(bytes, spec.name, catalog, ports.clock.now());
  if (!read.ok) return { kind: 'failed', issues: read.issues };
  const { ahead, contests } = read.value;
  const parts = await Promise.all(read.value.parts.map((one) => keptPart(one, 'handover', catalog, hash)));
  const others = [...read.value.others, ...parts];
  const place = { resource: spec.name };
  try {
    const held = await listRecords(ports.db, catalog);
    const ids = new Set(held.map(({ id }) => id));
    // What is here already is one's own, whatever its day.
    const due = [...read.value.entries, ...ahead.filter(({ id }) => ids.has(id))];
    const waiting = ahead.filter(({ id }) => !ids.has(id));
    const { entries, clashes } = await sideBySide(held, due, hash);
    await putContests(ports.db, catalog, spec.name, contests);
    if (others.length > 0) await addOthers(ports.db, others);
    const fresh = await addRecords(ports.db, entries, null);
    await putCollected(
      ports.db,
      catalog,
      spec.name,
      due.map((one) => one.id),
    );
    const issues = [
      ...(clashes.length > 0 ? [warning('RECORDS_CLASH', place, { count: clashes.length })] : []),
      ...(waiting.length > 0 ? [warning('HANDOVER_FUTURE', place, { count: waiting.length })] : []),
    ];
    return fresh === 0 && issues.length === 0
      ? { kind: 'unchanged', bytes: bytes.length }
      : { kind: 'changed', rows: fresh, bytes: bytes.length, issues };
  } catch (cause) {
    if (isLocked(cause)) return { kind: 'failed', issues: [error('RECORDS_LOCKED')] };
    if (isQuota(cause)) return { kind: 'full', issues: [error('QUOTA', place)] };
    throw cause;
  }
};
