// One resource of a catalog: asked, checked, read, and put in place of what is held, or not at all.
import { partOfMore } from '../core/catalog/whole.ts';
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
import { changeOf, type Change } from '../core/catalog/change.ts';
import { driftOf, wasSeen, type Content } from '../core/table/drift.ts';
import { readSchema } from '../core/catalog/read.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { ok, type Result } from '../core/values/result.ts';
import { newestOf, standOf } from '../core/table/as-of.ts';
import { isHeldBack } from '../core/table/questions.ts';
import { LIKELY, READING_VERSION, SURE } from '../core/table/reading-version.ts';
import type { Reading, SchemaSpec } from '../formats/format.ts';
import { connectorOf } from '../connectors/index.ts';
import { datasetId, putDataset } from '../store/datasets.ts';
import { isQuota } from '../store/database.ts';
import type { DatasetRecord } from '../store/tables.ts';
import { takeCollected } from './collected.ts';
import { confirmed, download } from './download.ts';
import type { Body, ResourceOptions } from './body.ts';
import { endsLine, halfFile } from './half.ts';
import { partOf } from './part.ts';
import type { SyncPorts } from './ports.ts';

/** All tables of one catalog: whoever publishes it must not fill the device. Unit: bytes. */
const CATALOG_BYTES = 1e9;
const MAX_SCHEMA_BYTES = 2e6;
/** A first download that nothing vouches for is made twice if it is not larger than this. Unit: bytes. */
const TWICE_BYTES = 2e6;

export type ResourceOutcome =
  | { kind: 'changed'; rows: number; bytes: number; issues: readonly Issue[]; change?: Change }
  | { kind: 'unchanged'; bytes: number }
  | { kind: 'held'; issues: readonly Issue[] }
  | { kind: 'full'; issues: readonly Issue[] }
  | { kind: 'failed'; issues: readonly Issue[] };

const problem = (spec: ResourceSpec, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((one) => ({ ...one, place: { ...one.place, resource: spec.name } }));

/** The schema of a resource: inline, or from its own file. Missing: null where none is published. */
const schemaFor = async (
  ports: SyncPorts,
  spec: ResourceSpec,
  signal: AbortSignal,
): Promise<Result<SchemaSpec | null>> => {
  if (spec.schemaUrl === null) return ok(spec.schema);
  const reply = await ports.http.get(spec.schemaUrl, {
    maxBytes: MAX_SCHEMA_BYTES,
    timeoutMs: 30_000,
    signal,
  });
  return reply.ok ? readSchema(new TextDecoder().decode(reply.value.bytes), { resource: spec.name }) : reply;
};

const asOfOf = (
  spec: ResourceSpec,
  body: Body,
  table: Reading['tables'][number],
  now: number,
): string | null =>
  spec.asOf ??
  body.asOf ??
  newestOf(
    table.columns.map(({ field }) => field),
    table.stats,
    now,
    table.columns,
  );

const provenanceOf = (
  catalog: Catalog,
  spec: ResourceSpec,
  body: Body,
  reading: Reading,
  asOf: string | null,
  slice: Provenance['slice'] | null,
  now: number,
): Provenance => ({
  source: spec.url,
  catalog: catalog.url,
  resource: spec.name,
  title: spec.title,
  publisher: spec.publisher,
  licence: spec.licence,
  attribution: spec.attribution,
  asOf,
  ...(asOf !== null && asOf === (spec.asOf ?? body.asOf) && { isStandTold: true as const }),
  fetched: new Date(now).toISOString(),
  sha256: body.sha256,
  bytes: body.bytes.length,
  ...(endsLine(body.bytes) && { endsLine: true as const }),
  ...(body.mark !== undefined && { mark: body.mark }),
  format: reading.format,
  encoding: reading.encoding,
  ...(slice && { slice }),
});

/**
 * What the catalog says of a resource and how this version reads, as one text: another schema, dialect or reading means that the same
 * bytes are read anew.
 */
const readBy = (spec: ResourceSpec): string =>
  JSON.stringify([
    READING_VERSION,
    spec.schema,
    spec.schemaUrl,
    spec.dialect,
    spec.encoding,
    spec.title,
    spec.asOf,
    spec.licence,
    spec.attribution,
    spec.publisher,
    spec.source,
    ...(spec.parts ? [spec.parts] : []),
  ]);

/**
 * Brings one resource up to date. Whatever goes wrong, what is held stays as it is.
 * Errors: AbortError where the run is cancelled; all else is an outcome.
 */
export const syncResource = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  options: ResourceOptions,
): Promise<ResourceOutcome> => {
  const id = datasetId(catalog.url, spec.name);
  const held = await ports.db.datasets.get(id);
  // Ids are short: a catalog must not reach a dataset of another one by a name that was made to fit.
  if (held && held.catalog !== catalog.url)
    return { kind: 'failed', issues: [error('ID_DUPLICATE', { resource: spec.name }, { name: spec.name })] };
  const recipe = await ports.sha256(new TextEncoder().encode(readBy(spec)));
  // A GeoJSON that was taken over before its areas were kept is read once more.
  const lacks = held?.provenance.format === 'geojson' && !(await ports.db.shapes.get(id));
  const isHeld = (sha256: string | null): boolean =>
    sha256 !== null && held?.provenance.sha256 === sha256 && held.recipe === recipe && !lacks;
  // What the catalog says is there is here already: nothing is asked.
  if (!spec.records && !(spec.source && connectorOf(spec.source.kind)) && isHeld(spec.sha256))
    return { kind: 'unchanged', bytes: 0 };
  const mark = held?.recipe === recipe && !lacks ? held.provenance.mark : undefined;
  const marked =
    spec.source && mark !== undefined && spec.url ? connectorOf(spec.source.kind)?.mark : undefined;
  if (marked && (await marked(ports.http, spec.url!, options.signal)) === mark)
    return { kind: 'unchanged', bytes: 0 };
  const body = await download(ports, catalog, spec, options);
  // What costs more than it is worth waits for a person.
  if (!body.ok)
    return {
      kind: body.issues[0]?.code === 'SOURCE_COSTLY' ? 'held' : 'failed',
      issues: problem(spec, body.issues),
    };
  const { bytes, sha256 } = body.value;
  if (spec.records) {
    const taken = await takeCollected(ports, catalog.url, spec, bytes);
    return 'issues' in taken ? { ...taken, issues: problem(spec, taken.issues) } : taken;
  }
  if (isHeld(sha256)) return { kind: 'unchanged', bytes: bytes.length };

  const schema = await schemaFor(ports, spec, options.signal);
  if (!schema.ok) return { kind: 'failed', issues: problem(spec, schema.issues) };
  const reading = await ports.read(bytes, {
    name: spec.name,
    ...(schema.value && { schema: schema.value }),
    ...(spec.dialect && { dialect: spec.dialect }),
    ...(spec.encoding !== null && { encoding: spec.encoding }),
    signal: options.signal,
  });
  if (!reading.ok) return { kind: 'failed', issues: problem(spec, reading.issues) };
  const found = reading.value.tables.find((one) => !one.hidden) ?? reading.value.tables[0];
  const part = partOfMore(spec, { issues: reading.issues, rows: found?.rows ?? 0 }, bytes);
  if (part) return { kind: 'failed', issues: problem(spec, [part]) };
  if (!found) return { kind: 'failed', issues: [error('NO_TABLE', { resource: spec.name })] };
  const sliced = await partOf(ports.db, spec, body.value, found, held);
  if (!sliced.ok) return { kind: 'failed', issues: problem(spec, sliced.issues) };
  const { table, slice, unjoined } = sliced.value;
  // Other columns than before may be accepted by a person; the same moment with two values is nobody's to accept.
  if (unjoined?.some(({ code }) => code === 'KEY_DUPLICATE'))
    return { kind: 'failed', issues: problem(spec, unjoined) };

  const asOf = asOfOf(spec, body.value, table, ports.clock.now());
  const refused = await refusal(
    ports,
    catalog,
    spec,
    held,
    body.value,
    { table, asOf, hasSchema: schema.value !== null, issues: reading.issues },
    options,
  );
  if (refused) return refused;
  // A column that could be read and cannot any more is not taken for one without values.
  const lost = reading.issues.filter(
    ({ code, place }) =>
      code === 'COLUMN_UNREADABLE' &&
      held?.fields.some(({ name }, i) => name === place?.column && (held.stats[i]?.count ?? 0) > 0),
  );
  if (lost.length > 0 && !options.accept) return { kind: 'held', issues: problem(spec, lost) };
  if (unjoined && !options.accept) return { kind: 'held', issues: problem(spec, unjoined) };
  options.signal.throwIfAborted();
  const others = await ports.db.datasets.where('catalog').equals(catalog.url).toArray();
  const size = others.reduce((sum, one) => sum + (one.id === id ? 0 : one.bytes), bytes.length);
  if (size > CATALOG_BYTES) return { kind: 'full', issues: [error('QUOTA', { resource: spec.name })] };
  const now = ports.clock.now();
  try {
    const record = await putDataset(
      ports.db,
      {
        id,
        catalog: catalog.url,
        name: spec.name,
        title: spec.title,
        description: spec.description,
        table: { ...table, name: spec.name },
        provenance: provenanceOf(catalog, spec, body.value, reading.value, asOf, slice, now),
        recipe,
        issues: reading.issues.slice(0, 200),
        ...(reading.value.outlines && { outlines: reading.value.outlines }),
      },
      now,
    );
    return {
      kind: 'changed',
      rows: record.rows,
      bytes: bytes.length,
      issues: problem(spec, reading.issues),
      change: changeOf(held ? contentOf(held, now) : null, contentOf(record, now)),
    };
  } catch (cause) {
    if (isQuota(cause)) return { kind: 'full', issues: [error('QUOTA', { resource: spec.name })] };
    throw cause;
  }
};

/** A Stand that has not come was a slip or the end of a forecast: nothing is older for it. */
const contentOf = ({ rows, fields, stats, provenance }: DatasetRecord, now: number): Content => ({
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
const refusal = async (
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
