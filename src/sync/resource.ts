// One resource of a catalog: asked, checked, read, and put in place of what is held, or not at all.
import { partOfMore } from '../core/catalog/whole.ts';
import type { Catalog, ResourceSpec } from '../core/catalog/catalog.ts';
import type { Provenance } from '../core/table/provenance.ts';
import { changeOf } from '../core/catalog/change.ts';
import { readSchema } from '../core/catalog/read.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { ok, type Result } from '../core/values/result.ts';
import { newestOf } from '../core/table/as-of.ts';
import { READING_VERSION } from '../core/table/reading-version.ts';
import type { Reading, SchemaSpec } from '../formats/format.ts';
import { connectorOf } from '../connectors/index.ts';
import { datasetId, putDataset } from '../store/datasets.ts';
import { isQuota } from '../store/database.ts';
import { takeCollected } from './collected.ts';
import { download } from './download.ts';
import type { Body, ResourceOptions } from './body.ts';
import { endsLine } from './half.ts';
import { partOf, type Part } from './part.ts';
import type { SyncPorts } from './ports.ts';
import { problem, type ResourceOutcome } from './outcome.ts';
import { contentOf, refusal } from './refusal.ts';
import type { DatasetRecord } from '../store/tables.ts';

/** All tables of one catalog: whoever publishes it must not fill the device. Unit: bytes. */
const CATALOG_BYTES = 1e9;
const MAX_SCHEMA_BYTES = 2e6;

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

/** What is held of a resource. `recipe`: how it would be read now. */
type Known = {
  id: string;
  held: DatasetRecord | undefined;
  recipe: string;
  /** A GeoJSON that was taken over before its areas were kept is read once more. */
  lacks: boolean;
};
const knownOf = async (ports: SyncPorts, catalog: Catalog, spec: ResourceSpec): Promise<Known> => {
  const id = datasetId(catalog.url, spec.name);
  const held = await ports.db.datasets.get(id);
  const recipe = await ports.sha256(new TextEncoder().encode(readBy(spec)));
  const lacks = held?.provenance.format === 'geojson' && !(await ports.db.shapes.get(id));
  return { id, held, recipe, lacks };
};
const isHeld = ({ held, recipe, lacks }: Known, sha256: string | null): boolean =>
  sha256 !== null && held?.provenance.sha256 === sha256 && held.recipe === recipe && !lacks;

/** What a connector says of a source without its rows is what it said before. */
const isMarked = async (
  ports: SyncPorts,
  spec: ResourceSpec,
  { held, recipe, lacks }: Known,
  signal: AbortSignal,
): Promise<boolean> => {
  const mark = held?.recipe === recipe && !lacks ? held.provenance.mark : undefined;
  if (!spec.source || !spec.url || mark === undefined) return false;
  const marked = connectorOf(spec.source.kind)?.mark;
  return marked !== undefined && (await marked(ports.http, spec.url, signal)) === mark;
};

const failedBy = (spec: ResourceSpec, issues: readonly Issue[]): ResourceOutcome => ({
  kind: 'failed',
  issues: problem(spec, issues),
});

type Fresh = {
  reading: Reading;
  hasSchema: boolean;
  issues: readonly Issue[];
  part: Part;
};
/** The bytes as the table that the resource asks for. */
const freshOf = async (
  ports: SyncPorts,
  spec: ResourceSpec,
  body: Body,
  held: DatasetRecord | undefined,
  signal: AbortSignal,
): Promise<Fresh | ResourceOutcome> => {
  const schema = await schemaFor(ports, spec, signal);
  if (!schema.ok) return failedBy(spec, schema.issues);
  const reading = await ports.read(body.bytes, {
    name: spec.name,
    ...(schema.value && { schema: schema.value }),
    ...(spec.dialect && { dialect: spec.dialect }),
    ...(spec.encoding !== null && { encoding: spec.encoding }),
    signal,
  });
  if (!reading.ok) return failedBy(spec, reading.issues);
  const found = reading.value.tables.find((one) => !one.hidden) ?? reading.value.tables[0];
  const more = partOfMore(spec, { issues: reading.issues, rows: found?.rows ?? 0 }, body.bytes);
  if (more) return failedBy(spec, [more]);
  if (!found) return { kind: 'failed', issues: [error('NO_TABLE', { resource: spec.name })] };
  const part = await partOf(ports.db, spec, body, found, held);
  if (!part.ok) return failedBy(spec, part.issues);
  // Other columns than before may be accepted by a person; the same moment with two values is nobody's to accept.
  const { unjoined } = part.value;
  if (unjoined?.some(({ code }) => code === 'KEY_DUPLICATE')) return failedBy(spec, unjoined);
  return {
    reading: reading.value,
    hasSchema: schema.value !== null,
    issues: reading.issues,
    part: part.value,
  };
};

/** What a person has to accept first: columns that could be read and cannot any more are not taken for ones without values. */
const unaccepted = (
  spec: ResourceSpec,
  { issues, part: { unjoined } }: Fresh,
  held: DatasetRecord | undefined,
): ResourceOutcome | null => {
  const lost = issues.filter(
    ({ code, place }) =>
      code === 'COLUMN_UNREADABLE' &&
      held?.fields.some(({ name }, i) => name === place?.column && (held.stats[i]?.count ?? 0) > 0),
  );
  if (lost.length > 0) return { kind: 'held', issues: problem(spec, lost) };
  return unjoined ? { kind: 'held', issues: problem(spec, unjoined) } : null;
};

/** Puts the table in place of what is held. */
const putFresh = async (
  ports: SyncPorts,
  catalog: Catalog,
  spec: ResourceSpec,
  body: Body,
  { id, held, recipe }: Known,
  { reading, issues, part: { table, slice } }: Fresh,
  asOf: string | null,
): Promise<ResourceOutcome> => {
  const full: ResourceOutcome = { kind: 'full', issues: [error('QUOTA', { resource: spec.name })] };
  const others = await ports.db.datasets.where('catalog').equals(catalog.url).toArray();
  const size = others.reduce((sum, one) => sum + (one.id === id ? 0 : one.bytes), body.bytes.length);
  if (size > CATALOG_BYTES) return full;
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
        provenance: provenanceOf(catalog, spec, body, reading, asOf, slice, now),
        recipe,
        issues: issues.slice(0, 200),
        ...(reading.outlines && { outlines: reading.outlines }),
      },
      now,
    );
    return {
      kind: 'changed',
      rows: record.rows,
      bytes: body.bytes.length,
      issues: problem(spec, issues),
      change: changeOf(held ? contentOf(held, now) : null, contentOf(record, now)),
    };
  } catch (cause) {
    if (isQuota(cause)) return full;
    throw cause;
  }
};

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
  const known = await knownOf(ports, catalog, spec);
  const { held } = known;
  // Ids are short: a catalog must not reach a dataset of another one by a name that was made to fit.
  if (held && held.catalog !== catalog.url)
    return { kind: 'failed', issues: [error('ID_DUPLICATE', { resource: spec.name }, { name: spec.name })] };
  // What the catalog says is there is here already: nothing is asked.
  if (!spec.records && !(spec.source && connectorOf(spec.source.kind)) && isHeld(known, spec.sha256))
    return { kind: 'unchanged', bytes: 0 };
  if (await isMarked(ports, spec, known, options.signal)) return { kind: 'unchanged', bytes: 0 };
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
  if (isHeld(known, sha256)) return { kind: 'unchanged', bytes: bytes.length };

  const fresh = await freshOf(ports, spec, body.value, held, options.signal);
  if ('kind' in fresh) return fresh;
  const { table } = fresh.part;
  const asOf = asOfOf(spec, body.value, table, ports.clock.now());
  const { hasSchema, issues } = fresh;
  const refused =
    (await refusal(ports, catalog, spec, held, body.value, { table, asOf, hasSchema, issues }, options)) ??
    (options.accept ? null : unaccepted(spec, fresh, held));
  if (refused) return refused;
  options.signal.throwIfAborted();
  return putFresh(ports, catalog, spec, body.value, known, fresh, asOf);
};
