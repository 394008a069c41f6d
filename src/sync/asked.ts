// What is kept of asking for a resource or a catalog: how it ended, and when it is asked again.
import { afterFailure, afterSuccess } from '../core/catalog/due.ts';
import { error } from '../core/values/issue.ts';
import type { AskedRecord } from '../store/tables.ts';
import type { SyncPorts } from './ports.ts';
import type { ResourceOutcome } from './outcome.ts';

const HISTORY = 20;
/** Faults of files that were just being written. */
const SOON = new Set(['FILE_NO_END', 'FILE_CUT']);

/** The record after an outcome. Unit: `updateHours` between two askings. */
export const remember = (
  before: AskedRecord,
  outcome: ResourceOutcome,
  updateHours: number,
  ports: Pick<SyncPorts, 'clock' | 'random'>,
): AskedRecord => {
  const now = ports.clock.now();
  const log = (entry: AskedRecord['history'][number]): AskedRecord['history'] =>
    [entry, ...before.history].slice(0, HISTORY);
  switch (outcome.kind) {
    case 'changed':
      return {
        state: 'current',
        lastChecked: now,
        lastSuccess: now,
        lastChanged: now,
        failures: 0,
        issues: outcome.issues.filter((one) => one.severity !== 'info').slice(0, 20),
        nextTry: afterSuccess({ updateHours }, now, ports.random),
        history: log({ at: now, outcome: 'changed', rows: outcome.rows, bytes: outcome.bytes }),
        ...(outcome.change && { change: outcome.change }),
      };
    case 'unchanged':
      return {
        ...before,
        state: 'unchanged',
        lastChecked: now,
        lastSuccess: now,
        failures: 0,
        issues:
          before.state === 'failed' ||
          before.state === 'held' ||
          before.state === 'waiting' ||
          before.state === 'full'
            ? []
            : before.issues,
        nextTry: afterSuccess({ updateHours }, now, ports.random),
        history:
          before.history[0]?.outcome === 'unchanged'
            ? [{ at: now, outcome: 'unchanged', bytes: outcome.bytes }, ...before.history.slice(1)]
            : log({ at: now, outcome: 'unchanged', bytes: outcome.bytes }),
      };
    case 'held':
    case 'full':
      return {
        ...before,
        state: outcome.kind,
        lastChecked: now,
        failures: before.failures + 1,
        issues: outcome.issues,
        // A file that was being written is whole soon; all else waits for a person.
        nextTry: now + (outcome.issues.some(({ code }) => SOON.has(code)) ? 600_000 : 6 * 3_600_000),
        history: log({ at: now, outcome: 'held' }),
      };
    case 'failed': {
      const first = outcome.issues.find((one) => one.severity === 'error') ?? error('INTERNAL');
      const retryAfter = typeof first.params?.retryAfter === 'number' ? first.params.retryAfter : null;
      const nextTry = afterFailure(first.code, before.failures, now, ports.random, retryAfter);
      return {
        ...before,
        state: nextTry === null ? 'failed' : 'waiting',
        lastChecked: now,
        failures: before.failures + 1,
        issues: outcome.issues.slice(0, 20),
        nextTry,
        history: log({ at: now, outcome: 'failed' }),
      };
    }
  }
};
