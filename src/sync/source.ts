// A resource that is more than a file: asked through its connector, made into bytes that the readers of formats take.
import { isWhole, type Slice } from '../core/table/slice-wanted.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Connector } from '../connectors/connector.ts';
import { bytesOfRows, readSource } from '../connectors/pages.ts';
import type { Progress } from '../connectors/reading.ts';
import type { SyncPorts } from './ports.ts';
import type { Body, ResourceOptions } from './body.ts';

/** Pages older than this are read anew. Unit: ms. */
const STILL_GOOD = 6 * 3_600_000;

/** Errors: the issue that ended it; what was read until then is kept for the next attempt. */
export const fetchSource = async (
  ports: SyncPorts,
  connector: Connector,
  source: { dataset: string; address: string; slice: Slice },
  options: Pick<ResourceOptions, 'signal' | 'onBytes'> & { accept?: boolean },
): Promise<Result<Body>> => {
  const { dataset, address, slice } = source;
  const before = await ports.db.partial.get(dataset);
  const age = before ? ports.clock.now() - before.at : Infinity;
  let progress: Progress | null = null;
  let isDone = false;
  try {
    const whole = await readSource(ports.http, connector, address, slice, {
      signal: options.signal,
      onBytes: options.onBytes,
      ...(options.accept && { isWorthIt: true }),
      resume: age >= 0 && age < STILL_GOOD ? (before!.progress as Progress) : null,
      keep: (now) => {
        progress = now;
        return Promise.resolve();
      },
    });
    if (!whole.ok) return whole;
    isDone = true;
    const { body, offered, asOf, isCounted, mark } = whole.value;
    if (body.kind === 'rows' && body.rows.length === 0 && (!isWhole(slice) || body.names.length === 0))
      return failed(error('SLICE_EMPTY', undefined, { rows: offered ?? 0 }));
    const bytes = body.kind === 'file' ? body.bytes : bytesOfRows(body);
    const sha256 = await ports.sha256(bytes);
    return ok({
      bytes,
      sha256,
      url: address,
      asOf,
      isCounted,
      ...(mark !== undefined && { mark }),
      ...(body.kind === 'rows' && { offered }),
    });
  } finally {
    if (!isDone && progress !== null)
      await ports.db.partial.put({ dataset, progress, at: ports.clock.now() });
    else if (before) await ports.db.partial.delete(dataset);
  }
};
