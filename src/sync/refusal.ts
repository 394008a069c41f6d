// Why new content of a resource is not taken over although it could be read.
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import { driftOf, wasSeen, type Content } from '../core/table/drift.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { standOf } from '../core/table/as-of.ts';
import { isHeldBack } from '../core/table/questions.ts';
import { LIKELY, SURE } from '../core/table/reading-version.ts';
import type { Reading } from '../formats/format.ts';
import type { DatasetRecord } from '../store/tables.ts';
import { confirmed } from './download.ts';
import type { Body, ResourceOptions } from './body.ts';
import { halfFile } from './half.ts';
import type { SyncPorts } from './ports.ts';
import { type ResourceOutcome, problem } from './outcome.ts';

/** A first download that nothing vouches for is made twice if it is not larger than this. Unit: bytes. */
const TWICE_BYTES = 2e6;

/** A Stand that has not come was a slip or the end of a forecast: nothing is older for it. */
export const contentOf = ({ rows, fields, stats, provenance }: DatasetRecord, now: number): Content => ({
  rows,
  fields,
  stats,
  asOf: standOf(provenance, now),
});

/**
 * A sync has nobody to ask where a table begins: what is not sure is not taken over, unless it has the columns that are held already.
 * Missing: empty where there is no doubt.
 */
const layoutDoubt = (
  spec: ResourceSpec,
  held: DatasetRecord | undefined,
  { columns, around }: Reading['tables'][number],
): Issue[] => {
  const p = around?.confidence ?? 1;
  const isSame =
    held !== undefined &&
    held.fields.length === columns.length &&
    columns.every(({ field }, i) => field.name === held.fields[i]!.name);
  if (isSame || p >= (held ? SURE : LIKELY)) return [];
  return [error('LAYOUT_HELD', { resource: spec.name }, { percent: Math.round(p * 100) })];
};

/** Nor what its figures are: what can be read in two ways is no figure. The questions, and what became of the file. */
const valueDoubt = (spec: ResourceSpec, issues: readonly Issue[]): Issue[] => {
  const open = issues.filter(isHeldBack);
  return open.length > 0 ? [error('VALUES_HELD', { resource: spec.name }), ...problem(spec, open)] : [];
};

/** Why new content is not taken over although it could be read, or null. */
export const refusal = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  held: DatasetRecord | undefined,
  body: Body,
  fresh: {
    table: Reading['tables'][number];
    asOf: string | null;
    hasSchema: boolean;
    issues: readonly Issue[];
  },
  options: ResourceOptions,
): Promise<ResourceOutcome | null> => {
  const { table, asOf } = fresh;
  const fields = table.columns.map(({ field }) => field);
  const isVouched = spec.sha256 !== null || spec.bytes !== null || body.isCounted === true;
  const doubt = fresh.hasSchema ? [] : [...layoutDoubt(spec, held, table), ...valueDoubt(spec, fresh.issues)];
  if (
    !held &&
    doubt.length > 0 &&
    !(options.accept && (options.seen === undefined || wasSeen(doubt, options.seen)))
  )
    return { kind: 'held', issues: doubt };
  if (held) {
    const drift = [
      ...doubt,
      ...driftOf(contentOf(held, ports.clock.now()), {
        place: { resource: spec.name },
        rows: table.rows,
        fields,
        stats: table.stats,
        asOf,
        isAnnounced: fresh.hasSchema,
      }),
    ];
    const isAccepted = options.accept && (options.seen === undefined || wasSeen(drift, options.seen));
    if (drift.length > 0 && !isAccepted) return { kind: 'held', issues: drift };
  }
  const doubtful = held && !isVouched ? await halfFile(ports.db, held, body.bytes, table) : null;
  if (doubtful && !options.accept) {
    // A file that is just being written is whole a moment later.
    const doubt = await confirmed(ports, catalog, spec, body, options);
    if (doubt) return { kind: 'failed', issues: problem(spec, [doubt]) };
    return { kind: 'held', issues: problem(spec, [doubtful]) };
  }
  const shorter = held !== undefined && body.bytes.length < held.provenance.bytes;
  const fewer = shorter || (held !== undefined && table.rows < held.rows);
  const firstUnvouched = held === undefined && body.bytes.length <= TWICE_BYTES && !ports.saveData();
  if (!isVouched && (fewer || firstUnvouched)) {
    const broken = await confirmed(ports, catalog, spec, body, options);
    if (broken) return { kind: 'failed', issues: problem(spec, [broken]) };
  }
  return null;
};
